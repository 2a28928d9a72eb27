"""Class lists: CSV files of learning platforms, or any list with names in it."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from annotator.importers.decoding import decoded, other_kind
from annotator.importers.reading import file_bytes
from annotator.importers.roster_columns import Columns, Kind, Row, columns_of
from annotator.model.canonical import canonical, one_line
from annotator.model.errors import Refused
from annotator.model.roster import MOST_PEOPLE, Person, Roster, folded

LARGEST = 8 << 20
_LONGEST_CELL = 200
_DELIMITERS = ",;\t|"
_SHOWN = 6
# Excel's word on the delimiter, in a line of its own.
_SEPARATOR_LINE = re.compile(r"sep=([,;\t|])", re.IGNORECASE)
# Excel's way to keep a text from becoming a formula; Canvas writes names like that.
_AS_TEXT = re.compile(r'="(.*)"')
_POINTS_ROW = "points possible"
_TEST_STUDENTS = ("student, test", "test student")


@dataclass(frozen=True, slots=True)
class RosterPreview:
    """A class list as it was understood, for a person to look at before it is used.

    `header` is empty where there is none. `rows` are the first people's, as they stand there.
    `left_out` counts the rows without a name, and those that are nobody.
    """

    roster: Roster
    delimiter: str
    columns: Columns
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    left_out: int


def read_roster(path: Path, columns: Columns | None = None) -> RosterPreview:
    """The class list in a file; `columns` where a person chose them.

    Raises Refused when it cannot be read, or there are no names in it.
    """
    content = file_bytes(path, LARGEST)
    if content is None:
        raise Refused("rosters.too_large", file=path.name)
    text = None if other_kind(content) else decoded(content)
    if text is None:
        raise Refused("rosters.not_text", file=path.name)
    delimiter, rows = _table(canonical(text), path.name)
    columns = columns or (columns_of(rows) if rows else None)
    if columns is None:
        raise Refused("rosters.no_names", file=path.name)
    people = rows[columns.has_header :]
    known = [(row, person) for row in people if (person := _person(row, columns, path.name))]
    found = [person for _, person in known]
    if not found:
        raise Refused("rosters.no_names", file=path.name)
    if len(found) > MOST_PEOPLE:
        raise Refused("rosters.too_many", file=path.name, n=MOST_PEOPLE)
    return RosterPreview(
        roster=Roster(tuple(_once(found))),
        delimiter=delimiter,
        columns=columns,
        header=tuple(map(one_line, rows[0])) if columns.has_header else (),
        rows=tuple(tuple(map(one_line, row)) for row, _ in known[:_SHOWN]),
        left_out=len(people) - len(found),
    )


def _once(people: Sequence[Person]) -> Iterator[Person]:
    """The people without rows that are there again; two of one name without an id are two."""
    seen: set[Person] = set()
    for person in people:
        if not person.id or person not in seen:
            yield person
        seen.add(person)


def _table(text: str, file: str) -> tuple[str, list[Row]]:
    """The delimiter, and the rows that are not blank."""
    first, _, rest = text.partition("\n")
    said = _SEPARATOR_LINE.fullmatch(first.strip())
    if said:
        return said[1], list(_rows(rest, said[1], file))
    beginning = "\n".join(text.split("\n", 60)[:60])
    delimiter = max(_DELIMITERS, key=lambda each: _fit(_rows(beginning, each, file)))
    return delimiter, list(_rows(text, delimiter, file))


def _rows(text: str, delimiter: str, file: str) -> Iterator[Row]:
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
            if any(map(str.strip, row)):
                yield row
    except csv.Error as error:
        raise Refused("rosters.endless_cell", file=file) from error


def _fit(rows: Iterator[Row]) -> tuple[int, int]:
    """How well a delimiter fits: rows of one width above 1, then that width."""
    widths = Counter(map(len, rows))
    width, count = max(widths.items(), key=lambda item: (item[1], item[0]), default=(1, 0))
    return (count, width) if width > 1 else (0, 0)


def _person(row: Row, columns: Columns, file: str) -> Person | None:
    cells = [_cell(row, n, file) for n in columns.names]
    if not any(cells) or folded(cells[0]) == _POINTS_ROW:
        return None
    ids = [(cell, kind) for n, kind in columns.ids if (cell := _cell(row, n, file))]
    if any(kind is Kind.CANVAS for _, kind in columns.ids) and folded(cells[0]) in _TEST_STUDENTS:
        return None
    return Person(
        name=_name(cells, columns),
        id=ids[0][0] if ids else "",
        group="" if columns.group is None else _cell(row, columns.group, file),
        other_ids=tuple(dict.fromkeys(_other_ids(ids))),
    )


def _name(cells: Sequence[str], columns: Columns) -> str:
    known = [cell for cell in cells if cell]
    # With a comma, both orders are tried.
    return " ".join(reversed(known)) if columns.last_first else ", ".join(known)


def _other_ids(ids: Sequence[tuple[str, Kind]]) -> Iterator[str]:
    for place, (cell, kind) in enumerate(ids):
        if kind is Kind.MOODLE:
            # "Participant 12345", in the language of the site.
            yield f"{kind.value}:{cell.split()[-1]}"
        elif kind is not Kind.PLAIN:
            yield f"{kind.value}:{cell}"
        elif place:
            yield cell


def _cell(row: Row, place: int, file: str) -> str:
    cell = one_line(row[place]) if place < len(row) else ""
    quoted = _AS_TEXT.fullmatch(cell)
    # Brightspace writes ids with a leading "#".
    cell = (quoted[1] if quoted else cell).removeprefix("#").strip()
    if len(cell) > _LONGEST_CELL:
        raise Refused("rosters.endless_cell", file=file)
    return cell
