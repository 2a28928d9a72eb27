"""Where a class disagrees: tags that about half used, and tags taken for each other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from annotator.model.spans import Span
from annotator.model.summary import VoteRow

Level = Literal["learned", "partly", "not_yet"]
# Shares of the times that a tag's passages of the key could be found; our own words.
LEARNED, NOT_YET = 0.8, 0.5


@dataclass(frozen=True, slots=True)
class Split:
    """A row and a tag that 40 to 60 of 100 people used there."""

    row: VoteRow
    tag: str

    @property
    def people(self) -> int:
        """How many used the tag there, out of the row's people."""
        return self.row.votes[self.tag]


@dataclass(frozen=True, slots=True)
class MixedRow:
    """Words in a row (`span`) that some people gave one tag alone of two, others the other.

    `tag_people` have the first tag and not the second there, `other_people` the second and not
    the first; `words` is where both are most, counted by the smaller side.
    """

    article_id: str
    span: Span
    words: Span
    tag_people: int
    other_people: int

    @property
    def people(self) -> int:
        """The smaller side: how many see it unlike as many others."""
        return min(self.tag_people, self.other_people)


@dataclass(frozen=True, slots=True)
class MixUp:
    """Two tags taken for each other on the same words, and where, most people first."""

    tag: str
    other: str
    rows: tuple[MixedRow, ...]

    @property
    def people(self) -> int:
        """The smaller sides of all rows added up."""
        return sum(row.people for row in self.rows)


@dataclass(frozen=True, slots=True)
class TagResult:
    """How one tag's passages of the key were found.

    `passages` are those of the key, `times` those times the people who could find each. The
    other counts are parts of `times`: `found`, `elsewhere`, `missed` and, by the tag used,
    `instead`. `extra` counts the passages with this tag that the key does not have.
    """

    tag: str
    passages: int
    times: int
    found: int
    elsewhere: int
    missed: int
    instead: Mapping[str, int]
    extra: int

    @property
    def share(self) -> float | None:
        """How often the right tag stood at the passage, from 0 to 1; None for none to find."""
        return (self.found + self.elsewhere) / self.times if self.times else None

    @property
    def level(self) -> Level | None:
        """Whether the idea is learned; None where nothing says so."""
        if self.share is None:
            return None
        return (
            "learned" if self.share >= LEARNED else "not_yet" if self.share < NOT_YET else "partly"
        )

    @property
    def commonest(self) -> str | None:
        """The tag most often used instead, the first of the tag set where several are."""
        return max(self.instead, key=lambda tag: self.instead[tag], default=None)


def split_rows(rows: Iterable[VoteRow]) -> list[int]:
    """The numbers of the rows where the class split, those nearest to half first."""

    def unevenness(numbered: tuple[int, VoteRow]) -> float:
        row = numbered[1]
        return min(abs(2 * row.votes[tag] - row.people) for tag in row.split_tags) / row.people

    found = [(number, row) for number, row in enumerate(rows) if row.split_tags]
    return [number for number, _ in sorted(found, key=unevenness)]
