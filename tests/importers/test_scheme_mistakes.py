"""Every mistake in a tag set file, each with its line and column."""

from __future__ import annotations

import re
import time
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from annotator.importers.scheme_mistakes import all_mistakes, checked_text
from annotator.importers.schemes import mistakes_in, scheme_source, shipped_schemes
from annotator.importers.yaml_text import Found
from annotator.model.canonical import canonical
from annotator.model.errors import Refused
from annotator.model.scheme_fields import scheme_from_fields
from annotator.text import say

DEFAULT = scheme_source("default")
SMALL = """\
id: mine
version: 1
title: "My tags"
language: en
tags:
  - id: fact
    name: "Fact"
    badge: "F"
    key: "1"
    fill: "#9AD2F2"
    edge: "#3A7AA0"
    line: solid
    definition: "Can be looked up."
    attributes:
      - id: who
        name: "Who says so?"
        kind: choice
        options:
          - {id: paper, name: "The paper"}
          - {id: person, name: "A person"}
  - id: taste
    name: "Taste"
    badge: "T"
    key: "2"
    fill: "#F6EF8E"
    edge: "#7D7722"
    line: dash
    definition: "Someone likes it."
"""


def places(text: str) -> list[tuple[int, int, str]]:
    found = [(one.line, one.column, one.message.partition(".")[2]) for one in all_mistakes(text)]
    assert all(said(one) for one in all_mistakes(text))
    return found


def said(one: Found) -> str:
    return say(one.message, **one.values)


@pytest.mark.parametrize("scheme_id", shipped_schemes())
def test_nothing_is_wrong_in_what_comes_with_the_program(scheme_id: str) -> None:
    assert places(scheme_source(scheme_id)) == []


def test_the_small_set_is_right() -> None:
    assert places(SMALL) == []


def test_ten_mistakes_are_ten_lines_each_with_its_place() -> None:
    text = SMALL
    for good, bad in (
        ("id: mine", "id: My Set"),
        ("version: 1", 'version: "1"'),
        ('key: "1"', "key: 1"),
        ('fill: "#9AD2F2"', "fill: #9AD2F2"),
        ("line: solid", "underline: solid"),
        ('name: "Who says so?"', 'name: "Who says so?'),
        ("kind: choice", "kind: chioce"),
        ('    name: "Taste"', "\tname: yes"),
        ("line: dash", "line: dash\n    line: dot"),
        ('definition: "Someone likes it."', "definition: Someone likes it: so"),
    ):
        assert good in text
        text = text.replace(good, bad, 1)
    assert places(text) == [
        (1, 5, "bad_id"),
        (2, 10, "number_needed"),
        (9, 10, "text_needed"),
        (10, 11, "unquoted_note"),
        (12, 5, "unknown_key_meant"),
        (16, 15, "open_quote"),
        (17, 15, "not_one_of_meant"),
        (22, 1, "tab"),
        (22, 8, "text_needed"),
        (28, 5, "same_key"),
        (29, 33, "colon_in_text"),
    ]


MEANT = [
    ("line: solid", "underline: solid", "line"),
    ("line: solid", "line: dahs", "dash"),
    ("line: solid", "line: dotted", "dot"),
    ('name: "Fact"', 'nmae: "Fact"', "name"),
    ("kind: choice", "type: choice", "kind"),
    ("kind: choice", "kind: multiple", "several"),
    ('fill: "#9AD2F2"', 'colour: "#9AD2F2"', "fill"),
    ("    attributes:", "    questions:", "attributes"),
    ("title:", "titel:", "title"),
]


@pytest.mark.parametrize(("good", "bad", "meant"), MEANT)
def test_what_was_meant_is_asked_and_nothing_else_is_missing(
    good: str, bad: str, meant: str
) -> None:
    (found,) = all_mistakes(SMALL.replace(good, bad, 1))
    assert f"Did you mean “{meant}”?" in said(found)


TRAPS = [
    ('name: "Taste"', "name: yes", (22, 11, "text_needed"), "“yes”"),
    ('name: "Taste"', "name: Off", (22, 11, "text_needed"), '"Off"'),
    ('badge: "T"', "badge: 7", (23, 12, "text_needed"), '"7"'),
    ('badge: "T"', "badge: ~", (23, 12, "empty"), ""),
    ('key: "2"', "key: 02", (24, 10, "text_needed"), '"02"'),
    ('definition: "Someone', 'definition: 12:30 #"', (28, 17, "text_needed"), '"12:30"'),
    ("id: taste", "id: 2016-99-99", (21, 9, "text_needed"), "2016-99-99"),
    ("language: en", "language: no", (4, 11, "text_needed"), '"no"'),
    ("line: dash", "1: dash", (27, 5, "key_unquoted"), '"1"'),
    ("line: dash", "on: dash", (27, 5, "key_unquoted"), '"on"'),
    ('key: "2"', 'key: "2"\n    key: "3"', (25, 5, "same_key"), "line 24"),
    ('    key: "2"', '\t\tkey: "2"', (24, 1, "tab"), "spaces"),
    ('key: "2"', 'key:\t"2"', (24, 9, "tab"), "spaces"),
    ('key: "2"', 'key: "Z"', (24, 10, "bad_key"), "digits"),
    ('key: "2"', 'key: "1"', (24, 10, "repeated"), "“1”"),
    ('badge: "T"', 'badge: "f"', (23, 12, "repeated"), "“f”"),
]


@pytest.mark.parametrize(("good", "bad", "place", "words"), TRAPS)
def test_a_trap_of_yaml_is_named(
    good: str, bad: str, place: tuple[int, int, str], words: str
) -> None:
    text = SMALL.replace(good, bad, 1)
    assert text != SMALL
    assert place in places(text)
    (found,) = (f for f in all_mistakes(text) if (f.line, f.column) == place[:2])
    assert words in said(found)


BROKEN = [
    ('id: "x', (1, 5, "open_quote")),
    ("id: default\n\tversion: 1", (2, 1, "tab")),
    ("id: 'x\nversion: 1\n", (1, 5, "open_quote")),
    ("a: 1\na: 2", (2, 1, "same_key")),
    ("a: 1\nb: &x 2", (2, 4, "special_link")),
    ("a:\n  b: *nothing", (2, 6, "special_link")),
    ("a: !!python/object/apply:os.system [ls]", (1, 4, "special_tag")),
    ("a: 1\n\nb: !own c", (3, 4, "special_tag")),
    ("a: !x!y z", (1, 4, "special_tag")),
    ("a: 1\n--- \nb: 2", (2, 1, "second_document")),
    ("? [a]\n: b", (1, 3, "key_unfit")),
    ("a: @b", (1, 4, "strange_start")),
    ("%a", (1, 1, "strange_start")),
    ("a: [b, c", (1, 9, "open_bracket")),
    ("a: {b: c\nd: e", (1, 4, "open_bracket")),
    ('a: "\\q"', (1, 6, "escape")),
    ("a: b: c", (1, 5, "colon_in_text")),
    ("a: b\n  c: d", (2, 3, "moved_in")),
    ("a: 1\n b: 2", (2, 2, "moved_in")),
    ('a: "x"\nb "y"\n', (2, 1, "no_colon")),
    ("a: x\x07y", (1, 5, "unshowable")),
    ("a: \x85y", (1, 4, "unshowable")),
    ("", (1, 1, "empty_file")),
    ("# nothing\n", (1, 1, "empty_file")),
]


@pytest.mark.parametrize(("text", "place"), BROKEN)
def test_what_is_no_plain_yaml_is_named_with_its_place(
    text: str, place: tuple[int, int, str]
) -> None:
    assert place in places(text)


def test_aliases_that_explode_are_one_sentence() -> None:
    bomb = "a: &a [x, x]\n" + "".join(
        f"{b}: &{b} [*{a}, *{a}, *{a}, *{a}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    found = [one for one in places(bomb) if one[2] == "special_link"]
    assert found == [(1, 4, "special_link")]


LINES = [n for n, line in enumerate(SMALL.splitlines(), start=1) if ": " in line]
DAMAGE = {
    "no colon": lambda line: line.replace(": ", " ", 1),
    "no quotation mark at the end": lambda line: line.removesuffix('"'),
    "no quotation mark at the start": lambda line: re.sub(r': "(.*"$)', r": \1", line),
    "no space after the colon": lambda line: line.replace(": ", ":", 1),
    "no space after the dash": lambda line: line.replace("- ", "-", 1),
    "moved in": lambda line: " " + line,
    "moved out": lambda line: line[1:] if line.startswith(" ") else line,
    "a sign": lambda line: line.replace(': "', ": @", 1),
    "two colons": lambda line: line.replace(': "', ": a: b ", 1),
    "no bracket": lambda line: line.replace("}", ""),
    "a tab": lambda line: "\t" + line.lstrip(),
    "a command": lambda line: line.replace(": ", ": !!python/name:os.system ", 1),
}


@pytest.mark.parametrize("damage", DAMAGE)
@pytest.mark.parametrize("number", LINES)
def test_one_broken_line_is_found_there_and_nowhere_else(number: int, damage: str) -> None:
    lines = SMALL.splitlines()
    broken = DAMAGE[damage](lines[number - 1])
    if broken == lines[number - 1]:
        return
    lines[number - 1] = broken
    assert {line for line, _, _ in places("\n".join(lines))} == {number}


def test_colours_that_are_pale_dark_or_alike_are_named() -> None:
    text = SMALL.replace("#7D7722", "#DDDD88").replace("#9AD2F2", "#303060")
    assert places(text) == [(10, 11, "dark_fill"), (26, 11, "pale_edge")]
    alike = SMALL.replace("#7D7722", "#3A7AA0").replace("#F6EF8E", "#9AD2F4")
    assert places(alike) == [(25, 11, "alike")]
    # A red and a green of one lightness.
    weak = SMALL.replace("#9AD2F2", "#E9A0A0").replace("#3A7AA0", "#A03A3A")
    weak = weak.replace("#F6EF8E", "#B5B67F").replace("#7D7722", "#636300")
    assert [message for _, _, message in places(weak)] == ["alike_deutan"]


def test_colours_alone_do_not_keep_a_set_from_being_used() -> None:
    pale = SMALL.replace("#7D7722", "#DDDD88")
    scheme, mistakes = checked_text(pale)
    assert all_mistakes(pale)
    assert scheme is not None
    assert mistakes == []


yaml_like = st.text(
    st.sampled_from([*"ab1:-#\"'{}[]&*!|>?%@`,\\ \n\t~=<.\x00\x85\ufeff\U0001f600\ue000"]),
    max_size=60,
)


@settings(max_examples=300, deadline=None)
@given(yaml_like | st.text(max_size=60))
@example("a: b\n\tc: 'd\n  e: f\n- g")
def test_any_text_is_a_set_or_has_mistakes(text: str) -> None:
    scheme, mistakes = checked_text(canonical(text))
    assert (scheme is None) == bool(mistakes)
    assert all(one.line >= 1 and one.column >= 1 and said(one) for one in mistakes)
    lines = canonical(text).count("\n") + 1
    assert all(one.line <= lines for one in mistakes)


@settings(max_examples=300, deadline=None)
@given(st.integers(0, len(SMALL) - 1), st.integers(0, 3), yaml_like.map(lambda t: t[:3]))
def test_a_changed_good_file_is_a_set_or_has_mistakes_from_there_on(
    start: int, length: int, put_in: str
) -> None:
    text = canonical(SMALL[:start] + put_in + SMALL[start + length :])
    mistakes = all_mistakes(text)
    if mistakes:
        # What is missing or not closed is named where it started.
        first_touched = text[:start].count("\n") + 1
        above = ("missing_key", "open_quote", "no_colon", "open_bracket", "second_document")
        late = [m for m in mistakes if m.line >= first_touched]
        assert late or all(m.message.endswith(above) for m in mistakes), mistakes
    else:
        scheme_from_fields(yaml.safe_load(text))


@pytest.mark.parametrize("number", LINES)
def test_a_misspelt_key_is_found_at_the_key(number: int) -> None:
    lines = SMALL.splitlines()
    key = re.search(r"[a-z_]+(?=:)", lines[number - 1])
    assert key
    lines[number - 1] = lines[number - 1].replace(f"{key[0]}:", f"{key[0]}x:", 1)
    (found,) = {(line, column) for line, column, _ in places("\n".join(lines))}
    assert found == (number, key.start() + 1)


@pytest.mark.parametrize("wrong", ["[1, 2]", "{a: b}", "", "3.5", "2024-01-01", "null"])
@pytest.mark.parametrize("number", [n for n in LINES if "- {" not in SMALL.splitlines()[n - 1]])
def test_a_wrong_value_is_found_at_the_value(number: int, wrong: str) -> None:
    lines = SMALL.splitlines()
    key, _, _ = lines[number - 1].partition(": ")
    lines[number - 1] = f"{key}: {wrong}"
    assert {line for line, _, _ in places("\n".join(lines))} == {number}


@settings(max_examples=300)
@given(st.binary(max_size=200) | st.binary(max_size=40).map(lambda b: DEFAULT.encode()[:200] + b))
def test_any_bytes_are_a_file_with_mistakes_or_no_tag_set_file_at_all(content: bytes) -> None:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "any.yaml"
        file.write_bytes(content)
        try:
            found = mistakes_in(str(file))
        except Refused as refused:
            found = [Found(1, 1, refused.message, refused.values)]
        assert all(said(one) for one in found)
        assert found


@pytest.mark.parametrize(
    "text",
    [
        "\ta: b\n" * 40_000,
        "a: b: c\n" * 30_000,
        '"\n' * 100_000,
        "- \t- a\n" * 30_000,
        "\x07" * 9_000,
    ],
    ids=["tabs", "colons", "quotes", "tabs inside", "controls"],
)
def test_a_long_file_full_of_mistakes_is_read_once_or_not_for_long(text: str) -> None:
    started = time.process_time()
    assert all_mistakes(text)
    assert time.process_time() - started < 8


def test_a_wrong_language_is_shown_where_it_stands(tmp_path: Path) -> None:
    whole = "id: mine\nversion: 1\ntitle: T\nlanguage: english\ntags: []\n"
    named = "id: mine\nversion: 1\ntitle: T\ntitles: {Spanish: T}\nlanguage: en\ntags: []\n"
    for text, place in ((whole, (4, 11)), (named, (4, 10))):
        file = tmp_path / "own.yaml"
        file.write_text(text, encoding="utf-8")
        assert place in {(one.line, one.column) for one in mistakes_in(str(file))}
