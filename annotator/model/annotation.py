"""Annotations: a span, a tag, answers and a comment, by one person."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Literal, get_args

from annotator.model.spans import Span

Origin = Literal["hand", "repeat", "suggestion"]
ORIGINS: tuple[Origin, ...] = get_args(Origin)


@dataclass(frozen=True, slots=True)
class Annotation:
    """One tagged passage.

    `attributes` maps question ids to answers (an option's id, or text) and holds no
    empty answer. Places tagged together share `group`. `created` and `modified` are
    UTC, ISO 8601 with Z.
    """

    id: str
    article_id: str
    tag: str
    span: Span
    created: str
    modified: str
    comment: str = ""
    attributes: Mapping[str, str] = field(default_factory=dict)
    group: str | None = None
    origin: Origin = "hand"


# Sort key: article, then text order, then tag and id, so that equal spans keep their order.
text_order: Callable[[Annotation], tuple[str, int, int, str, str]] = attrgetter(
    "article_id", "span.start", "span.end", "tag", "id"
)
