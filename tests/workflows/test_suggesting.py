"""Suggestions for a person at work: what may get a tag, what was rejected, what is accepted."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from any_work import asking, counting_clock
from small_class import CREDIT, NOW, article, material, scheme

from annotator.model.errors import Refused
from annotator.model.lesson import Document, Material
from annotator.model.scheme import Attribute, Option, Scheme, Tag
from annotator.storage import work_files
from annotator.storage.work_files import Step
from annotator.workflows import suggesting
from annotator.workflows.suggesting import (
    Maybe,
    accept,
    accept_kind,
    are_allowed,
    next_suggestion,
    previous_suggestion,
    reject,
    suggestions_of,
    waiting,
)
from annotator.workflows.working import Work


def work(tags: Scheme | None = None) -> Work:
    asked = Material((article(),), tags or scheme())
    document = Document("d1", "work", asked, NOW)
    return Work(document, clock=counting_clock(), store=lambda step: None)


def seen(tags: Scheme | None = None, *, claims: bool = False) -> list[tuple[str, str]]:
    text = article().text
    found = suggestions_of(article(), tags or scheme(), claims=claims)
    return [(one.tag.id, one.places[0].cut(text)) for one in found]


def words(tag: str, tags: Scheme | None = None) -> list[str]:
    return [text for tag_id, text in seen(tags) if tag_id == tag]


def with_forms() -> Scheme:
    """The tag set whose tag for quotes asks whether they are exact or retold."""
    form = Attribute("form", "Form?", "choice", (Option("exact", "E"), Option("retold", "R")))
    tags = (_asking(tag, form) if tag.id == "quote" else tag for tag in scheme().tags)
    return replace(scheme(), tags=tuple(tags))


def _asking(tag: Tag, *more: Attribute) -> Tag:
    return replace(tag, attributes=(*tag.attributes, *more))


def first(work: Work, tag: str) -> Maybe:
    return next(one for one in waiting(work, article()) if one.tag.id == tag)


def test_quotes_captions_and_credits_are_suggested_in_text_order() -> None:
    found = suggestions_of(article(), scheme())
    assert [one.places[0] for one in found] == sorted(one.places[0] for one in found)
    assert words("quote") == ["We thought it was gone,", "It just came home."]
    assert words("credit") == [CREDIT]
    assert len(words("caption")) == 1


def test_retold_quotes_come_where_the_tag_asks_for_the_form() -> None:
    assert "the pond is cleaner than it was in years" in words("quote", with_forms())
    assert "the pond is cleaner than it was in years" not in words("quote")


def test_answers_come_with_a_quote_where_the_tag_asks() -> None:
    exact, _, retold = (
        one for one in suggestions_of(article(), with_forms()) if one.tag.id == "quote"
    )
    assert exact.answers == {"speaker": "Dana Ortiz", "form": "exact"}
    assert retold.answers == {"speaker": "Dana Ortiz", "form": "retold"}


def test_claims_come_when_asked_for_and_predictions_with_their_own_tag() -> None:
    assert "claim" not in dict(seen())
    assert ("claim", "About 40 people saw it.") in seen(claims=True)
    story = replace(article(), text=article().text.replace("people saw it", "people may go"))
    claim = next(tag for tag in scheme().tags if tag.id == "claim")
    own = replace(scheme(), tags=(*scheme().tags, replace(claim, id="prediction", key="6")))
    for tags, expected in ((scheme(), "claim"), (own, "prediction")):
        found = suggestions_of(story, tags, claims=True)
        cut = {one.places[0].cut(story.text): one.tag.id for one in found}
        assert cut["About 40 people may go."] == expected


def test_a_tag_set_without_the_tag_gets_no_suggestion_for_it() -> None:
    without = replace(scheme(), tags=tuple(tag for tag in scheme().tags if tag.id != "quote"))
    assert {tag for tag, _ in seen(without)} == {"caption", "credit"}


def test_a_tag_that_wants_the_words_once_gets_one_place() -> None:
    once = (replace(tag, repeats="once") for tag in scheme().tags)
    found = suggestions_of(article(), replace(scheme(), tags=tuple(once)))
    assert {len(one.places) for one in found} == {1}


def test_next_and_previous_go_round() -> None:
    one = next_suggestion(waiting(work(), article()), 0)
    assert one
    second = next_suggestion(waiting(work(), article()), one.places[0].start + 1)
    assert second
    assert second.places[0] > one.places[0]
    assert previous_suggestion(waiting(work(), article()), second.places[0].start) == one
    last = previous_suggestion(waiting(work(), article()), 0)
    assert last
    assert next_suggestion(waiting(work(), article()), last.places[0].start + 1) == one


def test_what_is_accepted_is_one_step_with_its_answers_and_its_origin() -> None:
    begun = work(with_forms())
    edit = accept(begun, article(), first(begun, "credit"))
    assert [change.after.origin for change in edit.changes if change.after] == ["suggestion"] * 4
    accept(begun, article(), first(begun, "quote"))
    quote = next(one for one in begun.annotations.values() if one.tag == "quote")
    assert quote.attributes == {"speaker": "Dana Ortiz", "form": "exact"}
    begun.undo()
    begun.undo()
    assert not begun.annotations


def test_what_was_answered_for_the_same_name_comes_along() -> None:
    part = Attribute("part", "Part?", "choice", (Option("saw", "Saw it"),), suggest="same_name")
    tags = (_asking(tag, part) if tag.id == "quote" else tag for tag in scheme().tags)
    begun = work(replace(scheme(), tags=tuple(tags)))
    made = accept(begun, article(), first(begun, "quote")).changes[0].after
    assert made
    begun.answer(made.id, "part", "saw")
    second = accept(begun, article(), first(begun, "quote")).changes[0].after
    assert second
    assert second.attributes["part"] == "saw"


def test_all_of_a_kind_are_accepted_as_one_step() -> None:
    begun = work(with_forms())
    edit = accept_kind(begun, article(), first(begun, "quote"))
    said = [change.after.attributes["form"] for change in edit.changes if change.after]
    assert said == ["exact", "exact"]
    begun.undo()
    assert not begun.annotations


def test_what_is_tagged_is_not_suggested_again() -> None:
    begun = work()
    while found := next_suggestion(waiting(begun, article()), 0):
        accept(begun, article(), found)
    assert {one.origin for one in begun.annotations.values()} == {"suggestion"}


def test_only_the_places_that_are_free_are_tagged() -> None:
    begun = work()
    credit = first(begun, "credit")
    begun.tag(article(), credit.places[:1], "credit")
    assert first(begun, "credit").places == credit.places[1:]
    accept(begun, article(), first(begun, "credit"))
    assert len(begun.annotations) == 4


def test_what_is_rejected_is_suggested_no_more_until_that_is_undone() -> None:
    begun = work()
    before = waiting(begun, article())
    reject(begun, article(), before[0])
    assert waiting(begun, article()) == before[1:]
    begun.undo()
    assert waiting(begun, article()) == before
    begun.redo()
    assert waiting(begun, article()) == before[1:]


def test_what_is_rejected_stays_so_in_the_file(tmp_path: Path) -> None:
    steps: list[Step] = []
    document = Document("d1", "work", material(), NOW)
    path = tmp_path / "w.annot"
    work_files.create(path, document)
    begun = Work(document, clock=counting_clock(), store=steps.append)
    for one in waiting(begun, article())[:2]:
        reject(begun, article(), one)
    begun.undo()
    file = work_files.WorkFile(path, material())
    file.store(steps)
    file.close()
    stored = work_files.read_own(path)
    assert stored.history == begun.history
    again = Work(stored, clock=counting_clock(), store=lambda step: None)
    assert waiting(again, article()) == waiting(begun, article())


def test_a_lesson_says_whether_there_are_any_and_a_teacher_may_ask() -> None:
    assert are_allowed(replace(material(), assignment=None))
    assert not are_allowed(material())
    assert are_allowed(material(), is_key=True)
    assert are_allowed(replace(material(), assignment=asking()))


def test_a_long_article_is_searched_once_and_can_be_stopped() -> None:
    long = replace(article(), text=article().text + "\n" * 40_000)
    assert suggesting.are_at_hand(article())
    assert not suggesting.are_at_hand(long)

    def stop(done: int, of: int) -> None:
        raise Refused("suggesting.stopped")

    with pytest.raises(Refused):
        suggesting.search(long, report=stop)
    assert not suggesting.are_at_hand(long)
    assert suggesting.search(long)
    assert suggesting.are_at_hand(long)
    assert not suggesting.are_at_hand(long, claims=True)
