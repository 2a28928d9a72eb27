"""What a teacher looks over before hand-ins are kept: a line per file, the odd ones first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from annotator.model.collected import Given
from annotator.model.roster import Lookup, Match, Person, Roster, folded
from annotator.model.states import State
from annotator.workflows.collecting import Look, NotTaken, Row
from annotator.workflows.collecting_notes import Note

# Notes and refusals with fewer words, for a table; what a note says, the states of `_TOLD` need
# not say again.
_SHORT = {
    "collecting.note_conflict": "collecting.short_conflict",
    "collecting.note_several": "collecting.short_several",
    "collecting.note_platform_name": "collecting.short_platform_name",
    "collecting.note_other_name": "collecting.short_other_name",
    "collecting.note_beside": "collecting.short_beside",
    "collecting.note_late_mark": "collecting.short_late_mark",
    "collecting.note_late_platform": "collecting.short_late_platform",
    "collecting.note_late_file": "collecting.short_late_file",
    "collecting.is_lesson": "collecting.short_is_lesson",
    "collecting.other_kind": "collecting.short_not_ours",
    "collecting.zip_bomb": "collecting.short_bomb",
    "collecting.zip_damaged": "collecting.short_damaged",
    "collecting.zip_leads_out": "collecting.short_leads_out",
    "collecting.zip_locked": "collecting.short_locked",
    "collecting.zip_too_deep": "collecting.short_too_deep",
    "collecting.zip_too_many": "collecting.short_too_many",
    "collecting.zip_without": "collecting.short_without",
    "storage.damaged": "collecting.short_damaged",
    "storage.newer": "collecting.short_newer",
    "storage.not_annot": "collecting.short_not_ours",
    "storage.other_tables": "collecting.short_wrong_inside",
    "storage.wrong_values": "collecting.short_wrong_inside",
}
_TOLD: dict[str, set[State]] = {
    "collecting.note_conflict": {"copy"},
    "collecting.note_several": {"unknown"},
    "collecting.note_platform_name": {"no_name"},
    "collecting.note_other_name": {"other_name"},
    "collecting.note_late_mark": {"late"},
    "collecting.note_late_platform": {"late"},
    "collecting.note_late_file": {"late"},
}
_ON_PERSON = {
    "collecting.note_conflict",
    "collecting.note_several",
    "collecting.note_platform_name",
}
_OF_PERSON: set[State] = {"no_name", "unknown"}
_ORDINARY: set[State] = {"on_time", "late"}
# What comes first in the table; what comes before the late needs a look.
_WHOSE, _REFUSED, _ODD, _LATE, _FINE, _KNOWN = range(6)


@dataclass(frozen=True, slots=True)
class Line:
    """One file: `number` is its row's in the look, from 0; None where it cannot be taken.

    `place` is None for somebody on the class list of whom nothing has come. `short` is all there
    is to say in few words, `sentences` what of it needs more of them.
    """

    number: int | None
    place: Path | None
    person: str
    short: tuple[Note, ...]
    sentences: tuple[Note, ...]
    needs_look: bool
    take: bool
    is_known: bool = False
    is_given: bool = False
    folder: str = ""

    @property
    def file(self) -> str:
        """The file's name, after the platform's folder for the student where it makes one."""
        name = self.place.name if self.place else ""
        return f"{self.folder}/{name}" if self.folder else name


def lines_of(look: Look) -> list[Line]:
    """The lines of all files: whose is not known, not readable, odd, late, others, known.

    The last are those of people of whom nothing has come.
    """
    rows = [(_rank(row), _line(number, row)) for number, row in enumerate(look.rows)]
    refused = [(_REFUSED, _refused(one, who)) for one, who in _senders(look)]
    ranked = sorted([*rows, *refused], key=lambda one: (one[0], folded(one[1].person)))
    return [*(line for _, line in ranked), *missing_lines(look)]


def missing_lines(look: Look) -> list[Line]:
    """The lines of the people on the class list of whom nothing has come that can be taken."""
    spoilt = [who.person for _, who in _senders(look) if who.person]
    return [_missing(person, is_spoilt=person in spoilt) for person in look.missing]


def _missing(person: Person, *, is_spoilt: bool) -> Line:
    message = "collecting.short_missing_spoilt" if is_spoilt else "collecting.short_missing"
    why: tuple[Note, ...] = ((message, {}),)
    return Line(None, None, person.name, why, why, needs_look=False, take=False)


def _senders(look: Look) -> list[tuple[NotTaken, Match]]:
    """The files that were refused, with who on the class list the platform got each from."""
    roster = look.record.roster if look.record else None
    lookup = Lookup(roster or Roster(()))
    return [(one, lookup.match("", "", one.delivery)) for one in look.refused]


def line_of(look: Look, number: int) -> Line:
    """The line of one row."""
    return _line(number, look.rows[number])


def to_keep(look: Look) -> int:
    """How many files would be kept that the class has not yet."""
    return sum(row.take and not row.is_known for row in look.rows)


def choices(roster: Roster | None) -> dict[str, Given]:
    """Whom a hand-in can be given to, by what is to be typed: people of one name with their id."""
    people = roster.people if roster else ()
    by_name: dict[str, list[Person]] = {}
    for person in people:
        by_name.setdefault(folded(person.name), []).append(person)
    return {
        _choice(person, len(by_name[folded(person.name)]) > 1): Given(person.name, person.id)
        for person in people
    }


def given_as(typed: str, roster: Roster | None) -> Given | None:
    """Whom a teacher means by a name; None where nothing was typed."""
    known = {folded(choice): given for choice, given in choices(roster).items()}
    name = " ".join(typed.split())
    return known.get(folded(name), Given(name)) if name else None


def _choice(person: Person, is_shared: bool) -> str:
    return f"{person.name} ({person.id})" if is_shared and person.id else person.name


def _line(number: int, row: Row) -> Line:
    return Line(
        number=number,
        place=row.place,
        person=row.collected.person,
        short=tuple(_short(row)),
        sentences=row.notes,
        needs_look=_rank(row) < _LATE,
        take=row.take,
        is_known=row.is_known,
        is_given=row.collected.given is not None,
        folder=row.collected.delivery.folder,
    )


def _refused(one: NotTaken, who: Match) -> Line:
    person = who.person.name if who.person else one.delivery.name
    message, values = one.reason.message, one.reason.values
    return Line(
        number=None,
        place=one.file,
        person=person,
        short=((_SHORT.get(message, message), values),),
        sentences=((message, values),),
        needs_look=True,
        take=False,
        folder=one.delivery.folder,
    )


def _short(row: Row) -> Iterator[Note]:
    if row.is_known:
        yield "collecting.short_known", {}
    told: set[State] = set()
    for message, values in row.notes:
        if message in _SHORT:
            told |= _TOLD.get(message, set())
            yield _SHORT[message], values
    # Where there is little room, the end is what is cut off.
    for state in sorted(row.states, key=lambda one: one in _ORDINARY):
        if state not in told:
            yield f"collecting.state_{state}", {}


def _rank(row: Row) -> int:
    states = set(row.states)
    on_person = {message for message, _ in row.notes} & _ON_PERSON
    if states & _OF_PERSON or (on_person and not row.collected.match.person):
        return _WHOSE
    if row.is_known:
        return _KNOWN
    if states - _ORDINARY:
        return _ODD
    return _LATE if "late" in states else _FINE
