"""A small article, its tagged passages, and hands that read it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeySequence, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.gui.article.passages import Passage
from annotator.gui.article.view import ArticleView
from annotator.model.article import Article, Block, BlockKind
from annotator.model.scheme import LineStyle, Tag
from annotator.model.spans import Span

LEFT, NO_BUTTON = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
LINES: list[tuple[BlockKind | None, str]] = [
    ("headline", "Lake town opens its new library"),
    (None, ""),
    ("timestamp", "Published: May 2, 2023 at 8:15 AM"),
    ("share", "Share on Pinterest"),
    ("credit", "Source: KLTV video"),
    ("caption", "Readers wait at the door. Source: KLTV video"),
    (None, ""),
    ("body", "LAKE TOWN (KLTV) - The old hall was too small, said Ana Ruiz. It had two rooms."),
    (None, ""),
    ("body", f"{FAMILY} came early\u00a0\u00a0and sang cafe\u0301 songs \U0001f389 all day."),
    ("body", "The word שלום עולם means peace, and so on."),
    ("copyright", "Copyright 2023 KLTV."),
]


def make_tag(line: LineStyle = "solid", name: str = "claim") -> Tag:
    return Tag(name, name.title(), name[0].upper(), "1", "#9AD2F2", "#3A7AA0", line, "", "", "")


def article_of(lines: Iterable[tuple[BlockKind | None, str]]) -> Article:
    text, blocks = "", []
    for kind, line in lines:
        if kind:
            blocks.append(Block(kind, Span(len(text), len(text) + len(line))))
        text += line + "\n"
    return Article("article", "Lake town", text, tuple(blocks))


def passage(span: Span, name: str = "p", line: LineStyle = "solid") -> Passage:
    return Passage(name, span, make_tag(line))


def place_before(view: ArticleView, point: int) -> QPoint:
    """Where the caret stands on screen when it is at a code point."""
    cursor = view.textCursor()
    cursor.setPosition(view._geometry.unit(point))
    return view.cursorRect(cursor).center()


def drag(view: ArticleView, span: Span, *held: Qt.KeyboardModifier) -> None:
    """Press at the start of a span, move to its end, let go."""
    drag_between(view, place_before(view, span.start), place_before(view, span.end), *held)


def drag_between(view: ArticleView, start: QPoint, end: QPoint, *held: Qt.KeyboardModifier) -> None:
    """Press at a place of the viewport, move to another, let go."""
    port, keys = view.viewport(), all_of(held)
    QTest.mousePress(port, LEFT, keys, start)
    for place in ((start + end) / 2, end):
        move(view, place, *held)
    QTest.mouseRelease(port, LEFT, keys, end)


def move(
    view: ArticleView, place: QPoint, *held: Qt.KeyboardModifier, pressed: bool = True
) -> None:
    """Move the mouse to a place of the viewport, with the left button held or not."""
    button = LEFT if pressed else NO_BUTTON
    port = view.viewport()
    kind, screen = QEvent.Type.MouseMove, port.mapToGlobal(place)
    event = QMouseEvent(kind, QPointF(place), QPointF(screen), NO_BUTTON, button, all_of(held))
    QApplication.sendEvent(port, event)


def all_of(held: Iterable[Qt.KeyboardModifier]) -> Qt.KeyboardModifier:
    """Keys held together."""
    together = Qt.KeyboardModifier.NoModifier
    for one in held:
        together |= one
    return together


def press(view: ArticleView, keys: str) -> None:
    """Press a key, with others held, as "Alt+Shift+Right"."""
    (combination,) = QKeySequence(keys)
    QTest.keyClick(view, combination.key(), combination.keyboardModifiers())
