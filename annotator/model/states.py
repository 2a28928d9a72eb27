"""What there is to say about each hand-in of a class."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from annotator.model.collected import ClassRecord, Collected, WorkKey, their_copy
from annotator.model.lateness import Lateness, lateness

State = Literal[
    "on_time",
    "late",
    "twice",
    "copy",
    "other_text",
    "other_scheme",
    "no_name",
    "other_name",
    "empty",
    "work_file",
    "unknown",
]


def states(record: ClassRecord) -> dict[WorkKey, tuple[State, ...]]:
    """What there is to say about each newest work, by its key; nothing of the ordinary ones."""
    newest = record.newest
    found = states_of(record, newest)
    return {one.key: said for one, said in zip(newest, found, strict=True)}


def beside_of(record: ClassRecord, versions: Iterable[Collected]) -> list[bool]:
    """Whether each is a work file, no newer than the hand-in of the same work: that one counts."""
    newest = _newest_of(record.works().values())
    return [_is_beside(one, newest) for one in versions]


def states_of(record: ClassRecord, versions: Iterable[Collected]) -> list[tuple[State, ...]]:
    """What there is to say about each of these versions of works in the class."""
    counts = _counts(record)
    return [tuple(_states_of(record, one, counts)) for one in versions]


def lateness_of(record: ClassRecord, versions: Iterable[Collected]) -> list[Lateness]:
    """Whether each of these versions of works in the class was late, and what says so."""
    marking = _marking(record)
    return [_lateness(record, one, marking) for one in versions]


# A work's id and the hash of one version of it.
_Version = tuple[str, str]


@dataclass(frozen=True, slots=True)
class _Counts:
    """`people` counts works, `works` people, `contents` works with the same annotations."""

    people: Counter[str]
    works: Counter[str]
    contents: Counter[str]
    several_versions: set[WorkKey]
    newest: set[_Version]
    marking: set[str]


def _counts(record: ClassRecord) -> _Counts:
    works = record.works()
    newest = [versions[0] for versions in works.values()]
    several = [versions for versions in works.values() if _several(versions)]
    return _Counts(
        people=Counter(one.who for one in newest if one.who),
        works=Counter(one.hand_in.work_id for one in newest),
        contents=Counter(one.hand_in.annotated_hash for one in newest if one.hand_in.annotations),
        several_versions={one.key for versions in several for one in versions},
        newest=_newest_of(works.values()),
        marking=_marking(record),
    )


def _several(versions: Sequence[Collected]) -> bool:
    """Whether it came more than once; a work file beside its hand-in is no second time."""
    if len(versions) < 2:
        return False
    newest = _newest_of([versions])
    counted = (one for one in versions if not _is_beside(one, newest))
    return len({one.hand_in.content_hash for one in counted}) > 1


def _newest_of(works: Iterable[Sequence[Collected]]) -> set[_Version]:
    return {_version(versions[0]) for versions in works}


def _version(one: Collected) -> _Version:
    return one.hand_in.work_id, one.hand_in.content_hash


def _is_beside(one: Collected, newest: set[_Version]) -> bool:
    return one.from_work_file and _version(one) not in newest


def _marking(record: ClassRecord) -> set[str]:
    """The platforms that called somebody late."""
    return {one.delivery.platform for one in record.collected if one.delivery.is_late}


def _lateness(record: ClassRecord, one: Collected, marking: set[str]) -> Lateness:
    asked = record.material.assignment
    due = asked.due if asked else ""
    marked = one.delivery.platform in marking
    return lateness(one.delivery, one.hand_in.handed_in, due, marked=marked)


def _states_of(record: ClassRecord, one: Collected, counts: _Counts) -> Iterable[State]:
    hand_in = one.hand_in
    if _is_beside(one, counts.newest):
        return
    is_late = _lateness(record, one, counts.marking).is_late
    if is_late is not None:
        yield "late" if is_late else "on_time"
    if counts.people[one.who] > 1 or one.key in counts.several_versions:
        yield "twice"
    several = counts.works[hand_in.work_id] > 1 or counts.contents[hand_in.annotated_hash] > 1
    if several or one.match.by == "conflict":
        yield "copy"
    if not all(their_copy(one, article) for article in record.material.articles):
        yield "other_text"
    scheme = record.material.scheme
    if (hand_in.material.scheme.id, hand_in.material.scheme.version) != (scheme.id, scheme.version):
        yield "other_scheme"
    if not one.person:
        yield "no_name"
    if one.other_name:
        yield "other_name"
    if not hand_in.annotations:
        yield "empty"
    if one.from_work_file:
        yield "work_file"
    if record.roster and one.person and not one.match.person and one.match.by != "conflict":
        yield "unknown"
