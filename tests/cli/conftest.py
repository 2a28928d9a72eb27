"""The commands, run in this process as the program runs them."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from annotator.cli.main import run

STORY = """\
Otter returns to Millford pond

Published: Mar. 4, 2026 at 7:05 AM CST

Source: KQLM video

An otter looks at the crowd. Source: KQLM video

MILLFORD, Ohio (KQLM) - The otter came back\u00a0on Monday. About 40 people saw it.

"It just came home," said park ranger Dana Ortiz.

Source: KQLM video

Copyright 2026 KQLM. All rights reserved.
"""


@dataclass(frozen=True)
class Said:
    """What a command did."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The standard output, which is JSON and nothing else."""
        assert not self.err, self.err
        return json.loads(self.out)


Command = Callable[..., Said]


def no_pictures(folder: Path, work: Path, class_file: Path) -> Sequence[Path]:
    """Stands for the window."""
    folder.mkdir()
    (folder / "student.png").write_bytes(b"png")
    return [folder / "student.png"]


@pytest.fixture
def annotator(capsys: pytest.CaptureFixture[str]) -> Command:
    """Runs a command; whatever it does, no traceback is seen."""

    def command(*arguments: object) -> Said:
        capsys.readouterr()
        status = run([str(argument) for argument in arguments], take_pictures=no_pictures)
        said = capsys.readouterr()
        assert "Traceback" not in said.out + said.err
        return Said(status, said.out, said.err)

    return command


@pytest.fixture
def done(annotator: Command) -> Command:
    """Runs a command that has to succeed without a complaint."""

    def command(*arguments: object) -> Said:
        said = annotator(*arguments)
        assert (said.status, said.err) == (0, "")
        return said

    return command


@pytest.fixture
def refused(annotator: Command) -> Callable[..., str]:
    """Runs a command that has to be refused; gives the one line that it says."""

    def command(*arguments: object) -> str:
        said = annotator(*arguments)
        assert (said.status, said.out) == (1, "")
        assert said.err.endswith("\n")
        assert said.err.count("\n") == 1
        return said.err.strip()

    return command


@pytest.fixture
def misused(annotator: Command) -> Callable[..., str]:
    """Runs a command that is not used as described; gives what it says."""

    def command(*arguments: object) -> str:
        said = annotator(*arguments)
        assert (said.status, said.out) == (2, "")
        assert "Usage: annotator" in said.err
        return said.err

    return command


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """An article."""
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


@pytest.fixture
def work(story: Path, tmp_path: Path, done: Command) -> Path:
    """A work file on the article."""
    done("import", story, "-o", tmp_path / "x.annot")
    return tmp_path / "x.annot"


@pytest.fixture
def lesson(story: Path, tmp_path: Path, done: Command) -> Path:
    """A lesson on the article; its class file is beside it."""
    target = tmp_path / "lesson" / "otters.annot"
    done("assignment", "create", "-o", target, "--article", story, "--title", "Who says what?")
    return target
