"""Pasted text: what of a copied page is plainly no part of the article is set aside."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from annotator.importers.block_rules import AsideRules, block_rules
from annotator.importers.headlines import Story, story_of
from annotator.importers.story import ends_sentence
from annotator.model.article import BlockKind
from annotator.model.draft import Draft, DraftLine
from annotator.model.spans import Span

# What tells of the article also where it stands outside the story.
_ABOUT_IT: frozenset[BlockKind] = frozenset(("byline", "timestamp", "credit", "caption"))
_TOLD: frozenset[BlockKind] = frozenset(("headline", "subhead", "body", "other"))
# So many lines are a page's by their words, or one of them and so many above its headline.
_FEWEST_SAID, _FEWEST_MENUS = 3, 4
# How far above its headline something that belongs to an article may stand, in lines.
_ABOVE = 3


def without_page(draft: Draft) -> Draft:
    """The draft with its menus, share lines, related stories, comments and the like set aside.

    Text in which no story is found stays as it is.
    """
    rules = block_rules()
    text = "\n".join(line.text for line in draft.lines)
    spans = list(_spans(draft.lines))
    known = {
        span: line.kind
        for span, line in zip(spans, draft.lines, strict=True)
        if line.kind not in _TOLD
    }
    story = story_of(text, spans, known, rules.story)
    if story is None:
        return draft
    ends = [ends_sentence(text, span, rules.story) for span in spans]
    reasons = _Asides(draft.lines, story, ends, rules.asides).reasons()
    lines = (
        replace(line, set_aside=reason and f"web.{reason}")
        for line, reason in zip(draft.lines, reasons, strict=True)
    )
    return replace(draft, lines=tuple(lines))


def without_menus(draft: Draft) -> Draft:
    """The same of a draft that need not be a page: only where many lines are those of one."""
    rest = without_page(draft)
    reasons = [line.set_aside for line in rest.lines if line.set_aside]
    menus = reasons.count("web.menu")
    said = sum(reason not in ("web.menu", "web.outside") for reason in reasons)
    is_page = said >= _FEWEST_SAID or (said and menus >= _FEWEST_MENUS)
    return rest if is_page else draft


def _spans(lines: Sequence[DraftLine]) -> Iterator[Span]:
    start = 0
    for line in lines:
        yield Span(start, start + len(line.text))
        start += len(line.text) + 1


class _Asides:
    """Why each line is set aside; empty for those that are not."""

    def __init__(
        self, lines: Sequence[DraftLine], story: Story, ends: Sequence[bool], rules: AsideRules
    ) -> None:
        self._lines = lines
        self._story = story
        self._ends = ends
        self._rules = rules
        self._said = [self._by_words(line) for line in lines]

    def reasons(self) -> list[str]:
        """In the order of the lines."""
        top = min(self._story.headlines, default=self._signed_headline())
        if self._tells_much(range(top)):
            top = 0
        above = [self._above(number, top) for number in range(top)]
        below = self._end()
        return [*above, *self._inside(range(top, below)), *self._below(below)]

    def _signed_headline(self) -> int:
        """The number of a headline that writer or time stand below; 0 where there is none."""
        kinds = [line.kind for line in self._lines[: self._story.first]]
        signed = (
            number
            for number, (one, after) in enumerate(pairwise(kinds))
            if one == "headline" and after in ("byline", "timestamp")
        )
        return next(signed, 0)

    def _end(self) -> int:
        """The number of the first line below the story: comments may stand close."""
        letters, told = self._letters(), 0
        for number in range(self._story.first, self._story.last + 1):
            told += len(self._lines[number].text)
            if self._said[number] == "comments" and told * 2 >= letters:
                return number
        return self._story.last + 1

    def _letters(self) -> int:
        story = range(self._story.first, self._story.last + 1)
        return sum(len(self._lines[number].text) for number in story)

    def _inside(self, numbers: range) -> Iterator[str]:
        """A heading of related stories takes the titles below it along."""
        before = ""
        for number in numbers:
            titles = before == "related" and self._lines[number].kind == "other"
            before = self._said[number] or ("related" if titles else "")
            yield before

    def _tells_much(self, above: range) -> bool:
        """Whether so much is told above the headline that it is none."""
        told = sum(len(self._lines[number].text) for number in above if self._is_paragraph(number))
        return told * self._rules.much > self._letters()

    def _by_words(self, line: DraftLine) -> str:
        if line.kind in _ABOUT_IT or line.kind in ("headline", "copyright"):
            return ""
        if len(line.text) <= self._rules.longest:
            words = " ".join(line.text.split())
            for reason, pattern in self._rules.reasons.items():
                if pattern.fullmatch(words):
                    return reason
        return "share" if line.kind == "share" else ""

    def _above(self, number: int, top: int) -> str:
        near = number >= top - _ABOVE
        kind = self._lines[number].kind
        return "" if kind == "headline" or (near and kind in _ABOUT_IT) else "menu"

    def _is_paragraph(self, number: int) -> bool:
        line = self._lines[number]
        return line.kind == "body" and len(line.text) >= self._rules.paragraph

    def _below(self, start: int) -> list[str]:
        """Why the lines from `start` on, below the story, are set aside.

        Short last paragraphs belong to the story; what a page has below it does not.
        """
        numbers = range(start, len(self._lines))
        if not self._story.headlines and not any(self._said[start:]):
            return [""] * len(numbers)
        reasons: list[str] = []
        told, heading = True, ""
        for number in numbers:
            said = self._said[number]
            heading = said if said in self._rules.heading else heading
            if not said and heading != "comments" and self._is_paragraph(number):
                told, heading = True, ""
            told = told and not said and self._runs_on(number)
            reasons.append(said or self._why_below(number, told=told, heading=heading))
        return self._with_subheads(start, reasons)

    def _runs_on(self, number: int) -> bool:
        return self._ends[number] or self._lines[number].kind not in _TOLD

    def _why_below(self, number: int, *, told: bool, heading: str) -> str:
        kind = self._lines[number].kind
        if kind == "copyright" or (not heading and (told or kind in _ABOUT_IT)):
            return ""
        return heading or "outside"

    def _with_subheads(self, start: int, reasons: list[str]) -> list[str]:
        """Subheads stay with what they head."""
        for place in reversed(range(len(reasons) - 1)):
            line = self._lines[start + place]
            if line.kind == "subhead" and reasons[place] == "outside" and not reasons[place + 1]:
                reasons[place] = ""
        return reasons
