"""The box about the program: its version, and the licence of every part it is made of."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from annotator import __version__
from annotator.gui.icon import program_icon
from annotator.gui.widgets import button, label
from annotator.text import say
from annotator.workflows.shipped import Part, shipped

_ICON, _LIST_WIDTH, _SIZE, _AWAY = 48, 200, QSize(820, 560), 24


class AboutBox(QDialog):
    """Name and version above; below, the parts beside the licence of the chosen one."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setWindowTitle(say("about.title"))
        self._parts = shipped()
        self._licence = label(role="heading", wrap=True)
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setAccessibleName(say("about.text"))
        self._list = QListWidget()
        self._list.setAccessibleName(say("about.parts"))
        self._list.setFixedWidth(_LIST_WIDTH)
        self._list.currentRowChanged.connect(self._show_part)
        column = QVBoxLayout(self)
        column.addLayout(self._head())
        column.addLayout(self._body(), 1)
        self.resize(_SIZE.boundedTo(window.size() - QSize(_AWAY, _AWAY)))
        # Rows are measured as they come, by the style sheet.
        self._list.ensurePolished()
        self._list.addItems([_named(part) for part in self._parts])
        self._list.setCurrentRow(0)
        self._list.setFocus()

    def _head(self) -> QHBoxLayout:
        picture = QLabel()
        picture.setPixmap(program_icon().pixmap(_ICON))
        words = QVBoxLayout()
        words.addWidget(label(say("about.version", version=__version__), "title"))
        words.addWidget(label(say("about.what"), wrap=True))
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(picture)
        row.addLayout(words, 1)
        return row

    def _body(self) -> QHBoxLayout:
        beside = QVBoxLayout()
        beside.addWidget(self._licence)
        beside.addWidget(self._text, 1)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(button(say("about.close"), self.close))
        beside.addLayout(foot)
        parts = QVBoxLayout()
        parts.addWidget(label(say("about.parts"), "heading"))
        parts.addWidget(self._list, 1)
        row = QHBoxLayout()
        row.addLayout(parts)
        row.addLayout(beside, 1)
        return row

    def _show_part(self, row: int) -> None:
        part = self._parts[row]
        self._licence.setText(say("about.licence", name=part.name, licence=part.licence))
        self._text.setPlainText(part.text)


def _named(part: Part) -> str:
    if part.version:
        return say("about.part", name=part.name, version=part.version)
    return say("about.part_in_another", name=part.name)
