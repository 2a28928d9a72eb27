"""The figures in tomorrow's five lines, made again from the tables alone.

Nothing here comes from annotator: it reads the page and the tables as a spreadsheet would. What
is checked is taken from the page.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from page import Node
from recomputed_answers import instead_of
from recomputed_voices import spoken_by
from tables_beside import (
    Row,
    Tables,
    numbers,
    people_in,
    scored,
    tag_names,
)


def check_tomorrow(page: Node, tables: Tables) -> set[str]:
    """Gives the kinds of lines that were checked."""
    lines = page.all("li", data_line="")
    assert len(lines) <= 5
    for line in lines:
        said = line.one("span", cls="said").take()
        words = re.findall(r"“(.*)”", said)
        plain = re.sub(r"“.*”", "“”", said)
        start = line.attrs.get("data-start", "")
        rows = [row for row in tables["rows.csv"] if row["start"] == start]
        if words and rows:
            row = " ".join(rows[0]["text"].split())
            assert _plain(row).startswith(_plain(words[0].rstrip("…")))
        assert numbers(plain) == _LINES[line.attrs["data-line"]](tables, said, start)
        for link in line.all("a"):
            (target,) = page.all("li", id=link.attrs["href"][1:])
            assert int(target.attrs["data-start"]) <= int(start) < int(target.attrs["data-end"])
    return {line.attrs["data-line"] for line in lines}


def _plain(words: str) -> str:
    """Without quotation marks: inside others they are single ones."""
    return re.sub(r"[\"“”‘’']", "", words)


def _tags_in(tables: Tables, said: str) -> list[str]:
    """The tags that are named outside the words in quotes, in their order."""
    plain = re.sub(r"“.*”", "“”", said)
    names = {name: tag for name, tag in tag_names(tables).items() if tag in scored(tables)}
    return [tag for _, tag in sorted((plain.find(n), t) for n, t in names.items() if n in plain)]


def _two_tags(tables: Tables, said: str, start: str) -> list[float]:
    tags = set(_tags_in(tables, said))
    (row,) = (
        row
        for row in tables["mix_ups.csv"]
        if row["start"] == start and {row["tag"], row["other"]} == tags
    )
    return [int(row["tag_people"]), int(row["other_people"])]


def _votes(tables: Tables, said: str, start: str) -> list[float]:
    (tag,) = _tags_in(tables, said)
    (row,) = (row for row in tables["rows.csv"] if row["start"] == start)
    return [int(row[f"votes.{tag}"]), int(row["people"])]


def _asked(tables: Tables, said: str, start: str) -> list[float]:
    (row,) = (row for row in tables["rows.csv"] if row["start"] == start)
    return [int(row["votes.ask"]), int(row["people"])]


def _taught(tables: Tables, said: str, start: str) -> list[float]:
    tag = _tags_in(tables, said)[0]
    answers = [row for row in tables["answers.csv"] if row["tag"] == tag]
    right = sum(one["outcome"] in ("found", "elsewhere") for one in answers)
    return [right, len(answers)]


def _taught_instead(tables: Tables, said: str, start: str) -> list[float]:
    tag, other = _tags_in(tables, said)
    answers = [row for row in tables["answers.csv"] if row["tag"] == tag]
    assert instead_of(answers)[other] == max(instead_of(answers).values())
    return [*_taught(tables, said, start), instead_of(answers)[other]]


def _repeats(tables: Tables, said: str, start: str) -> list[float]:
    rows = [
        row
        for row in tables["repeats.csv"]
        if start in row["starts"].split()
        and row["figure"] == "people_by_places"
        and _plain(" ".join(row["text"].split())) in _plain(said)
    ]
    seen = {int(row["of"]): int(row["count"]) for row in rows}
    return [max(seen), seen[max(seen)], sum(n for places, n in seen.items() if places)]


def _repeats_inside(tables: Tables, said: str, start: str) -> list[float]:
    places, n, people = _repeats(tables, said, start)
    (row,) = (one for one in tables["rows.csv"] if one["start"] == start)
    assert row["part_of_start"]
    return [n, people, places]


def _no_speaker(tables: Tables, said: str, start: str) -> list[float]:
    spoken, blank = spoken_by(tables)
    return [len(blank), len(blank) + sum(map(len, spoken.values()))]


def _heard(tables: Tables) -> dict[str, Row]:
    """A row of each speaker whom a third of the people named."""
    people = people_in(tables)
    rows = [row for row in tables["voices.csv"] if row["speaker"]]
    return {row["speaker"]: row for row in rows if 3 * int(row["people"]) >= people}


def _most_heard(tables: Tables, said: str, start: str) -> list[float]:
    words = {speaker: int(row["words"]) for speaker, row in _heard(tables).items()}
    most = max(words, key=lambda speaker: words[speaker])
    assert most in said
    return [words[most], sum(words.values())]


def _parts_heard(tables: Tables, said: str, start: str) -> list[float]:
    heard = _heard(tables)
    parts = set()
    for speaker in heard:
        rows = [r for r in tables["voices.csv"] if r["speaker"] == speaker]
        given = [(int(r["count"]), r["of"]) for r in rows if r["figure"] == "part"]
        parts |= {max(given, key=lambda one: one[0])[1]} if given else set()
    asked = {
        row["value"]: row["meaning"]
        for row in tables["codebook.csv"]
        if row["column"].endswith((".part", ".role")) and row["value"]
    }
    assert all(asked[part] in said for part in parts)
    return [len(parts), len(asked)] if len(parts) > 1 else []


def _empty(tables: Tables, said: str, start: str) -> list[float]:
    people = [row for row in tables["people.csv"] if row["counted"] == "yes"]
    return [sum(row["annotations"] == "0" for row in people), len(people)]


def _either(tables: Tables, said: str, start: str) -> list[float]:
    return [len({row["starts"] for row in tables["answers.csv"] if row["also"]})]


_LINES: dict[str, Callable[[Tables, str, str], list[float]]] = {
    "open_with_two": _two_tags,
    "mixed_up": _two_tags,
    "mixed_up_again": _two_tags,
    "open_with": _votes,
    "agreed": _votes,
    "also_split": _votes,
    "asked": _asked,
    "reteach": _taught,
    "reteach_instead": _taught_instead,
    "move_on": _taught,
    "repeats": _repeats,
    "repeats_inside": _repeats_inside,
    "no_speaker": _no_speaker,
    "most_heard": _most_heard,
    "parts_heard": _parts_heard,
    "empty": _empty,
    "either": _either,
}
