"""The lock beside a work file: who holds it, and when it is left over."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import pytest

from annotator.model.errors import StorageFailed
from annotator.storage import locks
from annotator.storage.locks import STALE_SECONDS, Lock, lock_path

HOLDER = (
    "import sys; from pathlib import Path; from annotator.storage.locks import Lock\n"
    "lock = Lock(Path(sys.argv[1])); print('held', flush=True); sys.stdin.read()\n"
)


@pytest.fixture
def holder(path: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that holds the lock of `path`."""
    pipe = subprocess.PIPE
    command = [sys.executable, "-c", HOLDER, str(path)]
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


def refused(path: Path) -> str:
    with pytest.raises(StorageFailed) as failed:
        Lock(path)
    assert failed.value.values == {"file": path.name}
    return failed.value.message


def left_by(path: Path, host: str, seconds_ago: float) -> None:
    """Leave a lock as another computer would, with its last beat some time ago."""
    lock_path(path).write_text(json.dumps({"host": host, "process": 77}))
    then = time.time() - seconds_ago
    os.utime(lock_path(path), (then, then))


def test_the_lock_is_held_once_and_gone_when_released(path: Path) -> None:
    lock = Lock(path)
    assert refused(path) == "storage.locked_here"
    lock.release()
    assert not lock_path(path).exists()
    Lock(path).release()
    lock.release()


def test_releasing_twice_leaves_the_next_holder_alone(path: Path) -> None:
    first = Lock(path)
    first.release()
    second = Lock(path)
    first.release()
    assert lock_path(path).exists()
    second.release()


def test_another_process_keeps_its_lock(path: Path, holder: subprocess.Popen[str]) -> None:
    assert refused(path) == "storage.locked_here"
    assert lock_path(path).exists()


def test_a_killed_holder_holds_nothing(path: Path, holder: subprocess.Popen[str]) -> None:
    holder.kill()
    holder.wait()
    assert lock_path(path).exists()
    Lock(path).release()
    assert not lock_path(path).exists()


def test_another_computers_lock_counts_until_it_has_not_beaten_for_a_minute(path: Path) -> None:
    left_by(path, "elsewhere", STALE_SECONDS - 10)
    left = lock_path(path).read_bytes()
    assert refused(path) == "storage.locked_elsewhere"
    assert lock_path(path).read_bytes() == left
    assert sorted(p.name for p in path.parent.iterdir()) == ["x.annot", "x.annot.lock"]

    left_by(path, "elsewhere", STALE_SECONDS + 1)
    Lock(path).release()
    assert STALE_SECONDS == 60


def test_this_computers_lock_is_left_over_once_nobody_holds_it(path: Path) -> None:
    lock = Lock(path)
    here = json.loads(lock_path(path).read_text())
    lock.release()
    assert set(here) == {"host", "process"}
    left_by(path, here["host"], 0)
    Lock(path).release()


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"null", b"\xff\xfe", b'{"process":7}'])
def test_a_lock_that_says_nothing_is_taken(path: Path, content: bytes) -> None:
    lock_path(path).write_bytes(content)
    Lock(path).release()


def test_a_beat_renews_the_lock(path: Path) -> None:
    lock = Lock(path)
    os.utime(lock_path(path), (1, 1))
    lock.beat()
    assert lock_path(path).stat().st_mtime > 1
    lock.release()
    lock.beat()  # The folder may be out of reach by now.
    assert not lock_path(path).exists()


def test_a_lock_that_cannot_be_signed_is_not_left_behind(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*args: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(locks.json, "dump", full)
    assert refused(path) == "storage.full"
    assert not lock_path(path).exists()
    monkeypatch.undo()
    Lock(path).release()


def test_where_files_cannot_be_locked_the_name_and_the_beat_decide(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if sys.platform != "win32":
        import fcntl

        def unsupported(*args: object) -> None:
            raise OSError(95, "Operation not supported")

        monkeypatch.setattr(fcntl, "flock", unsupported)
    left_by(path, "elsewhere", 1)
    assert refused(path) == "storage.locked_elsewhere"


def test_a_folder_that_is_not_there_has_no_lock(path: Path) -> None:
    assert refused(path.parent / "gone" / "x.annot") == "storage.missing"


def test_a_lock_removed_under_our_hands_is_taken_once_more(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    try_lock, removals = locks._try_system_lock, [1]

    def remove_first(file: IO[str]) -> bool:
        if removals:
            removals.pop()
            lock_path(path).unlink()
        return try_lock(file)

    monkeypatch.setattr(locks, "_try_system_lock", remove_first)
    lock = Lock(path)
    assert lock_path(path).exists()
    assert refused(path) == "storage.locked_here"
    lock.release()
