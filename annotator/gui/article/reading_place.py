"""Keeps the text that is being read where it is while its lines are broken anew."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from PySide6.QtCore import QPoint
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit


class _Anchor(NamedTuple):
    """A document position, how far below the upper edge it stands, and the page's scroll value."""

    position: int
    below: int
    scrolled: int


class ReadingPlace:
    """The first whole line in sight of a text."""

    def __init__(self, view: QTextEdit) -> None:
        self._view = view
        self._anchor: _Anchor | None = None

    @contextmanager
    def kept(self) -> Iterator[None]:
        """Whatever happens to the lines inside, the line read before stands where it stood."""
        anchor = self._now()
        yield
        if anchor:
            self._return_to(anchor)

    def _now(self) -> _Anchor | None:
        scrolled = self._view.verticalScrollBar().value()
        if not scrolled:
            return None
        # The line found last time, if nobody has scrolled since: by and by, lines that are
        # broken anew would lead away from it.
        if self._anchor and self._anchor.scrolled == scrolled:
            return self._anchor
        cursor = self._view.cursorForPosition(QPoint(self._view.viewport().width() // 2, 0))
        cursor.movePosition(QTextCursor.MoveOperation.StartOfLine)
        if self._view.cursorRect(cursor).top() < 0:
            cursor.movePosition(QTextCursor.MoveOperation.Down)
            cursor.movePosition(QTextCursor.MoveOperation.StartOfLine)
        return _Anchor(cursor.position(), self._view.cursorRect(cursor).top(), scrolled)

    def _return_to(self, anchor: _Anchor) -> None:
        cursor = self._view.textCursor()
        cursor.setPosition(anchor.position)
        bar = self._view.verticalScrollBar()
        # Asking for the place makes Qt lay the text out down to it; the bar grows later.
        value = bar.value() + self._view.cursorRect(cursor).top() - anchor.below
        bar.setMaximum(max(bar.maximum(), value))
        bar.setValue(value)
        self._anchor = anchor._replace(scrolled=bar.value())
