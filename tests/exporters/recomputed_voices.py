"""Voices, and what can be counted in the article, made again from the tables alone.

Nothing here comes from annotator: it reads the page and the tables as a spreadsheet would. What
is checked is taken from the page.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict

from page import Node
from tables_beside import (
    Row,
    Table,
    Tables,
    numbers,
    own_rows,
    used,
)


def check_voices(page: Node, tables: Tables, merged: set[str]) -> None:
    spoken, blank = spoken_by(tables)
    known = {speaker_key(row["speaker"]): row for row in tables["voices.csv"] if row["speaker"]}
    assert known.keys() == spoken.keys()
    for key, passages in spoken.items():
        _check_voice(known[key], passages, tables, merged)
    shown = [row for table in page.all("table", cls="voices") for row in table.all("tr")[1:]]
    assert [speaker_key(row.one("th").all("bdi")[0].text()) for row in shown] or not known
    assert len(shown) == len(known)
    for row, beside in zip(shown, known.values(), strict=True):
        assert row.one("td", cls="people").take() == beside["people"]
        assert row.one("td", cls="words-said").take() == beside["words"]
        said = row.one("th").take()
        assert said.startswith(beside["speaker"])
        assert {"yes": "has a name", "no": "has no name", "": ""}[beside["named"]] in said
    _check_blank(page, tables, blank)


def spoken_by(tables: Tables) -> tuple[dict[str, Table], Table]:
    """The passages of each speaker, and those that ask for one and have none."""
    of_one = {
        speaker_key(row["of"]): speaker_key(row["speaker"])
        for row in tables["voices.csv"]
        if row["figure"] == "spelling"
    }
    spoken: dict[str, Table] = defaultdict(list)
    blank = []
    for passage in used(tables):
        key = speaker_key(passage.get(f"{passage['tag']}.speaker", "")) if _asks(passage) else None
        if key:
            spoken[of_one.get(key, key)].append(passage)
        elif key == "":
            blank.append(passage)
    return dict(spoken), blank


def _asks(passage: Row) -> bool:
    return f"{passage['tag']}.speaker" in passage


def speaker_key(speaker: str) -> str:
    edges = re.sub(r"^[\W_]+|[\W_]+$", "", " ".join(speaker.split()).casefold())
    return re.sub(r"['’]s$", "", edges)


def _check_voice(beside: Row, passages: Table, tables: Tables, merged: set[str]) -> None:
    readers = {row["reader"] for row in passages}
    assert (int(beside["people"]), int(beside["passages"])) == (len(readers), len(passages))
    words = sorted(
        _words([p for p in passages if p["reader"] == reader], tables) for reader in readers
    )
    assert int(beside["words"]) == words[(len(words) - 1) // 2]
    figures = [row for row in tables["voices.csv"] if row["speaker"] == beside["speaker"]]
    parts = Counter(part for _, part in {(p["reader"], _part(p)) for p in passages} if part)
    assert {r["of"]: int(r["count"]) for r in figures if r["figure"] == "part"} == parts
    spellings = {r["of"]: int(r["count"]) for r in figures if r["figure"] == "spelling"}
    assert sum(spellings.values()) >= len(readers)
    written = {speaker_key(passage[f"{passage['tag']}.speaker"]) for passage in passages}
    assert {speaker_key(one) for one in spellings} == written
    assert written - {speaker_key(beside["speaker"])} <= merged


def _part(passage: Row) -> str:
    own = (passage.get(f"{passage['tag']}.{question}", "") for question in ("part", "role"))
    return "".join(own)


def _words(passages: Table, tables: Tables) -> int:
    covered = {place for p in passages for place in range(int(p["start"]), int(p["end"]))}
    text = "".join(
        char if place in covered else " "
        for row in own_rows(tables)
        for place, char in enumerate(row["text"] + " ", int(row["start"]))
    )
    return count_words(text)


def count_words(text: str) -> int:
    return sum(any(char.isalnum() for char in word) for word in re.split(r"[\s–—]+", text))


def _check_blank(page: Node, tables: Tables, blank: Table) -> None:
    rows = [row for row in tables["voices.csv"] if not row["speaker"]]
    readers = {passage["reader"] for passage in blank}
    assert [(int(r["count"]), int(r["people"])) for r in rows] == (
        [(len(blank), len(readers))] if blank else []
    )
    notes = page.all("p", cls="no-speaker")
    assert [numbers(note.take()) for note in notes] == [[int(r["count"])] for r in rows]


def check_facts(page: Node, tables: Tables) -> None:
    facts = tables["facts.csv"]
    shown = [row for table in page.all("table", cls="quoted") for row in table.all("tr")[1:]]
    for row, beside in zip(shown, facts, strict=True):
        assert row.one("td", cls="quotes").take() == beside["quotes"]
        assert row.one("td", cls="words-said").take() == beside["quoted_words"]
        assert row.one("th").take() == (beside["speaker"] or "Speaker unclear")
    body = [row["text"] for row in tables["rows.csv"] if row["block"] == "body"]
    quoted = sum(int(row["quoted_words"]) for row in facts)
    # Titles and nicknames stand in marks too, but nobody speaks in them.
    marked = re.findall(r"“[^”]*”|\"[^\"]*\"", "\n".join(body))
    assert 0 < quoted <= sum(map(count_words, marked))
    for note in page.all("p", cls="story"):
        assert {int(row["story_words"]) for row in facts} == {sum(map(count_words, body))}
        assert numbers(note.take()) == [quoted, int(facts[0]["story_words"])]
