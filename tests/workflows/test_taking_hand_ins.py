"""What a platform gave, looked at, corrected and kept: the same class whatever the order."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from any_work import article_of
from small_class import NOW, material, tagged
from stored import seen
from zips import zip_at, zip_of

from annotator.importers.rosters import read_roster
from annotator.model.annotation import Annotation
from annotator.model.collected import TAKEN_BACK, ClassRecord, Given
from annotator.model.errors import Refused
from annotator.model.lesson import Document, Material
from annotator.model.roster import Person, Roster
from annotator.model.states import states
from annotator.storage import class_files, work_files
from annotator.text import say
from annotator.workflows.collecting import Look, Row, collect, corrected, keep, look_at

QUOTE, CLAIM = tagged(1, "quote", "gone"), tagged(2, "claim", "home")
ASKED = replace(material().assignment, due="2026-03-05T04:30-06:00", zone="America/Chicago")
LESSON = replace(material(), assignment=ASKED)
OTHER_TEXT = replace(LESSON, articles=(article_of("Otters are back.\n", "a1"),))
SOON, LATE = NOW, "2026-03-05T10:31:00Z"


@cache
def _content(work: str, person: str, tags: str, more: tuple[tuple[str, Any], ...]) -> bytes:
    """A hand-in file with as many passages as `tags` has letters."""
    known = {"q": QUOTE, "c": CLAIM}
    own: dict[str, Annotation] = {}
    for letter in tags:
        one = replace(known[letter], id=f"{work}-{letter}")
        own[one.id] = one
    closed = Document(work, "hand_in", LESSON, NOW, person=person, handed_in=SOON)
    closed = replace(closed, annotations=own, save_counter=len(own))
    with TemporaryDirectory() as folder:
        path = Path(folder) / "x.annot"
        work_files.create(path, replace(closed, **dict(more)))
        return path.read_bytes()


def hand_in(work: str, person: str = "", tags: str = "q", **more: Any) -> bytes:
    key = tuple(sorted((name, value) for name, value in more.items() if name != "material"))
    if "material" in more:
        return _other(work, person, more["material"])
    return _content(work, person, tags, key)


def _other(work: str, person: str, other: Material) -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "x.annot"
        document = Document(work, "hand_in", other, NOW, person=person, handed_in=SOON)
        work_files.create(path, document)
        return path.read_bytes()


@pytest.fixture
def class_path(tmp_path: Path) -> Path:
    return tmp_path / "class" / "c.annotclass"


def by_name(look: Look) -> dict[str, Row]:
    return {row.place.name: row for row in look.rows}


def notes(row: Row) -> list[str]:
    return [say(message, **values) for message, values in row.notes]


ROSTER = Roster(
    (
        Person("Doe, Jane", "s1", "", ("canvas:1001",)),
        Person("Roe, Zoë", "s2", "", ("canvas:1002",)),
        Person("Bo Kim", "s3", "", ("canvas:1003",)),
        Person("Cy Diaz", "s4", "", ("canvas:1004",)),
        Person("Di Park", "s5", "", ("canvas:1005",)),
        Person("Ed Roy", "s6", "", ("canvas:1006",)),
        Person("Flo Ray", "s7", "", ("canvas:1007",)),
        Person("Gil Orr", "s8", "", ("canvas:1008",)),
        Person("Sam Low", "s9"),
        Person("Sam Low", "s10"),
    )
)

CANVAS = {
    "doejane_1001_1_otters.annot": hand_in("w1", "Jane Doe"),
    "roezoë_LATE_1002_2_otters.annot": hand_in("w2", "Zoë Roe", "qc"),
    "kimbo_1003_3_otters.annot": hand_in("w3", "", role="work", handed_in=""),
    "diazcy_1004_4_otters.annot": hand_in("w4", "Cy Diaz", ""),
    "diazcy_1004_5_otters-1.annot": hand_in("w4", "Cy Diaz", "q"),
    "parkdi_1005_6_otters.annot": hand_in("w1", "Di Park"),
    "royed_1006_7_otters.annot": hand_in("w6", "Ed Roy", material=OTHER_TEXT),
    "rayflo_1007_8_otters.zip": zip_of({"my/otters.annot": hand_in("w7", "Flo Ray", "c")}),
    "orrgil_1008_9_otters.annot": hand_in("w1", "Jane Doe"),
    "stranger_2000_10_otters.annot": hand_in("w10", "A Stranger", "c"),
    "lowsam_3000_11_otters.annot": hand_in("w11", "Sam Low", "qc"),
    "bad_3001_12_otters.annot": hand_in("w12", "Bad")[:9000],
    "bad_3002_13_otters.annot": b"hello",
    "doejane_1001_14_text.html": b"<p>Done!</p>",
    "__MACOSX/._doejane_1001_1_otters.annot": b"mac",
    "index.html": b"",
}


def test_a_look_says_all_there_is_to_say_and_changes_nothing(
    tmp_path: Path, class_path: Path
) -> None:
    path = zip_at(tmp_path / "7b-otters_submissions.zip", CANVAS)
    before = seen(tmp_path)
    look = look_at(class_path, [path], roster=ROSTER)
    assert seen(tmp_path) == before
    assert not class_path.parent.exists()

    found = {row.place.relative_to(path).as_posix(): row for row in look.rows}
    assert {name: (row.collected.person, row.states) for name, row in found.items()} == {
        "doejane_1001_1_otters.annot": ("Doe, Jane", ("on_time", "copy")),
        "roezoë_LATE_1002_2_otters.annot": ("Roe, Zoë", ("late",)),
        "kimbo_1003_3_otters.annot": ("Bo Kim", ("on_time", "work_file")),
        "diazcy_1004_4_otters.annot": ("Cy Diaz", ("on_time", "twice", "empty")),
        "diazcy_1004_5_otters-1.annot": ("Cy Diaz", ("on_time", "twice")),
        "parkdi_1005_6_otters.annot": ("Di Park", ("on_time", "copy")),
        "royed_1006_7_otters.annot": ("Ed Roy", ("on_time", "other_text", "empty")),
        "rayflo_1007_8_otters.zip/my/otters.annot": ("Flo Ray", ("on_time",)),
        "orrgil_1008_9_otters.annot": ("Jane Doe", ("on_time", "copy")),
        "stranger_2000_10_otters.annot": ("A Stranger", ("on_time", "unknown")),
        "lowsam_3000_11_otters.annot": ("Sam Low", ("on_time", "unknown")),
    }
    assert not any(row.is_known for row in look.rows)
    assert [(one.file.name, one.reason.message) for one in look.refused] == [
        ("bad_3001_12_otters.annot", "storage.damaged"),
        ("bad_3002_13_otters.annot", "storage.not_annot"),
    ]
    assert [person.id for person in look.missing] == ["s8", "s9", "s10"]
    rows = by_name(look)
    assert [notes(rows[f"{name}_otters.annot"]) for name in ("orrgil_1008_9", "kimbo_1003_3")] == [
        ["The name in the file is Doe, Jane, but Gil Orr handed it in. Please say whose it is."],
        ["There is no name in the file. The learning platform calls the student kimbo."],
    ]
    assert notes(rows["roezoë_LATE_1002_2_otters.annot"]) == [
        "The learning platform says that it came late."
    ]
    assert notes(rows["lowsam_3000_11_otters.annot"]) == [
        "2 people on the class list could be Sam Low. Please say who it is."
    ]
    assert len(notes(rows["royed_1006_7_otters.annot"])) == 1
    assert notes(rows["doejane_1001_1_otters.annot"]) == []


def test_what_was_looked_at_is_kept(tmp_path: Path, class_path: Path) -> None:
    path = zip_at(tmp_path / "s.zip", CANVAS)
    look = look_at(class_path, [path], roster=ROSTER)
    found = keep(class_path, look)
    assert [(one.file, one.person, one.states) for one in found.taken] == [
        (row.place, row.collected.person, row.states) for row in look.rows
    ]
    assert (found.refused, found.missing) == (look.refused, look.missing)
    record = class_files.read(class_path)
    assert record.material == LESSON
    assert record.roster == ROSTER
    again = look_at(class_path, [path])
    assert all(row.is_known for row in again.rows)
    assert [row.states for row in again.rows] == [row.states for row in look.rows]
    before = class_path.read_bytes()
    assert keep(class_path, again).taken == keep(class_path, look).taken == found.taken
    assert class_path.read_bytes() == before


def test_a_teacher_says_whose_it_is_and_what_is_left(tmp_path: Path, class_path: Path) -> None:
    path = zip_at(tmp_path / "s.zip", CANVAS)
    look = look_at(class_path, [path], roster=ROSTER)
    numbers = {row.place.name: number for number, row in enumerate(look.rows)}
    look = corrected(look, numbers["orrgil_1008_9_otters.annot"], given=Given("", "s8"))
    look = corrected(look, numbers["stranger_2000_10_otters.annot"], take=False)
    look = corrected(look, numbers["lowsam_3000_11_otters.annot"], given=Given("Sam Low", "s10"))
    rows = by_name(look)
    assert rows["orrgil_1008_9_otters.annot"].collected.person == "Gil Orr"
    assert rows["orrgil_1008_9_otters.annot"].states == ("on_time", "copy")
    assert rows["lowsam_3000_11_otters.annot"].states == ("on_time",)
    assert not notes(rows["lowsam_3000_11_otters.annot"])
    assert [person.id for person in look.missing] == ["s9"]

    found = keep(class_path, look)
    assert len(found.taken) == len(look.rows) - 1
    record = class_files.read(class_path)
    assert "A Stranger" not in {one.person for one in record.newest}
    assert record.missing == look.missing
    again = by_name(look_at(class_path, [path]))
    assert again["orrgil_1008_9_otters.annot"].collected.person == "Gil Orr"
    assert not again["stranger_2000_10_otters.annot"].is_known
    assert corrected(corrected(look, 3, take=False), 3, take=True).rows == look.rows


def test_who_handed_in_something_else_is_told_and_only_they(
    tmp_path: Path, class_path: Path
) -> None:
    files = {
        "leeann_7_1_otters.annot": hand_in("w1", "Ann Lee"),
        "leeann_7_2_photo.jpg": b"",
        "kimbo_8_3_otters.docx": b"",
    }
    found = collect(class_path, [zip_at(tmp_path / "s.zip", files)])
    assert [one.person for one in found.taken] == ["Ann Lee"]
    assert [(one.file.name, one.reason.message) for one in found.refused] == [
        ("kimbo_8_3_otters.docx", "collecting.other_kind")
    ]


def test_nothing_taken_makes_no_class(tmp_path: Path, class_path: Path) -> None:
    path = zip_at(tmp_path / "s.zip", {"x.annot": hand_in("w1", "Ann")})
    look = corrected(look_at(class_path, [path]), 0, take=False)
    assert keep(class_path, look).taken == ()
    assert not class_path.parent.exists()


def moodle(name: str, number: int, file: str = "otters.annot") -> str:
    return f"{name}_{number}_assignsubmission_file/{file}"


def brightspace(name: str, number: int) -> str:
    return f"{number}-9 - {name} - Mar 5, 2026 {430 + number} AM/otters.annot"


def blackboard(name: str, number: int) -> str:
    user = name.split()[0].lower()
    return f"Otters_{user}_attempt_2026-03-05-04-{30 + number}-59_otters.annot"


@pytest.mark.parametrize(
    ("layout", "people", "late"),
    [
        (moodle, ["Ann Lee", "Bo Kim", "Cy"], []),
        (
            lambda name, n: moodle(name, n).replace("file/", "file_"),
            ["Ann Lee", "Bo Kim", "Cy"],
            [],
        ),
        (brightspace, ["Ann Lee", "Bo Kim", "Cy"], ["Bo Kim", "Cy"]),
        (blackboard, ["ann", "bo", "cy"], ["bo", "cy"]),
        (lambda name, n: f"{name}/otters.annot", ["", "", ""], []),
    ],
)
def test_every_platforms_layout_says_whose_nameless_work_is(
    tmp_path: Path,
    class_path: Path,
    layout: Callable[[str, int], str],
    people: list[str],
    late: list[str],
) -> None:
    names = ("Ann Lee", "Bo Kim", "Cy")
    files = {layout(name, n): hand_in(f"w{n}") for n, name in enumerate(names)}
    rest = {"Otters_ann_attempt_2026-03-05-04-30-00.txt": b"Name: Ann", "index.html": b""}
    found = collect(class_path, [zip_at(tmp_path / "gradebook.zip", files | rest)])
    assert not found.refused
    assert [one.person for one in found.taken] == people
    assert [one.person for one in found.taken if "late" in one.states] == late
    assert all(one.states[0] in ("late", "on_time") for one in found.taken)


def test_late_by_the_file_is_said_with_the_time_where_the_lesson_is(
    tmp_path: Path, class_path: Path
) -> None:
    path = tmp_path / "x.annot"
    path.write_bytes(hand_in("w1", "Ann", handed_in=LATE))
    (row,) = look_at(class_path, [path]).rows
    assert row.states == ("late",)
    assert notes(row) == [
        "It was handed in late, by the clock of the student’s computer: 2026-03-05 04:31."
    ]


def test_a_class_is_made_for_what_most_handed_in(tmp_path: Path, class_path: Path) -> None:
    files = {
        "1.annot": hand_in("w6", "Ed Roy", material=OTHER_TEXT),
        "2.annot": hand_in("w1", "Ann"),
        "3.annot": hand_in("w2", "Bo"),
    }
    found = collect(class_path, [zip_at(tmp_path / "s.zip", files)])
    assert class_files.read(class_path).material == LESSON
    assert ["other_text" in one.states for one in found.taken] == [True, False, False]


def test_what_a_teacher_said_earlier_is_taken_back_for_good(
    tmp_path: Path, class_path: Path
) -> None:
    path = zip_at(tmp_path / "s.zip", {"x.annot": hand_in("w1", "Ann")})
    keep(class_path, corrected(look_at(class_path, [path]), 0, given=Given("Bo", "s3")))
    (before,) = class_files.read(class_path).newest
    look = corrected(look_at(class_path, [path]), 0, given=TAKEN_BACK)

    assert look.rows[0].collected.person == "Ann"
    (taken,) = keep(class_path, look).taken
    (after,) = class_files.read(class_path).newest
    assert (before.person, taken.person, after.person, after.given) == ("Bo", "Ann", "Ann", None)


def test_a_folder_of_work_beside_its_hand_ins_flags_nobody(
    tmp_path: Path, class_path: Path
) -> None:
    files = {}
    for n, name in enumerate(("Ann", "Bo")):
        files[f"{name}/{name}.annot"] = hand_in(f"w{n}", name, "qc")
        files[f"{name}/work.annot"] = hand_in(f"w{n}", "", "qc", role="work", handed_in="")
    look = look_at(class_path, [zip_at(tmp_path / "s.zip", files)])

    assert {row.states for row in look.rows} == {("on_time",), ()}
    assert [notes(row) for row in look.rows if not row.states] == [
        ["It is a work file. The hand-in file of the same work is here too, and that one counts."]
    ] * 2
    assert {one.states for one in keep(class_path, look).taken} == {("on_time",), ()}
    assert len(class_files.read(class_path).newest) == 2


def test_work_that_went_on_after_it_was_handed_in_is_said(tmp_path: Path, class_path: Path) -> None:
    files = {
        "hand-in.annot": hand_in("w1", "Ann", "q"),
        "work.annot": hand_in("w1", "Ann", "qc", role="work", handed_in=""),
    }
    look = look_at(class_path, [zip_at(tmp_path / "s.zip", files)])

    assert {row.place.name: row.states for row in look.rows} == {
        "hand-in.annot": ("on_time", "twice"),
        "work.annot": ("twice", "work_file"),
    }


def _view(record: ClassRecord) -> list[object]:
    said = states(record)
    return [
        (one.person, said[one.key], [a.id for a in one.hand_in.annotations])
        for one in record.newest
    ]


def test_three_shuffled_orders_in_pieces_make_the_same_class(tmp_path: Path) -> None:
    chance = random.Random(5)
    pairs = list(CANVAS.items())
    found = []
    for number in range(3):
        path = tmp_path / f"{number}.annotclass"
        class_files.create(path, ClassRecord("c1", LESSON))
        chance.shuffle(pairs)
        pieces = [pairs[:4], pairs[2:9], pairs, pairs[9:]]
        for piece, given in enumerate(pieces):
            source = zip_at(tmp_path / f"{number}{piece}.zip", given)
            collect(path, [source], roster=ROSTER if piece == number else None)
        found.append(class_files.read(path))
    assert _view(found[0]) == _view(found[1]) == _view(found[2])
    assert len({one.missing for one in found}) == 1
    assert all(len(one.collected) == 11 for one in found)


@pytest.mark.parametrize("step", ["look", "keep", "keep more"])
def test_cancel_leaves_everything_as_it_was(tmp_path: Path, class_path: Path, step: str) -> None:
    path = zip_at(tmp_path / "s.zip", CANVAS)
    if step == "keep more":
        collect(class_path, [zip_at(tmp_path / "one.zip", {"x.annot": hand_in("w1", "Jane Doe")})])
    before = {file: file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()}
    told: list[tuple[int, int]] = []

    def stop(part: int, total: int) -> None:
        told.append((part, total))
        if part == 5:
            raise Refused("collecting.nothing", file="x")

    look = look_at(class_path, [path])
    with pytest.raises(Refused):
        look_at(class_path, [path], report=stop) if step == "look" else keep(
            class_path, look, report=stop
        )
    assert [part for part, _ in told] == list(range(6))
    assert {file: file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()} == before


def test_a_class_list_alone_can_be_given_later(tmp_path: Path, class_path: Path) -> None:
    source = zip_at(tmp_path / "s.zip", {"x.annot": hand_in("w1", "Jane Doe")})
    assert collect(class_path, [source]).missing == ()
    (tmp_path / "list.csv").write_text("Name\nJane Doe\nBo Kim\n", encoding="utf-8")
    roster = read_roster(tmp_path / "list.csv").roster
    found = collect(class_path, [source], roster=roster)
    assert [person.name for person in found.missing] == ["Bo Kim"]
    assert collect(class_path, [source]).missing == found.missing
