"""Repeated words that someone tagged."""

from __future__ import annotations

from small_class import CREDIT, five, material, record, tagged, work

from annotator.analysis.summary import summarise
from annotator.model.collected import Collected
from annotator.model.summary import RepeatRow


def repeats(*works: Collected) -> dict[str, RepeatRow]:
    return {row.text: row for row in summarise(record(*works)).repeats}


def test_each_place_is_counted_and_each_person_once() -> None:
    row = {r.text: r for r in summarise(five()).repeats}[CREDIT]

    assert len(row.places) == 4
    assert dict(row.people_by_places) == {0: 2, 1: 1, 2: 1, 3: 0, 4: 1}
    assert row.counted_once["credit"] == 3
    assert row.counted_each["credit"] == 7
    assert row.counted_once["claim"] == 0


def test_a_caption_tagged_with_its_credit_is_other_words() -> None:
    found = {r.text: r for r in summarise(five()).repeats}

    assert dict(found["An otter looks at the crowd."].people_by_places) == {0: 4, 1: 1, 2: 0}
    assert f"An otter looks at the crowd. {CREDIT}" in found


def test_two_tags_on_one_place_are_one_place() -> None:
    both = tagged(1, "credit", CREDIT), tagged(2, "claim", CREDIT)
    row = repeats(work("w1", "Ann", *both))[CREDIT]

    assert row.people_by_places[1] == 1
    assert (row.counted_each["credit"], row.counted_each["claim"]) == (1, 1)


def test_a_word_tagged_in_passing_is_no_repeat() -> None:
    assert repeats(work("w1", "Ann", tagged(1, "claim", "otter"))) == {}


def test_a_word_one_person_tagged_twice_is() -> None:
    twice = tagged(1, "quote", "Ortiz"), tagged(2, "quote", "Ortiz", 2)

    assert list(repeats(work("w1", "Ann", *twice))) == ["Ortiz"]


def test_a_word_tagged_by_the_offer_is() -> None:
    offered = tagged(1, "quote", "Ortiz", 2, origin="repeat")

    assert list(repeats(work("w1", "Ann", offered))) == ["Ortiz"]


def test_words_that_stand_once_are_none() -> None:
    assert repeats(work("w1", "Ann", tagged(1, "claim", "About 40 people saw it."))) == {}


def test_a_repeat_nobody_tagged_is_not_listed() -> None:
    assert repeats(work("w1", "Ann")) == {}
    assert material().articles[0].text.count(CREDIT) == 4


def test_who_found_each_place_is_said_by_code() -> None:
    whole = summarise(five())
    people = {row.reader: row.person for row in whole.readers}
    row = {r.text: r for r in whole.repeats}[CREDIT]
    by_name = [sorted(people[reader] for reader in place) for place in row.found_by]

    assert by_name == [["Ann Lee", "Bo Kim", "Cy Diaz"], ["Ann Lee", "Bo Kim"], *2 * [["Ann Lee"]]]
    assert sorted(people[reader] for reader in row.found_none) == ["Di Park", "Ed Roy"]
    assert [people[one] for one in row.found_elsewhere(1)] == ["Cy Diaz"]
    assert [people[one] for n in (4, 3, 2, 1) for one in row.found_in(n)] == [
        "Ann Lee",
        "Bo Kim",
        "Cy Diaz",
    ]
    assert row.found_in(0) == row.found_none
    assert row.people == 5


def test_a_place_lies_in_the_last_row_that_starts_before_it() -> None:
    whole = summarise(five())
    row = {r.text: r for r in whole.repeats}[CREDIT]
    numbers = [whole.row_at("a1", place.start) for place in row.places]

    assert [whole.rows[n or 0].text for n in numbers] == 4 * [CREDIT]
    assert whole.row_at("a1", len(material().articles[0].text)) == len(whole.rows) - 1
    assert whole.row_at("other", 5) is None
