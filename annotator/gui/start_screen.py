"""The first thing seen: open something, try the sample, go on with recent work."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from annotator.gui.widgets import button, label
from annotator.text import say

_WIDTH = 560


class StartScreen(QScrollArea):
    """Choices in words, and the files opened last."""

    open_wanted = Signal()
    sample_wanted = Signal()
    file_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(32, 40, 32, 32)
        column.setSpacing(8)
        column.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        title = label(say("start.title"), "title")
        self.open = button(say("start.open"), self.open_wanted.emit, "primary")
        self.sample = button(say("start.sample"), self.sample_wanted.emit)
        self._add(column, title)
        column.addSpacing(8)
        for choice, help_id in (
            (self.open, "start.open_help"),
            (self.sample, "start.sample_help"),
        ):
            self._add(column, choice)
            note = label(say(help_id), "muted", wrap=True)
            choice.setAccessibleDescription(note.text())
            self._add(column, note)
            column.addSpacing(10)
        self._heading = label(say("start.recent"), "heading")
        self._add(column, self._heading)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(4)
        column.addLayout(self._recent)
        column.addStretch()
        self._notice = label(role="warning", wrap=True)
        self._add(column, self._notice)
        self.setWidget(inside)

    def show_recent(self, files: Sequence[Path]) -> None:
        """List the files opened last, and forget what could not be opened."""
        self.say("")
        while item := self._recent.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        for path in files:
            row = button(path.stem, partial(self.file_chosen.emit, path), "quiet")
            row.setToolTip(str(path))
            row.setProperty("align", "left")
            self._fix_width(row)
            self._recent.addWidget(row)
        if not files:
            none = label(say("start.recent_none"), "muted", wrap=True)
            self._fix_width(none)
            self._recent.addWidget(none)

    def say(self, words: str) -> None:
        """Say what could not be opened."""
        self._notice.setText(words)

    def _add(self, column: QVBoxLayout, widget: QWidget) -> None:
        self._fix_width(widget)
        column.addWidget(widget)

    def _fix_width(self, widget: QLabel | QPushButton | QWidget) -> None:
        widget.setMinimumWidth(min(_WIDTH, 320))
        widget.setMaximumWidth(_WIDTH)
