"""A row of the list in words: all that is painted of a tagged passage, and all that is known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from annotator.gui.student.answer_words import shown_answer
from annotator.model.annotation import Annotation
from annotator.model.answers import missing
from annotator.model.repeats import Place
from annotator.model.scheme import Scheme
from annotator.text import say


def spoken_row(
    annotation: Annotation,
    scheme: Scheme,
    words: str,
    place: Place,
    overlapping: Iterable[Annotation],
) -> str:
    """Tag, words and place; then answers, comment, what is missing and what lies across it."""
    return say("desk.row_joint").join(_parts(annotation, scheme, words, place, overlapping))


def _parts(
    annotation: Annotation,
    scheme: Scheme,
    words: str,
    place: Place,
    overlapping: Iterable[Annotation],
) -> Iterator[str]:
    tag = scheme.tag(annotation.tag)
    values = {"tag": _name(annotation, scheme), "words": words}
    if place.total > 1:
        values |= {"number": str(place.number), "total": str(place.total)}
    yield say("desk.row_name_place" if place.total > 1 else "desk.row_name", **values)
    for question in tag.attributes if tag else ():
        if answer := annotation.attributes.get(question.id):
            name = shown_answer(question, answer)
            yield say("desk.answer", question=question.name, answer=name)
    if annotation.comment:
        yield say("desk.row_comment", comment=annotation.comment)
    if n := len(missing(annotation, scheme)):
        yield say("desk.missing", n=n)
    if tags := say("desk.row_tags_joint").join(_name(one, scheme) for one in overlapping):
        yield say("desk.row_overlaps", tags=tags)


def _name(annotation: Annotation, scheme: Scheme) -> str:
    tag = scheme.tag(annotation.tag)
    return tag.name if tag else annotation.tag
