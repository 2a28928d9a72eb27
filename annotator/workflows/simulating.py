"""A simulated class: hand-ins that no person made, for trying a lesson before it is given."""

from __future__ import annotations

import random
import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from annotator.model.annotation import Annotation, Origin, text_order
from annotator.model.article import Article
from annotator.model.lesson import HandIn, Material
from annotator.model.scheme import Scheme, Tag
from annotator.model.spans import Span
from annotator.workflows.simulated_finds import Find, finds

_NAMES = (
    "Ada Moss,Ben Okoro,Carla Ruiz,Dev Anand,Ella Brandt,Femi Ade,Greta Holm,Hugo Silva,"
    "Ines Costa,Jonas Weber,Kira Novak,Liam Byrne,Mina Sato,Noor Haddad,Oskar Lind,Priya Rao,"
    "Quinn Avery,Rosa Marin,Sami Laine,Tara Singh,Umar Farah,Vera Petrov,Will Dunn,Yara Nassar"
)
_COMMENTS = {
    "claim": ("You could look this up.", "Nobody says how they know.", "It says it is so."),
    "quote": ("Someone said this.", "It says who is talking.", "These are their own words."),
    "caption": ("It tells what you see.", "It is under the picture."),
    "credit": ("It says who made it.", "This is not part of the story."),
    "ask": ("I wanted to know more here.",),
}
_QUESTIONS = (
    "How do you know that?",
    "Who else did you ask?",
    "How many people was that?",
    "What happened after that?",
)
_Places = Literal["each", "lines", "first", "none"]


@dataclass(frozen=True, slots=True)
class _Student:
    """How one student works; shares from 0 to 1.

    `reads` is how much of the article they get through, `places` which of the same
    words they tag, `retold` the tag they think retold words need.
    """

    reads: float
    care: float
    places: _Places
    retold: str
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
    class_ = []
    for number, rank in enumerate(ranks):
        end = _moment(now) - timedelta(seconds=chance.randrange(1200))
        desk = _Desk(chance, material.scheme, _student(chance, rank), end)
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
        retold="quote" if rank % 2 else "claim",
        exact=chance.uniform(0.35, 0.95),
        answers=chance.uniform(0.3, 1.0),
        comments=chance.choice((0.0, 0.05, 0.2)),
    )


class _Desk:
    """One student at work: reads articles, and collects the annotations made on the way."""

    def __init__(
        self, chance: random.Random, scheme: Scheme, student: _Student, end: datetime
    ) -> None:
        self.annotations: list[Annotation] = []
        self.edits = 0
        self._chance = chance
        self._scheme = scheme
        self._student = student
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
        self._ask(article, [find for find, _ in found if find.edges[0].start < stop])

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
        kind = self._student.retold if find.kind == "retold" else find.kind
        seen = (0.85 + 0.15 * ease) * care**0.3 if find.kind == "quote" else (0.3 + ease) * care
        if chance.random() < seen:
            self._tag(article, kind, find, find.edges[self._edge(find)])
        if find.kind == "quote" and chance.random() < 0.3 * ease:
            # Words in a quote state something too.
            self._tag(article, "claim", find, find.edges[1])

    def _ask(self, article: Article, read: list[Find]) -> None:
        spots = [find for find in read if find.kind in ("claim", "retold")]
        for find in self._chance.sample(spots, min(len(spots), self._chance.randrange(3))):
            self._tag(article, "ask", find, find.edges[-1])

    def _edge(self, find: Find) -> int:
        if self._chance.random() < self._student.exact:
            return 0
        return self._chance.randrange(len(find.edges))

    def _tag(
        self,
        article: Article,
        tag_id: str,
        find: Find,
        span: Span,
        *,
        group: str | None = None,
        origin: Origin = "hand",
    ) -> None:
        tag = self._scheme.tag(tag_id)
        if tag is None:
            return
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
                comment=self._comment(tag),
                attributes=self._answers(tag, find),
                group=group,
                origin=origin,
            )
        )

    def _comment(self, tag: Tag) -> str:
        if self._chance.random() >= self._student.comments:
            return ""
        return self._chance.choice(_COMMENTS.get(tag.id, ("",)))

    def _answers(self, tag: Tag, find: Find) -> dict[str, str]:
        answers: dict[str, str] = {}
        for question in tag.attributes:
            if self._chance.random() >= self._student.answers:
                continue
            if question.kind == "choice":
                weights = [1 / place for place in range(1, len(question.options) + 1)]
                answers[question.id] = self._chance.choices(question.options, weights)[0].id
            elif question.id == "speaker" and find.speaker:
                answers[question.id] = find.speaker
            elif question.id == "question":
                answers[question.id] = self._chance.choice(_QUESTIONS)
        return answers

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
