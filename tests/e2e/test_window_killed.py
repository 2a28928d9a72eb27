"""The window is killed at any moment while somebody works: what it showed as saved is there."""

from __future__ import annotations

import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path
from typing import IO, NamedTuple

import pytest
from any_work import article_of
from small_class import NOW, scheme

from annotator.model.lesson import Document, Material
from annotator.storage import work_files
from annotator.workflows.checking import check

KILLS = 200
AT_ONCE = 2
# Every so manieth window is killed in the middle of a transaction on purpose: where the disk
# is quick, a kill at any moment does not hit one.
ON_PURPOSE = 4
WINDOW = Path(__file__).with_name("window_until_killed.py")

State = dict[str, str]


class Figures(NamedTuple):
    """What came of some kills: edits made and shown as saved, and kills amid a transaction."""

    kills: int
    made: int
    saved: int
    cut_off: int

    def __add__(self, other: Figures) -> Figures:  # type: ignore[override]
        return Figures(*map(sum, zip(self, other, strict=True)))


@contextmanager
def windows(home: Path) -> Iterator[tuple[IO[str], IO[str]]]:
    """What makes a window for each line it is given, and what the windows say."""
    environment = {**os.environ, "ANNOTATOR_HOME": str(home)}
    pipe = subprocess.PIPE
    with subprocess.Popen(
        [sys.executable, str(WINDOW)], env=environment, stdin=pipe, stdout=pipe, text=True
    ) as process:
        assert process.stdin
        assert process.stdout
        too_long = threading.Timer(KILLS * 10, process.kill)
        too_long.start()
        try:
            yield process.stdin, process.stdout
        finally:
            too_long.cancel()
            process.stdin.close()


def said_until_gone(lines: IO[str]) -> Iterator[str]:
    """What a window says, one line after the other, until it is no more."""
    return iter(lambda: next(lines), "gone\n")


def said_until_killed(lines: IO[str], chance: random.Random) -> list[str]:
    """What a window says until it is killed: a moment after one of its first edits."""
    edits = chance.randint(1, 12)
    said: list[str] = []
    process = int(next(lines).removeprefix("here "))
    killer = threading.Timer(chance.uniform(0, 0.12), os.kill, (process, signal.SIGKILL))
    for line in said_until_gone(lines):
        said.append(line)
        if line.startswith("edit") and not (edits := edits - 1):
            killer.start()
    killer.join()
    return said


def states(before: State, said: list[str]) -> tuple[list[State], int]:
    """The states the work went through, and the one that was shown as saved last."""
    went_through, saved = [before], 0
    for line in said:
        if line == "saved\n":
            saved = len(went_through) - 1
        else:
            changes = json.loads(line.removeprefix("edit "))
            after = went_through[-1] | changes
            went_through.append({one: words for one, words in after.items() if words})
    return went_through, saved


def state_of(path: Path) -> State:
    """What is in the file, which is whole."""
    check(path)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    found = work_files.read(path).annotations.values()
    return {a.id: f"{a.tag} {a.span.start} {a.span.end} {a.comment}" for a in found}


def kill_again_and_again(folder: Path, seeds: range) -> Figures:
    """Work on one file in one window after the other; each one is killed."""
    folder.mkdir()
    path = folder / "x.annot"
    text = "\n\n".join(f"Line {n} of a long story about otters." for n in range(400))
    work_files.create(path, Document("d1", "work", Material((article_of(text),), scheme()), NOW))
    figures, before = Figures(0, 0, 0, 0), state_of(path)
    with windows(folder / "home") as (wanted, lines):
        for seed in seeds:
            chance = random.Random(seed)
            transaction = 0 if seed % ON_PURPOSE else chance.randint(1, 6)
            wanted.write(f"{path} {seed} {transaction}\n")
            wanted.flush()
            if transaction:
                _, *said = said_until_gone(lines)
            else:
                said = said_until_killed(lines, chance)
            cut_off = path.with_name("x.annot-journal").exists()
            went_through, saved = states(before, said)
            before = state_of(path)
            assert before in went_through[saved:], "something is lost, or half there"
            figures += Figures(1, len(went_through) - 1, saved, int(cut_off))
    return figures


if sys.platform == "linux":

    @pytest.mark.long
    def test_nothing_that_a_window_showed_as_saved_is_lost(
        tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        per_file = KILLS // AT_ONCE
        parts = [range(n * per_file, (n + 1) * per_file) for n in range(AT_ONCE)]
        folders = [tmp_path / str(n) for n in range(AT_ONCE)]
        with ThreadPoolExecutor(AT_ONCE) as hands:
            figures = sum(hands.map(kill_again_and_again, folders, parts), Figures(0, 0, 0, 0))
        with capsys.disabled():
            kills, made, saved, cut_off = figures
            sys.stdout.write(
                f"\n{kills} kills, {cut_off} amid a transaction; {made} edits,"
                f" {saved} shown as saved, lost 0\n"
            )
        assert figures.saved > KILLS
        assert figures.cut_off >= KILLS // ON_PURPOSE
