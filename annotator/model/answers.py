"""What a person wrote about a passage, as it is stored."""

from __future__ import annotations

from collections.abc import Mapping

from annotator.model.annotation import Annotation
from annotator.model.canonical import canonical, one_line
from annotator.model.errors import Refused
from annotator.model.scheme import YES_NO, Attribute, Scheme, Tag

LONGEST_COMMENT = 4000
LONGEST_ANSWER = 400


def checked_comment(comment: str) -> str:
    """A comment as it is stored: no white space around it, not endless."""
    while (bare := canonical(comment).strip()) != comment:
        comment = bare  # Without the white space, a byte order mark may lead.
    if len(comment) > LONGEST_COMMENT:
        raise Refused("editing.comment_too_long", n=LONGEST_COMMENT)
    return comment


def checked_answers(tag: Tag, answers: Mapping[str, str]) -> dict[str, str]:
    """Answers as they are stored: to questions the tag asks, without the empty ones."""
    checked: dict[str, str] = {}
    for question, answer in answers.items():
        attribute = tag.attribute(question)
        if attribute is None:
            known = ", ".join(a.id for a in tag.attributes)
            raise Refused("editing.no_such_question", question=question, tag=tag.name, known=known)
        if words := attribute.tidied(one_line(answer)):
            checked[question] = _checked_answer(attribute, words)
    return checked


def checked_whole_answer(attribute: Attribute, answer: str) -> str:
    """The answer to a question about a whole article as it is stored; empty for none."""
    if attribute.kind == "text":
        return checked_comment(answer)
    words = attribute.tidied(one_line(answer))
    return _checked_answer(attribute, words) if words else ""


def missing(annotation: Annotation, scheme: Scheme) -> list[Attribute]:
    """The required questions about a passage that have no answer, in the order they are asked."""
    tag = scheme.tag(annotation.tag)
    asked = tag.attributes if tag else ()
    return [one for one in asked if one.required and one.id not in annotation.attributes]


def _checked_answer(attribute: Attribute, answer: str) -> str:
    if len(answer) > LONGEST_ANSWER:
        raise Refused("editing.answer_too_long", n=LONGEST_ANSWER)
    if attribute.accepts(answer):
        return answer
    if attribute.kind == "number":
        raise Refused("editing.not_a_number", answer=answer, question=attribute.id)
    known = YES_NO if attribute.kind == "yes_no" else [one.id for one in attribute.options]
    message = "no_such_answers" if attribute.kind == "several" else "no_such_answer"
    raise Refused(
        f"editing.{message}", answer=answer, question=attribute.id, known=", ".join(known)
    )
