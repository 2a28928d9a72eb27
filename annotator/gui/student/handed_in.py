"""The bar that says what to do with a hand-in file that was just made."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from annotator.gui.widgets import bar, button, label
from annotator.text import say


class HandedInBar(QWidget):
    """Stands beneath the article until it is put away: the file is not sent by itself."""

    folder_wanted = Signal(object)
    copy_wanted = Signal(object)
    left = Signal()

    def __init__(self, path: Path, upload: str) -> None:
        """`upload` says where the file goes, empty where the teacher did not say."""
        super().__init__()
        frame, row = bar("top")
        words = "handed_in.upload" if upload else "handed_in.give"
        said = label(say(words, file=path.name, place=upload), "heading", wrap=True)
        place = label(say("handed_in.folder", folder=path.parent), "muted", wrap=True)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        self._first = button(say("handed_in.open"), lambda: self.folder_wanted.emit(path.parent))
        for one in (
            self._first,
            button(say("handed_in.copy"), lambda: self.copy_wanted.emit(path)),
            button(
                say("handed_in.copy_path"),
                lambda: QGuiApplication.clipboard().setText(str(path)),
            ),
            button(say("handed_in.done"), self.left.emit, "quiet"),
        ):
            buttons.addWidget(one)
        buttons.addStretch()
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(said)
        column.addWidget(place)
        column.addLayout(buttons)
        row.addLayout(column)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.addWidget(frame)

    def enter(self) -> None:
        """Begin at the first thing that can be done with the file."""
        self._first.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc puts it away."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
