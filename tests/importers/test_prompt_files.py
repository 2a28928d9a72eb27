"""Prompts from YAML files: the shipped ones, a teacher's own, and what is wrong in them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.importers.prompts import (
    MOST_BYTES,
    known_prompts,
    mistakes_in_prompts,
    prompts_from_yaml,
    shipped_prompts,
    shipped_prompts_source,
)
from annotator.importers.schemes import find_scheme, shipped_schemes
from annotator.model.canonical import canonical
from annotator.model.errors import Refused
from annotator.model.prompts import CAUSES, GAP
from annotator.paths import prompts_file
from annotator.text import say

SMALL = """\
prompts:
  - id: big
    cause: word_in_claim
    ask: "{n} of you see “{word}”. Is it so?"
    tags: [claim]
    words: ["all", "no one"]
    but_not: ["not all"]
  - id: half
    cause: split
    use: no
    ask: "“{words}” What speaks for {tag}?"
"""


def places(folder: Path, text: str) -> list[tuple[int, int, str]]:
    file = folder / "some.yaml"
    file.write_text(text, "utf-8")
    found = mistakes_in_prompts(file)
    assert all(say(one.message, **one.values) for one in found)
    return [(one.line, one.column, one.message) for one in found]


def test_what_comes_with_the_program_is_right_and_has_every_cause(tmp_path: Path) -> None:
    assert places(tmp_path, shipped_prompts_source()) == []
    assert {rule.cause for rule in shipped_prompts() if rule.use} == set(CAUSES)


def test_the_shipped_prompts_ask_about_tags_and_answers_that_are_there() -> None:
    schemes = [find_scheme(one) for one in shipped_schemes()]
    tags = {tag.id: tag for scheme in schemes for tag in scheme.tags}
    answers = {o.id for tag in tags.values() for one in tag.attributes for o in one.options}
    for rule in shipped_prompts():
        assert {*rule.tags} <= {*tags}
        assert {*rule.answers} <= answers


def test_the_words_of_a_shipped_prompt_are_a_question() -> None:
    for rule in shipped_prompts():
        assert "?" in GAP.sub("", rule.ask), rule.id


def test_a_file_is_read_as_it_is_written() -> None:
    big, half = prompts_from_yaml(SMALL, "some.yaml")
    assert (big.id, big.cause, big.use) == ("big", "word_in_claim", True)
    assert (big.tags, big.words, big.but_not) == (("claim",), ("all", "no one"), ("not all",))
    assert (half.use, half.ask) == (False, "“{words}” What speaks for {tag}?")


@pytest.mark.parametrize(
    ("good", "bad", "place"),
    [
        ("id: big", "id: Big one", (2, 9, "schemes.bad_id")),
        ("id: half", "id: big", (8, 9, "schemes.repeated")),
        ("cause: split", "cause: slpit", (9, 12, "schemes.not_one_of_meant")),
        ("use: no", 'use: "no"', (10, 10, "prompts.truth_needed")),
        ("use: no", "usage: no", (10, 5, "schemes.unknown_key_meant")),
        ("{word}", "{speaker}", (4, 10, "prompts.unknown_gap")),
        ("{word}", "{}", (4, 10, "prompts.unknown_gap")),
        ("{word}", "{word", (4, 10, "prompts.open_gap")),
        ("    tags: [claim]\n", "", (2, 5, "schemes.missing_key")),
        ("[claim]", "claim", (5, 11, "schemes.list_needed")),
        ('"no one"', "no", (6, 20, "prompts.bad_word_or_text")),
        ('"no one"', '"!"', (6, 20, "prompts.bad_word")),
        ("use: no", "words: [so]", (10, 12, "prompts.list_unfit")),
        ("use: no", "use: !!python/name:os.system", (10, 10, "prompts.special_tag")),
        ("use: no", "use: &a no", (10, 10, "prompts.special_link")),
        ("use: no", "id: other", (10, 5, "schemes.same_key")),
        ('for {tag}?"', "for {tag}?", (11, 10, "schemes.open_quote")),
    ],
)
def test_a_mistake_is_told_at_its_place(
    tmp_path: Path, good: str, bad: str, place: tuple[int, int, str]
) -> None:
    assert SMALL.count(good) == 1 or good == "id: half"
    line, column, message = place
    expected = "schemes.text_needed" if message.endswith("or_text") else message
    assert places(tmp_path, SMALL.replace(good, bad)) == [(line, column, expected)]


def test_all_mistakes_are_told_in_the_order_of_their_lines(tmp_path: Path) -> None:
    text = SMALL.replace("cause: split", "cause: luck").replace("id: big", "id: B")
    assert [line for line, _, _ in places(tmp_path, text)] == [2, 9]
    with pytest.raises(Refused) as refused:
        prompts_from_yaml(text, "mine.yaml")
    assert refused.value.message == "schemes.broken_more"
    assert refused.value.values["line"] == 2


@pytest.mark.parametrize(
    "text", ["", "# nothing", "[]", "prompts:", "prompts: []", "a: b", "--- 1"]
)
def test_what_holds_no_prompts_is_refused_in_words_of_prompts(text: str) -> None:
    with pytest.raises(Refused) as refused:
        prompts_from_yaml(text, "mine.yaml")
    assert "tag set" not in say(refused.value.message, **refused.value.values)


def test_without_a_file_of_ones_own_the_shipped_prompts_are_used() -> None:
    assert known_prompts() == (shipped_prompts(), None)


def test_a_file_of_ones_own_is_used_instead() -> None:
    prompts_file().parent.mkdir()
    prompts_file().write_text("\ufeff" + SMALL.replace("\n", "\r\n"), "utf-8")
    rules, refused = known_prompts()
    assert ([rule.id for rule in rules], refused) == (["big", "half"], None)


@pytest.mark.parametrize(
    "content",
    [b"prompts: [", b"\x89PNG\r\n\x1a\n\0", b"#" * (MOST_BYTES + 1), b"\0\1\2\3" * 99, b""],
)
def test_where_ones_own_are_broken_the_shipped_ones_are_used_and_it_is_said(content: bytes) -> None:
    prompts_file().parent.mkdir()
    prompts_file().write_bytes(content)
    rules, refused = known_prompts()
    assert rules == shipped_prompts()
    assert refused is not None
    assert say(refused.message, **refused.values)


def test_a_folder_in_place_of_ones_own_file_is_said_too() -> None:
    prompts_file().mkdir(parents=True)
    rules, refused = known_prompts()
    assert rules == shipped_prompts()
    assert refused is not None


def test_a_file_that_costs_more_than_it_shows_is_refused() -> None:
    deep = "a: &a [" + "[" * 5000
    many = "prompts:\n" + "  - {}\n" * 20_000
    for text in (deep, many):
        with pytest.raises(Refused):
            prompts_from_yaml(text, "mine.yaml")


PIECES = st.sampled_from(
    [
        *(
            "prompts:",
            "\n",
            "  ",
            "- ",
            "id: ",
            "cause: ",
            "split",
            "ask: ",
            '"',
            "{",
            "}",
            "words",
        ),
        *(
            "use: no",
            "[",
            "]",
            "&a",
            "*a",
            "!!set",
            "---",
            "\t",
            "#",
            "\u2028",
            "\ud800",
            ": ",
            "'",
        ),
        *("tags: ", "~", "? ", "| ", "> ", "%", "1", "a", ","),
    ]
)


def refusal(text: str) -> Refused | None:
    """Why a text holds no prompts; None where it holds some."""
    try:
        assert prompts_from_yaml(text, "mine.yaml")
    except Refused as refused:
        return refused
    return None


@given(st.one_of(st.text(), st.lists(PIECES).map("".join)))
def test_no_text_breaks_the_reader(text: str) -> None:
    refused = refusal(text)
    assert refused is None or say(refused.message, **refused.values)


@given(st.data())
def test_a_changed_file_is_right_or_told_what_is_wrong(data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(SMALL)))
    end = data.draw(st.integers(start, min(start + 20, len(SMALL))))
    text = SMALL[:start] + data.draw(st.one_of(st.text(max_size=9), PIECES)) + SMALL[end:]
    refused = refusal(text)
    lines = canonical(text).count("\n") + 1
    assert refused is None or 1 <= int(str(refused.values["line"])) <= lines
