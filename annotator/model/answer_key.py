"""The answer key: the teacher's own annotations, of which several may be accepted for one passage.

An annotation of the key may name another one that it is as good as (`EITHER`), and points
(`POINTS`); its comment is the word of feedback. Both are answers to questions that only the
key's tags ask.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from annotator.model.annotation import Annotation, text_order
from annotator.model.scheme import Attribute, Scheme, Tag

POINTS = "key-points"
EITHER = "key-either"


@dataclass(frozen=True, slots=True)
class KeyItem:
    """One passage of the key: the teacher's annotation, then those as good, in text order."""

    accepted: tuple[Annotation, ...]

    @property
    def main(self) -> Annotation:
        """The one that the others are as good as."""
        return self.accepted[0]

    @property
    def feedback(self) -> str:
        """What a student may read about the passage: the first such word; may be empty."""
        return next((one.comment for one in self.accepted if one.comment), "")

    @property
    def points(self) -> float | None:
        """What the passage is worth, as first said; None where the teacher did not say."""
        said = (one.attributes.get(POINTS) for one in self.accepted)
        return next((float(points) for points in said if points), None)


def key_items(annotations: Iterable[Annotation]) -> tuple[KeyItem, ...]:
    """The passages of a key, in text order.

    What is as good as a passage that is not there, lies elsewhere, or is itself as good as
    another one, stands for itself.
    """
    by_id = {one.id: one for one in annotations}
    mains: dict[str, list[Annotation]] = {i: [] for i in by_id if main_of(by_id[i], by_id) is None}
    for one in by_id.values():
        main = main_of(one, by_id)
        if main:
            mains[main.id].append(one)
    items = [
        KeyItem((by_id[main], *sorted(others, key=text_order))) for main, others in mains.items()
    ]
    return tuple(sorted(items, key=lambda item: text_order(item.main)))


def main_of(one: Annotation, by_id: dict[str, Annotation]) -> Annotation | None:
    """The annotation of the key that this one is as good as; None when it stands for itself."""
    main = by_id.get(one.attributes.get(EITHER, ""))
    if main is None or main.id == one.id or EITHER in main.attributes:
        return None
    return main if may_stand_for(one, main) else None


def may_stand_for(one: Annotation, other: Annotation) -> bool:
    """Whether two annotations can be about the same passage: they share words of an article."""
    return one.article_id == other.article_id and one.span.overlaps(other.span)


def key_scheme(scheme: Scheme, *, points: str, either: str) -> Scheme:
    """The tag set a key is made with: its tags also ask for points and for what is as good.

    `points` and `either` are how those two questions read.
    """
    asked = (Attribute(POINTS, points, "number"), Attribute(EITHER, either, "text"))
    return replace(scheme, tags=tuple(_with(tag, asked) for tag in scheme.tags))


def _with(tag: Tag, asked: tuple[Attribute, ...]) -> Tag:
    new = tuple(one for one in asked if tag.attribute(one.id) is None)
    # Nobody makes a teacher answer: what is required of students is not of the key.
    free = tuple(replace(one, required=False) for one in tag.attributes)
    return replace(tag, attributes=(*free, *new))
