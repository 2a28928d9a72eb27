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


def text_up_to(longest: int, *, may_be_empty: bool = False) -> Check:
    """A text of at most `longest` characters."""

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


def matching(pattern: str, message: str) -> Check:
    """A short text that fits a pattern, or else `message`."""
    compiled = re.compile(pattern)
    text = text_up_to(100)

    def check(found: object, path: Path) -> Iterator[Mistake]:
        mistake = next(text(found, path), None)
        if mistake:
            yield mistake
        elif not compiled.fullmatch(str(found)):
            yield Mistake(message, path, {"found": _short(found)})

    return check


def one_of(names: tuple[str, ...]) -> Check:
    """One of these words."""

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


def truth(found: object, path: Path) -> Iterator[Mistake]:
    """True or false."""
    if not isinstance(found, bool):
        yield Mistake("schemes.truth_needed", path, {"found": _short(found)})


def mapping_of(required: Mapping[str, Check], optional: Mapping[str, Check]) -> Check:
    """Keys with a check for the value of each."""
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
    text = text_up_to(longest)

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


def list_of(check_one: Check, most: int, unique: tuple[str, ...]) -> Check:
    """A list that is not empty; no two items have the same at a `unique` key."""

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


ID = matching(r"[a-z0-9][a-z0-9_-]{0,63}", "schemes.bad_id")
_COLOUR = matching(r"#[0-9a-fA-F]{6}", "schemes.bad_colour")
_NAME = text_up_to(80)
_OPTION = mapping_of({"id": ID, "name": text_up_to(120)}, {"names": _by_language(120)})
_ATTRIBUTE = mapping_of(
    {"id": ID, "name": text_up_to(200), "kind": one_of(ATTRIBUTE_KINDS)},
    {
        "options": list_of(_OPTION, 30, ("id", "name")),
        "required": truth,
        "suggest": one_of(SUGGESTS),
        "names": _by_language(200),
    },
)
_TAG = mapping_of(
    {
        "id": ID,
        "name": _NAME,
        "badge": matching(r"\S{1,2}", "schemes.bad_badge"),
        "key": matching(r"[0-9]", "schemes.bad_key"),
        "fill": _COLOUR,
        "edge": _COLOUR,
        "line": one_of(LINE_STYLES),
        "definition": text_up_to(600),
    },
    {
        "example": text_up_to(600, may_be_empty=True),
        "not_this": text_up_to(600, may_be_empty=True),
        "attributes": list_of(attribute_mistakes, 20, ("id",)),
        "scored": truth,
        "repeats": one_of(REPEATS),
        "names": _by_language(80),
        "definitions": _by_language(600),
        "examples": _by_language(600),
        "not_these": _by_language(600),
    },
)
_SCHEME = mapping_of(
    {
        "id": ID,
        "version": _whole_number,
        "title": text_up_to(120),
        "language": matching(_LANGUAGE_CODE.pattern, "schemes.bad_language"),
        "tags": list_of(_TAG, 10, ("id", "name", "badge", "key")),
    },
    {"titles": _by_language(120)},
)
