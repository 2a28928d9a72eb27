"""What the report says of answers, made again from the CSV files alone."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest
from page import Node, read
from recomputed_questions import check_questions
from small_class import NOW
from tables_beside import Tables

from annotator.analysis.question_results import question_results
from annotator.analysis.summary import counted_annotations, summarise
from annotator.exporters.csv_files import class_csv
from annotator.exporters.findings_json import findings_json
from annotator.exporters.html import report_html
from annotator.importers.schemes import find_scheme
from annotator.importers.sources import read_article
from annotator.model.assignment import Assignment
from annotator.model.class_figures import ClassFigures
from annotator.model.collected import ClassRecord, Collected
from annotator.model.decisions import Decisions, Remark
from annotator.model.lesson import HandIn, Material
from annotator.model.scheme import Attribute, Option
from annotator.paths import resources
from annotator.workflows.scoring import figures_of
from annotator.workflows.simulating import simulated_class

FAIR = Attribute("fair", "Is it fair?", "choice", (Option("all", "Yes"), Option("part", "Partly")))
OPEN = Attribute("open", "What is left open?", "text")
SEEN = Attribute("seen", "Seen?", "yes_no")
STARS = Attribute("stars", "How many stars?", "number")


def answered() -> ClassRecord:
    """Simulated students, asked for every kind of answer."""
    sample = next((resources() / "samples").glob("*.txt"))
    lesson = Assignment("l1", "Otters", NOW, questions=(FAIR, OPEN, SEEN, STARS))
    scheme = find_scheme("source-evaluation")
    material = Material((read_article(sample, article_id="a1"),), scheme, lesson)
    works = simulated_class(material, seed=5, now=NOW)
    own = [_answering(one, number) for number, one in enumerate(works)]
    return ClassRecord("c", material, tuple(Collected(one, f"{one.person}.annot") for one in own))


def _answering(one: HandIn, number: int) -> HandIn:
    answers = {("a1", "fair"): "part" if number % 3 else "all", ("a1", "stars"): str(number % 4)}
    answers["a1", "seen"] = "yes" if number else "no"
    if number % 2:
        answers["a1", "open"] = f"Who paid for it, number {number}?"
    asked = {"question": "Who says so?"} if number % 3 else {}
    tag = ("ask", "missing")[number % 2]
    asks = (replace(a, tag=tag, attributes=asked) for a in one.annotations[:1])
    return replace(one, answers=answers, annotations=(*asks, *one.annotations[1:]))


def every_remark(record: ClassRecord) -> list[Remark]:
    found = question_results(record, counted_annotations(record), summarise(record))
    written = [one for q in (*found.of_articles, *found.of_tags) for one in q.written]
    written += [one for row in found.asked for one in row.written]
    return [one.remark for one in written]


def tables(record: ClassRecord, figures: ClassFigures, *, names: bool = False) -> Tables:
    files = class_csv(record, figures, names=names)
    return {
        name: list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))
        for name, content in files.items()
    }


@pytest.mark.parametrize("every", [1, 3, 0])
def test_every_answer_can_be_counted_again(every: int) -> None:
    record = answered()
    ticked = every_remark(record)[::every] if every else []
    figures = figures_of(record, (), Decisions(shown=frozenset(ticked)))
    page = read(report_html(figures, names=False)).one("section", aria_labelledby="questions")

    assert len(page.all("ol", cls="asked")[0].all("li", data_start="")) > 1
    check_questions(page, tables(record, figures))

    assert _figures_left(page) == ""


def _figures_left(page: Node) -> str:
    return "".join(char for char in page.text() if char.isdigit())


def test_a_small_group_cannot_be_told_from_the_others() -> None:
    record = answered()
    figures = figures_of(record)
    files = class_csv(record, figures, names=False, copy="outside")
    rows = csv.DictReader(io.StringIO(files["questions.csv"].decode("utf-8-sig"), newline=""))
    page = read(report_html(figures, names=False, copy="outside"))
    (seen,) = page.all("div", data_question="seen")

    assert [(r["answer"], r["times"], r["people"]) for r in rows if r["question"] == "seen"] == [
        ("yes", "", ""),
        ("no", "", "<5"),
    ]
    assert not seen.all("tr", data_answer="")
    assert "2 more answers, some of them given by fewer than 5 students" in seen.text()


def test_own_words_leave_the_class_only_when_they_are_ticked() -> None:
    record = answered()
    one, *others = [r for r in every_remark(record) if r.question == "open"]
    figures = figures_of(record, (), Decisions(shown=frozenset({one})))
    files = class_csv(record, figures, names=False)
    out = report_html(figures, names=True) + str(findings_json(figures))
    out += b"".join(files.values()).decode()

    assert out.count(one.words) == 3
    assert not any(other.words in out for other in others)
    assert "Who says so?" not in out


def test_the_teachers_copy_of_the_tables_has_all_own_words() -> None:
    record = answered()
    files = class_csv(record, figures_of(record), names=True)
    everything = b"".join(files.values()).decode()

    assert all(one.words in everything for one in every_remark(record))


def test_the_json_has_each_question_with_its_answers() -> None:
    record = answered()
    found = findings_json(figures_of(record))
    fair, open_, *_ = found["questions"]  # type: ignore[misc]

    assert (fair["article"], fair["tag"], fair["question"]) == ("a1", None, "fair")
    assert [one["answer"] for one in fair["answers"]] == ["all", "part"]
    assert sum(one["times"] for one in fair["answers"]) == fair["answered"]
    assert (open_["written"], open_["unticked"]) == ([], open_["answered"])
