"""One window per file: who holds it, who is asked, and what is left over."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from annotator.workflows.one_window import hold_file, hold_or_show, windows_folder

HOLDER = """
import sys
from pathlib import Path
from annotator.workflows.one_window import hold_file
held = hold_file(Path(sys.argv[1]))
print("held" if held else "", flush=True)
for line in sys.stdin:
    print("wanted" if held.is_wanted() else "", flush=True)
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "walk.annot"
    path.touch()
    return path


@contextmanager
def another_process(file: Path) -> Iterator[subprocess.Popen[str]]:
    """A process that holds a file, and looks whether it is wanted at each line it gets."""
    command = [sys.executable, "-c", HOLDER, str(file)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        assert process.stdout.readline() == "held\n"
        try:
            yield process
        finally:
            process.kill()


def looks(process: subprocess.Popen[str]) -> bool:
    assert process.stdin
    assert process.stdout
    process.stdin.write("\n")
    process.stdin.flush()
    return process.stdout.readline() == "wanted\n"


def answer(process: subprocess.Popen[str]) -> None:
    """Look until the file is wanted, as a window does."""
    end = time.monotonic() + 60
    while not looks(process):
        assert time.monotonic() < end


def test_a_file_is_held_once_and_again_when_it_was_let_go(file: Path) -> None:
    held = hold_file(file)
    assert held
    assert hold_file(file) is None
    held.let_go()
    held.let_go()
    assert not list(windows_folder().iterdir())
    again = hold_file(file)
    assert again
    again.let_go()


def test_a_file_is_the_same_by_whatever_name(file: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.annot"
    link.symlink_to(file)
    with another_process(file):
        assert hold_file(link) is None
        other = hold_file(tmp_path / "other.annot")
        assert other
        other.let_go()


def test_the_window_that_has_it_is_asked_once_and_the_start_ends(file: Path) -> None:
    with another_process(file) as holder:
        answering = threading.Thread(target=answer, args=[holder])
        answering.start()
        assert hold_or_show(file, patience=60) is None
        answering.join()
        assert not looks(holder)


def test_a_window_that_does_not_answer_is_left_alone(file: Path) -> None:
    with another_process(file) as holder:
        beside = hold_or_show(file, patience=0.1)
        assert beside
        assert beside.path == file
        beside.let_go()
        assert not looks(holder)


def test_a_process_that_was_killed_stops_nobody(file: Path) -> None:
    with another_process(file) as holder:
        holder.kill()
        holder.wait()
        held = hold_or_show(file, patience=60)
        assert held
        held.let_go()


def test_a_request_to_a_window_that_is_gone_is_not_answered_by_the_next(file: Path) -> None:
    with another_process(file) as holder:
        held = hold_or_show(file, patience=0.1)
        holder.kill()
        holder.wait()
    held = hold_or_show(file)
    assert held
    assert not held.is_wanted()
    held.let_go()


def test_where_nothing_can_be_written_every_start_opens_it(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ANNOTATOR_HOME", str(file))
    for _ in range(2):
        held = hold_or_show(file, patience=60)
        assert held
        assert not held.is_wanted()
        held.let_go()
