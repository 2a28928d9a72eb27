"""Votes: on which rows of an article a person counts for a tag."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence

from annotator.model.spans import Span, trimmed, union

_RUN = re.compile(r"\S+")
_LETTER = re.compile(r"[^\W_]")


class Votes:
    """Counts one person's passages of one tag on the rows of one article.

    Made once per article; each question then costs a bisection per passage and a
    step per row touched. `rows` are in text order and do not overlap.
    """

    def __init__(self, text: str, rows: Sequence[Span]) -> None:
        self._text = text
        self._rows = rows
        self._starts = [row.start for row in rows]
        # Each word from its first to its last letter or digit, in text order.
        self._word_starts: list[int] = []
        self._word_ends: list[int] = []
        # Row i has the words from _first_word[i] up to, not including, _first_word[i + 1].
        self._first_word = [0]
        self._wordless: list[int] = []
        for row in rows:
            self._add_words(row)

    def _add_words(self, row: Span) -> None:
        for run in _RUN.finditer(self._text, row.start, row.end):
            letters = [match.start() for match in _LETTER.finditer(self._text, *run.span())]
            if letters:
                self._word_starts.append(letters[0])
                self._word_ends.append(letters[-1] + 1)
        if len(self._word_starts) == self._first_word[-1]:
            self._wordless.append(len(self._first_word) - 1)
        self._first_word.append(len(self._word_starts))

    def rows_of(self, passages: Iterable[Span]) -> set[int]:
        """The rows (numbers from 0) a person counts on with these passages of one tag.

        A row counts when the passages together cover at least half of its words, or
        when one of them lies wholly inside it, outer white space aside. A word is a
        run without white space that has a letter or digit, and is covered when all of
        those are; a row without words goes by its characters.
        """
        trim = [trimmed(self._text, span.start, span.end) for span in passages]
        spans = [span for span in trim if span]
        return self._touched(spans) | self._holding(spans)

    def _holding(self, spans: list[Span]) -> set[int]:
        holding = set()
        for span in spans:
            row = bisect_right(self._starts, span.start) - 1
            if row >= 0 and self._rows[row].contains(span):
                holding.add(row)
        return holding

    def _touched(self, spans: list[Span]) -> set[int]:
        merged = union(spans)
        covered = self._covered_words(merged)
        half = {row for row, words in covered.items() if 2 * words >= self._words_in(row)}
        return half.union(row for row in self._wordless if self._half_of_characters(row, merged))

    def _words_in(self, row: int) -> int:
        return self._first_word[row + 1] - self._first_word[row]

    def _covered_words(self, merged: list[Span]) -> Counter[int]:
        covered: Counter[int] = Counter()
        for span in self._bridged(merged):
            word = bisect_left(self._word_starts, span.start)
            stop = bisect_right(self._word_ends, span.end)
            while word < stop:
                row = bisect_right(self._first_word, word) - 1
                row_stop = min(stop, self._first_word[row + 1])
                covered[row] += row_stop - word
                word = row_stop
        return covered

    def _bridged(self, merged: list[Span]) -> list[Span]:
        """The spans joined over gaps without letters or digits: those cut no word."""
        joined: list[Span] = []
        for span in merged:
            bridges = joined and not _LETTER.search(self._text, joined[-1].end, span.start)
            joined.append(Span(joined.pop().start, span.end) if bridges else span)
        return joined

    def _half_of_characters(self, row: int, merged: list[Span]) -> bool:
        whole = self._rows[row]
        parts = [(max(whole.start, s.start), min(whole.end, s.end)) for s in merged]
        covered = sum(self._characters(start, end) for start, end in parts if start < end)
        return 2 * covered >= self._characters(whole.start, whole.end)

    def _characters(self, start: int, end: int) -> int:
        return sum(not char.isspace() for char in self._text[start:end])
