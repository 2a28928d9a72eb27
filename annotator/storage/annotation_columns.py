"""Many annotations made of plain values at once, each value checked."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields
from itertools import repeat
from operator import itemgetter, le, lt
from typing import Any, TypeVar

from annotator.model.annotation import ORIGINS, Annotation, Origin
from annotator.model.answers import checked_answers, checked_comment
from annotator.model.lesson import Material
from annotator.model.spans import Span
from annotator.storage.checks import demand, identities, identity, times, wholes

# As `annotation_fields` names them, in the order of the columns.
_FIELDS = (
    *("id", "article_id", "tag", "start", "end", "comment", "attributes", "group", "origin"),
    *("created", "modified"),
)

Row = tuple[Any, ...]
Found = TypeVar("Found")
Made = TypeVar("Made", Annotation, Span)


class _Once(dict[Any, Found]):
    """What a check makes of each value: of equal ones the same, made once."""

    def __init__(self, check: Callable[[Any], Found]) -> None:
        self._check = check

    def __missing__(self, value: Any) -> Found:
        found = self[value] = self._check(value)
        return found

    def of(self, column: Iterable[Any]) -> Iterable[Found]:
        """What is made of each of them."""
        return map(self.__getitem__, column)


class AnnotationReader:
    """Makes annotations column by column; raises one of many errors for a wrong value.

    What many annotations have alike is checked, and kept in memory, once: also what those
    of several works have alike.
    """

    def __init__(self, material: Material) -> None:
        self.material = material
        tags = {tag.id: tag for tag in material.scheme.tags}
        self._tags = tags
        self._lengths = {article.id: len(article.text) for article in material.articles}
        self._article_ids = {article.id: article.id for article in material.articles}
        self._tag_ids = {tag: tag for tag in tags}
        self._spans: dict[tuple[int, int], Span] = {}
        self._comments = _Once(_comment)
        self._answers = _Once(self._stored_answers)
        self._groups = _Once(_group)

    def of_rows(self, rows: Sequence[Row]) -> list[Annotation]:
        """The annotations in rows of the table, in the same order."""
        return self._annotations(
            rows, lambda tags, said: self._answers.of(zip(tags, said, strict=True))
        )

    def of_halves(self, halves: Sequence[Mapping[str, Any]]) -> list[Annotation]:
        """The annotations in halves of changes, in the same order."""
        rows = list(map(itemgetter(*_FIELDS), halves))
        return self._annotations(rows, lambda tags, said: map(self._checked, tags, said))

    def _annotations(
        self,
        rows: Sequence[Row],
        answers: Callable[[Sequence[Any], Sequence[Any]], Iterable[Mapping[str, str]]],
    ) -> list[Annotation]:
        if not rows:
            return []
        ids, articles, tags, starts, ends, comments, said, groups, origins, made, changed = zip(
            *rows, strict=True
        )
        demand(all(map(le, wholes(ends), map(self._lengths.__getitem__, articles))))
        moments = {one: one for one in times(made if made == changed else made + changed)}
        columns: tuple[Iterable[object], ...] = (
            identities(ids),
            map(self._article_ids.__getitem__, articles),
            map(self._tag_ids.__getitem__, tags),
            self._places(wholes(starts), ends),
            map(moments.__getitem__, made),
            map(moments.__getitem__, changed),
            self._comments.of(comments),
            answers(tags, said),
            self._groups.of(groups),
            map(_ORIGINS.__getitem__, origins),
        )
        return _filled(Annotation, len(rows), columns)

    def _places(self, starts: Sequence[int], ends: Sequence[int]) -> Iterable[Span]:
        """Spans: a class tags the same places."""
        places = list(zip(starts, ends, strict=True))
        if new := [*{*places}.difference(self._spans)]:
            columns = list(zip(*new, strict=True))
            demand(min(columns[0]) >= 0 and all(map(lt, *columns)))
            self._spans.update(zip(new, _filled(Span, len(new), columns), strict=True))
        return map(self._spans.__getitem__, places)

    def _stored_answers(self, written: tuple[str, str]) -> Mapping[str, str]:
        tag, answers = written
        return self._checked(tag, json.loads(answers))

    def _checked(self, tag: str, answers: dict[str, str]) -> Mapping[str, str]:
        demand(checked_answers(self._tags[tag], answers) == answers)
        return answers


def _filled(kind: type[Made], count: int, columns: Iterable[Iterable[object]]) -> list[Made]:
    """So many values of a kind from columns in the order of their fields.

    Filled one field after the other, which takes a third of the time that `__init__` takes.
    """
    made = list(map(object.__new__, repeat(kind, count)))
    for field, column in zip(fields(kind), columns, strict=True):
        fill = getattr(kind, field.name).__set__
        deque(map(fill, made, column), maxlen=0)
    return made


def _comment(value: str) -> str:
    demand(checked_comment(value) == value)
    return value


def _group(value: object) -> str | None:
    return None if value is None else identity(value)


_ORIGINS: dict[str, Origin] = {origin: origin for origin in ORIGINS}
