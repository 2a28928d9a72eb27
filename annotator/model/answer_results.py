"""How a class did on one passage of the teacher's answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from annotator.model.matches import Outcome
from annotator.model.spans import Span


@dataclass(frozen=True, slots=True)
class AnswerResult:
    """One passage of the key, in all its places, and how many people found it how.

    `text` is what stands in its first place. `counts` holds every outcome; `instead` says, by
    the tag used, of whom "another tag" is made up.
    """

    article_id: str
    tag: str
    places: tuple[Span, ...]
    text: str
    counts: Mapping[Outcome, int]
    instead: Mapping[str, int]

    @property
    def people(self) -> int:
        """All who could find it."""
        return sum(self.counts.values())
