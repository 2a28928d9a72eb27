"""A class: the hand-ins collected for one assignment, and what is odd about each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from annotator.model.lesson import HandIn, Material

State = Literal[
    "on_time",
    "late",
    "twice",
    "copy",
    "other_text",
    "other_scheme",
    "no_name",
    "empty",
    "work_file",
    "unknown",
]


@dataclass(frozen=True, slots=True)
class Collected:
    """One version of one work as it came in; `file` is the name it came under, without folders."""

    hand_in: HandIn
    file: str
    from_work_file: bool = False


@dataclass(frozen=True, slots=True)
class ClassRecord:
    """Everything a class file holds: what was handed out, and every version of every work."""

    id: str
    material: Material
    collected: tuple[Collected, ...] = ()

    @property
    def newest(self) -> tuple[Collected, ...]:
        """The newest version of each work, sorted by person (as written), then work id."""
        newest: dict[str, Collected] = {}
        for one in self.collected:
            kept = newest.get(one.hand_in.work_id)
            if kept is None or one.hand_in.version_key > kept.hand_in.version_key:
                newest[one.hand_in.work_id] = one
        return tuple(
            sorted(newest.values(), key=lambda c: (c.hand_in.person.casefold(), c.hand_in.work_id))
        )

    def counted(self, article_id: str) -> tuple[Collected, ...]:
        """The newest works that have this article with exactly the class's text."""
        return tuple(one for one in self.newest if has_same_text(self.material, one, article_id))


def has_same_text(material: Material, one: Collected, article_id: str) -> bool:
    """Whether a hand-in's article is, to the letter, the one the class works on."""
    ours, theirs = material.article(article_id), one.hand_in.material.article(article_id)
    return ours is not None and theirs is not None and ours.version == theirs.version


def states(record: ClassRecord) -> dict[str, tuple[State, ...]]:
    """What is odd about each newest work, by work id; empty for the ordinary ones."""
    newest = record.newest
    people = Counter(_name(one) for one in newest if _name(one))
    contents = Counter(one.hand_in.annotated_hash for one in newest if one.hand_in.annotations)
    return {one.hand_in.work_id: tuple(_states_of(record, one, people, contents)) for one in newest}


def _states_of(
    record: ClassRecord, one: Collected, people: Counter[str], contents: Counter[str]
) -> Iterable[State]:
    hand_in = one.hand_in
    versions = sum(1 for other in record.collected if other.hand_in.work_id == hand_in.work_id)
    if versions > 1 or people[_name(one)] > 1:
        yield "twice"
    if contents[hand_in.annotated_hash] > 1:
        yield "copy"
    if not all(has_same_text(record.material, one, a.id) for a in record.material.articles):
        yield "other_text"
    scheme = record.material.scheme
    if (hand_in.material.scheme.id, hand_in.material.scheme.version) != (scheme.id, scheme.version):
        yield "other_scheme"
    if not _name(one):
        yield "no_name"
    if not hand_in.annotations:
        yield "empty"
    if one.from_work_file:
        yield "work_file"


def _name(one: Collected) -> str:
    return " ".join(one.hand_in.person.split()).casefold()
