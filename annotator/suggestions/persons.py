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
        self._spoken: set[str] = set()
        # The pronoun each person went by.
        self._pronouns: dict[str, str] = {}
        self._last: tuple[Span, str, str] | None = None

    def who(self, naming: Span, above: int) -> str | None:
        """Whom the words of `naming` stand for; None where that is not certain.

        `above` is where the paragraph before begins. To be called in text order: a pronoun
        stands for somebody who spoke before and is the only one named since `above`.
        """
        if not self._people.is_pronoun(naming):
            person = self._people.named(naming)
            self._spoken.update({person} if person else ())
            return person
        pronoun = naming.cut(self._text).lower()
        person = self._of_pronoun(naming, pronoun, above)
        if person is None or self._pronouns.setdefault(person, pronoun) != pronoun:
            return None
        self._last = (naming, pronoun, person)
        return person

    def _of_pronoun(self, naming: Span, pronoun: str, above: int) -> str | None:
        if not self._people.stands_for_one(naming):
            return None
        above = max(above, naming.start - _REACH)
        named = self._people.between(above, naming.start)
        if len(named) == 1:
            (person,) = named
            return person if person in self._spoken else None
        if named or self._last is None:
            return None
        place, before, person = self._last
        return person if before == pronoun and place.start >= above else None
