"""How a class goes with the teacher's answers, made again from the tables alone.

Nothing here comes from annotator: it reads the page and the tables as a spreadsheet would. What
is checked is taken from the page.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable

from page import Node
from tables_beside import (
    OUTCOMES,
    Row,
    Table,
    Tables,
    bare,
    by_reader,
    edges_of,
    number,
    numbers,
    overlap,
    people_in,
    scored,
    tag_names,
)


def check_answers(page: Node, tables: Tables) -> None:
    passages = by_reader(tables)
    for row in tables["answers.csv"]:
        _check_outcome(row, passages[row["reader"]])
    by_passage: dict[tuple[str, str], Table] = defaultdict(list)
    for row in tables["answers.csv"]:
        by_passage[row["tag"], row["starts"]].append(row)
    shown = page.one("table", cls="answers").all("tr", data_tag="") if by_passage else []
    for row, ((tag, starts), several) in zip(shown, by_passage.items(), strict=True):
        assert (row.attrs["data-tag"], row.attrs["data-start"]) == (tag, starts.split()[0])
        assert len(several) == people_in(tables)
        counts = Counter(one["outcome"] for one in several)
        for cell in row.all("td", data_outcome=""):
            assert cell.take() == str(counts[cell.attrs["data-outcome"]])
        _check_instead(row, several, tables)
        assert row.one("q").take().rstrip("…") in " ".join(several[0]["text"].split())
        places = [numbers(one.take()) for one in row.all("span", cls="places")]
        assert places == ([[len(starts.split())]] if " " in starts else [])


def _check_outcome(row: Row, passages: Table) -> None:
    """What each outcome means for the reader's passages, where the answer has one span."""
    accepted = {row["tag"], *row["also"].split()}
    edges = {bare(int(start), row["text"]) for start in row["starts"].split()}
    near = [p for p in passages if any(overlap(edges_of(p), one) for one in edges)]
    same = [p for p in near if p["tag"] in accepted and edges_of(p) in edges]
    tags = {p["tag"] for p in near}
    assert (row["used"] == "") == (row["outcome"] == "missed")
    if row["outcome"] == "found":
        assert row["used"] in accepted & tags
        assert same or row["also"]
    else:
        assert not [p for p in same if p["tag"] == row["tag"]]
    if row["outcome"] == "elsewhere":
        assert row["used"] in accepted & tags
    if row["outcome"] == "other_tag":
        assert row["used"] in tags - accepted


def _check_instead(row: Node, answers: Table, tables: Tables) -> None:
    instead = instead_of(answers)
    said = row.one("td", cls="instead").take()
    if not instead:
        assert said == "–"
        return
    count = max(instead.values())
    assert numbers(said) == [count]
    assert instead[tag_names(tables)[said.rsplit(" (")[0]]] == count


def instead_of(answers: Table) -> Counter[str]:
    return Counter(one["used"] for one in answers if one["outcome"] == "other_tag")


def check_learned(page: Node, tables: Tables, check_bar: Callable[[Node, int, int], None]) -> None:
    by_tag: dict[str, Table] = defaultdict(list)
    for row in tables["answers.csv"]:
        by_tag[row["tag"]].append(row)
    shown = page.one("table", cls="learned").all("tr", data_tag="") if by_tag else []
    assert {row.attrs["data-tag"] for row in shown} == set(by_tag)
    extra = {row["tag"]: row["extra"] for row in tables["tags.csv"]}
    for row in shown:
        answers = by_tag[row.attrs["data-tag"]]
        right = sum(one["outcome"] in ("found", "elsewhere") for one in answers)
        check_bar(row, right, len(answers))
        assert numbers(row.one("span", cls="figure").take()) == [right, len(answers)]
        share = right / len(answers)
        level = "learned" if share >= 0.8 else "not yet" if share < 0.5 else "partly"
        assert row.all("td")[1].take().startswith(level)
        _check_instead(row, answers, tables)
        assert row.one("td", cls="extra").take() == extra[row.attrs["data-tag"]]
    counted = [int(extra[tag]) for tag in scored(tables) if extra[tag]]
    assert sum(counted) == sum(int(row["extra"] or 0) for row in tables["points.csv"])
    _check_extra(tables, bool(by_tag))


def _check_extra(tables: Tables, has_answers: bool) -> None:
    """Words that no answer touches are extra, the same words with the same tag once."""
    key = [
        bare(int(start), row["text"])
        for row in tables["answers.csv"]
        for start in row["starts"].split()
    ]
    answers = {(row["tag"], " ".join(row["text"].split())) for row in tables["answers.csv"]}
    passages = by_reader(tables)
    for row in tables["points.csv"] if has_answers else []:
        own = [p for p in passages[row["reader"]] if p["tag"] in scored(tables)]
        free = [p for p in own if not any(overlap(edges_of(p), one) for one in key)]
        words = {(p["tag"], " ".join(p["exact"].split())) for p in free}
        assert len(words - answers) <= int(row["extra"]) <= len(own)


def check_points(page: Node, tables: Tables, expected: dict[str, int], questions: int) -> None:
    answers: dict[str, Table] = defaultdict(list)
    for row in tables["answers.csv"]:
        answers[row["reader"]].append(row)
    shown = page.one("table", cls="points").all("tr", data_reader="")
    passages = by_reader(tables)
    said = Counter(row["reader"] for row in tables["article_answers.csv"])
    for row, beside in zip(shown, tables["points.csv"], strict=True):
        reader = beside["reader"]
        assert row.attrs["data-reader"] == row.one("th").take() == reader
        got, of = _done(passages[reader], expected)
        if questions:
            got, of = got + said[reader], of + questions
        assert _gets(beside, "doing") == (got, of)
        _check_points(row.one("td", cls="doing"), beside, "doing")
        own = answers[beside["reader"]]
        assert bool(own) == bool(beside["agreement_of"])
        if own:
            _check_agreement(row, beside, own)
        _check_counts(row, beside)


def _check_counts(row: Node, beside: Row) -> None:
    """What counts is one of the two, or the teacher's word, which the table alone has."""
    if beside["overruled"] == "no":
        assert beside["final_points"] == beside[f"{beside['points_for']}_points"]
    for cell in row.all("td", cls="counts"):
        words = cell.take()
        assert ("Your decision" in words) == (beside["overruled"] == "yes")
        assert numbers(words) == [number(beside["final_points"]), number(beside["worth"])]


def _gets(beside: Row, what: str) -> tuple[float, float]:
    return number(beside[what]), number(beside[f"{what}_of"])


def _done(passages: Table, expected: dict[str, int]) -> tuple[float, float]:
    if not expected:
        return float(bool(passages)), 1
    used = Counter(passage["tag"] for passage in passages)
    return sum(min(used[tag], n) for tag, n in expected.items()), sum(expected.values())


def _check_agreement(row: Node, beside: Row, own: Table) -> None:
    shares = {"found": 1.0, "elsewhere": 0.5}
    got = sum(shares.get(one["outcome"], 0) * number(one["points"]) for one in own)
    assert _gets(beside, "agreement") == (got, sum(number(one["points"]) for one in own))
    counts = Counter(one["outcome"] for one in own)
    assert {outcome: int(beside[outcome]) for outcome in OUTCOMES} == {
        outcome: counts[outcome] for outcome in OUTCOMES
    }
    for cell in row.all("td", data_outcome=""):
        assert cell.take() == str(counts[cell.attrs["data-outcome"]])
    assert row.one("td", cls="extra").take() == beside["extra"]
    _check_points(row.one("td", cls="agreement"), beside, "agreement")


def _check_points(cell: Node, beside: Row, what: str) -> None:
    (got, of), worth = _gets(beside, what), number(beside["worth"])
    if not worth:
        assert beside[f"{what}_points"] == ""
        assert numbers(cell.take()) == [got, of]
        return
    points = math.floor(10 * worth * got / of + 0.5) / 10
    assert number(beside[f"{what}_points"]) == points
    assert numbers(cell.take()) == [points, worth]
