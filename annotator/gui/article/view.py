"""The article on screen: read, select, see what is tagged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QWidget

from annotator.gui.article.page import ArticlePage
from annotator.gui.theme import Theme
from annotator.model.spans import Span, trimmed
from annotator.text import say

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QKeyEvent, QMouseEvent

_CARET_WIDTH = 2
_DIGITS = "0123456789"
_LEFT = Qt.MouseButton.LeftButton
_SHIFT, _KEYPAD = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.KeypadModifier
_LINE_ENDS: dict[int, QTextCursor.MoveOperation] = {
    Qt.Key.Key_Home: QTextCursor.MoveOperation.StartOfBlock,
    Qt.Key.Key_End: QTextCursor.MoveOperation.EndOfBlock,
}


class ArticleView(ArticlePage):
    """An article in which words are selected by mouse or keys; it tags nothing itself.

    `span_selected` carries a Span or None. `tag_key_pressed` carries a digit.
    `enter_pressed` says whether Shift was held.
    """

    span_selected = Signal(object)
    passage_clicked = Signal(str)
    tag_key_pressed = Signal(str)
    delete_requested = Signal()
    escape_pressed = Signal()
    enter_pressed = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.setCursorWidth(_CARET_WIDTH)
        self.setAccessibleName(say("reading.article"))
        self.setAccessibleDescription(say("reading.article_help"))
        self._pressed_at: QPoint | None = None
        self._selected: Span | None = None
        self.selectionChanged.connect(self._on_selection_changed)

    def selected_span(self) -> Span | None:
        """What is selected, without white space at its edges."""
        cursor = self.textCursor()
        start = self._geometry.point(cursor.selectionStart())
        end = self._geometry.point(cursor.selectionEnd())
        return trimmed(self._article.text, start, end)

    def select(self, span: Span) -> None:
        """Select a span and bring it into view."""
        cursor = self.textCursor()
        cursor.setPosition(self._geometry.unit(span.start))
        cursor.setPosition(self._geometry.unit(span.end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def select_nothing(self) -> None:
        """Give up the selection; the caret stays, and so does the page."""
        cursor = self.textCursor()
        if cursor.hasSelection():
            # Qt would scroll back to the caret.
            bar = self.verticalScrollBar()
            place = bar.value()
            cursor.clearSelection()
            self.setTextCursor(cursor)
            bar.setValue(place)

    def caret_point(self) -> int:
        """Where the caret stands."""
        return self._geometry.point(self.textCursor().position())

    def _on_selection_changed(self) -> None:
        span = self.selected_span()
        if span != self._selected:
            self._selected = span
            self.span_selected.emit(span)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer the keys that tag, delete, confirm or leave; Qt's own keys move and select."""
        if not self._answers(event):
            super().keyPressEvent(event)

    def _answers(self, event: QKeyEvent) -> bool:
        key, held = event.key(), event.modifiers() & ~_KEYPAD
        if event.text() in set(_DIGITS) and not held & ~_SHIFT:
            # By its text: French keyboards give digits with Shift, and none without.
            self.tag_key_pressed.emit(event.text())
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not held & ~_SHIFT:
            self.enter_pressed.emit(bool(held))
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and not held:
            self.delete_requested.emit()
        elif key == Qt.Key.Key_Escape and not held:
            self.escape_pressed.emit()
        elif key in _LINE_ENDS and held == _SHIFT:
            self._select_to(_LINE_ENDS[key])
        else:
            return False
        return True

    def _select_to(self, end: QTextCursor.MoveOperation) -> None:
        """Select to an end of the line as the article has it, however it is wrapped here.

        So that two keys take in a whole headline or paragraph.
        """
        cursor = self.textCursor()
        cursor.movePosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Start a new selection, also where one stands: Qt would start to drag the words away."""
        self._pressed_at = None
        if event.button() == _LEFT and not event.modifiers() & _SHIFT:
            self._pressed_at = event.position().toPoint()
            self.select_nothing()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A press and release at one place, with nothing selected, is a click."""
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        pressed, self._pressed_at = self._pressed_at, None
        if event.button() != _LEFT or pressed is None or self.textCursor().hasSelection():
            return
        if (at - pressed).manhattanLength() < QApplication.startDragDistance():
            clicked = self.passage_at(at)
            if clicked:
                self.passage_clicked.emit(clicked)
