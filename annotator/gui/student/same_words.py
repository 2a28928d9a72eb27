"""The offer after a tag: the same words stand in other places, tag them too?"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from annotator.gui.article.same_words_bar import SameWordsBar
from annotator.gui.article.speaking import announce
from annotator.model.article import BlockKind
from annotator.model.spans import Span
from annotator.text import say
from annotator.workflows.repeating import Offer

if TYPE_CHECKING:
    from annotator.gui.student.desk import Desk
    from annotator.gui.student.place_chooser import PlaceChooser

_INSIDE: dict[BlockKind, str] = {
    "caption": "desk.same_in_caption",
    "body": "desk.same_in_body",
    "headline": "desk.same_in_headline",
}


class SameWords:
    """Shows one offer at a time near the tagged words; `take` gets the places chosen.

    `ended` is called when nothing is offered any more.
    """

    def __init__(
        self,
        desk: Desk,
        take: Callable[[Offer, tuple[Span, ...]], None],
        ended: Callable[[], None],
    ) -> None:
        self._desk = desk
        self._view = view = desk.view
        self._chooser: PlaceChooser | None = None
        self._take, self._ended = take, ended
        self._offer: Offer | None = None
        self._bar = SameWordsBar(view)
        self._bar.all_chosen.connect(self.take_all)
        self._bar.lines_chosen.connect(self.take_lines)
        self._bar.this_chosen.connect(self.dismiss)
        self._bar.choosing_wanted.connect(self.choose)

    @property
    def is_open(self) -> bool:
        """Whether an offer waits for an answer."""
        return self._offer is not None

    def show(self, offer: Offer, near: Span) -> None:
        """Offer the other places of the words at `near`."""
        self._offer = offer
        self._view.show_preview(offer.places)
        title = say("desk.same_words", n=len(offer.places))
        self._bar.offer(
            title,
            detail(offer),
            tag_all=say("desk.same_all", n=len(offer.places) + 1),
            lines=_lines_choice(offer),
            this=say("desk.same_this"),
            near=near,
            choose=say("desk.same_choose") if len(offer.places) > 1 else None,
        )
        announce(self._view, say("desk.same_spoken", title=title))

    def take_all(self) -> None:
        """Tag every place offered."""
        if self._offer:
            self._answer(self._offer.places)

    def take_lines(self) -> None:
        """Tag the places that are whole lines."""
        if self._offer and _lines_choice(self._offer):
            self._answer(self._offer.lines)

    def choose(self) -> None:
        """List the places, to tick those that are tagged."""
        if self._offer is None or self._chooser:
            return
        from annotator.gui.student.place_chooser import PlaceChooser, listed

        self._bar.hide()
        rows = listed(self._desk.article, self._offer.places)
        self._chooser = PlaceChooser(rows, self._desk)
        self._chooser.pointed.connect(self._show_place)
        self._chooser.taken.connect(self._take_some)
        self._chooser.left.connect(self._leave_choosing)
        self._desk.add_above_foot(self._chooser)
        self._chooser.begin(self._desk.height())

    def dismiss(self) -> None:
        """Leave it at the one place."""
        was_open, self._offer = self.is_open, None
        self._bar.hide()
        if self._chooser:
            self._chooser.hide()
            self._chooser.deleteLater()
            self._chooser = None
        if was_open:
            # Else they are not its own: words that are found are outlined too.
            self._view.clear_preview()
            self._ended()

    def _show_place(self, span: Span) -> None:
        self._view.show_preview([span])
        self._view.scroll_to(span)

    def _take_some(self, places: tuple[Span, ...]) -> None:
        if places:
            self._answer(places)
        else:
            self._leave_choosing()

    def _leave_choosing(self) -> None:
        self.dismiss()
        self._view.setFocus()

    def _answer(self, places: tuple[Span, ...]) -> None:
        offer = self._offer
        self.dismiss()
        if offer:
            self._take(offer, places)


def _lines_choice(offer: Offer) -> str | None:
    """The words of the second choice; None when it would be the same as another one."""
    if not offer.lines or len(offer.lines) == len(offer.places):
        return None
    return say("desk.same_lines", n=len(offer.lines) + (1 if offer.is_line else 0))


def detail(offer: Offer) -> str:
    """Where the other places are, in words."""
    found = []
    if offer.lines:
        more = "desk.same_more_lines" if offer.is_line else "desk.same_lines_elsewhere"
        found.append(say(more, n=len(offer.lines)))
    inside: dict[str, int] = {}
    for kind, n in offer.inside.items():
        message = _INSIDE.get(kind, "desk.same_in_other")
        inside[message] = inside.get(message, 0) + n
    found.extend(say(message, n=n) for message, n in inside.items())
    return say("desk.same_joint").join(found)
