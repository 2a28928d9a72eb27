"""What suggestions cost for ten times the text: about ten times as much, whatever stands in it.

Small as a plain test; with --benchmark-enable at full size.
"""

from __future__ import annotations

import time

import pytest
from figure_table import Figure
from pytest_benchmark.fixture import BenchmarkFixture
from side_by_side import timed_in_turns

from annotator.model.article import Article, Block
from annotator.model.spans import Span
from annotator.suggestions.proposals import suggestions

STORY = (
    "Mayor Jo Roe said on Monday that the pier will open in 2027.\n\n"
    "“We saw it, and that was it,” Roe said. “It cost 40 million because of the storm,” she added. "
    "The fishers call it the ‘Fog’ pier.\n\n"
    "The old pier was longer than any other, and about 300 people came to see it on May 4.\n\n"
    "Photo: Jo Doe/KQVN\n\n"
)
# What is repeated, and how often at full size.
CASES = {
    "ordinary text": (STORY, 2_000_000 // len(STORY.encode())),
    "without line breaks": (STORY.replace("\n", " "), 2_000_000 // len(STORY.encode())),
    "unmatched marks": ("“a few words ", 100_000),
    "unmatched marks, a line each": ("“a few words\n", 100_000),
}
MOST = 12


def article_of(text: str) -> Article:
    """Each line a paragraph."""
    blocks, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            kind = "credit" if line.startswith("Photo") else "body"
            blocks.append(Block(kind, Span(start, start + len(line))))
        start += len(line) + 1
    return Article("a", "A story", text, tuple(blocks))


class Suggest:
    """All suggestions for an article, claims too."""

    def __init__(self, piece: str, times: int) -> None:
        self._article = article_of(piece * times)

    def prepare(self) -> None:
        """Nothing is kept from one time to the next."""

    def act(self) -> float:
        suggestions(self._article, claims=True)
        return time.process_time()


@pytest.mark.parametrize("case", CASES)
def test_ten_times_the_text(benchmark: BenchmarkFixture, figures: list[Figure], case: str) -> None:
    piece, full = CASES[case]
    times = full if benchmark.enabled else 100
    long, short = Suggest(piece, times), Suggest(piece, times // 10)
    took, least = timed_in_turns(benchmark, long, short, rounds=5, clock=time.process_time)
    figures.append(
        Figure(f"suggest: {case}", took, least, str(MOST), "a tenth of the text", is_growth=True)
    )
    # Too little text is over too soon for its time to say anything.
    assert not benchmark.enabled or figures[-1].ratio <= MOST
