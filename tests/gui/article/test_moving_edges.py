"""Where a passage starts and ends moves by handle and by key; the view only asks for it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot
from small_page import FAMILY, LEFT, article_of, move, passage, place_before, press

from annotator.gui import keys
from annotator.gui.article.handles import Handle
from annotator.gui.article.view import ArticleView
from annotator.model.edges import Edge
from annotator.model.spans import Span

Find = Callable[..., Span]
CONTROL = Qt.KeyboardModifier.ControlModifier


class Asked:
    """What the view has asked for and shown."""

    def __init__(self, view: ArticleView) -> None:
        self.moves: list[tuple[str, Span]] = []
        self.previews: list[Span | None] = []
        view.edges_moved.connect(lambda name, span: self.moves.append((name, span)))
        view.edges_previewed.connect(self.previews.append)


@pytest.fixture
def asked(view: ArticleView, find: Find) -> Asked:
    """The words "old hall" are the current passage."""
    view.show_passages([passage(find("old hall"))])
    view.set_current("p")
    return Asked(view)


def handle(view: ArticleView, edge: Edge) -> Handle:
    return next(one for one in view.handles() if one.edge == edge)


def grasp(view: ArticleView, edge: Edge) -> QPoint:
    """Press on a handle; gives where on it, as seen from its edge."""
    held = handle(view, edge)
    QTest.mousePress(view.viewport(), LEFT, pos=held.target.center())
    return held.target.center() - held.place


def pull(view: ArticleView, edge: Edge, point: int, *held: Qt.KeyboardModifier) -> QPoint:
    """Drag a handle so that its edge is at a code point; gives where the hand is."""
    there = place_before(view, point) + grasp(view, edge)
    move(view, there, *held)
    return there


def let_go(view: ArticleView, place: QPoint) -> None:
    QTest.mouseRelease(view.viewport(), LEFT, pos=place)


@pytest.mark.parametrize(
    ("edge", "to", "expected"),
    [
        ("end", "mall", "old hall was too small"),
        ("end", ", said", "old hall was too small"),
        ("end", " said", "old hall was too small,"),
        ("end", "d hall", "old"),
        ("start", "he old", "The old hall"),
        ("start", "all", "hall"),
    ],
)
def test_a_handle_takes_its_edge_to_whole_words(
    view: ArticleView, find: Find, asked: Asked, edge: Edge, to: str, expected: str
) -> None:
    place = pull(view, edge, find(to).start)
    assert asked.previews == [find(expected)]
    assert asked.moves == []
    let_go(view, place)
    assert asked.moves == [("p", find(expected))]
    assert asked.previews[-1] is None
    assert view.selected_span() is None


def test_with_control_a_handle_is_exact(view: ArticleView, find: Find, asked: Asked) -> None:
    let_go(view, pull(view, "end", find("mall").start, CONTROL))
    assert asked.moves == [("p", Span(find("old").start, find("mall").start))]


def test_an_edge_stays_on_its_side_of_the_other(
    view: ArticleView, find: Find, asked: Asked
) -> None:
    let_go(view, pull(view, "end", find("TOWN").start))
    let_go(view, pull(view, "start", find("rooms").start))
    assert asked.moves == []


def test_the_handle_is_seen_where_the_edge_would_be(
    view: ArticleView, find: Find, asked: Asked
) -> None:
    before = handle(view, "end").tip
    place = pull(view, "end", find("small").end)
    assert handle(view, "end").tip.x() > before.x()
    let_go(view, place)
    # Nobody has moved the passage.
    assert handle(view, "end").tip == before
    view.put_passage(passage(find("old hall was too small")))
    assert handle(view, "end").tip.x() > before.x()


def test_escape_leaves_the_passage_while_its_handle_is_dragged(
    view: ArticleView, find: Find, asked: Asked, qtbot: QtBot
) -> None:
    place = pull(view, "end", find("small").end)
    with qtbot.assertNotEmitted(view.escape_pressed):
        press(view, "Escape")
    move(view, place_before(view, find("said").end))
    let_go(view, place)
    assert asked.previews == [find("old hall was too small"), None]
    assert asked.moves == []


def test_a_click_on_a_handle_is_a_click_on_what_lies_beneath(
    view: ArticleView, find: Find, asked: Asked, qtbot: QtBot
) -> None:
    view.resize(300, 600)
    start = find("was too").start
    view.put_passage(passage(Span(start, find("two rooms").end), "below"))
    place = handle(view, "end").target.bottomLeft() + QPoint(8, -2)
    with qtbot.waitSignal(view.passage_clicked) as told:
        QTest.mouseClick(view.viewport(), LEFT, pos=place)
    assert told.args == ["below"]
    assert asked.moves == []
    assert not view.is_moving_edge


def test_only_what_can_be_changed_has_handles(view: ArticleView, asked: Asked) -> None:
    assert len(view.handles()) == 2
    view.set_edges_movable(False)
    assert view.handles() == []
    press(view, keys.END_ON)
    assert not view.is_moving_edge
    view.set_edges_movable(True)
    view.set_current(None)
    assert view.handles() == []


def test_handles_are_large_enough_and_differ_by_side(view: ArticleView, asked: Asked) -> None:
    start, end = view.handles()
    for one in (start, end):
        assert min(one.target.width(), one.target.height()) >= 24
    assert not start.target.intersects(end.target)
    assert (start.is_left, end.is_left) == (True, False)


def test_a_handle_can_be_seen_and_shows_that_it_is_held(view: ArticleView, asked: Asked) -> None:
    box = handle(view, "end").target

    def picture() -> bytes:
        image = view.viewport().grab(box).toImage()
        return bytes(image.constBits())

    with_handle = picture()
    grasp(view, "end")
    held = picture()
    let_go(view, box.center())
    assert picture() == with_handle
    view.set_edges_movable(False)
    assert len({with_handle, held, picture()}) == 3


def test_the_pointer_shows_what_can_be_held(view: ArticleView, find: Find, asked: Asked) -> None:
    move(view, handle(view, "start").target.center(), pressed=False)
    assert view.viewport().cursor().shape() == Qt.CursorShape.SizeHorCursor
    move(view, place_before(view, find("rooms").start), pressed=False)
    assert view.viewport().cursor().shape() == Qt.CursorShape.IBeamCursor


def test_handles_stand_at_the_sides_where_right_to_left_words_start_and_end(
    view: ArticleView, find: Find
) -> None:
    words = find("שלום עולם")
    view.show_passages([passage(words), passage(find(FAMILY), "family")])
    view.set_current("p")
    box = view.rectangle_of(words)
    start, end = view.handles()
    assert abs(start.tip.x() - box.right()) <= 2
    assert abs(end.tip.x() - box.left()) <= 2
    view.set_current("family")
    assert [one.is_left for one in view.handles()] == [True, False]


def test_a_handle_dragged_below_the_page_scrolls_it_and_stays_there(
    view: ArticleView, find: Find, qtbot: QtBot
) -> None:
    view.resize(500, 160)
    view.show_passages([passage(find("town"))])
    view.set_current("p")
    asked = Asked(view)
    grip = grasp(view, "end")
    below = QPoint(100, view.viewport().height() + 60) + grip
    # Where Qt looks while it scrolls.
    QCursor.setPos(view.viewport().mapToGlobal(below))
    move(view, below)
    bar = view.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() == bar.maximum())
    let_go(view, below)
    assert bar.value() == bar.maximum()
    ((_, span),) = asked.moves
    assert span.start == find("town").start
    assert span.end > find("Copyright").start


@pytest.mark.parametrize(
    ("pressed", "expected"),
    [
        ([keys.END_ON], "old hall was"),
        ([keys.END_ON] * 3, "old hall was too small"),
        ([keys.END_ON] * 4, "old hall was too small,"),
        ([keys.END_BACK], "old"),
        ([keys.START_BACK], "The old hall"),
        ([keys.START_ON], "hall"),
        ([keys.START_BACK, keys.END_BACK], "The old"),
    ],
)
def test_keys_move_edges_and_enter_keeps_them(
    view: ArticleView, find: Find, asked: Asked, pressed: list[str], expected: str, qtbot: QtBot
) -> None:
    for key in pressed:
        press(view, key)
    assert asked.previews[-1] == find(expected)
    assert asked.moves == []
    with qtbot.assertNotEmitted(view.enter_pressed):
        press(view, "Return")
    assert asked.moves == [("p", find(expected))]
    assert not view.is_moving_edge


def test_escape_leaves_what_keys_have_offered(
    view: ArticleView, asked: Asked, qtbot: QtBot
) -> None:
    press(view, keys.END_ON)
    with qtbot.assertNotEmitted(view.escape_pressed):
        press(view, "Escape")
    assert asked.moves == []
    assert asked.previews[-1] is None
    with qtbot.waitSignal(view.escape_pressed):
        press(view, "Escape")


def test_going_back_to_where_it_was_asks_for_nothing(view: ArticleView, asked: Asked) -> None:
    press(view, keys.END_ON)
    press(view, keys.END_BACK)
    press(view, "Return")
    assert asked.moves == []
    assert asked.previews[-1] is None


def test_going_on_with_something_else_keeps_what_keys_have_offered(
    view: ArticleView, find: Find, asked: Asked, qtbot: QtBot
) -> None:
    longer = ("p", find("old hall was"))
    press(view, keys.END_ON)
    press(view, keys.NEXT_SENTENCE)
    assert asked.moves == [longer]
    view.select_nothing()
    press(view, keys.END_ON)
    QTest.mouseClick(view.viewport(), LEFT, pos=place_before(view, find("rooms").start))
    assert asked.moves == [longer] * 2
    press(view, keys.END_ON)
    other = QLineEdit(view)
    other.show()
    other.setFocus()
    qtbot.waitUntil(other.hasFocus)
    assert asked.moves == [longer] * 3


def test_an_offer_goes_with_its_passage(view: ArticleView, find: Find, asked: Asked) -> None:
    changes: list[Callable[[], object]] = [
        lambda: view.put_passage(passage(find("two rooms"))),
        lambda: view.set_current(None),
        lambda: view.drop_passage("p"),
        lambda: view.show_passages([]),
        lambda: view.show_article(article_of([("body", "Other words.")])),
    ]
    for change in changes:
        view.show_passages([passage(find("old hall"))])
        view.set_current("p")
        press(view, keys.END_ON)
        assert view.is_moving_edge
        change()
        assert not view.is_moving_edge
    assert asked.moves == []


def test_an_offer_stays_when_another_passage_changes(
    view: ArticleView, find: Find, asked: Asked
) -> None:
    press(view, keys.END_ON)
    view.put_passage(passage(find("two rooms"), "q"))
    view.set_current("p")
    view.drop_passage("q")
    assert view.is_moving_edge


def test_with_words_selected_the_keys_move_their_edges(
    view: ArticleView, find: Find, asked: Asked
) -> None:
    view.select(find("two"))
    press(view, keys.END_ON)
    assert view.selected_span() == find("two rooms")
    assert not view.is_moving_edge
    assert asked.moves == []
