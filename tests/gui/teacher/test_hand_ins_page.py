"""Who handed in: the odd ones first, who is missing, and no names unless asked."""

from __future__ import annotations

from dataclasses import replace

import pytest
from class_hands import NOW, SPOKEN, Show, names_box, part, read, spoken
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabBar
from pytestqt.qtbot import QtBot
from small_class import five, material, record, tagged, work

from annotator.gui.teacher.classes.class_screen import ClassScreen
from annotator.model.assignment import Assignment
from annotator.model.collected import ClassRecord
from annotator.model.delivery import Delivery
from annotator.model.roster import Person, Roster

CLAIM = tagged(1, "claim", "About 40 people saw it.")
QUOTE = tagged(2, "quote", '"It just came home."')
CAME = Delivery(platform="canvas", name="Cy Diaz", platform_id="3", is_late=True)


def odd() -> ClassRecord:
    """Two with the same work, one late, one empty, one ordinary; one is missing."""
    people = [
        Person(f"{name} {n}", group="9b") for n, name in enumerate(["Ann", "Cy", "Di", "Ed", "Flo"])
    ]
    made = record(
        work("w1", "Ann 0", CLAIM),
        work("w1", "Bo", CLAIM),
        replace(work("w3", "Cy 1", QUOTE, CLAIM), delivery=CAME),
        work("w4", "Di 2"),
        work("w5", "Ed 3", QUOTE),
    )
    return replace(made, roster=Roster(tuple(people)))


def row_of(screen: ClassScreen, words: str) -> str:
    return next(row for row in spoken(screen, "hand_ins") if row.startswith(words))


def code(screen: ClassScreen, person: str) -> str:
    """The code of somebody, as the page says it when names are shown."""
    names_box(screen).setChecked(True)
    said = row_of(screen, person)
    names_box(screen).setChecked(False)
    return said.split(" · ")[1]


def test_another_name_in_a_file_needs_a_look_and_is_hidden_with_the_names(show: Show) -> None:
    cy = Person("Cy Diaz", other_ids=("canvas:3",))
    stranger = replace(work("w1", "Zed Orr", CLAIM), delivery=CAME._replace(is_late=False))
    screen = show(read(replace(record(stranger), roster=Roster((cy,)))))

    heading, row = spoken(screen, "hand_ins")
    assert heading == "1 hand-in needs a look"
    assert "another name in the file" in row
    assert not [name for name in ("Zed", "Diaz") if name in row]
    names_box(screen).setChecked(True)
    assert "The name in the file is Zed Orr" in spoken(screen, "hand_ins")[1]


def test_the_odd_ones_come_first_then_missing_late_and_others(show: Show) -> None:
    headings = [
        "3 hand-ins need a look",
        "1 on the class list has not handed in · Tick “Show names” to see who.",
        "1 came late",
        "1 with nothing to note",
    ]
    rows = spoken(show(read(odd())), "hand_ins")
    assert [row for row in rows if not row.startswith("Reader")] == headings
    assert [rows.index(heading) for heading in headings] == [0, 4, 5, 7]


def test_the_tab_says_how_many_need_a_look(show: Show) -> None:
    screen = show(read(odd()))
    bar = screen.findChild(QTabBar)
    assert isinstance(bar, QTabBar)
    assert bar.accessibleTabName(1) == "Hand-ins, 3 need a look"
    assert bar.accessibleTabName(0) == "Tomorrow"


def test_names_are_hidden_until_asked_for(show: Show) -> None:
    screen = show(read(odd()))
    hidden = "\n".join(spoken(screen, "hand_ins"))
    assert not [name for name in ("Ann", "Bo", "Cy", "Di", "Ed", "Flo") if name in hidden]
    names_box(screen).setChecked(True)
    rows = spoken(screen, "hand_ins")
    assert "Flo 4 · 9b · not handed in" in rows
    assert any(row.startswith("Ann 0 · Reader") and row.endswith("Ann 0.annot") for row in rows)


def test_what_is_odd_is_said_and_whose_work_is_the_same(show: Show) -> None:
    screen = show(read(odd()))
    bo, ann = code(screen, "Bo"), code(screen, "Ann 0")
    assert f"The same work as {bo}." in row_of(screen, ann)
    assert "not on the class list" in row_of(screen, bo)
    assert "nothing tagged" in row_of(screen, code(screen, "Di 2"))
    late = row_of(screen, code(screen, "Cy 1"))
    assert "The learning platform says that it came late." in late
    assert "2 passages" in late


def test_what_came_twice_says_which_counts(show: Show) -> None:
    first, second = work("w1", "Ann"), work("w1", "Ann", CLAIM)
    later = replace(second, hand_in=replace(second.hand_in, save_counter=9))
    said = spoken(show(read(record(first, later))), "hand_ins")
    assert said[0] == "1 with nothing to note"
    assert "handed in more than once" in said[1]
    assert "Handed in 2 times; the newest counts." in said[1]


def test_two_works_of_one_student_need_a_look(show: Show) -> None:
    said = spoken(
        show(read(record(work("w1", "Ann", CLAIM), work("w2", "Ann", QUOTE)))), "hand_ins"
    )
    assert said[0] == "2 hand-ins need a look"
    assert "This student handed in another work too" in said[1]


def test_it_says_when_each_came_on_the_clock_of_the_lesson(show: Show) -> None:
    asked = Assignment("l1", "Otters", NOW, due="2026-03-07T15:30-06:00")
    one = work("w1", "Ann", CLAIM)
    timed = replace(one, hand_in=replace(one.hand_in, handed_in="2026-03-05T16:07:00Z"))
    known = ClassRecord("c1", replace(material(), assignment=asked), (timed,))
    assert "Thu 5 Mar 10:07" in spoken(show(read(known)), "hand_ins")[1]


@pytest.mark.parametrize("by_key", [True, False])
def test_a_hand_in_leads_to_its_student(by_key: bool, show: Show, qtbot: QtBot) -> None:
    screen = show(read(five()))
    rows = part(screen, "hand_ins")
    index = rows.model().index(1, 0)
    rows.setCurrentIndex(index)
    with qtbot.waitSignal(screen._pages["hand_ins"].go_wanted) as gone:
        if by_key:
            qtbot.keyClick(rows, Qt.Key.Key_Return)
        else:
            place = rows.visualRect(index).center()
            qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert gone.args == ["students", str(index.data(SPOKEN)).split(" · ")[0]]
    bar = screen.findChild(QTabBar)
    assert isinstance(bar, QTabBar)
    assert bar.tabText(bar.currentIndex()) == "Students"


def test_a_heading_leads_nowhere(show: Show, qtbot: QtBot) -> None:
    screen = show(read(five()))
    rows = part(screen, "hand_ins")
    rows.setCurrentIndex(rows.model().index(0, 0))
    qtbot.keyClick(rows, Qt.Key.Key_Return)
    assert screen.focusWidget() is rows
