"""What can be done next, said near the words: which key tags them, what is asked of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QToolButton, QWidget

from annotator.gui.article.badges import badge_icon
from annotator.gui.article.speaking import announce
from annotator.gui.widgets import BADGE_SIZE, button, label
from annotator.model.scheme import Tag
from annotator.model.spans import Span
from annotator.text import say

if TYPE_CHECKING:
    from annotator.gui.student.desk import Desk
    from annotator.gui.student.tagging import Tagging

# Clear of the handles at the edges of the passage.
_AWAY = 18
_TAG_WIDTH, _MOST_BESIDE = 108, 5


class Hints:
    """Shows one hint at a time over the article; it goes as soon as something else is done."""

    def __init__(self, desk: Desk, tagging: Tagging) -> None:
        self._desk, self._tagging = desk, tagging
        self._view = desk.view
        self._shown: QFrame | None = None
        self._said_of: str | None = None
        # Whether it says that questions wait; the article's Enter leads to them then.
        self.is_waiting = False

    def hide(self) -> None:
        """Take the hint away."""
        self.is_waiting = False
        if self._shown:
            self._shown.hide()
            self._shown.deleteLater()
            self._shown = None

    def show_tags(self, span: Span) -> None:
        """Until something is tagged, name the tags and their keys beneath what is selected."""
        self.hide()
        is_first = self._desk.is_changeable and not self._desk.opened.work.annotations
        if is_first and self._view.hasFocus() and not self._tagging.highlighter.is_on:
            frame, grid = _frame(self._view.viewport())
            room = self._view.viewport().width() // _TAG_WIDTH
            beside = max(1, min(room, _MOST_BESIDE))
            grid.addWidget(label(say("desk.hint_keys"), "muted"), 0, 0, 1, beside)
            for number, tag in enumerate(self._desk.opened.work.material.scheme.tags):
                grid.addWidget(self._tag_button(tag), 1 + number // beside, number % beside)
            self._show(frame, span)

    def show_waiting(self) -> None:
        """Where the panel is folded away, say that the passage looked at has questions."""
        self.hide()
        n = self._waiting()
        current = self._desk.current
        if current is None or n == 0:
            return
        words = say("desk.waiting", n=n, key=say("reading.key_all"))
        frame, grid = _frame(self._view.viewport())
        opener = button(words, self._tagging.go_to_questions, "quiet")
        opener.setProperty("fit", "small")
        opener.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        grid.addWidget(opener, 0, 0)
        self._show(frame, current.span)
        self.is_waiting = True
        if self._said_of != current.id:
            self._said_of = current.id
            announce(self._view, words)

    def _waiting(self) -> int:
        """How many questions about the passage looked at have no answer and cannot be seen."""
        desk, current = self._desk, self._desk.current
        if current is None or current.article_id != desk.article.id or not desk.is_changeable:
            return 0
        if desk.furniture.panel.isVisible() or self._tagging.is_offering:
            return 0
        tag = desk.opened.work.material.scheme.tag(current.tag)
        asked = tag.attributes if tag else ()
        return sum(not current.attributes.get(one.id) for one in asked)

    def _show(self, frame: QFrame, span: Span) -> None:
        # The style sheet's sizes, which come only when it is shown, are needed now.
        frame.ensurePolished()
        frame.adjustSize()
        near, port = self._view.rectangle_of(span), self._view.viewport()
        frame.move(_place(frame.sizeHint(), near & port.rect(), port.size()))
        frame.show()
        frame.raise_()
        self._shown = frame

    def _tag_button(self, tag: Tag) -> QToolButton:
        made = QToolButton()
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        made.setText(say("desk.hint_key", key=tag.key, tag=tag.name))
        ratio = self._desk.devicePixelRatioF()
        made.setIcon(badge_icon(tag, self._desk.theme, BADGE_SIZE, ratio))
        made.setIconSize(BADGE_SIZE)
        made.setProperty("role", "quiet")
        made.setProperty("fit", "small")
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.setToolTip(tag.definition)
        made.clicked.connect(lambda: self._tagging.tag(tag.id))
        return made


def _frame(parent: QWidget) -> tuple[QFrame, QGridLayout]:
    frame = QFrame(parent)
    frame.setProperty("role", "popup")
    # Else the caret's cursor of the text beneath stays over the buttons.
    frame.setCursor(Qt.CursorShape.ArrowCursor)
    frame.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
    grid = QGridLayout(frame)
    grid.setContentsMargins(6, 3, 6, 3)
    grid.setSpacing(2)
    return frame, grid


def _place(size: QSize, near: QRect, room: QSize) -> QPoint:
    """Beneath the words, or above where there is no room beneath; inside `room`."""
    below, above = near.bottom() + _AWAY, near.top() - _AWAY - size.height()
    lowest, rightmost = room.height() - size.height(), room.width() - size.width()
    y = below if below <= lowest or above < 0 else above
    return QPoint(max(0, min(near.left(), rightmost)), max(0, min(y, lowest)))
