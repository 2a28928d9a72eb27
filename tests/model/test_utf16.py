"""Places as code points and as UTF-16 units, against Python's codec and against Qt."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from PySide6.QtGui import QGuiApplication, QTextCursor, QTextDocument
from strange_texts import ACCENT, ARABIC, EMOJI, FAMILY, FLAG, HEBREW, canonical_texts

from annotator.model.utf16 import Utf16Map

STRANGE = f"a{EMOJI}{FAMILY}\n{ACCENT}{HEBREW}\u202e{ARABIC}\u00a0{FLAG}{EMOJI}"


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@given(canonical_texts())
@example(STRANGE)
def test_every_code_point_starts_where_the_codec_says(text: str) -> None:
    places = Utf16Map(text)
    for point in range(len(text) + 1):
        assert places.to_units(point) == units(text[:point])
        assert places.to_point(units(text[:point])) == point


@given(canonical_texts())
@example(STRANGE)
def test_every_unit_belongs_to_the_code_point_it_is_part_of(text: str) -> None:
    places = Utf16Map(text)
    owners = [point for point, char in enumerate(text) for _ in range(units(char))]
    assert [places.to_point(unit) for unit in range(units(text))] == owners


@given(canonical_texts(min_size=1))
@example(STRANGE)
def test_qt_cuts_the_same_words_at_the_same_places(qapp: QGuiApplication, text: str) -> None:
    places = Utf16Map(text)
    document = QTextDocument()
    document.setPlainText(text)
    # Qt counts one more, for the end of the last line.
    assert document.characterCount() - 1 == places.to_units(len(text))
    cursor = QTextCursor(document)
    for point, char in enumerate(text):
        cursor.setPosition(places.to_units(point))
        cursor.setPosition(places.to_units(point + 1), QTextCursor.MoveMode.KeepAnchor)
        assert cursor.selectedText() == char.replace("\n", "\u2029")


@pytest.mark.parametrize("text", ["", "abc", f"a{EMOJI}"])
def test_a_place_outside_the_text_is_an_error(text: str) -> None:
    places = Utf16Map(text)
    for convert, last in ((places.to_units, len(text)), (places.to_point, units(text))):
        for outside in (-1, last + 1):
            with pytest.raises(IndexError):
                convert(outside)
