"""Making a lesson: the file to hand out and the class file, both or neither."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from any_work import counting_clock

from annotator.model.errors import AnnotatorError
from annotator.storage import class_files, work_files
from annotator.workflows.lessons import Asked, create_lesson, due_time


@pytest.fixture
def articles(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / "one.txt", tmp_path / "two.txt"]
    for path in paths:
        path.write_text(f"Otters in {path.stem}\n\nThey came back.\n", encoding="utf-8")
    return paths


def test_a_lesson_is_a_file_to_hand_out_and_a_class_on_the_same(
    tmp_path: Path, articles: list[Path]
) -> None:
    target = tmp_path / "new" / "lesson.annot"
    made = create_lesson(target, articles, Asked(" Who\nsays? "), clock=counting_clock())
    assert (made.hand_out, made.class_file) == (target, target.with_suffix(".annotclass"))
    document, record = work_files.read(made.hand_out), class_files.read(made.class_file)
    assert document.role == "assignment"
    assert document.material == record.material
    assert document.material.assignment is not None
    assert document.material.assignment.title == document.material.title == "Who says?"
    assert document.material.assignment.created == "2026-03-05T00:00:01Z"
    assert [a.title for a in document.material.articles] == ["Otters in one", "Otters in two"]
    assert document.material.scheme.id == "default"
    assert record.collected == ()
    assert not document.annotations
    assert sorted(p.name for p in target.parent.iterdir()) == ["lesson.annot", "lesson.annotclass"]


@pytest.mark.parametrize("taken", ["lesson.annot", "lesson.annotclass"])
def test_when_one_cannot_be_made_neither_is(
    tmp_path: Path, articles: list[Path], taken: str
) -> None:
    folder = tmp_path / "new"
    folder.mkdir()
    (folder / taken).write_text("mine")
    with pytest.raises(AnnotatorError) as refused:
        create_lesson(folder / "lesson.annot", articles, Asked("T"), clock=counting_clock())
    assert refused.value.message == "storage.exists"
    assert [p.name for p in folder.iterdir()] == [taken]
    assert (folder / taken).read_text() == "mine"


@pytest.mark.parametrize(
    ("more", "message"),
    [
        ({"asked": Asked(" \n")}, "lessons.no_title"),
        ({"asked": Asked("x" * 201)}, "lessons.title_too_long"),
        ({"asked": Asked("T", instructions="x" * 20_001)}, "lessons.instructions_too_long"),
        ({"asked": Asked("T", due="tomorrow")}, "lessons.due_unclear"),
        ({"asked": Asked("T", due="2026-12-01 15:30 Harbor/Town")}, "lessons.zone_unknown"),
        ({"asked": Asked("T", due="2026-12-01 15:30 ../etc/passwd")}, "lessons.zone_unknown"),
        ({"asked": Asked("T", expected={"hero": 2})}, "editing.no_such_tag"),
        ({"asked": Asked("T", expected={"claim": 0})}, "lessons.number_unfit"),
        ({"asked": Asked("T", expected={"claim": 1001})}, "lessons.number_unfit"),
        ({"asked": Asked("T", upload="x" * 201)}, "lessons.upload_too_long"),
        ({"target": "c.annotclass"}, "lessons.wrong_ending"),
        ({"scheme": "nonsense"}, "importing.scheme_unknown"),
        ({"articles": ["gone.txt"]}, "importing.missing"),
    ],
)
def test_what_is_wrong_makes_nothing(
    tmp_path: Path, articles: list[Path], more: dict[str, object], message: str
) -> None:
    wanted = {
        "target": "lesson.annot",
        "asked": Asked("T"),
        "scheme": None,
        "articles": articles,
    } | more
    sources = [tmp_path / str(source) for source in wanted["articles"]]  # type: ignore[attr-defined]
    with pytest.raises(AnnotatorError) as refused:
        create_lesson(
            tmp_path / "new" / str(wanted["target"]),
            sources,
            wanted["asked"],  # type: ignore[arg-type]
            scheme=wanted["scheme"],  # type: ignore[arg-type]
            clock=counting_clock(),
        )
    assert refused.value.message == message
    assert not (tmp_path / "new").exists()


def test_all_that_is_asked_is_in_both_files(tmp_path: Path, articles: list[Path]) -> None:
    asked = Asked(
        "T",
        instructions="Read *once*.\r\n\nThen tag. ",
        due="2026-12-01 15:30 America/Chicago",
        expected={"claim": 6, "quote": 2},
        upload="Canvas >  Week 3",
    )
    made = create_lesson(tmp_path / "l.annot", articles, asked, clock=counting_clock())
    for material in (
        work_files.read(made.hand_out).material,
        class_files.read(made.class_file).material,
    ):
        found = material.assignment
        assert found is not None
        assert found.instructions == "Read *once*.\n\nThen tag."
        assert (found.due, found.zone) == ("2026-12-01T15:30-06:00", "America/Chicago")
        assert found.expected == {"claim": 6, "quote": 2}
        assert found.upload == "Canvas > Week 3"


@pytest.mark.parametrize(
    ("typed", "due"),
    [
        ("", ("", "")),
        ("2026-12-01T15:30-06:00", ("2026-12-01T15:30-06:00", "")),
        ("2026-07-01 15:30 America/Chicago", ("2026-07-01T15:30-05:00", "America/Chicago")),
        (" 2026-12-01  15:30Z", ("2026-12-01T15:30+00:00", "")),
    ],
)
def test_a_due_date_keeps_its_time_zone(typed: str, due: tuple[str, str]) -> None:
    assert due_time(typed) == due


def test_a_due_date_without_a_time_zone_is_this_computers() -> None:
    found, zone = due_time("2026-12-01 15:30")
    assert datetime.fromisoformat(found) == datetime(2026, 12, 1, 15, 30).astimezone()
    assert zone == ""
