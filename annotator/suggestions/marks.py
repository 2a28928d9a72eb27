"""Stretches of a paragraph between quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from annotator.model.spans import Span
from annotator.suggestions.rules import MarkRules, QuoteRules
from annotator.suggestions.scanning import SINGLE_EDGE, Mark, Marked, Scan, SingleScan

_GUILLEMETS = re.compile(r"«[^«»]*»|»[^«»]*«")
_SINGLE = re.compile(r"(?<!\S)['‘](?=[^\W\d_])")
_ENDS = ",.!?…"
# Stands for marked words: a capital letter that no article uses, so that sentences stay whole.
BLANK = "\ua64a"


def marked(text: str, block: Span, rules: MarkRules, *, goes_on: bool) -> list[Marked]:
    """The outermost marked stretches of a paragraph, in text order; blank ones are none.

    `goes_on` says that the next paragraph opens with a mark: then one that is not closed
    here runs to the end. One that nothing closes at all does so only when it is alone.
    """
    if not rules.is_single:
        scan = _scanned(Scan(text, block, rules.openings), rules)
    else:
        scan = _scanned(SingleScan(text, block, rules.openings), rules)
        if scan.is_open:
            scan = _scanned(SingleScan(text, block, rules.openings, is_flat=True), rules)
    return sorted(scan.found(goes_on=goes_on), key=lambda one: one.span)


def marked_in_any(
    text: str, block: Span, rules: QuoteRules, style: MarkRules, *, goes_on: bool
) -> list[Marked]:
    """The same for an article in one `style`, with what a paragraph has in marks of another."""
    if text.find("„", block.start, block.end) >= 0:
        style = rules.low
    here = marked(text, block, style, goes_on=goes_on)
    if style.is_single:
        other = [one for one in marked(text, block, rules.marks, goes_on=False) if not one.is_open]
    elif _SINGLE.search(text, block.start, block.end):
        # Nothing but a quote ends so; other words stand in single marks for doubt.
        single = marked(text, block, rules.single, goes_on=False)
        other = [one for one in single if text[one.span.end - 1] in _ENDS]
    else:
        other = []
    return list(_outermost(sorted(here + other, key=lambda one: one.outer))) if other else here


def _outermost(found: Iterable[Marked]) -> Iterator[Marked]:
    """Those that begin in none of the others, of stretches in text order."""
    end = 0
    for one in found:
        if one.outer.start >= end:
            end = one.outer.end
            yield one


def _scanned(scan: Scan, rules: MarkRules) -> Scan:
    for mark in rules.any_mark.finditer(scan.text, scan.block.start, scan.block.end):
        scan.meet(Mark(*mark.span(), mark[0]))
    return scan


def opens_with_mark(text: str, block: Span, rules: MarkRules) -> bool:
    """Whether a paragraph begins with an opening mark."""
    mark = rules.any_mark.match(text, block.start, block.end)
    return mark is not None and any(mark[0] in openings for openings in rules.openings.values())


def style_of(text: str, blocks: Iterable[Span], rules: QuoteRules) -> MarkRules:
    """The marks that most quotes in these paragraphs stand in."""
    mark = f"(?:{rules.marks.any_mark.pattern}|{rules.low.any_mark.pattern})"
    double_pair = re.compile(f"{mark}.*?{mark}", re.DOTALL)
    opening = single = double = inward = low = 0
    for block in blocks:
        words = block.cut(text)
        outside, pairs = double_pair.subn("", words)
        double += pairs
        edges = [found.lastgroup for found in SINGLE_EDGE.finditer(outside)]
        single += edges.count("end")
        opening += edges.count("opening")
        inward += sum(1 if found[0][0] == "»" else -1 for found in _GUILLEMETS.finditer(words))
        low += 4 * words.count("„") - words.count("“")
    if single > double or (opening and not double):
        return rules.single
    if low > 0:
        return rules.low
    return rules.inward if inward > 0 else rules.marks


def without_marked(text: str, marked: Iterable[Marked]) -> str:
    """The text with blanks in place of marks and the words in them, as long as it was.

    A full stop inside marks stays, so that the sentence still ends there.
    """
    pieces, end = [], 0
    for one in marked:
        last = "." if text[one.span.end - 1] == "." else BLANK
        pieces += [text[end : one.outer.start], BLANK * (len(one.outer) - 1), last]
        end = one.outer.end
    return "".join(pieces) + text[end:]
