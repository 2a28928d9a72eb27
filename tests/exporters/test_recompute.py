"""Every figure of the report, made again from the CSV files alone.

Nothing here comes from annotator.analysis: it reads the page and the tables as a
teacher's spreadsheet would.
"""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest
from full_class import answers, full, on
from page import Node, read
from recomputed_answers import check_answers, check_learned, check_points
from recomputed_likeness import check_likeness
from recomputed_mix_ups import check_mixed
from recomputed_questions import check_questions
from recomputed_splits import check_splits
from recomputed_tomorrow import check_tomorrow
from recomputed_voices import check_facts, check_voices
from small_class import NOW, tagged, work

from annotator.exporters.csv_files import class_csv
from annotator.exporters.html import report_html
from annotator.importers.schemes import find_scheme
from annotator.importers.sources import read_article
from annotator.model.annotation import Annotation
from annotator.model.answer_key import EITHER
from annotator.model.assignment import Assignment
from annotator.model.collected import ClassRecord, Collected
from annotator.model.decisions import (
    NOTHING_DECIDED,
    Decisions,
    Merge,
    Overrule,
    PointsRule,
    decided,
)
from annotator.model.lesson import Material
from annotator.model.points import Overruled
from annotator.model.scheme import Attribute
from annotator.paths import resources
from annotator.workflows.scoring import figures_of
from annotator.workflows.simulating import simulated_class

Table = list[dict[str, str]]
QUESTIONS = (
    Attribute("fair", "Is it fair?", "yes_no"),
    Attribute("left_out", "What is left out?", "text"),
    Attribute("people", "How many people speak?", "number"),
)


def simulated() -> ClassRecord:
    sample = next((resources() / "samples").glob("*.txt"))
    lesson = Material((read_article(sample, article_id="a1"),), find_scheme("default"))
    works = simulated_class(lesson, seed=11, now=NOW)
    return ClassRecord("c", lesson, tuple(Collected(one, f"{one.person}.annot") for one in works))


def of_voices() -> ClassRecord:
    """A class with a tag set that asks for more, and questions about the whole article."""
    lesson = simulated().material
    asked = Assignment("l", "Harbor", NOW, expected={"direct": 3}, questions=QUESTIONS)
    other = replace(lesson, scheme=find_scheme("claims-voices"), assignment=asked)
    works = simulated_class(other, people=30, seed=12, now=NOW)
    return ClassRecord("c", other, tuple(Collected(one, f"{one.person}.annot") for one in works))


def odd() -> ClassRecord:
    """The full class, one of them twice, and one with another tag set's tag."""
    first = full()
    again = work("w2", "Di Park", tagged(1, "ask", "Children waved."), save_counter=9)
    strange = work("w9", "Ida", tagged(1, "rumour", "Children waved."))
    more = (on(first.material, one) for one in (again, strange))
    return ClassRecord("c", first.material, (*first.collected, *more))


def answered(by: ClassRecord, also: str) -> list[Annotation]:
    """The passages of one of the simulated as the answers, one as good with another tag."""
    passages = max((one.hand_in.annotations for one in by.collected), key=len)
    key = [replace(one, attributes={}) for one in passages]
    return [*key, replace(key[0], id="also", tag=also, attributes={EITHER: key[0].id})]


@dataclass
class Report:
    """A report's page, the tables beside it, and how many passages of each tag are asked for.

    `merged` are the spellings that the teacher said are of somebody else; `questions` counts
    those about the whole article.
    """

    page: Node
    tables: dict[str, Table]
    expected: dict[str, int]
    merged: set[str]
    questions: int = 0


def made() -> Decisions:
    """Points for agreement, other points for one, two speakers who are one."""
    (first, *_) = full().newest
    return decided(
        [
            PointsRule("agreement"),
            Overrule(first.key, Overruled(11.5, "Told me the rest.")),
            Merge(("ranger Ortiz",), "Dana Ortiz"),
        ]
    )


CLASSES: dict[str, Callable[[], tuple[ClassRecord, list[Annotation], Decisions]]] = {
    "simulated": lambda: (simulated(), [], NOTHING_DECIDED),
    "answered": lambda: (simulated(), answered(simulated(), "claim"), NOTHING_DECIDED),
    "voices": lambda: (of_voices(), [], NOTHING_DECIDED),
    "voices answered": lambda: (of_voices(), answered(of_voices(), "opinion"), NOTHING_DECIDED),
    "odd": lambda: (odd(), [], NOTHING_DECIDED),
    "full": lambda: (full(), answers(), NOTHING_DECIDED),
    "decided": lambda: (full(), answers(), made()),
}


@pytest.fixture(params=CLASSES)
def report(request: pytest.FixtureRequest) -> Report:
    record, key, decisions = CLASSES[request.param]()
    figures = figures_of(record, key, decisions)
    files = class_csv(record, figures, names=False)
    tables = {name: _table(content) for name, content in files.items()}
    assignment = record.material.assignment
    expected = dict(assignment.expected) if assignment else {}
    page = read(report_html(figures, names=False))
    questions = len(assignment.questions) if assignment else 0
    return Report(page, tables, expected, set(decisions.merges), questions)


def _table(content: bytes) -> Table:
    rows = csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    return [
        {key: re.sub(r"^'(?='*[=+\-@\t\r\n])", "", v) for key, v in row.items()} for row in rows
    ]


def numbers(text: str) -> list[int]:
    return [int(n) for n in re.findall(r"\d+", text)]


def voters(row: dict[str, str], passages: Table) -> set[str]:
    """The readers whose passages cover half of the row's words, or lie wholly inside."""
    start, text = int(row["start"]), row["text"]
    words = [
        {start + m.start() + i for i, char in enumerate(m.group()) if char.isalnum()}
        for m in re.finditer(r"\S+", text)
    ]
    words = [word for word in words if word]
    covered: dict[str, set[int]] = {}
    found = set()
    for passage in passages:
        a, b = int(passage["start"]), int(passage["end"])
        covered.setdefault(passage["reader"], set()).update(range(a, b))
        if start <= a and b <= int(row["end"]):
            found.add(passage["reader"])
    for reader, points in covered.items():
        if sum(word <= points for word in words) * 2 >= len(words):
            found.add(reader)
    return found


def test_every_figure_can_be_made_again_from_the_csv_files(
    report: Report,
) -> None:
    page, tables = report.page, report.tables
    passages = [row for row in tables["annotations.csv"] if row["counted"] == "yes"]

    check_tomorrow(page, tables)
    _check_people(page, tables["people.csv"], passages)
    _check_tags(page, tables, passages)
    _check_sentences(page, tables, passages)
    check_splits(page, tables, _check_bar)
    _check_repeats(page, tables, passages)
    check_mixed(page, tables)
    check_learned(page, tables, _check_bar)
    check_likeness(page, tables)
    check_voices(page, tables, report.merged)
    check_facts(page, tables)
    check_questions(page, tables)
    check_answers(page, tables)
    check_points(page, tables, report.expected, report.questions)
    _check_nothing_is_left(page)


def _check_people(page: Node, people: Table, passages: Table) -> None:
    simulated_ = [row for row in people if row["simulated"] == "yes"]
    for banner in page.all(id="simulated"):
        assert numbers(banner.take()) == [len(simulated_), len(people)]
    assert page.one(id="handed-in").take() == str(len(people))
    assert page.one(id="passages").take() == str(len(passages))
    counted = [row for row in people if row["counted"] == "yes"]
    assert numbers(page.one(id="counted").take()) == [len(counted), len(people)]
    states = Counter(state for row in people for state in row["states"].split())
    chips = page.all("li", data_state="")
    assert {chip.attrs["data-state"]: numbers(chip.take()) for chip in chips} == {
        state: [n] for state, n in states.items()
    }
    each = Counter(row["reader"] for row in passages)
    items = page.all("li", data_reader="")
    assert [item.attrs["data-reader"] for item in items] == [row["reader"] for row in people]
    for item, row in zip(items, people, strict=True):
        assert numbers(item.one("span", cls="figure").take()) == [each[row["reader"]]]
        assert int(row["annotations"]) == each[row["reader"]]
        item.one("b").take()


def _check_tags(page: Node, tables: dict[str, Table], passages: Table) -> None:
    people = sum(row["counted"] == "yes" for row in tables["people.csv"])
    rows = page.one("table", cls="tags").all("tr", data_tag="")
    assert [row.attrs["data-tag"] for row in rows] == [row["tag"] for row in tables["tags.csv"]]
    for row, beside in zip(rows, tables["tags.csv"], strict=True):
        used = [p for p in passages if p["tag"] == row.attrs["data-tag"]]
        users = {p["reader"] for p in used}
        assert row.one("td", cls="passages").take() == str(len(used)) == beside["annotations"]
        assert int(beside["people"]) == len(users)
        _check_bar(row, len(users), people)
        assert numbers(row.one("span", cls="people-figure").take()) == [len(users), people]


def _check_bar(near: Node, count: int, total: int) -> None:
    width = near.one("rect", cls="part").attrs["width"].rstrip("%")
    assert float(width) == pytest.approx(100 * count / total if total else 0, abs=0.01)


def _check_sentences(page: Node, tables: dict[str, Table], passages: Table) -> None:
    people = sum(row["counted"] == "yes" for row in tables["people.csv"])
    tags = [row["tag"] for row in tables["tags.csv"]]
    shown = page.all("li", cls="row")
    assert len(shown) == len(tables["rows.csv"])
    splits = 0
    for item, row in zip(shown, tables["rows.csv"], strict=True):
        by_tag = {tag: voters(row, [p for p in passages if p["tag"] == tag]) for tag in tags}
        assert {tag: int(row[f"votes.{tag}"]) for tag in tags} == {
            t: len(v) for t, v in by_tag.items()
        }
        nothing = people - len(set().union(*by_tag.values()))
        assert (int(row["nothing"]), int(row["people"])) == (nothing, people)
        split = any(0.4 <= len(v) / people <= 0.6 for v in by_tag.values())
        assert ("split" in item.attrs["class"].split()) == split == bool(item.all("p", cls="mark"))
        splits += split
        _check_place(item, row)
        _check_votes(item, by_tag, nothing, people)
        assert item.one("p", cls="words").take() == " ".join(row["text"].split())
    assert page.one(id="splits").take() == str(splits)
    lead = next(p for p in page.all("p") if p.text().startswith("Beside each sentence"))
    assert numbers(lead.take()) == [people]


def _check_place(item: Node, row: dict[str, str]) -> None:
    notes = [note for note in item.all("p", cls="note") if "mark" not in note.attrs["class"]]
    expected = [int(row["occurrence"]), int(row["occurrences"])]
    assert [numbers(note.text()) for note in notes] == ([expected] if expected[1] > 1 else [])
    inside = any("inside the caption" in note.take() for note in notes)
    assert inside == bool(row["part_of_start"])


def _check_votes(item: Node, by_tag: dict[str, set[str]], nothing: int, people: int) -> None:
    lines = item.all("li", data_tag="")
    used = {tag: len(readers) for tag, readers in by_tag.items() if readers}
    assert {line.attrs["data-tag"] for line in lines} == set(used)
    for number, line in enumerate(lines):
        count = used[line.attrs["data-tag"]]
        _check_bar(line, count, people)
        expected = [count] if number else [count, people]
        assert numbers(line.one("span", cls="figure").take()) == expected
    expected = [nothing] if used else [nothing, people]
    assert numbers(item.one("li", cls="nothing").take()) == expected


def _check_repeats(page: Node, tables: dict[str, Table], passages: Table) -> None:
    people = sum(row["counted"] == "yes" for row in tables["people.csv"])
    figures = tables["repeats.csv"]
    known = dict.fromkeys((row["text"], row["starts"]) for row in figures)
    shown = page.all(cls="repeat")
    assert len(shown) == len(known)
    for item, (text, starts) in zip(shown, known, strict=True):
        words = " ".join(text.split())
        places = set(starts.split())
        same = [
            p for p in passages if " ".join(p["exact"].split()) == words and p["start"] in places
        ]
        assert {p["occurrences"] for p in same} == {str(len(places))}
        seen = Counter(
            len({p["start"] for p in same if p["reader"] == r}) for r in _readers(tables)
        )
        rows = [r for r in figures if (r["text"], r["starts"]) == (text, starts)]
        assert {
            int(r["of"]): int(r["count"]) for r in rows if r["figure"] == "people_by_places"
        } == {n: seen[n] for n in range(len(places) + 1)}
        assert item.one("q").take() == words
        assert numbers(item.one("span", cls="places").take()) == [len(places)]
        _check_places_table(item.one("table", cls="by-place"), seen, len(places), people)
        _check_tags_table(item.one("table", cls="by-tag"), same, rows)
        if item is shown[0]:
            card = page.one(id="all-places")
            assert numbers(card.take()) == [seen[len(places)], people]
            assert numbers(page.one("ul", cls="cards").all("li")[-1].take())[0] == len(places)


def _readers(tables: dict[str, Table]) -> list[str]:
    return [row["reader"] for row in tables["people.csv"] if row["counted"] == "yes"]


def _check_places_table(table: Node, seen: Counter[int], places: int, people: int) -> None:
    assert numbers(table.one("caption").take()) == [places]
    rows = table.one("tbody").all("tr")
    for n, row in zip(range(places, -1, -1), rows, strict=True):
        assert numbers(row.one("th").take()) == [n, places]
        _check_bar(row, seen[n], people)
        assert row.one("span", cls="figure").take() == str(seen[n])


def _check_tags_table(table: Node, same: Table, rows: Table) -> None:
    for row in table.one("tbody").all("tr"):
        tag = row.attrs["data-tag"]
        here = [p for p in same if p["tag"] == tag]
        once = len({p["reader"] for p in here})
        each = len({(p["reader"], p["start"]) for p in here})
        assert (row.one("td", cls="once").take(), row.one("td", cls="each").take()) == (
            str(once),
            str(each),
        )
        figures = {r["figure"]: int(r["count"]) for r in rows if r["of"] == tag}
        assert figures == {"counted_once": once, "counted_each": each}


def _check_nothing_is_left(page: Node) -> None:
    """What still has a digit is a name, a rule in words or the title: no figure was missed."""
    page.one("ul", cls="method").take()
    page.one("h1").take()

    assert numbers(page.one("body").text()) == []
