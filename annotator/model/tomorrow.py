"""Tomorrow in five lines: what is worth saying about a class, as values for the messages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args

from annotator.model.spans import Span

# In the order in which they are worth saying.
LineKind = Literal[
    "nobody",
    "open_with_two",
    "open_with",
    "reteach_instead",
    "reteach",
    "mixed_up",
    "mixed_up_again",
    "repeats",
    "repeats_inside",
    "move_on",
    "agreed",
    "no_speaker",
    "most_heard",
    "no_name",
    "parts_heard",
    "asked",
    "empty",
    "either",
    "also_split",
]
LINE_KINDS: tuple[LineKind, ...] = get_args(LineKind)


@dataclass(frozen=True, slots=True)
class Line:
    """One line: a message of its own for each kind, and the figures it rests on.

    `values` fill the message's gaps; each kind always has the same ones. `span` is the
    passage it is about, in the article; both are unset for a line about the whole class.
    """

    kind: LineKind
    values: Mapping[str, object] = field(default_factory=dict)
    article_id: str = ""
    span: Span | None = None
