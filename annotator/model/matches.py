"""Key matching: how the passages of one hand-in go with the teacher's answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from annotator.model.annotation import Annotation
from annotator.model.answer_key import KeyItem

# From the best to the worst. What is in a hand-in alone is "extra", and no outcome of an answer.
Outcome = Literal["found", "elsewhere", "other_tag", "missed"]
OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)


@dataclass(frozen=True, slots=True)
class PlaceMatch:
    """One place of the key, and the student's passage that goes with it, if one does.

    `accepted` is the one of the accepted answers that it was compared with. `start` and `end`
    say by how many words the student's passage starts and ends later; below 0, earlier.
    """

    item: KeyItem
    outcome: Outcome
    annotation: Annotation | None = None
    accepted: Annotation | None = None
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class PassageMatch:
    """One passage of the key: the same words with the same tag, in all their places.

    `also` are the student's other passages that belong to it: the same words in places that the
    key leaves out, and further accepted answers.
    """

    places: tuple[PlaceMatch, ...]
    also: tuple[Annotation, ...] = ()

    @property
    def item(self) -> KeyItem:
        """The first place in the key."""
        return self.places[0].item

    @property
    def best(self) -> PlaceMatch:
        """What the passage counts as: a repeated one counts once, by its best place."""
        return min(self.places, key=lambda place: OUTCOMES.index(place.outcome))

    @property
    def outcome(self) -> Outcome:
        """The outcome of the best place."""
        return self.best.outcome

    @property
    def places_found(self) -> int:
        """In how many of its places the student tagged the passage so that it is accepted."""
        return sum(place.outcome == "found" for place in self.places)


@dataclass(frozen=True, slots=True)
class Matching:
    """One hand-in beside the teacher's answers, on one article.

    Passages and extras are in text order of their first place; an extra is the same words with
    the same tag, in all places where they were tagged.
    """

    passages: tuple[PassageMatch, ...]
    extra: tuple[tuple[Annotation, ...], ...]

    def count(self, outcome: Outcome) -> int:
        """How many passages of the key have this outcome."""
        return sum(passage.outcome == outcome for passage in self.passages)
