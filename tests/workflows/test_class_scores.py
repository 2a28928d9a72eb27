"""What each hand-in gets, beside what the lesson asks and beside the teacher's answers."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from small_class import CREDIT, NOW, five, material, record, tagged, work

from annotator.analysis.summary import summarise
from annotator.model.assignment import Assignment
from annotator.model.collected import ClassRecord
from annotator.model.scheme import Attribute
from annotator.storage import class_files
from annotator.workflows.scoring import class_figures

ASKS = Assignment("l1", "Otters", NOW, expected={"credit": 4, "claim": 2}, points=12)
KEY = [
    *(tagged(n, "credit", CREDIT, n, group="k") for n in (1, 2, 3, 4)),
    tagged(10, "claim", "About 40 people saw it."),
]


def class_with(folder: Path, *, key: bool) -> Path:
    """A class of two: one did half of it, the other nothing."""
    asked = replace(material(), assignment=ASKS)
    half = work("w1", "Ann", *KEY[:2], tagged(11, "claim", "About 40 people"))
    works = [
        replace(one, hand_in=replace(one.hand_in, material=asked))
        for one in (half, work("w2", "Bo"))
    ]
    path = folder / "c.annotclass"
    class_files.create(path, ClassRecord("c1", asked, tuple(works)), KEY if key else ())
    return path


def test_doing_half_of_what_is_asked_is_half_of_the_points(tmp_path: Path) -> None:
    scores = class_figures(class_with(tmp_path, key=False)).scores
    assert (scores.worth, scores.passages) == (12, 0)
    assert sorted(row.doing.final(12) or 0 for row in scores.rows) == [0, 6]
    assert {row.agreement for row in scores.rows} == {None}


def test_a_repeated_passage_of_the_answers_counts_once(tmp_path: Path) -> None:
    figures = class_figures(class_with(tmp_path, key=True))
    assert figures.scores.passages == 2
    ann = max(figures.scores.rows, key=lambda row: row.doing.got)
    assert ann.outcomes == {"found": 1, "elsewhere": 1, "other_tag": 0, "missed": 0}
    assert ann.agreement
    assert ann.agreement.final(12) == 9
    (other,) = [row for row in figures.scores.rows if row is not ann]
    assert other.outcomes["missed"] == 2


def test_readers_are_those_of_the_summary(tmp_path: Path) -> None:
    path = tmp_path / "c.annotclass"
    class_files.create(path, five())
    figures = class_figures(path)
    assert figures.summary == summarise(five())
    assert [row.reader for row in figures.scores.rows] == [
        row.reader for row in figures.summary.readers if row.counted
    ]


def test_an_empty_class_has_no_scores(tmp_path: Path) -> None:
    path = tmp_path / "c.annotclass"
    class_files.create(path, record())
    assert class_figures(path).scores.rows == ()


def test_answers_about_the_same_text_under_another_id_count(tmp_path: Path) -> None:
    asks = Assignment("l1", "Otters", NOW, questions=(Attribute("q", "Who is not heard?", "text"),))
    asked = replace(material(), assignment=asks)
    (ours,) = asked.articles
    theirs = replace(asked, articles=(replace(ours, id="a9"),))
    one = work("w1", "Ann")
    answered = replace(one.hand_in, material=theirs, answers={("a9", "q"): "Otters."})
    path = tmp_path / "c.annotclass"
    class_files.create(path, ClassRecord("c1", asked, (replace(one, hand_in=answered),)))
    (row,) = class_figures(path).scores.rows
    assert (row.doing.got, row.doing.of) == (1, 1)
