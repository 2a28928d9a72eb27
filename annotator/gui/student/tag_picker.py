"""A field near the selection that finds a tag by what is typed."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from annotator.gui.article.badges import badge_icon
from annotator.gui.article.speaking import announce
from annotator.gui.theme import Theme
from annotator.gui.widgets import BADGE_SIZE, label
from annotator.model.scheme import Scheme, Tag
from annotator.text import say

_WIDTH, _MOST_ROWS = 380, 9
_AWAY, _FRAME = 6, 6
_STEPS: dict[int, int] = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TagPicker(QFrame):
    """Typing narrows the list, arrows and Enter choose, Esc or a click elsewhere leaves.

    `chosen` carries a tag's id, `left` comes when it has gone without one. Used once.
    """

    chosen = Signal(str)
    left = Signal()

    def __init__(self, scheme: Scheme, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._around = parent
        self._tags, self._theme = scheme.tags, theme
        self.setProperty("role", "popup")
        self.setAccessibleName(say("tag_picker.name"))
        self._field = QLineEdit()
        self._field.setAccessibleName(say("tag_picker.field"))
        self._field.setPlaceholderText(say("tag_picker.field"))
        self._field.installEventFilter(self)
        self._field.textChanged.connect(self._show_found)
        self._list = QListWidget()
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setAccessibleName(say("desk.tags"))
        self._list.setIconSize(BADGE_SIZE)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.itemClicked.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 6)
        column.setSpacing(5)
        self._help = label(say("tag_picker.help"), "hint", wrap=True)
        for widget in (self._field, self._list, self._help):
            column.addWidget(widget)
        self._show_found("")

    def open(self, near: QRect) -> None:
        """Stand beneath a rectangle of the parent, or above, and take what is typed."""
        around = self._around.rect().adjusted(_AWAY, _AWAY, -_AWAY, -_AWAY)
        row, rows = self._list.sizeHintForRow(0), min(len(self._tags), _MOST_ROWS)
        self._list.setMinimumHeight(min(rows, 2) * row)
        wanted = self.sizeHint().height() - self._list.sizeHint().height() + rows * row + _FRAME
        width = min(_WIDTH, around.width())
        below, above = around.bottom() - near.bottom() - _AWAY, near.top() - around.top() - _AWAY
        if wanted > max(below, above):
            # Rather all tags than a line about the usual keys.
            self._help.hide()
            wanted -= self._help.sizeHint().height()
        height = min(wanted, max(below, above, self.minimumSizeHint().height()))
        top = near.bottom() + _AWAY if below >= min(wanted, above) else near.top() - _AWAY - height
        left = max(min(near.left(), around.right() - width), around.left())
        top = max(min(top, around.bottom() - height), around.top())
        self.setGeometry(left, top, width, height)
        self.show()
        self.raise_()
        self._field.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Answer the keys that choose; all others are typing."""
        if event.type() == QEvent.Type.FocusOut:
            self._leave()
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._answers(event)
        return False

    def _answers(self, event: QKeyEvent) -> bool:
        if event.key() in _STEPS:
            rows = max(self._list.count(), 1)
            self._list.setCurrentRow((self._list.currentRow() + _STEPS[event.key()]) % rows)
            self._tell()
        elif event.key() in _ENTER:
            self._choose(self._list.currentItem())
        elif event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            return False
        return True

    def _show_found(self, typed: str) -> None:
        self._list.clear()
        for tag in found_tags(self._tags, typed):
            words = say("tag_picker.row", tag=tag.name, definition=tag.definition)
            icon = badge_icon(tag, self._theme, BADGE_SIZE, self.devicePixelRatioF())
            # Else Qt paints the badge of the current row paler.
            icon.addPixmap(icon.pixmap(BADGE_SIZE), QIcon.Mode.Selected)
            item = QListWidgetItem(icon, words, self._list)
            item.setToolTip(tag.definition)
            item.setData(Qt.ItemDataRole.UserRole, tag.id)
        self._list.setCurrentRow(0)
        if typed:
            self._tell()

    def _tell(self) -> None:
        item = self._list.currentItem()
        announce(self._field, item.text() if item else say("tag_picker.none"))

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item:
            self._close()
            self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))

    def _leave(self) -> None:
        if not self.isHidden():
            self._close()
            self.left.emit()

    def _close(self) -> None:
        self._field.removeEventFilter(self)
        self.hide()
        self.deleteLater()


def found_tags(tags: Iterable[Tag], typed: str) -> list[Tag]:
    """The tags that `typed` may mean, the likeliest first; all where it is blank."""
    words = typed.strip().casefold()
    ranked = [(rank, tag) for tag in tags if (rank := _rank(tag, words)) is not None]
    return [tag for _, tag in sorted(ranked, key=lambda found: found[0])]


def _rank(tag: Tag, words: str) -> int | None:
    """How far `words` are from naming a tag, 0 and up; None where they do not."""
    name = tag.name.casefold()
    named = (
        words in (tag.key.casefold(), tag.badge.casefold(), name),
        name.startswith(words),
        words in name,
        words in tag.definition.casefold(),
    )
    return next((rank for rank, fits in enumerate(named) if fits), None)
