"""What is required and not answered yet is counted, quietly."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from any_work import counting_clock
from hands import ARTICLE, Person
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox

from annotator.importers.schemes import scheme_source
from annotator.model.spans import Span
from annotator.workflows.opening import new_work, working


@pytest.fixture
def asking(tmp_path: Path) -> Path:
    """A work file whose tag set wants two answers about every claim."""
    scheme = tmp_path / "asking.yaml"
    kind = "        kind: choice\n"
    required = scheme_source("default").replace(kind, f"{kind}        required: true\n", 2)
    scheme.write_text(required, encoding="utf-8")
    new_work(ARTICLE, tmp_path / "x.annot", clock=counting_clock(), scheme=str(scheme))
    return tmp_path / "x.annot"


@pytest.fixture
def asked(sit: Callable[[], Person], asking: Path) -> Person:
    """Somebody who works on it."""
    person = sit()
    person.open(asking)
    return person


def row(person: Person, number: int) -> str:
    """A row of the list as a screen reader reads it."""
    model = person.furniture.panel.list.passages
    said: str = model.index(number, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    return said


def answer(person: Person, question: str) -> None:
    field = person.question(question)
    assert isinstance(field, QComboBox)
    field.setCurrentIndex(1)
    field.activated.emit(1)


def test_what_is_missing_is_counted_in_the_row_and_in_all(asked: Person) -> None:
    assert not asked.reads("left")
    asked.tag("crab pots", "1")
    assert row(asked, 0) == "Claim: crab pots · 2 questions left"
    asked.tag("shopping cart", "1")
    assert asked.reads("4 questions left")
    for question in ("Who says so?", "Could you check it?"):
        answer(asked, question)
    assert row(asked, 1).startswith("Claim: shopping cart · Who says so? The reporter · ")
    assert "left" not in row(asked, 1)
    assert asked.reads("2 questions left")


def test_what_is_missing_follows_another_tag_and_undo(asked: Person) -> None:
    asked.tag("crab pots", "1")
    answer(asked, "Who says so?")
    assert asked.reads("1 question left")
    asked.retag("Quote")
    assert not asked.reads("left")
    asked.press("Ctrl+Z", times=2)
    assert asked.reads("2 questions left")
    asked.press("Ctrl+Z")
    assert not asked.reads("left")


def test_it_is_counted_in_a_work_that_was_begun_before(
    sit: Callable[[], Person], asking: Path
) -> None:
    with working(asking, clock=counting_clock()) as work:
        work.tag(work.material.articles[0], [Span(0, 10)], "claim")
    person = sit()
    person.open(asking)
    assert person.reads("2 questions left")


def test_nothing_is_said_where_nothing_is_required(person: Person) -> None:
    person.tag("crab pots", "1")
    assert row(person, 0) == "Claim: crab pots"
    assert not person.reads("left")
