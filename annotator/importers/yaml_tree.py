"""YAML files from people: plain values, and the line each of them stands on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from annotator.model.errors import Refused
from annotator.model.scheme_checks import Path
from annotator.text import say

_MOST_PARTS = 20_000
_DEEPEST = 20
_LONGEST = 2_000


@dataclass(frozen=True, slots=True)
class Tree:
    """What a YAML text holds; `lines` from 1, by the keys and positions that lead to a value."""

    fields: object
    lines: dict[Path, int]

    def line(self, path: Path) -> int:
        """The line of the value at `path`, or of what it would stand in."""
        while path not in self.lines:
            path = path[:-1]
        return self.lines[path]


def yaml_tree(text: str) -> Tree:
    """The one document in `text`, without any command, reference or repeated key.

    Raises Refused with the place of the first mistake.
    """
    try:
        _check_parts(text)
        loader = yaml.SafeLoader(text)
        node = loader.get_single_node()
        if node is None:
            raise Refused("importing.scheme_empty_file")
        lines = dict(_lines(node, ()))
        return Tree(loader.construct_document(node), lines)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        raise Refused("importing.scheme_not_yaml", place=_place(mark)) from error
    except ValueError as error:
        # A date or a number that is none, as 2016-99-99.
        raise Refused("importing.scheme_not_yaml", place=_place(None)) from error


def _place(mark: Any) -> str:
    return say("importing.scheme_line_only", line=mark.line + 1 if mark else 1)


def _check_parts(text: str) -> None:
    """Refuse what could cost more than it shows, before anything is built of it."""
    depth = 0
    for parts, event in enumerate(yaml.parse(text, Loader=yaml.SafeLoader)):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if parts > _MOST_PARTS or depth > _DEEPEST:
            raise Refused("importing.scheme_too_many_parts")
        if getattr(event, "anchor", None) or getattr(event, "tag", None):
            raise Refused("importing.scheme_special", place=_place(event.start_mark))
        if isinstance(event, yaml.ScalarEvent) and len(event.value) > _LONGEST:
            place = _place(event.start_mark)
            raise Refused("importing.scheme_too_long", place=place, n=_LONGEST)


def _lines(node: yaml.Node, path: Path) -> Iterator[tuple[Path, int]]:
    yield path, node.start_mark.line + 1
    if isinstance(node, yaml.SequenceNode):
        for number, one in enumerate(node.value):
            yield from _lines(one, (*path, number))
    elif isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            place = _place(key.start_mark)
            if not isinstance(key, yaml.ScalarNode):
                raise Refused("importing.scheme_not_yaml", place=place)
            if key.value in seen:
                raise Refused("importing.scheme_same_key", place=place, found=key.value)
            seen.add(key.value)
            yield from _lines(value, (*path, key.value))
