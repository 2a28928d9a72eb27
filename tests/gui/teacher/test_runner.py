"""Slow work comes back to the window's thread, the newest alone, and never outlives it."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from annotator.gui.runner import Progress, Runner
from annotator.model.errors import Refused

PATIENCE_SECONDS = 20


@pytest.fixture
def runner(qapp: object) -> Iterator[Runner]:
    made = Runner()
    yield made
    made.wait()


def unwanted(value: object) -> None:
    raise AssertionError(value)


def test_work_is_done_elsewhere_and_its_result_comes_back_here(
    qtbot: QtBot, runner: Runner
) -> None:
    threads: list[int] = []
    results: list[tuple[str, int]] = []

    def work(progress: Progress) -> str:
        threads.append(threading.get_ident())
        return "written"

    runner.run(work, lambda text: results.append((text, threading.get_ident())), unwanted)
    qtbot.waitUntil(lambda: bool(results))
    assert results == [("written", threading.get_ident())]
    assert threads[0] != threading.get_ident()


def test_progress_is_told_while_the_work_goes_on(qtbot: QtBot, runner: Runner) -> None:
    go_on = threading.Event()

    def work(progress: Progress) -> bool:
        progress.report(1, 3)
        return go_on.wait(PATIENCE_SECONDS)

    results: list[bool] = []
    with qtbot.waitSignal(runner.progressed) as told:
        runner.run(work, results.append, unwanted)
    assert told.args == [1, 3]
    assert not results
    go_on.set()
    qtbot.waitUntil(lambda: results == [True])


def test_what_was_refused_is_told_as_failed(qtbot: QtBot, runner: Runner) -> None:
    def work(progress: Progress) -> None:
        raise Refused("collecting.nothing", file="x")

    errors: list[Exception] = []
    runner.run(work, unwanted, errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert isinstance(errors[0], Refused)
    assert errors[0].values == {"file": "x"}


def test_the_unexpected_goes_to_its_one_handler(
    qtbot: QtBot, runner: Runner, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[object, object, int]] = []
    monkeypatch.setattr(
        sys, "excepthook", lambda kind, error, _: seen.append((kind, error, threading.get_ident()))
    )

    def work(progress: Progress) -> None:
        raise ZeroDivisionError("no")

    runner.run(work, unwanted, unwanted)
    qtbot.waitUntil(lambda: bool(seen))
    kind, error, thread = seen[0]
    assert kind is ZeroDivisionError
    assert str(error) == "no"
    assert thread == threading.get_ident()


def test_a_new_request_stops_the_older_one_and_drops_its_result(
    qtbot: QtBot, runner: Runner
) -> None:
    begun, go_on = threading.Event(), threading.Event()
    stopped: list[bool] = []

    def older(progress: Progress) -> str:
        begun.set()
        go_on.wait(PATIENCE_SECONDS)
        stopped.append(progress.stopped)
        progress.report(1, 1)
        return "older"

    results: list[str] = []
    told: list[tuple[int, int]] = []
    runner.progressed.connect(lambda part, total: told.append((part, total)))
    runner.run(older, results.append, unwanted)
    assert begun.wait(PATIENCE_SECONDS)
    runner.run(lambda progress: "newer", results.append, unwanted)
    go_on.set()
    qtbot.waitUntil(lambda: bool(results))
    assert results == ["newer"]
    assert stopped == [True]
    assert not told


def test_waiting_asks_to_stop_ends_the_thread_and_drops_the_result(
    qtbot: QtBot, runner: Runner
) -> None:
    begun, ended = threading.Event(), threading.Event()

    def work(progress: Progress) -> str:
        begun.set()
        while not progress.stopped:
            pass
        ended.set()
        return "too late"

    runner.run(work, unwanted, unwanted)
    assert begun.wait(PATIENCE_SECONDS)
    runner.wait()
    assert ended.is_set()
    results: list[str] = []
    runner.run(lambda progress: "next", results.append, unwanted)
    qtbot.waitUntil(lambda: results == ["next"])


def test_the_end_of_the_program_waits_for_the_work() -> None:
    """In a program of its own: a thread that outlives Qt aborts it."""
    import subprocess

    code = (
        "import sys, time\n"
        "from PySide6.QtCore import QCoreApplication, QTimer\n"
        "from annotator.gui.runner import Runner\n"
        "app = QCoreApplication([])\n"
        "runner = Runner()\n"
        "def work(progress):\n"
        "    while not progress.stopped: time.sleep(0.01)\n"
        "    print('stopped')\n"
        "runner.run(work, print, print)\n"
        "QTimer.singleShot(50, app.quit)\n"
        "sys.exit(app.exec())\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False
    )
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "stopped\n", "")
