"""Tag sets from YAML: what comes with the program, and files that people write."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from annotator.importers.schemes import (
    find_scheme,
    scheme_from_yaml,
    scheme_source,
    shipped_schemes,
)
from annotator.model.errors import Refused
from annotator.text import say

DEFAULT = scheme_source("default")


def refusal(text: str) -> str:
    with pytest.raises(Refused) as refused:
        scheme_from_yaml(text, "own.yaml")
    return say(refused.value.message, **refused.value.values)


def line_of(words: str) -> int:
    return DEFAULT[: DEFAULT.index(words)].count("\n") + 1


def test_every_shipped_scheme_is_found_by_its_id_the_default_first() -> None:
    assert shipped_schemes()[0] == "default"
    assert [find_scheme(one).id for one in shipped_schemes()] == shipped_schemes()


def test_the_default_scheme_has_the_published_ids() -> None:
    scheme = find_scheme("default")
    assert [(tag.id, tag.key, tag.scored) for tag in scheme.tags] == [
        *(("claim", "1", True), ("quote", "2", True), ("caption", "3", True)),
        *(("credit", "4", True), ("ask", "5", False)),
    ]
    questions = {
        tag.id: {a.id: [o.id for o in a.options] for a in tag.attributes} for tag in scheme.tags
    }
    assert questions == {
        "claim": {
            "source": ["reporter", "named", "unnamed", "unclear"],
            "checkable": ["yes", "no", "unsure"],
        },
        "quote": {
            "speaker": [],
            "form": ["exact", "retold"],
            "part": ["in_charge", "lives_it", "saw_it", "expert", "record", "other"],
        },
        "caption": {},
        "credit": {"maker": ["outlet", "agency", "given", "social", "unclear"]},
        "ask": {"question": []},
    }


@pytest.mark.parametrize("scheme_id", shipped_schemes())
def test_no_tag_needs_its_colour_to_be_told(scheme_id: str) -> None:
    scheme = find_scheme(scheme_id)
    assert len({tag.line for tag in scheme.tags}) == min(len(scheme.tags), 5)
    assert len({tag.badge for tag in scheme.tags}) == len(scheme.tags)
    for tag in scheme.tags:
        assert all((tag.definition, tag.example, tag.not_this))
        assert contrast(tag.edge, "#ffffff") >= 4.5
        assert contrast("#1a1a1a", tag.fill) >= 6.5


def contrast(one: str, other: str) -> float:
    """WCAG 2.2, contrast ratio."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    """WCAG 2.2, relative luminance."""
    shares = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = (s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares)
    return sum(
        weight * value for weight, value in zip((0.2126, 0.7152, 0.0722), linear, strict=True)
    )


@pytest.mark.parametrize("name", ["own.yaml", "own.YML", "own"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_file_of_ones_own_is_found_by_its_path(tmp_path: Path, name: str, encoding: str) -> None:
    file = tmp_path / name
    file.write_bytes(DEFAULT.replace("id: default", "id: own").encode(encoding))
    assert find_scheme(str(file)).id == "own"
    assert scheme_from_yaml(scheme_source(str(file)), name) == find_scheme(str(file))


def test_what_is_not_found_or_no_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "picture.yaml").write_bytes(b"\x89PNG\r\n\x1a\n")
    (tmp_path / "large.yaml").write_bytes(b"#" * 300_000)
    messages = {
        "nonsense": "importing.scheme_unknown",
        str(tmp_path / "nothing.yaml"): "importing.missing",
        str(tmp_path): "importing.folder",
        str(tmp_path / "picture.yaml"): "importing.scheme_not_text",
        str(tmp_path / "large.yaml"): "importing.scheme_too_large",
    }
    for name, message in messages.items():
        with pytest.raises(Refused) as refused:
            find_scheme(name)
        assert refused.value.message == message
        assert say(message, **refused.value.values)


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        ('id: "yes"', "id: yes"),
        ('key: "2"', "key: 2"),
        ('"#9AD2F2"', "blue"),
        ('"#9AD2F2"', "#9AD2F2"),
        ("line: wave", "line: wavy"),
        ('name: "Quote"', 'nmae: "Quote"'),
        ("version: 1", 'version: "1"'),
        ("scored: false", "scored: never"),
        ("id: caption", "id: claim"),
    ],
)
def test_a_broken_file_is_refused_with_its_name_and_line(good: str, bad: str) -> None:
    said = refusal(DEFAULT.replace(good, bad, 1))
    assert said.startswith(f"own.yaml, line {line_of(good)}: ")


def test_how_many_mistakes_there_are_more_is_said() -> None:
    said = refusal(DEFAULT.replace("line: wave", "line: wavy").replace('key: "5"', "key: 5"))
    assert said.endswith("There is 1 more mistake in this file.")


def test_a_missing_key_is_named_with_the_line_of_what_lacks_it() -> None:
    said = refusal(DEFAULT.replace('    badge: "Q"\n', ""))
    assert said.startswith(f"own.yaml, line {line_of('id: quote')}: “badge” is missing")


@pytest.mark.parametrize("text", ["", "# nothing\n", "- a", "words", "5", "id: default"])
def test_yaml_that_is_no_tag_set_is_refused(text: str) -> None:
    assert refusal(text)


@pytest.mark.parametrize(
    "text",
    [
        "[" * 200_000,
        "{" * 200_000,
        "? " * 100_000,
        "- " * 100_000,
        "[" + "a," * 100_000 + "]",
        "a: 0x" + "f" * 100_000,
        "a: " + "9" * 100_000,
        '"' + "\\x41" * 50_000 + '"',
        "#" * 255_000,
        "a\n" * 120_000,
        "x" * 300_000,
        "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]",
    ],
    ids=lambda text: text[:6],
)
def test_a_hostile_file_is_refused_soon(text: str) -> None:
    started = time.perf_counter()
    assert refusal(text)
    assert time.perf_counter() - started < 5
