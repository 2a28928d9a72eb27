"""Earlier states of a work: kept by themselves, few, and brought back as a step like any other."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from any_work import actions, article_of, asking, do
from hypothesis import given, settings
from hypothesis import strategies as st
from small_class import material
from stored import work

from annotator.model.edits import History
from annotator.model.errors import AnnotatorError
from annotator.model.lesson import Document, Material
from annotator.model.spans import Span
from annotator.paths import home as home_folder
from annotator.storage import earlier_states, work_files
from annotator.workflows.earlier_states import (
    PAUSE,
    State,
    bring_back,
    copy_beside,
    kept_for,
    states_of,
)
from annotator.workflows.opening import OpenWork, open_work
from annotator.workflows.working import Work


class Clock:
    """Stands still until it is told to go on."""

    def __init__(self) -> None:
        self.time = datetime(2026, 3, 5, 10, tzinfo=UTC)

    def __call__(self) -> str:
        return self.time.strftime("%Y-%m-%dT%H:%M:%SZ")


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    work_files.create(tmp_path / "x.annot", work())
    return tmp_path / "x.annot"


@pytest.fixture
def opened(path: Path, clock: Clock) -> Iterator[OpenWork]:
    found = open_work(path, clock=clock)
    yield found
    found.close()


def words(opened: OpenWork) -> set[str]:
    article = opened.work.material.articles[0]
    return {article.text[a.span.start : a.span.end] for a in opened.work.annotations.values()}


def tag(opened: OpenWork, start: int) -> None:
    """Tag three letters, and wait until a copy that is being made is there."""
    article = opened.work.material.articles[0]
    opened.work.tag(article, [Span(start, start + 3)], "claim")
    for thread in threading.enumerate():
        if thread.name == "earlier states":
            thread.join()


def test_work_that_is_only_looked_at_is_not_copied(opened: OpenWork) -> None:
    opened.close()
    assert not (home_folder() / "earlier-states").exists()


def test_the_work_is_kept_as_it_was_before_it_is_changed_and_as_it_was_left(
    opened: OpenWork, path: Path, clock: Clock
) -> None:
    before = opened.work.document()
    tag(opened, 0)
    after = opened.work.document()
    opened.close()
    again = open_work(path, clock=clock)
    (state,) = states_of(again.work)
    assert work_files.read_foreign(state.path) == before
    assert state.passages == len(before.annotations)
    assert state.kept == clock.time
    newest = kept_for(path)
    assert newest
    assert work_files.read_foreign(newest.path).annotations == after.annotations
    again.close()


def test_now_and_then_another_is_kept(opened: OpenWork, clock: Clock) -> None:
    for number in range(6):
        tag(opened, 10 * number)
        clock.time += PAUSE / 2
    opened.close()
    folder = earlier_states.folder_of(home_folder(), opened.work.document().id)
    assert [one.save_counter for one in earlier_states.states_in(folder)] == [6, 5, 3, 0]


def test_what_is_brought_back_is_one_step_that_can_be_undone(
    opened: OpenWork, clock: Clock
) -> None:
    before = words(opened)
    tag(opened, 0)
    clock.time += PAUSE
    opened.work.delete(list(opened.work.annotations))
    tag(opened, 20)
    now = words(opened)
    state = states_of(opened.work)[-1]
    assert bring_back(opened.work, state) == 1
    assert words(opened) == before
    opened.work.undo()
    assert words(opened) == now
    opened.work.redo()
    assert words(opened) == before


def test_a_state_of_another_work_is_refused(opened: OpenWork, tmp_path: Path, clock: Clock) -> None:
    other = tmp_path / "other.annot"
    work_files.create(other, Document("d2", "work", material(), clock()))
    with pytest.raises(AnnotatorError) as refused:
        bring_back(opened.work, State(clock.time, 0, other))
    assert refused.value.message == "earlier.other_work"


def test_a_copy_that_is_damaged_changes_nothing(opened: OpenWork, clock: Clock) -> None:
    tag(opened, 0)
    now = words(opened)
    opened.close()
    (state,) = states_of(opened.work)
    state.path.write_bytes(state.path.read_bytes()[:5000])
    with pytest.raises(AnnotatorError):
        bring_back(opened.work, state)
    assert words(opened) == now


def test_only_so_many_are_kept(tmp_path: Path) -> None:
    begun, folder = datetime(2026, 3, 5, tzinfo=UTC), tmp_path / "states"
    for number in range(200):
        document = Document("d1", "work", material(), "2026-03-05T10:00:00Z", save_counter=number)
        now = begun + timedelta(hours=6 * number)
        earlier_states.keep(folder, document, tmp_path / "x.annot", now=f"{now:%Y-%m-%dT%H:%M:%SZ}")
    states = earlier_states.states_in(folder)
    assert [one.save_counter for one in states[: earlier_states.NEWEST]] == [*range(199, 189, -1)]
    assert len(states) == earlier_states.NEWEST + earlier_states.DAYS
    days = [one.kept[:8] for one in states[earlier_states.NEWEST :]]
    assert len(set(days)) == len(days)


def test_a_full_disk_keeps_nobody_from_working(opened: OpenWork, home: Path) -> None:
    home.mkdir()
    (home / "earlier-states").write_text("No folder can be made here.")
    tag(opened, 0)
    assert opened.close()
    assert states_of(opened.work) == []


def test_work_whose_file_is_damaged_goes_on_from_the_copy(
    opened: OpenWork, path: Path, clock: Clock
) -> None:
    tag(opened, 0)
    now = opened.work.document().annotations
    opened.close()
    path.write_bytes(path.read_bytes()[:5000])
    state = kept_for(path)
    assert state
    copy = copy_beside(state, path)
    assert copy.name == "x (2).annot"
    again = open_work(copy, clock=clock)
    assert again.work.annotations == now
    again.close()


@settings(max_examples=40)
@given(st.lists(actions(), max_size=8), st.lists(actions(), min_size=1, max_size=8))
def test_whatever_was_done_since_is_brought_back(
    tmp_path_factory: pytest.TempPathFactory, first: list[object], then: list[object]
) -> None:
    text = "The otter came back.\nThe otter is back, \U0001f9a6 the otter.\n"
    lesson = Material((article_of(text, "a0"),), material().scheme, asking())
    begun = Document("d1", "work", lesson, "2026-03-05T10:00:00Z", history=History())
    now = Work(begun, clock=Clock(), store=lambda step: None)
    for action in first:
        do(now, action)  # type: ignore[arg-type]
    state = now.document()
    for action in then:
        do(now, action)  # type: ignore[arg-type]
    path = tmp_path_factory.mktemp("state") / "s.annot"
    work_files.create(path, state)
    before = now.document()
    steps = bring_back(now, State(datetime.now(UTC), 0, path))
    assert now.document().annotations == state.annotations
    assert now.document().answers == state.answers
    for _ in range(steps):
        now.undo()
    assert now.document().annotations == before.annotations
    assert now.document().answers == before.answers
