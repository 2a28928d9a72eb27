"""What the report says of a class beyond the counts."""

from __future__ import annotations

from dataclasses import replace
from string import Formatter

import pytest
from full_class import answers, full
from small_class import record

from annotator.exporters.report_findings import found, points_in_words
from annotator.model.class_figures import ClassFigures
from annotator.model.likeness import LikenessRow, NoNumber
from annotator.model.points import Part, Points
from annotator.model.tomorrow import LINE_KINDS, Line
from annotator.text.english.tomorrow import TEXTS
from annotator.workflows.scoring import figures_of


def first_line(line: Line, of: ClassFigures) -> str:
    return found(replace(of, lines=(line,)), names=False).lines[0].words


@pytest.mark.parametrize("kind", LINE_KINDS)
def test_each_kind_of_line_has_words(kind: str) -> None:
    text = TEXTS[f"tomorrow.{kind}"]
    forms = [text] if isinstance(text, str) else list(text)
    gaps = [{gap for _, gap, _, _ in Formatter().parse(form) if gap} for form in forms]
    # A form for one need not say how many.
    assert all(one | {"n", "total"} == gaps[0] | {"n", "total"} for one in gaps)


def test_long_words_are_cut_and_marks_inside_marks_are_single() -> None:
    values = {"words": '"It came back," she said. ' + "So it did. " * 20, "n": 2, "people": 4}
    said = first_line(Line("agreed", {**values, "tag": "Claim"}), figures_of(full()))

    assert said.startswith("Skip “‘It came back,’ she said. So it did.")
    assert said.endswith("…”: 2 of 4 students agree on Claim.")
    assert len(said) < 140


def test_a_line_about_a_credit_in_a_caption_shows_the_credits_row() -> None:
    figures = figures_of(full())
    inside = next(row for row in figures.summary.rows if row.part_of)
    line = Line("either", {"n": 1}, inside.article_id, inside.span)

    (said,) = found(replace(figures, lines=(line,)), names=False).lines
    assert said.row is not None
    assert figures.summary.rows[said.row] == inside
    assert said.words == "Show that two tags can be right: 1 passage in your answers takes either."


def test_of_an_empty_class_only_that_is_said() -> None:
    empty = found(figures_of(record(), answers()), names=False)
    assert [line.words for line in empty.lines] == ["Nobody has handed in yet."]
    assert (empty.answers, empty.scores, empty.mixed) == ((), (), ())


def test_scores_go_by_code_and_with_names_by_name() -> None:
    figures = figures_of(full(), answers())
    codes = [one.name for one in found(figures, names=False).scores]
    named = [one.name for one in found(figures, names=True).scores]

    assert codes == sorted(codes)
    assert named[:3] == ["Ann Lee", "Bo Kim", "Cy Diaz"]


def test_points_are_said_out_of_what_the_lesson_is_worth() -> None:
    half = Points((Part("passages", 1.5, 3),))
    assert points_in_words(half, 10) == "5 of 10 points"
    assert points_in_words(half, 5) == "2.5 of 5 points"
    assert points_in_words(half, 0) == "1.5 of 3"


@pytest.mark.parametrize(
    ("share", "why", "said"),
    [
        (0.61, None, "Of the words anyone tagged as Claim, two students share 61 % on average: "),
        (None, "unused", "Claim: no number, because nobody used it."),
        (None, "few_people", "Claim: no number, because it takes two students to compare."),
        (None, "everything", "Claim: no number, because everybody tagged everything with it."),
    ],
)
def test_likeness_is_said_in_words_also_where_it_is_undefined(
    share: float | None, why: NoNumber | None, said: str
) -> None:
    figures = figures_of(full())
    row = LikenessRow("a1", "claim", 20, 9, 30, share, share, why)
    one = replace(figures, findings=replace(figures.findings, likeness=(row,)))

    (alike,) = found(one, names=False).alike
    assert alike.words.startswith(said)
    assert not alike.is_small
