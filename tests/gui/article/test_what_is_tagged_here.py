"""What is tagged at a place is named where pointer or caret rests, and on asking."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot
from small_page import LEFT, make_tag, move, passage, place_before, press

from annotator.gui import keys
from annotator.gui.article.resting import Resting
from annotator.gui.article.tip import Entry
from annotator.gui.article.view import ArticleView
from annotator.model.spans import Span

Find = Callable[..., Span]
# The offscreen platform says so of every popup.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

INNER = Entry("inner", make_tag("dash", "credit"), "“old hall”", ("Who says it: Ana Ruiz",))
OUTER = Entry("outer", make_tag(), "“The old hall was too small”", ("Why this tag? So.",))


@pytest.fixture(autouse=True)
def _short_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("annotator.gui.article.resting._REST_MS", 10)


@pytest.fixture
def tagged(view: ArticleView, find: Find) -> ArticleView:
    """One passage inside another, and one elsewhere."""
    view.show_passages(
        [
            passage(find("The old hall was too small"), "outer"),
            passage(find("old hall"), "inner", "dash"),
            passage(find("two rooms"), "other"),
        ]
    )
    return view


def rest_at(view: ArticleView, point: int) -> QPoint:
    place = place_before(view, point) + QPoint(1, 0)
    move(view, place, pressed=False)
    return place


def leave(view: ArticleView) -> None:
    QApplication.sendEvent(view.viewport(), QEvent(QEvent.Type.Leave))


def test_resting_on_words_names_what_is_there_innermost_first(
    tagged: ArticleView, find: Find, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(tagged.hovered) as told:
        rest_at(tagged, find("hall").start)
    assert told.args == [["inner", "outer"]]
    with qtbot.waitSignal(tagged.hovered) as told:
        rest_at(tagged, find("small").start)
    assert told.args == [["outer"]]


def test_the_last_letter_belongs_to_its_passage(
    tagged: ArticleView, find: Find, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(tagged.hovered) as told:
        move(tagged, place_before(tagged, find("small").end) - QPoint(2, 0), pressed=False)
    assert told.args == [["outer"]]


def test_resting_on_a_badge_names_its_passage(
    tagged: ArticleView, find: Find, qtbot: QtBot
) -> None:
    row = place_before(tagged, find("LAKE TOWN").start)
    badge = next(p for x in range(row.x()) if tagged.passage_at(p := QPoint(x, row.y())))
    with qtbot.waitSignal(tagged.hovered) as told:
        move(tagged, badge + QPoint(3, 0), pressed=False)
    assert told.args == [[tagged.passage_at(badge)]]


def test_the_same_is_named_once_and_leaving_says_so(
    tagged: ArticleView, find: Find, qtbot: QtBot
) -> None:
    told: list[list[str]] = []
    tagged.hovered.connect(told.append)
    resting = tagged.viewport().findChild(Resting)
    assert resting
    with qtbot.waitSignal(resting.rested):
        rest_at(tagged, find("hall").start)
    with qtbot.waitSignal(resting.rested):
        rest_at(tagged, find("hall").start + 1)
    assert told == [["inner", "outer"]]
    with qtbot.waitSignal(tagged.hovered):
        leave(tagged)
    assert told == [["inner", "outer"], []]


def test_nothing_is_named_while_a_hand_selects(
    tagged: ArticleView, find: Find, qtbot: QtBot
) -> None:
    told: list[list[str]] = []
    tagged.hovered.connect(told.append)
    place = rest_at(tagged, find("hall").start)
    QTest.mousePress(tagged.viewport(), LEFT, pos=place)
    move(tagged, place + QPoint(20, 0))
    QTest.mouseRelease(tagged.viewport(), LEFT, pos=place + QPoint(20, 0))
    with qtbot.waitSignal(tagged.hovered):
        rest_at(tagged, find("rooms").start)
    assert told == [["other"]]


def test_a_caret_that_rests_names_what_it_touches(
    tagged: ArticleView, find: Find, qtbot: QtBot
) -> None:
    tagged.put_caret(find("old hall").start - 1)
    with qtbot.waitSignal(tagged.hovered) as told:
        press(tagged, "Right")
    assert told.args == [["inner", "outer"]]


def test_the_tip_says_tag_answers_and_comment_near_the_words(
    tagged: ArticleView, find: Find, qtbot: QtBot
) -> None:
    tagged.hovered.connect(lambda ids: tagged.show_tip([INNER, OUTER][: len(ids)]))
    with qtbot.waitSignal(tagged.hovered):
        place = rest_at(tagged, find("hall").start)
    tip = tagged.tip
    assert tip
    assert tip.isVisible()
    assert tip.words.split("\n") == [
        "2 tagged passages here",
        "Credit",
        "“old hall”",
        "Who says it: Ana Ruiz",
        "Claim",
        "“The old hall was too small”",
        "Why this tag? So.",
    ]
    assert 0 < tip.y() - place.y() < 40
    assert tagged.viewport().rect().contains(tip.geometry())
    assert tagged.hasFocus()


def test_one_passage_is_not_counted_and_its_words_are_not_repeated(tagged: ArticleView) -> None:
    tagged.show_tip([INNER])
    assert tagged.tip
    assert tagged.tip.words == "Credit\nWho says it: Ana Ruiz"


def test_many_passages_are_cut_short(tagged: ArticleView) -> None:
    tagged.show_tip([INNER] * 9)
    assert tagged.tip
    assert tagged.tip.words.endswith("and 5 more")


@pytest.mark.parametrize("words", ["Lake town", "Copyright 2023"])
def test_a_tip_stays_inside_a_small_page(tagged: ArticleView, find: Find, words: str) -> None:
    tagged.resize(280, 260)
    tagged.scroll_to(find(words))
    tagged.put_caret(find(words).end)
    tagged.show_here([INNER, OUTER])
    assert tagged.tip
    assert tagged.viewport().rect().contains(tagged.tip.geometry())


def test_a_tip_goes_when_something_else_is_done(tagged: ArticleView) -> None:
    tagged.resize(500, 200)

    doings: list[Callable[[], object]] = [
        lambda: press(tagged, "Right"),
        lambda: QTest.mouseClick(tagged.viewport(), LEFT, pos=QPoint(5, 5)),
        lambda: tagged.verticalScrollBar().setValue(tagged.verticalScrollBar().value() + 20),
        lambda: tagged.show_tip([]),
        lambda: tagged.hide_tip(),
        lambda: tagged.clearFocus(),
    ]
    for do in doings:
        tagged.setFocus()
        tagged.show_tip([INNER])
        assert tagged.tip
        do()
        assert tagged.tip is None


def test_escape_takes_the_tip_away_and_does_no_more(tagged: ArticleView, qtbot: QtBot) -> None:
    tagged.show_tip([INNER])
    with qtbot.assertNotEmitted(tagged.escape_pressed):
        press(tagged, "Escape")
    assert tagged.tip is None
    with qtbot.waitSignal(tagged.escape_pressed):
        press(tagged, "Escape")


def test_a_key_asks_what_is_here(tagged: ArticleView, find: Find, qtbot: QtBot) -> None:
    tagged.put_caret(find("hall").start)
    with qtbot.waitSignal(tagged.what_is_here_wanted) as asked:
        press(tagged, keys.WHAT_IS_HERE)
    assert asked.args == [find("hall").start]
    assert tagged.passages_here() == ["inner", "outer"]


def test_the_caret_touches_what_ends_at_it(tagged: ArticleView, find: Find) -> None:
    tagged.put_caret(find("old hall").end)
    assert tagged.passages_here() == ["inner", "outer"]
    tagged.put_caret(find("small").end)
    assert tagged.passages_here() == ["outer"]
    tagged.put_caret(0)
    assert tagged.passages_here() == []
    tagged.select(find("two rooms"))
    assert tagged.passages_here() == ["other"]


def test_the_answer_is_heard_and_can_be_read_word_by_word(
    tagged: ArticleView, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    heard: list[str] = []
    monkeypatch.setattr(
        "annotator.gui.article.here.announce", lambda widget, words: heard.append(words)
    )
    tagged.what_is_here_wanted.connect(lambda point: tagged.show_here([INNER]))
    press(tagged, keys.WHAT_IS_HERE)
    tip = tagged.tip
    assert tip
    assert heard == [tip.words]
    press(tagged, keys.WHAT_IS_HERE)
    qtbot.waitUntil(tip.hasFocus)
    spoken = QAccessible.queryAccessibleInterface(tip)
    assert spoken.text(QAccessible.Text.Name) == "Credit\nWho says it: Ana Ruiz"
    QTest.keyClick(tip, Qt.Key.Key_Escape)
    assert tagged.tip is None
    qtbot.waitUntil(tagged.hasFocus)


def test_asking_where_nothing_is_tagged_says_so(tagged: ArticleView) -> None:
    tagged.show_here([])
    assert tagged.tip
    assert tagged.tip.words == "Nothing is tagged here."


def picker() -> QMenu:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def test_one_of_several_is_picked_by_keys(tagged: ArticleView, qtbot: QtBot) -> None:
    tagged.pick_here([INNER, OUTER])
    assert [action.text() for action in picker().actions()] == [
        "Credit: “old hall”",
        "Claim: “The old hall was too small”",
    ]
    for _ in range(2):
        QTest.keyClick(picker(), Qt.Key.Key_Down)
    with qtbot.waitSignal(tagged.passage_picked) as picked:
        QTest.keyClick(picker(), Qt.Key.Key_Return)
    assert picked.args == ["outer"]


def test_one_of_several_is_picked_by_mouse(tagged: ArticleView, qtbot: QtBot) -> None:
    tagged.pick_here([INNER, OUTER])
    place = picker().actionGeometry(picker().actions()[0]).center()
    with qtbot.waitSignal(tagged.passage_picked) as picked:
        QTest.mouseClick(picker(), LEFT, pos=place)
    assert picked.args == ["inner"]


def test_what_would_be_picked_is_outlined_meanwhile(tagged: ArticleView, qtbot: QtBot) -> None:
    def picture() -> QImage:
        return tagged.viewport().grab().toImage()

    tagged.setCursorWidth(0)
    before = picture()
    tagged.pick_here([INNER, OUTER])
    QTest.keyClick(picker(), Qt.Key.Key_Down)
    assert picture() != before
    with qtbot.assertNotEmitted(tagged.passage_picked):
        QTest.keyClick(picker(), Qt.Key.Key_Escape)
    assert picture() == before


def test_stepping_goes_from_passage_to_passage(tagged: ArticleView, find: Find) -> None:
    picked: list[str] = []
    tagged.passage_picked.connect(picked.append)
    tagged.passage_picked.connect(tagged.set_current)
    for _ in range(4):
        press(tagged, keys.NEXT_PASSAGE)
    assert picked == ["outer", "inner", "other"]
    assert tagged.caret_point() == find("two rooms").start
    for _ in range(3):
        press(tagged, keys.PREVIOUS_PASSAGE)
    assert picked[3:] == ["inner", "outer"]


def test_the_next_passage_of_a_place_may_start_there(tagged: ArticleView, find: Find) -> None:
    outer = find("The old hall").start
    assert tagged.next_passage(outer) == "outer"
    assert tagged.previous_passage(outer) is None
    tagged.set_current("outer")
    assert tagged.next_passage(outer) == "inner"
    assert tagged.previous_passage(find("two rooms").start) == "inner"


def test_a_step_brings_the_passage_into_view(tagged: ArticleView, find: Find) -> None:
    tagged.resize(300, 120)
    press(tagged, keys.NEXT_PASSAGE)
    assert tagged.viewport().rect().contains(tagged.cursorRect())


def test_a_menu_is_asked_for_about_the_words_under_the_pointer(
    tagged: ArticleView, find: Find, qtbot: QtBot
) -> None:
    tagged.select(find("hall was"))
    place = place_before(tagged, find("small").start) + QPoint(1, 0)
    screen = tagged.viewport().mapToGlobal(place)
    with qtbot.waitSignal(tagged.menu_wanted) as wanted:
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, screen)
        QApplication.sendEvent(tagged.viewport(), event)
    assert wanted.args == [screen, ["outer"], find("hall was")]


@pytest.mark.parametrize("by_event", [True, False])
def test_by_key_a_menu_is_asked_for_at_the_caret(
    tagged: ArticleView, find: Find, qtbot: QtBot, by_event: bool
) -> None:
    tagged.put_caret(find("rooms").start)
    with qtbot.waitSignal(tagged.menu_wanted) as wanted:
        if by_event:
            event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(3, 3), QPoint())
            QApplication.sendEvent(tagged, event)
        else:
            press(tagged, "Shift+F10")
    caret = tagged.viewport().mapToGlobal(tagged.cursorRect().bottomLeft())
    assert wanted.args == [caret, ["other"], None]
