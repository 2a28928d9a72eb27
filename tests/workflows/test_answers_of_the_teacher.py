"""The teacher's answers: made like a student's, kept in the class file, never handed out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from any_work import counting_clock
from small_class import material

from annotator.model.annotation import Annotation
from annotator.model.answer_key import POINTS, key_items
from annotator.model.collected import ClassRecord
from annotator.model.errors import AnnotatorError
from annotator.model.lesson import Material
from annotator.model.repeats import occurrences
from annotator.model.spans import Span
from annotator.storage import class_files, work_files
from annotator.workflows.answering import (
    accept_either,
    answers_from,
    either_of,
    key_material,
    open_answers,
)
from annotator.workflows.collecting import collect
from annotator.workflows.handing_in import hand_in
from annotator.workflows.lessons import Asked, create_lesson, write_lesson
from annotator.workflows.opening import OpenWork, begin, new_work, working

SECRET = "Nobody saw this \U0001f600 feedback"


@pytest.fixture
def class_file(tmp_path: Path) -> Path:
    path = tmp_path / "c.annotclass"
    class_files.create(path, ClassRecord("c1", material()))
    return path


@pytest.fixture
def answers(class_file: Path) -> Iterator[OpenWork]:
    opened = open_answers(class_file, clock=counting_clock())
    yield opened
    opened.give_up()


def tag(opened: OpenWork, words: str, tag_id: str) -> Annotation:
    (article,) = opened.work.material.articles
    span: Span = occurrences(article.text, words)[0]
    made = opened.work.tag(article, [span], tag_id).changes[0].after
    assert made
    return made


def again(opened: OpenWork) -> OpenWork:
    assert opened.close()
    return open_answers(opened.path, clock=counting_clock())


def test_answers_are_stored_one_by_one_and_can_be_undone_after_closing(answers: OpenWork) -> None:
    claim = tag(answers, "gone", "claim")
    answers.work.comment(claim.id, SECRET)
    answers.work.answer(claim.id, POINTS, "2.5")
    answers.work.delete([tag(answers, "home", "quote").id])
    kept, history = dict(answers.work.annotations), answers.work.history

    opened = again(answers)

    assert (dict(opened.work.annotations), opened.work.history) == (kept, history)
    (item,) = key_items(opened.work.annotations.values())
    assert (item.feedback, item.points) == (SECRET, 2.5)
    while opened.work.history.done:
        opened.work.undo()
    opened = again(opened)
    assert not opened.work.annotations
    opened.work.redo()
    assert again(opened).close()


def test_the_class_stays_as_it_is(answers: OpenWork, class_file: Path, tmp_path: Path) -> None:
    tag(answers, "gone", "claim")
    assert answers.close()
    assert class_files.read(class_file) == ClassRecord("c1", material())
    document = begin(material(), tmp_path / "w.annot", clock=counting_clock())
    collect(class_file, [hand_in(document, tmp_path, name="Ann", clock=counting_clock()).path])
    opened = open_answers(class_file, clock=counting_clock())
    assert [one.tag for one in opened.work.annotations.values()] == ["claim"]
    assert opened.close()


def test_two_windows_do_not_undo_each_other(answers: OpenWork, class_file: Path) -> None:
    with pytest.raises(AnnotatorError) as refused:
        open_answers(class_file, clock=counting_clock())
    assert refused.value.message == "storage.locked_here"


def test_another_tag_or_another_edge_can_be_as_good(answers: OpenWork) -> None:
    claim = tag(answers, "We thought it was gone", "claim")
    quote, edge = tag(answers, "We thought it was gone", "quote"), tag(answers, "gone", "claim")
    assert either_of(answers.work, tag(answers, "home", "claim")) is None
    for one in (quote, edge):
        assert either_of(answers.work, answers.work.annotations[one.id]) == claim
        accept_either(answers.work, one, wanted=True)
    (item, _) = key_items(answers.work.annotations.values())
    assert item.main == claim
    assert {one.id for one in item.accepted} == {claim.id, quote.id, edge.id}
    assert either_of(answers.work, claim) is None, "others are as good as this one"

    accept_either(answers.work, answers.work.annotations[edge.id], wanted=False)
    assert len(key_items(answers.work.annotations.values())) == 3


def test_a_passage_has_the_feedback_written_beside_any_of_its_answers(answers: OpenWork) -> None:
    claim, quote = tag(answers, "gone", "claim"), tag(answers, "gone", "quote")
    accept_either(answers.work, quote, wanted=True)
    answers.work.comment(quote.id, SECRET)
    answers.work.answer(quote.id, POINTS, "3")
    (item,) = key_items(answers.work.annotations.values())
    assert (item.main.id, item.feedback, item.points) == (claim.id, SECRET, 3)


def test_what_is_as_good_as_nothing_stands_for_itself(answers: OpenWork) -> None:
    claim, quote = tag(answers, "gone", "claim"), tag(answers, "gone", "quote")
    accept_either(answers.work, quote, wanted=True)
    answers.work.delete([claim.id])
    (item,) = key_items(answers.work.annotations.values())
    assert [one.id for one in item.accepted] == [quote.id]


def teachers(tmp_path: Path, lesson: Material) -> Path:
    """A work file with a secret in it."""
    path = tmp_path / "key.annot"
    begin(replace(lesson, assignment=None), path, clock=counting_clock())
    with working(path, clock=counting_clock()) as work:
        (article,) = work.material.articles
        span = occurrences(article.text, "gone")[0]
        work.tag(article, [span], "quote", comment=SECRET, attributes={"speaker": "Only me"})
    return path


def test_nothing_of_the_answers_is_in_what_is_handed_out(tmp_path: Path) -> None:
    key = teachers(tmp_path, material())
    lesson = tmp_path / "l.annot"
    made = write_lesson(lesson, material(), answers_from(key, material()))
    (answer,) = work_files.read(key).annotations.values()
    handed_out, kept = lesson.read_bytes(), made.class_file.read_bytes()
    for secret in (SECRET, "Only me", answer.id):
        for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
            assert secret.encode(encoding) not in handed_out
        assert secret.encode() in kept, "or the test sees nothing"
    opened = open_answers(made.class_file, clock=counting_clock())
    assert [(one.id, one.comment) for one in opened.work.annotations.values()] == [
        (answer.id, SECRET)
    ]
    assert opened.close()


def test_nothing_made_in_the_class_later_reaches_the_file_handed_out(tmp_path: Path) -> None:
    lesson = tmp_path / "l.annot"
    made = write_lesson(lesson, material())
    before = lesson.read_bytes()
    opened = open_answers(made.class_file, clock=counting_clock())
    answer = tag(opened, "gone", "claim")
    opened.work.comment(answer.id, SECRET)
    assert opened.close()
    assert lesson.read_bytes() == before


def test_answers_to_another_lesson_are_refused(tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Another story\n\nThe otters are gone.\n", encoding="utf-8")
    new_work(other, tmp_path / "o.annot", clock=counting_clock())
    with working(tmp_path / "o.annot", clock=counting_clock()) as work:
        work.tag(work.material.articles[0], [Span(0, 7)], "claim")
    with pytest.raises(AnnotatorError) as refused:
        answers_from(tmp_path / "o.annot", material())
    assert refused.value.message == "answering.other_text"


def test_answers_with_other_tags_are_refused(tmp_path: Path) -> None:
    key = teachers(tmp_path, material())
    scheme = material().scheme
    without = replace(scheme, tags=tuple(tag for tag in scheme.tags if tag.id != "quote"))
    with pytest.raises(AnnotatorError) as refused:
        answers_from(key, replace(material(), scheme=without))
    assert refused.value.message == "answering.other_tags"


def test_a_lesson_with_bad_answers_is_not_made(tmp_path: Path) -> None:
    story = tmp_path / "other.txt"
    story.write_text("Another story\n\nNobody came.\n", encoding="utf-8")
    key = teachers(tmp_path, material())
    with pytest.raises(AnnotatorError):
        create_lesson(
            tmp_path / "new" / "l.annot", [story], Asked("T"), key=key, clock=counting_clock()
        )
    assert not (tmp_path / "new").exists()


def test_the_answers_are_made_with_the_questions_of_the_lesson_and_two_more() -> None:
    for ours, theirs in zip(
        material().scheme.tags, key_material(material()).scheme.tags, strict=True
    ):
        assert theirs.attributes[: len(ours.attributes)] == tuple(
            replace(one, required=False) for one in ours.attributes
        )
        assert [one.kind for one in theirs.attributes[len(ours.attributes) :]] == ["number", "text"]
