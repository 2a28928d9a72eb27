"""Hand-ins of a class with a list, from platforms: whose each is, and what is said of it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from any_work import asking
from hypothesis import given
from hypothesis import strategies as st
from small_class import CREDIT, material, tagged, work

from annotator.model.collected import ClassRecord, Collected, Given
from annotator.model.delivery import Delivery
from annotator.model.roster import Person, Roster
from annotator.model.states import State, lateness_of, states, states_of

ONE, TWO = tagged(1, "credit", CREDIT), tagged(2, "credit", CREDIT, 2)
ANN, BO, CY = (
    Person("Lee, Ann", "a", "", ("canvas:1001",)),
    Person("Bo Kim", "b"),
    Person("Cy", "c"),
)
LIST = Roster((ANN, BO, CY))
LATE = "2026-03-07T00:00:00Z"


def by(one: Collected, name: str, platform_id: str = "", **more: object) -> Collected:
    """The same as Canvas has it."""
    file = f"{name}_{platform_id}_9_{one.file}"
    said = Delivery("", "canvas", name, platform_id, **more)  # type: ignore[arg-type]
    return replace(one, delivery=said, file=file)


def listed(*collected: Collected, roster: Roster | None = LIST) -> ClassRecord:
    return ClassRecord("c1", material(), collected, roster)


def said_of(record: ClassRecord) -> list[tuple[str, tuple[State, ...]]]:
    return [(one.person, states(record)[one.key]) for one in record.newest]


def test_the_list_says_who_is_there_who_is_missing_and_who_is_a_stranger() -> None:
    record = listed(work("w1", "ann lee", ONE), work("w2", "Zed", TWO))
    assert said_of(record) == [("Lee, Ann", ()), ("Zed", ("unknown",))]
    assert [one.roster_id for one in record.newest] == ["a", ""]
    assert record.missing == (BO, CY)
    assert listed(work("w1", "Ann Lee", ONE), roster=None).missing == ()


def test_two_works_of_one_person_under_two_names_are_twice() -> None:
    record = listed(work("w1", "Ann Lee", ONE), work("w2", "Lee, Ann", TWO))
    assert said_of(record) == [("Lee, Ann", ("twice",))] * 2


def test_a_version_that_writes_the_name_in_another_way_is_the_same_work() -> None:
    old, new = work("w1", "Lee, Ann", ONE), work("w1", "Ann Lee", ONE, TWO)
    record = listed(old, new)
    assert record.newest == (new,)
    assert said_of(record) == [("Lee, Ann", ("twice",))]
    assert said_of(listed(old, new, roster=None))[0][1] == ("copy",)


def test_work_without_a_name_is_the_platforms_student() -> None:
    nameless = work("w1", "", ONE)
    assert said_of(listed(nameless)) == [("", ("no_name",))]
    assert said_of(listed(by(nameless, "kimbo"))) == [("Bo Kim", ())]
    assert said_of(listed(by(nameless, "zed"))) == [("zed", ("unknown",))]
    assert said_of(listed(by(nameless, "zed"), roster=None)) == [("zed", ())]


def test_one_name_on_the_list_twice_is_left_open() -> None:
    twins = Roster((Person("Bo Kim", "b1"), Person("Bo Kim", "b2"), Person("Cy")))
    first, second = work("w1", "Bo Kim", ONE), work("w2", "Bo Kim", TWO, roster_id="b2")
    record = listed(first, second, roster=twins)
    assert said_of(record) == [("Bo Kim", ("unknown",)), ("Bo Kim", ())]
    assert record.missing == (twins.people[0], twins.people[2])


def test_a_file_with_the_name_of_one_that_came_from_another_is_for_the_teacher() -> None:
    record = listed(by(work("w1", "Bo Kim", ONE), "leeann", "1001"))
    assert said_of(record) == [("Bo Kim", ("copy",))]
    assert record.missing == (ANN, BO, CY)


def test_a_name_that_nobody_has_is_said_where_the_platform_got_it_from_somebody_listed() -> None:
    stranger = by(work("w1", "Zed", ONE), "leeann", "1001")
    assert said_of(listed(stranger)) == [("Lee, Ann", ("other_name",))]
    turned = by(work("w1", "Ann Lee", ONE), "leeann", "1001")
    assert said_of(listed(turned)) == [("Lee, Ann", ())]
    assert said_of(listed(stranger, roster=None)) == [("Zed", ())]


def test_the_same_file_from_two_accounts_is_a_copy_and_hides_neither() -> None:
    mine = by(work("w1", "Ann Lee", ONE), "leeann", "1001")
    theirs = by(work("w1", "Ann Lee", ONE), "roejo", "1002")
    changed = by(work("w1", "Ann Lee", ONE, TWO), "roejo", "1002")
    for other in (theirs, changed):
        for record in (listed(mine, other), listed(other, mine), listed(mine, other, roster=None)):
            assert len(record.newest) == 2
            assert all("copy" in said for _, said in said_of(record))


def test_the_same_student_in_two_assignments_of_moodle_copied_nothing() -> None:
    one = work("w1", "Ann Lee", ONE)
    came = [Delivery("f", "moodle", "Ann Lee", n) for n in ("71", "95")]
    record = listed(*(replace(one, delivery=d, file=d.platform_id) for d in came))
    assert said_of(record) == [("Lee, Ann", ())]


def test_the_teachers_word_counts_before_all_others() -> None:
    stranger = by(work("w1", "Zed", ONE), "leeann", "1001")
    record = listed(replace(stranger, given=Given("Bo Kim")))
    assert said_of(record) == [("Bo Kim", ())]
    record = listed(replace(stranger, given=Given("", "c")))
    assert said_of(record) == [("Cy", ())]
    record = listed(replace(stranger, given=Given("My guest")), roster=None)
    assert said_of(record) == [("My guest", ())]


def test_the_teacher_can_say_whose_a_copy_is() -> None:
    mine = by(work("w1", "Ann Lee", ONE), "leeann", "1001")
    theirs = replace(by(work("w1", "Ann Lee", ONE), "kimbo", "1002"), given=Given("Bo Kim", "b"))
    record = listed(mine, theirs)
    assert said_of(record) == [("Bo Kim", ("copy",)), ("Lee, Ann", ("copy",))]
    assert record.missing == (CY,)


def test_late_and_on_time_are_said_where_they_are_known() -> None:
    due = replace(material(), assignment=asking())
    works = [
        by(work("w1", "Ann Lee", ONE, material=due), "leeann", is_late=True),
        by(work("w2", "Bo Kim", TWO, material=due, handed_in=LATE), "kimbo"),
        work("w3", "Cy", ONE, material=due, handed_in=LATE),
        work("w4", "Di", TWO, material=due),
        work("w5", "Ed", TWO, material=due, handed_in=""),
    ]
    record = ClassRecord("c1", due, tuple(works))
    found = [said[0] if said else "" for said in states_of(record, works)]
    assert found == ["late", "on_time", "late", "on_time", ""]
    assert [one.by for one in lateness_of(record, works)] == ["mark"] * 2 + ["file_time"] * 2 + [""]


def test_of_one_version_that_came_late_and_in_time_the_time_counts() -> None:
    one = work("w1", "Ann Lee", ONE)
    late, soon = by(one, "leeann", "1001", is_late=True), by(one, "leeann", "1001")
    for order in ((late, soon), (soon, late)):
        assert said_of(listed(*order)) == [("Lee, Ann", ("on_time",))]


_WORKS = [
    work("w1", "Ann Lee", ONE),
    by(work("w1", "Ann Lee", ONE), "leeann", "1001"),
    by(work("w1", "Ann Lee", ONE), "kimbo", "1002", is_late=True),
    work("w1", "Lee, Ann", ONE, TWO),
    work("w1", "", ONE, save_counter=9),
    by(work("w2", "", TWO), "cy", "1003"),
    by(work("w2", "", TWO), "cy", "1003", is_late=True),
    work("w3", "Bo Kim", TWO),
    replace(work("w3", "Bo Kim", TWO), from_work_file=True, file="b"),
    replace(work("w4", "Zed", ONE), given=Given("Cy", "c")),
]


@given(st.permutations(_WORKS), st.lists(st.sampled_from(_WORKS)), st.sampled_from([None, LIST]))
def test_order_and_repetition_change_nothing_and_nothing_is_lost(
    order: list[Collected], again: list[Collected], roster: Roster | None
) -> None:
    plain = ClassRecord("c1", material(), tuple(_WORKS), roster)
    shuffled = ClassRecord("c1", material(), tuple(order + again), roster)
    assert shuffled.newest == plain.newest
    assert [one.who for one in shuffled.newest] == [one.who for one in plain.newest]
    assert states(shuffled) == states(plain)
    assert len({one.key for one in plain.newest}) == len(plain.newest)
    assert shuffled.missing == plain.missing
    works = {one.hand_in.work_id for one in plain.newest}
    assert works == {one.hand_in.work_id for one in _WORKS}


@pytest.mark.parametrize("order", [1, -1])
def test_work_and_hand_in_of_one_content_are_the_hand_in(order: int) -> None:
    one = work("w1", "Ann Lee", ONE)
    record = listed(*[one, replace(one, from_work_file=True, file="x")][::order])
    assert said_of(record) == [("Lee, Ann", ())]
