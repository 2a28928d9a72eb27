"""Stretches of a paragraph between quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterable

from annotator.model.spans import Span
from annotator.suggestions.english import MarkRules, QuoteRules
from annotator.suggestions.scanning import SINGLE_EDGE, Mark, Marked, Scan, SingleScan


def marked(text: str, block: Span, rules: MarkRules, *, goes_on: bool) -> list[Marked]:
    """The outermost marked stretches of a paragraph, in text order; blank ones are none.

    `goes_on` says that the next paragraph opens with a mark: then one that is not closed
    here runs to the end. One that nothing closes at all does so only when it is alone.
    """
    scan = (SingleScan if rules.is_single else Scan)(text, block, rules.openings)
    for mark in rules.any_mark.finditer(text, block.start, block.end):
        scan.meet(Mark(*mark.span(), mark[0]))
    return sorted(scan.found(goes_on=goes_on), key=lambda one: one.span)


def opens_with_mark(text: str, block: Span, rules: MarkRules) -> bool:
    """Whether a paragraph begins with an opening mark."""
    mark = rules.any_mark.match(text, block.start, block.end)
    return mark is not None and any(mark[0] in openings for openings in rules.openings.values())


def style_of(text: str, blocks: Iterable[Span], rules: QuoteRules) -> MarkRules:
    """The marks that most quotes in these paragraphs stand in."""
    mark = f"(?:{rules.marks.any_mark.pattern})"
    double_pair = re.compile(f"{mark}.*?{mark}", re.DOTALL)
    single = double = 0
    for block in blocks:
        outside, pairs = double_pair.subn("", block.cut(text))
        double += pairs
        single += sum(found.lastgroup == "end" for found in SINGLE_EDGE.finditer(outside))
    return rules.single if single > double else rules.marks
