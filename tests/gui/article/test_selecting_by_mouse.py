"""What is highlighted while the mouse selects is what is selected: whole words."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from small_page import (
    FAMILY,
    LEFT,
    LINES,
    article_of,
    drag,
    drag_between,
    move,
    passage,
    place_before,
)

from annotator.gui.article.view import ArticleView
from annotator.model.article import Article
from annotator.model.spans import Span, trimmed
from annotator.model.units import unit_at
from annotator.model.words import snapped, word_at

Find = Callable[..., Span]
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LENGTH = len(article_of(LINES).text)


def highlighted(view: ArticleView) -> Span | None:
    """What is shown as selected, to the character."""
    cursor = view.textCursor()
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    return Span(view._geometry.point(start), view._geometry.point(end)) if start < end else None


def click(view: ArticleView, place: QPoint, *held: Qt.KeyboardModifier) -> None:
    keys = Qt.KeyboardModifier.NoModifier
    for one in held:
        keys |= one
    QTest.mouseClick(view.viewport(), LEFT, keys, place)


def double_click(view: ArticleView, place: QPoint) -> None:
    click(view, place)
    QTest.mouseDClick(view.viewport(), LEFT, pos=place)


def test_a_drag_from_inside_one_word_into_another_takes_both_whole(
    view: ArticleView, find: Find
) -> None:
    words = find("hall was too")
    drag(view, Span(words.start + 2, words.end - 1))
    assert view.selected_span() == highlighted(view) == words


def test_words_are_whole_as_soon_as_the_first_is_left_and_shrink_again(
    view: ArticleView, find: Find
) -> None:
    words = find("hall was too")
    QTest.mousePress(view.viewport(), LEFT, pos=place_before(view, words.start + 1))
    seen = []
    for at in (words.start + 3, words.start + 6, words.end - 1, words.start + 6, words.start + 3):
        move(view, place_before(view, at))
        seen.append(highlighted(view))
    QTest.mouseRelease(view.viewport(), LEFT, pos=place_before(view, words.start + 3))
    first, second = Span(words.start + 1, words.start + 3), find("hall was")
    assert seen == [first, second, words, second, first]
    assert view.selected_span() == first


def test_a_comma_or_quote_is_taken_only_when_the_drag_goes_over_it(
    view: ArticleView, find: Find
) -> None:
    small, comma = find("too small"), find("too small,")
    drag(view, Span(small.start, small.end - 2))
    assert highlighted(view) == small
    drag(view, small)
    assert highlighted(view) == small
    drag(view, comma)
    assert highlighted(view) == comma


def test_with_control_a_drag_takes_exact_characters(view: ArticleView, find: Find) -> None:
    words = find("hall was too")
    inside = Span(words.start + 2, words.end - 1)
    drag(view, inside, CONTROL)
    assert view.selected_span() == highlighted(view) == inside


def test_control_may_be_pressed_and_let_go_on_the_way(view: ArticleView, find: Find) -> None:
    words = find("hall was too")
    inside = Span(words.start + 2, words.end - 1)
    end = place_before(view, inside.end)
    QTest.mousePress(view.viewport(), LEFT, pos=place_before(view, inside.start))
    for held, expected in (((), words), ((CONTROL,), inside), ((), words)):
        move(view, end, *held)
        assert highlighted(view) == expected
    QTest.mouseRelease(view.viewport(), LEFT, pos=end)


def test_a_drag_over_white_space_alone_selects_nothing(view: ArticleView, find: Find) -> None:
    drag(view, find("\u00a0\u00a0"))
    assert highlighted(view) is None
    line = find("Lake town opens its new library")
    drag(view, Span(line.end, line.end + 2))
    assert highlighted(view) is None


def test_a_trembling_hand_clicks_and_selects_nothing(
    view: ArticleView, find: Find, qtbot: QtBot
) -> None:
    view.show_passages([passage(find("small"))])
    place = place_before(view, find("small").start + 2)
    with qtbot.waitSignal(view.passage_clicked):
        drag_between(view, place, place + QPoint(3, 0))
    assert highlighted(view) is None


@pytest.mark.parametrize(
    ("at", "word"),
    [
        ("ibrary", "library"),
        ("mall,", "small"),
        (", said", "small"),
        (FAMILY, FAMILY),
        ("afe\u0301", "cafe\u0301"),
        ("\U0001f389", "\U0001f389"),
        ("ולם", "עולם"),
        ("8:15", "8:15"),
        ("uiz", "Ruiz"),
    ],
)
def test_a_double_click_takes_the_word(view: ArticleView, find: Find, at: str, word: str) -> None:
    double_click(view, place_before(view, find(at).start) + QPoint(1, 0))
    assert highlighted(view) == view.selected_span() == find(word)


def test_a_double_click_and_drag_takes_word_by_word(view: ArticleView, find: Find) -> None:
    old, hall = find("old"), find("hall")
    place, there = place_before(view, hall.start + 1), place_before(view, old.start + 1)
    QTest.mouseClick(view.viewport(), LEFT, pos=place)
    for kind in (QTest.mousePress, QTest.mouseRelease):
        kind(view.viewport(), LEFT, pos=place)
    QTest.mouseDClick(view.viewport(), LEFT, pos=place)
    QTest.mousePress(view.viewport(), LEFT, SHIFT, pos=there)
    move(view, there, SHIFT)
    QTest.mouseRelease(view.viewport(), LEFT, SHIFT, pos=there)
    assert highlighted(view) == find("old hall")


def test_a_third_click_takes_the_sentence(view: ArticleView, find: Find) -> None:
    place = place_before(view, find("rooms").start + 2)
    double_click(view, place)
    click(view, place)
    assert highlighted(view) == view.selected_span() == find("It had two rooms.")


def test_a_sentence_ends_with_its_paragraph(view: ArticleView, find: Find) -> None:
    place = place_before(view, find("library").start + 2)
    double_click(view, place)
    click(view, place)
    assert highlighted(view) == find("Lake town opens its new library")


def test_a_third_click_elsewhere_is_a_first(view: ArticleView, find: Find) -> None:
    double_click(view, place_before(view, find("rooms").start + 2))
    click(view, place_before(view, find("library").start + 2))
    assert highlighted(view) is None


def test_a_click_and_a_shift_click_take_the_words_between(view: ArticleView, find: Find) -> None:
    words = find("hall was too")
    click(view, place_before(view, words.start + 2))
    click(view, place_before(view, words.end - 1), SHIFT)
    assert highlighted(view) == words
    click(view, place_before(view, find("was").start + 1), SHIFT)
    assert highlighted(view) == find("hall was")
    click(view, place_before(view, find("old").start + 1), SHIFT)
    assert highlighted(view) == find("old hall")


def test_with_control_a_shift_click_is_exact(view: ArticleView, find: Find) -> None:
    words = find("hall was too")
    click(view, place_before(view, words.start + 2))
    click(view, place_before(view, words.end - 1), CONTROL, SHIFT)
    assert highlighted(view) == Span(words.start + 2, words.end - 1)
    click(view, place_before(view, words.end - 2), CONTROL, SHIFT)
    assert highlighted(view) == Span(words.start + 2, words.end - 2)


def test_a_shift_click_goes_on_from_what_keys_selected(view: ArticleView, find: Find) -> None:
    view.select(find("old"))
    click(view, place_before(view, find("was").start + 1), SHIFT)
    assert highlighted(view) == find("old hall was")


def test_a_shift_click_after_a_double_click_keeps_the_whole_word(
    view: ArticleView, find: Find
) -> None:
    double_click(view, place_before(view, find("hall").start + 3))
    click(view, place_before(view, find("old").start + 1), SHIFT)
    assert highlighted(view) == find("old hall")


def test_a_drag_tells_what_it_selects_and_nothing_on_the_way(view: ArticleView, find: Find) -> None:
    told: list[Span | None] = []
    words = find("hall was too")
    view.select(find("library"))
    view.span_selected.connect(told.append)
    drag(view, Span(words.start + 2, words.end - 1))
    assert told == [None, find("hall was"), words]


def test_a_drag_below_the_page_scrolls_on_and_takes_whole_words(
    view: ArticleView, find: Find, qtbot: QtBot
) -> None:
    view.resize(500, 160)
    start = place_before(view, find("town").start + 1)
    QTest.mousePress(view.viewport(), LEFT, pos=start)
    bar = view.verticalScrollBar()
    below = QPoint(start.x(), view.viewport().height() + 60)
    # Where Qt looks while it scrolls.
    QCursor.setPos(view.viewport().mapToGlobal(below))
    move(view, below)
    qtbot.waitUntil(lambda: bar.value() == bar.maximum())
    QTest.mouseRelease(view.viewport(), LEFT, pos=below)
    taken = highlighted(view)
    assert taken == view.selected_span()
    assert taken
    assert taken.start == find("town").start
    assert taken.end > find("Copyright").start


@given(st.integers(0, LENGTH), st.integers(0, LENGTH), st.booleans(), st.booleans())
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_drag_or_click_selects_exactly_what_is_highlighted(
    view: ArticleView, article: Article, start: int, end: int, exact: bool, by_click: bool
) -> None:
    begin, stop = place_before(view, start), place_before(view, end)
    held = (CONTROL,) if exact else ()
    near = view.point_near(begin), view.point_near(stop)
    if by_click:
        click(view, begin)
        click(view, stop, SHIFT, *held)
    else:
        drag_between(view, begin, stop, *held)
    taken = highlighted(view)
    assert taken == view.selected_span()
    is_far = by_click or (stop - begin).manhattanLength() > 8
    assert not is_far or taken == snapped(article.text, *near, exact=exact)
    assert taken is None or trimmed(article.text, taken.start, taken.end) == taken
    shown = view.textCursor().selection().toPlainText().split()
    assert shown == (taken.cut(article.text).split() if taken else [])


@given(st.integers(0, LENGTH - 1))
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_clicks_take_a_word_then_a_sentence_that_holds_it(
    view: ArticleView, article: Article, point: int
) -> None:
    place = place_before(view, point) + QPoint(1, 0)
    # As if a long time had passed since the last example.
    click(view, QPoint(view.viewport().width() - 2, 2))
    double_click(view, place)
    word = highlighted(view)
    click(view, place)
    sentence = highlighted(view)
    assert word is None or word_at(article.text, word.start) == word
    assert sentence is None or unit_at(article, sentence.start, "sentence") == sentence
    assert word is None or (sentence is not None and sentence.contains(word))
