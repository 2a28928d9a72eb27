"""The save queue: steps reach the disk in order, or are kept until they do."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from small_class import NOW, material, tagged

from annotator.model.edits import Change, Edit
from annotator.model.errors import StorageFailed
from annotator.model.lesson import Document
from annotator.storage import work_files
from annotator.storage.work_files import Step
from annotator.workflows import saving
from annotator.workflows.saving import SaveQueue, SaveState

FULL = StorageFailed("storage.full", file="x.annot")
# Only ever used up when something is wrong.
PATIENCE = 10


class Store:
    """Remembers what was stored; can be held up and made to fail."""

    def __init__(self) -> None:
        self.batches: list[list[Step]] = []
        self.failing: BaseException | None = None
        self.opened = self.closed = 0
        self.is_free = threading.Event()
        self.is_free.set()
        self.entered = threading.Event()
        self.threads: set[int] = set()

    def open(self) -> Store:
        self.opened += 1
        return self

    def store(self, steps: list[Step]) -> None:
        self.threads.add(threading.get_ident())
        self.entered.set()
        assert self.is_free.wait(PATIENCE)
        if self.failing:
            raise self.failing
        self.batches.append(list(steps))

    def close(self) -> None:
        self.threads.add(threading.get_ident())
        self.closed += 1

    @property
    def stored(self) -> list[Step]:
        return [step for batch in self.batches for step in batch]


class Reports(list[SaveState]):
    """What was reported, in order."""

    def __init__(self) -> None:
        self.changed = threading.Condition()

    def __call__(self, state: SaveState) -> None:
        with self.changed:
            self.append(state)
            self.changed.notify_all()

    def wait_for(self, name: str) -> None:
        with self.changed:
            assert self.changed.wait_for(lambda: any(s.name == name for s in self), PATIENCE)

    @property
    def names(self) -> list[str]:
        return [state.name for state in self]


@contextmanager
def queue_on(store: Store, **more: Any) -> Iterator[SaveQueue]:
    queue = SaveQueue(store.open, **more)
    try:
        yield queue
    finally:
        store.is_free.set()
        queue.close(0)


def steps(count: int) -> list[Step]:
    made = []
    for number in range(count):
        one = tagged(number, "claim", "home")
        edit = Edit(f"e{number}", "editing.step_tag", (Change(None, one),), {"n": 1, "tag": "C"})
        made.append(Step("do", edit, edit))
    return made


def test_steps_are_stored_in_order() -> None:
    store = Store()
    with queue_on(store) as queue:
        for step in steps(20):
            queue.put(step)
        assert queue.wait(PATIENCE)
        assert store.stored == steps(20)
        assert queue.state == saving.SAVED


def test_steps_that_wait_share_one_transaction() -> None:
    store, reports = Store(), Reports()
    store.is_free.clear()
    with queue_on(store, report=reports) as queue:
        first, *rest = steps(5)
        queue.put(first)
        assert store.entered.wait(PATIENCE)
        for step in rest:
            queue.put(step)
        store.is_free.set()
        assert queue.wait(PATIENCE)
        assert store.batches == [[first], rest]
    assert reports.names == ["saving", "saving", "saved"], "not saved while some wait"


def test_steps_of_a_moment_share_one_transaction(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(saving, "REST_SECONDS", 2 * PATIENCE)
    store = Store()
    with queue_on(store) as queue:
        for step in steps(3):
            queue.put(step)
        assert queue.wait(PATIENCE), "whoever waits is not kept"
        assert store.batches == [steps(3)]


def test_handing_over_a_step_never_waits_for_the_disk() -> None:
    store, reports = Store(), Reports()
    store.is_free.clear()
    with queue_on(store, report=reports) as queue:
        queue.put(steps(1)[0])
        assert store.entered.wait(PATIENCE)
        for step in steps(100):
            queue.put(step)
        assert not store.batches
        assert reports.names == ["saving"]
        assert not queue.wait(0)


def test_saved_is_said_only_when_the_last_step_is_stored() -> None:
    store, seen = Store(), []
    everything = steps(30)

    def report(state: SaveState) -> None:
        seen.append((state.name, len(store.stored)))

    with queue_on(store, report=report) as queue:
        for handed_over, step in enumerate(everything, start=1):
            queue.put(step)
            if handed_over % 7 == 0:
                assert queue.wait(PATIENCE)
                assert queue.state.name == "saved"
                assert len(store.stored) == handed_over
        assert queue.wait(PATIENCE)
    assert seen[-1] == ("saved", 30)
    names = [name for name, _ in seen]
    assert names[0] == "saving"
    assert names.count("saved") >= 4


def test_equal_steps_are_each_stored() -> None:
    """Undo, redo, undo, redo: the same step is handed over again before it is stored."""
    store = Store()
    store.is_free.clear()
    (edit,) = steps(1)
    undo = [Step("undo", edit.edit, edit.edit.reversed()) for _ in range(3)]
    redo = [Step("redo", edit.edit, edit.edit) for _ in range(3)]
    with queue_on(store) as queue:
        queue.put(undo[0])
        assert store.entered.wait(PATIENCE)
        everything = [undo[0], redo[0], undo[1], redo[1], undo[2], redo[2]]
        for step in everything[1:]:
            queue.put(step)
        store.is_free.set()
        assert queue.wait(PATIENCE)
        assert store.stored == everything


def test_steps_that_cannot_be_stored_stay_and_are_tried_again() -> None:
    store, reports = Store(), Reports()
    store.failing = FULL
    with queue_on(store, report=reports) as queue:
        first, second = steps(2)
        queue.put(first)
        reports.wait_for("failing")
        assert queue.state == SaveState("failing", FULL)
        assert store.closed == store.opened, "it is opened anew for each try"
        queue.put(second)
        assert not queue.wait(0)
        assert not store.stored

        store.failing = None
        assert queue.wait(PATIENCE)
        assert store.stored == [first, second]
        assert store.opened > 1
    assert reports.names[0] == "saving"
    assert reports.names[-1] == "saved"
    assert set(reports.names[1:-1]) == {"failing"}


def test_it_is_tried_again_without_being_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(saving, "RETRY_SECONDS", 0.01)
    store, reports = Store(), Reports()
    store.failing = FULL
    with queue_on(store, report=reports) as queue:
        queue.put(steps(1)[0])
        reports.wait_for("failing")
        store.failing = None
        reports.wait_for("saved")
        assert store.stored == steps(1)


def test_a_file_that_cannot_be_opened_is_tried_again() -> None:
    store, reports = Store(), Reports()
    is_there = False

    def open_store() -> Store:
        if not is_there:
            raise StorageFailed("storage.missing", file="x.annot")
        return store.open()

    queue = SaveQueue(open_store, report=reports)
    queue.put(steps(1)[0])
    reports.wait_for("failing")
    is_there = True
    assert queue.close(PATIENCE)
    assert store.stored == steps(1)


def test_closing_stores_what_waits() -> None:
    store = Store()
    queue = SaveQueue(store.open)
    for step in steps(9):
        queue.put(step)
    assert queue.close(PATIENCE)
    assert store.stored == steps(9)
    assert store.closed == 1
    assert len(store.threads) == 1, "one thread owns the connection"
    assert threading.get_ident() not in store.threads


def test_closing_in_a_hurry_still_stores_what_can_be_stored() -> None:
    store = Store()
    store.is_free.clear()
    queue = SaveQueue(store.open)
    first, *rest = steps(3)
    queue.put(first)
    assert store.entered.wait(PATIENCE)
    for step in rest:
        queue.put(step)
    closing = threading.Thread(target=queue.close, args=(0,))
    closing.start()
    store.is_free.set()
    closing.join(PATIENCE)
    assert store.stored == steps(3)


def test_closing_says_when_not_all_could_be_stored() -> None:
    store, reports = Store(), Reports()
    store.failing = FULL
    queue = SaveQueue(store.open, report=reports)
    queue.put(steps(1)[0])
    reports.wait_for("failing")
    assert not queue.close(0)
    assert not store.stored
    assert store.closed == store.opened


def test_what_is_dropped_is_not_stored_later() -> None:
    store, reports = Store(), Reports()
    store.failing = FULL
    with queue_on(store, report=reports) as queue:
        queue.put(steps(1)[0])
        reports.wait_for("failing")
        queue.drop()
        assert queue.wait(0)
        assert queue.state.name == "saved"
        store.failing = None
        later = steps(3)[2]
        queue.put(later)
        assert queue.wait(PATIENCE)
        assert store.stored == [later]


@pytest.fixture
def unexpected(monkeypatch: pytest.MonkeyPatch) -> list[threading.ExceptHookArgs]:
    """What threads did not expect."""
    seen: list[threading.ExceptHookArgs] = []
    monkeypatch.setattr(threading, "excepthook", seen.append)
    return seen


def test_an_unexpected_error_is_seen_and_loses_nothing(
    unexpected: list[threading.ExceptHookArgs],
) -> None:
    store, reports = Store(), Reports()
    store.failing = ZeroDivisionError("nobody thought of it")
    queue = SaveQueue(store.open, report=reports)
    first, second = steps(2)
    queue.put(first)
    waiting = threading.Thread(target=queue.wait, args=(3600,), daemon=True)
    waiting.start()
    waiting.join(PATIENCE)
    assert not waiting.is_alive(), "nobody waits for what cannot come"
    queue.put(second)
    assert not queue.wait(PATIENCE)
    assert not queue.close(PATIENCE)
    assert [args.exc_type for args in unexpected] == [ZeroDivisionError]
    assert reports.names == ["saving"], "never said to be saved"
    assert store.closed == store.opened


def test_an_error_of_a_listener_is_seen(unexpected: list[threading.ExceptHookArgs]) -> None:
    def report(state: SaveState) -> None:
        if state.name == "saved":
            raise RuntimeError("the window is gone")

    store = Store()
    queue = SaveQueue(store.open, report=report)
    queue.put(steps(1)[0])
    queue.close(PATIENCE)
    assert store.stored == steps(1)
    assert [args.exc_type for args in unexpected] == [RuntimeError]
    assert store.closed == 1


def test_the_lock_beats_while_nothing_is_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(saving, "BEAT_SECONDS", 0.01)
    beats = threading.Semaphore(0)
    with queue_on(Store(), beat=beats.release):
        assert beats.acquire(timeout=PATIENCE)
        assert beats.acquire(timeout=PATIENCE)


def test_a_work_file_gets_what_was_handed_over(tmp_path: Path) -> None:
    path = tmp_path / "x.annot"
    begun = Document("d1", "work", material(), NOW)
    work_files.create(path, begun)
    queue = SaveQueue.for_file(path, begun, report=Reports(), beat=lambda: None)
    for step in steps(5):
        queue.put(step)
    assert queue.close(PATIENCE)
    found = work_files.read_own(path)
    assert [edit.id for edit in found.history.done] == ["e0", "e1", "e2", "e3", "e4"]
    assert found.save_counter == 5
