"""Selecting words by mouse and by keys, as a reader does."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot
from small_page import FAMILY, drag, passage, place_before

from annotator.gui.article.view import ArticleView
from annotator.model.article import Article
from annotator.model.spans import Span

Find = Callable[..., Span]
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


def press(view: ArticleView, key: Qt.Key, *held: Qt.KeyboardModifier) -> None:
    modifiers = Qt.KeyboardModifier.NoModifier
    for one in held:
        modifiers |= one
    QTest.keyClick(view, key, modifiers)


def test_the_page_shows_the_article_to_the_letter(view: ArticleView, article: Article) -> None:
    assert view.document().toRawText().replace("\u2029", "\n") == article.text


@pytest.mark.parametrize(
    "words",
    [
        "hall was too small",
        f"{FAMILY} came",
        "sang cafe\u0301 songs",
        "early\u00a0\u00a0and",
        "songs \U0001f389 all",
        "all day.",
        "means peace",
        "Source: KLTV video",
    ],
)
def test_a_drag_selects_exactly_the_words(view: ArticleView, find: Find, words: str) -> None:
    drag(view, find(words))
    assert view.selected_span() == find(words)


def test_a_drag_backwards_selects_the_same(view: ArticleView, find: Find) -> None:
    words = find("old hall")
    start, end = place_before(view, words.start), place_before(view, words.end)
    QTest.mousePress(view.viewport(), LEFT, pos=end)
    QTest.mouseMove(view.viewport(), start)
    QTest.mouseRelease(view.viewport(), LEFT, pos=start)
    assert view.selected_span() == words
    assert view.caret_point() == words.start


def test_white_space_at_the_edges_is_not_selected(
    view: ArticleView, article: Article, find: Find
) -> None:
    early = find("early")
    view.select(Span(early.start, early.end + 2))
    assert article.text[early.end : early.end + 2] == "\u00a0\u00a0"
    assert view.selected_span() == early


def test_only_white_space_is_no_selection(view: ArticleView, find: Find) -> None:
    gap = find("\u00a0\u00a0")
    view.select(gap)
    assert view.selected_span() is None


def test_a_double_click_selects_the_word(view: ArticleView, find: Find) -> None:
    inside = place_before(view, find("library").start + 3)
    QTest.mouseClick(view.viewport(), LEFT, pos=inside)
    QTest.mouseDClick(view.viewport(), LEFT, pos=inside)
    assert view.selected_span() == find("library")


def test_shift_and_click_extends_the_selection(view: ArticleView, find: Find) -> None:
    words = find("old hall was")
    QTest.mouseClick(view.viewport(), LEFT, pos=place_before(view, words.start))
    QTest.mouseClick(view.viewport(), LEFT, SHIFT, pos=place_before(view, words.end))
    assert view.selected_span() == words


def test_a_drag_inside_a_selection_starts_a_new_one(view: ArticleView, find: Find) -> None:
    view.select(find("The old hall was too small"))
    drag(view, find("hall was"))
    assert view.selected_span() == find("hall was")


def test_keys_select_the_headline_exactly(view: ArticleView, find: Find) -> None:
    press(view, Qt.Key.Key_End, CONTROL)
    press(view, Qt.Key.Key_Home, CONTROL)
    press(view, Qt.Key.Key_End, SHIFT)
    assert view.selected_span() == find("Lake town opens its new library")


def test_shift_and_end_take_in_the_whole_line_however_it_is_wrapped(
    view: ArticleView, find: Find
) -> None:
    view.resize(260, 400)
    press(view, Qt.Key.Key_Home, CONTROL)
    press(view, Qt.Key.Key_End, SHIFT)
    assert view.selected_span() == find("Lake town opens its new library")
    press(view, Qt.Key.Key_Right)
    press(view, Qt.Key.Key_Home, SHIFT)
    assert view.selected_span() == find("Lake town opens its new library")


def test_keys_move_the_caret_without_selecting(view: ArticleView, article: Article) -> None:
    text = article.text
    steps = [
        (Qt.Key.Key_Right, (), 1),
        (Qt.Key.Key_Right, (CONTROL,), len("Lake ")),
        (Qt.Key.Key_End, (), text.index("\n")),
        (Qt.Key.Key_Home, (), 0),
        (Qt.Key.Key_End, (CONTROL,), len(text)),
        (Qt.Key.Key_Left, (CONTROL,), len(text) - 1),
        (Qt.Key.Key_Home, (CONTROL,), 0),
    ]
    for key, held, point in steps:
        press(view, key, *held)
        assert (view.caret_point(), view.selected_span()) == (point, None)


def test_a_step_goes_over_a_whole_family(view: ArticleView, find: Find) -> None:
    family = find(FAMILY)
    QTest.mouseClick(view.viewport(), LEFT, pos=place_before(view, family.start))
    press(view, Qt.Key.Key_Right, SHIFT)
    assert view.selected_span() == family


def test_pages_and_everything_by_key(view: ArticleView, article: Article, find: Find) -> None:
    view.resize(900, 200)
    press(view, Qt.Key.Key_PageDown)
    moved = view.caret_point()
    assert moved > 0
    press(view, Qt.Key.Key_PageUp)
    assert view.caret_point() < moved
    press(view, Qt.Key.Key_A, CONTROL)
    assert view.selected_span() == Span(0, len(article.text.rstrip()))


def test_the_caret_is_seen_where_it_stands(view: ArticleView, find: Find, qtbot: QtBot) -> None:
    QTest.mouseClick(view.viewport(), LEFT, pos=place_before(view, find("small").start))

    def is_seen() -> bool:
        around = view.cursorRect().adjusted(-2, 0, 2, 0)
        picture = view.viewport().grab(around).toImage()
        paper, caret = (picture.pixelColor(x, 2).lightness() for x in (0, 2))
        return caret < 80 < 200 < paper

    # It blinks, so it may take half a second to come.
    qtbot.waitUntil(is_seen)


def test_a_selection_ends_with_its_article(view: ArticleView, find: Find, qtbot: QtBot) -> None:
    view.select(find("library"))
    with qtbot.waitSignal(view.span_selected) as told:
        view.show_article(Article("other", "Other", "Short.", ()))
    assert told.args == [None]
    assert view.selected_span() is None


def test_a_selection_is_told_once(view: ArticleView, find: Find, qtbot: QtBot) -> None:
    told: list[Span | None] = []
    view.span_selected.connect(told.append)
    view.select(find("old hall"))
    view.select(find("old hall"))
    view.select_nothing()
    assert told == [find("old hall"), None]


@pytest.mark.parametrize("held", ["NoModifier", "KeypadModifier"])
def test_a_digit_asks_for_a_tag(view: ArticleView, qtbot: QtBot, held: str) -> None:
    with qtbot.waitSignal(view.tag_key_pressed) as told:
        QTest.keyClick(view, Qt.Key.Key_4, Qt.KeyboardModifier[held])
    assert told.args == ["4"]


def test_a_digit_with_control_is_left_to_the_window(view: ArticleView, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(view.tag_key_pressed):
        press(view, Qt.Key.Key_4, CONTROL)


def test_keys_that_answer(view: ArticleView, qtbot: QtBot) -> None:
    told: list[object] = []
    view.enter_pressed.connect(told.append)
    view.delete_requested.connect(lambda: told.append("delete"))
    view.escape_pressed.connect(lambda: told.append("escape"))
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        press(view, key)
        press(view, key, SHIFT)
    for key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Escape):
        press(view, key)
    assert told == [False, True, False, True, "delete", "delete", "escape"]


def test_undo_keys_reach_the_window(qtbot: QtBot, view: ArticleView) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setCentralWidget(view)
    undone: list[bool] = []
    for keys in ("Ctrl+Z", "Ctrl+Shift+Z"):
        action = QAction(window)
        action.setShortcut(keys)
        action.triggered.connect(lambda: undone.append(True))
        window.addAction(action)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    press(view, Qt.Key.Key_Z, CONTROL)
    press(view, Qt.Key.Key_Z, CONTROL, SHIFT)
    window.takeCentralWidget()
    assert undone == [True, True]


def test_a_click_on_a_passage_names_the_innermost(
    view: ArticleView, find: Find, qtbot: QtBot
) -> None:
    outer, inner = find("The old hall was"), find("old hall")
    view.show_passages([passage(outer, "outer"), passage(inner, "inner")])
    with qtbot.waitSignal(view.passage_clicked) as told:
        QTest.mouseClick(view.viewport(), LEFT, pos=place_before(view, find("hall").start))
    assert told.args == ["inner"]
    last_letter = place_before(view, outer.end) - QPoint(2, 0)
    with qtbot.waitSignal(view.passage_clicked) as told:
        QTest.mouseClick(view.viewport(), LEFT, pos=last_letter)
    assert told.args == ["outer"]


def test_a_click_beside_or_a_drag_inside_a_passage_opens_nothing(
    view: ArticleView, find: Find, qtbot: QtBot
) -> None:
    view.show_passages([passage(find("The old hall was too small"))])
    with qtbot.assertNotEmitted(view.passage_clicked):
        QTest.mouseClick(view.viewport(), LEFT, pos=place_before(view, find("two rooms").end))
        QTest.mouseClick(view.viewport(), LEFT, pos=QPoint(850, 650))
        drag(view, find("hall was"))
    assert view.selected_span() == find("hall was")


def test_words_can_be_read_by_a_screen_reader(view: ArticleView) -> None:
    spoken = QAccessible.queryAccessibleInterface(view)
    assert spoken.text(QAccessible.Text.Name) == "Article"
    assert spoken.state().readOnly
    words = spoken.textInterface()
    assert words.text(0, words.characterCount()).startswith("Lake town opens")
    assert words.cursorPosition() == 0
