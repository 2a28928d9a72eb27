"""What each learning platform gives back, collected by the real program: nothing lost."""

from __future__ import annotations

import json
import random
import sqlite3
import subprocess
import sys
from collections import defaultdict
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from platform_downloads import (
    CLASH,
    COPIED,
    COPY,
    DAMAGED,
    LATE,
    LAYOUTS,
    MISSING,
    NAMELESS,
    NAMES,
    OTHER_TEXT,
    STRANGER,
    TRIGGER,
    TWICE,
    WORK_FILE,
    class_list,
    download,
    empty_class,
    entries,
    listed,
    students,
)
from stored import seen
from zips import zip_at

from annotator.importers.rosters import read_roster
from annotator.workflows.collecting import collect
from annotator.workflows.reporting import summary_json_of

# Platforms that say by an id or a user name which of two with the same name it is.
_TELL_TWINS = ("canvas", "moodle", "moodle_flat", "blackboard")
_NOT_TAKEN = (DAMAGED, TRIGGER)

REFUSALS = (
    "is damaged and was left as it is",
    "something else is inside",
    "would unpack to far more than a class hands in",
    "leads out of its ZIP",
)

Passage = tuple[str, str, int, int, str]


def annotator(*arguments: object, status: int = 0) -> str:
    """What the real program prints."""
    command = [sys.executable, "-m", "annotator", *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr
    assert done.returncode == status, done.stderr
    return done.stdout


def collected(class_file: Path, *arguments: object) -> Any:
    return json.loads(annotator("collect", class_file, *arguments, "--json", status=3))


def passages(class_file: Path) -> list[Passage]:
    """Person, tag, start, end and exact words of all that counts, as any database program reads."""
    with closing(sqlite3.connect(f"file:{class_file}?mode=ro", uri=True)) as database:
        query = 'SELECT person, tag, "start", "end", exact FROM annotations'
        return sorted(database.execute(query).fetchall())


def done_by_students(platform: str) -> list[Passage]:
    """The same as the students did it."""
    found = []
    for number, one in enumerate(students()):
        (article,) = one.material.articles
        if number not in _NOT_TAKEN:
            person = whose(platform, number)
            found += [
                (person, a.tag, a.span.start, a.span.end, a.span.cut(article.text))
                for a in one.annotations
            ]
    return sorted(found)


def whose(platform: str, number: int) -> str:
    """The name that somebody's work stands under."""
    return "" if (platform, number) == ("plain", NAMELESS) else listed(platform, number)


def expected_states(platform: str) -> dict[str, set[str]]:
    """What there is to say, by person."""
    found: dict[str, set[str]] = defaultdict(set)
    for number, one in enumerate(students()):
        if number in _NOT_TAKEN:
            continue
        states = found[whose(platform, number)]
        if number != WORK_FILE:
            states.add("late" if number == LATE else "on_time")
        if not one.annotations:
            states.add("empty")
    more = {
        TWICE: {"twice"},
        WORK_FILE: {"work_file"} | ({"on_time"} & _by_platform(platform)),
        OTHER_TEXT: {"other_text"},
        COPIED: {"copy"},
        COPY: {"copy"},
    }
    for number, states in more.items():
        found[whose(platform, number)] |= states
    found[STRANGER].add("unknown")
    if platform == "plain":
        found[""].add("no_name")
    if platform not in _TELL_TWINS:
        found[NAMES[CLASH[0]]] |= {"unknown", "twice"}
    return found


def _by_platform(platform: str) -> set[str]:
    """Who can be on time without a time in the file: where the platform tells."""
    return {"on_time"} if platform in ("canvas", "blackboard", "brightspace") else set()


@pytest.mark.parametrize("platform", LAYOUTS)
def test_a_class_of_thirty_is_collected_and_everything_odd_is_said(
    tmp_path: Path, platform: str
) -> None:
    class_file = empty_class(tmp_path / "7b.annotclass")
    back = tmp_path / "back"
    back.mkdir()
    path, roster = download(back / "s.zip", platform), class_list(back / "list.csv", platform)
    before = seen(back)

    found = collected(class_file, path, "--roster", roster)

    assert seen(back) == before
    assert {*tmp_path.iterdir()} - {tmp_path / "home"} == {class_file, back}
    states: dict[str, set[str]] = defaultdict(set)
    for one in found["collected"]:
        states[one["person"]] |= set(one["states"])
    assert states == expected_states(platform)
    assert len(found["collected"]) == 30
    assert len(found["refused"]) == len(REFUSALS)
    for reason in REFUSALS:
        assert sum(reason in one["reason"] for one in found["refused"]) == 1, reason
    assert passages(class_file) == done_by_students(platform)
    missing = {listed(platform, n) for n in _NOT_TAKEN} | {_last(platform)}
    if platform not in _TELL_TWINS:
        missing |= {NAMES[CLASH[0]]}
    if platform == "plain":
        missing |= {NAMES[NAMELESS]}
    assert set(found["missing"]) == missing
    annotator("report", class_file, "-o", tmp_path / "report.html")
    page = (tmp_path / "report.html").read_text("utf-8")
    assert not [name for name in {*NAMES, STRANGER, MISSING} if name in page]


def _last(platform: str) -> str:
    return "Late, Lou" if platform == "canvas" else MISSING


@pytest.mark.parametrize("platform", LAYOUTS)
def test_three_shuffled_orders_in_pieces_make_the_same_class(tmp_path: Path, platform: str) -> None:
    chance = random.Random(platform)
    roster = read_roster(class_list(tmp_path / "list.csv", platform)).roster
    found = []
    for order in range(3):
        class_file = empty_class(tmp_path / f"{order}.annotclass")
        pairs = list(entries(platform).items())
        chance.shuffle(pairs)
        # In two pieces that share some files, the class list with the one or the other.
        for piece, some in enumerate((pairs[:20], pairs[15:])):
            source = zip_at(tmp_path / f"{order}{piece}.zip", some)
            collect(class_file, [source], roster=roster if piece == order % 2 else None)
        found.append((passages(class_file), summary_json_of(class_file)))

    assert found[0] == found[1] == found[2]
    assert found[0][0] == done_by_students(platform)
