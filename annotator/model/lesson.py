"""What is annotated, the work of one student on it, and what is handed in."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal, get_args

from annotator.model.annotation import Annotation, text_order
from annotator.model.annotation_json import annotations_json
from annotator.model.article import Article
from annotator.model.assignment import Assignment
from annotator.model.edits import History
from annotator.model.hashing import sha256_hex
from annotator.model.scheme import Scheme

Role = Literal["work", "assignment", "hand_in"]
ROLES: tuple[Role, ...] = get_args(Role)

# Answers to the questions about whole articles, by article id and question id; none is empty.
WholeAnswers = Mapping[tuple[str, str], str]


@dataclass(frozen=True, slots=True)
class Material:
    """What is annotated and with which tags; `assignment` is None for an article opened alone.

    At least one article; articles are numbered from 1 in this order.
    """

    articles: tuple[Article, ...]
    scheme: Scheme
    assignment: Assignment | None = None

    @property
    def title(self) -> str:
        """The lesson's title, else the first article's."""
        return self.assignment.title if self.assignment else self.articles[0].title

    def in_language(self, language: str) -> Material:
        """To be shown, not stored: with the texts of the tag set in this language."""
        return replace(self, scheme=self.scheme.in_language(language))

    def article(self, article_id: str) -> Article | None:
        """The article with this id, if it is in the material."""
        return next((a for a in self.articles if a.id == article_id), None)


@dataclass(frozen=True, slots=True)
class HandIn:
    """One student's closed work: `annotations` in text order, `handed_in` UTC with Z.

    `save_counter` counts the stored edits of the work, so the newer of two versions
    has the larger one. `person` may be empty. `simulated` marks work no person did.
    """

    work_id: str
    person: str
    material: Material
    annotations: tuple[Annotation, ...]
    handed_in: str
    save_counter: int
    roster_id: str = ""
    simulated: bool = False
    answers: WholeAnswers = field(default_factory=dict)
    # Asked for again and again while a class is put together, and slow to compute.
    _hashes: dict[str, str] = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def annotated_hash(self) -> str:
        """SHA-256 over texts, tag set and annotations, whoever did them and whenever handed in.

        Annotation ids are in it: two people cannot have the same by chance.
        """
        if "annotated" not in self._hashes:
            articles = [article.version for article in self.material.articles]
            scheme = [self.material.scheme.id, self.material.scheme.version]
            self._hashes["annotated"] = sha256_hex(
                f'{{"annotations":{annotations_json(self.annotations)},"articles":{_compact(articles)},'
                f'"scheme":{_compact(scheme)}}}'
            )
        return self._hashes["annotated"]

    @property
    def content_hash(self) -> str:
        """SHA-256 over everything in the hand-in: names one version of one work."""
        if "content" not in self._hashes:
            self._hashes["content"] = self._content_hash()
        return self._hashes["content"]

    def _content_hash(self) -> str:
        fields: dict[str, object] = {
            "annotated": self.annotated_hash,
            "work": self.work_id,
            "person": self.person,
            "roster_id": self.roster_id,
            "handed_in": self.handed_in,
            "save_counter": self.save_counter,
            "simulated": self.simulated,
        }
        if self.answers:
            # Else not: hand-ins from before there could be any keep their hash.
            fields["answers"] = sorted([*place, answer] for place, answer in self.answers.items())
        return sha256_hex(_compact(fields))

    @property
    def version_key(self) -> tuple[int, str]:
        """Sort key of the versions of one work: the largest is the newest."""
        return (self.save_counter, self.content_hash)


def annotation_fields(annotation: Annotation) -> dict[str, object]:
    """An annotation as plain values, in a fixed order: what is stored, hashed and undone."""
    return {
        "id": annotation.id,
        "article_id": annotation.article_id,
        "tag": annotation.tag,
        "start": annotation.span.start,
        "end": annotation.span.end,
        "comment": annotation.comment,
        "attributes": dict(sorted(annotation.attributes.items())),
        "group": annotation.group,
        "origin": annotation.origin,
        "created": annotation.created,
        "modified": annotation.modified,
    }


# Compact JSON with sorted keys: equal values give equal text.
_compact = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode


def in_text_order(annotations: Mapping[str, Annotation]) -> tuple[Annotation, ...]:
    """The annotations of a mapping by id, in text order."""
    return tuple(sorted(annotations.values(), key=text_order))


@dataclass(frozen=True, slots=True)
class Document:
    """Everything an .annot file holds.

    `id` is the work id for work and hand-ins. `annotations` are by id. An assignment
    has no annotations, answers or history, a hand-in no history. `created` and
    `handed_in` are UTC with Z.
    """

    id: str
    role: Role
    material: Material
    created: str
    person: str = ""
    roster_id: str = ""
    handed_in: str = ""
    save_counter: int = 0
    simulated: bool = False
    annotations: Mapping[str, Annotation] = field(default_factory=dict)
    history: History = History()
    answers: WholeAnswers = field(default_factory=dict)

    def as_hand_in(self) -> HandIn:
        """What this work or hand-in counts as in a class."""
        return HandIn(
            work_id=self.id,
            person=self.person,
            material=self.material,
            annotations=in_text_order(self.annotations),
            handed_in=self.handed_in,
            save_counter=self.save_counter,
            roster_id=self.roster_id,
            simulated=self.simulated,
            answers=self.answers,
        )
