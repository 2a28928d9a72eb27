"""Preparing a lesson: every mistake at once, nothing handed out but the lesson."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from any_work import counting_clock

from annotator.model.article import ArticleDetails
from annotator.model.assignment import Word
from annotator.model.errors import AnnotatorError, Refused
from annotator.model.scheme import Attribute, Option
from annotator.storage import class_files, work_files
from annotator.workflows.handing_in import hand_in
from annotator.workflows.kept_drafts import forget_draft, keep_draft, kept_draft
from annotator.workflows.opening import open_for_work
from annotator.workflows.preparing import Draft, free_question_id, new_draft, whole_question

LINES = "Otters in town\n\nThey came back.\n\nNobody fed them.\n"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "otters.txt"
    path.write_text(LINES, encoding="utf-8")
    return path


@pytest.fixture
def draft(article: Path) -> Draft:
    """All that a lesson needs, and a little of everything else."""
    begun = new_draft().with_articles([article])
    (one,) = begun.articles
    return begun.asking(
        instructions="Read *all* of it.",
        due="2026-12-01T15:30-06:00",
        zone="America/Chicago",
        expected={"claim": 2},
        reasons=1,
        must_read={one.id: (0, 1)},
        later={one.id: (2,)},
        words=(Word("otter", "an animal that swims"),),
        points=10,
        upload="Canvas > Week 3",
    )


def messages(draft: Draft) -> list[tuple[str, str, int | None]]:
    return [(one.field, one.error.message, one.row) for one in draft.problems()]


def test_a_new_draft_only_wants_an_article_and_a_title() -> None:
    assert messages(new_draft()) == [
        ("articles", "preparing.no_article", None),
        ("title", "lessons.no_title", None),
    ]
    assert [one.id for one in new_draft().assignment.questions] == [
        "not_heard",
        "agree",
        "changed",
    ]


def test_an_article_brings_a_title_where_there_is_none(article: Path) -> None:
    assert new_draft().with_articles([article]).assignment.title == "Otters in town"
    mine = new_draft().asking(title="Mine").with_articles([article])
    assert mine.assignment.title == "Mine"
    assert not mine.problems()


def test_a_file_that_is_no_article_changes_nothing(tmp_path: Path) -> None:
    with pytest.raises(AnnotatorError):
        new_draft().with_articles([tmp_path / "gone.txt"])


def test_every_mistake_is_said_at_once_and_where(draft: Draft) -> None:
    wrong = draft.asking(
        title=" ",
        instructions="x" * 20_001,
        due="tomorrow",
        expected={"claim": -1},
        reasons=5_000,
        must_read={"gone": (0,)},
        words=(Word("otter", "an animal"), Word("pond", " "), Word("w" * 101, "long")),
        questions=(
            Attribute("a", "Really?", "text"),
            Attribute("b", "", "text"),
            Attribute("c", "Which?", "choice", (Option("x", "X"),)),
            Attribute("d", "Which?", "choice", (Option("x", "X"), Option("y", "x"))),
        ),
        points=-1,
        upload="x" * 201,
    )
    wrong = replace(wrong, articles=(), left_out=frozenset(tag.id for tag in wrong.scheme.tags))
    assert messages(wrong) == [
        ("articles", "preparing.no_article", None),
        ("scheme", "preparing.no_tag", None),
        ("title", "lessons.no_title", None),
        ("instructions", "lessons.instructions_too_long", None),
        ("due", "lessons.due_unclear", None),
        ("reasons", "lessons.number_unfit", None),
        ("must_read", "lessons.no_such_paragraph", None),
        ("words", "lessons.word_without_meaning", 1),
        ("words", "lessons.word_too_long", 2),
        ("questions", "preparing.question_empty", 1),
        ("questions", "preparing.few_choices", 2),
        ("questions", "preparing.choice_twice", 3),
        ("points", "lessons.number_unfit", None),
        ("upload", "lessons.upload_too_long", None),
    ]


def test_too_many_rows_are_one_mistake(draft: Draft) -> None:
    many = draft.asking(words=tuple(Word(f"w{n}", "a word") for n in range(201)))
    assert messages(many) == [("words", "lessons.too_many_words", None)]


def test_what_has_mistakes_is_not_written(draft: Draft, tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        draft.asking(title="").write(tmp_path / "new" / "l.annot", clock=counting_clock())
    assert refused.value.message == "lessons.no_title"
    assert not (tmp_path / "new").exists()


def test_all_that_was_chosen_is_in_the_lesson(draft: Draft, tmp_path: Path) -> None:
    made = draft.write(tmp_path / "l.annot", clock=counting_clock())
    handed_out = work_files.read(made.hand_out)
    assert handed_out.role == "assignment"
    material = handed_out.material
    assert material == class_files.read(made.class_file).material
    assert material.articles == draft.articles
    assert material.assignment is not None
    assert material.assignment == replace(
        draft.assignment, id=material.assignment.id, created="2026-03-05T00:00:01Z"
    )


def test_made_twice_it_is_two_lessons(draft: Draft, tmp_path: Path) -> None:
    one = draft.write(tmp_path / "one.annot", clock=counting_clock()).material.assignment
    other = draft.write(tmp_path / "other.annot", clock=counting_clock()).material.assignment
    assert one
    assert other
    assert one.id != other.id


def test_what_is_left_out_is_in_neither_file(draft: Draft, tmp_path: Path) -> None:
    tag, asking = next((tag, a) for tag in draft.scheme.tags for a in tag.attributes)
    gone = next(other for other in draft.scheme.tags if other.id != tag.id)
    fewer = replace(
        draft, left_out=frozenset({gone.id}), unasked=frozenset({(tag.id, asking.id)})
    ).asking(expected={gone.id: 3, tag.id: 1})
    assert not fewer.problems()
    made = fewer.write(tmp_path / "l.annot", clock=counting_clock())
    scheme = made.material.scheme
    assert scheme.tag(gone.id) is None
    left = scheme.tag(tag.id)
    assert left
    assert left.attribute(asking.id) is None
    assert made.material.assignment
    assert made.material.assignment.expected == {tag.id: 1}
    for path in (made.hand_out, made.class_file):
        content = path.read_bytes()
        assert gone.definition.encode() not in content
        assert asking.name.encode() not in content
        assert draft.scheme.title.encode() in content


def test_a_handed_out_file_holds_nothing_but_the_lesson(draft: Draft, tmp_path: Path) -> None:
    made = draft.write(tmp_path / "secret-folder" / "l.annot", clock=counting_clock())
    assert b"secret-folder" not in made.hand_out.read_bytes()
    with closing(sqlite3.connect(made.hand_out)) as connection:
        names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        filled = {
            name
            for (name,) in names.fetchall()
            if connection.execute(f'SELECT 1 FROM "{name}"').fetchone()
        }
    assert filled == {"document", "material", "article", "block"}


def test_another_tag_set_is_whole_again(draft: Draft) -> None:
    fewer = replace(draft, left_out=frozenset({"claim"}))
    other = replace(draft.scheme, id="other", tags=draft.scheme.tags[1:])
    changed = fewer.with_scheme(other)
    assert changed.lesson_scheme == other
    assert changed.assignment.expected == {}


def test_what_is_done_in_a_preview_is_stored_nowhere(draft: Draft, home: Path) -> None:
    preview = draft.preview(clock=counting_clock())
    tag = preview.work.material.scheme.tags[0].id
    article = preview.work.material.articles[0]
    preview.work.tag(article, [article.blocks[1].span], tag)
    assert preview.work.annotations
    preview.work.undo()
    assert not preview.work.annotations
    assert preview.close()
    assert not home.exists()


def test_a_student_can_open_hand_in_and_see_all(draft: Draft, tmp_path: Path) -> None:
    made = draft.write(tmp_path / "l.annot", clock=counting_clock())
    opened = open_for_work(made.hand_out, clock=counting_clock())
    assert opened.work.material == made.material
    done = hand_in(opened.work.document(), tmp_path / "out", name="Kim", clock=counting_clock())
    assert opened.close()
    assert done.path.is_file()


def test_a_draft_is_kept_as_it_is_with_all_mistakes(draft: Draft) -> None:
    details = ArticleDetails(byline="Kim Doe", published="2026-03-07")
    (one,) = draft.articles
    draft = draft.on_articles([replace(one, details=details)])
    half = replace(
        draft, left_out=frozenset({"claim"}), unasked=frozenset({("quote", "speaker")})
    ).asking(
        title="",
        words=(Word("pond", ""),),
        questions=(Attribute("q", "", "choice", (Option("a", "A"),)),),
    )
    assert kept_draft() is None
    keep_draft(half)
    assert kept_draft() == half
    keep_draft(new_draft())
    assert kept_draft() == new_draft()
    forget_draft()
    assert kept_draft() is None
    forget_draft()


@pytest.mark.parametrize(
    "content", ["", "nonsense", "[]", "{}", '{"title": 1}', "[" * 100_000, "\x00"]
)
def test_a_kept_draft_that_makes_no_sense_is_none(home: Path, content: str) -> None:
    home.mkdir()
    (home / "lesson-draft.json").write_text(content, encoding="utf-8")
    assert kept_draft() is None


def test_a_draft_that_cannot_be_kept_is_said(home: Path) -> None:
    home.write_text("a file where the folder should be")
    with pytest.raises(AnnotatorError) as failed:
        keep_draft(new_draft())
    assert failed.value.message == "preparing.not_kept"


def test_a_question_takes_its_answers_as_typed() -> None:
    asked = whole_question(
        "q", " Who  said it? ", "choice", [" The mayor", "", "Nobody!", "É", "the mayor"]
    )
    assert asked.name == "Who said it?"
    assert [(one.id, one.name) for one in asked.options] == [
        ("the_mayor", "The mayor"),
        ("nobody", "Nobody!"),
        ("answer_2", "É"),
        ("the_mayor_2", "the mayor"),
    ]
    assert whole_question("q", "Why?", "text", ["A", "B"]).options == ()


def test_a_new_question_gets_an_id_of_its_own() -> None:
    assert free_question_id(["not_heard", "question_1"]) == "question_2"
