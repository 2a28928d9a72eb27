"""Who handed in, row by row: what is shown and how it is said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from annotator.gui.teacher.classes.article_rows import joined
from annotator.gui.times import moment
from annotator.model.roster import Person
from annotator.model.states import State
from annotator.model.summary import Summary
from annotator.text import say
from annotator.workflows.hand_in_lines import HandInLine

# What a state is: no more than a word, worth knowing, or to be looked at.
_QUIET: set[State] = {"on_time"}
_KNOWN: set[State] = {"late", "twice"}


@dataclass(frozen=True, slots=True)
class Pill:
    """A word about a hand-in; `weight` is 0 for the ordinary, 2 for what needs a look."""

    words: str
    weight: int


@dataclass(frozen=True, slots=True)
class HandInHeading:
    """What stands above some of the rows."""

    words: str
    note: str = ""

    @property
    def spoken(self) -> str:
        """Heading and note."""
        return joined(self.words, self.note)


@dataclass(frozen=True, slots=True)
class HandInRow:
    """One hand-in, or somebody of whom nothing came; `reader` is empty then.

    `file` is the name it came under: where there is little room it is only told.
    """

    words: str
    beside: str
    reader: str
    pills: tuple[Pill, ...]
    figure: str
    notes: tuple[str, ...] = ()
    file: str = ""

    @property
    def spoken(self) -> str:
        """Everything from left to right, then the notes."""
        pills = (pill.words for pill in self.pills)
        return joined(self.words, self.beside, *pills, self.figure, *self.notes, self.file)


Rows = list[HandInHeading | HandInRow]


def hand_in_rows(
    lines: Sequence[HandInLine], missing: Sequence[Person], summary: Summary, *, names: bool
) -> Rows:
    """Those that need a look, then the missing, the late and all others; with `names` by name."""
    if names:
        lines = sorted(lines, key=lambda one: (one.row.person.casefold(), one.row.reader))
    is_all_simulated = summary.simulated == summary.handed_in
    parts: dict[str, Rows] = {"look": [], "late": [], "others": []}
    for line in lines:
        part = "look" if line.needs_look else "late" if line.is_late else "others"
        parts[part].append(_row(line, names=names, tell_simulated=not is_all_simulated))
    rows: Rows = []
    for part, found in parts.items():
        if found:
            rows += [HandInHeading(say(f"hand_ins_page.{part}", n=len(found))), *found]
        if part == "look":
            rows += _missing(missing, names=names)
    return rows or [HandInHeading(say("tomorrow.nobody"))]


def _row(line: HandInLine, *, names: bool, tell_simulated: bool) -> HandInRow:
    row = line.row
    return HandInRow(
        words=(row.person or say("report.no_name")) if names else row.reader,
        beside=joined(row.reader if names else "", line.group),
        reader=row.reader,
        pills=tuple(sorted(_pills(line, tell_simulated=tell_simulated), key=_by_weight)),
        figure=joined(
            say("report.passages", n=row.annotations), moment(line.time) if line.time else ""
        ),
        notes=tuple(_notes(line, names=names)),
        file=row.file if names else "",
    )


def _by_weight(pill: Pill) -> int:
    return -pill.weight


def _pills(line: HandInLine, *, tell_simulated: bool) -> Iterator[Pill]:
    for state in line.row.states:
        weight = 0 if state in _QUIET else 1 if state in _KNOWN else 2
        if state == "twice" and line.is_second:
            weight = 2
        yield Pill(say(f"collecting.state_{state}"), weight)
    if not line.row.counted:
        yield Pill(say("report.not_counted"), 2)
    if tell_simulated and line.row.simulated:
        yield Pill(say("report.state_simulated"), 1)


def _notes(line: HandInLine, *, names: bool) -> Iterator[str]:
    for message, values in (*line.notes, *(line.naming if names else ())):
        yield say(message, **values)
    if line.same_as:
        others = say("hand_ins_page.and").join(line.same_as)
        yield say("hand_ins_page.same_as", others=others)
    if line.is_second:
        yield say("hand_ins_page.second")
    elif line.versions > 1:
        yield say("hand_ins_page.versions", n=line.versions)


def _missing(missing: Sequence[Person], *, names: bool) -> Iterator[HandInHeading | HandInRow]:
    if not missing:
        return
    note = "" if names else say("hand_ins_page.missing_hidden")
    yield HandInHeading(say("hand_ins_page.missing", n=len(missing)), note)
    if names:
        pills = (Pill(say("hand_ins_page.not_yet"), 1),)
        for person in missing:
            yield HandInRow(person.name, person.group, "", pills, "")
