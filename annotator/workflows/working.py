"""The work on an open file: what is tagged, and every way to change it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property, partial
from types import MappingProxyType
from typing import Any

from annotator.model.annotation import Annotation, Origin, text_order
from annotator.model.answers import checked_answers, checked_comment, checked_whole_answer
from annotator.model.article import Article
from annotator.model.edits import (
    AnswerChange,
    Change,
    Edit,
    History,
    Rejection,
    answer_to,
    apply_to,
)
from annotator.model.errors import Refused
from annotator.model.ids import new_id
from annotator.model.lesson import Document, in_text_order
from annotator.model.scheme import Tag
from annotator.model.spans import Span
from annotator.storage.work_files import Move, Step
from annotator.text import language
from annotator.workflows.clock import Clock
from annotator.workflows.lookup import Lookup, place_key
from annotator.workflows.new_passages import Wanted, new_passages, without_blanks


class Work:
    """Holds the annotations of one document and its history; every action is one undo step.

    Each action hands the step to `store` and then tells the listeners which edit was
    made. An action that is refused changes nothing. `material` is as it is shown: its tag
    set in the language in use.
    """

    def __init__(self, document: Document, *, clock: Clock, store: Callable[[Step], None]) -> None:
        self.material = document.material.in_language(language())
        self.history = document.history
        self._document = document
        self._annotations = dict(document.annotations)
        self._whole_answers = dict(document.answers)
        self._clock = clock
        self._store = store
        self._steps = 0
        self._listeners: list[Callable[[Edit], None]] = []

    @property
    def person(self) -> str:
        """Whose work it is, as typed when it was begun; empty where nobody was asked."""
        return self._document.person

    @cached_property
    def _lookup(self) -> Lookup:
        # Made when it is first needed: an article with thousands of passages is seen before.
        return Lookup(self._annotations.values())

    @property
    def annotations(self) -> Mapping[str, Annotation]:
        """What is tagged now, by annotation id."""
        return MappingProxyType(self._annotations)

    @property
    def answers(self) -> Mapping[tuple[str, str], str]:
        """What is answered about whole articles now, by article id and question id."""
        return MappingProxyType(self._whole_answers)

    def now(self) -> str:
        """The time by the clock that the work goes by."""
        return self._clock()

    def document(self) -> Document:
        """All of it as it stands now."""
        return replace(
            self._document,
            annotations=dict(self._annotations),
            answers=dict(self._whole_answers),
            history=self.history,
            save_counter=self._document.save_counter + self._steps,
        )

    def in_text_order(self) -> tuple[Annotation, ...]:
        """What is tagged now, in text order."""
        return in_text_order(self._annotations)

    def is_tagged(self, article: Article, span: Span, tag_id: str) -> bool:
        """Whether exactly this span has the tag."""
        return self._lookup.at((article.id, span, tag_id)) is not None

    def linked(self, annotation_id: str) -> tuple[Annotation, ...]:
        """The places tagged together with a passage, itself included, in text order."""
        ids = self._lookup.group(self._annotation(annotation_id))
        return tuple(sorted(map(self._annotation, ids), key=text_order))

    def listen(self, listener: Callable[[Edit], None]) -> None:
        """Call `listener` after each edit with its changes as just made."""
        self._listeners.append(listener)

    def tag(
        self,
        article: Article,
        spans: Iterable[Span],
        tag_id: str,
        *,
        comment: str = "",
        attributes: Mapping[str, str] | None = None,
        origin: Origin = "hand",
    ) -> Edit:
        """Tag each span, without the white space at its edges, as one step.

        Several spans share a group. Spans that have the tag already are passed over;
        when none is left, or one is blank, it is refused.
        """
        comment = checked_comment(comment)
        return self.tag_several([Wanted(article, spans, tag_id, attributes or {}, comment)], origin)

    def tag_several(self, wanted: Iterable[Wanted], origin: Origin = "hand") -> Edit:
        """Tag all that is wanted, at least one, as `tag` does, as one step."""
        made: list[Annotation] = []
        now = self._clock()
        for one in wanted:
            tag = self._tag(one.tag_id)
            is_tagged = partial(self.is_tagged, one.article, tag_id=tag.id)
            made += new_passages(one, tag, is_tagged, now=now, origin=origin)
        if not made:
            raise Refused("editing.already_tagged", tag=tag.name)
        changes = [Change(None, passage) for passage in made]
        return self._do("editing.step_tag", changes, n=len(made), tag=tag.name)

    def reject(self, article: Article, places: Iterable[Span], tag_id: str) -> Edit:
        """Want places suggested with a tag no more, as one step."""
        rejection = Rejection(article.id, tag_id, tuple(places))
        values: dict[str, str | int] = {"tag": self._tag(tag_id).name}
        edit = Edit(new_id(), "editing.step_reject", (), values, rejection=rejection)
        return self.make(edit)

    def tag_repeats(self, annotation_id: str, spans: Iterable[Span]) -> Edit:
        """Tag further places as `annotation_id` is, in one group with it.

        Joins the step that made the annotation when that is the last one, so that one
        undo takes back all of it.
        """
        first = self._annotation(annotation_id)
        article = self._article(first)
        tag = self._tag(first.tag)
        now = self._clock()
        linked = replace(first, group=first.group or new_id(), modified=now)
        wanted = dict.fromkeys(without_blanks(article, span) for span in spans)
        places = [span for span in wanted if not self.is_tagged(article, span, tag.id)]
        if not places:
            raise Refused("editing.already_tagged", tag=tag.name)
        changes = [Change(first, linked)]
        for span in places:
            copy = replace(linked, id=new_id(), span=span, created=now, origin="repeat")
            changes.append(Change(None, copy))
        last = self._last_step()
        if last and last.name == "editing.step_tag" and last.changes[-1].after == first:
            n = sum(change.before is None for change in (*last.changes, *changes))
            joined = last.joined(changes, {"n": n, "tag": tag.name})
            return self._join(joined, changes)
        return self._do("editing.step_tag", changes, n=len(places), tag=tag.name)

    def retag(self, annotation_id: str, tag_id: str, *, linked: bool = False) -> Edit:
        """Give a passage another tag, or all places linked with it.

        Answers that the new tag does not ask for go.
        """
        return self.retag_all([one.id for one in self._chosen(annotation_id, linked)], tag_id)

    def retag_all(self, annotation_ids: Iterable[str], tag_id: str) -> Edit:
        """Give passages another tag as one step; those that have it are passed over.

        Refused as a whole where other passages have the tag already. Linked places
        that are not changed together are linked no more.
        """
        chosen = {i: self._annotation(i) for i in annotation_ids}
        if not chosen:
            raise Refused("editing.gone")
        tag = self._tag(tag_id)
        changes = [
            Change(one, self._retagged(one, tag, keep_link=self._lookup.group(one) <= set(chosen)))
            for one in chosen.values()
            if one.tag != tag.id
        ]
        self._demand_free(changes, tag)
        if len(changes) == 1:
            return self._do("editing.step_retag", changes, tag=tag.name)
        return self._do("editing.step_retag_places", changes, n=len(changes), tag=tag.name)

    def move(self, annotation_id: str, span: Span) -> Edit:
        """Give a passage a new start and end."""
        before = self._annotation(annotation_id)
        span = without_blanks(self._article(before), span)
        tag = self._tag(before.tag)
        changes = [Change(before, self._modified(before, span=span))]
        self._demand_free(changes, tag)
        return self._do("editing.step_move", changes, tag=tag.name)

    def delete(self, annotation_ids: Sequence[str]) -> Edit:
        """Take the tag off passages."""
        gone = [self._annotation(annotation_id) for annotation_id in dict.fromkeys(annotation_ids)]
        if not gone:
            raise Refused("editing.gone")
        tag = self._tag(gone[0].tag).name
        return self._do(
            "editing.step_delete", [Change(a, None) for a in gone], n=len(gone), tag=tag
        )

    def comment(self, annotation_id: str, comment: str, *, linked: bool = False) -> Edit | None:
        """Write or change the comment on a passage, or on all places linked with it.

        Typing on joins the step before.
        """
        chosen, comment = self._chosen(annotation_id, linked), checked_comment(comment)
        changes = [
            Change(one, self._modified(one, comment=comment))
            for one in chosen
            if one.comment != comment
        ]
        return self._write_on("editing.step_comment", changes) if changes else None

    def answer(
        self, annotation_id: str, question: str, answer: str, *, linked: bool = False
    ) -> Edit | None:
        """Answer a question of the passage's tag, there or in all places linked with it.

        An empty answer takes it back. A name also fills in, where they are empty, the
        questions that are answered alike for the same name.
        """
        chosen = self._chosen(annotation_id, linked)
        answered = [(one, self._answers(one, question, answer)) for one in chosen]
        changes = [
            Change(one, self._modified(one, attributes=answers))
            for one, answers in answered
            if answers != one.attributes
        ]
        if not changes:
            return None
        attribute = self._tag(chosen[0].tag).attribute(question)
        assert attribute is not None
        return self._write_on(
            "editing.step_answer",
            changes,
            joins=attribute.kind in ("text", "number"),
            question=attribute.name,
        )

    def answer_about(self, article: Article, question_id: str, answer: str) -> Edit | None:
        """Answer a question about a whole article; an empty answer takes it back.

        Typing on joins the step before.
        """
        asked = self.material.assignment
        question = asked.question(question_id) if asked else None
        if question is None:
            raise Refused("editing.no_such_whole_question", question=question_id)
        before = self._whole_answers.get((article.id, question_id), "")
        answer = checked_whole_answer(question, answer)
        if answer == before:
            return None
        change = AnswerChange(article.id, question_id, before, answer)
        edit = Edit(new_id(), "editing.step_answer", (), {"question": question.name}, answer=change)
        last = self._last_step() if question.kind == "text" else None
        if last and last.answer and last.answer[:2] == change[:2] and last.answer.before != answer:
            joined = replace(last, answer=change._replace(before=last.answer.before))
            return self._make("join", joined, edit, self.history.after_join(joined))
        return self.make(edit)

    def make(self, edit: Edit) -> Edit:
        """Do a step whose changes are made of what is tagged and answered now."""
        return self._make("do", edit, edit, self.history.after_edit(edit))

    def undo(self) -> Edit:
        """Take the last step back; gives the reversed edit that was just made."""
        if not self.history.done:
            raise Refused("editing.nothing_to_undo")
        edit = self.history.done[-1]
        return self._make("undo", edit, edit.reversed(), self.history.after_undo())

    def redo(self) -> Edit:
        """Do the step undone last again."""
        if not self.history.undone:
            raise Refused("editing.nothing_to_redo")
        edit = self.history.undone[-1]
        return self._make("redo", edit, edit, self.history.after_redo())

    def _do(self, name: str, changes: Sequence[Change], **values: str | int) -> Edit:
        edit = Edit(new_id(), name, tuple(changes), values)
        return self.make(edit)

    def _join(self, joined: Edit, changes: Sequence[Change]) -> Edit:
        change = replace(joined, changes=tuple(changes))
        return self._make("join", joined, change, self.history.after_join(joined))

    def _write_on(
        self, name: str, changes: Sequence[Change], *, joins: bool = True, **values: str | int
    ) -> Edit:
        if len(changes) > 1:
            name, values = f"{name}_places", {**values, "n": len(changes)}
        last = self._last_step() if joins else None
        if last and (last.name, last.values) == (name, values):
            firsts = {one.annotation_id: one.before for one in last.changes}
            if list(firsts) == [one.annotation_id for one in changes]:
                # What stood in between is nobody's any more.
                whole = tuple(Change(firsts[one.annotation_id], one.after) for one in changes)
                return self._join(replace(last, changes=whole), changes)
        return self._do(name, changes, **values)

    def _answers(self, before: Annotation, question: str, answer: str) -> Mapping[str, str]:
        tag = self._tag(before.tag)
        answers = checked_answers(tag, {**before.attributes, question: answer})
        attribute, name = tag.attribute(question), answers.get(question, "")
        if attribute is None or attribute.suggest != "names":
            return answers
        if name == before.attributes.get(question, ""):
            return answers
        # Imported late: most questions are not about names.
        from annotator.workflows.completing import answers_for_name

        for filled in self._filled_by_typing(before, question):
            del answers[filled]
        known = answers_for_name(tag, self._annotations.values(), question, name) if name else {}
        return {**known, **answers}

    def _filled_by_typing(self, annotation: Annotation, question: str) -> set[str]:
        """What a half-typed name has filled in, in the step that typing goes on with."""
        last = self._last_step()
        for change in last.changes if last else ():
            if change.after == annotation and change.before:
                before, after = change.before.attributes, annotation.attributes
                if before.get(question) != after.get(question):
                    return set(after) - set(before) - {question}
        return set()

    def _last_step(self) -> Edit | None:
        """The step that can be joined: none while something undone waits to be redone."""
        return self.history.done[-1] if self.history.done and not self.history.undone else None

    def _make(self, move: Move, edit: Edit, change: Edit, history: History) -> Edit:
        lookup = self._lookup  # As things stand before the step.
        self._store(Step(move, edit, change))  # First: it may refuse.
        self.history = history
        apply_to(self._annotations, change)
        answer_to(self._whole_answers, change.answer)
        lookup.follow(change.changes)
        self._steps += 1
        for listener in self._listeners:
            listener(change)
        return change

    def _modified(self, before: Annotation, **fields: Any) -> Annotation:
        return replace(before, modified=self._clock(), **fields)

    def _retagged(self, before: Annotation, tag: Tag, *, keep_link: bool) -> Annotation:
        kept = {
            question: answer
            for question, answer in before.attributes.items()
            if (attribute := tag.attribute(question)) and attribute.accepts(answer)
        }
        group = before.group if keep_link else None
        return self._modified(before, tag=tag.id, attributes=kept, group=group)

    def _demand_free(self, changes: Sequence[Change], tag: Tag) -> None:
        wanted = [place_key(change.after) for change in changes if change.after]
        free = {place for place in wanted if self._lookup.at(place) is None}
        taken = len(wanted) - len(free)
        if free and taken:
            raise Refused("editing.some_already_tagged", n=taken, tag=tag.name)
        if not free:
            raise Refused("editing.already_tagged", tag=tag.name)

    def _chosen(self, annotation_id: str, linked: bool) -> tuple[Annotation, ...]:
        return self.linked(annotation_id) if linked else (self._annotation(annotation_id),)

    def _annotation(self, annotation_id: str) -> Annotation:
        try:
            return self._annotations[annotation_id]
        except KeyError:
            raise Refused("editing.gone") from None

    def _article(self, annotation: Annotation) -> Article:
        article = self.material.article(annotation.article_id)
        assert article is not None
        return article

    def _tag(self, tag_id: str) -> Tag:
        tag = self.material.scheme.tag(tag_id)
        if tag is None:
            known = ", ".join(tag.id for tag in self.material.scheme.tags)
            raise Refused("editing.no_such_tag", tag=tag_id, known=known)
        return tag
