"""Notices that another program or computer changed a file while it is open here."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from annotator.model.errors import StorageFailed

if TYPE_CHECKING:
    from annotator.model.lesson import Document
    from annotator.storage.work_files import Step


class Mark(NamedTuple):
    """Tells one state of a file from others: how often it was stored, and its last step.

    `content` is what the last step changed; empty where that is not known.
    """

    work: str
    counter: int
    step: str
    is_undone: bool
    content: str = ""

    def fits(self, other: Mark) -> bool:
        """Whether two marks can be of the same state."""
        is_same = self.content == other.content or not (self.content and other.content)
        return is_same and self[:4] == other[:4]


class _Stamp(NamedTuple):
    device: int
    node: int
    size: int
    changed_ns: int


class Watch:
    """Knows what a file holds since it was read or stored last, however often it is opened."""

    def __init__(self, mark: Mark | None = None) -> None:
        self._mark = mark
        self._tried: tuple[Mark, Sequence[Step]] | None = None
        self._stored: Sequence[Step] = ()
        self._stamp: _Stamp | None = None

    @classmethod
    def over(cls, document: Document) -> Watch:
        """Watches over a file that was just read."""
        done, undone = document.history.done, document.history.undone
        last = undone[0] if undone else done[-1] if done else None
        name = last.id if last else ""
        return cls(Mark(document.id, document.save_counter, name, bool(undone)))

    def take(self, path: Path, mark: Mark) -> None:
        """Go on from a file as it was opened now.

        Raises StorageFailed when it is neither as it was left nor as the last transaction
        would have made it, whose end may not have been seen.
        """
        self._stored = ()
        if self._tried and self._tried[0].fits(mark):
            self._stored = self._tried[1]
        elif self._mark and not self._mark.fits(mark):
            raise StorageFailed("storage.changed", file=path.name)
        self._mark, self._tried, self._stamp = mark, None, _stamp(path)

    def leave(self) -> None:
        """The file is not open, until it is taken again."""
        self._stamp = None

    def is_as_left(self, path: Path) -> bool:
        """Whether the file is still the one that was opened, and nobody wrote in it."""
        return self._stamp is not None and self._stamp == _stamp(path)

    def demand_as_left(self, path: Path) -> None:
        """Raise StorageFailed when another program came first; then it is opened again."""
        if not self.is_as_left(path):
            raise StorageFailed("storage.busy", file=path.name)

    def missing(self, steps: Sequence[Step]) -> Sequence[Step]:
        """Those steps that the last transaction has not stored after all."""
        stored = set(map(id, self._stored))
        return [step for step in steps if id(step) not in stored]

    def tries(self, mark: Mark, steps: Sequence[Step]) -> None:
        """Remember what the transaction that is about to end makes of the file."""
        self._tried = (mark, steps)

    def stored(self, path: Path) -> None:
        """The transaction has ended. Raises StorageFailed when the file was replaced meanwhile."""
        assert self._tried
        before, self._stamp = self._stamp, _stamp(path)
        if before is None or self._stamp is None or self._stamp[:2] != before[:2]:
            self._stamp = None
            raise StorageFailed("storage.busy", file=path.name)
        (self._mark, _), self._tried, self._stored = self._tried, None, ()


def _stamp(path: Path) -> _Stamp | None:
    """None where there is no such file."""
    try:
        found = path.stat()
    except OSError:
        return None
    return _Stamp(found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns)
