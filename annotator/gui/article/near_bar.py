"""A small bar beside words of the article: what it is about, and buttons with their keys."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QSize, Qt, SignalInstance
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton

from annotator.gui.article.page import ArticlePage
from annotator.model.spans import Span
from annotator.text import say

_AWAY, _FROM_TOP, _INSIDE, _EDGE = 14, 6, 12, 2
# Wider only where the page is too low for it.
_WIDTH = 420
# The column that takes what is left beside the choices.
_REST = 5


class Choice(NamedTuple):
    """A button and, beneath it, the key that does the same."""

    button: QPushButton
    hint: QLabel

    def offer(self, words: str) -> None:
        """Offer it with these words; without any it is left out."""
        self.button.setText(words)
        for widget in self:
            widget.setVisible(bool(words))


class NearBar(QFrame):
    """Stands in a page and never takes the focus: its keys are the page's."""

    def __init__(self, page: ArticlePage) -> None:
        super().__init__(page.viewport())
        self._page = page
        self._near: Span | None = None
        self._lines: list[QLabel] = []
        self._choices: list[Choice] = []
        self.setProperty("role", "popup")
        # Else the caret's cursor of the text beneath stays over the buttons.
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(_INSIDE, 10, _INSIDE, 8)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(_REST, 1)
        self.hide()
        page.resized.connect(self._stay)

    def _add_line(self, role: str) -> QLabel:
        """A line of words above the choices."""
        line = QLabel(self)
        line.setTextFormat(Qt.TextFormat.PlainText)
        line.setWordWrap(True)
        line.setProperty("role", role)
        self._grid.addWidget(line, len(self._lines), 0, 1, _REST + 1)
        self._lines.append(line)
        return line

    def _add_choice(self, key: str, chosen: SignalInstance, text: str = "") -> Choice:
        """A button beneath the lines, the first one as what most will want."""
        button, hint = QPushButton(text, self), QLabel(say(key), self)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setAccessibleDescription(say(key))
        button.clicked.connect(lambda: chosen.emit())
        hint.setProperty("role", "hint")
        row, column = len(self._lines), len(self._choices)
        self._grid.addWidget(button, row, column)
        self._grid.addWidget(hint, row + 1, column, Qt.AlignmentFlag.AlignHCenter)
        if not self._choices:
            button.setProperty("role", "primary")
        self._choices.append(Choice(button, hint))
        return self._choices[-1]

    def _show_near(self, near: Span, *words: str) -> None:
        """Show it with its lines' words, empty for none, near a span of the article.

        Where it would cover what stands there, the page is scrolled; only of words that are
        too many for the room beside the bar, the end is covered.
        """
        for line, text in zip(self._lines, words, strict=True):
            line.setText(text)
            line.setVisible(bool(text))
        self.setAccessibleName(words[0])
        self.setAccessibleDescription(words[1])
        self._near = near
        self._stand(near)
        self.show()
        self.raise_()

    def _stay(self) -> None:
        if self._near and self.isVisible():
            self._stand(self._near)

    def _stand(self, span: Span) -> None:
        near, room = self._page.rectangle_of(span), self._page.viewport().size()
        size = self._size_within(min(_WIDTH, room.width()))
        place = _clear_place(size, near, room)
        if place is None:
            size = self._size_within(room.width())
            near = self._scrolled(near, size.height())
            beneath = QPoint(near.left(), room.height())
            place = _clear_place(size, near, room) or _inside(beneath, size, room)
        self.resize(size)
        self.move(place)

    def _size_within(self, width: int) -> QSize:
        """The size that its words need, as wide as that at most, if the choices let it."""
        # The style sheet's sizes, which come only when it is shown, are needed now.
        self.ensurePolished()
        longest = 0
        for line in self._lines:
            line.ensurePolished()
            longest = max(longest, line.fontMetrics().horizontalAdvance(line.text()))
        least = self._grid.totalMinimumSize().width()
        width = max(least, min(longest + 2 * (_INSIDE + _EDGE), width))
        return QSize(width, self._grid.totalHeightForWidth(width))

    def _scrolled(self, near: QRect, height: int) -> QRect:
        """Where the words are once there is room for the bar beneath them.

        At the article's end there is more of it above them. Too many words start at the top.
        """
        room, needed = self._page.viewport().height(), height + _AWAY
        near = self._moved(near, near.bottom() + needed - room)
        if near.bottom() + needed > room:
            near = self._moved(near, near.top() - needed)
        if near.top() < _FROM_TOP or near.bottom() > room:
            near = self._moved(near, near.top() - _FROM_TOP)
        return near

    def _moved(self, near: QRect, up: int) -> QRect:
        scroll = self._page.verticalScrollBar()
        before = scroll.value()
        scroll.setValue(before + up)
        return near.translated(0, before - scroll.value())


def _clear_place(size: QSize, near: QRect, room: QSize) -> QPoint | None:
    """Beside the words where the bar fits, else beneath, else above; None where it covers them."""
    left, above = near.left(), near.top() - _AWAY - size.height()
    beside, beneath = near.right() + 2 * _AWAY, near.bottom() + _AWAY
    if beside + size.width() <= room.width():
        place = QPoint(beside, near.center().y() - size.height() // 2)
    elif beneath + size.height() <= room.height():
        place = QPoint(left, beneath)
    elif above >= 0:
        place = QPoint(left, above)
    else:
        return None
    return _inside(place, size, room)


def _inside(place: QPoint, size: QSize, room: QSize) -> QPoint:
    right, below = room.width() - size.width(), room.height() - size.height()
    return QPoint(max(0, min(place.x(), right)), max(0, min(place.y(), below)))
