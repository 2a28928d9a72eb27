"""What makes plain values prompts: every mistake, with its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from annotator.model.prompts import CAUSES, GAP, GAPS
from annotator.model.scheme_checks import (
    ID,
    Mistake,
    Path,
    list_of,
    mapping_of,
    matching,
    one_of,
    text_up_to,
    truth,
)

# The lists that a cause needs, and those that it can do without.
_NEEDS = {
    "word_in_claim": ("tags", "words"),
    "reporter_claim": ("tags", "answers"),
    "unheard_part": ("answers",),
    "passive_phrase": ("words",),
}
_ALLOWS = {
    "word_in_claim": ("but_not",),
    "two_tags": ("tags",),
    "split": ("tags",),
    "passive_phrase": ("but_not",),
}
_LISTS = ("tags", "answers", "words", "but_not")


def prompt_mistakes(fields: object) -> Iterator[Mistake]:
    """Every mistake in `fields` that keeps it from being prompts; none means it is some."""
    if not isinstance(fields, Mapping):
        yield Mistake("prompts.not_a_mapping", ())
        return
    yield from _FILE(fields, ())


def _prompt(found: object, path: Path) -> Iterator[Mistake]:
    yield from _PROMPT(found, path)
    cause = found.get("cause") if isinstance(found, Mapping) else None
    if isinstance(found, Mapping) and isinstance(cause, str) and cause in CAUSES:
        yield from _list_mistakes(found, cause, path)
        yield from _gap_mistakes(found.get("ask"), cause, (*path, "ask"))


def _list_mistakes(found: Mapping[object, object], cause: str, path: Path) -> Iterator[Mistake]:
    needs, allows = _NEEDS.get(cause, ()), _ALLOWS.get(cause, ())
    for key in _LISTS:
        if key in needs and key not in found:
            yield Mistake("schemes.missing_key", (*path, key), {"key": key})
        if key in found and key not in (*needs, *allows):
            yield Mistake("prompts.list_unfit", (*path, key), {"key": key, "cause": cause})


def _gap_mistakes(ask: object, cause: str, path: Path) -> Iterator[Mistake]:
    if not isinstance(ask, str):
        return
    names = ", ".join(f"{{{gap}}}" for gap in GAPS[cause])
    unknown = [gap for gap in GAP.findall(ask) if gap not in GAPS[cause]]
    if unknown:
        yield Mistake("prompts.unknown_gap", path, {"found": unknown[0][:40], "names": names})
    elif set(GAP.sub("", ask)) & {"{", "}"}:
        yield Mistake("prompts.open_gap", path, {"names": names})


# Something to look for: a sign alone would be found everywhere or nowhere.
_WORDS = list_of(matching(r"\s*\w(?:.*\w)?\s*", "prompts.bad_word"), 300, ())
_PROMPT = mapping_of(
    {"id": ID, "cause": one_of(CAUSES), "ask": text_up_to(600)},
    {
        "use": truth,
        "example": text_up_to(600, may_be_empty=True),
        "tags": list_of(ID, 30, ()),
        "answers": list_of(ID, 60, ()),
        "words": _WORDS,
        "but_not": _WORDS,
    },
)
_FILE = mapping_of({"prompts": list_of(_prompt, 60, ("id",))}, {})
