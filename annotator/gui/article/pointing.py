"""Selecting with the mouse: what is highlighted snaps to words, and is what will be tagged."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QDeadlineTimer, QPoint
from PySide6.QtGui import QMouseEvent, QTextLine
from PySide6.QtWidgets import QApplication, QWidget

from annotator.gui.article.selecting import SelectingPage
from annotator.gui.qt import Qt
from annotator.gui.theme import Theme

if TYPE_CHECKING:
    from annotator.model.units import Unit

# A hand that trembles this many pixels while it clicks selects nothing.
_TREMBLE = 4


class _Start(NamedTuple):
    """Where selecting began: at a place, or with the word or sentence that was clicked on."""

    start: int
    end: int
    unit: Unit | None = None


class PointingPage(SelectingPage):
    """A drag, or a click and Shift+click, select whole words; with Ctrl, exact characters.

    Whoever has so chosen always gets exact characters. A double click takes the word, a
    triple click the sentence.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._start = _Start(0, 0)
        self._left_with = (0, 0)
        self._is_pointing = self._has_moved = False
        self._pressed_at = QPoint()
        self._third_click = QDeadlineTimer()

    def point_near(self, place: QPoint) -> int:
        """The code point that the caret would go to from a place of the viewport."""
        return self._point(self.cursorForPosition(place).position())

    def point_under(self, place: QPoint) -> int:
        """The character under or nearest to a place of the viewport."""
        cursor = self.cursorForPosition(place)
        block, layout = cursor.block(), cursor.block().layout()
        line = layout.lineForTextPosition(cursor.position() - block.position())
        x = place.x() + self._offset().x() - layout.position().x()
        found = line.xToCursor(x, QTextLine.CursorPosition.CursorOnCharacter)
        return self._point(block.position() + min(found, block.length() - 1))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Start a new selection, also where one stands: Qt would start to drag the words away."""
        if event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        start = self._start_of_press(event)
        with self._told_once():
            self.select_nothing()
            super().mousePressEvent(event)
            self._begin(start, event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take the word."""
        if event.button() != Qt.MouseButton.LeftButton:
            super().mouseDoubleClickEvent(event)
            return
        start = self._unit_at(event.position().toPoint(), "word")
        with self._told_once():
            super().mouseDoubleClickEvent(event)
            self._begin(start, event)
        self._third_click = QDeadlineTimer(QApplication.doubleClickInterval())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Take the words between the start and here."""
        if not (self._is_pointing and event.buttons() & Qt.MouseButton.LeftButton):
            super().mouseMoveEvent(event)
            return
        at = event.position().toPoint()
        if self._moves_away(at):
            with self._told_once():
                super().mouseMoveEvent(event)
                self._take_to(self.point_near(at), event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Leave what is selected."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._is_pointing = False
        super().mouseReleaseEvent(event)

    def _moves_away(self, at: QPoint) -> bool:
        """Whether the hand has left the place that it pressed, and be it to come back."""
        away = (at - self._pressed_at).manhattanLength()
        self._has_moved = self._has_moved or away >= _TREMBLE
        return self._has_moved

    def _is_exact(self, event: QMouseEvent) -> bool:
        return not self._settings.whole_words or bool(
            event.modifiers() & Qt.KeyboardModifier.ControlModifier
        )

    def _start_of_press(self, event: QMouseEvent) -> _Start:
        at = event.position().toPoint()
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            return self._start_before()
        is_near = (at - self._pressed_at).manhattanLength() < QApplication.startDragDistance()
        if is_near and not self._third_click.hasExpired():
            return self._unit_at(at, "sentence")
        point = self.point_near(at)
        return _Start(point, point)

    def _start_before(self) -> _Start:
        """Where the selection began that is carried on: by mouse, unless keys came after it."""
        cursor = self.textCursor()
        if (cursor.anchor(), cursor.position()) == self._left_with:
            return self._start
        point = self._point(cursor.anchor())
        return _Start(point, point)

    def _unit_at(self, place: QPoint, unit: Unit) -> _Start:
        from annotator.model.units import unit_at

        point = self.point_near(place)
        for near in (self.point_under(place), point - 1, point):
            found = unit_at(self._article, near, unit)
            if found:
                return _Start(found.start, found.end, unit)
        return _Start(point, point)

    def _begin(self, start: _Start, event: QMouseEvent) -> None:
        self._start = start
        self._is_pointing, self._has_moved = True, False
        self._pressed_at = event.position().toPoint()
        is_longer = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._take_to(self.point_near(self._pressed_at) if is_longer else start.end, event)

    def _take_to(self, point: int, event: QMouseEvent) -> None:
        """Select from the start to `point`; what is highlighted is what is selected."""
        from annotator.model.units import made_whole
        from annotator.model.words import snapped

        start, end, unit = self._start
        low, high = min(start, point), max(end, point)
        span = snapped(self._article.text, low, high, exact=self._is_exact(event))
        if span and unit:
            span = made_whole(self._article, span, unit)
        anchor, caret = (span.start, span.end) if span else (point, point)
        cursor = self._cursor(caret, anchor) if point < start else self._cursor(anchor, caret)
        self._put_cursor(cursor)
        self._left_with = (cursor.anchor(), cursor.position())
