"""The panel beside the same words: who found a place of them, and who did not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from annotator.gui.teacher.classes.panel_part import (
    BarGrid,
    Panel,
    PanelPart,
    Themed,
    see_button,
    stack,
)
from annotator.gui.theme import Theme
from annotator.gui.widgets import label
from annotator.model.scheme import Scheme
from annotator.model.summary import RepeatRow
from annotator.text import say


class PlacePanel(Themed, Panel):
    """Shows one place of repeated words, or all; `see_wanted` asks for it in the article."""

    see_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(say("class_article.place_panel"))
        self._theme = theme
        self._heading = label(role="heading", wrap=True)
        self._see = see_button(self.see_wanted.emit)
        self._people, self._tags = PanelPart(), PanelPart(say("class_article.repeat_by_tag"))
        self._parts = (self._heading, self.passage, self._see, self._people, self._tags)
        self.fill(*self._parts)

    def show_nothing(self) -> None:
        """Be empty."""
        for one in self._parts:
            one.hide()

    def show_place(
        self, repeat: RepeatRow, place: int | None, scheme: Scheme, names: Mapping[str, str]
    ) -> None:
        """Show a place by its number from 0, or all of them; `names` stand for the codes."""
        total = len(repeat.places)
        if place is None:
            self._heading.setText(say("class_article.all_places", n=total))
        else:
            self._heading.setText(say("class_article.place_of", n=place + 1, total=total))
        self.passage.setText(" ".join(repeat.text.split()))
        for one in (self._heading, self.passage, self._see):
            one.show()
        self._people.refill(stack(*_people(repeat, place, names), spacing=10))
        self._tags.refill(self._by_tag(repeat, scheme))

    def _by_tag(self, repeat: RepeatRow, scheme: Scheme) -> QWidget:
        grid, each = BarGrid(self._theme), []
        used = [tag for tag in scheme.tags if repeat.counted_once[tag.id]]
        for tag in sorted(used, key=lambda tag: -repeat.counted_once[tag.id]):
            n = repeat.counted_once[tag.id]
            figure = say("class_article.n_of", n=n, total=repeat.people)
            grid.add(tag.name, (n, repeat.people), figure, tag)
            places = repeat.counted_each[tag.id]
            each.append(say("class_article.repeat_each", n=places, tag=tag.name))
        lead = label(say("class_article.repeat_once"), "muted", wrap=True)
        return stack(lead, grid, *(label(words, "muted", wrap=True) for words in each))


def _people(repeat: RepeatRow, place: int | None, names: Mapping[str, str]) -> Iterator[QWidget]:
    for did, codes in _did(repeat, place):
        parts = [label(did, "heading", wrap=True)]
        who = sorted((names[code] for code in codes), key=str.casefold)
        if who:
            parts.append(label(say("class_article.joint").join(who), wrap=True))
        yield stack(*parts, spacing=2)


def _did(repeat: RepeatRow, place: int | None) -> Iterator[tuple[str, Sequence[str]]]:
    """What was done, in words, and the codes of those who did it."""
    total = len(repeat.places)
    if place is None:
        for places in range(total, 0, -1):
            codes = repeat.found_in(places)
            message = "class_article.found_all" if places == total else "class_article.found_in"
            yield say(message, n=len(codes), places=places, total=total), codes
    else:
        here, elsewhere = repeat.found_by[place], repeat.found_elsewhere(place)
        yield say("class_article.found", n=len(here)), here
        yield say("class_article.found_elsewhere", n=len(elsewhere)), elsewhere
    nowhere = repeat.found_none
    yield say("class_article.found_none", n=len(nowhere)), nowhere
