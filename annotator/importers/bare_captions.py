"""Captions that say nothing of pictures: what stands around them tells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cached_property

from annotator.importers.block_rules import AroundRules, StoryRules
from annotator.importers.headlines import Story
from annotator.importers.page_lines import PageLines
from annotator.model.spans import Span

# So many lines ending in one name in brackets name who took the pictures.
_SIGNED = 3
# How much of a paragraph's end is looked at for the picture that it announces, in characters.
_ANNOUNCING = 140


class BareCaptions:
    """Tells captions by the lines beside them."""

    def __init__(
        self, page: PageLines, story: Story | None, rules: AroundRules, told: StoryRules
    ) -> None:
        self._page = page
        self._rules = rules
        self._paragraph = told.paragraph_least
        self._inside = self._told = self._story = range(0)
        if story:
            self._inside = range(max(story.headlines, default=story.first) + 1, story.last + 1)
            self._told = range(story.first + 1, story.last)
            self._story = range(story.first, story.last + 1)
        self._signed = frozenset(self._signatures())

    def is_caption(self, number: int) -> bool:
        """Whether a line that nothing gave away is a caption."""
        page, rules = self._page, self._rules
        if page.fits(rules.above_caption, number):
            return False
        return (
            page.fits(rules.above_caption, number - 1)
            or page.fits(rules.below_caption, number + 1)
            or page.lines[number] in self._signed
            or self._is_shown(number)
            or self._is_announced(number)
            or self._is_by_a_picture(number)
        )

    def _is_shown(self, number: int) -> bool:
        """What a picture shows, without a full stop, between the story's paragraphs."""
        return (
            number in self._told
            and not self._page.is_sentence(number)
            and self._page.fits(self._rules.shown, number)
            and not self._speaks(number)
        )

    def _is_announced(self, number: int) -> bool:
        """A line alone between a paragraph that announces a picture and the next paragraph."""
        return (
            number in self._told
            and self._is_paragraph(number - 1)
            and self._announces(number - 1)
            and self._is_paragraph(number + 1)
            and self._page.fits(self._rules.announced, number)
        )

    def _announces(self, number: int) -> bool:
        end = self._page.words(number)[-_ANNOUNCING:]
        return end[-1] == ":" and self._rules.announces.search(end) is not None

    def _is_by_a_picture(self, number: int) -> bool:
        """In a story, © and a name is a picture's, like a credit."""
        credited = self._page.kind(number + 1) == "credit"
        if number not in self._inside or self._speaks(number):
            return False
        if credited and self._page.is_sentence(number):
            return self._is_sentence_of_a_picture(number)
        return credited or self._page.kind(number - 1) == "copyright"

    def _is_sentence_of_a_picture(self, number: int) -> bool:
        """A sentence above a credit may be a paragraph above a picture without a caption."""
        if len(self._page.lines[number]) <= self._rules.longest_sentence:
            return True
        if self._page.kind(number + 2) in ("byline", "timestamp"):
            return number not in self._story
        return (
            self._is_told_in_the_past
            and self._page.kind(number + 2) != "caption"
            and self._rules.past.search(self._page.words(number)) is None
        )

    @cached_property
    def _is_told_in_the_past(self) -> bool:
        """Whether most paragraphs of the story are."""
        paragraphs = [number for number in self._story if self._is_paragraph(number)]
        past = sum(
            self._rules.told_past.search(self._page.words(number)) is not None
            for number in paragraphs
        )
        return 2 * past > len(paragraphs)

    def _is_paragraph(self, number: int) -> bool:
        page = self._page
        return (
            0 <= number < len(page.lines)
            and page.kind(number) is None
            and len(page.lines[number]) >= self._paragraph
            and page.is_sentence(number)
        )

    def _speaks(self, number: int) -> bool:
        return self._rules.speaks.search(self._page.words(number)) is not None

    def _signatures(self) -> Iterator[Span]:
        """The lines that end in a name in brackets, where several lines do in the same one."""
        text, longest = self._page.text, self._rules.longest_name
        signed: dict[Span, str] = {}
        for line in self._page.lines:
            if line not in self._page.known and text[line.end - 1] == ")":
                found = self._rules.signature.search(
                    text[max(line.start, line.end - longest) : line.end]
                )
                if found:
                    signed[line] = found[1]
        counts = Counter(signed.values())
        return (line for line, name in signed.items() if counts[name] >= _SIGNED)
