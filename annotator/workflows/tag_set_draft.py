"""A tag set while it is changed: it may be wrong for a while, and every step can be undone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import product
from pathlib import Path
from typing import Any

from annotator.importers.schemes import find_scheme, shipped_schemes
from annotator.model.colours import VISIONS
from annotator.model.scheme import KINDS_WITH_OPTIONS, LINE_STYLES, SUGGESTS_FOR, Scheme
from annotator.model.scheme_checks import Mistake, scheme_mistakes
from annotator.model.scheme_checks import Path as Place
from annotator.model.scheme_fields import scheme_fields, scheme_from_fields
from annotator.model.scheme_looks import Look, look_mistakes, look_of, tags_distance
from annotator.text import say
from annotator.workflows.tag_sets import copied, free_id, save_set, tag_sets

# Of what was added and has no name yet: its id follows when it gets one.
_UNNAMED = re.compile(r"new(_\d+)?")
_KEYS = "1234567890"
# Where the same text stands in other languages: worded anew, it is another text there too.
_IN_OTHERS = {
    "title": "titles",
    "name": "names",
    "definition": "definitions",
    "example": "examples",
    "not_this": "not_these",
}

Fields = dict[str, Any]


class TagSetDraft:
    """Holds plain values as a YAML file does; places in them are keys and positions from 0.

    `file` is where it is kept, None until it is saved.
    """

    def __init__(self, scheme: Scheme, file: Path | None = None) -> None:
        self.file = file
        self._fields: Fields = scheme_fields(scheme)
        self._saved = self._fields
        self._done: list[tuple[Place, Fields]] = []
        self._undone: list[tuple[Place, Fields]] = []
        self._joinable: Place | None = None

    @property
    def fields(self) -> Fields:
        """The values as they are now; not to be changed."""
        return self._fields

    @property
    def is_touched(self) -> bool:
        """Whether something was changed and is not saved."""
        return self._fields != self._saved

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._done)

    @property
    def last_place(self) -> Place:
        """Where the last step was done; nowhere when there is none."""
        return self._done[-1][0] if self._done else ()

    @property
    def can_redo(self) -> bool:
        """Whether a step was taken back."""
        return bool(self._undone)

    def value(self, place: Place, otherwise: Any = "") -> Any:
        """What stands at a place, or `otherwise`."""
        found: Any = self._fields
        for step in place:
            try:
                found = found[step]
            except (KeyError, IndexError):
                return otherwise
        return found

    def mistakes(self) -> list[Mistake]:
        """Everything that is wrong now, also colours that are hard to see or to tell apart."""
        return [*scheme_mistakes(self._fields), *look_mistakes(self._fields)]

    @property
    def can_be_saved(self) -> bool:
        """Whether it is a tag set; colours that are hard to see do not keep it from being one."""
        return next(scheme_mistakes(self._fields), None) is None

    def save(self) -> Path:
        """Keep it as a file of the teacher's own.

        Raises Refused while it is no tag set, StorageFailed when it cannot be written.
        """
        scheme, self.file = save_set(scheme_from_fields(self._fields), self.file)
        self._fields = self._saved = scheme_fields(scheme)
        self._joinable = None
        return self.file

    def set(self, place: Place, value: Any) -> None:
        """Put a value at a place, or take the key out for None. A name may bring its id along."""
        changed = _put(self._fields, place, value)
        if others := _IN_OTHERS.get(str(place[-1])):
            changed = _put(changed, (*place[:-1], others), None)
        if place[-1] == "name" and _UNNAMED.fullmatch(str(self.value((*place[:-1], "id")))):
            ids = {one["id"] for one in self.value(place[:-2], [])}
            changed = _put(changed, (*place[:-1], "id"), free_id(str(value), ids, "new"))
        self._step(place, changed, joins=True)

    def set_options(self, place: Place, names: Sequence[str]) -> None:
        """Give the question at a place these answers; those that stay keep their ids."""
        before = self.value((*place, "options"), [])
        by_name = {one["name"]: one for one in before}
        kept = [by_name.get(name) for name in names]
        # An answer that is only worded anew stands where it stood.
        if len(names) == len(before):
            gone = [one for one in before if one not in kept]
            kept = [
                one or ({"id": before[n]["id"], "name": names[n]} if before[n] in gone else None)
                for n, one in enumerate(kept)
            ]
        ids = {one["id"] for one in kept if one}
        options = []
        for name, one in zip(names, kept, strict=True):
            option = one or {"id": free_id(name, ids, "answer"), "name": name}
            ids.add(option["id"])
            options.append(option)
        self._step((*place, "options"), _put(self._fields, (*place, "options"), options))

    def set_kind(self, place: Place, kind: str) -> None:
        """Make the question at a place one of another kind; its answers stay where it has some."""
        question = {**self.value(place, {}), "kind": kind}
        if kind not in KINDS_WITH_OPTIONS:
            question.pop("options", None)
        elif "options" not in question:
            question["options"] = [{"id": "yes", "name": say("desk.yes")}]
            question["options"].append({"id": "no", "name": say("desk.no")})
        if kind not in SUGGESTS_FOR.get(question.get("suggest", ""), (kind,)):
            del question["suggest"]
        self._step((*place, "kind"), _put(self._fields, place, question))

    def add_tag(self) -> int:
        """A new tag at the end, with a free key and colours unlike the others'; its position."""
        tags: list[Fields] = self.value(("tags",), [])
        fill, edge = _unlike([look for one in tags if (look := look_of(one))])
        used = [one["line"] for one in tags]
        tag = {
            "id": free_id("new", {one["id"] for one in tags}, "new"),
            "name": say("tag_sets.new_tag"),
            "badge": _free("NABCDEFGHIJKLMOPQRSTUVWXYZ", [str(one["badge"]) for one in tags]),
            "key": _free(_KEYS, [one["key"] for one in tags]),
            "fill": fill,
            "edge": edge,
            "line": min(LINE_STYLES, key=used.count),
            "definition": "",
            "example": "",
            "not_this": "",
            "scored": True,
        }
        self._step(("tags", len(tags)), _put(self._fields, ("tags",), [*tags, tag]))
        return len(tags)

    def add_question(self, tag: int) -> int:
        """A new question at the end of those of a tag; its position."""
        place: Place = ("tags", tag, "attributes")
        asked: list[Fields] = self.value(place, [])
        ids = {one["id"] for one in asked}
        question = {
            "id": free_id("new", ids, "new"),
            "name": say("tag_sets.new_question"),
            "kind": "text",
        }
        self._step((*place, len(asked)), _put(self._fields, place, [*asked, question]))
        return len(asked)

    def remove(self, place: Place) -> None:
        """Take an item out of its list; a tag without any question has no list of them."""
        *before, number = place
        rest = [one for n, one in enumerate(self.value(tuple(before))) if n != number]
        left_out = not rest and before[-1] == "attributes"
        self._step(place, _put(self._fields, tuple(before), None if left_out else rest))

    def move(self, place: Place, by: int) -> int:
        """Move an item of a list up or down, as far as there is room; its new position."""
        *before, number = place
        items = list(self.value(tuple(before)))
        assert isinstance(number, int)
        new = min(max(number + by, 0), len(items) - 1)
        items.insert(new, items.pop(number))
        self._step((*before, new), _put(self._fields, tuple(before), items))
        return new

    def undo(self) -> Place:
        """Take the last step back; gives its place."""
        return self._turn(self._done, self._undone)

    def redo(self) -> Place:
        """Do the step undone last again; gives its place."""
        return self._turn(self._undone, self._done)

    def _turn(self, taken: list[tuple[Place, Fields]], kept: list[tuple[Place, Fields]]) -> Place:
        self._joinable = None
        place, fields = taken.pop()
        kept.append((place, self._fields))
        self._fields = fields
        return place

    def _step(self, place: Place, changed: Fields, *, joins: bool = False) -> None:
        if changed == self._fields:
            return
        # Whoever goes on typing in a field is still at the same step.
        if not (joins and self._joinable == place and self._done):
            self._done.append((place, self._fields))
        self._joinable = place if joins else None
        self._undone.clear()
        self._fields = changed


def draft_of(scheme: Scheme) -> TagSetDraft:
    """A teacher's own set to be changed itself, a copy of any other."""
    own = next((one for one in tag_sets() if one.file and one.scheme == scheme), None)
    return TagSetDraft(scheme, own.file) if own else TagSetDraft(copied(scheme))


def _put(fields: Any, place: Place, value: Any) -> Any:
    """The same values with another one at a place; without the key where it is None."""
    if not place:
        return value
    step, *rest = place
    if isinstance(fields, list):
        return [_put(one, tuple(rest), value) if n == step else one for n, one in enumerate(fields)]
    changed = {**fields, step: _put(fields.get(step), tuple(rest), value)}
    return {key: one for key, one in changed.items() if one is not None}


def _free(signs: str, used: Sequence[str]) -> str:
    taken = [one.casefold() for one in used]
    return next((sign for sign in signs if sign.casefold() not in taken), "")


def _unlike(looks: Sequence[Look]) -> Look:
    """The colours of a shipped tag that look least like any of `looks`, in every vision."""

    def nearest(look: Look) -> float:
        seen = product(looks, VISIONS)
        return min((tags_distance(look, other, vision) for other, vision in seen), default=1)

    tags = (tag for one in shipped_schemes() for tag in find_scheme(one).tags)
    return max(((tag.fill, tag.edge) for tag in tags), key=nearest)
