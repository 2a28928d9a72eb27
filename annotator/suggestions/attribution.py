"""Which quotes beside each other have which speaker."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from annotator.model.article import Block
from annotator.model.quotes import Quote, QuoteRule
from annotator.model.sentences import sentences
from annotator.model.spans import Span
from annotator.suggestions.scanning import Marked
from annotator.suggestions.speakers import Named, Speakers
from annotator.suggestions.steps import Steps

_END = re.compile(r"[.!?](?=\s)")
# Between words that are retold and a quote that goes on from them, in characters.
_MOST_BETWEEN = 60
# Behind an end of a sentence the next one begins within so many characters.
_NEAR = 10


@dataclass(slots=True)
class Found:
    """A marked stretch, its paragraph's number, and what is known about its speaker so far.

    `is_part` says that it goes on from the paragraph before or in the next one.
    """

    marked: Marked
    paragraph: int
    is_headline: bool = False
    goes_on: bool = False
    is_part: bool = False
    named: Named | None = None
    rule: QuoteRule = "no_speaker"


class Attribution:
    """Gives the marked stretches of an article's paragraphs their speakers."""

    def __init__(
        self, text: str, paragraphs: Sequence[Block], speakers: Speakers, reach: int
    ) -> None:
        self._text = text
        self._paragraphs = paragraphs
        self._speakers = speakers
        self._reach = reach

    def attribute(self, found: Sequence[Found], retold: Sequence[Quote], steps: Steps) -> None:
        """Fill in the speakers of stretches, with what is retold around; both in text order."""
        numbers = range(len(found))
        for number in steps.through(numbers, lambda number: found[number].marked.span.start):
            self._name_speaker(found, number)
        self._pass_on(found)
        starts = [quote.span.start for quote in retold]
        for one in found:
            place = bisect_left(starts, one.marked.outer.start)
            if one.named is None and not one.is_part and place:
                self._set(one, self._told_before(one, retold[place - 1]), "goes_on")
        self._pass_on(found)

    def _told_before(self, one: Found, retold: Quote) -> Named | None:
        """The speaker of the retold sentence right before a quote that begins a sentence."""
        naming, told = retold.speaker_span, retold.told_span
        block, start = self._paragraphs[one.paragraph].span, one.marked.outer.start
        if naming is None or told is None or retold.span.start < block.start:
            return None
        end = max(retold.span.end, told.end)
        if start - end > _MOST_BETWEEN:
            return None
        between = self._text[end:start]
        is_end = between.rstrip().endswith((".", "!", "?")) and len(_END.findall(between)) == 1
        return Named(naming, told) if is_end else None

    def _name_speaker(self, found: Sequence[Found], number: int) -> None:
        """Fill in the speaker that is named beside a quote."""
        one, outer = found[number], found[number].marked.outer
        block = self._paragraphs[one.paragraph]
        start, stop = self._room(found, number)
        if one.is_headline and start < outer.start:
            self._set(one, self._speakers.in_headline(start, outer.start), "said_before")
            return
        if self._can_be_followed(one.marked) and outer.end < stop:
            self._set(one, self._speakers.after(outer.end, stop), "said_after")
            if one.named is None and self._begins(one):
                self._set(one, self._speakers.behind(outer.end, stop), "said_after")
        if one.named is None and start < outer.start and not one.goes_on:
            self._set(one, self._speakers.before(start, outer.start), "said_before")
        if one.named is None and outer.end < stop:
            signed = stop == block.span.end and self._speakers.signed(outer.end, stop)
            self._set(one, signed or self._trailing(one.marked, stop), "said_after")
        if one.named is None and one.paragraph and outer.start == block.span.start:
            self._set(one, self._announced(one.paragraph - 1), "announced")

    def _room(self, found: Sequence[Found], number: int) -> tuple[int, int]:
        """From where to where around a quote its speaker can stand: up to the next quotes."""
        one, outer = found[number], found[number].marked.outer
        block = self._paragraphs[one.paragraph]
        start, stop = story_start(block), block.span.end
        if number and found[number - 1].paragraph == one.paragraph:
            start = found[number - 1].marked.outer.end
        if number + 1 < len(found) and found[number + 1].paragraph == one.paragraph:
            stop = found[number + 1].marked.outer.start
        reach = self._reach
        return max(start, outer.start - reach), min(stop, outer.end + reach)

    def _begins(self, one: Found) -> bool:
        """Whether a sentence begins with a quote."""
        start, end = story_start(self._paragraphs[one.paragraph]), one.marked.outer.start
        before = self._text[max(start, end - _NEAR) : end].rstrip()
        return not before or before.rstrip("'’”\"")[-1:] in (".", "!", "?")

    def _trailing(self, one: Marked, stop: int) -> Named | None:
        """The speaker named at the end of the sentence that goes on behind a quote."""
        ended = one.span.cut(self._text)[-1] in ".?!"
        return None if ended else self._speakers.trailing(one.outer.end, stop)

    def _announced(self, number: int) -> Named | None:
        """The speaker in a paragraph that ends in a colon."""
        block = self._paragraphs[number].span
        if self._text[block.end - 1] != ":":
            return None
        start = max(block.start, block.end - self._reach)
        return self._speakers.before(start, block.end)

    def _set(self, one: Found, named: Named | None, rule: QuoteRule) -> None:
        if named:
            one.named, one.rule = named, rule

    def _can_be_followed(self, one: Marked) -> bool:
        """Whether what comes behind a quote can say who spoke: it did not end in a full stop."""
        if one.is_open:
            return False
        last = one.span.cut(self._text)[-4:].rstrip("'’”\")")[-1:]
        behind = self._text[one.outer.end : one.outer.end + 1]
        return last in (",", "?", "!", "…", "—", "-") or behind in (",", "—", "–")

    def _pass_on(self, found: Sequence[Found]) -> None:
        """Give quotes without a speaker that of the one they go on from."""
        for before, one in pairwise(found):
            if one.named is None and before.named:
                rule = self.passing(before, one)
                if rule and not (rule == "same_sentence" and self._turns(before, one)):
                    one.named, one.rule = before.named, rule
        for one, before in pairwise(reversed(found)):
            if one.goes_on and one.named and before.named is None:
                before.named, before.rule = one.named, one.rule

    def _turns(self, before: Found, one: Found) -> bool:
        """Whether a sentence goes on with what somebody else may do: but Lee thinks it "odd"."""
        return self._speakers.turns(before.marked.outer.end, one.marked.outer.start)

    def passing(self, before: Found, one: Found) -> QuoteRule | None:
        """How a stretch goes on from the one before it, if it does."""
        if one.goes_on:
            return "goes_on"
        if one.paragraph != before.paragraph:
            return None
        start, end = before.marked.outer.end, one.marked.outer.start
        if start >= end or not self._text[start:end].strip():
            return "goes_on"
        between = self._text[start:end].strip()
        pieces = len(sentences(self._text, Span(start, end)))
        named_between = before.named is not None and before.named.naming.start >= start
        # It ended inside the marks: "It is late." The boat left.
        is_new = between[0].isupper() and self._text[before.marked.span.end - 1] in ".!?"
        if pieces == 1 and between[-1] not in ".!?" and (named_between or not is_new):
            return "same_sentence"
        return "goes_on" if named_between and pieces == 1 else None


def story_start(block: Block) -> int:
    """Where a paragraph's words begin, behind the place it was reported from."""
    return max((p.span.end for p in block.parts if p.kind == "dateline"), default=block.span.start)
