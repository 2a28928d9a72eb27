"""What a class's annotations add up to: the values behind screen, report, CSV and JSON."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from annotator.model.article import BlockKind
from annotator.model.repeats import Place
from annotator.model.scheme import Scheme
from annotator.model.spans import Span
from annotator.model.states import State


@dataclass(frozen=True, slots=True)
class ReaderRow:
    """One work that came in.

    `reader` is the code shown instead of a name ("Reader 07"); `counted` says whether
    the work is in the figures of at least one article; `annotations` counts the passages
    that are.
    """

    reader: str
    person: str
    roster_id: str
    work_id: str
    file: str
    handed_in: str
    annotations: int
    counted: bool
    simulated: bool
    states: tuple[State, ...]


@dataclass(frozen=True, slots=True)
class TagRow:
    """One tag: how many passages have it, and how many people used it at least once."""

    tag: str
    annotations: int
    people: int


@dataclass(frozen=True, slots=True)
class VoteRow:
    """One sentence, or one credit inside a caption, with the people for each tag.

    `paragraph` numbers the row's block from 1. `part_of` is the caption's block for a
    credit inside it, else None. `place` is set where the same words stand in several
    places. `votes` holds every tag of the scheme, in its order, also with 0. Votes are
    per tag and may overlap; `nothing` counts the people with no vote here at all, out
    of `people`.
    """

    article_id: str
    span: Span
    text: str
    block: BlockKind
    paragraph: int
    part_of: Span | None
    place: Place | None
    votes: Mapping[str, int]
    nothing: int
    people: int

    @property
    def split_tags(self) -> tuple[str, ...]:
        """The tags that 40 to 60 of 100 people used here, ends included; none for one person."""
        return tuple(tag for tag, n in self.votes.items() if is_split(n, self.people))


def is_split(n: int, people: int) -> bool:
    """Whether these are 40 to 60 of 100 people, ends included; one person is never split."""
    return people > 1 and 2 * people <= 5 * n <= 3 * people


@dataclass(frozen=True, slots=True)
class RepeatRow:
    """Words that stand in several places, tagged by someone.

    `people_by_places` says how many people tagged them with any tag in exactly n
    places, for every n from 0 to the number of places; `counted_once` says per tag how
    many people used it on at least one place; `counted_each` how many tagged places
    there are, per tag, over all people. `found_by` holds for each place the codes of the
    readers who tagged it, `found_none` those who tagged none, each in their order.
    """

    article_id: str
    text: str
    places: tuple[Span, ...]
    people_by_places: Mapping[int, int]
    counted_once: Mapping[str, int]
    counted_each: Mapping[str, int]
    found_by: tuple[tuple[str, ...], ...]
    found_none: tuple[str, ...]

    @property
    def people(self) -> int:
        """All who could tag them."""
        return sum(self.people_by_places.values())

    def found_in(self, places: int) -> tuple[str, ...]:
        """The codes of those who tagged exactly so many of the places."""
        if not places:
            return self.found_none
        times = Counter(reader for readers in self.found_by for reader in readers)
        return tuple(sorted(reader for reader, n in times.items() if n == places))

    def found_elsewhere(self, number: int) -> tuple[str, ...]:
        """The codes of those who tagged another place, but not this one, numbered from 0."""
        found = {reader for readers in self.found_by for reader in readers}
        return tuple(sorted(found - {*self.found_by[number]}))


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """One article of the lesson and how many people are counted on it."""

    article_id: str
    title: str
    version: str
    people: int


@dataclass(frozen=True, slots=True)
class Summary:
    """Every figure of the report, computed once.

    `people` are the works counted on at least one article, `handed_in` all works that
    came in, `simulated` those among them no person did. Rows are in text order, readers
    in the order of their codes. `method` says in words how the figures were made, by a
    fixed id each.
    """

    title: str
    scheme: Scheme
    articles: tuple[ArticleRow, ...]
    people: int
    handed_in: int
    simulated: int
    readers: tuple[ReaderRow, ...]
    tags: tuple[TagRow, ...]
    rows: tuple[VoteRow, ...]
    repeats: tuple[RepeatRow, ...]
    method: Mapping[str, str]

    def row_at(self, article_id: str, place: int) -> int | None:
        """The number of the last row that starts at a place or before it, if there is one."""
        before = (
            number
            for number, row in enumerate(self.rows)
            if row.article_id == article_id and row.span.start <= place
        )
        return max(before, default=None)
