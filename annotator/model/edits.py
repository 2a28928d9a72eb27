"""Edits: undoable changes of annotations and answers as values with a before and an after."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from annotator.model.annotation import Annotation
from annotator.model.spans import Span


@dataclass(frozen=True, slots=True)
class Change:
    """One annotation before and after; None where it does not exist."""

    before: Annotation | None
    after: Annotation | None

    def __post_init__(self) -> None:
        if self.before is None and self.after is None:
            raise ValueError("a change of nothing")

    @property
    def annotation_id(self) -> str:
        """The annotation this is about."""
        one = self.before or self.after
        assert one is not None
        return one.id

    def reversed(self) -> Change:
        """The change that takes this one back."""
        return Change(self.after, self.before)


class AnswerChange(NamedTuple):
    """The answer to a question about a whole article before and after; empty for none."""

    article_id: str
    question: str
    before: str
    after: str

    def reversed(self) -> AnswerChange:
        """The change that takes this one back."""
        return self._replace(before=self.after, after=self.before)


class Rejection(NamedTuple):
    """Places in an article that a person does not want suggested with a tag."""

    article_id: str
    tag: str
    places: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Edit:
    """One undo step: changes in the order made; its name is a message id with values.

    It changes annotations or the `answer` to one question about a whole article, or it is
    the `rejection` of a suggestion, which holds while the step is among those done.
    """

    id: str
    name: str
    changes: tuple[Change, ...] = ()
    values: Mapping[str, str | int] = field(default_factory=dict)
    answer: AnswerChange | None = None
    rejection: Rejection | None = None

    def reversed(self) -> Edit:
        """The edit that takes this one back, last change first."""
        back = tuple(change.reversed() for change in reversed(self.changes))
        return replace(self, changes=back, answer=self.answer and self.answer.reversed())

    def joined(self, changes: Iterable[Change], values: Mapping[str, str | int]) -> Edit:
        """This step with further changes, under new values for its name."""
        return replace(self, changes=(*self.changes, *changes), values=values)


def apply_to(annotations: dict[str, Annotation], edit: Edit) -> None:
    """Make the changes of `edit` in `annotations` (by id).

    Raises ValueError at the first annotation that is not as the edit found it.
    """
    for change in edit.changes:
        _make(annotations, change.before, change.after)


def take_back(annotations: dict[str, Annotation], edit: Edit) -> None:
    """As `apply_to` with the reverse of `edit`."""
    for change in reversed(edit.changes):
        _make(annotations, change.after, change.before)


def _make(
    annotations: dict[str, Annotation], before: Annotation | None, after: Annotation | None
) -> None:
    one = before or after
    assert one is not None
    if annotations.get(one.id) != before:
        raise ValueError(f"annotation {one.id} is not as the edit found it")
    if after is None:
        del annotations[one.id]
    else:
        annotations[one.id] = after


def answer_to(answers: dict[tuple[str, str], str], change: AnswerChange | None) -> None:
    """Make `change`, if there is one, in `answers` (by article id and question id).

    Raises ValueError where the answer is not as the change found it.
    """
    if change is None:
        return
    article_id, question, before, after = change
    place = (article_id, question)
    if answers.get(place, "") != before:
        raise ValueError(f"the answer to {question} is not as the edit found it")
    if after:
        answers[place] = after
    else:
        del answers[place]


def applied(annotations: Mapping[str, Annotation], edit: Edit) -> dict[str, Annotation]:
    """`annotations` after `edit`, as `apply_to`; the given mapping stays as it is."""
    after = dict(annotations)
    apply_to(after, edit)
    return after


@dataclass(frozen=True, slots=True)
class History:
    """What can be undone (oldest first) and redone (the next one last)."""

    done: tuple[Edit, ...] = ()
    undone: tuple[Edit, ...] = ()

    def after_edit(self, edit: Edit) -> History:
        """With a new step; what was undone before it is forgotten."""
        return History((*self.done, edit))

    def after_join(self, edit: Edit) -> History:
        """With the last step replaced by its joined form."""
        return History((*self.done[:-1], edit))

    def after_undo(self) -> History:
        """With the last step moved to what can be redone."""
        return History(self.done[:-1], (*self.undone, self.done[-1]))

    def after_redo(self) -> History:
        """With the last undone step done again."""
        return History((*self.done, self.undone[-1]), self.undone[:-1])
