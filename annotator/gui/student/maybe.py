"""One suggestion at a time: its words are selected, a bar says why and takes the answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from annotator.gui.article.speaking import announce
from annotator.model.edits import Edit
from annotator.model.spans import Span
from annotator.text import say
from annotator.workflows import suggesting
from annotator.workflows.suggesting import Maybe

if TYPE_CHECKING:
    from annotator.gui.student.desk import Desk
    from annotator.gui.student.looking import Looking
    from annotator.gui.student.maybe_bar import MaybeBar


class Suggesting:
    """Shows the suggestions around the caret; `tag` does what is accepted, `do` all else."""

    def __init__(
        self,
        desk: Desk,
        tag: Callable[[Callable[[], Edit]], None],
        do: Callable[[Callable[[], object]], None],
    ) -> None:
        self._desk, self._tag, self._do = desk, tag, do
        self._shown: Maybe | None = None
        self._bar: MaybeBar | None = None
        self._looking: Looking | None = None
        self._claims = False

    @property
    def is_open(self) -> bool:
        """Whether a suggestion waits for an answer."""
        return self._shown is not None

    def is_about(self, span: Span | None) -> bool:
        """Whether a span is what is suggested now."""
        return self._shown is not None and self._shown.places[0] == span

    def offers(self, span: Span, tag_id: str) -> bool:
        """Whether a span is suggested now with a tag."""
        return self.is_about(span) and self._shown is not None and self._shown.tag.id == tag_id

    def show_next(self) -> None:
        """Select what may get a tag next, and say which and why; or that there is nothing."""
        selected = self._desk.view.selected_span()
        # What is selected was looked at: the next one starts later.
        point = selected.start + 1 if selected else self._desk.view.caret_point()
        self._show(suggesting.next_suggestion, point)

    def show_previous(self) -> None:
        """The same for what stands before."""
        selected = self._desk.view.selected_span()
        point = selected.start if selected else self._desk.view.caret_point()
        self._show(suggesting.previous_suggestion, point)

    @property
    def is_looking(self) -> bool:
        """Whether the article is searched, because it is long."""
        return self._looking is not None and self._looking.is_busy

    def cancel(self) -> None:
        """Search no more."""
        if self._looking:
            self._looking.cancel()

    def end(self) -> None:
        """Suggest nothing more: other work comes."""
        self.dismiss()
        if self._looking:
            self._looking.end()
            self._looking = None

    def turn_claims(self) -> None:
        """Suggest claims as well, or no more."""
        if self._is_allowed():
            self._claims = not self._claims
            if self._looking:
                self._looking.stop()
            self._desk.say(say("suggesting.claims" if self._claims else "suggesting.no_claims"))

    def accept(self) -> None:
        """Tag what is suggested, with the answers that come with it."""
        if maybe := self._shown:
            work, article = self._desk.opened.work, self._desk.article
            self._tag(lambda: suggesting.accept(work, article, maybe))

    def accept_all(self) -> None:
        """Tag all that is suggested of the same kind."""
        if maybe := self._shown:
            work, article, claims = self._desk.opened.work, self._desk.article, self._claims
            self._tag(lambda: suggesting.accept_kind(work, article, maybe, claims=claims))

    def reject(self) -> None:
        """Want it suggested no more, and go on to the next."""
        maybe = self._shown
        if maybe is None:
            if self._is_allowed():
                self._desk.say(say("suggesting.nothing_shown"))
            return
        work, article = self._desk.opened.work, self._desk.article

        def reject() -> None:
            suggesting.reject(work, article, maybe)
            self.show_next()

        self._do(reject)

    def dismiss(self) -> None:
        """Take it away, unanswered."""
        if self._shown:
            self._shown = None
            self._desk.view.clear_preview()
            if self._bar:
                self._bar.hide()

    def _is_allowed(self) -> bool:
        opened = self._desk.opened
        if suggesting.are_allowed(opened.work.material, is_key=opened.is_key):
            return True
        self._desk.say(say("suggesting.not_allowed"))
        return False

    def _show(self, find: Callable[[Sequence[Maybe], int], Maybe | None], point: int) -> None:
        desk, view = self._desk, self._desk.view
        self.dismiss()
        if not self._is_allowed():
            return
        if not suggesting.are_at_hand(desk.article, claims=self._claims):
            self._look(lambda: self._show(find, point))
            return
        waiting = suggesting.waiting(desk.opened.work, desk.article, claims=self._claims)
        found = find(waiting, point)
        if found is None:
            view.select_nothing()
            desk.say(say("suggesting.none"))
            return
        # What is selected is known to be a suggestion before anyone hears of it.
        self._shown = found
        view.select(found.places[0])
        view.setFocus()
        self._show_bar(found, len(suggesting.same_kind(waiting, found)))

    def _look(self, found: Callable[[], object]) -> None:
        if self._looking is None:
            from annotator.gui.student.looking import Looking

            self._looking = Looking(self._desk)
        self._looking.begin(claims=self._claims, found=found)

    def _show_bar(self, maybe: Maybe, alike: int) -> None:
        view = self._desk.view
        if self._bar is None:
            self._bar = self._made_bar()
        view.show_preview(maybe.places[1:])
        one, n = maybe.suggestion, len(maybe.places)
        title = say("suggesting.title", n=n, tag=maybe.tag.name)
        reason = say(one.reason, **one.values)
        self._bar.show_maybe(
            title,
            reason,
            _fills(maybe),
            alike=say("suggesting.yes_all", n=alike) if alike > 1 else "",
            near=maybe.places[0],
        )
        self._desk.furniture.foot.say(say("suggesting.how"))
        announce(view, say("suggesting.spoken", title=title, reason=reason))

    def _made_bar(self) -> MaybeBar:
        from annotator.gui.student.maybe_bar import MaybeBar

        bar = MaybeBar(self._desk.view)
        bar.taken.connect(self.accept)
        bar.all_taken.connect(self.accept_all)
        bar.refused.connect(self.reject)
        bar.next_wanted.connect(self.show_next)
        bar.previous_wanted.connect(self.show_previous)
        return bar


def _fills(maybe: Maybe) -> str:
    """Which answers come with it, in words; of a quote also that nobody is named."""
    named = [
        attribute.answer_name(maybe.answers[attribute.id])
        for attribute in maybe.tag.attributes
        if attribute.id in maybe.answers
    ]
    if maybe.suggestion.kind in ("direct", "retold") and not maybe.suggestion.speaker:
        return say("suggesting.unclear")
    joint = say("suggesting.joint")
    return say("suggesting.fills", answers=joint.join(named)) if named else ""
