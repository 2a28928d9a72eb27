"""Answers to questions, made again from the tables alone.

Nothing here comes from annotator: it reads the page and the tables as a spreadsheet would. What
is checked is taken from the page.
"""

from __future__ import annotations

from collections import Counter, defaultdict

import pytest
from page import Node
from tables_beside import Row, Table, Tables, numbers, used

# Answers of each reader: a reader, and one answer, or several with a space between.
Given = list[tuple[str, str]]


def check_questions(page: Node, tables: Tables) -> None:
    for block in page.all("div", cls="replied"):
        tag, question = block.attrs["data-tag"], block.attrs["data-question"]
        if tag:
            given, asked = _of_tag(tables, tag, question)
        else:
            given, asked = _of_article(tables, question)
        answered = block.one(cls="answered").take()
        if block.all("table"):
            assert numbers(answered) == [len(given), asked]
            _check_bars(block, given, is_of_tag=bool(tag))
            _check_table(tables, (tag, question), given, asked)
        else:
            own = [row for row in _own(tables) if (row["tag"], row["question"]) == (tag, question)]
            assert numbers(answered) == [sum(int(row["places"]) for row in own), asked]
            _check_words(block, own)
    _check_asked(page, tables)
    _check_unticked(page, tables)


def _of_tag(tables: Tables, tag: str, question: str) -> tuple[Given, int]:
    passages = [row for row in used(tables) if row["tag"] == tag]
    column = f"{tag}.{question}"
    return [(p["reader"], p[column]) for p in passages if p[column]], len(passages)


def _of_article(tables: Tables, question: str) -> tuple[Given, int]:
    rows = [row for row in tables["article_answers.csv"] if row["question"] == question]
    return [(row["reader"], row["answer"]) for row in rows], int(tables["rows.csv"][0]["people"])


def _check_bars(block: Node, given: Given, *, is_of_tag: bool) -> None:
    times: Counter[str] = Counter()
    people: dict[str, set[str]] = defaultdict(set)
    rows = block.one("tbody").all("tr")
    # One answer may hold several; there a space stands between the ids.
    known = {row.attrs["data-answer"] for row in rows}
    for reader, answer in given:
        for one in [answer] if answer in known else answer.split(" "):
            times[one] += 1
            people[one].add(reader)
    assert set(times) <= known
    for row in rows:
        answer = row.attrs["data-answer"]
        width = row.one("rect", cls="part").attrs["width"].rstrip("%")
        share = 100 * times[answer] / len(given) if given else 0
        assert float(width) == pytest.approx(share, abs=0.01)
        assert row.one("span", cls="figure").take() == str(times[answer])
        if is_of_tag:
            assert row.one("td", cls="people").take() == str(len(people[answer]))
        row.one("th").take()


def _check_table(tables: Tables, about: tuple[str, str], given: Given, asked: int) -> None:
    """The table with all counts says the same."""
    rows = [row for row in tables["questions.csv"] if (row["tag"], row["question"]) == about]
    known = {row["answer"] for row in rows}
    each = [(r, one) for r, a in given for one in ([a] if a in known else a.split(" "))]
    assert {(row["answer"], int(row["times"]), int(row["people"])) for row in rows} == {
        (one, sum(a == one for _, a in each), len({r for r, a in each if a == one}))
        for one in known
    }
    assert {(row["asked"], row["answered"]) for row in rows} == {(str(asked), str(len(given)))}


def _own(tables: Tables) -> Table:
    """All own words, those about an article as if of a tag without a name."""
    about = [row for row in tables["article_answers.csv"] if row["shown"]]
    return [*tables["written.csv"], *({**row, "tag": "", "places": "1"} for row in about)]


def _check_words(near: Node, own: Table) -> None:
    ticked = [" ".join(row["answer"].split()) for row in own if row["shown"] == "yes"]
    words = near.all("ul", cls="own-words")
    assert [one.one("q").text() for block in words for one in block.all("li")] == ticked
    assert not any(row["answer"] for row in own if row["shown"] == "no")
    for block in words:
        block.take()


def _check_asked(page: Node, tables: Tables) -> None:
    lists = page.all("ol", cls="asked")
    items = [item for one in lists for item in one.all("li", data_start="")]
    here: dict[tuple[str, str], Table] = defaultdict(list)
    tags = {item.attrs["data-tag"] for item in items}
    for passage in used(tables):
        if passage["tag"] in tags:
            here[passage["tag"], _row_of(passage, tables)].append(passage)
    assert {(i.attrs["data-tag"], i.attrs["data-start"]) for i in items} == set(here)
    told = {(row["tag"], row["start"]): row["people"] for row in tables["asked.csv"]}
    assert set(told) == set(here)
    counts = []
    for item in items:
        place = (item.attrs["data-tag"], item.attrs["data-start"])
        spots = {(p["reader"], p["start"]) for p in here[place]}
        own = [r for r in tables["written.csv"] if (r["reader"], r["start"]) in spots]
        _check_words(item, [row for row in own if row["tag"] == place[0]])
        counts.append(len({reader for reader, _ in spots}))
        assert numbers(item.one("span", cls="asking").take()) == [counts[-1]]
        assert told[place] == str(counts[-1])
        item.one("q").take()
    assert counts == sorted(counts, reverse=True)


def _row_of(passage: Row, tables: Tables) -> str:
    """Where the row starts in which the passage's first word stands."""
    exact = passage["exact"]
    first = int(passage["start"]) + len(exact) - len(exact.lstrip())
    return max((row["start"] for row in tables["rows.csv"] if int(row["start"]) <= first), key=int)


def _check_unticked(page: Node, tables: Tables) -> None:
    hidden = sum(row["shown"] == "no" for row in _own(tables))
    said = [numbers(one.take()) for one in page.all("p", cls="unticked")]
    assert said == ([[hidden]] if hidden else [])
