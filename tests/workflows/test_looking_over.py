"""Looking over what came before it is kept: a line per file, the odd ones first."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from small_class import five, record, tagged, work

from annotator.model.collected import TAKEN_BACK, Collected, Given
from annotator.model.delivery import Delivery
from annotator.model.errors import Refused
from annotator.model.roster import Person, Roster
from annotator.text import say
from annotator.workflows.collecting import Look, NotTaken, Row, corrected, listed
from annotator.workflows.looking_over import (
    Line,
    choices,
    given_as,
    line_of,
    lines_of,
    missing_lines,
    to_keep,
)

QUOTE = tagged(1, "quote", "gone")
ROSTER = Roster((Person("Ann Lee", "1"), Person("Bo Kim", "2"), Person("Sam Low", "3")))
TWO_SAMS = Roster((*ROSTER.people, Person("Sam Low", "4")))


def look_of(*collected: Collected, roster: Roster = ROSTER, known: int = 0) -> Look:
    """A look at these files, of which the class has the first ones."""
    rows = tuple(
        Row(Path(one.file), one, is_known=number < known) for number, one in enumerate(collected)
    )
    refused = (NotTaken(Path("bad.annot"), Refused("collecting.zip_link", file="bad.annot")),)
    return listed(Look(rows, refused, replace(record(), roster=None)), roster)


def said(line: Line) -> list[str]:
    return [say(message, **values) for message, values in line.short]


def test_what_needs_a_look_comes_first_and_what_is_known_last() -> None:
    late = Delivery("", "canvas", "kimbo", "7", is_late=True)
    look = look_of(
        work("w0", "Ann Lee", tagged(2, "claim", "home")),
        work("w1", "Ann Lee", QUOTE),
        replace(work("w2", "Bo Kim", tagged(3, "ask", "gone")), delivery=late),
        work("w3", ""),
        known=1,
    )
    *lines, sam = lines_of(look)
    assert (sam.person, sam.place, said(sam)) == ("Sam Low", None, ["nothing handed in"])
    assert [line.place and line.place.name for line in lines] == [
        *(".annot", "bad.annot", "Ann Lee.annot", "Bo Kim.annot", "Ann Lee.annot")
    ]
    assert [line.needs_look for line in lines] == [True, True, True, False, False]
    assert [line.number for line in lines] == [3, None, 1, 2, 0]
    assert [line.take for line in lines] == [True, False, True, True, True]
    assert said(lines[0]) == ["no name", "nothing tagged"]
    assert said(lines[1]) == ["“bad.annot” is only a link to a file, not the file."]
    assert said(lines[2]) == ["handed in more than once"]
    assert said(lines[3]) == ["late, says the learning platform"]
    assert said(lines[4]) == ["in the class already", "handed in more than once"]
    assert to_keep(look) == 3


def test_a_person_is_chosen_among_those_of_one_name_by_the_id() -> None:
    look = look_of(work("w1", "Sam Low", QUOTE), roster=TWO_SAMS)
    assert said(line_of(look, 0)) == ["2 people on the class list could be meant"]
    assert list(choices(TWO_SAMS)) == ["Ann Lee", "Bo Kim", "Sam Low (3)", "Sam Low (4)"]
    given = given_as("  sam low (4) ", TWO_SAMS)
    assert given == Given("Sam Low", "4")
    line = line_of(corrected(look, 0, given=given), 0)
    assert (line.person, line.needs_look, said(line)) == ("Sam Low", False, [])


def test_who_is_missing_comes_last_until_a_work_is_said_to_be_theirs() -> None:
    look = look_of(work("w1", "Zed", QUOTE))

    assert [line.person for line in missing_lines(look)] == ["Ann Lee", "Bo Kim", "Sam Low"]
    given = corrected(look, 0, given=Given("Bo Kim", "2"))
    assert [line.person for line in missing_lines(given)] == ["Ann Lee", "Sam Low"]


def test_whose_file_it_is_that_cannot_be_taken_is_said_where_the_platform_knows() -> None:
    roster = Roster((Person("Lou Late", "9", "", ("canvas:77",)), *ROSTER.people))
    came = Delivery("", "canvas", "latelou", "77")
    why = Refused("collecting.zip_link", file="bad.annot")
    look = replace(look_of(roster=roster), refused=(NotTaken(Path("bad.annot"), why, came),))

    bad, lou, *others = lines_of(look)
    assert (bad.person, lou.person) == ("Lou Late", "Lou Late")
    assert said(lou) == ["only a file that cannot be taken"]
    assert {*map(str, map(said, others))} == {"['nothing handed in']"}
    (unlisted, *_) = lines_of(listed(look, ROSTER))
    assert unlisted.person == "latelou"


def test_where_each_student_has_a_folder_it_is_shown() -> None:
    came = Delivery("Ann Lee_7_assignsubmission_file", "moodle", "Ann Lee", "7")
    look = look_of(replace(work("w1", "Ann Lee", QUOTE), delivery=came))

    assert line_of(look, 0).file == "Ann Lee_7_assignsubmission_file/Ann Lee.annot"


def test_what_a_teacher_said_is_taken_back() -> None:
    look = look_of(work("w1", "Ann Lee", QUOTE))
    given = corrected(look, 0, given=Given("Bo Kim", "2"))

    assert (line_of(given, 0).person, line_of(given, 0).is_given) == ("Bo Kim", True)
    back = corrected(given, 0, given=TAKEN_BACK)
    assert line_of(back, 0) == line_of(look, 0)


def test_a_name_that_is_not_on_the_list_needs_a_look_where_the_platform_says_another() -> None:
    roster = Roster((Person("Lou Late", "9", "", ("canvas:77",)), *ROSTER.people))
    came = Delivery("", "canvas", "latelou", "77")
    look = look_of(
        replace(work("w1", "Zed", QUOTE), delivery=came),
        replace(work("w2", "Late, Lou", tagged(2, "claim", "home")), delivery=came),
        roster=roster,
    )

    first, second = (line_of(look, number) for number in (0, 1))
    assert (first.person, first.needs_look) == ("Lou Late", True)
    assert "“Zed” in the file" in said(first)
    assert "file" not in " ".join(said(second))


def test_anybody_can_be_typed_but_not_nobody() -> None:
    assert given_as("Zed  Orr", ROSTER) == Given("Zed Orr")
    assert given_as("Zed", None) == Given("Zed")
    assert given_as("  ", ROSTER) is None
    assert choices(None) == {}


def test_another_class_list_counts_at_once() -> None:
    look = look_of(*five().collected)
    assert {line.person for line in lines_of(look) if line.number is not None} > {"Di Park"}
    assert sum(said(line)[-1:] == ["not on the class list"] for line in lines_of(look)) == 3
    more = Roster((*ROSTER.people, *(Person(n) for n in ("Cy Diaz", "Di Park", "Ed Roy"))))
    assert not [line for line in lines_of(listed(look, more)) if "unknown" in str(line.short)]
