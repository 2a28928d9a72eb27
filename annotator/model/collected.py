"""A class: the hand-ins collected for one assignment, and what is odd about each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from annotator.model.article import Article
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


# The work id, and the name without case and doubled white space: one work handed in under
# two names stays two, for the teacher to look at.
WorkKey = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Collected:
    """One version of one work as it came in; `file` is the name it came under, without folders."""

    hand_in: HandIn
    file: str
    from_work_file: bool = False

    @property
    def key(self) -> WorkKey:
        """Whose work this is in the class."""
        return (self.hand_in.work_id, _folded(self.hand_in.person))

    @property
    def version_key(self) -> tuple[int, bool, str]:
        """Sort key of the versions of one work: the largest is the newest.

        Of a hand-in and the work file it was made from, the hand-in: it has the name.
        """
        counter, content = self.hand_in.version_key
        return (counter, not self.from_work_file, content)


@dataclass(frozen=True, slots=True)
class ClassRecord:
    """Everything a class file holds: what was handed out, and every version of every work."""

    id: str
    material: Material
    collected: tuple[Collected, ...] = ()

    @property
    def newest(self) -> tuple[Collected, ...]:
        """The newest version of each work, sorted by person (as written), then work id.

        A version without a name belongs to the one name its work came under, if it is one.
        """
        return tuple(
            sorted(
                self._newest().values(),
                key=lambda one: (one.hand_in.person.casefold(), one.hand_in.work_id),
            )
        )

    def _newest(self) -> dict[WorkKey, Collected]:
        names = self._names()
        newest: dict[WorkKey, Collected] = {}
        for one in self.collected:
            group = self._group(one, names)
            kept = newest.get(group)
            if kept is None or one.version_key > kept.version_key:
                newest[group] = one
        return newest

    def _names(self) -> dict[str, set[str]]:
        names: dict[str, set[str]] = {}
        for one in self.collected:
            work_id, name = one.key
            names.setdefault(work_id, set()).update({name} - {""})
        return names

    def _group(self, one: Collected, names: Mapping[str, set[str]]) -> WorkKey:
        work_id, name = one.key
        return (work_id, name if len(names[work_id]) > 1 else "")

    def counted(self, article_id: str) -> tuple[Collected, ...]:
        """The newest works that have this article with exactly the class's text."""
        article = self.material.article(article_id)
        return tuple(one for one in self.newest if article and their_copy(one, article))


def their_copy(one: Collected, article: Article) -> Article | None:
    """The article of a hand-in that is, to the letter, an article of the class.

    The same text may have come in under another id: opened as a file, not as the lesson.
    """
    copies = [a for a in one.hand_in.material.articles if a.version == article.version]
    return next((copy for copy in copies if copy.id == article.id), copies[0] if copies else None)


def states(record: ClassRecord) -> dict[WorkKey, tuple[State, ...]]:
    """What is odd about each newest work, by its key; empty for the ordinary ones."""
    newest = record.newest
    found = states_of(record, newest)
    return {one.key: odd for one, odd in zip(newest, found, strict=True)}


def states_of(record: ClassRecord, versions: Iterable[Collected]) -> list[tuple[State, ...]]:
    """What is odd about each of these versions of works in the class."""
    newest = record.newest
    counts = _Counts(
        names=Counter(one.key[1] for one in newest if one.key[1]),
        works=Counter(one.key[0] for one in newest),
        versions=Counter(one.key[0] for one in record.collected),
        contents=Counter(one.hand_in.annotated_hash for one in newest if one.hand_in.annotations),
    )
    return [tuple(_states_of(record, one, counts)) for one in versions]


@dataclass(frozen=True, slots=True)
class _Counts:
    names: Counter[str]
    works: Counter[str]
    versions: Counter[str]
    contents: Counter[str]


def _states_of(record: ClassRecord, one: Collected, counts: _Counts) -> Iterable[State]:
    hand_in = one.hand_in
    work_id, name = one.key
    is_copy = counts.works[work_id] > 1 or counts.contents[hand_in.annotated_hash] > 1
    if counts.names[name] > 1 or (counts.versions[work_id] > 1 and counts.works[work_id] == 1):
        yield "twice"
    if is_copy:
        yield "copy"
    if not all(their_copy(one, article) for article in record.material.articles):
        yield "other_text"
    scheme = record.material.scheme
    if (hand_in.material.scheme.id, hand_in.material.scheme.version) != (scheme.id, scheme.version):
        yield "other_scheme"
    if not name:
        yield "no_name"
    if not hand_in.annotations:
        yield "empty"
    if one.from_work_file:
        yield "work_file"


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()
