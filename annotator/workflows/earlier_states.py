"""Earlier states of a work: kept while it goes on, listed, and brought back."""

from __future__ import annotations

import logging
import threading
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from annotator.model.edits import AnswerChange, Change, Edit
from annotator.model.errors import AnnotatorError, Refused
from annotator.model.ids import new_id
from annotator.model.lesson import Document
from annotator.paths import home
from annotator.storage import earlier_states, work_files
from annotator.workflows.clock import Clock
from annotator.workflows.files import free_path
from annotator.workflows.working import Work

# How long a person works between two copies.
PAUSE = timedelta(minutes=10)
# A disk that hangs keeps nobody from closing.
_PATIENCE_SECONDS = 5


class State(NamedTuple):
    """How a work was at a time (UTC): so many passages were tagged."""

    kept: datetime
    passages: int
    path: Path


class Keeper:
    """Keeps copies of one work, on a thread: as it was before it is changed, and now and then.

    A copy that cannot be made is one less: nobody is kept from working.
    """

    def __init__(self, work: Work, before: Document, place: Path, clock: Clock) -> None:
        self._work, self._place, self._clock = work, place.absolute(), clock
        self._before: Document | None = before
        self._last = datetime.min.replace(tzinfo=UTC)
        self._keeping: threading.Thread | None = None
        work.listen(lambda edit: self._follow())

    def close(self) -> None:
        """Keep the work as it is left, if it was changed."""
        if self._before is None:
            self._finish()
            self._keep(self._work.document())
        self._finish()

    def _follow(self) -> None:
        now = datetime.fromisoformat(self._clock())
        if now - self._last < PAUSE or (self._keeping and self._keeping.is_alive()):
            return
        before, self._before = self._before, None
        self._last = now
        self._keep(before or self._work.document())

    def _keep(self, document: Document) -> None:
        now = self._clock()
        arguments = (document, self._place, now)
        self._keeping = threading.Thread(
            target=_keep, args=arguments, name="earlier states", daemon=True
        )
        self._keeping.start()

    def _finish(self) -> None:
        if self._keeping:
            self._keeping.join(_PATIENCE_SECONDS)


def _keep(document: Document, place: Path, now: str) -> None:
    folder = earlier_states.folder_of(home(), document.id)
    try:
        earlier_states.keep(folder, document, place, now=now)
    except AnnotatorError as error:
        logging.getLogger(__name__).info("an earlier state was not kept: %s", error.message)


def states_of(work: Work) -> list[State]:
    """The earlier states of a work that differ from how it is now, the newest first."""
    document = work.document()
    states = earlier_states.states_in(earlier_states.folder_of(home(), document.id))
    return [_state(one) for one in states if one.save_counter != document.save_counter]


def _state(one: earlier_states.EarlierState) -> State:
    return State(datetime.fromisoformat(one.kept), one.passages, one.path)


def bring_back(work: Work, state: State) -> int:
    """Make a work what it was; gives how many undo steps that took.

    One for all that is tagged, and one for each answer about a whole article. Raises
    AnnotatorError when the copy cannot be read, or is of another work.
    """
    then, now = work_files.read_foreign(state.path), work.document()
    texts = [[article.version for article in one.material.articles] for one in (then, now)]
    if then.id != now.id or texts[0] != texts[1]:
        raise Refused("earlier.other_work")
    edits = [*_tagging(then, now), *_answering(then.answers, now.answers)]
    for edit in edits:
        work.make(edit)
    return len(edits)


def _tagging(then: Document, now: Document) -> list[Edit]:
    before, after = now.annotations, then.annotations
    changes = tuple(
        Change(before.get(one), after.get(one))
        for one in dict.fromkeys([*before, *after])
        if before.get(one) != after.get(one)
    )
    values = {"n": len(after)}
    return [Edit(new_id(), "editing.step_bring_back", changes, values)] if changes else []


def _answering(
    then: Mapping[tuple[str, str], str], now: Mapping[tuple[str, str], str]
) -> list[Edit]:
    changed = [
        AnswerChange(*place, now.get(place, ""), then.get(place, ""))
        for place in dict.fromkeys([*now, *then])
        if now.get(place, "") != then.get(place, "")
    ]
    return [
        Edit(new_id(), "editing.step_bring_back", (), {"n": len(changed)}, answer=one)
        for one in changed
    ]


def kept_for(path: Path) -> State | None:
    """The newest copy of the work that was in a file, for when that cannot be opened."""
    folder = earlier_states.folder_for(home(), path.absolute())
    states = earlier_states.states_in(folder) if folder else []
    return _state(states[0]) if states else None


def copy_beside(state: State, path: Path) -> Path:
    """Put a copy that was kept beside the file it was of, under a name that is free; gives it."""
    document = work_files.read_foreign(state.path)
    target = free_path(path.parent, path.stem, ".annot")
    work_files.create(target, document)
    return target
