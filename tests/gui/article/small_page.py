"""A small article, its tagged passages, and hands that read it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from annotator.gui.article.passages import Passage
from annotator.gui.article.view import ArticleView
from annotator.model.article import Article, Block, BlockKind
from annotator.model.scheme import LineStyle, Tag
from annotator.model.spans import Span

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


def drag(view: ArticleView, span: Span) -> None:
    """Press at the start of a span, move to its end, let go."""
    start, end = place_before(view, span.start), place_before(view, span.end)
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(view.viewport(), (start + end) / 2)
    QTest.mouseMove(view.viewport(), end)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=end)
