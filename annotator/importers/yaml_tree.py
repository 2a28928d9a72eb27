"""YAML files from people: plain values, and the line and column each of them stands at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from annotator.importers.yaml_repair import readable
from annotator.importers.yaml_text import UNREAD, Found, Mark, TooManyParts, YamlText
from annotator.model.scheme_checks import Path

_LONGEST = 2_000


@dataclass(slots=True)
class Tree:
    """What a YAML text holds, by the keys and positions that lead to each value.

    `spots` and `keys` are line and column, from 1, of a value and of its key; `written` is
    what stands in the file for values that are not text; `unread` are the paths of values
    that are not known. `has_gaps` says whether more than single values could not be read.
    """

    fields: object = UNREAD
    spots: dict[Path, tuple[int, int]] = field(default_factory=dict)
    keys: dict[Path, tuple[int, int]] = field(default_factory=dict)
    written: dict[Path, str] = field(default_factory=dict)
    unread: set[Path] = field(default_factory=set)
    mistakes: list[Found] = field(default_factory=list)
    has_gaps: bool = False

    def spot(self, path: Path) -> tuple[int, int]:
        """Line and column of the value at `path`, or of what it would stand in."""
        while path and path not in self.spots:
            path = path[:-1]
        return self.spots.get(path, (1, 1))

    def is_known(self, path: Path) -> bool:
        """Whether the value at `path`, and what it stands in, could be read."""
        return not any(path[:length] in self.unread for length in range(len(path) + 1))


def yaml_tree(text: str) -> Tree:
    """The one document in `text`, as far as it can be read, and every mistake in it as YAML.

    No command, no reference to other lines and no repeated key is followed.
    """
    try:
        found = readable(text)
    except TooManyParts:
        return Tree(unread={()}, mistakes=[Found(1, 1, "schemes.too_many_parts")])
    tree = Tree(mistakes=found.mistakes, has_gaps=found.has_gaps)
    _Builder(found, tree).build()
    return tree


class _Builder:
    """Makes values of events; as no event is met twice, no text can blow up."""

    def __init__(self, found: YamlText, tree: Tree) -> None:
        self._found = found
        self._tree = tree
        self._events: Iterator[yaml.Event] = iter(found.events)
        self._scalars = yaml.SafeLoader("")
        self._has_links = False

    def build(self) -> None:
        self._tree.unread.add(())
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                if self._tree.spots:
                    self._note(event.start_mark, "schemes.second_document")
                    return
                self._tree.unread.discard(())
                self._tree.fields = self._value(next(self._events), ())
        if not self._tree.spots and not self._tree.mistakes:
            self._tree.mistakes.append(Found(1, 1, "schemes.empty_file"))

    def _note(self, mark: Mark, message: str, **values: object) -> None:
        self._tree.mistakes.append(Found(*self._found.spot(mark), message, values))

    def _value(self, event: yaml.Event, path: Path) -> object:
        self._tree.spots[path] = self._found.spot(event.start_mark)
        self._note_special(event)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(path)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._list(path)
        if isinstance(event, yaml.ScalarEvent) and event.tag is None:
            return self._scalar(event, path)
        self._tree.unread.add(path)
        return UNREAD

    def _note_special(self, event: yaml.Event) -> None:
        tag, anchor = getattr(event, "tag", None), getattr(event, "anchor", None)
        written = self._found.word_at(event.start_mark) if tag or anchor else ""
        if tag:
            self._note(event.start_mark, "schemes.special_tag", found=written)
        elif anchor and not self._has_links:
            # One is enough: whoever writes one link writes several.
            self._has_links = True
            self._note(event.start_mark, "schemes.special_link", found=written)

    def _list(self, path: Path) -> list[object]:
        found: list[object] = []
        for event in self._events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            found.append(self._value(event, (*path, len(found))))
        return found

    def _mapping(self, path: Path) -> dict[str, object]:
        found: dict[str, object] = {}
        for event in self._events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self._key(event)
            value_path = (*path, key)
            if key in found:
                above = self._tree.keys[value_path][0]
                self._note(event.start_mark, "schemes.same_key", found=key[:40], above=above)
                self._skip()
                continue
            self._tree.keys[value_path] = self._found.spot(event.start_mark)
            found[key] = self._value(next(self._events), value_path)
        return found

    def _key(self, event: yaml.Event) -> str:
        if not isinstance(event, yaml.ScalarEvent):
            self._note(event.start_mark, "schemes.key_unfit")
            self._skip_rest_of(event)
            return UNREAD
        self._note_special(event)
        if event.implicit[0] and not isinstance(self._plain(event), str):
            found = event.value[:40]
            self._note(event.start_mark, "schemes.key_unquoted", found=found, quoted=f'"{found}"')
        return event.value

    def _skip(self) -> None:
        self._skip_rest_of(next(self._events))

    def _skip_rest_of(self, event: yaml.Event) -> None:
        depth = int(isinstance(event, yaml.CollectionStartEvent))
        while depth:
            event = next(self._events)
            depth += isinstance(event, yaml.CollectionStartEvent)
            depth -= isinstance(event, yaml.CollectionEndEvent)

    def _scalar(self, event: yaml.ScalarEvent, path: Path) -> object:
        if event.value == UNREAD:
            self._tree.unread.add(path)
        elif len(event.value) > _LONGEST:
            self._note(event.start_mark, "schemes.too_long", n=_LONGEST)
            self._tree.unread.add(path)
        elif event.implicit[0]:
            value = self._plain(event)
            if not isinstance(value, str):
                self._tree.written[path] = event.value
            elif event.value.endswith('"') and event.value.count('"') == 1:
                self._note(event.start_mark, "schemes.stray_quote")
            return value
        return event.value

    def _plain(self, event: yaml.ScalarEvent) -> object:
        """What a text without quotation marks stands for: also true, nothing or a number."""
        if len(event.value) > _LONGEST:
            return event.value
        tag = self._scalars.resolve(yaml.ScalarNode, event.value, (True, False))  # type: ignore[no-untyped-call]
        node = yaml.ScalarNode(tag, event.value)
        try:
            return self._scalars.construct_object(node)
        except (ValueError, ArithmeticError, yaml.YAMLError):
            # Looks like a date or a number and is none, as 2016-99-99: no text all the same.
            return float("nan")
