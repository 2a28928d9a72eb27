"""Which column of a class list is what: by the words of platforms, else by what is in them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum

from annotator.model.roster import folded

Row = Sequence[str]

_NAMES = ("student", "studentname", "name", "fullname", "displayname", "names", "students")
_FIRST = ("firstname", "first", "givenname", "forename")
_LAST = ("lastname", "last", "surname", "familyname")
# The first that is there is the id; the others can stand for the person too.
_IDS = (
    *("sisuserid", "studentid", "orgdefinedid", "idnumber", "studentnumber", "rosterid"),
    *("number", "no", "nr"),
    *("useruniqueid", "id", "userid", "sisloginid", "username", "login", "loginid"),
    *("integrationid", "identifier", "emailaddress", "email"),
)
_USER_NAMES = ("username", "sisloginid", "login", "loginid")
_GROUPS = ("section", "sections", "group", "groups", "class", "period", "sectioncode", "team")
# So many rows say what a column holds.
_ENOUGH = 200


class Kind(Enum):
    """Ids that only one platform gives are told apart by the prefix that `Person` wants."""

    PLAIN = ""
    CANVAS = "canvas"
    MOODLE = "moodle"
    USER_NAME = "blackboard"


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns used, from 0; `names` are one or two of them.

    Two are the last and the first name, in this order, when `last_first` says so; else
    nobody knows which is which. `ids` begin with the one that becomes the id; each comes
    with its kind.
    """

    names: tuple[int, ...]
    ids: tuple[tuple[int, Kind], ...] = ()
    group: int | None = None
    has_header: bool = False
    last_first: bool = False


def columns_of(rows: Sequence[Row]) -> Columns | None:
    """The columns of a table with at least one row; None where nothing looks like names."""
    return _by_words(rows[0]) or _by_content(rows)


def _by_words(header: Row) -> Columns | None:
    words = [re.sub(r"[\W_]", "", folded(cell)) for cell in header]
    names = _first_of(words, _NAMES)
    last, first = _first_of(words, _LAST), _first_of(words, _FIRST)
    if last is not None and first is not None:
        chosen: tuple[int, ...] = (last, first)
    elif names is not None:
        chosen = (names,)
    else:
        return None
    ids = [(words.index(word), _kind(word, words)) for word in _IDS if word in words]
    group = _first_of(words, _GROUPS)
    return Columns(chosen, tuple(ids), group, has_header=True, last_first=len(chosen) > 1)


def _first_of(words: Sequence[str], known: Sequence[str]) -> int | None:
    return next((words.index(word) for word in known if word in words), None)


def _kind(word: str, words: Sequence[str]) -> Kind:
    if word == "identifier":
        return Kind.MOODLE
    if word in _USER_NAMES:
        return Kind.USER_NAME
    # As Canvas's gradebook begins: "Student", or last and first name, then "ID".
    begins = tuple(words[:3])
    is_canvas = begins[:2] == ("student", "id") or begins == ("lastname", "firstname", "id")
    return Kind.CANVAS if word == "id" and is_canvas else Kind.PLAIN


def _by_content(rows: Sequence[Row]) -> Columns | None:
    some = rows[1 : _ENOUGH + 1] or rows
    width = max(map(len, rows[: _ENOUGH + 1]))
    cells = [[row[n] for row in some if n < len(row) and row[n].strip()] for n in range(width)]
    names = [n for n in range(width) if _mostly(cells[n], _is_name)]
    ids = [n for n in range(width) if _mostly(cells[n], _is_id)]
    if not names:
        return None
    is_full = _mostly(cells[names[0]], lambda cell: len(cell.replace(",", " ").split()) > 1)
    # In a language we do not know, the row above the ids says so itself.
    has_header = bool(ids) and not any(n < len(rows[0]) and _is_id(rows[0][n]) for n in ids)
    return Columns(
        tuple(names[:1] if is_full else names[:2]),
        tuple((n, Kind.PLAIN) for n in ids),
        has_header=has_header and len(rows) > 1,
    )


def _mostly(cells: Sequence[str], holds: Callable[[str], bool]) -> bool:
    return bool(cells) and sum(map(holds, cells)) * 5 >= len(cells) * 4


def _is_name(cell: str) -> bool:
    return any(map(str.isalpha, cell)) and not _is_id(cell)


def _is_id(cell: str) -> bool:
    return "@" in cell or any(map(str.isdigit, cell))
