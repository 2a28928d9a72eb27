"""Which annotation lies where, and which were tagged together, without going through all."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from annotator.model.annotation import Annotation
from annotator.model.edits import Change
from annotator.model.spans import Span

# Article id, span, tag id: no two annotations share one.
PlaceKey = tuple[str, Span, str]


class Lookup:
    """Follows the changes of a work's annotations."""

    def __init__(self, annotations: Collection[Annotation]) -> None:
        # Without a call for each: there may be thousands.
        self._places = {(one.article_id, one.span, one.tag): one.id for one in annotations}
        self._groups: dict[str, set[str]] = {}
        for one in annotations:
            if one.group:
                self._groups.setdefault(one.group, set()).add(one.id)

    def follow(self, changes: Iterable[Change]) -> None:
        """Take over changes in the order they are made."""
        for change in changes:
            if change.before:
                self._drop(change.before)
            if change.after:
                self._put(change.after)

    def at(self, place: PlaceKey) -> str | None:
        """The id of the annotation at a place."""
        return self._places.get(place)

    def group(self, annotation: Annotation) -> frozenset[str]:
        """The ids of the places tagged together with an annotation, its own included."""
        group = self._groups.get(annotation.group, ()) if annotation.group else ()
        return frozenset((annotation.id, *group))

    def _put(self, annotation: Annotation) -> None:
        self._places[place_key(annotation)] = annotation.id
        if annotation.group:
            self._groups.setdefault(annotation.group, set()).add(annotation.id)

    def _drop(self, annotation: Annotation) -> None:
        self._places.pop(place_key(annotation), None)
        if annotation.group:
            self._groups[annotation.group].discard(annotation.id)


def place_key(annotation: Annotation) -> PlaceKey:
    """Where an annotation lies, and with which tag."""
    return (annotation.article_id, annotation.span, annotation.tag)
