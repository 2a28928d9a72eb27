"""Canonical text: what changes, what stays, once and for all."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from strange_texts import KEPT, canonical_texts, raw_texts

from annotator.model.canonical import canonical, text_hash


@pytest.mark.parametrize("end", ["\r\n", "\r", "\u2028", "\u2029", "\ufdd0", "\ufdd1", "\n"])
def test_every_line_end_becomes_one_line_feed(end: str) -> None:
    assert canonical(f"one{end}two{end}{end}") == "one\ntwo\n\n"


def test_carriage_return_and_line_feed_are_one_end_only_in_this_order() -> None:
    assert canonical("a\r\r\nb\n\rc") == "a\n\nb\n\nc"


@pytest.mark.parametrize("marks", ["\ufeff", "\ufeff\ufeff\ufeff"])
def test_all_leading_byte_order_marks_go_and_later_ones_stay(marks: str) -> None:
    assert canonical(f"{marks}a\ufeffb") == "a\ufeffb"


@pytest.mark.parametrize("unsafe", ["\x00", "\ufffe", chr(0xD800), chr(0xDFFF)])
def test_what_cannot_be_stored_becomes_the_replacement_character(unsafe: str) -> None:
    assert canonical(f"a{unsafe}b") == "a\ufffdb"


def test_a_pair_of_lone_surrogates_is_not_made_into_a_character() -> None:
    assert canonical("\ud83d\ude00") == "\ufffd\ufffd"


@pytest.mark.parametrize("kept", KEPT)
def test_everything_else_stays(kept: str) -> None:
    assert canonical(f"a{kept}b") == f"a{kept}b"


@given(raw_texts())
def test_canonical_text_comes_back_unchanged(raw: str) -> None:
    once = canonical(raw)
    assert canonical(once) == once
    assert not set(once) & set("\r\u2028\u2029\ufdd0\ufdd1\x00\ufffe")
    assert not once.startswith("\ufeff")
    once.encode("utf-8")


@given(canonical_texts())
def test_nothing_but_the_listed_characters_is_touched(text: str) -> None:
    assert canonical(text) == text


def test_the_hash_is_over_the_bytes_of_utf8() -> None:
    assert text_hash("é\n") == hashlib.sha256(b"\xc3\xa9\n").hexdigest()
