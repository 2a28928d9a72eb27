"""Many annotations made of plain values at once, each value checked."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields
from itertools import repeat
from operator import itemgetter, le
from typing import Any, TypeVar

from annotator.model.annotation import ORIGINS, Annotation, Origin
from annotator.model.answers import checked_answers, checked_comment
from annotator.model.lesson import Material
from annotator.model.spans import Span
from annotator.storage.checks import demand, identities, identity, time, wholes

# As `annotation_fields` names them, in the order of the columns.
_FIELDS = (
    *("id", "article_id", "tag", "start", "end", "comment", "attributes", "group", "origin"),
    *("created", "modified"),
)
_TAG, _ANSWERS = _FIELDS.index("tag"), _FIELDS.index("attributes")

Row = tuple[Any, ...]
Found = TypeVar("Found")


class AnnotationReader:
    """Makes annotations column by column; raises one of many errors for a wrong value.

    What many annotations have alike is checked, and kept in memory, once.
    """

    def __init__(self, material: Material) -> None:
        self._articles = {article.id: article for article in material.articles}
        self._tags = {tag.id: tag for tag in material.scheme.tags}

    def of_rows(self, rows: Sequence[Row]) -> list[Annotation]:
        """The annotations in rows of the table, in the same order."""
        written = [(row[_TAG], row[_ANSWERS]) for row in rows]
        return self._annotations(rows, _alike(written, self._stored_answers))

    def of_halves(self, halves: Sequence[Mapping[str, Any]]) -> list[Annotation]:
        """The annotations in halves of changes, in the same order."""
        rows = list(map(itemgetter(*_FIELDS), halves))
        return self._annotations(rows, [self._checked(row[_TAG], row[_ANSWERS]) for row in rows])

    def _annotations(
        self, rows: Sequence[Row], answers: Iterable[Mapping[str, str]]
    ) -> list[Annotation]:
        if not rows:
            return []
        ids, articles, tags, starts, ends, comments, _, groups, origins, made, changed = zip(
            *rows, strict=True
        )
        lengths = {article.id: len(article.text) for article in self._articles.values()}
        demand(all(map(le, wholes(ends), map(lengths.__getitem__, articles))))
        columns: tuple[Iterable[object], ...] = (
            identities(ids),
            _alike(articles, lambda one: self._articles[one].id),
            _alike(tags, lambda one: self._tags[one].id),
            map(Span, wholes(starts), ends),
            _alike(made, time),
            _alike(changed, time),
            _alike(comments, _comment),
            answers,
            _alike(groups, _group),
            _alike(origins, _origin),
        )
        return _filled(len(rows), columns)

    def _stored_answers(self, written: tuple[str, str]) -> Mapping[str, str]:
        tag, answers = written
        return self._checked(tag, json.loads(answers))

    def _checked(self, tag: str, answers: dict[str, str]) -> Mapping[str, str]:
        demand(checked_answers(self._tags[tag], answers) == answers)
        return answers


def _filled(count: int, columns: Iterable[Iterable[object]]) -> list[Annotation]:
    """So many annotations from columns in the order of their fields.

    Filled one field after the other, which takes a third of the time that `__init__` takes.
    """
    annotations = list(map(object.__new__, repeat(Annotation, count)))
    for field, column in zip(fields(Annotation), columns, strict=True):
        fill = getattr(Annotation, field.name).__set__
        deque(map(fill, annotations, column), maxlen=0)
    return annotations


def _alike(column: Sequence[Any], check: Callable[[Any], Found]) -> Iterable[Found]:
    """What `check` makes of each value: of equal ones the same."""
    checked = {value: check(value) for value in set(column)}
    return map(checked.__getitem__, column)


def _comment(value: str) -> str:
    demand(checked_comment(value) == value)
    return value


def _group(value: object) -> str | None:
    return None if value is None else identity(value)


def _origin(value: Origin) -> Origin:
    return ORIGINS[ORIGINS.index(value)]
