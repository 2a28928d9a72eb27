"""The next lesson: the same for another class, or another that asks the same."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from any_work import counting_clock
from small_class import five, tagged

from annotator.model.assignment import Assignment, Word
from annotator.model.errors import AnnotatorError
from annotator.model.lesson import Document
from annotator.storage import class_files, work_files
from annotator.workflows.answering import open_answers
from annotator.workflows.collecting import collect
from annotator.workflows.next_lessons import another_class, draft_like
from annotator.workflows.preparing import new_draft


def record_asking() -> tuple[object, Assignment]:
    record = five()
    asked = Assignment(
        "l1",
        "Otters: who says what?",
        "2026-03-05T10:00:00Z",
        instructions="Read it.",
        due="2026-12-01T15:30-06:00",
        zone="America/Chicago",
        expected={"claim": 2},
        reasons=1,
        must_read={"a1": (0,)},
        later={"a1": (1,)},
        words=(Word("otter", "an animal"),),
        suggestions=True,
        points=5,
        upload="Canvas",
    )
    return replace(record, material=replace(record.material, assignment=asked)), asked


@pytest.fixture
def class_file(tmp_path: Path) -> Path:
    path = tmp_path / "8a.annotclass"
    key = tagged(1, "claim", "About 40 people saw it.", comment="Counted by whom?")
    class_files.create(path, five(), [key])
    return path


def test_another_class_has_the_lesson_and_the_answers_but_no_hand_ins(
    class_file: Path, tmp_path: Path
) -> None:
    before = class_files.read(class_file)
    made = another_class(class_file, tmp_path / "8b")
    assert made == tmp_path / "8b.annotclass"
    record = class_files.read(made)
    assert record.material == before.material
    assert record.collected == ()
    assert record.id != before.id
    answers = open_answers(made, clock=counting_clock())
    assert [one.comment for one in answers.work.annotations.values()] == ["Counted by whom?"]
    assert answers.close()
    assert class_files.read(class_file) == before


def test_another_class_never_takes_the_place_of_a_file(class_file: Path) -> None:
    before = class_files.read(class_file)
    with pytest.raises(AnnotatorError) as refused:
        another_class(class_file, class_file)
    assert refused.value.message == "storage.exists"
    assert class_files.read(class_file) == before


def test_hand_ins_of_one_lesson_go_to_either_class(class_file: Path, tmp_path: Path) -> None:
    made = another_class(class_file, tmp_path / "8b.annotclass")
    material = class_files.read(made).material
    path = tmp_path / "Kim.annot"
    work_files.create(
        path,
        Document(
            "w9",
            "hand_in",
            material,
            "2026-03-05T10:00:00Z",
            "Kim",
            handed_in="2026-03-05T10:00:00Z",
        ),
    )
    (taken,) = collect(made, [path]).taken
    assert "other_text" not in taken.states
    assert "other_scheme" not in taken.states
    assert class_files.read(class_file) == five()


def test_a_lesson_like_it_asks_the_same_of_another_article(tmp_path: Path) -> None:
    record, asked = record_asking()
    path = tmp_path / "c.annotclass"
    class_files.create(path, record)  # type: ignore[arg-type]
    draft = draft_like(path)
    assert draft.articles == ()
    assert draft.scheme == five().material.scheme
    assert draft.assignment == replace(
        asked, id="", created="", due="", zone="", must_read={}, later={}
    )
    assert [one.field for one in draft.problems()] == ["articles"]


def test_a_class_without_a_lesson_gives_its_tag_set(tmp_path: Path) -> None:
    record = five()
    path = tmp_path / "c.annotclass"
    class_files.create(path, replace(record, material=replace(record.material, assignment=None)))
    draft = draft_like(path)
    assert draft.scheme == record.material.scheme
    assert draft.assignment == new_draft().assignment
