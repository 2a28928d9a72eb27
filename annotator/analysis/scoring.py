"""What a hand-in is given points for.

For doing it, everything that the lesson asks for counts the same, whatever the students say in
it: in each article each expected passage of a tag, each passage with a reason, each question
about the whole article; and each required answer. Required answers are asked for in as many
passages of their tag as are expected, in every article, else in those that are there. More than
was asked for adds nothing and costs nothing. A lesson that asks for nothing asks for one
passage.

For agreement, each passage of the key counts what the teacher said it is worth, else 1. Found
gets all of it, starting or ending elsewhere half, another tag and missed nothing; extras cost
nothing. A repeated passage counts once, by its best place.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from annotator.model.annotation import Annotation
from annotator.model.assignment import Assignment
from annotator.model.lesson import Material, WholeAnswers
from annotator.model.matches import Matching, Outcome, PassageMatch
from annotator.model.points import Overruled, Part, Points
from annotator.model.scheme import Tag

# One hand-in's passages by article id, of the articles in the lesson.
Work = Mapping[str, Sequence[Annotation]]

SHARES: Mapping[Outcome, float] = {"found": 1, "elsewhere": 0.5, "other_tag": 0, "missed": 0}


def points_for_doing(
    material: Material, work: Work, answers: WholeAnswers, overruled: Overruled | None = None
) -> Points:
    """What a hand-in gets for doing what the lesson asks, article by article."""
    asked = material.assignment or Assignment("", "", "")
    parts = [part for part in _done(asked, material, work, answers) if part.of]
    if not parts:
        parts = [Part("anything", int(any(work.values())), 1)]
    return Points(tuple(parts), overruled)


def points_for_agreement(
    matchings: Iterable[Matching], overruled: Overruled | None = None
) -> Points:
    """What a hand-in gets for agreeing with the key, passage by passage."""
    parts = (_agreed(passage) for one in matchings for passage in one.passages)
    return Points(tuple(part for part in parts if part.of), overruled)


def worth(passage: PassageMatch) -> float:
    """What a passage of the key is worth: what the teacher said of one of its places, else 1."""
    said = (place.item.points for place in passage.places)
    return max(0.0, next((points for points in said if points is not None), 1.0))


def _agreed(passage: PassageMatch) -> Part:
    main, most = passage.item.main, worth(passage)
    return Part("agreement", most * SHARES[passage.outcome], most, main.article_id, main.tag)


def _done(
    asked: Assignment, material: Material, work: Work, answers: WholeAnswers
) -> Iterator[Part]:
    for article in material.articles:
        here = work.get(article.id, ())
        for tag in material.scheme.tags:
            own = [one for one in here if one.tag == tag.id]
            least = asked.expected.get(tag.id, 0)
            yield Part("passages", min(len(own), least), least, article.id, tag.id)
            yield _answered(tag, own, least or len(own), article.id)
        reasons = sum(bool(one.comment) for one in here)
        yield Part("reasons", min(reasons, asked.reasons), asked.reasons, article.id)
        said = sum((article.id, one.id) in answers for one in asked.questions)
        yield Part("whole_article", said, len(asked.questions), article.id)


def _answered(tag: Tag, own: Sequence[Annotation], wanted: int, article_id: str) -> Part:
    required = [question.id for question in tag.attributes if question.required]
    answered = (sum(question in one.attributes for one in own) for question in required)
    got = sum(min(number, wanted) for number in answered)
    return Part("answers", got, wanted * len(required), article_id, tag.id)
