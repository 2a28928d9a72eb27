"""The card that shows every key, read from the menus and the tag set, so that none is left out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QMenu,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from annotator.gui import keys
from annotator.gui.widgets import button, label
from annotator.model.scheme import Scheme
from annotator.text import say

_WIDTH, _AWAY = 1020, 24
# Wide enough for what a key does and the key beside it; the eye has no long way between them.
_COLUMN, _MOST_COLUMNS = 300, 3
_NATIVE = QKeySequence.SequenceFormat.NativeText
# Qt's own text keys, and those that mean something in the article alone.
_OTHERS = (
    ("Shift+Right", "key_card.select_letters"),
    ("Shift+End", "key_card.select_line"),
    ("Ctrl+A", "key_card.select_all"),
    ("Enter", "key_card.enter"),
    ("Shift+Enter", "key_card.lines"),
    ("Del", "key_card.remove"),
    ("Shift+F10", "key_card.menu"),
    ("Tab", "key_card.tab"),
    ("Esc", "key_card.escape"),
)


class KeyRow(NamedTuple):
    """A key, or several, as this computer writes them, and what it does."""

    keys: str
    does: str


class KeyGroup(NamedTuple):
    """Keys that belong together."""

    name: str
    rows: list[KeyRow]


class KeyCard(QDialog):
    """Stands over the window without stopping it; Esc or F1 closes it.

    `help_wanted` comes when somebody wants to read more.
    """

    help_wanted = Signal()

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.setWindowTitle(say("key_card.title"))
        self.setModal(False)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setAccessibleName(say("key_card.title"))
        self._scroll.setProperty("role", "sheet")
        column = QVBoxLayout(self)
        column.addWidget(self._scroll, 1)
        foot = QHBoxLayout()
        foot.addWidget(label(say("key_card.hint"), "muted", wrap=True), 1)
        foot.addWidget(button(say("key_card.help"), self._ask_for_help))
        foot.addWidget(button(say("key_card.close"), self.close))
        column.addLayout(foot)

    def toggle(self, scheme: Scheme | None) -> None:
        """Show all keys, those of the tags too; or close."""
        if self.isVisible():
            self.close()
            return
        room = self._window.size()
        width = min(_WIDTH, room.width() - _AWAY)
        groups = list(key_groups(self._window, scheme))
        sheet = _sheet(groups, max(1, min(_MOST_COLUMNS, width // _COLUMN)))
        self._scroll.setWidget(sheet)
        # The style sheet's sizes are needed now.
        self.ensurePolished()
        around = self.sizeHint().height() - self._scroll.sizeHint().height()
        around += 2 * self._scroll.frameWidth()
        self.resize(
            width, min(around + sheet.heightForWidth(width - 2 * _AWAY), room.height() - _AWAY)
        )
        self.show()
        self._scroll.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F1 closes what F1 has opened."""
        if QKeySequence(event.key()) == QKeySequence(keys.ALL_KEYS):
            self.close()
        else:
            super().keyPressEvent(event)

    def _ask_for_help(self) -> None:
        self.close()
        self.help_wanted.emit()


def key_groups(window: QMainWindow, scheme: Scheme | None) -> Iterator[KeyGroup]:
    """All keys: those of the tags, of the article, then of each menu."""
    if scheme:
        tags = [KeyRow(tag.key, say("key_card.tag", tag=tag.name)) for tag in scheme.tags]
        yield KeyGroup(say("key_card.tags"), tags)
    others = [KeyRow(_native(key), say(text)) for key, text in _OTHERS]
    yield KeyGroup(say("key_card.article"), others)
    for top in window.menuBar().actions():
        menu = top.menu()
        # PySide's types say object.
        rows = list(_rows(menu)) if isinstance(menu, QMenu) else []
        if rows:
            yield KeyGroup(_plain(top.text()), rows)


def _rows(menu: QMenu) -> Iterator[KeyRow]:
    for action in menu.actions():
        words, _, shown = action.text().partition("\t")
        pressed = shown or _pressed(action)
        if pressed:
            yield KeyRow(pressed, _plain(words))


def _pressed(action: QAction) -> str:
    return say("key_card.or").join(one.toString(_NATIVE) for one in action.shortcuts())


def _native(key: str) -> str:
    return QKeySequence(key).toString(_NATIVE)


def _plain(words: str) -> str:
    """The words of a menu without the sign before the underlined letter, and without dots."""
    return words.replace("&", "").removesuffix("…")


def _sheet(groups: list[KeyGroup], columns: int) -> QWidget:
    """The groups in columns of about the same height."""
    sheet = QWidget()
    row = QHBoxLayout(sheet)
    row.setSpacing(28)
    heights = [0] * columns
    places = [QVBoxLayout() for _ in range(columns)]
    for place in places:
        place.setSpacing(12)
        row.addLayout(place, 1)
    total = sum(len(group.rows) + 2 for group in groups)
    at = 0
    for group in groups:
        if at < columns - 1 and heights[at] + len(group.rows) / 2 > total / columns:
            at += 1
        places[at].addWidget(_block(group))
        heights[at] += len(group.rows) + 2
    for place in places:
        place.addStretch()
    return sheet


def _block(group: KeyGroup) -> QWidget:
    block = QWidget()
    column = QVBoxLayout(block)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(3)
    column.addWidget(label(group.name, "heading"))
    for one in group.rows:
        row = QHBoxLayout()
        row.addWidget(label(one.does, wrap=True), 1)
        row.addWidget(label(one.keys, "key"), 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
    return block
