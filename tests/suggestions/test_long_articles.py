"""Long and odd articles take no longer than their length asks for."""

from __future__ import annotations

import time

import pytest
from stories import story

from annotator.suggestions.publishing import making_of
from annotator.suggestions.quotes import find_quotes

QUOTE = "“We saw it, and that was it,” Mayor Jo Roe said. “It will change,” she added. "


def processor_time(text: str) -> float:
    # The first paragraph says which marks the article uses.
    first = "Jo Roe said that it is old."
    article = story("‘Yes,’ she said. ‘No,’ he said.", f"{first} ‘a {text.strip()}", first)
    start = time.process_time()
    find_quotes(article)
    making_of(article)
    return time.process_time() - start


PIECES = [
    QUOTE,
    "“",
    "“a ",
    '"a" ',
    '"a, " Jo said ',
    '"said" ',
    "Jo ",
    "‘a b,’ c ",
    "‘as’ ",
    "as’ ",
    "Jo Roe said that ",
    "Jo, said Roe, ",
    "according to Roe, ",
    "Jo said. ",
]


@pytest.mark.parametrize("piece", PIECES)
def test_ten_times_the_text_takes_no_hundred_times_as_long(piece: str) -> None:
    short = piece * (15_000 // len(piece))
    # What takes no time at all says nothing about ten times of it.
    measured = max(min(processor_time(short) for _ in range(3)), 0.005)
    # The best of some on both sides: whatever else the machine does only adds.
    assert min(processor_time(short * 10) for _ in range(3)) < 40 * measured
