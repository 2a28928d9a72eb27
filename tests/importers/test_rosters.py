"""Class lists of platforms and of people: who is in them, and what cannot be one."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.importers.roster_columns import Columns, Kind
from annotator.importers.rosters import RosterPreview, read_roster
from annotator.model.errors import Refused
from annotator.model.roster import Person
from annotator.text import say


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "list.csv"


def people(path: Path, text: str, encoding: str = "utf-8") -> tuple[Person, ...]:
    path.write_bytes(text.encode(encoding))
    return read_roster(path).roster.people


CANVAS = '''\
Student,ID,SIS User ID,SIS Login ID,Section,Who says what? (77),Final Score
,,,,,Manual Posting,(read only)
    Points Possible,,,,,10,
"Roe, Zoë",340934,s-1,zroe@s.test,7b and 7c,EX,"1,5"
"=""=Ann Lee""",340935,,alee,7b,N/A,
"Student, Test",340999,,f00,7b,,
'''
MOODLE = """\
Identifier,Full name,Email address,Status,Grade,Maximum grade
Participant 12345,Zoë Roe,zoe@school.test,Submitted for grading - 2 days late,,10
Participant 12346,Ann Lee,,No submission,,10
"""
MOODLE_GRADES = """\
First name;Surname;ID number;Institution;Email address
Zoë;Roe;s-1;;zoe@school.test
"""
BRIGHTSPACE = """\
OrgDefinedId,Username,Last Name,First Name,Email,Lesson Points Grade,End-of-Line Indicator
#1001,#zroe,Roe,Zoë,zoe@school.test,,#
"""
BLACKBOARD = '"Last Name"\t"First Name"\t"Username"\t"Student ID"\n"Roe"\t"Zoë"\t"zroe"\t"1001"\n'


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            CANVAS,
            (
                Person("Roe, Zoë", "s-1", "7b and 7c", ("canvas:340934", "blackboard:zroe@s.test")),
                Person("=Ann Lee", "340935", "7b", ("canvas:340935", "blackboard:alee")),
            ),
        ),
        (
            CANVAS.replace("Student,", "LastName,FirstName,", 1).replace('"Roe, Zoë"', "Roe,Zoë"),
            None,
        ),
        (
            MOODLE,
            (
                Person("Zoë Roe", "Participant 12345", "", ("moodle:12345", "zoe@school.test")),
                Person("Ann Lee", "Participant 12346", "", ("moodle:12346",)),
            ),
        ),
        (MOODLE_GRADES, (Person("Zoë Roe", "s-1", "", ("zoe@school.test",)),)),
        (BRIGHTSPACE, (Person("Zoë Roe", "1001", "", ("blackboard:zroe", "zoe@school.test")),)),
        (BLACKBOARD, (Person("Zoë Roe", "1001", "", ("blackboard:zroe",)),)),
        ("Zoë Roe\nAnn Lee\n", (Person("Zoë Roe"), Person("Ann Lee"))),
        ("Name\nZoë Roe\n\n  \n", (Person("Zoë Roe"),)),
        ("Roe, Zoë\nLee, Ann\n", (Person("Roe, Zoë"), Person("Lee, Ann"))),
        ("1;Zoë Roe\n2;Ann Lee\n", (Person("Zoë Roe", "1"), Person("Ann Lee", "2"))),
        ("Nom;Numéro\nZoë Roe;1\nAnn Lee;2\n", (Person("Zoë Roe", "1"), Person("Ann Lee", "2"))),
        ("Vorname;Name2;Mail\nZoë;Roe;z@s.test\n", (Person("Zoë, Roe", "z@s.test"),)),
        ("sep=|\nname|class\nZoë Roe|7b\n", (Person("Zoë Roe", "", "7b"),)),
        ("name,id\nZoë Roe\nAnn Lee,7,more,more\n", (Person("Zoë Roe"), Person("Ann Lee", "7"))),
        ("Sam Low\nSam Low\n", (Person("Sam Low"), Person("Sam Low"))),
        ("name,id\nAnn,7\nAnn,7\nAnn,8\n", (Person("Ann", "7"), Person("Ann", "8"))),
        (
            'name,id\n"=HYPERLINK(""x"")",+1\n@SUM(A1),-2\nA\0nn,\t3\n"Bo\nLee",4\n',
            (
                Person('=HYPERLINK("x")', "+1"),
                Person("@SUM(A1)", "-2"),
                Person("A\ufffdnn", "3"),
                Person("Bo Lee", "4"),
            ),
        ),
    ],
)
def test_who_is_in_a_list(path: Path, text: str, expected: tuple[Person, ...] | None) -> None:
    found = people(path, text)
    if expected is not None:
        assert found == expected
    else:
        assert found[0].name == "Zoë Roe"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_encoding_delimiter_and_line_ends_are_found(
    path: Path, encoding: str, delimiter: str, line_end: str
) -> None:
    lines = [delimiter.join(("Name", "ID", "Group")), delimiter.join(("Zoë Roe", "s-1", "7b"))]
    path.write_bytes("".join(line + line_end for line in lines).encode(encoding))
    assert read_roster(path) == RosterPreview(
        roster=read_roster(path).roster,
        delimiter=delimiter,
        columns=Columns((0,), ((1, Kind.PLAIN),), 2, has_header=True),
        header=("Name", "ID", "Group"),
        rows=(("Zoë Roe", "s-1", "7b"),),
        left_out=0,
    )
    assert read_roster(path).roster.people == (Person("Zoë Roe", "s-1", "7b"),)


def test_a_preview_shows_what_was_understood_and_can_be_chosen_anew(path: Path) -> None:
    path.write_text("a;b;c\nRed;Zoë Roe;7\n;;\nBlue;Ann Lee;8\n", encoding="utf-8")
    preview = read_roster(path)
    assert preview.header == ("a", "b", "c")
    assert preview.rows == (("Red", "Zoë Roe", "7"), ("Blue", "Ann Lee", "8"))
    chosen = Columns((1,), ((2, Kind.PLAIN),), 0, has_header=True)
    assert read_roster(path, chosen).roster.people == (
        Person("Zoë Roe", "7", "Red"),
        Person("Ann Lee", "8", "Blue"),
    )


@pytest.mark.parametrize("heading", ["Number", "No.", "Nr.", "Student number", "ID"])
def test_a_plain_list_has_its_numbers(path: Path, heading: str) -> None:
    path.write_text(f"Name,{heading}\nSam Low,s10\nSam Low,s11\n", encoding="utf-8")
    assert [one.id for one in read_roster(path).roster.people] == ["s10", "s11"]


def test_the_preview_shows_people_and_not_what_is_above_them(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    lines = ("Student,ID,Essay (1)", "    Points Possible,,10", '"Lee, Ann",7,')
    path.write_text("\n".join(lines), encoding="utf-8")
    preview = read_roster(path)
    assert preview.rows == (("Lee, Ann", "7", ""),)
    assert preview.left_out == 1
    path.write_text(CANVAS, encoding="utf-8")
    assert read_roster(path).left_out == 3


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "rosters.no_names"),
        (b"\n \n,,\n", "rosters.no_names"),
        (b"name,id\n", "rosters.no_names"),
        (b"1,2\n3,4\n", "rosters.no_names"),
        (b"PK\x03\x04" + bytes(99), "rosters.not_text"),
        (bytes(range(256)) * 9, "rosters.not_text"),
        (b'name\n"Ann' + b"x" * 200_000, "rosters.endless_cell"),
        (b"name\nAnn" + b"x" * 400, "rosters.endless_cell"),
        (b"name,id\n" + b"".join(b"Ann,%d\n" % n for n in range(5001)), "rosters.too_many"),
        (b"name\n" + b"x" * (8 << 20), "rosters.too_large"),
    ],
)
def test_what_is_no_class_list_is_refused(path: Path, content: bytes, message: str) -> None:
    path.write_bytes(content)
    with pytest.raises(Refused) as refused:
        read_roster(path)
    assert refused.value.message == message
    assert path.name in say(message, **refused.value.values)


def test_a_list_that_is_not_there_is_told(path: Path) -> None:
    with pytest.raises(Refused) as refused:
        read_roster(path)
    assert refused.value.message == "importing.missing"


cells = st.text("Aé b1,;\"'=@\t|\n#", max_size=9)


@settings(max_examples=100)
@given(st.lists(cells, min_size=1, max_size=9), st.sampled_from(",;\t|"))
def test_names_come_back_as_they_were_written(
    tmp_path_factory: pytest.TempPathFactory, names: list[str], delimiter: str
) -> None:
    written = io.StringIO(newline="")
    writer = csv.writer(written, delimiter=delimiter, quoting=csv.QUOTE_ALL)
    writer.writerow(["Name", "ID", "Group"])
    writer.writerows([f"x{name}", f"s{n}", ""] for n, name in enumerate(names))
    path = tmp_path_factory.mktemp("list") / "list.csv"
    path.write_bytes(written.getvalue().encode())
    found = read_roster(path)
    expected = [(" ".join(f"x{name}".split()), f"s{n}") for n, name in enumerate(names)]
    assert [(person.name, person.id) for person in found.roster.people] == expected


@settings(max_examples=200)
@given(st.binary(max_size=300) | st.text(',;"\n\0=ab1 ', max_size=200).map(str.encode))
def test_any_bytes_are_a_list_or_refused(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    path = tmp_path_factory.mktemp("list") / "list.csv"
    path.write_bytes(content)
    try:
        found = read_roster(path).roster.people
    except Refused:
        return
    for person in found:
        said = (person.name, person.id, person.group, *person.other_ids)
        assert person.name
        assert not any(ord(char) < 32 or "\x7f" <= char <= "\x9f" for one in said for char in one)
