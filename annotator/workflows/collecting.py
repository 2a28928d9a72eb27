"""Collecting: hand-in files into a class file, as a set union, after a look at them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.model import hashing
from annotator.model.collected import TAKEN_BACK, ClassRecord, Collected, Given, account_of
from annotator.model.delivery import PLAIN, Delivery
from annotator.model.errors import AnnotatorError, Refused
from annotator.model.ids import new_id
from annotator.model.lesson import Material
from annotator.model.progress import Report, silent
from annotator.model.roster import Person, Roster
from annotator.model.states import State, beside_of, lateness_of, states_of
from annotator.storage import class_files, work_files
from annotator.storage.durable import make_folder
from annotator.storage.failures import sentences
from annotator.storage.locks import Lock
from annotator.workflows.collecting_notes import Note, notes_of
from annotator.workflows.keeping import keeping_all

if TYPE_CHECKING:
    from annotator.importers.hand_in_sources import Found, Other
    from annotator.storage.known import Known


@dataclass(frozen=True, slots=True)
class Row:
    """One file that can be kept: where it was found, whose it is, and what is said about it.

    `is_known` when the class has it already. A teacher may choose not to `take` it, and
    whose it is (`corrected`), or take that back again.
    """

    place: Path
    collected: Collected
    states: tuple[State, ...] = ()
    notes: tuple[Note, ...] = ()
    is_known: bool = False
    take: bool = True
    is_taken_back: bool = False


@dataclass(frozen=True, slots=True)
class NotTaken:
    """One file that was refused, and why; `delivery` is how a platform gave it."""

    file: Path
    reason: AnnotatorError
    delivery: Delivery = PLAIN


@dataclass(frozen=True, slots=True)
class Look:
    """What would come of the sources, in the order found; nothing is kept yet.

    `record` is the class as it would be; None where there would be none.
    """

    rows: tuple[Row, ...]
    refused: tuple[NotTaken, ...]
    record: ClassRecord | None

    @property
    def missing(self) -> tuple[Person, ...]:
        """The people on the class list of whom nothing has come."""
        return self.record.missing if self.record else ()


@dataclass(frozen=True, slots=True)
class Taken:
    """One file that was taken: whose it is, and what there is to say about it in the class."""

    file: Path
    work_id: str
    person: str
    states: tuple[State, ...]


@dataclass(frozen=True, slots=True)
class Collection:
    """What came of each file, in the order given, and who on the class list is missing."""

    taken: tuple[Taken, ...]
    refused: tuple[NotTaken, ...]
    missing: tuple[Person, ...] = ()


@keeping_all()
def look_at(
    class_path: Path,
    sources: Sequence[Path],
    *,
    roster: Roster | None = None,
    report: Report = silent,
) -> Look:
    """See what is in files, folders and ZIPs, and what it would be in the class; change nothing.

    `roster` is a new class list; without it, the class's own counts. A class that is not
    there yet would be made for what most of the hand-ins are about.
    """
    with sentences(class_path):
        record = class_files.read(class_path) if class_path.exists() else None
    read, refused = _read_all(sources, report)
    if record is None and read:
        record = ClassRecord("", _most_common(one.hand_in.material for _, one in read))
    if record and roster:
        record = replace(record, roster=roster)
    known = set(map(_place, record.collected)) if record else set()
    rows = tuple(Row(place, one, is_known=_place(one) in known) for place, one in read)
    return _settled(Look(rows, tuple(refused), record))


def corrected(
    look: Look, number: int, *, take: bool | None = None, given: Given | None = None
) -> Look:
    """The same with one row (from 0) taken or left, or given to somebody by the teacher.

    What the class has already stays in it. With `TAKEN_BACK`, nobody said whose it is.
    """
    row = look.rows[number]
    if take is not None:
        row = replace(row, take=take)
    if given is not None:
        is_back = given == TAKEN_BACK
        collected = replace(row.collected, given=None if is_back else given)
        row = replace(row, collected=collected, is_taken_back=is_back)
    rows = (*look.rows[:number], row, *look.rows[number + 1 :])
    gone = set() if row.take or row.is_known else {_place(row.collected)}
    record = look.record
    if record and gone:
        kept = tuple(one for one in record.collected if _place(one) not in gone)
        record = replace(record, collected=kept)
    return _settled(replace(look, rows=rows, record=record))


def listed(look: Look, roster: Roster) -> Look:
    """The same with another class list."""
    record = replace(look.record, roster=roster) if look.record else None
    return _settled(replace(look, record=record))


@keeping_all()
def keep(class_path: Path, look: Look, *, report: Report = silent) -> Collection:
    """Put the rows to be taken into the class file, all in one transaction.

    A class file that is not there yet is made, unless no row is taken. Keeping the same
    again changes nothing.
    """
    rows = [row for row in look.rows if row.take]
    with sentences(class_path):
        is_there = class_path.exists()
    if look.record is None or not (rows or is_there):
        if not look.refused and not look.rows:
            raise Refused("collecting.nothing", file=class_path.name)
        return Collection((), look.refused)
    record = _united(class_path, look.record, [_to_add(row) for row in rows], report)
    kept = {_place(one): one for one in record.collected}
    versions = [kept[_place(row.collected)] for row in rows]
    taken = tuple(
        Taken(row.place, one.hand_in.work_id, one.person, states)
        for row, one, states in zip(rows, versions, states_of(record, versions), strict=True)
    )
    return Collection(taken, look.refused, record.missing)


def collect(
    class_path: Path,
    sources: Sequence[Path],
    *,
    roster: Roster | None = None,
    report: Report = silent,
) -> Collection:
    """Look at hand-ins and keep all that can be kept, as they are."""
    return keep(class_path, look_at(class_path, sources, roster=roster, report=report))


def _to_add(row: Row) -> Collected:
    is_cleared = row.is_known and row.is_taken_back
    return replace(row.collected, given=TAKEN_BACK) if is_cleared else row.collected


def _place(one: Collected) -> tuple[str, str, str]:
    """Names one way in which one version of one work came."""
    return (one.hand_in.content_hash, one.delivery.folder, one.file)


def _settled(look: Look) -> Look:
    """The look with the class as it would be, and what is said about each row in it."""
    record = look.record
    if record is None:
        return look
    together = {_place(one): one for one in record.collected}
    for row in look.rows:
        known = together.get(_place(row.collected))
        if row.take and (known is None or row.collected.given or row.is_taken_back):
            together[_place(row.collected)] = row.collected
    record = replace(record, collected=tuple(together.values()))
    there = {_place(one): one for one in record.collected}
    versions = [there.get(_place(row.collected), row.collected) for row in look.rows]
    said = zip(
        look.rows,
        versions,
        states_of(record, versions),
        lateness_of(record, versions),
        beside_of(record, versions),
        strict=True,
    )
    rows = tuple(
        replace(row, collected=one, states=states, notes=notes_of(record, one, late, beside=beside))
        for row, one, states, late, beside in said
    )
    return replace(look, rows=rows, record=record)


def _united(
    class_path: Path, look: ClassRecord, additions: Sequence[Collected], report: Report
) -> ClassRecord:
    """The class with the additions, as it is on disk now."""

    def told(collected: Iterable[Collected]) -> Iterator[Collected]:
        for number, one in enumerate(collected):
            report(number, len(additions))
            yield one

    with sentences(class_path):
        make_folder(class_path.parent)
    lock = Lock(class_path)
    try:
        if not class_path.exists():
            record = ClassRecord(new_id(), look.material, tuple(additions), look.roster)
            class_files.create(class_path, record, told=told)
            return record
        return class_files.add(class_path, told(additions), look.roster)
    finally:
        lock.release()


def _most_common(materials: Iterable[Material]) -> Material:
    """What most hand-ins are about; of those that are as many, the first."""
    by_lesson: dict[tuple[object, ...], Material] = {}
    counts: Counter[tuple[object, ...]] = Counter()
    for material in materials:
        articles = tuple(article.version for article in material.articles)
        lesson = material.assignment.id if material.assignment else ""
        about = (lesson, articles, material.scheme.id, material.scheme.version)
        by_lesson.setdefault(about, material)
        counts[about] += 1
    return by_lesson[counts.most_common(1)[0][0]]


def _read_all(
    sources: Sequence[Path], report: Report
) -> tuple[list[tuple[Path, Collected]], list[NotTaken]]:
    from annotator.importers.hand_in_sources import Found, NotFound, Other, found_files
    from annotator.importers.platform_names import delivery_of

    read: list[tuple[Path, Collected]] = []
    refused: list[NotTaken] = []
    others: list[Other] = []
    known: Known = {}
    hashing.load_library()
    for one in found_files(sources, report):
        if isinstance(one, Other):
            others.append(one)
            continue
        try:
            if isinstance(one, NotFound):
                raise one.reason
            read.append((one.place, _read(one, known)))
        except AnnotatorError as error:
            names = one.names if isinstance(one, Found) else one.place.parts[-3:]
            refused.append(NotTaken(one.place, _alone(error), delivery_of(names)))
    return read, [*refused, *_instead(others, read)]


def _alone(error: AnnotatorError) -> AnnotatorError:
    """The error without the calls it came through: they hold all that was read of the file."""
    return type(error)(error.message, **error.values)


def _instead(others: Iterable[Other], read: Iterable[tuple[Path, Collected]]) -> Iterator[NotTaken]:
    """What students handed in who handed in no work at all."""
    from annotator.importers.platform_names import delivery_of

    here = {account_of(one.delivery) for _, one in read}
    for other in others:
        came = delivery_of(other.names)
        if account_of(came) not in here:
            why = Refused("collecting.other_kind", file=other.names[-1])
            yield NotTaken(other.place, why, came)


def _read(found: Found, known: Known) -> Collected:
    from annotator.importers.platform_names import delivery_of

    place, names, content = found
    if content is None:
        document = work_files.read_foreign(place, known)
    else:
        document = work_files.read_content(content, names[-1], known)
    if document.role == "assignment":
        raise Refused("collecting.is_lesson", file=names[-1])
    return Collected(
        hand_in=document.as_hand_in(),
        file=names[-1],
        from_work_file=document.role == "work",
        delivery=delivery_of(names),
    )
