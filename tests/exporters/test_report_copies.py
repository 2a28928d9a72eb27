"""The three copies of the report: who may see what."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from full_class import RETOLD, answers, full, on
from page import Node, read
from small_class import CREDIT, tagged, work

from annotator.exporters.html import report_html
from annotator.exporters.report_copy import COPIES, Band, ReportCopy, Viewers
from annotator.exporters.report_splits import Beside
from annotator.model.collected import ClassRecord
from annotator.model.decisions import Decisions, remarks_on
from annotator.workflows.scoring import figures_of
from annotator.workflows.ticked import ticked_comments

SAID = "She was there and says so."


def sixteen() -> ClassRecord:
    """Twice the full class: groups of both sizes, and one comment where the class splits."""
    record = full()
    again = [
        on(record.material, work(f"x{n}", f"Twin {n}", tagged(1, "quote", RETOLD, comment=SAID)))
        for n in range(3)
    ]
    more = [
        replace(one, hand_in=replace(one.hand_in, work_id=f"z-{one.hand_in.work_id}"))
        for one in record.collected[5:8]
    ]
    return replace(record, collected=(*record.collected, *again, *more))


def shown(
    record: ClassRecord, copy: ReportCopy, *, ticked: bool = True, names: bool = False
) -> str:
    remarks = frozenset(
        remark
        for one in record.newest
        for annotation in one.hand_in.annotations
        for remark in remarks_on(one.key, annotation, record.material.scheme)
    )
    decisions = Decisions(shown=remarks if ticked else frozenset())
    figures = figures_of(record, answers(), decisions)
    comments = ticked_comments(record, figures.summary, decisions)
    prompts = {(row.article_id, row.span): "Who could know?" for row in figures.summary.rows}
    return report_html(figures, names=names, copy=copy, beside=Beside(prompts, comments))


def headings(page: Node) -> list[str]:
    return [node.attrs["id"] for node in page.all("h2")]


def test_the_teachers_copy_goes_from_tomorrow_to_how_the_numbers_were_made() -> None:
    assert headings(read(shown(sixteen(), "teacher"))) == [
        *("tomorrow", "readers", "article", "split-here", "tags", "learned", "alike"),
        *("repeats", "voices", "questions", "answers", "points", "method"),
    ]


def test_the_copy_for_the_board_knows_nobody_and_keeps_the_answers_back() -> None:
    text = shown(sixteen(), "board")
    page = read(text)

    assert headings(page) == [
        *("article", "split-here", "tags", "learned", "alike", "repeats", "voices"),
        *("questions", "method"),
    ]
    assert not re.search(r"Reader \d", text)
    assert page.one("h2", id="learned").text() == "Tags taken for each other"


@pytest.mark.parametrize("copy", ["board", "outside"])
def test_the_teachers_answers_stay_with_the_teacher(copy: ReportCopy) -> None:
    page = read(shown(sixteen(), copy))

    for theirs in ("learned", "answers"):
        assert not page.all("table", cls=theirs)
    assert not page.all(cls="theirs")
    assert read(shown(sixteen(), "teacher")).all(cls="theirs")


def test_the_copy_that_leaves_the_room_counts_no_group_under_five() -> None:
    page = read(shown(sixteen(), "outside"))
    for part in (page.one("ul", cls="method"), page.one("header"), page.one(cls="facts")):
        part.take()
    for wide in ("q", "blockquote"):
        for node in page.all(wide):
            node.take()

    for figure in (*page.all(cls="figure"), *page.all(cls="people-figure")):
        counts = [int(n) for n in re.findall(r"(\d+)(?: of \d+)?(?= ·|$)", figure.text())]
        assert not [n for n in counts if 0 < n < 5 and "fewer than" not in figure.text()]
    for cell in page.all("td", cls="number"):
        assert cell.text() not in {"1", "2", "3", "4"}
    assert "fewer than 5" in page.text()


def test_what_a_student_wrote_stands_where_it_was_ticked_and_never_leaves_the_room() -> None:
    for copy in COPIES:
        assert (SAID in shown(sixteen(), copy)) == (copy != "outside")
        assert SAID not in shown(sixteen(), copy, ticked=False)


@pytest.mark.parametrize("copy", COPIES)
def test_where_the_class_split_there_is_something_to_ask(copy: ReportCopy) -> None:
    cards = read(shown(sixteen(), copy)).all("li", cls="split-card")

    assert cards
    for card in cards:
        asked = [node.text() for node in card.all("p", cls="ask")]
        assert asked == ([] if copy == "outside" else ["Ask: Who could know?"])


def test_a_class_of_four_has_no_figure_in_the_copy_that_leaves_the_room() -> None:
    four = replace(full(), collected=full().collected[:4])
    page = read(shown(four, "outside"))

    assert "Fewer than 5 students read this article" in page.text()
    assert not page.all("li", cls="row")


def test_small_bands_are_joined_with_their_neighbours() -> None:
    outside, teacher = Viewers("outside"), Viewers("teacher")
    people = {0: 2, 1: 6, 2: 1, 3: 1, 4: 9}

    assert outside.bands(people) == [Band(4, 4, 9), Band(0, 3, 10)]
    assert outside.bands({0: 1, 1: 2}) == [Band(0, 1, 3)]
    assert outside.bands({}) == []
    assert [(band.first, band.people) for band in teacher.bands(people)] == [
        *((4, 9), (3, 1), (2, 1), (1, 6), (0, 2))
    ]


def test_nothing_says_how_alike_a_few_are() -> None:
    likeness = figures_of(sixteen()).findings.likeness
    few = {row.tag for row in likeness if 0 < row.users < 5}

    assert few
    alike = read(shown(sixteen(), "outside")).one("ul", cls="alike").all("li", data_tag="")
    assert {node.attrs["data-tag"] for node in alike} == {row.tag for row in likeness} - few


def test_credits_in_the_small_are_counted_together() -> None:
    record = full()
    text = shown(replace(record, collected=record.collected), "outside")

    assert CREDIT in text
    assert "more tag, fewer than 5 students" in text
    # The number of all others would tell how few they are.
    assert "nothing nearly all" in text
    assert "nothing 6" not in text
