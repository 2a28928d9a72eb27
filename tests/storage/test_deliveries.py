"""How hand-ins came, whose a teacher says they are, and the class list: kept in the class file."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_class import record, tagged, work

from annotator.model.collected import ClassRecord, Collected, Given
from annotator.model.delivery import Delivery
from annotator.model.roster import Person, Roster
from annotator.model.states import states
from annotator.storage import class_files

QUOTE, CLAIM = tagged(1, "quote", "gone"), tagged(2, "claim", "home")
LIST = Roster((Person("Lee, Ann", "a", "7b", ("canvas:1001",)), Person("Bo Kim", "b")))
CANVAS = Delivery("", "canvas", "leeann", "1001")
OTHER = Delivery("", "canvas", "kimbo", "1002", is_late=True)
MOODLE = Delivery("Bo Kim_7_assignsubmission_file", "moodle", "Bo Kim", "7")
BRIGHTSPACE = Delivery("", "brightspace", "Bo Kim", "", time="2026-03-05T10:00:00")


def ways() -> list[Collected]:
    """Three works, each of which came in several ways."""
    ann, bo, nobody = work("w1", "Ann Lee", QUOTE), work("w2", "Bo Kim", CLAIM), work("w3", "")
    return [
        ann,
        replace(ann, file="c", delivery=CANVAS),
        replace(ann, file="d", delivery=OTHER),
        replace(ann, file="e", from_work_file=True),
        replace(bo, delivery=MOODLE),
        replace(bo, delivery=BRIGHTSPACE, file="b"),
        replace(nobody, delivery=CANVAS),
        replace(nobody, delivery=OTHER, file="o"),
    ]


def view(path: Path) -> set[tuple[str, str]]:
    with closing(sqlite3.connect(path)) as file:
        return set(file.execute("SELECT person, id FROM annotations").fetchall())


def shown(of: ClassRecord) -> set[tuple[str, str]]:
    return {(one.person, a.id) for one in of.newest for a in one.hand_in.annotations}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "x.annotclass"


def test_a_class_comes_back_with_its_list_and_all_that_was_said(path: Path) -> None:
    said = replace(work("w1", "Zed", QUOTE), delivery=CANVAS, given=Given("Bo Kim", "b"))
    stored = replace(record(said, *ways()[4:]), roster=LIST)
    class_files.create(path, stored)
    found = class_files.read(path)
    assert found == stored
    assert [one.match for one in found.collected] == [one.match for one in stored.collected]
    assert view(path) == shown(stored)
    assert ("Bo Kim", "w1-n1") in view(path)


@settings(max_examples=25)
@given(st.permutations(range(8)), st.lists(st.integers(1, 8), max_size=3), st.integers(0, 3))
def test_the_order_and_the_number_of_times_change_nothing(
    tmp_path_factory: pytest.TempPathFactory, order: list[int], sizes: list[int], when: int
) -> None:
    path = tmp_path_factory.mktemp("class") / "x.annotclass"
    plain = replace(record(*ways()), roster=LIST)
    class_files.create(path, record())
    shuffled = [ways()[n] for n in order]
    for number, size in enumerate([*sizes, 8]):
        class_files.add(path, shuffled[:size], LIST if number == when else None)
    found = class_files.add(path, [], LIST)
    assert found == class_files.read(path)
    assert len(found.collected) == 8
    assert [one.key for one in found.newest] == [one.key for one in plain.newest]
    assert states(found) == states(plain)
    assert view(path) == shown(found) == shown(plain)


def test_the_teachers_last_word_stays_until_there_is_another(path: Path) -> None:
    one = work("w1", "Zed", QUOTE)
    class_files.create(path, record(one))
    for word in (Given("Ann"), Given("Bo", "b"), Given("Ann")):
        found = class_files.add(path, [replace(one, given=word)])
        assert [each.person for each in found.newest] == [word.name]
        before = path.read_bytes()
        assert class_files.add(path, [one, replace(one, given=word)]) == found
        assert path.read_bytes() == before
        assert view(path) == {(word.name, "w1-n1")}


def test_another_list_takes_the_place_of_the_one_there_is(path: Path) -> None:
    class_files.create(path, replace(record(*ways()), roster=LIST))
    other = Roster((Person("Cy Diaz"),))
    assert class_files.add(path, [], other).roster == other
    assert class_files.add(path, []).roster == other
    assert class_files.read(path).missing == other.people


def test_what_came_as_work_and_as_a_hand_in_is_a_hand_in(path: Path) -> None:
    one = work("w1", "Ann", QUOTE)
    class_files.create(path, record(replace(one, from_work_file=True)))
    assert class_files.add(path, [one]).collected == (one,)
    assert class_files.add(path, [replace(one, from_work_file=True)]).collected == (one,)
