"""Paragraphs that were wrapped by hand at a fixed width, put together again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from annotator.importers.block_rules import StoryRules, WrapRules
from annotator.importers.story import ends_sentence, is_paragraph
from annotator.model.spans import Span

Run = Sequence[Span]


def unwrapped(text: str, runs: Sequence[Run], rules: WrapRules, story: StoryRules) -> list[Span]:
    """The lines of all runs in order, those of a wrapped paragraph as one span.

    A run is lines without a gap between them. Two lines belong together when the
    next word did not fit the width that the text keeps, and a sentence runs on.
    A line that stands in the text twice belongs to no other.
    """
    width = _width(runs, rules)
    repeated = {line for line, times in _lines(text, runs).items() if times > 1}
    spans: list[Span] = []
    for run in runs:
        for paragraph in _paragraphs(text, run, width * rules.fill, repeated, story):
            whole = Span(paragraph[0].start, paragraph[-1].end)
            spans.extend([whole] if is_paragraph(text, whole, story) else paragraph)
    return spans


def _width(runs: Sequence[Run], rules: WrapRules) -> float:
    """The width the text is wrapped at, or endless when it is not."""
    lengths = [len(line) for run in runs if len(run) > 1 for line in run]
    kept = [length for length in lengths if length <= rules.widest]
    width = max(kept, default=0)
    if width < rules.narrowest or len(lengths) - len(kept) > len(lengths) / 10:
        return float("inf")
    return width


def _lines(text: str, runs: Sequence[Run]) -> Counter[str]:
    return Counter(line.cut(text) for run in runs for line in run)


def _paragraphs(
    text: str, run: Run, full: float, repeated: set[str], story: StoryRules
) -> Iterator[list[Span]]:
    """The run's lines, grouped; each alone unless some sentence clearly runs on."""
    fits = [_is_full(text, line, after, full, repeated) for line, after in pairwise(run)]
    runs_on = any(
        fit and not ends_sentence(text, line, story) and text[after.start].islower()
        for fit, (line, after) in zip(fits, pairwise(run), strict=True)
    )
    paragraph = [run[0]]
    for fit, line in zip(fits, run[1:], strict=True):
        if fit and runs_on:
            paragraph.append(line)
        else:
            yield paragraph
            paragraph = [line]
    yield paragraph


def _is_full(text: str, line: Span, after: Span, full: float, repeated: set[str]) -> bool:
    """Whether the first word `after` would not have fitted on `line`."""
    if line.cut(text) in repeated or after.cut(text) in repeated:
        return False
    if text[after.start - 1] != "\n":
        # Moved in: a new paragraph.
        return False
    word = after.cut(text).split(maxsplit=1)[0]
    return len(line) + 1 + len(word) >= full
