"""What a class answered: to the questions of its tags, about whole articles, and what it asks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from annotator.model.decisions import Remark
from annotator.model.scheme import Attribute, Scheme, Tag
from annotator.model.spans import Span


class AnswerCount(NamedTuple):
    """One answer as it is stored: how often it was given, and by how many people."""

    answer: str
    times: int
    people: int


@dataclass(frozen=True, slots=True)
class Written:
    """What one person wrote freely; `span` is the tagged passage, None about a whole article.

    The same words about places that were tagged together are one, about the first of them;
    `places` says how many there are.
    """

    remark: Remark
    reader: str
    article_id: str
    span: Span | None
    places: int

    @property
    def words(self) -> str:
        """What they wrote."""
        return self.remark.words


@dataclass(frozen=True, slots=True)
class QuestionResult:
    """One question of a tag, over all articles, or one about a whole article (`tag` is empty).

    `asked` counts the passages with the tag, about an article its people; `answered` those
    with an answer, given by `people`. `counts` holds every answer there is to choose, numbers
    as they were given, in order; chosen several at a time, they add up to more. `written` is
    for a question that is answered in own words, by the readers' codes.
    """

    article_id: str
    tag: str
    question: Attribute
    asked: int
    answered: int
    people: int
    counts: tuple[AnswerCount, ...] = ()
    written: tuple[Written, ...] = ()


@dataclass(frozen=True, slots=True)
class AskedRow:
    """A row of the summary (`span`) where students would ask the reporter something.

    `people` have a passage that begins there with the tag; `written` is what they would ask.
    """

    article_id: str
    tag: str
    span: Span
    people: int
    written: tuple[Written, ...]


@dataclass(frozen=True, slots=True)
class QuestionResults:
    """All answers: questions in the order they are asked, `asked` with most people first."""

    of_tags: tuple[QuestionResult, ...] = ()
    of_articles: tuple[QuestionResult, ...] = ()
    asked: tuple[AskedRow, ...] = ()


NO_RESULTS = QuestionResults()


def asking_question(tag: Tag) -> Attribute | None:
    """What students would ask, in own words, where the tag, without right or wrong, is for that."""
    free = (one for one in tag.attributes if one.kind == "text" and not one.suggest)
    return None if tag.scored else next(free, None)


def asking_tags(scheme: Scheme) -> dict[str, Attribute]:
    """The tags for what students would ask, by id, with the question that holds it."""
    return {tag.id: asked for tag in scheme.tags if (asked := asking_question(tag))}


def counted_questions(tag: Tag) -> list[Attribute]:
    """The tag's questions without who speaks (that is for the voices) and what they would ask."""
    asked = asking_question(tag)
    return [one for one in tag.attributes if one.suggest != "names" and one != asked]
