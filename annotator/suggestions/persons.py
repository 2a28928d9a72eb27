"""Which person the words stand for that name a speaker: a name, a title, "she"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from annotator.model.spans import Span
from annotator.suggestions.people import People

# How far back a pronoun is taken to point, in characters, however long the paragraphs are.
_REACH = 2_000


class Persons:
    """Follows the speakers of an article from quote to quote.

    Who is named inside `quoted` words, spans in text order, is not the one who says them.
    """

    def __init__(self, people: People, text: str, quoted: Sequence[Span]) -> None:
        self._people = people
        self._quoted = quoted
        self._text = text
        # The one who spoke last, named where; the pronoun each person went by.
        self._last: tuple[Span, str] | None = None
        self._pronouns: dict[str, str] = {}

    def who(self, naming: Span, above: int) -> str | None:
        """Whom the words of `naming` stand for; None where that is not certain.

        `above` is where the paragraph before begins. To be called in text order: a pronoun
        stands for the one who spoke last, if nobody else was named since `above`.
        """
        if self._people.is_pronoun(naming):
            person = self._of_pronoun(naming, max(above, naming.start - _REACH))
        else:
            person = self._people.named(naming)
        self._last = (naming, person) if person else None
        return person

    def _of_pronoun(self, naming: Span, above: int) -> str | None:
        if self._last is None or not self._people.stands_for_one(naming):
            return None
        place, person = self._last
        if not self._people.has(person):
            return None
        named = self._named(above, naming.start)
        if named - {person} or (not named and place.start < above):
            return None
        pronoun = naming.cut(self._text).lower()
        return person if self._pronouns.setdefault(person, pronoun) == pronoun else None

    def _named(self, start: int, end: int) -> set[str | None]:
        """The people named between two places, quoted words aside."""
        named: set[str | None] = set()
        first = bisect_left(self._quoted, start, key=lambda span: span.end)
        for quote in self._quoted[first : bisect_left(self._quoted, end, key=_start)]:
            named |= self._people.between(start, quote.start)
            start = quote.end
        return named | self._people.between(start, end)


def _start(span: Span) -> int:
    return span.start
