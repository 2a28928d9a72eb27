"""Class lists as a teacher corrects them: what each column is, and what follows from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from annotator.importers.roster_columns import Columns, Kind
from annotator.importers.rosters import RosterPreview
from annotator.model.errors import Refused

Use = Literal["unused", "name", "first", "last", "id", "group"]
USES: tuple[Use, ...] = ("unused", "name", "last", "first", "id", "group")
_NAMES: tuple[Use, ...] = ("name", "last", "first")


def uses_of(preview: RosterPreview) -> list[Use]:
    """What each column is used for, as far as the first rows are wide."""
    columns = preview.columns
    width = max(map(len, (preview.header, *preview.rows)))
    uses: list[Use] = ["unused"] * width
    for number, _ in columns.ids:
        uses[number] = "id"
    if columns.group is not None:
        uses[columns.group] = "group"
    names: Sequence[Use] = ("last", "first") if columns.last_first else ("name", "name")
    for number, use in zip(columns.names, names, strict=False):
        uses[number] = use
    return uses


def columns_for(uses: Sequence[Use], before: Columns) -> Columns:
    """The columns with other uses; what each kind of id means stays.

    Raises Refused unless one or two columns are names, and one at most the group.
    """
    names = sorted((n for n, use in enumerate(uses) if use in _NAMES), key=lambda n: uses[n])
    groups = [n for n, use in enumerate(uses) if use == "group"]
    if not 1 <= len(names) <= 2:
        raise Refused("class_list.names_wanted")
    if len(groups) > 1:
        raise Refused("class_list.one_group")
    last_first = [uses[n] for n in names] == ["first", "last"]
    known = [one for one in before.ids if one[0] < len(uses) and uses[one[0]] == "id"]
    numbers = {number for number, _ in known}
    new = [(n, Kind.PLAIN) for n, use in enumerate(uses) if use == "id" and n not in numbers]
    return replace(
        before,
        names=tuple(reversed(names) if last_first else sorted(names)),
        ids=(*known, *new),
        group=groups[0] if groups else None,
        last_first=last_first,
    )
