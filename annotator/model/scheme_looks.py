"""Whether the colours of tags can be seen and told apart; a set with others still works."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TypeGuard

from annotator.model.colours import VISIONS, Vision, contrast, distance, luminance
from annotator.model.scheme_checks import Mistake, Path

# WCAG 2.2: words and the letter of a badge stand on the fill (1.4.3, text); the edge is drawn as
# a line and around the badge (1.4.11, what is seen).
LEAST_ON_FILL, LEAST_OF_EDGE = 4.5, 3.0
# In OKLab, where black to white is 1. A step is just seen from 0.02 up; the tag sets that come
# with the program have 0.099 and more between any two tags, in every kind of colour vision.
LEAST_DISTANCE = 0.08

# Luminances of paper and of the ink of the light theme.
_WHITE, _INK = 1.0, 0.0124
_COLOUR = re.compile("#[0-9a-fA-F]{6}")

Look = tuple[str, str]


def look_mistakes(fields: object) -> Iterator[Mistake]:
    """What is wrong with the colours in a scheme's plain values, where there are any."""
    tags = fields.get("tags") if isinstance(fields, Mapping) else None
    before: list[tuple[str, Look]] = []
    for number, tag in enumerate(tags if isinstance(tags, list | tuple) else ()):
        if not isinstance(tag, Mapping):
            continue
        path: Path = ("tags", number)
        yield from _contrast_mistakes(tag, path)
        if look := look_of(tag):
            yield from _alike(look, before, (*path, "fill"))
            before.append((str(tag.get("name")), look))


def look_of(tag: Mapping[str, object]) -> Look | None:
    """Fill and edge in a tag's plain values, where both are colours."""
    fill, edge = tag.get("fill"), tag.get("edge")
    return (fill, edge) if _is_colour(fill) and _is_colour(edge) else None


def tags_distance(one: Look, other: Look, vision: Vision = "usual") -> float:
    """How far apart two tags look: by their fills or by their edges, whichever tells more."""
    return max(distance(a, b, vision) for a, b in zip(one, other, strict=True))


def _contrast_mistakes(tag: Mapping[str, object], path: Path) -> Iterator[Mistake]:
    for key, message, ground, least in (
        ("fill", "schemes.dark_fill", _INK, LEAST_ON_FILL),
        ("edge", "schemes.pale_edge", _WHITE, LEAST_OF_EDGE),
    ):
        colour = tag.get(key)
        if _is_colour(colour):
            ratio = contrast(luminance(colour), ground)
            if ratio < least:
                values = {"found": colour, "ratio": f"{ratio:.1f}", "least": least}
                yield Mistake(message, (*path, key), values)


def _is_colour(found: object) -> TypeGuard[str]:
    return isinstance(found, str) and _COLOUR.fullmatch(found) is not None


def _alike(look: Look, before: list[tuple[str, Look]], path: Path) -> Iterator[Mistake]:
    """At most one mistake: the tag before that looks most like this one, to whom it does."""
    near = [
        (tags_distance(look, other, vision), number, vision)
        for number, (_, other) in enumerate(before)
        for vision in VISIONS
    ]
    # Those who see most colours first: what is alike to them is alike to all.
    close = [one for one in near if one[0] < LEAST_DISTANCE]
    if close:
        usual = [one for one in close if one[2] == "usual"]
        _, number, vision = min(usual or close)
        message = "schemes.alike" if vision == "usual" else f"schemes.alike_{vision}"
        yield Mistake(message, path, {"other": before[number][0]})
