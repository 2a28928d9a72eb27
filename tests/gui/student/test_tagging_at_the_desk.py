"""Tagging as a student does: select with mouse or keys, press a key or click a tag."""

from __future__ import annotations

import pytest
from hands import CREDIT, TITLE, Person

QUOTE = "“"
HELP = "Select words, then press 1–5."


def test_words_that_begin_with_a_quotation_mark_get_no_second_one(person: Person) -> None:
    person.tag('"We want families', "2")
    person.expect('"We want families')
    assert not person.reads('“"')


def test_the_article_has_the_focus_and_a_line_says_how_to_begin(person: Person) -> None:
    assert person.view.hasFocus()
    assert person.reads(HELP)
    assert person.reads("What you tag is listed here.")


def test_keys_alone_tag_exactly_the_headline(person: Person) -> None:
    person.press("Ctrl+Home")
    person.press("Shift+End")
    person.press("1")
    assert person.tagged() == [("claim", TITLE)]
    (made,) = person.saved().annotations.values()
    assert (made.span, made.origin, made.group) == (person.find(TITLE), "hand", None)
    assert person.view.hasFocus()


@pytest.mark.parametrize(
    ("key", "tag"),
    [("1", "claim"), ("2", "quote"), ("3", "caption"), ("4", "credit"), ("5", "ask")],
)
def test_each_key_gives_its_tag(person: Person, key: str, tag: str) -> None:
    person.select("crab pots, ropes")
    assert person.reads("Press 1–5 to tag “crab pots, ropes”.")
    person.press(key)
    assert person.tagged() == [(tag, "crab pots, ropes")]
    assert person.view.selected_span() is None


def test_a_click_on_a_tag_tags_what_is_selected(person: Person) -> None:
    person.select("crab pots, ropes")
    person.click(person.card("quote"))
    assert person.tagged() == [("quote", "crab pots, ropes")]
    assert person.view.hasFocus()


@pytest.mark.parametrize("key", ["1", "5"])
def test_a_key_with_nothing_selected_says_what_to_do(person: Person, key: str) -> None:
    person.desk.say("Something else.")
    assert not person.reads(HELP)
    person.press(key)
    assert person.reads(HELP)
    assert person.tagged() == []


def test_a_click_on_a_tag_with_nothing_selected_says_what_to_do(person: Person) -> None:
    person.desk.say("Something else.")
    person.click(person.card("claim"))
    assert person.reads(HELP)
    assert person.tagged() == []


def test_keys_without_a_tag_do_nothing(person: Person) -> None:
    words = person.select("crab pots")
    for key in ("0", "6", "9", "Ctrl+1", "a"):
        person.press(key)
    assert person.view.selected_span() == words
    assert person.tagged() == []


def test_the_same_words_twice_with_one_tag_are_refused_kindly(person: Person) -> None:
    person.tag("crab pots", "1")
    person.select("crab pots")
    person.press("1")
    assert person.reads("These words already have the tag Claim.")
    person.press("2")
    assert person.tagged() == [("claim", "crab pots"), ("quote", "crab pots")]


def test_passages_may_overlap_in_every_way(person: Person) -> None:
    whole, inside, across = "crab pots, ropes and a shopping cart", "ropes", "shopping cart and"
    person.tag(whole, "1")
    person.tag(inside, "2")
    person.tag(across, "3")
    assert person.tagged() == [("claim", whole), ("quote", inside), ("caption", across)]
    assert person.reads("3 tagged passages")


def test_a_selection_inside_a_passage_starts_a_new_one(person: Person) -> None:
    old = person.tag("crab pots, ropes and a shopping cart", "1")
    person.press("Esc")
    assert person.desk.current is None
    person.select("ropes and a")
    assert person.desk.current is None
    person.press("1")
    assert person.saved().annotations[old.id].span == old.span
    assert person.tagged() == [
        ("claim", "crab pots, ropes and a shopping cart"),
        ("claim", "ropes and a"),
    ]


def test_a_new_passage_is_the_one_looked_at(person: Person) -> None:
    made = person.tag("crab pots", "2")
    assert person.desk.current == made
    assert person.reads("“crab pots”")
    assert person.reads("Tagged as Quote.")
    assert person.card("quote").property("current")
    assert not person.card("claim").property("current")


def test_cards_count_what_they_tagged(person: Person) -> None:
    assert person.card("claim").accessibleName().endswith("Used 0 times.")
    person.tag("crab pots", "1")
    person.tag("ropes", "1")
    assert person.card("claim").accessibleName().endswith("Used 2 times.")
    person.press("Ctrl+Z")
    assert person.card("claim").accessibleName().endswith("Used 1 time.")


def test_digits_are_text_in_the_fields(person: Person) -> None:
    person.tag("crab pots", "1")
    person.select("ropes")
    comment = person.comment
    comment.setFocus()
    person.type("1 of 5")
    assert comment.text() == "1 of 5"
    person.press("Tab")
    assert person.tagged() == [("claim", "crab pots")]


def test_words_with_white_space_around_are_tagged_without_it(person: Person) -> None:
    person.press("Ctrl+Home")
    person.press("Shift+Down", times=2)
    person.press("4")
    ((_, words),) = person.tagged()
    assert words == words.strip()


def test_everything_can_be_tagged_at_once(person: Person) -> None:
    person.press("Ctrl+A")
    person.press("5")
    ((tag, words),) = person.tagged()
    assert tag == "ask"
    assert words.startswith(TITLE)
    assert CREDIT in words
