"""The catalogues of other languages: complete, true to the English, and compiled."""

from __future__ import annotations

import re
import string
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message

from annotator.text import Text, languages

sys.path.append(str(Path(__file__).resolve().parents[2] / "packaging"))

import catalogue

ENGLISH = catalogue.english()
# What is no word: it stays as it is in every language.
SIGNS = re.compile(r"\*\.\w+|\*\*|`[^`]*`|--[a-z-]+")


def entries() -> Iterator[tuple[str, Message]]:
    """Every entry of every catalogue, and what it is called in a message."""
    for language in languages()[1:]:
        for message in catalogue.read(language):
            if message.id:
                yield f"{language} {id_in(message)}", message


def id_in(message: Message) -> str:
    return message.id if isinstance(message.id, str) else message.id[0]


def forms(text: Text) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else text


def gaps(form: str) -> set[tuple[str, str | None]]:
    """The gaps of a text, each with the way it is filled."""
    return {(name, way) for _, name, way, _ in string.Formatter().parse(form) if name is not None}


def test_every_catalogue_has_every_text_and_no_other() -> None:
    for language in languages()[1:]:
        known = {id_in(message) for message in catalogue.read(language) if message.id}
        assert known == set(ENGLISH), language


def test_every_text_is_translated_in_every_form() -> None:
    assert not [name for name, message in entries() if not catalogue.is_done(message)]


def test_no_text_was_translated_from_another_english() -> None:
    for name, message in entries():
        text = ENGLISH[id_in(message)]
        assert message.auto_comments == catalogue.in_comments(text), name
        assert message.pluralizable == isinstance(text, tuple), name


def test_every_translation_fills_the_gaps_of_its_english() -> None:
    wrong = [
        name
        for name, message in entries()
        for number, form in enumerate(catalogue.forms_of(message))
        if not are_its_gaps(gaps(form), ENGLISH[id_in(message)], is_one=number == 0)
    ]
    assert not wrong


def are_its_gaps(found: set[tuple[str, str | None]], text: Text, *, is_one: bool) -> bool:
    """Whether all gaps are filled and none is unknown; of one thing, the number need not stand."""
    of_forms = [gaps(form) for form in forms(text)]
    needed = set.intersection(*of_forms)
    if is_one and isinstance(text, tuple):
        needed.discard(("n", ""))
    return needed <= found <= set.union(*of_forms)


def test_what_is_no_word_stays_as_it_is() -> None:
    wrong = []
    for name, message in entries():
        english = forms(ENGLISH[id_in(message)])[-1]
        for form in catalogue.forms_of(message):
            same_signs = sorted(SIGNS.findall(form)) == sorted(SIGNS.findall(english))
            same_ends = ends(form) == ends(english)
            if not (same_signs and same_ends and form.count("&") == english.count("&")):
                wrong.append(f"{name}: {form}")
    assert not wrong


def ends(form: str) -> tuple[bool, bool, bool]:
    """Whether white space is before or after it, and whether it ends with dots."""
    return form[:1].isspace(), form[-1:].isspace(), form.endswith("…")


def test_every_compiled_catalogue_is_what_its_texts_give() -> None:
    for language in languages()[1:]:
        after = catalogue.updated(catalogue.read(language), ENGLISH)
        compiled = catalogue.po_file(language).with_suffix(".mo")
        assert compiled.read_bytes() == catalogue.compiled(after), language


@pytest.fixture
def old() -> Catalog:
    """Two translated texts."""
    made = catalogue.updated(Catalog("es"), {"a.one": "One", "a.many": ("{n} cat", "{n} cats")})
    made["a.one"].string = "Uno"
    made["a.many"].string = ("{n} gato", "{n} gatos")
    return made


def test_what_has_not_changed_keeps_its_translation(old: Catalog) -> None:
    new = catalogue.updated(old, {"a.one": "One", "a.many": ("{n} cat", "{n} cats")})
    assert [catalogue.forms_of(message) for message in new if message.id] == [
        ["Uno"],
        ["{n} gato", "{n} gatos"],
    ]
    assert all(catalogue.is_done(message) for message in new if message.id)


def test_a_changed_english_makes_the_translation_doubtful(old: Catalog) -> None:
    new = catalogue.updated(old, {"a.one": "Just one", "a.many": ("{n} cat", "{n} cats")})
    assert new["a.one"].fuzzy
    assert new["a.one"].string == "Uno"
    assert not new["a.many"].fuzzy


def test_a_new_text_comes_in_empty_and_one_that_is_gone_goes(old: Catalog) -> None:
    new = catalogue.updated(old, {"a.new": "New", "a.many": "cats"})
    assert [id_in(message) for message in new if message.id] == ["a.new", "a.many"]
    assert not any(catalogue.is_done(message) for message in new if message.id)


def test_what_is_written_is_read_again(
    old: Catalog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(catalogue, "TRANSLATIONS", tmp_path)
    long = {"a.one": "word " * 60 + "\nend", "a.many": ("{n} cat", "{n} cats")}
    catalogue.write(catalogue.updated(old, long), "es")
    again = catalogue.read("es")
    assert again["a.one"].auto_comments == catalogue.in_comments(long["a.one"])
    assert catalogue.forms_of(again["a.many"]) == ["{n} gato", "{n} gatos"]
    compiled = catalogue.compiled(catalogue.updated(again, long))
    assert catalogue.po_file("es").with_suffix(".mo").read_bytes() == compiled
