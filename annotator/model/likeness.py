"""How alike a class tagged: per tag, with what the number rests on, or why there is none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

NoNumber = Literal["few_people", "unused", "everything"]
Level = Literal["high", "mixed", "low"]

# Our own words for a share of words, not a customary mark: two thirds, one third.
HIGH, LOW = 2 / 3, 1 / 3
# With fewer people one of them moves the figure much.
SMALL_CLASS = 10


@dataclass(frozen=True, slots=True)
class LikenessRow:
    """How alike people used one tag on one article.

    `share` is the mean over all `pairs` of two people, of whom at least one used the tag, of
    twice what both tagged by what each tagged (from 0 to 1). `users` of the `people` used the
    tag. `alpha` is Krippendorff's; it may be below 0. Both are None where `no_number` says why.
    """

    article_id: str
    tag: str
    people: int
    users: int
    pairs: int
    share: float | None
    alpha: float | None
    no_number: NoNumber | None

    @property
    def level(self) -> Level | None:
        """The share in a word; None without a number."""
        if self.share is None:
            return None
        return "high" if self.share >= HIGH else "low" if self.share < LOW else "mixed"

    @property
    def is_small(self) -> bool:
        """Whether so few people are in it that the number needs a warning."""
        return self.people < SMALL_CLASS
