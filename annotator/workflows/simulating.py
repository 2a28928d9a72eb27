"""A simulated class: hand-ins that no person made, for trying a lesson before it is given."""

from __future__ import annotations

import random
import uuid
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal

from annotator.model.annotation import Annotation, Origin, text_order
from annotator.model.article import Article
from annotator.model.lesson import HandIn, Material
from annotator.model.scheme import Tag
from annotator.model.spans import Span
from annotator.workflows.simulated_answers import Answering
from annotator.workflows.simulated_finds import Find, FindKind, finds
from annotator.workflows.simulated_tags import SORTS, comment_on, foreign_tag, tag_for

_NAMES = (
    "Ada Moss,Ben Okoro,Carla Ruiz,Dev Anand,Ella Brandt,Femi Ade,Greta Holm,Hugo Silva,"
    "Ines Costa,Jonas Weber,Kira Novak,Liam Byrne,Mina Sato,Noor Haddad,Oskar Lind,Priya Rao,"
    "Quinn Avery,Rosa Marin,Sami Laine,Tara Singh,Umar Farah,Vera Petrov,Will Dunn,Yara Nassar"
)
_Places = Literal["each", "lines", "first", "none"]


@dataclass(frozen=True, slots=True)
class _Student:
    """How one student works; shares from 0 to 1.

    `reads` is how much of the article they get through, `places` which of the same
    words they tag, `retold` what they take retold words for, `sorts` how often they take
    a claim for what it is.
    """

    reads: float
    care: float
    places: _Places
    retold: FindKind
    sorts: float
    exact: float
    answers: float
    comments: float


def simulated_class(material: Material, *, people: int = 24, seed: int, now: str) -> list[HandIn]:
    """The hand-ins of `people` students who differ, all marked as simulated.

    The same material, seed and `now` (UTC, ISO 8601 with Z) give the same hand-ins.
    """
    chance = random.Random(seed)
    found = {a.id: [(f, chance.uniform(0.2, 0.9)) for f in finds(a)] for a in material.articles}
    ranks = list(range(people))
    chance.shuffle(ranks)
    answering, class_ = Answering(chance), []
    for number, rank in enumerate(ranks):
        end = _moment(now) - timedelta(seconds=chance.randrange(1200))
        desk = _Desk(chance, material, _student(chance, rank), answering, end)
        for article in material.articles:
            desk.read(article, found[article.id])
        class_.append(_hand_in(desk, material, _name(number), end))
    return class_


def _student(chance: random.Random, rank: int) -> _Student:
    """The `rank`-th kind of student: every class has the same kinds, whatever the seed."""
    reads = {0: 0.0, 1: 0.15}.get(rank, chance.uniform(0.4, 0.6) if rank % 5 == 2 else 1.0)
    places: tuple[_Places, ...] = ("each", "first", "lines", "first", "each", "none")
    return _Student(
        reads=reads,
        care=chance.uniform(0.55, 1.0),
        places=places[rank % 6],
        retold="retold" if rank % 2 else "claim",
        sorts=chance.uniform(0.6, 1.0),
        exact=chance.uniform(0.35, 0.95),
        answers=chance.uniform(0.3, 1.0),
        comments=chance.choice((0.0, 0.05, 0.2)),
    )


class _Desk:
    """One student at work: reads articles, and collects what they tag and answer on the way."""

    def __init__(
        self,
        chance: random.Random,
        material: Material,
        student: _Student,
        answering: Answering,
        end: datetime,
    ) -> None:
        self.annotations: list[Annotation] = []
        self.answers: dict[tuple[str, str], str] = {}
        self.edits = 0
        self._chance = chance
        self._material = material
        self._student = student
        self._answering = answering
        self._now = end - timedelta(minutes=35)
        self._last = end

    def read(self, article: Article, found: list[tuple[Find, float]]) -> None:
        """Goes through an article's finds, each with how easily a class sees it (0 to 1)."""
        stop = self._student.reads * len(article.text)
        done: set[str] = set()
        for find, ease in found:
            if find.edges[0].start >= stop:
                break
            if find.kind in ("credit", "caption"):
                if find.words(article.text) not in done:
                    self._tag_places(article, find, [f for f, _ in found if f.kind == find.kind])
                done.add(find.words(article.text))
            else:
                self._tag_words(article, find, ease)
        read = [find for find, _ in found if find.edges[0].start < stop]
        self._ask(article, read)
        if read:
            self._answer(article)

    def _tag_places(self, article: Article, first: Find, others: list[Find]) -> None:
        """Tags words under a picture, and the same words elsewhere as this student would."""
        same = [f for f in others if f.words(article.text) == first.words(article.text)]
        lines = [find for find in same if find.whole or find is first]
        chosen = {"each": same, "lines": lines, "first": [first], "none": []}[self._student.places]
        if not chosen or self._chance.random() > self._student.care + 0.2:
            return
        group = self._id() if len(chosen) > 1 else None
        edge = 0 if len(chosen) > 1 else self._edge(first)
        for find in chosen:
            origin: Origin = "hand" if find is first else "repeat"
            self._tag(article, find.kind, find, find.edges[edge], group=group, origin=origin)

    def _tag_words(self, article: Article, find: Find, ease: float) -> None:
        chance, care = self._chance, self._student.care
        kind = self._kind(find)
        seen = (0.85 + 0.15 * ease) * care**0.3 if find.kind == "quote" else (0.3 + ease) * care
        if chance.random() < seen:
            self._tag(article, kind, find, find.edges[self._edge(find)])
        if find.kind == "quote" and chance.random() < 0.3 * ease:
            # Words in a quote state something too.
            self._tag(article, "opinion", find, find.edges[1])
        foreign = foreign_tag(find, self._material.scheme)
        if foreign and chance.random() < seen:
            self._add(article, foreign, find.kind, find, find.edges[self._edge(find)])

    def _kind(self, find: Find) -> FindKind:
        """What this student takes a passage for."""
        if find.kind == "retold":
            return self._student.retold
        if find.kind in SORTS and self._chance.random() > self._student.sorts:
            return self._chance.choice(SORTS)
        return find.kind

    def _ask(self, article: Article, read: list[Find]) -> None:
        spots = [find for find in read if find.kind in ("retold", *SORTS)]
        for find in self._chance.sample(spots, min(len(spots), self._chance.randrange(3))):
            self._tag(article, "ask", find, find.edges[-1])

    def _edge(self, find: Find) -> int:
        if self._chance.random() < self._student.exact:
            return 0
        return self._chance.randrange(len(find.edges))

    def _answer(self, article: Article) -> None:
        """Answers what the lesson asks about the article as a whole."""
        assignment = self._material.assignment
        for question in assignment.questions if assignment else ():
            if self._chance.random() < self._student.answers:
                answer = self._answering.answer(question, None)
                if answer:
                    self.answers[article.id, question.id] = answer
                    self.edits += 1

    def _tag(
        self, article: Article, kind: FindKind, find: Find, span: Span, **more: object
    ) -> None:
        tag = tag_for(kind, self._material.scheme)
        if tag:
            self._add(article, tag, kind, find, span, **more)  # type: ignore[arg-type]

    def _add(
        self,
        article: Article,
        tag: Tag,
        kind: FindKind,
        find: Find,
        span: Span,
        *,
        group: str | None = None,
        origin: Origin = "hand",
    ) -> None:
        if origin == "hand":
            self._now = min(self._last, self._now + timedelta(seconds=self._chance.randint(8, 75)))
            self.edits += 1
        made = _utc(self._now)
        self.annotations.append(
            Annotation(
                id=self._id(),
                article_id=article.id,
                tag=tag.id,
                span=span,
                created=made,
                modified=made,
                comment=self._comment(kind),
                attributes=self._attributes(tag, kind, find),
                group=group,
                origin=origin,
            )
        )

    def _comment(self, kind: FindKind) -> str:
        if self._chance.random() >= self._student.comments:
            return ""
        return comment_on(kind, self._chance)

    def _attributes(self, tag: Tag, kind: FindKind, find: Find) -> dict[str, str]:
        about = replace(find, kind=kind)
        asked = [q for q in tag.attributes if self._chance.random() < self._student.answers]
        answers = {question.id: self._answering.answer(question, about) for question in asked}
        return {question: answer for question, answer in answers.items() if answer}

    def _id(self) -> str:
        return _id(self._chance)


def _hand_in(desk: _Desk, material: Material, name: str, handed_in: datetime) -> HandIn:
    return HandIn(
        work_id=desk._id(),
        person=name,
        material=material,
        annotations=tuple(sorted(desk.annotations, key=text_order)),
        handed_in=_utc(handed_in),
        save_counter=desk.edits,
        simulated=True,
        answers=desk.answers,
    )


def _name(number: int) -> str:
    names = _NAMES.split(",")
    again = number // len(names)
    return names[number % len(names)] + (f" {again + 1}" if again else "")


def _id(chance: random.Random) -> str:
    return str(uuid.UUID(int=chance.getrandbits(128), version=4))


def _moment(now: str) -> datetime:
    return datetime.fromisoformat(now.replace("Z", "+00:00"))


def _utc(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
