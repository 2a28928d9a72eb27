"""Paragraphs reached: what stood on screen for a moment, seen at a glance and said in words."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hands import Person
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor

from annotator.gui.student.reached import STRENGTH, Reached
from annotator.gui.theme import contrast, load_theme
from annotator.model.article import Article, Block
from annotator.model.spans import Span
from annotator.workflows.settings import THEMES

LENGTH = 10
BLOCKS = 20


def article() -> Article:
    text = ("x" * (LENGTH - 1) + "\n") * BLOCKS
    starts = range(0, len(text), LENGTH)
    blocks = tuple(Block("body", Span(start, start + LENGTH - 1)) for start in starts)
    return Article("a", "A", text, blocks)


@given(st.lists(st.tuples(st.integers(0, 220), st.integers(0, 220)), max_size=12))
def test_what_was_seen_is_counted_once_however_it_was_seen(looks: list[tuple[int, int]]) -> None:
    one = article()
    reached = Reached(one)
    seen: set[int] = set()
    for first, last in looks:
        before = set(seen)
        seen |= {n for n, b in enumerate(one.blocks) if first <= b.span.end <= last}
        assert reached.see(first, last) == (seen != before)
        assert reached.count == len(seen)
    shares = list(reached.shares())
    assert shares == sorted(shares)
    assert all(a[1] < b[0] for a, b in pairwise(shares))
    assert round(sum(end - start for start, end in shares) * BLOCKS) == pytest.approx(
        len(seen), abs=1
    )


def test_a_paragraph_counts_once_its_end_was_seen() -> None:
    reached = Reached(article())
    assert not reached.see(0, LENGTH - 2)
    assert reached.see(3, LENGTH - 1)
    assert (reached.count, reached.total) == (1, BLOCKS)
    assert list(reached.shares()) == [(0, (LENGTH - 1) / (LENGTH * BLOCKS))]


def count(person: Person) -> int:
    reached = person.furniture.reached._reached
    assert reached
    return reached.count


def test_what_is_on_screen_is_reached_after_a_moment_and_the_rest_after_scrolling(
    person: Person,
) -> None:
    person.window.resize(1000, 420)
    total = len(person.desk.article.blocks)
    person.qtbot.waitUntil(lambda: count(person) > 0)
    first = count(person)
    assert first < total
    person.expect(f"{first} of {total} paragraphs reached")
    bar = person.view.verticalScrollBar()
    while bar.value() < bar.maximum():
        bar.setValue(bar.value() + bar.pageStep() - 60)
        known = count(person)
        person.qtbot.waitUntil(lambda known=known: count(person) > known)
    person.expect(f"{total} of {total} paragraphs reached")


def test_what_is_only_scrolled_past_is_not_reached(person: Person) -> None:
    person.window.resize(1000, 300)
    person.qtbot.waitUntil(lambda: count(person) > 0)
    first = count(person)
    bar = person.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    bar.setValue(bar.maximum())
    person.qtbot.waitUntil(lambda: count(person) > first)
    assert count(person) < len(person.desk.article.blocks)


@pytest.mark.parametrize("name", THEMES)
def test_the_bar_is_seen_in_every_theme(name: str) -> None:
    theme = load_theme(name)
    good, paper = QColor(theme.good), QColor(theme.paper)
    seen = [
        round(STRENGTH * one + (1 - STRENGTH) * other)
        for one, other in zip(good.getRgb()[:3], paper.getRgb()[:3], strict=True)  # type: ignore[index]
    ]
    assert contrast(QColor(*seen), paper) >= 3
