"""The voices in the article: who speaks as the class wrote it, and what can be counted there."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QVBoxLayout

from annotator.gui.article.speaking import announce
from annotator.gui.teacher.classes.class_page import ClassPage, Shown
from annotator.gui.teacher.classes.figure import Figure
from annotator.gui.teacher.classes.figure_painter import FigurePainter
from annotator.gui.teacher.classes.voice_list import VoiceList, VoicePainter
from annotator.gui.teacher.classes.voice_rows import (
    Speaker,
    SpeakerRow,
    detail_rows,
    is_merged,
    speaker_rows,
)
from annotator.gui.teacher.row_list import RowList
from annotator.gui.theme import Theme
from annotator.gui.widgets import bar, button, label
from annotator.model.decisions import Merge
from annotator.text import say

_PANEL_WIDTH, _NARROW_PANEL = 440, 300
_NARROW, _STRIP_HEIGHT = 960, 46


class VoicesPage(ClassPage):
    """The speakers; those that are one person under several spellings can be made one."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._shown: Shown | None = None
        self._rows: list[Figure | SpeakerRow] = []
        self._ticked: set[Speaker] = set()
        self._list = VoiceList("class_voices", VoicePainter(theme))
        self._list.setAccessibleName(say("voices.list"))
        self._list.chosen.connect(self._show_chosen)
        self._list.tick_wanted.connect(self._tick)
        self._details = RowList("class_figures", FigurePainter(theme))
        self._details.setAccessibleName(say("voices.details"))
        self._lay_out()
        self._fold(True)

    def show_class(self, shown: Shown) -> None:
        chosen = self._chosen.speaker if self._chosen else None
        if self._shown is None or self._shown.contents.path != shown.contents.path:
            self._ticked.clear()
        self._shown = shown
        self._show_rows(chosen)
        speakers = {row.speaker for row in self._rows if isinstance(row, SpeakerRow)}
        self._ticked &= speakers
        self._show_strip()

    def enter(self) -> None:
        self._list.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold(self.width() < _NARROW)

    @property
    def _chosen(self) -> SpeakerRow | None:
        number = self._list.number
        row = self._rows[number] if 0 <= number < len(self._rows) else None
        return row if isinstance(row, SpeakerRow) else None

    def _show_rows(self, chosen: Speaker | None) -> None:
        assert self._shown
        self._rows = speaker_rows(self._shown.contents.figures, self._ticked)
        numbers = {
            row.speaker: n for n, row in enumerate(self._rows) if isinstance(row, SpeakerRow)
        }
        first = next(iter(numbers.values()), -1)
        self._list.show_rows(self._rows, numbers.get(chosen, first) if chosen else first)
        self._show_chosen()

    def _show_chosen(self) -> None:
        """Show more about the chosen speaker."""
        assert self._shown
        self._details.show_rows(detail_rows(self._shown.contents.figures, self._chosen))
        self._show_strip()

    def _tick(self, number: int) -> None:
        row = self._rows[number]
        assert isinstance(row, SpeakerRow)
        self._ticked ^= {row.speaker}
        self._show_rows(row.speaker)
        is_ticked = row.speaker in self._ticked
        words = say("voices.is_ticked" if is_ticked else "voices.is_unticked", speaker=row.words)
        announce(self._list, words)

    def _untick(self) -> None:
        self._ticked.clear()
        self._show_rows(self._chosen.speaker if self._chosen else None)
        self._list.setFocus()

    def _show_strip(self) -> None:
        """Offer what can be done with what is ticked or chosen."""
        rows = self._ticked_rows()
        n, chosen = len(rows), self._chosen
        self._hint.setText(say("voices.one_ticked" if n == 1 else "voices.hint"))
        self._hint.setVisible(n < 2)
        for one in (self._call, self._into, self._merge, self._untick_all):
            one.setVisible(n > 1)
        assert self._shown
        merges = self._shown.contents.decisions.merges
        self._apart.setVisible(n < 2 and chosen is not None and is_merged(chosen.voice, merges))
        names = list(dict.fromkeys(row.words for row in rows))
        if [self._into.itemText(at) for at in range(self._into.count())] != names:
            self._into.clear()
            self._into.addItems(names)

    def _ticked_rows(self) -> list[SpeakerRow]:
        """The ticked speakers, the one most people named first."""
        rows = [row for row in self._rows if isinstance(row, SpeakerRow) and row.is_ticked]
        return sorted(rows, key=lambda row: -row.voice.people)

    def _make_one(self) -> None:
        into = self._into.currentText().strip()
        spellings = (
            one for row in self._ticked_rows() for one in (*row.voice.spellings, row.words)
        )
        if into:
            merge = Merge(tuple(dict.fromkeys(spellings)), into)
            self._untick()
            self.decided.emit(merge)

    def _take_apart(self) -> None:
        if self._chosen:
            voice = self._chosen.voice
            spellings = dict.fromkeys((*voice.spellings, voice.speaker))
            self._list.setFocus()
            self.decided.emit(Merge(tuple(spellings), ""))

    def _fold(self, is_narrow: bool) -> None:
        """Make do with less room, or use all of it."""
        self._details.setFixedWidth(_NARROW_PANEL if is_narrow else _PANEL_WIDTH)

    def _lay_out(self) -> None:
        columns = QHBoxLayout()
        columns.setSpacing(0)
        columns.addWidget(self._list, 1)
        panel = QFrame()
        panel.setProperty("role", "panel")
        beside = QVBoxLayout(panel)
        beside.setContentsMargins(1, 0, 0, 0)
        beside.addWidget(self._details)
        columns.addWidget(panel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._strip())
        layout.addLayout(columns, 1)

    def _strip(self) -> QFrame:
        frame, row = bar("bottom")
        # Else the list would move when something is ticked.
        frame.setMinimumHeight(_STRIP_HEIGHT)
        self._hint, self._call = label(role="muted"), label(say("voices.call"))
        self._into = QComboBox()
        self._into.setEditable(True)
        self._call.setBuddy(self._into)
        self._into.setAccessibleName(say("voices.call"))
        self._merge = button(say("voices.merge"), self._make_one, "primary")
        self._untick_all = button(say("voices.untick"), self._untick)
        self._apart = button(say("voices.apart"), self._take_apart)
        row.addWidget(self._hint, 1)
        row.addWidget(self._call)
        row.addWidget(self._into, 1)
        for one in (self._merge, self._untick_all, self._apart):
            row.addWidget(one)
        # Else a small window would grow for what only ticks bring.
        for part in (self._call, self._into, self._merge, self._untick_all, self._apart):
            part.hide()
        return frame
