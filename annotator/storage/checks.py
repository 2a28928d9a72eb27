"""What values from a file must be before anything uses them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import cast

from annotator.model.errors import Refused

LONGEST_LINE = 400
# Nobody makes so many edits; more would make a work the newest version for ever.
MOST_EDITS = 1_000_000_000
_NOT_IN_A_LINE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z", re.ASCII)
_ANY_DIGIT = str.maketrans("123456789", "0" * 9)

_WRONG = (
    ValueError,
    TypeError,
    KeyError,
    IndexError,
    AttributeError,
    OverflowError,
    RecursionError,
    Refused,
)


class Checked:
    """Turns any wrong value met inside into one refusal that names the file."""

    def __init__(self, file: str) -> None:
        self._file = file

    def __enter__(self) -> None: ...

    def __exit__(self, kind: type[BaseException] | None, error: object, trace: object) -> None:
        if kind and issubclass(kind, _WRONG):
            raise Refused("storage.wrong_values", file=self._file) from None


def demand(holds: bool) -> None:
    """Raise ValueError unless something holds; to be used inside `Checked`."""
    if not holds:
        raise ValueError


def whole(value: object) -> int:
    """A whole number; JSON also has fractions and truths."""
    if type(value) is not int:
        raise TypeError
    return value


def wholes(values: Sequence[object]) -> Sequence[int]:
    """Whole numbers, many at once."""
    demand(set(map(type, values)) == {int})
    return cast(Sequence[int], values)


def text(value: object) -> str:
    """A text."""
    if not isinstance(value, str):
        raise TypeError
    return value


def line(value: object) -> str:
    """A name or a title: text in one line, which may be empty."""
    if not isinstance(value, str) or len(value) > LONGEST_LINE or _NOT_IN_A_LINE.search(value):
        raise ValueError
    return value


def identity(value: object) -> str:
    """An id: a text in one line."""
    found = line(value)
    if not found:
        raise ValueError
    return found


def identities(values: Sequence[object]) -> Sequence[str]:
    """Ids, many at once."""
    ids = cast(Sequence[str], values)
    together = "".join(ids)
    demand(all(ids) and max(map(len, ids)) <= LONGEST_LINE)
    # What is printable can stand in a line, and is found faster than what cannot.
    demand(together.isprintable() or not _NOT_IN_A_LINE.search(together))
    return ids


def time(value: object) -> str:
    """UTC, ISO 8601 with Z."""
    found = text(value)
    demand(bool(_TIME.fullmatch(found)))
    return found


def times(values: Sequence[object]) -> Sequence[str]:
    """Times, many at once."""
    found = cast(Sequence[str], values)
    shapes = "\n".join(found).translate(_ANY_DIGIT).split("\n")
    demand(len(shapes) == len(found))
    for shape in set(shapes):
        time(shape)
    return found
