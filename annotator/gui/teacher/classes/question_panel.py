"""The panel about one question: what was written in own words, to be ticked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from PySide6.QtCore import Signal

from annotator.exporters.report_questions import AskedHere, Replied, Told
from annotator.gui.teacher.classes.bar_rows import BarRow
from annotator.gui.teacher.classes.panel_part import Panel, see_button, stack
from annotator.gui.teacher.classes.remarks_part import RemarkLine, RemarksPart
from annotator.gui.theme import Theme
from annotator.gui.widgets import label
from annotator.model.quotes import single_marks
from annotator.model.scheme import Tag
from annotator.text import say

_LONGEST = 80


class QuestionPanel(Panel):
    """`decided` carries a Show; `see_wanted` asks for the place in the article."""

    decided = Signal(object)
    see_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(say("questions_page.panel"))
        self._heading = label(role="heading", wrap=True)
        self._said, self._hint = label(role="muted", wrap=True), label(role="muted", wrap=True)
        self._see = see_button(self.see_wanted.emit)
        self._remarks = RemarksPart(theme, say("questions_page.own_words"))
        self._remarks.decided.connect(self.decided)
        self.fill(
            stack(self._heading, self._said, spacing=2),
            *(self.passage, self._see, self._hint, self._remarks),
        )

    def show_nothing(self) -> None:
        """Say that there is nothing to choose."""
        self._heading.setText(say("questions_page.none"))
        for one in (self.passage, self._said, self._hint, self._see, self._remarks):
            one.hide()

    def show_row(self, row: BarRow, people: Mapping[str, str]) -> None:
        """Show a row; `people` are the readers' names by code, none while these are hidden."""
        assert isinstance(row.about, Replied | AskedHere)
        told, is_place = row.about.told, isinstance(row.about, AskedHere)
        self._heading.setText(row.figure if is_place else row.words)
        self.passage.setText(row.words)
        self._said.setText(row.figure)
        for one in (self.passage, self._see):
            one.setVisible(is_place)
        self._said.setVisible(not is_place)
        self._hint.setText(_hint(row))
        self._hint.setVisible(not told)
        lines = list(_lines(told, None if is_place else row.tag, people))
        shown = frozenset(one.written.remark for one in told if one.is_shown)
        self._remarks.show_remarks(lines, shown)


def _hint(row: BarRow) -> str:
    has_bars = isinstance(row.about, Replied) and row.about.bars
    return say("questions_page.to_choose" if has_bars else "questions_page.nothing_written")


def _lines(
    told: Iterable[Told], tag: Tag | None, people: Mapping[str, str]
) -> Iterator[RemarkLine]:
    for one in told:
        about = (
            say("questions_page.quoted", words=single_marks(_short(one.about)))
            if one.about and tag
            else ""
        )
        name = people.get(one.written.reader, "")
        yield RemarkLine(one.written.remark, tag, about, name)


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + "…"
