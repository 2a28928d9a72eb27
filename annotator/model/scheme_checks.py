"""What makes plain values a tag scheme: every mistake, with its place."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field

from annotator.model.meant import meant
from annotator.model.scheme import (
    ATTRIBUTE_KINDS,
    KINDS_WITH_OPTIONS,
    LINE_STYLES,
    REPEATS,
    SUGGESTS,
    SUGGESTS_FOR,
)

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Mistake:
    """One thing wrong, as a message id with values.

    `path` leads from the whole to the place: keys, and positions in lists from 0.
    """

    message: str
    path: Path
    values: Mapping[str, object] = field(default_factory=dict)

    @property
    def place(self) -> str:
        """The path to read: `tags 2 › attributes 1 › kind`; positions count from 1."""
        steps: list[str] = []
        for step in self.path:
            if isinstance(step, int):
                steps[-1:] = [f"{steps[-1]} {step + 1}" if steps else str(step + 1)]
            else:
                steps.append(_short(step))
        return " › ".join(steps)


Check = Callable[[object, Path], Iterator[Mistake]]


def scheme_mistakes(fields: object) -> Iterator[Mistake]:
    """Every mistake in `fields` that keeps it from being a scheme; none means it is one."""
    if not isinstance(fields, Mapping):
        yield Mistake("schemes.not_a_mapping", (), {"found": _short(fields)})
        return
    yield from _SCHEME(fields, ())


def _short(found: object) -> str:
    if isinstance(found, Mapping | list | tuple):
        return "{…}" if isinstance(found, Mapping) else "[…]"
    if isinstance(found, bool):
        return str(found).lower()
    text = " ".join(str(found).split())
    return text if len(text) <= 40 else text[:39] + "…"


def _text(longest: int, *, may_be_empty: bool = False) -> Check:
    def check(found: object, path: Path) -> Iterator[Mistake]:
        empty = found is None or (isinstance(found, str) and not found.strip())
        if empty and not (may_be_empty and found is not None):
            yield Mistake("schemes.empty", path)
        elif not isinstance(found, str):
            short = _short(found)
            yield Mistake("schemes.text_needed", path, {"found": short, "quoted": f'"{short}"'})
        elif len(found) > longest:
            yield Mistake("schemes.too_long", path, {"n": longest})
        elif _UNSHOWABLE.search(found):
            yield Mistake("schemes.unshowable", path)

    return check


# Control characters but tab and line feed, and what UTF-8 cannot carry.
_UNSHOWABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def _matching(pattern: str, message: str) -> Check:
    compiled = re.compile(pattern)
    text = _text(100)

    def check(found: object, path: Path) -> Iterator[Mistake]:
        mistake = next(text(found, path), None)
        if mistake:
            yield mistake
        elif not compiled.fullmatch(str(found)):
            yield Mistake(message, path, {"found": _short(found)})

    return check


def _one_of(names: tuple[str, ...]) -> Check:
    def check(found: object, path: Path) -> Iterator[Mistake]:
        if not isinstance(found, str) or found not in names:
            yield _unknown("schemes.not_one_of", path, found, names)

    return check


def _unknown(message: str, path: Path, found: object, names: Collection[str]) -> Mistake:
    values: dict[str, object] = {"found": _short(found), "names": ", ".join(names)}
    near = meant(str(found), names)
    return Mistake(f"{message}_meant" if near else message, path, {**values, "meant": near})


def _whole_number(found: object, path: Path) -> Iterator[Mistake]:
    # bool is an int to Python, not to a person.
    if not isinstance(found, int) or isinstance(found, bool) or not 1 <= found <= 1_000_000:
        yield Mistake("schemes.number_needed", path, {"found": _short(found)})


def _truth(found: object, path: Path) -> Iterator[Mistake]:
    if not isinstance(found, bool):
        yield Mistake("schemes.truth_needed", path, {"found": _short(found)})


def _mapping(required: Mapping[str, Check], optional: Mapping[str, Check]) -> Check:
    known = {**required, **optional}

    def check(found: object, path: Path) -> Iterator[Mistake]:
        if not isinstance(found, Mapping):
            yield Mistake("schemes.mapping_needed", path, {"found": _short(found)})
            return
        misspelt = set()
        for key, value in found.items():
            if isinstance(key, str) and key in known:
                yield from known[key](value, (*path, key))
                continue
            # A misspelt key is one mistake, not also a missing one.
            mistake = _unknown("schemes.unknown_key", (*path, str(key)), key, known)
            misspelt.add(mistake.values["meant"])
            yield mistake
        for key in required:
            if key not in found and key not in misspelt:
                yield Mistake("schemes.missing_key", (*path, key), {"key": key})

    return check


def _by_language(longest: int) -> Check:
    text = _text(longest)

    def check(found: object, path: Path) -> Iterator[Mistake]:
        if not isinstance(found, Mapping):
            yield Mistake("schemes.mapping_needed", path, {"found": _short(found)})
            return
        for key, value in found.items():
            if not isinstance(key, str) or not _LANGUAGE_CODE.fullmatch(key):
                yield Mistake("schemes.no_language", (*path, str(key)), {"found": _short(key)})
            else:
                yield from text(value, (*path, key))

    return check


_LANGUAGE_CODE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")


def _list_of(check_one: Check, most: int, unique: tuple[str, ...]) -> Check:
    def check(found: object, path: Path) -> Iterator[Mistake]:
        if not isinstance(found, list | tuple):
            yield Mistake("schemes.list_needed", path, {"found": _short(found)})
        elif not found:
            yield Mistake("schemes.list_empty", path)
        else:
            if len(found) > most:
                yield Mistake("schemes.list_long", (*path, most), {"n": most})
            for number, one in enumerate(found[:most]):
                yield from check_one(one, (*path, number))
            for key in unique:
                yield from _repeated(found[:most], path, key)

    return check


def _repeated(found: list[object] | tuple[object, ...], path: Path, key: str) -> Iterator[Mistake]:
    seen: set[str] = set()
    for number, one in enumerate(found):
        value = one.get(key) if isinstance(one, Mapping) else None
        if not isinstance(value, str):
            continue
        if value.strip().casefold() in seen:
            yield Mistake("schemes.repeated", (*path, number, key), {"found": _short(value)})
        seen.add(value.strip().casefold())


def attribute_mistakes(found: object, path: Path) -> Iterator[Mistake]:
    """Every mistake in one question."""
    kind = found.get("kind") if isinstance(found, Mapping) else None
    if not isinstance(found, Mapping) or not isinstance(kind, str) or kind not in ATTRIBUTE_KINDS:
        yield from _ATTRIBUTE(found, path)
        return
    if kind in KINDS_WITH_OPTIONS:
        yield from _ATTRIBUTE(found, path)
        if "options" not in found:
            yield Mistake("schemes.missing_key", (*path, "options"), {"key": "options"})
    else:
        # What should not be there need not be right.
        rest = {key: value for key, value in found.items() if key != "options"}
        yield from _ATTRIBUTE(rest, path)
        if "options" in found:
            yield Mistake("schemes.options_unfit", (*path, "options"))
    suggest = found.get("suggest")
    if isinstance(suggest, str) and kind not in SUGGESTS_FOR.get(suggest, (kind,)):
        yield Mistake("schemes.suggest_unfit", (*path, "suggest"))


_ID = _matching(r"[a-z0-9][a-z0-9_-]{0,63}", "schemes.bad_id")
_COLOUR = _matching(r"#[0-9a-fA-F]{6}", "schemes.bad_colour")
_NAME = _text(80)
_OPTION = _mapping({"id": _ID, "name": _text(120)}, {"names": _by_language(120)})
_ATTRIBUTE = _mapping(
    {"id": _ID, "name": _text(200), "kind": _one_of(ATTRIBUTE_KINDS)},
    {
        "options": _list_of(_OPTION, 30, ("id", "name")),
        "required": _truth,
        "suggest": _one_of(SUGGESTS),
        "names": _by_language(200),
    },
)
_TAG = _mapping(
    {
        "id": _ID,
        "name": _NAME,
        "badge": _matching(r"\S{1,2}", "schemes.bad_badge"),
        "key": _matching(r"[0-9]", "schemes.bad_key"),
        "fill": _COLOUR,
        "edge": _COLOUR,
        "line": _one_of(LINE_STYLES),
        "definition": _text(600),
    },
    {
        "example": _text(600, may_be_empty=True),
        "not_this": _text(600, may_be_empty=True),
        "attributes": _list_of(attribute_mistakes, 20, ("id",)),
        "scored": _truth,
        "repeats": _one_of(REPEATS),
        "names": _by_language(80),
    },
)
_SCHEME = _mapping(
    {
        "id": _ID,
        "version": _whole_number,
        "title": _text(120),
        "language": _matching(_LANGUAGE_CODE.pattern, "schemes.bad_language"),
        "tags": _list_of(_TAG, 10, ("id", "name", "badge", "key")),
    },
    {"titles": _by_language(120)},
)
