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
    if not width:
        return [line for run in runs for line in run]
    times = Counter(line.cut(text) for run in runs for line in run)
    paragraphs = [
        paragraph for run in runs for paragraph in _paragraphs(text, run, width, rules.fill, times)
    ]
    everywhere = _runs_on(text, paragraphs, story)
    spans: list[Span] = []
    for paragraph in paragraphs:
        whole = Span(paragraph[0].start, paragraph[-1].end)
        joins = everywhere or _runs_on(text, [paragraph], story)
        spans.extend([whole] if joins and is_paragraph(text, whole, story) else paragraph)
    return spans


def _width(runs: Sequence[Run], rules: WrapRules) -> int:
    """The width the text is wrapped at, or 0 when it is not."""
    lengths = [len(line) for run in runs if len(run) > 1 for line in run]
    kept = [length for length in lengths if length <= rules.widest]
    width = max(kept, default=0)
    wrapped = width >= rules.narrowest and len(kept) * 10 >= len(lengths) * 9
    return width if wrapped else 0


def _paragraphs(
    text: str, run: Run, width: int, fill: float, times: Counter[str]
) -> Iterator[list[Span]]:
    """The run's lines, those together that the width alone can have parted."""
    paragraph = [run[0]]
    for line, after in pairwise(run):
        once = times[line.cut(text)] == times[after.cut(text)] == 1
        # A line that is moved in starts a paragraph.
        in_line = text[after.start - 1] == "\n"
        word = after.cut(text).split(maxsplit=1)[0]
        parted = len(line) + 1 + len(word) >= width * fill
        if once and in_line and parted and max(len(line), len(after)) <= width:
            paragraph.append(after)
        else:
            yield paragraph
            paragraph = [after]
    yield paragraph


def _runs_on(text: str, paragraphs: Sequence[Run], story: StoryRules) -> bool:
    """Whether sentences run from line to line: most of those cut go on in small letters."""
    pairs = [pair for paragraph in paragraphs for pair in pairwise(paragraph)]
    cut = [after for line, after in pairs if not ends_sentence(text, line, story)]
    return sum(1 for line in cut if text[line.start].islower()) * 2 > len(cut)
