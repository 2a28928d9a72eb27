"""Edits: do, undo, compare, redo, compare."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_class import NOW

from annotator.model.annotation import Annotation
from annotator.model.edits import Change, Edit, History, applied, apply_to, take_back
from annotator.model.spans import Span

IDS = ("n1", "n2", "n3")
Annotations = dict[str, Annotation]


@st.composite
def annotations(draw: st.DrawFn, annotation_id: str) -> Annotation:
    start = draw(st.integers(0, 20))
    return Annotation(
        id=annotation_id,
        article_id="a1",
        tag=draw(st.sampled_from(["claim", "quote"])),
        span=Span(start, start + draw(st.integers(1, 9))),
        created=NOW,
        modified=NOW,
        comment=draw(st.text(max_size=3)),
        attributes=draw(st.dictionaries(st.sampled_from("ab"), st.text(min_size=1, max_size=2))),
    )


@st.composite
def edits(draw: st.DrawFn, before: Annotations) -> Edit:
    """Some changes on top of `before`, several of them perhaps of one annotation."""
    now = dict(before)
    changes = []
    for annotation_id in draw(st.lists(st.sampled_from(IDS), min_size=1, max_size=4)):
        old = now.get(annotation_id)
        keep = old is None or draw(st.booleans())
        change = Change(old, draw(annotations(annotation_id)) if keep else None)
        changes.append(change)
        apply_to(now, Edit("e", "n", (change,)))
    return Edit(draw(st.uuids().map(str)), "editing.tag", tuple(changes))


@given(st.data())
def test_undoing_and_redoing_any_edits_leads_back_and_forth(data: st.DataObject) -> None:
    states: list[Annotations] = [{}]
    history = History()
    for _ in range(data.draw(st.integers(1, 5))):
        edit = data.draw(edits(states[-1]))
        states.append(applied(states[-1], edit))
        history = history.after_edit(edit)
    now, made = states[-1], history
    for state in reversed(states[:-1]):
        now = applied(now, history.done[-1].reversed())
        history = history.after_undo()
        assert now == state
    assert history == History((), tuple(reversed(made.done)))
    for state in states[1:]:
        now = applied(now, history.undone[-1])
        history = history.after_redo()
        assert now == state
    assert history == made


@given(st.data())
def test_a_joined_step_is_undone_whole(data: st.DataObject) -> None:
    first = data.draw(edits({}))
    between = applied({}, first)
    second = data.draw(edits(between))
    step = first.joined(second.changes, {"n": 2})
    after = applied({}, step)
    assert after == applied(between, second)
    assert applied(after, step.reversed()) == {}
    assert (step.id, step.values) == (first.id, {"n": 2})
    assert History().after_edit(first).after_join(step) == History((step,))


@given(st.data())
def test_a_reversed_edit_reversed_is_the_edit(data: st.DataObject) -> None:
    edit = data.draw(edits({}))
    assert edit.reversed().reversed() == edit


@given(st.data())
def test_taking_back_does_what_the_reversed_edit_does(data: st.DataObject) -> None:
    before = applied({}, data.draw(edits({})))
    edit = data.draw(edits(before))
    now = applied(before, edit)
    take_back(now, edit)
    assert now == before


def test_a_new_step_forgets_what_was_undone() -> None:
    edit = Edit("e1", "editing.tag", ())
    history = History((edit,)).after_undo().after_edit(replace(edit, id="e2"))
    assert [one.id for one in history.done] == ["e2"]
    assert history.undone == ()


@given(st.data())
def test_applying_leaves_the_given_mapping_alone(data: st.DataObject) -> None:
    before: Annotations = {}
    applied(before, data.draw(edits({})))
    assert before == {}


def test_an_annotation_that_is_not_as_the_edit_found_it_is_an_error() -> None:
    one = Annotation("n1", "a1", "claim", Span(0, 1), NOW, NOW)
    other = replace(one, comment="changed meanwhile")
    for before, found in ((None, one), (one, None), (one, other)):
        edit = Edit("e1", "editing.tag", (Change(before, replace(one, tag="quote")),))
        with pytest.raises(ValueError, match="not as the edit found it"):
            applied({"n1": found} if found else {}, edit)


def test_a_change_of_nothing_is_an_error() -> None:
    with pytest.raises(ValueError, match="nothing"):
        Change(None, None)
