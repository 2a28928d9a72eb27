"""The system ends the session while work is open: it is stored, or a copy of it is kept."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from threading import Event

import pytest
from hands import Person
from PySide6.QtWidgets import QApplication

from annotator.gui import logging_off
from annotator.gui.logging_off import LoggingOff
from annotator.paths import work_folder
from annotator.storage.work_files import WorkFile, read_own
from annotator.workflows.recent import recent_files


@pytest.fixture
def statuses(
    person: Person, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> Iterator[list[int]]:
    """What the program was ended with, which goes on here; it listens to signals."""
    found: list[int] = []
    monkeypatch.setattr(QApplication, "exit", found.append)
    before = {one: signal.getsignal(one) for one in (signal.SIGTERM, signal.SIGHUP)}
    wakeup = signal.set_wakeup_fd(-1)
    listener = LoggingOff(qapp, person.window)
    yield found
    listener._notifier.setEnabled(False)
    signal.set_wakeup_fd(wakeup)
    for one, handler in before.items():
        signal.signal(one, handler)


if sys.platform != "win32":

    def test_work_is_stored_before_the_program_ends(person: Person, statuses: list[int]) -> None:
        path, there = person.opened.path, set(work_folder().glob("*"))
        person.tag("crab pots", "1")
        person.comment.setFocus()
        person.type("late")
        os.kill(os.getpid(), signal.SIGTERM)
        person.qtbot.waitUntil(lambda: statuses == [0])
        assert not path.with_name(f"{path.name}.lock").exists()
        (made,) = read_own(path).annotations.values()
        assert (made.tag, made.comment) == ("claim", "late")
        assert {one for one in work_folder().glob("*.annot") if one != path} <= there

    def test_a_slow_disk_leaves_a_copy_that_leads_the_recent_work(
        person: Person, statuses: list[int], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path, disk = person.opened.path, Event()
        store = WorkFile.store

        def slowly(*args: object, **rest: object) -> object:
            disk.wait()
            return store(*args, **rest)  # type: ignore[arg-type]

        monkeypatch.setattr(WorkFile, "store", slowly)
        monkeypatch.setattr(logging_off, "_PATIENCE_SECONDS", 0.1)
        try:
            person.tag("crab pots", "1")
            os.kill(os.getpid(), signal.SIGHUP)
            person.qtbot.waitUntil(lambda: statuses == [0])
            assert not read_own(path).annotations
            copy = recent_files()[0]
            assert copy.parent == work_folder()
            assert [one.tag for one in read_own(copy).annotations.values()] == ["claim"]
        finally:
            disk.set()
