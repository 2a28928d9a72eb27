"""Every mistake in the text of a tag set file, with the line and column it stands at."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain

from annotator.importers.yaml_text import Found
from annotator.importers.yaml_tree import Tree, yaml_tree
from annotator.model.errors import Refused
from annotator.model.scheme import Scheme
from annotator.model.scheme_checks import Mistake, scheme_mistakes
from annotator.model.scheme_fields import scheme_from_fields
from annotator.model.scheme_looks import look_mistakes
from annotator.text import say

# What a line left out by the reader may have held.
_LEFT_BY_GAPS = ("schemes.missing_key", "schemes.empty", "schemes.list_empty")
_AT_THE_KEY = ("schemes.unknown_key", "schemes.unknown_key_meant", "schemes.no_language")


def checked_text(text: str) -> tuple[Scheme | None, list[Found]]:
    """The scheme in a canonical text, or None and what keeps it from being one.

    Mistakes are in the order of the lines.
    """
    fields, found = checked_fields(text, scheme_mistakes)
    return (None, found) if found else (scheme_from_fields(fields), [])


def all_mistakes(text: str) -> list[Found]:
    """Every mistake, also colours that are hard to see or to tell apart."""
    return checked_fields(text, lambda one: chain(scheme_mistakes(one), look_mistakes(one)))[1]


def checked_fields(
    text: str, check: Callable[[object], Iterable[Mistake]]
) -> tuple[object, list[Found]]:
    """What a canonical text holds as plain values, and every mistake, those of `check` too."""
    tree = yaml_tree(text)
    wrong = [] if () in tree.unread else _placed(check(tree.fields), tree, text)
    return tree.fields, _joined(tree, wrong)


def _joined(tree: Tree, wrong: Iterable[Found]) -> list[Found]:
    """In order; what is wrong as YAML is not wrong once more for what it says."""
    told = {(one.line, one.column) for one in tree.mistakes}
    more = (w for w in wrong if w.message in _LEFT_BY_GAPS or (w.line, w.column) not in told)
    return sorted([*tree.mistakes, *more], key=lambda one: (one.line, one.column))


def _placed(mistakes: Iterable[Mistake], tree: Tree, text: str) -> Iterator[Found]:
    lines = text.split("\n")
    for one in mistakes:
        at_key = one.message in _AT_THE_KEY
        known = tree.is_known(one.path[:-1] if at_key else one.path)
        if not known or (tree.has_gaps and one.message in _LEFT_BY_GAPS):
            continue
        spots = tree.keys if at_key else tree.spots
        line, column = spots.get(one.path) or tree.spot(one.path)
        message, values = one.message, dict(one.values)
        if one.path in tree.written and "found" in values and not at_key:
            # As it stands in the file: “yes”, not “true”.
            written = tree.written[one.path]
            values |= {"found": written[:40], "quoted": f'"{written[:40]}"'}
        note = re.match(r"\s*(#\S+)", lines[line - 1][column - 1 :])
        if message == "schemes.empty" and note:
            column += note.start(1)
            message, values = "schemes.unquoted_note", {"quoted": f'"{note[1][:40]}"'}
        yield Found(line, column, message, values)


def broken(mistakes: Sequence[Found], file: str) -> Refused:
    """The refusal of a file for its first mistake, with how many more there are."""
    first, *more = mistakes
    return Refused(
        "schemes.broken_more" if more else "schemes.broken",
        file=file,
        line=first.line,
        column=first.column,
        n=len(more),
        sentence=say(first.message, **first.values),
    )
