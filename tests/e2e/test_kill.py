"""Whatever was said to be saved is there after the program is killed at any moment."""

from __future__ import annotations

import random
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from any_work import article_of
from small_class import NOW, scheme

from annotator.cli.main import run
from annotator.model.lesson import Document, Material
from annotator.storage import work_files

KILLS = 40
# Every so manieth time it dies by its own hand in the middle of an edit: where the disk is
# quick, a kill at any moment does not hit one.
ON_PURPOSE = 4
TAGGING = Path(__file__).with_name("tagging_until_killed.py")


def tag_and_be_killed(path: Path, seed: int) -> list[str]:
    """Let a process tag for a random while until it is killed, and give what it said was saved."""
    chance = random.Random(seed)
    transaction = 0 if seed % ON_PURPOSE else chance.randint(2, 40)
    command = [sys.executable, str(TAGGING), str(path), str(seed), str(transaction)]
    said: list[str] = []
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        said.append(process.stdout.readline())  # From here on it is at work.
        killer = threading.Timer(60 if transaction else chance.uniform(0, 0.25), process.kill)
        killer.start()
        said += process.stdout
        killer.cancel()
    assert process.returncode != 0, "it was killed, it did not come to an end"
    if said and not said[-1].endswith("\n"):
        said.pop()  # Cut off in the saying.
    return said


@pytest.mark.long
def test_nothing_that_was_said_to_be_saved_is_missing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "x.annot"
    text = "\n".join(f"Line {n} of a long story about otters." for n in range(3000))
    material = Material((article_of(text),), scheme())
    work_files.create(path, Document("d1", "work", material, NOW))
    saved: dict[str, str] = {}
    cut_off = 0
    for kill in range(KILLS):
        for line in tag_and_be_killed(path, seed=kill):
            annotation_id, rest = line.rstrip("\n").split(" ", 1)
            saved[annotation_id] = rest
        cut_off += path.with_name("x.annot-journal").exists()
        assert run(["check", str(path)], take_pictures=lambda *_: []) == 0, capsys.readouterr()
        document = work_files.read_own(path)
        found = {a.id: f"{a.span.start} {a.comment}" for a in document.annotations.values()}
        missing = {one: words for one, words in saved.items() if found.get(one) != words}
        assert not missing
        # A step that was stored and not yet said is all that may be there besides.
        assert len(found) - len(saved) < 4 * 2 * (kill + 1)
    assert len(saved) > KILLS
    assert cut_off >= KILLS // ON_PURPOSE
