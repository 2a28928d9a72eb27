"""The bar that offers the other places of the same words."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from annotator.gui.article.same_words_bar import SameWordsBar
from annotator.gui.article.view import ArticleView
from annotator.model.spans import Span

SOME = Span(10, 14)


@pytest.fixture
def bar(view: ArticleView) -> SameWordsBar:
    return SameWordsBar(view)


def offer(bar: SameWordsBar, near: Span, lines: str | None = "The 2 lines") -> None:
    bar.offer(
        "Same words in 3 more places",
        "1 more line like this · 2 inside captions",
        tag_all="Tag all 4",
        lines=lines,
        this="Only this",
        near=near,
    )


def shown(bar: SameWordsBar, kind: type[QLabel] | type[QPushButton]) -> list[str]:
    return [one.text() for one in bar.findChildren(kind) if one.isVisible()]


def test_the_bar_is_hidden_until_there_is_something_to_offer(bar: SameWordsBar) -> None:
    assert not bar.isVisible()


def test_an_offer_shows_its_words_and_keys(bar: SameWordsBar) -> None:
    offer(bar, SOME)
    assert bar.isVisible()
    assert shown(bar, QPushButton) == ["Tag all 4", "The 2 lines", "Only this"]
    assert {"Same words in 3 more places", "Enter", "Shift+Enter", "Esc"} <= set(shown(bar, QLabel))


def test_without_other_lines_that_choice_is_left_out(bar: SameWordsBar) -> None:
    offer(bar, SOME, lines=None)
    assert shown(bar, QPushButton) == ["Tag all 4", "Only this"]
    assert "Shift+Enter" not in shown(bar, QLabel)
    offer(bar, SOME)
    assert len(shown(bar, QPushButton)) == 3


@pytest.mark.parametrize(
    ("text", "signal"),
    [("Tag all 4", "all_chosen"), ("The 2 lines", "lines_chosen"), ("Only this", "this_chosen")],
)
def test_a_click_chooses_and_leaves_the_focus_in_the_article(
    bar: SameWordsBar, view: ArticleView, qtbot: QtBot, text: str, signal: str
) -> None:
    offer(bar, SOME)
    button = next(one for one in bar.findChildren(QPushButton) if one.text() == text)
    chosen: SignalInstance = getattr(bar, signal)
    with qtbot.waitSignal(chosen):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert view.hasFocus()


@pytest.mark.parametrize("words", ["Lake town", "Readers wait", "LAKE TOWN", "Copyright 2023"])
@pytest.mark.parametrize(("width", "height"), [(900, 700), (420, 700), (420, 240)])
def test_the_bar_stays_inside_the_page_and_off_the_words(
    bar: SameWordsBar,
    view: ArticleView,
    find: Callable[..., Span],
    words: str,
    width: int,
    height: int,
) -> None:
    view.resize(width, height)
    start = find(words).start
    span = Span(start, min(start + 60, len(view._article.text)))
    view.scroll_to(span)
    offer(bar, span)
    assert view.viewport().rect().contains(bar.geometry())
    assert not bar.geometry().intersects(view.rectangle_of(span))


def test_the_bar_stays_off_the_words_when_the_page_gets_lower(
    bar: SameWordsBar, view: ArticleView, find: Callable[..., Span]
) -> None:
    span = find("Readers wait at the door")
    offer(bar, span)
    view.resize(420, 200)
    assert view.viewport().rect().contains(bar.geometry())
    assert not bar.geometry().intersects(view.rectangle_of(span))


def test_words_too_many_for_the_room_keep_their_start_in_sight(
    bar: SameWordsBar, view: ArticleView, find: Callable[..., Span]
) -> None:
    view.resize(500, 190)
    span = Span(find("LAKE TOWN").start, find("and so on").end)
    view.scroll_to(span)
    offer(bar, span)
    top = view.rectangle_of(span).top()
    assert 0 <= top < bar.y()
    assert view.viewport().rect().contains(bar.geometry())


def test_the_bar_moves_with_the_text(
    bar: SameWordsBar, view: ArticleView, find: Callable[..., Span]
) -> None:
    view.resize(900, 150)
    near = view.rectangle_of(find("Source: KLTV video"))
    offer(bar, find("Source: KLTV video"))
    top = bar.y()
    view.verticalScrollBar().setValue(40)
    assert view.rectangle_of(find("Source: KLTV video")).top() == near.top() - 40
    assert bar.y() == top - 40
