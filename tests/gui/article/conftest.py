"""A view that shows the small article."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from small_page import LINES, article_of

from annotator.gui import theme as themes
from annotator.gui.article.view import ArticleView
from annotator.model.article import Article
from annotator.model.spans import Span


@pytest.fixture
def article() -> Article:
    return article_of(LINES)


@pytest.fixture
def find(article: Article) -> Callable[..., Span]:
    """The n-th place of some words."""

    def place(words: str, n: int = 0) -> Span:
        start = -1
        for _ in range(n + 1):
            start = article.text.index(words, start + 1)
        return Span(start, start + len(words))

    return place


@pytest.fixture
def view(qtbot: QtBot, qapp: QApplication, article: Article) -> ArticleView:
    light = themes.load_theme("light")
    themes.apply(qapp, light)
    shown = ArticleView(light)
    qtbot.addWidget(shown)
    shown.resize(900, 700)
    shown.show_article(article)
    with qtbot.waitExposed(shown):
        shown.show()
    shown.activateWindow()
    shown.setFocus()
    qtbot.waitUntil(shown.hasFocus)
    return shown
