"""Which encoding a file is in."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from strange_texts import canonical_texts

from annotator.importers.decoding import decoded

ENGLISH = "“We’re back,” said José. It cost 5 €.\n"
RUSSIAN = "Вчера в городе прошёл дождь.\nСегодня тепло.\n"


@pytest.mark.parametrize("text", [ENGLISH, RUSSIAN])
@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (b"", "utf-16-le"),
        (b"", "utf-16-be"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_unicode_is_read_with_and_without_a_mark(text: str, mark: bytes, encoding: str) -> None:
    assert decoded(mark + text.encode(encoding)) in (text, "\ufeff" + text)


@pytest.mark.parametrize("mark", [codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE])
@pytest.mark.parametrize("text", ["The council met on Monday.\n", ENGLISH])
def test_a_byte_order_mark_that_lies_is_passed_over(mark: bytes, text: str) -> None:
    assert decoded(mark + text.encode()) == text


def test_windows_1252_is_read() -> None:
    assert decoded(ENGLISH.encode("cp1252")) == ENGLISH
    assert decoded(b"caf\xe9 \x81") == "café \x81"


def test_a_broken_place_in_utf8_stays_one_place() -> None:
    content = ENGLISH.encode()
    assert decoded(content + "€".encode()[:2]) == ENGLISH + "\ufffd"


def test_half_a_unit_at_the_end_of_utf16_is_one_broken_place() -> None:
    content = codecs.BOM_UTF16_LE + ENGLISH.encode("utf-16-le")
    assert decoded(content + b"a") == "\ufeff" + ENGLISH + "\ufffd"


def test_a_stray_nul_is_no_reason_to_refuse() -> None:
    assert decoded(b"The council\x00 met.") == "The council\x00 met."


@pytest.mark.parametrize(
    "content",
    [
        bytes(range(256)) * 4,
        b"\x00" * 100,
        b"\x01\x02\x03\x04",
        b"\x7fELF\x02\x01\x01" + b"\x00" * 9 + b"text",
    ],
)
def test_what_is_not_text_is_told(content: bytes) -> None:
    assert decoded(content) is None


@given(canonical_texts())
def test_utf8_comes_back_as_it_was(text: str) -> None:
    assume(not any((char < " " and char not in "\t\n") or "\x7f" <= char < "\xa0" for char in text))
    assert decoded(text.encode()) == text


@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_not(content: bytes) -> None:
    assert isinstance(decoded(content), str | None)
