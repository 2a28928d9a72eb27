"""The tabs of the class screen."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QTabBar

from annotator.gui.theme import Theme
from annotator.text import say

_HEIGHT, _ROUND, _PILL_GAP, _PILL_ROOM = 36, 6, 6, 6
# From a tab's edge to its words, with much room and with little.
_WIDE, _NARROW = 14, 5


class ClassTabs(QTabBar):
    """One tab for each page; the arrow keys go through them.

    A tab can carry a number of things that need a look.
    """

    def __init__(self, tabs: Iterable[str], theme: Theme) -> None:
        super().__init__()
        self._theme, self._ids = theme, tuple(tabs)
        self._noted: dict[str, int] = {}
        self._is_narrow = True
        self.setAccessibleName(say("class_tabs.name"))
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        for tab in self._ids:
            self.addTab(self._words(tab))

    @property
    def current(self) -> str:
        """The id of the page that is shown."""
        return self._ids[self.currentIndex()]

    def turn_to(self, tab: str) -> None:
        """Choose a tab by the id of its page."""
        self.setCurrentIndex(self._ids.index(tab))

    def note(self, tab: str, n: int) -> None:
        """Show beside a tab's words how many things need a look; nothing for 0."""
        self._noted[tab] = n
        self._write()

    def fold(self, is_narrow: bool) -> None:
        """Make do with less room, or use all of it."""
        self._is_narrow = is_narrow
        self._write()

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of `theme`."""
        self._theme = theme
        self.update()

    def tabSizeHint(self, index: int) -> QSize:
        room = _NARROW if self._is_narrow else _WIDE
        width = QFontMetrics(self._bold()).horizontalAdvance(self.tabText(index)) + 2 * room
        return QSize(width + self._pill_width(self._ids[index]), _HEIGHT)

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        foot = self.height() - 0.5
        painter.setPen(QColor(self._theme.line))
        painter.drawLine(QPointF(0, foot), QPointF(self.width(), foot))
        for index in range(self.count()):
            self._paint_tab(painter, index)

    def _write(self) -> None:
        for index, tab in enumerate(self._ids):
            self.setTabText(index, self._words(tab))
            n = self._noted.get(tab, 0)
            self.setAccessibleTabName(index, self._spoken(tab, n))

    def _words(self, tab: str) -> str:
        is_short = self._is_narrow and tab == "article"
        return say("class_tabs.article_short" if is_short else f"class_tabs.{tab}")

    def _spoken(self, tab: str, n: int) -> str:
        words = say(f"class_tabs.{tab}")
        return say("class_tabs.noted", n=n, tab=words) if n else words

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setBold(True)
        return font

    def _pill_width(self, tab: str) -> int:
        n = self._noted.get(tab, 0)
        if not n:
            return 0
        words = QFontMetrics(self._bold()).horizontalAdvance(str(n))
        return words + 2 * _PILL_ROOM + _PILL_GAP

    def _paint_tab(self, painter: QPainter, index: int) -> None:
        theme, box = self._theme, QRectF(self.tabRect(index))
        is_current = index == self.currentIndex()
        is_over = self.tabRect(index).contains(self.mapFromGlobal(self.cursor().pos()))
        if is_current:
            self._paint_current(painter, box)
        elif is_over and self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.hover))
            painter.drawRoundedRect(box.adjusted(1, 5, -1, -4), _ROUND, _ROUND)
        painter.setFont(self._bold() if is_current else self.font())
        painter.setPen(QColor(theme.ink if is_current else theme.muted))
        pill = self._pill_width(self._ids[index])
        words = box.adjusted(0, 2, -pill, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self.tabText(index))
        if pill:
            self._paint_pill(painter, index, pill)

    def _paint_current(self, painter: QPainter, box: QRectF) -> None:
        theme = self._theme
        top, left, right = box.top() + 3.5, box.left() + 0.5, box.right() - 0.5
        shape = QPainterPath(QPointF(left, box.bottom()))
        shape.lineTo(left, top + _ROUND)
        shape.quadTo(left, top, left + _ROUND, top)
        shape.lineTo(right - _ROUND, top)
        shape.quadTo(right, top, right, top + _ROUND)
        shape.lineTo(right, box.bottom())
        painter.setPen(QColor(theme.line))
        painter.setBrush(QColor(theme.paper))
        painter.drawPath(shape)
        painter.setPen(QPen(QColor(theme.accent), 2))
        painter.drawLine(QPointF(left + _ROUND, top + 0.5), QPointF(right - _ROUND, top + 0.5))
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(3, 7, -3, -3), 4, 4)

    def _paint_pill(self, painter: QPainter, index: int, width: int) -> None:
        theme, box = self._theme, self.tabRect(index)
        room = _NARROW if self._is_narrow else _WIDE
        right = box.right() - room
        pill = QRect(right - width + _PILL_GAP, box.center().y() - 7, width - _PILL_GAP, 18)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.warning))
        painter.drawRoundedRect(pill, 9, 9)
        painter.setFont(self._bold())
        painter.setPen(QColor(theme.ground))
        n = self._noted[self._ids[index]]
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, str(n))
