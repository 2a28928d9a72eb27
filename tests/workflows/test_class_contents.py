"""A class as its screen shows it, and what a decision changes there."""

from __future__ import annotations

from pathlib import Path

import pytest
from full_class import answers, full

from annotator.model.annotation import text_order
from annotator.model.decisions import Merge, Overrule, PointsRule, Remark, Reword, Show
from annotator.model.points import Overruled
from annotator.model.roster import Person, Roster
from annotator.paths import prompts_file
from annotator.storage import class_files
from annotator.workflows.class_contents import decide, read_class, redo, undo
from annotator.workflows.prompting import own_prompts
from annotator.workflows.scoring import class_figures


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A class with the teacher's answers."""
    path = tmp_path / "c.annotclass"
    class_files.create(path, full(), answers())
    return path


def test_a_class_is_read_with_everything_about_it(path: Path) -> None:
    found = read_class(path)
    assert (found.path, found.record, found.key) == (
        path,
        full(),
        tuple(sorted(answers(), key=text_order)),
    )
    assert found.figures == class_figures(path)
    assert (found.can_undo, found.can_redo, found.prompts_wrong) == (False, False, "")
    assert found.prompts


def test_a_decision_is_kept_taken_back_and_made_again(path: Path) -> None:
    before = read_class(path)
    after = decide(path, PointsRule("agreement"))
    assert after.figures.scores.points_for == "agreement"
    assert (after.can_undo, after.can_redo) == (True, False)
    assert read_class(path) == after
    back = undo(path)
    assert (back.figures, back.can_undo, back.can_redo) == (before.figures, False, True)
    assert redo(path) == after


def test_a_prompt_is_reworded_or_switched_off(path: Path) -> None:
    prompts = read_class(path).prompts
    place, other = next(iter(prompts)), ("a1", None)
    assert decide(path, Reword(place, "Says who?")).prompts[place] == "Says who?"
    assert decide(path, Reword(place, "")).prompts.keys() == prompts.keys() - {place}
    assert decide(path, Reword(other, "What is left out?")).prompts[other] == "What is left out?"
    decide(path, Reword(other, None))
    assert decide(path, Reword(place, None)).prompts == prompts


def test_merged_spellings_are_one_voice(path: Path) -> None:
    (voices,) = read_class(path).figures.findings.voices
    assert len(voices.voices) > 1
    names = tuple(name for voice in voices.voices for name in voice.spellings)
    (voices,) = decide(path, Merge(names, "Dana Ortiz")).figures.findings.voices
    (voice,) = voices.voices
    assert voice.speaker == "Dana Ortiz"
    assert set(voice.spellings) == set(names)


def test_points_for_agreement_need_answers_of_the_teacher(tmp_path: Path) -> None:
    path = tmp_path / "c.annotclass"
    class_files.create(path, full())
    figures = decide(path, PointsRule("agreement")).figures
    assert figures.decisions.points_for == "agreement"
    assert figures.scores.points_for == "doing"
    (row, *_) = figures.scores.rows
    assert figures.scores.points(row) == row.doing


def test_what_the_teacher_gives_counts_by_either_rule(path: Path) -> None:
    (ann, *others) = read_class(path).record.newest
    figures = decide(path, Overrule(ann.key, Overruled(7, "Said it aloud."))).figures
    given = [row for row in figures.scores.rows if row.doing.overruled]
    assert len(given) == 1
    (row,) = given
    assert row.agreement
    assert row.doing.final(10) == row.agreement.final(10) == 7
    assert others


def test_a_lesson_worth_nothing_gives_no_points(tmp_path: Path) -> None:
    path = tmp_path / "c.annotclass"
    class_files.create(path, full(0), answers())
    (ann, *_) = full(0).newest
    scores = decide(path, Overrule(ann.key, Overruled(7, ""))).figures.scores
    assert not scores.is_decided
    assert not any(row.doing.overruled for row in scores.rows)


def test_a_teacher_s_own_prompts_that_are_broken_are_said_to_be(path: Path) -> None:
    own_prompts()
    prompts_file().write_text("prompts: [", encoding="utf-8")
    found = read_class(path)
    assert found.prompts_wrong
    assert found.prompts, "those that come with the program are used"


def test_what_was_decided_about_a_work_stays_when_a_list_says_whose_it_is(path: Path) -> None:
    (ann, *_) = read_class(path).record.newest
    remark = Remark(ann.key, "n1", "", "Hm.")
    decide(path, Overrule(ann.key, Overruled(7, "")))
    decide(path, Show(remark, True))
    class_files.add(path, (), Roster((Person(ann.person, "s1"),)))
    found = read_class(path)
    (listed,) = (one.key for one in found.record.newest if one.person == ann.person)
    assert listed != ann.key
    assert found.decisions.overruled == {listed: Overruled(7, "")}
    assert found.decisions.shown == {remark._replace(work=listed)}
    after = decide(path, Show(remark._replace(work=listed), False))
    assert not after.decisions.shown
