"""Matching one hand-in's passages to the teacher's answers, one to one.

The rule, on one article. A passage goes from its first to its last letter or digit: quotation
marks, stops and white space at its edges make no difference. Two passages may be paired when
they share at least half of the code points of the shorter one. First, passages are paired with
answers that accept their tag: as many as possible start and end alike (found); then the pairs
together share the most code points; then they are the most pairs, and differ least; then the
first answer gets the first passage. What is left of both is paired across tags in the same way
(another tag). Tags without right and wrong are left out.

The same words with the same tag are one passage wherever they stand, and score once: by the
best of their places. A passage left over is no extra where its words and tag are those of an
accepted answer or of a paired passage. Where the key's passage went with nothing, it is found
in a place that the key leaves out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from annotator.analysis.article_facts import count_words
from annotator.analysis.bare import Overlaps, bare
from annotator.analysis.pairing import best_pairs
from annotator.analysis.repeats import words_of
from annotator.model.annotation import Annotation, text_order
from annotator.model.answer_key import KeyItem
from annotator.model.article import Article
from annotator.model.matches import Matching, PassageMatch, PlaceMatch
from annotator.model.scheme import Scheme
from annotator.model.spans import Span

# A tag and words: equal for the places of one passage.
_Passage = tuple[str, str]
_Pairs = dict[str, PlaceMatch]


def matching(
    article: Article, scheme: Scheme, items: Iterable[KeyItem], work: Iterable[Annotation]
) -> Matching:
    """How one hand-in's passages on an article go with those of the key, each in any order.

    `items` may hold other articles' passages too, `work` may not.
    """
    scored = {tag.id for tag in scheme.tags if tag.scored}
    here = (i for i in items if i.main.article_id == article.id and i.main.tag in scored)
    passages = sorted((one for one in work if one.tag in scored), key=text_order)
    return _Matcher(article.text).match(here, passages)


class _Compared(NamedTuple):
    """How two passages compare: the larger, the better."""

    is_same: bool
    shared: int
    likeness: int
    accepted: Annotation


class _Matcher:
    """Matches on one text; looks at each passage's edges once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._bare: dict[Span, Span] = {}

    def match(self, items: Iterable[KeyItem], work: Sequence[Annotation]) -> Matching:
        places = self._places(items)
        pairs = self._paired(places, work, across=False)
        by_passage: dict[_Passage, list[KeyItem]] = {}
        for item in places:
            by_passage.setdefault(self._passage(item.main), []).append(item)
        also, left = self._belonging(by_passage, pairs, _without(work, pairs))
        open_places = [item for item in places if item.main.id not in pairs]
        across = self._paired(open_places, left, across=True)
        more, left = self._belonging(by_passage, across, _without(left, across))
        pairs |= across
        passages = [
            PassageMatch(
                tuple(pairs.get(item.main.id, PlaceMatch(item, "missed")) for item in several),
                tuple(sorted([*also[key], *more[key]], key=text_order)),
            )
            for key, several in by_passage.items()
        ]
        return Matching(tuple(passages), self._extra(left))

    def _places(self, items: Iterable[KeyItem]) -> list[KeyItem]:
        """The places of the key in text order, each once."""
        places: dict[tuple[Span, str], KeyItem] = {}
        for item in sorted(items, key=lambda item: text_order(item.main)):
            places.setdefault((self._bare_of(item.main), item.main.tag), item)
        return list(places.values())

    def _paired(
        self, places: Sequence[KeyItem], work: Sequence[Annotation], *, across: bool
    ) -> _Pairs:
        """The places that go with a passage, by the id of their main answer."""
        compared = self._compared(places, work, across=across)
        # Each part of a weight outweighs the sum of all that come after it.
        unit = 2 * (len(self._text) + 1)
        most = (min(len(places), len(work)) + 1) * unit
        weights = {
            pair: (one.is_same * most + one.shared) * most + unit + one.likeness
            for pair, one in compared.items()
        }
        return {
            places[left].main.id: self._place_match(
                places[left], work[right], compared[left, right], across=across
            )
            for left, right in best_pairs(weights).items()
        }

    def _compared(
        self, places: Sequence[KeyItem], work: Sequence[Annotation], *, across: bool
    ) -> dict[tuple[int, int], _Compared]:
        """All that may be paired, each with the accepted answer that is nearest."""
        overlaps = Overlaps([self._bare_of(one) for one in work])
        found: dict[tuple[int, int], _Compared] = {}
        for left, item in enumerate(places):
            for answer in item.accepted:
                for right in overlaps.of(self._bare_of(answer)):
                    if (work[right].tag != answer.tag) is across:
                        new = self._compare(answer, work[right], across=across)
                        old = found.get((left, right))
                        if new and (old is None or new[:3] > old[:3]):
                            found[left, right] = new
        return found

    def _compare(self, answer: Annotation, one: Annotation, *, across: bool) -> _Compared | None:
        """None where the two share too little to be about the same words."""
        ours, theirs = self._bare_of(answer), self._bare_of(one)
        shared = ours.shared(theirs)
        if 2 * shared < min(len(ours), len(theirs)):
            return None
        differing = len(ours) + len(theirs) - 2 * shared
        return _Compared(not across and ours == theirs, shared, -differing, answer)

    def _place_match(
        self, item: KeyItem, one: Annotation, compared: _Compared, *, across: bool
    ) -> PlaceMatch:
        ours, theirs = self._bare_of(compared.accepted), self._bare_of(one)
        return PlaceMatch(
            item,
            "other_tag" if across else "found" if compared.is_same else "elsewhere",
            one,
            compared.accepted,
            self._words_between(ours.start, theirs.start),
            self._words_between(ours.end, theirs.end),
        )

    def _words_between(self, ours: int, theirs: int) -> int:
        if theirs < ours:
            return -count_words(self._text[theirs:ours])
        return count_words(self._text[ours:theirs])

    def _belonging(
        self,
        by_passage: Mapping[_Passage, Sequence[KeyItem]],
        pairs: _Pairs,
        left: Iterable[Annotation],
    ) -> tuple[dict[_Passage, list[Annotation]], list[Annotation]]:
        """What of the rest belongs to a passage of the key, and what still does not.

        Puts the first of what belongs to a passage without a pair into `pairs`.
        """
        home: dict[_Passage, tuple[_Passage, KeyItem, Annotation]] = {}
        for key, places in by_passage.items():
            for item in places:
                pair = pairs.get(item.main.id)
                own = pair.annotation if pair else None
                for answer in (*item.accepted, *([own] if own else [])):
                    home.setdefault(self._passage(answer), (key, item, answer))
        gone = {key for key, places in by_passage.items() if not _any_in(places, pairs)}
        also: dict[_Passage, list[Annotation]] = {key: [] for key in by_passage}
        rest = []
        for one in left:
            place = home.get(self._passage(one))
            if place is None:
                rest.append(one)
            elif place[0] in gone:
                key, item, answer = place
                gone.discard(key)
                pairs[item.main.id] = PlaceMatch(item, "found", one, answer)
            else:
                also[place[0]].append(one)
        return also, rest

    def _extra(self, left: Iterable[Annotation]) -> tuple[tuple[Annotation, ...], ...]:
        by_words: dict[_Passage, list[Annotation]] = {}
        for one in left:
            by_words.setdefault(self._passage(one), []).append(one)
        return tuple(tuple(several) for several in by_words.values())

    def _bare_of(self, one: Annotation) -> Span:
        if one.span not in self._bare:
            self._bare[one.span] = bare(self._text, one.span)
        return self._bare[one.span]

    def _passage(self, one: Annotation) -> _Passage:
        return (one.tag, words_of(self._bare_of(one).cut(self._text)))


def _without(work: Iterable[Annotation], pairs: _Pairs) -> list[Annotation]:
    taken = {pair.annotation.id for pair in pairs.values() if pair.annotation}
    return [one for one in work if one.id not in taken]


def _any_in(places: Iterable[KeyItem], pairs: _Pairs) -> bool:
    return any(item.main.id in pairs for item in places)
