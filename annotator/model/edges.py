"""The start and the end of a span, moved one at a time."""

from __future__ import annotations

from typing import Literal

from annotator.model.spans import Span, trimmed
from annotator.model.words import (
    end_of,
    next_end,
    next_start,
    previous_end,
    previous_start,
    start_of,
)

Edge = Literal["start", "end"]


def edge_at(text: str, span: Span, edge: Edge, point: int, *, exact: bool = False) -> Span:
    """`span` with one edge at `point`, at a whole word unless `exact`.

    The other edge stays; a place on or beyond it changes nothing.
    """
    if edge == "start":
        taken = trimmed(text, start_of(text, point, exact=exact), span.end)
        return Span(taken.start, span.end) if taken and point < span.end else span
    taken = trimmed(text, span.start, end_of(text, point, exact=exact))
    return Span(span.start, taken.end) if taken and point > span.start else span


def edge_stepped(text: str, span: Span, edge: Edge, *, forward: bool) -> Span:
    """`span` with one edge a step on or back, to a word or the punctuation around it.

    The same where the text ends or nothing would be left.
    """
    if edge == "start":
        start = (next_start if forward else previous_start)(text, span.start)
        return span if start is None or start >= span.end else Span(start, span.end)
    end = (next_end if forward else previous_end)(text, span.end)
    return span if end is None or end <= span.start else Span(span.start, end)
