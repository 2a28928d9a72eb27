"""Ticked comments on the board, and words that fit it whatever their length."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot
from small_class import article, five, record, tagged, work

from annotator.gui.teacher.board.board_fitting import in_lines, in_one_line
from annotator.gui.teacher.board.window import BoardWindow
from annotator.gui.theme import apply, load_theme
from annotator.model.board import Board, Comment
from annotator.workflows.board import make_board

GONE = "We thought it was gone"


def with_comments(*words: str) -> Board:
    """The five, with these comments on the second slide."""
    board = make_board(five())
    first, second, *rest = board.slides
    comments = tuple(map(Comment, words))
    return replace(board, slides=(first, replace(second, comments=comments), *rest))


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, request: pytest.FixtureRequest) -> BoardWindow:
    """A board at the size of a small projector."""
    apply(qapp, load_theme("light"))
    made = BoardWindow(request.param, load_theme("light"))
    qtbot.addWidget(made)
    made.resize(1366, 768)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.page.hasFocus)
    return made


def said(window: BoardWindow) -> list[str]:
    return window.page.accessibleName().split("\n")


def comments_button(window: BoardWindow) -> QPushButton:
    (found,) = (one for one in window.findChildren(QPushButton) if one.text().startswith("C"))
    return found


@pytest.mark.parametrize("window", [with_comments("Says who?", "She lied.")], indirect=True)
def test_comments_come_one_by_one_on_a_key(window: BoardWindow) -> None:
    QTest.keyClick(window.page, Qt.Key.Key_C)
    assert window.shown.comment == 0, "there is none on the first passage"
    assert not comments_button(window).isEnabled()
    QTest.keyClick(window.page, Qt.Key.Key_Right)
    assert comments_button(window).isEnabled()
    assert "Says who?" not in said(window)
    QTest.keyClick(window.page, Qt.Key.Key_C)
    assert said(window)[-2:] == ["A student wrote · 1 of 2", "Says who?"]
    QTest.mouseClick(comments_button(window), Qt.MouseButton.LeftButton)
    assert said(window)[-2:] == ["A student wrote · 2 of 2", "She lied."]
    QTest.keyClick(window.page, Qt.Key.Key_C)
    assert "She lied." not in said(window)
    QTest.keyClick(window.page, Qt.Key.Key_C)
    QTest.keyClick(window.page, Qt.Key.Key_Left)
    QTest.keyClick(window.page, Qt.Key.Key_Right)
    assert window.shown.comment == 0, "it is away again when the passage comes back"


def votes_on(window: BoardWindow) -> QImage:
    """What is to be seen where the votes stand: above the lowest sixth of the page."""
    size = window.page.size()
    return window.page.grab(QRect(0, size.height() * 3 // 4, size.width(), 20)).toImage()


@pytest.mark.parametrize("window", [with_comments("So. " * 9, "So. " * 300)], indirect=True)
def test_only_a_long_comment_takes_the_room_of_the_votes(window: BoardWindow) -> None:
    QTest.keyClick(window.page, Qt.Key.Key_Right)
    bare = votes_on(window)
    QTest.keyClick(window.page, Qt.Key.Key_C)
    assert votes_on(window) == bare
    QTest.keyClick(window.page, Qt.Key.Key_C)
    assert votes_on(window) != bare


@pytest.mark.parametrize("window", [make_board(five())], indirect=True)
def test_without_comments_there_is_no_button_for_them(window: BoardWindow) -> None:
    assert not comments_button(window).isVisible()


@pytest.mark.parametrize("window", [replace(make_board(five()), simulated=5)], indirect=True)
def test_a_class_that_is_not_real_says_so(window: BoardWindow) -> None:
    assert "Not a real class: 5 simulated students" in said(window)


@pytest.mark.parametrize("window", [with_comments("Says who?")], indirect=True)
def test_no_word_of_the_buttons_is_cut_in_a_narrow_window(window: BoardWindow) -> None:
    for width in (1366, 683):
        window.resize(width, 384)
        buttons = [one for one in window.findChildren(QPushButton) if one.isVisible()]
        assert len(buttons) == 8
        assert all(one.width() >= one.sizeHint().width() for one in buttons), width
        assert all(len(one.accessibleName()) > 3 for one in buttons)


def font_of(share: float) -> QFont:
    font = QFont()
    font.setPixelSize(round(40 * share))
    return font


def test_words_become_smaller_before_they_are_cut(qapp: QApplication) -> None:
    assert in_one_line("Claim", font_of, 400)[1].pixelSize() == 40
    words, font = in_one_line("Unbelievably long", font_of, 250)
    assert words == "Unbelievably long"
    assert font.pixelSize() < 40
    words, font = in_one_line("Unbelievably long " * 9, font_of, 250)
    assert words.endswith("…")
    assert QFontMetricsF(font).horizontalAdvance(words) <= 250


@pytest.mark.parametrize("count", [3, 30, 900])
def test_lines_never_take_more_room_than_there_is(qapp: QApplication, count: int) -> None:
    words = in_lines("otter " * count, font_of, 500, 150)
    assert 0 < words.height <= 150


LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"


@pytest.mark.parametrize("word", [LONG, LONG * 8])
def test_a_long_word_stays_whole_or_is_broken_but_never_cut_off(
    qtbot: QtBot, qapp: QApplication, word: str
) -> None:
    long = article(lines=[("body", f"{word} swam.", ())])
    one = work("w1", "Ann", tagged(1, "claim", word, on=long))
    lesson = replace(one.hand_in.material, articles=(long,))
    theirs = replace(one, hand_in=replace(one.hand_in, material=lesson))
    window = BoardWindow(make_board(replace(record(theirs), material=lesson)), load_theme("light"))
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.page.grab()
    passage = window.page._passage
    assert passage
    document = passage._document
    lines = document.firstBlock().layout()
    assert document.idealWidth() <= document.textWidth()
    assert (lines.lineCount() == 2) == (word == LONG)
