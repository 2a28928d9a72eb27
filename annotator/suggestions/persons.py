"""Which person the words stand for that name a speaker: a name, a title, "she"."""

from __future__ import annotations

from annotator.model.spans import Span
from annotator.suggestions.people import People

# How far back a pronoun is taken to point, in characters, however long the paragraphs are.
_REACH = 2_000


class Persons:
    """Follows the speakers of an article from quote to quote."""

    def __init__(self, people: People, text: str) -> None:
        self._people = people
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
        named = self._people.between(above, naming.start)
        if named - {person} or (not named and place.start < above):
            return None
        pronoun = naming.cut(self._text).lower()
        return person if self._pronouns.setdefault(person, pronoun) == pronoun else None
