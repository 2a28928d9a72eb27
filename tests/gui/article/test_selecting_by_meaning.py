"""Selecting by sentence, word and paragraph with keys."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from small_page import FAMILY, LEFT, article_of, place_before, press

from annotator.gui import keys
from annotator.gui.article.reading_keys import READING_KEYS
from annotator.gui.article.view import ArticleView
from annotator.model.article import Article
from annotator.model.spans import Span
from annotator.text import say

Find = Callable[..., Span]
SENTENCES = [
    "Lake town opens its new library",
    "Published: May 2, 2023 at 8:15 AM",
    "Share on Pinterest",
    "Source: KLTV video",
    "Readers wait at the door.",
    "Source: KLTV video",
    "LAKE TOWN (KLTV) - The old hall was too small, said Ana Ruiz.",
    "It had two rooms.",
    f"{FAMILY} came early\u00a0\u00a0and sang cafe\u0301 songs \U0001f389 all day.",
    "The word שלום עולם means peace, and so on.",
    "Copyright 2023 KLTV.",
]


def selected(view: ArticleView, article: Article) -> str:
    span = view.selected_span()
    return span.cut(article.text) if span else ""


def test_from_the_top_the_next_key_meets_every_sentence(
    view: ArticleView, article: Article
) -> None:
    found = []
    for _ in SENTENCES:
        press(view, keys.NEXT_SENTENCE)
        found.append(selected(view, article))
    assert found == SENTENCES
    press(view, keys.NEXT_SENTENCE)
    assert selected(view, article) == SENTENCES[-1]
    for sentence in SENTENCES[-2::-1]:
        press(view, keys.PREVIOUS_SENTENCE)
        assert selected(view, article) == sentence


@pytest.mark.parametrize("key", [keys.NEXT_SENTENCE, keys.PREVIOUS_SENTENCE])
def test_inside_a_sentence_either_key_takes_that_one_first(
    view: ArticleView, article: Article, find: Find, key: str
) -> None:
    QTest.mouseClick(view.viewport(), LEFT, pos=place_before(view, find("rooms").start))
    press(view, key)
    assert selected(view, article) == "It had two rooms."


def test_after_tagging_the_next_sentence_follows(view: ArticleView, article: Article) -> None:
    press(view, keys.NEXT_SENTENCE)
    view.select_nothing()
    press(view, keys.NEXT_SENTENCE)
    assert selected(view, article) == SENTENCES[1]


def test_one_digit_tags_the_sentence(view: ArticleView, qtbot: QtBot) -> None:
    press(view, keys.NEXT_SENTENCE)
    with qtbot.waitSignal(view.tag_key_pressed):
        press(view, "3")


@pytest.mark.parametrize(
    ("pressed", "expected"),
    [
        ([keys.GROW_BY_WORD], "small"),
        ([keys.GROW_BY_WORD] * 2, "small,"),
        ([keys.GROW_BY_WORD] * 3, "small, said"),
        ([*[keys.GROW_BY_WORD] * 3, keys.SHRINK_BY_WORD, keys.SHRINK_BY_WORD], "small"),
        ([keys.GROW_BY_WORD, keys.SHRINK_BY_WORD], "small"),
        ([keys.GROW_BY_SENTENCE], SENTENCES[6]),
        ([keys.GROW_BY_SENTENCE] * 2, f"{SENTENCES[6]} {SENTENCES[7]}"),
        ([*[keys.GROW_BY_SENTENCE] * 2, keys.SHRINK_BY_SENTENCE], SENTENCES[6]),
        ([keys.GROW_BY_PARAGRAPH], f"{SENTENCES[6]} {SENTENCES[7]}"),
        ([*[keys.GROW_BY_PARAGRAPH] * 2, keys.SHRINK_BY_PARAGRAPH], " ".join(SENTENCES[6:8])),
        ([keys.GROW_BY_SENTENCE, keys.SHRINK_BY_WORD], SENTENCES[6][:-1]),
        ([keys.SHRINK_BY_WORD], ""),
    ],
)
def test_a_selection_grows_and_shrinks_by_meaning(
    view: ArticleView, article: Article, find: Find, pressed: list[str], expected: str
) -> None:
    QTest.mouseClick(view.viewport(), LEFT, pos=place_before(view, find("small").start + 2))
    for key in pressed:
        press(view, key)
    assert selected(view, article) == expected


def test_the_start_of_a_selection_moves_too(
    view: ArticleView, article: Article, find: Find
) -> None:
    view.select(find("hall was"))
    press(view, keys.START_BACK)
    assert selected(view, article) == "old hall was"
    press(view, keys.START_ON)
    press(view, keys.START_ON)
    assert selected(view, article) == "was"
    press(view, keys.END_ON)
    assert selected(view, article) == "was too"
    press(view, keys.END_BACK)
    assert selected(view, article) == "was"


def test_a_sentence_far_away_is_brought_into_view(view: ArticleView) -> None:
    view.resize(400, 150)
    for _ in SENTENCES:
        press(view, keys.NEXT_SENTENCE)
        span = view.selected_span()
        assert span
        assert view.viewport().rect().intersects(view.rectangle_of(span))
        assert view.viewport().rect().contains(view.cursorRect())


def test_every_key_is_there_once_and_says_what_it_does(view: ArticleView) -> None:
    table = [QKeySequence(one.key).toString() for one in READING_KEYS]
    assert len(set(table)) == len(table)
    assert all(table)
    assert all(say(one.text) for one in READING_KEYS)
    every = [value for name, value in vars(keys).items() if name.isupper()]
    assert len(set(every)) == len(every)


def test_an_empty_article_has_nothing_to_select(view: ArticleView) -> None:
    view.show_article(article_of([(None, "")]))
    for one in READING_KEYS:
        press(view, one.key)
    assert view.selected_span() is None
