"""Tags taken for each other on the same words, without a key: the class against itself.

At each letter, those who used the one tag and not the other stand against those who used the
other and not the one. Somebody who used both took neither for the other: overlap is legal. Nor
do those who tagged a word and those who tagged the sentence around it: only letters count where
the middle length of the one side's passages is at most `_LONGER` times that of the other's. A
row counts by its letter with the largest smaller side; the same words count once, by the place
with most people.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, pairwise
from statistics import median_low

from annotator.analysis.bare import bare
from annotator.analysis.repeats import words_of
from annotator.analysis.rows import Row
from annotator.model.annotation import Annotation
from annotator.model.article import Article
from annotator.model.scheme import Scheme
from annotator.model.spans import Span, union
from annotator.model.splits import MixedRow, MixUp

_LETTER = re.compile(r"[^\W_]")

# How much longer the passages of one side may be.
_LONGER = 3

# A person and a tag, by number; the passage's length where the one begins to have the other, 0
# where that ends.
_Turn = tuple[int, int, int]
_Pair = tuple[int, int]
# By person: the tags they have, each with its passage's length.
_Has = Sequence[Mapping[int, int]]


def mix_ups(
    article: Article, rows: Sequence[Row], scheme: Scheme, works: Sequence[Sequence[Annotation]]
) -> list[MixUp]:
    """Every two tags with right and wrong that were mixed up, most people first.

    `works` holds one sequence of this article's passages per person, in any order.
    """
    tags = [tag.id for tag in scheme.tags if tag.scored]
    mixed: dict[_Pair, dict[str, MixedRow]] = {}
    for pair, row in _mixed_rows(article, rows, tags, works):
        words = words_of(row.span.cut(article.text))
        most = mixed.setdefault(pair, {})
        if words not in most or row.people > most[words].people:
            most[words] = row
    found = [
        MixUp(tags[one], tags[other], tuple(sorted(most.values(), key=lambda row: -row.people)))
        for (one, other), most in sorted(mixed.items())
    ]
    return sorted(found, key=lambda mix_up: -mix_up.people)


def _mixed_rows(
    article: Article,
    rows: Sequence[Row],
    tags: Sequence[str],
    works: Sequence[Sequence[Annotation]],
) -> Iterator[tuple[_Pair, MixedRow]]:
    """Each row's words with the largest smaller side for two tags, rows in text order."""
    most: dict[tuple[int, _Pair], MixedRow] = {}
    starts = [row.span.start for row in rows]
    for words, sides, has in _stretches(article.text, rows, tags, works):
        number = bisect_right(starts, words.start) - 1
        if number < 0 or not rows[number].span.overlaps(words):
            continue
        for pair in combinations(range(len(tags)), 2):
            ours, theirs = sides[pair], sides[pair[::-1]]
            old = most.get((number, pair))
            if min(ours, theirs) <= (old.people if old else 0):
                continue
            if _are_alike(has, pair) and _has_letter(article.text, words):
                most[number, pair] = MixedRow(article.id, rows[number].span, words, ours, theirs)
    return ((pair, most[number, pair]) for number, pair in sorted(most))


def _stretches(
    text: str, rows: Sequence[Row], tags: Sequence[str], works: Sequence[Sequence[Annotation]]
) -> Iterator[tuple[Span, Counter[_Pair], _Has]]:
    """Stretches on which nobody's tags change, with how many have one tag and not the other."""
    turns: dict[int, list[_Turn]] = {row.span.start: [] for row in rows}
    for place, turn in _turns(text, tags, works):
        turns.setdefault(place, []).append(turn)
    has: list[dict[int, int]] = [{} for _ in works]
    sides: Counter[_Pair] = Counter()
    for place, following in pairwise([*sorted(turns), len(text)]):
        for person, tag, length in turns[place]:
            step = 1 if length else -1
            has[person].pop(tag, None)
            for other in range(len(tags)):
                if other in has[person]:
                    sides[other, tag] -= step
                elif other != tag:
                    sides[tag, other] += step
            if length:
                has[person][tag] = length
        if following > place:
            yield Span(place, following), sides, has


def _turns(
    text: str, tags: Sequence[str], works: Sequence[Sequence[Annotation]]
) -> Iterator[tuple[int, _Turn]]:
    for person, work in enumerate(works):
        for number, tag in enumerate(tags):
            for span in union(bare(text, one.span) for one in work if one.tag == tag):
                yield span.start, (person, number, len(span))
                yield span.end, (person, number, 0)


def _are_alike(has: _Has, pair: _Pair) -> bool:
    """Whether both sides of two tags tagged about as much; there is somebody on each."""
    one, other = pair
    ours = median_low(own[one] for own in has if one in own and other not in own)
    theirs = median_low(own[other] for own in has if other in own and one not in own)
    return max(ours, theirs) <= _LONGER * min(ours, theirs)


def _has_letter(text: str, words: Span) -> bool:
    return bool(_LETTER.search(text, words.start, words.end))
