"""Same words, several places: each with its line, seen in the text, taken by keys or mouse."""

from __future__ import annotations

from hands import CREDIT, Person

from annotator.gui.student.place_chooser import PlaceChooser, listed
from annotator.model.spans import Span


def begin(person: Person) -> PlaceChooser:
    person.tag(CREDIT, "4")
    person.press("C")
    found: PlaceChooser = person.seen(PlaceChooser, lambda one: True)
    return found


def gone(person: Person) -> bool:
    return not any(one.isVisible() for one in person.desk.findChildren(PlaceChooser))


def outlined(person: Person) -> set[Span]:
    return {span for here in person.view._marks._offered.values() for span in here}


def places(person: Person) -> int:
    return person.desk.article.text.count(CREDIT)


def test_every_other_place_is_listed_with_its_number_and_line(person: Person) -> None:
    rows = begin(person)._list
    assert rows.count() == places(person) - 1
    lines = person.desk.article.text.splitlines()
    for row in range(rows.count()):
        said = rows.item(row).text()
        assert said.startswith(f"Place {row + 2} of {places(person)}: ")
        assert any(line.endswith(said.partition(": ")[2].lstrip("…")) for line in lines)


def test_a_long_line_is_listed_from_the_start_of_a_word(person: Person) -> None:
    rows = listed(person.desk.article, [person.find(CREDIT, n) for n in range(places(person))])
    shortened = [row.before for row in rows if row.before.startswith("…")]
    assert shortened
    words = person.desk.article.text.split()
    assert all(before[1:].split()[0] in words for before in shortened)


def test_the_place_pointed_at_is_outlined_and_in_view(person: Person) -> None:
    chooser = begin(person)
    assert outlined(person) == {person.find(CREDIT, 1)}
    person.press("Down")
    there = person.find(CREDIT, 2)
    assert outlined(person) == {there}
    assert person.view.viewport().rect().contains(person.view.rectangle_of(there))
    assert not chooser.geometry().intersects(person.view.geometry())


def test_enter_tags_all_in_one_step_with_the_first(person: Person) -> None:
    begin(person)
    person.press("Return")
    assert person.tagged() == [("credit", CREDIT)] * places(person)
    assert gone(person)
    assert person.view.hasFocus()
    person.press("Ctrl+Z")
    assert person.tagged() == []


def test_space_leaves_one_out(person: Person) -> None:
    begin(person)
    person.press("Space")
    person.press("Return")
    spans = sorted(one.span for one in person.opened.work.annotations.values())
    expected = [person.find(CREDIT, n) for n in range(places(person))]
    assert spans == [expected[0], *expected[2:]]
    assert len({one.group for one in person.opened.work.annotations.values()}) == 1


def test_only_one_by_keys(person: Person) -> None:
    begin(person)
    person.press("Ctrl+A")
    person.press("Down")
    person.press("Space")
    person.press("Return")
    spans = sorted(one.span for one in person.opened.work.annotations.values())
    assert spans == [person.find(CREDIT), person.find(CREDIT, 2)]


def test_none_ticked_leaves_it_at_the_first(person: Person) -> None:
    begin(person)
    person.press("Ctrl+A")
    person.press("Return")
    assert person.tagged() == [("credit", CREDIT)]
    assert gone(person)


def test_escape_leaves_it_at_the_first(person: Person) -> None:
    begin(person)
    person.press("Esc")
    assert gone(person)
    assert person.view.hasFocus()
    assert outlined(person) == set()
    assert person.tagged() == [("credit", CREDIT)]


def test_buttons_do_the_same(person: Person) -> None:
    person.tag(CREDIT, "4")
    person.click("Choose…")
    person.click("All or none")
    assert not person.button("Tag 0 more places").isEnabled()
    person.click("All or none")
    person.click(f"Tag {places(person) - 1} more places")
    assert person.tagged() == [("credit", CREDIT)] * places(person)


def test_going_on_with_something_else_ends_the_choice(person: Person) -> None:
    begin(person)
    person.select("crab pots")
    assert gone(person)
    assert person.tagged() == [("credit", CREDIT)]
