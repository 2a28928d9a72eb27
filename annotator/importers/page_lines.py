"""The lines of a page by their numbers, as far as their kinds are known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from annotator.importers.block_rules import BlockRules, Pattern
from annotator.importers.story import ends_sentence
from annotator.model.article import BlockKind
from annotator.model.spans import Span


class PageLines:
    """Answers what stands in a line; `known` grows while the page is looked through."""

    def __init__(
        self,
        text: str,
        lines: Sequence[Span],
        known: Mapping[Span, BlockKind],
        rules: BlockRules,
    ) -> None:
        self.text = text
        self.lines = lines
        self.known = known
        self._longest = rules.around.longest
        self._sentences = rules.story

    def kind(self, number: int) -> BlockKind | None:
        """The kind of a line; None where nothing says it or no such line is."""
        return self.known.get(self.lines[number]) if 0 <= number < len(self.lines) else None

    def words(self, number: int) -> str:
        """What the line says."""
        return self.lines[number].cut(self.text)

    def fits(self, pattern: Pattern, number: int) -> bool:
        """Whether there is such a line, not too long, that fits from end to end."""
        if not 0 <= number < len(self.lines) or len(self.lines[number]) > self._longest:
            return False
        return pattern.fullmatch(self.words(number)) is not None

    def is_sentence(self, number: int) -> bool:
        """Whether the line ends as a sentence or a clause does."""
        return ends_sentence(self.text, self.lines[number], self._sentences)
