"""The board: gone through with real keys, without names, as large as the screen allows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot
from small_class import five, record, tagged, work

from annotator.gui.teacher.board.board_words import Shown
from annotator.gui.teacher.board.window import BoardWindow
from annotator.gui.theme import apply, load_theme, tag_colours
from annotator.model.annotation import Annotation
from annotator.model.answer_key import EITHER
from annotator.model.board import Slide
from annotator.model.collected import ClassRecord
from annotator.workflows.board import make_board

GONE = "We thought it was gone"
NAMES = ("Ann Lee", "Bo Kim", "Cy Diaz", "Di Park", "Ed Roy", "Reader")
Put = Callable[..., BoardWindow]
KEY = (
    tagged(1, "quote", GONE),
    tagged(2, "claim", GONE, attributes={EITHER: "n1"}),
)


@pytest.fixture
def put(qtbot: QtBot, qapp: QApplication) -> Put:
    """Puts a class on the board, at the size of a small projector."""

    def shown(
        class_: ClassRecord,
        key: tuple[Annotation, ...] = (),
        *,
        theme: str = "light",
        size: tuple[int, int] = (1366, 768),
    ) -> BoardWindow:
        apply(qapp, load_theme(theme))
        window = BoardWindow(make_board(class_, key), load_theme(theme))
        qtbot.addWidget(window)
        window.resize(*size)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        qtbot.waitUntil(window.page.hasFocus)
        return window

    return shown


def press(window: BoardWindow, *keys: Qt.Key, times: int = 1) -> None:
    assert window.page.hasFocus()
    for key in keys * times:
        QTest.keyClick(window.page, key)


def said(window: BoardWindow) -> list[str]:
    return window.page.accessibleName().split("\n")


def slide_on(window: BoardWindow) -> Slide:
    return make_board(five()).slides[window.shown.at]


def picture(window: BoardWindow) -> QImage:
    return window.page.grab().toImage()


def colours(window: BoardWindow) -> set[str]:
    """The colours that many pixels of the passage have."""
    seen = picture(window)
    left = [seen.pixel(x, y) for x in range(0, seen.width(), 3) for y in range(80, 420, 2)]
    return {QColor.fromRgb(one).name() for one in set(left) if left.count(one) > 40}


def test_keys_go_from_passage_to_passage(put: Put) -> None:
    board = put(five())
    total = len(make_board(five()).slides)
    press(board, Qt.Key.Key_Left)
    assert board.shown.at == 0
    press(board, Qt.Key.Key_Right, Qt.Key.Key_Space, Qt.Key.Key_PageDown)
    assert board.shown.at == 3
    press(board, Qt.Key.Key_Left, Qt.Key.Key_PageUp, Qt.Key.Key_Backspace)
    assert board.shown.at == 0
    press(board, Qt.Key.Key_End, Qt.Key.Key_Right)
    assert said(board)[0].startswith(f"Passage {total} of {total}")
    QTest.keyClick(board.page, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert board.shown.at == total - 2
    press(board, Qt.Key.Key_Home)
    assert board.shown.at == 0


def test_layers_come_and_go_one_student_at_a_time(put: Put) -> None:
    board = put(five())
    slide = slide_on(board)
    assert said(board)[2] == "0 of 5 students shown"
    for shown in range(1, 5):
        press(board, Qt.Key.Key_Down)
        assert said(board)[2].startswith(f"{shown} of 5 students shown")
        assert f"Quote {slide.votes(shown)['quote']}" in said(board)
        assert "The class split" not in "".join(said(board))
    press(board, Qt.Key.Key_Up)
    assert said(board)[2].startswith("3 of 5")
    press(board, Qt.Key.Key_A)
    assert said(board)[2].startswith("All 5 students shown")
    assert said(board)[3] == "▲ The class split here"
    press(board, Qt.Key.Key_Down)
    assert board.shown.layers == 5
    press(board, Qt.Key.Key_Up, times=7)
    assert board.shown.layers == 0


def test_each_passage_keeps_its_layers_and_hides_the_answers_again(put: Put) -> None:
    board = put(five(), KEY)
    press(board, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_K, Qt.Key.Key_Right)
    assert board.shown == Shown(1)
    press(board, Qt.Key.Key_Left)
    assert board.shown == Shown(0, 2)


def test_the_question_comes_with_the_last_layer(put: Put) -> None:
    board = put(record(*(work(f"w{n}", f"S{n}", *KEY[:n]) for n in range(2))))
    press(board, Qt.Key.Key_Down)
    assert "?" not in "".join(said(board))
    press(board, Qt.Key.Key_Down)
    assert said(board)[-1].startswith("About half of you tagged this as Quote.")
    two = [work(f"w{n}", f"S{n}", tagged(1, "quote" if n % 2 else "claim", GONE)) for n in range(4)]
    board = put(record(*two))
    press(board, Qt.Key.Key_A)
    assert said(board)[-1].startswith("Some of you say Claim, others say Quote.")
    idle = [work(f"w{n}", f"S{n}") for n in range(4)]
    board = put(record(*idle), KEY)
    press(board, Qt.Key.Key_A)
    assert said(board)[-1].startswith("Look at these words again.")


def test_the_teachers_answers_come_on_a_key(put: Put) -> None:
    board = put(five(), KEY)
    while GONE not in said(board)[1]:
        press(board, Qt.Key.Key_Right)
    before = picture(board)
    press(board, Qt.Key.Key_K)
    assert said(board)[-1] == "Teacher’s answers: Quote or Claim"
    assert picture(board) != before
    press(board, Qt.Key.Key_K)
    assert picture(board) == before
    press(board, Qt.Key.Key_End, Qt.Key.Key_K)
    assert said(board)[-1] == "Teacher’s answers: nothing to tag here"
    without = put(five())
    press(without, Qt.Key.Key_K)
    assert said(without)[-1] == "There are no teacher’s answers yet."


def test_layers_stack_in_the_colours_of_their_tags(put: Put) -> None:
    both = [
        work(f"w{n}", f"S{n}", tagged(1, "quote" if n % 2 else "claim", GONE)) for n in range(4)
    ]
    board = put(record(*both))
    light = load_theme("light")
    claim, quote = (
        tag_colours(light, tag).fill.name() for tag in make_board(five()).scheme.tags[:2]
    )
    assert not {claim, quote} & colours(board)
    press(board, Qt.Key.Key_A)
    assert {claim, quote} <= colours(board)
    everybody = record(*(work(f"w{n}", f"S{n}", tagged(1, "quote", GONE)) for n in range(4)))
    board = put(everybody)
    press(board, Qt.Key.Key_A)
    assert quote in colours(board)
    assert claim not in colours(board)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("size", [(1024, 600), (1366, 768), (1920, 1080)])
def test_letters_grow_with_the_screen(put: Put, theme: str, size: tuple[int, int]) -> None:
    board = put(five(), theme=theme, size=size)
    picture(board)
    passage = board.page._passage
    assert passage
    assert passage.letters >= size[1] * 0.045


def test_a_long_passage_shrinks_until_it_fits(put: Put) -> None:
    board = put(five())
    shown = []
    for key in (Qt.Key.Key_Home, *[Qt.Key.Key_Right] * (len(make_board(five()).slides) - 1)):
        press(board, key)
        picture(board)
        passage, slide = board.page._passage, slide_on(board)
        assert passage
        assert passage.height <= 0.5 * board.page.height()
        shown.append((len(slide.text), passage.letters))
    shown.sort()
    assert shown[0][1] >= shown[-1][1]


def test_one_student_many_and_none(put: Put) -> None:
    alone = put(record(work("w1", "Ann Lee", tagged(1, "quote", GONE))))
    press(alone, Qt.Key.Key_Down)
    assert said(alone)[2] == "1 student shown"
    many = put(record(*(work(f"w{n}", f"S{n}", tagged(1, "quote", GONE)) for n in range(300))))
    press(many, Qt.Key.Key_Down, times=120)
    assert said(many)[2] == "120 of 300 students shown"
    picture(many)
    empty = put(record())
    keys = (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_A, Qt.Key.Key_K, Qt.Key.Key_End)
    press(empty, *keys)
    assert said(empty) == ["Nobody has handed in anything yet. Add hand-in files first."]
    idle = put(record(work("w1", "Ann Lee")))
    assert said(idle) == ["Nobody has tagged anything yet."]


def test_no_name_and_no_comment_is_ever_on_the_board(put: Put) -> None:
    board = put(five(), KEY)
    for _ in make_board(five(), KEY).slides:
        press(board, Qt.Key.Key_A, Qt.Key.Key_K)
        heard = "\n".join([*said(board), board.windowTitle()])
        assert not [name for name in (*NAMES, "She said it.", "Who knows?") if name in heard]
        press(board, Qt.Key.Key_Right)


def test_the_mouse_does_it_too(put: Put) -> None:
    board = put(five(), KEY)
    buttons = {one.text().split()[0]: one for one in board.findChildren(QPushButton)}
    for sign, expected in (
        ("↓", Shown(0, 1)),
        ("A", Shown(0, 5)),
        ("↑", Shown(0, 4)),
        ("K", Shown(0, 4, answers=True)),
        ("→", Shown(1)),
        ("←", Shown(0, 4)),
    ):
        QTest.mouseClick(buttons[sign], Qt.MouseButton.LeftButton)
        assert board.shown == expected, sign
    turn(board, -240)
    assert board.shown.layers == 5
    turn(board, 60)
    turn(board, 60)
    assert board.shown.layers == 4
    assert board.page.hasFocus()
    QTest.mouseClick(buttons["Esc"], Qt.MouseButton.LeftButton)
    assert not board.isVisible()


def turn(board: BoardWindow, angle: int) -> None:
    middle = QPointF(board.rect().center())
    event = QWheelEvent(
        middle,
        board.mapToGlobal(middle),
        QPoint(),
        QPoint(0, angle),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    # Only what comes from a real wheel goes up from the page by itself.
    QApplication.sendEvent(board, event)


def test_many_tags_leave_room_for_the_passage(put: Put) -> None:
    first = five().material.scheme.tags[0]
    tags = tuple(replace(first, id=f"t{n}", name=f"Tag number {n}") for n in range(30))
    material = replace(five().material, scheme=replace(five().material.scheme, tags=tags))
    works = [work(f"w{n}", f"S{n}", tagged(1, f"t{n}", GONE)) for n in range(30)]
    theirs = [replace(one, hand_in=replace(one.hand_in, material=material)) for one in works]
    board = put(replace(record(*theirs), material=material))
    press(board, Qt.Key.Key_A)
    assert "Tag number 29 1" in said(board)
    picture(board)
    passage = board.page._passage
    assert passage
    assert passage.letters >= 40


def test_another_theme_is_taken_up_at_once(put: Put) -> None:
    board = put(five())
    board.page.set_theme(load_theme("dark"))
    corner = picture(board).pixelColor(1, 1)
    assert corner.name() == load_theme("dark").paper
