"""The work on an open file: every way to change it, one undo step each."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from any_work import counting_clock
from small_class import CREDIT, NOW, material, tagged

from annotator.model.annotation import Annotation
from annotator.model.edits import Edit
from annotator.model.errors import AnnotatorError, Refused
from annotator.model.lesson import Document
from annotator.model.repeats import occurrences
from annotator.model.spans import Span
from annotator.storage.work_files import Step
from annotator.workflows.repeating import is_line, offer
from annotator.workflows.working import Work

ARTICLE = material().articles[0]
HEADLINE = Span(0, len("Otter returns to Millford pond"))
PLACES = occurrences(ARTICLE.text, CREDIT)


class Taken(list[Step]):
    """What was handed to the store; may refuse."""

    refusing: AnnotatorError | None = None

    def __call__(self, step: Step) -> None:
        if self.refusing:
            raise self.refusing
        self.append(step)


@pytest.fixture
def stored() -> Taken:
    return Taken()


@pytest.fixture
def work(stored: Taken) -> Work:
    return Work(Document("d1", "work", material(), NOW), clock=counting_clock(), store=stored)


def made(edit: Edit) -> Annotation:
    """The annotation that an edit made."""
    (change,) = edit.changes
    assert change.after is not None
    return change.after


def refused(work: Work, message: str, action: Any, *arguments: Any, **more: Any) -> None:
    """The action is refused with this message, and nothing has changed."""
    before, steps, heard = work.document(), list(work._store), []  # type: ignore[call-overload]
    work.listen(heard.append)
    with pytest.raises(Refused) as error:
        action(*arguments, **more)
    assert error.value.message == message
    assert work.document() == before
    assert list(work._store) == steps  # type: ignore[call-overload]
    assert not heard


def test_tagging_leaves_out_white_space_at_the_edges(work: Work, stored: Taken) -> None:
    edit = work.tag(ARTICLE, [Span(0, HEADLINE.end + 2)], "claim", comment=" Why? ")
    one = made(edit)
    assert (one.span, one.tag, one.comment, one.group, one.origin) == (
        *(HEADLINE, "claim", "Why?", None, "hand"),
    )
    assert one.created == one.modified == "2026-03-05T00:00:01Z"
    assert dict(work.annotations) == {one.id: one}
    assert work.history.done == (edit,)
    assert [(step.move, step.edit) for step in stored] == [("do", edit)]


def test_places_tagged_together_share_a_group_and_a_step(work: Work) -> None:
    edit = work.tag(ARTICLE, [*PLACES, PLACES[0]], "credit")
    groups = {change.after.group for change in edit.changes if change.after}
    assert len(edit.changes) == len(work.annotations) == 4
    assert len(groups) == 1
    assert None not in groups
    assert edit.values == {"n": 4, "tag": "Credit"}
    work.undo()
    assert not work.annotations


def test_places_that_have_the_tag_are_passed_over(work: Work) -> None:
    work.tag(ARTICLE, PLACES[:1], "credit")
    edit = work.tag(ARTICLE, PLACES, "credit")
    assert len(edit.changes) == 3
    refused(work, "editing.already_tagged", work.tag, ARTICLE, PLACES, "credit")


def test_the_same_words_may_have_several_tags(work: Work) -> None:
    for tag in ("claim", "quote", "ask"):
        work.tag(ARTICLE, [HEADLINE], tag)
    assert [one.tag for one in work.in_text_order()] == ["ask", "claim", "quote"]


def test_what_cannot_be_tagged_changes_nothing(work: Work) -> None:
    work.tag(ARTICLE, [HEADLINE], "claim")
    end = len(ARTICLE.text)
    for message, spans, tag, more in (
        ("editing.already_tagged", [HEADLINE], "claim", {}),
        ("editing.already_tagged", [Span(0, HEADLINE.end + 1)], "claim", {}),
        ("editing.no_words", [Span(HEADLINE.end, HEADLINE.end + 2)], "claim", {}),
        ("editing.no_words", [Span(end - 5, end + 1)], "claim", {}),
        ("editing.no_words", [Span(end, end + 9)], "claim", {}),
        ("editing.no_words", [PLACES[0], Span(end, end + 9)], "claim", {}),
        ("editing.no_such_tag", [HEADLINE], "lie", {}),
        ("editing.comment_too_long", [PLACES[0]], "claim", {"comment": "x" * 4001}),
        ("editing.no_such_question", [PLACES[0]], "claim", {"attributes": {"mood": "x"}}),
        ("editing.no_such_answer", [PLACES[0]], "claim", {"attributes": {"checkable": "so"}}),
        ("editing.answer_too_long", [PLACES[0]], "quote", {"attributes": {"speaker": "x" * 401}}),
    ):
        refused(work, message, work.tag, ARTICLE, spans, tag, **more)
    refused(work, "editing.nothing_to_redo", work.redo)


def test_the_offer_of_the_same_words_is_one_undo_with_the_first(work: Work, stored: Taken) -> None:
    first = made(work.tag(ARTICLE, [PLACES[1]], "credit"))
    found = offer(work, first.id)
    assert found is not None
    assert (found.total, found.is_line) == (4, True)
    assert found.places == (PLACES[0], PLACES[2], PLACES[3])
    assert found.lines == (PLACES[0],)
    assert found.inside == {"caption": 2}

    work.tag_repeats(first.id, found.places)

    everywhere = work.in_text_order()
    assert [one.span for one in everywhere] == PLACES
    assert len({one.group for one in everywhere}) == 1
    assert everywhere[0].group is not None
    assert [one.origin for one in everywhere] == ["repeat", "hand", "repeat", "repeat"]
    assert [step.move for step in stored] == ["do", "join"]
    (step,) = work.history.done
    assert step.values == {"n": 4, "tag": "Credit"}
    assert offer(work, first.id) is None
    work.undo()
    assert not work.annotations
    work.redo()
    assert work.in_text_order() == everywhere


def test_only_the_whole_lines_can_be_taken(work: Work) -> None:
    first = made(work.tag(ARTICLE, [PLACES[0]], "credit"))
    found = offer(work, first.id)
    assert found is not None
    work.tag_repeats(first.id, found.lines)
    assert [one.span for one in work.in_text_order()] == PLACES[:2]
    rest = offer(work, first.id)
    assert rest is not None
    assert rest.places == tuple(PLACES[2:])
    assert rest.lines == ()


def test_an_offer_taken_later_is_a_step_of_its_own(work: Work) -> None:
    first = made(work.tag(ARTICLE, [PLACES[0]], "credit"))
    work.comment(first.id, "Who?")
    work.tag_repeats(first.id, PLACES)
    assert len(work.history.done) == 3
    assert {one.comment for one in work.annotations.values()} == {"Who?"}
    work.undo()
    assert [one.span for one in work.in_text_order()] == PLACES[:1]


def test_an_offer_cannot_be_joined_to_what_was_undone(work: Work) -> None:
    first = made(work.tag(ARTICLE, [PLACES[0]], "credit"))
    work.tag(ARTICLE, [HEADLINE], "claim")
    work.undo()
    work.tag_repeats(first.id, PLACES[:2])
    assert len(work.history.done) == 2
    assert not work.history.undone


def test_places_offered_twice_or_badly_are_tagged_once(work: Work) -> None:
    first = made(work.tag(ARTICLE, [PLACES[0]], "credit"))
    wide = Span(PLACES[1].start - 1, PLACES[1].end + 1)
    work.tag_repeats(first.id, [PLACES[0], PLACES[1], PLACES[1], wide])
    assert [one.span for one in work.in_text_order()] == PLACES[:2]
    refused(work, "editing.already_tagged", work.tag_repeats, first.id, PLACES[:2])
    outside = [Span(len(ARTICLE.text), len(ARTICLE.text) + 5)]
    refused(work, "editing.no_words", work.tag_repeats, first.id, outside)
    refused(work, "editing.gone", work.tag_repeats, "n9", PLACES)


def test_a_step_joined_twice_counts_its_places(work: Work) -> None:
    first = made(work.tag(ARTICLE, [PLACES[0]], "credit"))
    work.tag_repeats(first.id, [PLACES[1]])
    last = work.in_text_order()[-1]
    work.tag_repeats(last.id, [PLACES[2]])
    assert [step.values["n"] for step in work.history.done] == [3]


def test_words_that_stand_once_are_not_offered(work: Work) -> None:
    assert offer(work, made(work.tag(ARTICLE, [HEADLINE], "claim")).id) is None
    assert is_line(ARTICLE, HEADLINE)
    inside = Span(PLACES[0].start, PLACES[0].start + 4)
    assert not is_line(ARTICLE, inside)


def test_an_offer_knows_what_other_tags_do_not_matter(work: Work) -> None:
    work.tag(ARTICLE, PLACES, "claim")
    found = offer(work, made(work.tag(ARTICLE, [PLACES[0]], "credit")).id)
    assert found is not None
    assert found.places == tuple(PLACES[1:])


def test_another_tag_keeps_only_the_answers_it_asks_for(work: Work) -> None:
    answers = {"checkable": "yes"}
    one = made(work.tag(ARTICLE, [HEADLINE], "claim", attributes=answers, comment="Hm."))
    changed = made(work.retag(one.id, "quote"))
    assert (changed.tag, changed.attributes, changed.comment) == ("quote", {}, "Hm.")
    assert changed.created == one.created
    assert changed.modified > one.modified
    work.tag(ARTICLE, [HEADLINE], "claim")
    refused(work, "editing.already_tagged", work.retag, one.id, "claim")
    refused(work, "editing.already_tagged", work.retag, one.id, "quote")
    refused(work, "editing.no_such_tag", work.retag, one.id, "lie")
    refused(work, "editing.gone", work.retag, "n9", "claim")
    work.undo()
    work.undo()
    assert work.annotations[one.id] == one


def test_an_answer_goes_with_the_tag_only_where_it_can_be_given(stored: Taken) -> None:
    claim, quote, caption, *rest = material().scheme.tags
    (question,) = claim.attributes
    other = replace(question, options=question.options[1:])
    tags = (claim, replace(quote, attributes=(question,)), replace(caption, attributes=(other,)))
    lesson = replace(material(), scheme=replace(material().scheme, tags=(*tags, *rest)))
    work = Work(Document("d1", "work", lesson, NOW), clock=counting_clock(), store=stored)
    answers = {"checkable": question.options[0].id}
    one = made(work.tag(ARTICLE, [HEADLINE], "claim", attributes=answers))
    assert made(work.retag(one.id, "quote")).attributes == answers
    assert made(work.retag(one.id, "caption")).attributes == {}


def test_a_passage_gets_a_new_start_and_end(work: Work) -> None:
    one = made(work.tag(ARTICLE, [HEADLINE], "claim"))
    work.tag(ARTICLE, [PLACES[0]], "claim")
    moved = made(work.move(one.id, Span(6, HEADLINE.end + 2)))
    assert moved.span == Span(6, HEADLINE.end)
    refused(work, "editing.already_tagged", work.move, one.id, PLACES[0])
    refused(work, "editing.no_words", work.move, one.id, Span(HEADLINE.end, HEADLINE.end + 1))
    refused(work, "editing.gone", work.move, "n9", PLACES[1])
    work.tag(ARTICLE, [HEADLINE], "claim")  # Its former place is free.


def test_passages_are_deleted_in_one_step(work: Work) -> None:
    ids = [made(work.tag(ARTICLE, [place], "credit")).id for place in PLACES]
    edit = work.delete([ids[0], ids[2], ids[0]])
    assert edit.values == {"n": 2, "tag": "Credit"}
    assert list(work.annotations) == [ids[1], ids[3]]
    refused(work, "editing.gone", work.delete, [ids[1], ids[0]])
    refused(work, "editing.gone", work.delete, [])
    work.undo()
    assert set(work.annotations) == set(ids)


def test_typing_on_joins_one_step(work: Work, stored: Taken) -> None:
    one = made(work.tag(ARTICLE, [HEADLINE], "quote"))
    for words in ("W", "Wh", "Why?", "Why? "):
        work.comment(one.id, words)
    assert work.annotations[one.id].comment == "Why?"
    assert [step.move for step in stored] == ["do", "do", "join", "join"]
    assert len(work.history.done[-1].changes) == 1, "what stood in between is not kept"
    work.answer(one.id, "speaker", "O")
    work.answer(one.id, "speaker", " Ortiz ")
    assert work.annotations[one.id].attributes == {"speaker": "Ortiz"}
    assert len(work.history.done) == 3
    work.undo()
    assert work.annotations[one.id].attributes == {}
    work.undo()
    assert work.annotations[one.id].comment == ""


def test_typing_about_another_passage_is_another_step(work: Work) -> None:
    first = made(work.tag(ARTICLE, [HEADLINE], "quote"))
    second = made(work.tag(ARTICLE, [PLACES[0]], "quote"))
    work.comment(first.id, "a")
    work.comment(second.id, "b")
    work.comment(first.id, "c")
    work.undo()
    work.comment(first.id, "d")  # Not joined to the step that was undone.
    assert len(work.history.done) == 5
    assert not work.history.undone


def test_each_choice_is_a_step_of_its_own(work: Work) -> None:
    one = made(work.tag(ARTICLE, [HEADLINE], "claim"))
    for answer in ("yes", "no", ""):
        work.answer(one.id, "checkable", answer)
    assert len(work.history.done) == 4
    assert work.annotations[one.id].attributes == {}
    work.undo()
    assert work.annotations[one.id].attributes == {"checkable": "no"}
    refused(work, "editing.no_such_answer", work.answer, one.id, "checkable", "perhaps")
    refused(work, "editing.no_such_question", work.answer, one.id, "speaker", "Roe")
    refused(work, "editing.gone", work.answer, "n9", "checkable", "yes")


def test_nothing_new_is_no_step(work: Work, stored: Taken) -> None:
    one = made(work.tag(ARTICLE, [HEADLINE], "claim", comment="a"))
    assert work.comment(one.id, " a ") is None
    assert work.answer(one.id, "checkable", "") is None
    assert len(stored) == 1


def test_there_is_nothing_to_undo_or_redo_at_first(work: Work) -> None:
    refused(work, "editing.nothing_to_undo", work.undo)
    refused(work, "editing.nothing_to_redo", work.redo)


def test_a_new_step_forgets_what_was_undone(work: Work) -> None:
    work.tag(ARTICLE, [HEADLINE], "claim")
    work.undo()
    work.tag(ARTICLE, [HEADLINE], "quote")
    refused(work, "editing.nothing_to_redo", work.redo)


def test_listeners_hear_what_was_just_made(work: Work) -> None:
    heard: list[Edit] = []
    work.listen(heard.append)
    edit = work.tag(ARTICLE, [HEADLINE], "claim")
    back = work.undo()
    assert heard == [edit, back]
    assert back.changes[0].after is None


def test_what_the_store_refuses_is_not_done(work: Work, stored: Taken) -> None:
    one = made(work.tag(ARTICLE, [HEADLINE], "claim"))
    stored.refusing = Refused("editing.read_only", file="x.annot")
    for action, arguments in (
        (work.tag, (ARTICLE, PLACES, "credit")),
        (work.tag_repeats, (one.id, PLACES)),
        (work.retag, (one.id, "quote")),
        (work.move, (one.id, PLACES[0])),
        (work.delete, ([one.id],)),
        (work.comment, (one.id, "Hm.")),
        (work.answer, (one.id, "checkable", "yes")),
        (work.undo, ()),
    ):
        refused(work, "editing.read_only", action, *arguments)


def test_what_is_tagged_is_seen_and_not_touched(work: Work) -> None:
    with pytest.raises(TypeError):
        work.annotations["n1"] = tagged(1, "claim", "gone")  # type: ignore[index]


def test_the_document_counts_its_steps(work: Work) -> None:
    work.tag(ARTICLE, [HEADLINE], "claim")
    work.undo()
    work.redo()
    assert work.document().save_counter == 3
