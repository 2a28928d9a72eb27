"""The first thing seen: open something, try the sample, go on with recent work."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from annotator.gui import keys
from annotator.gui.widgets import button, label
from annotator.text import say

_WIDTH = 440
_ROW_MARGINS = 30
# The end of a name tells works on one article apart.
_MIDDLE = Qt.TextElideMode.ElideMiddle


class StartScreen(QScrollArea):
    """Choices in words, and the files opened last."""

    article_wanted = Signal()
    lesson_wanted = Signal()
    sample_wanted = Signal()
    making_wanted = Signal()
    file_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        inside.setFixedWidth(_WIDTH)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 24, 0, 16)
        column.setSpacing(6)
        self.article = button(say("start.article"), self.article_wanted.emit, "primary")
        self.lesson = button(say("start.lesson"), self.lesson_wanted.emit)
        self.sample = button(say("start.sample"), self.sample_wanted.emit)
        self._notice = label(role="warning", wrap=True)
        column.addWidget(label(say("start.title"), "greeting", wrap=True))
        column.addWidget(self._notice)
        column.addSpacing(8)
        key = QKeySequence(keys.PASTE).toString(QKeySequence.SequenceFormat.NativeText)
        for choice, help_words in (
            (self.article, say("start.article_help", key=key)),
            (self.lesson, say("start.lesson_help")),
            (self.sample, say("start.sample_help")),
        ):
            note = label(help_words, "muted", wrap=True)
            choice.setProperty("fit", "large")
            choice.setAccessibleDescription(note.text())
            column.addWidget(choice)
            column.addWidget(note)
            column.addSpacing(12)
        column.addWidget(label(say("start.recent"), "heading"))
        self._recent = QVBoxLayout()
        self._recent.setSpacing(4)
        column.addLayout(self._recent)
        column.addSpacing(8)
        self.making = button(say("start.making"), self.making_wanted.emit, "quiet")
        self.making.setProperty("align", "left")
        column.addWidget(self.making)
        column.addStretch()
        outside = QWidget()
        row = QHBoxLayout(outside)
        row.setContentsMargins(16, 0, 16, 0)
        row.addWidget(inside)
        self.setWidget(outside)

    def show_recent(self, files: Sequence[Path]) -> None:
        """List the files opened last, and forget what could not be opened."""
        self._notice.clear()
        self._notice.hide()
        while item := self._recent.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        before = self.sample
        for path in files:
            row = button("", partial(self.file_chosen.emit, path), "quiet")
            row.setText(row.fontMetrics().elidedText(path.stem, _MIDDLE, _WIDTH - _ROW_MARGINS))
            row.setAccessibleName(path.stem)
            row.setToolTip(str(path))
            row.setProperty("align", "left")
            self._recent.addWidget(row)
            QWidget.setTabOrder(before, row)
            before = row
        QWidget.setTabOrder(before, self.making)
        if not files:
            none = label(say("start.recent_none"), "muted", wrap=True)
            self._recent.addWidget(none)

    def say(self, words: str) -> None:
        """Say what could not be opened."""
        self._notice.setText(words)
        self._notice.setVisible(bool(words))
