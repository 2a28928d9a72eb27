"""Right-to-left articles at the desk: what is tagged is stored to the character."""

from __future__ import annotations

from pathlib import Path

import pytest
from hands import Person, drag
from PySide6.QtGui import QColor
from right_to_left import ARTICLES

from annotator.model.spans import Span

WORDS = {
    "arabic": [
        "عادت اللقالق البيضاء",
        "كنا نظن أنها لن تعود أبدا",
        "Greenfield School",
        "يوسف حداد",
    ],
    "hebrew": ["הלוטרה חזרה", "חשבנו שהיא נעלמה", "River Watch", "הבטיח מים נקיים"],
    "mixed": ["وادي النرجس", "نكتب كل يوم", "כותבים על הבריכה", "letters hang"],
}


def brought_in(folder: Path, name: str) -> Path:
    path = folder / f"{name}.txt"
    path.write_text(ARTICLES[name], encoding="utf-8")
    return path


@pytest.mark.parametrize("name", ARTICLES)
def test_what_is_dragged_over_and_tagged_is_stored_to_the_character(
    person: Person, tmp_path: Path, name: str
) -> None:
    person.open(brought_in(tmp_path, name))
    for words in WORDS[name]:
        span = person.find(words)
        person.view.scroll_to(span)
        # From within the first word to within the last: whole words are taken.
        drag(person.view, Span(span.start + 1, span.end - 1))
        assert person.view.selected_span() == span
        person.press("1")
    stored = [words for _, words in person.tagged()]
    text = person.desk.article.text
    assert stored == sorted(WORDS[name], key=text.index)


def test_rows_of_the_list_run_as_their_words_do(person: Person, tmp_path: Path) -> None:
    person.open(brought_in(tmp_path, "mixed"))
    for words in ("نكتب كل", "letters"):
        person.tag(words, "1")
    rows = person.furniture.panel.list
    image = rows.viewport().grab().toImage()
    sides = []
    for row in range(2):
        box = rows.visualRect(rows.model().index(row, 0))
        ground = QColor(image.pixelColor(box.right() - 2, box.center().y()))
        inked = [
            x
            for x in range(box.left() + 40, box.right() - 2)
            if any(image.pixelColor(x, y) != ground for y in range(box.top() + 8, box.bottom() - 8))
        ]
        middle = box.left() + 36 + (box.width() - 36) // 2
        sides.append("right" if min(inked) > middle else "left")
    assert sides == ["right", "left"]
