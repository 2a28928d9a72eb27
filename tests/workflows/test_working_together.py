"""Several passages at once: linked places, chosen ones, and what goes with a name."""

from __future__ import annotations

from dataclasses import replace

import pytest
from any_work import counting_clock
from small_class import CREDIT, NOW, material

from annotator.importers.schemes import find_scheme
from annotator.model.annotation import Annotation
from annotator.model.edits import Edit
from annotator.model.errors import Refused
from annotator.model.lesson import Document
from annotator.model.repeats import occurrences
from annotator.model.spans import Span
from annotator.text import say
from annotator.workflows.working import Work

ARTICLE = material().articles[0]
PLACES = occurrences(ARTICLE.text, CREDIT)


@pytest.fixture
def work() -> Work:
    lesson = replace(material(), scheme=find_scheme("default"))
    return Work(
        Document("d1", "work", lesson, NOW), clock=counting_clock(), store=lambda step: None
    )


def ids(edit: Edit) -> list[str]:
    """The annotations of an edit."""
    return [change.annotation_id for change in edit.changes]


def quote(work: Work, words: str, **answers: str) -> str:
    """Tag words as a quote, and answer."""
    (span,) = occurrences(ARTICLE.text, words)
    (made,) = ids(work.tag(ARTICLE, [span], "quote"))
    for question, answer in answers.items():
        work.answer(made, question, answer)
    return made


def step(work: Work) -> str:
    """The last step in words."""
    last = work.history.done[-1]
    return say(last.name, **last.values)


def all_of(work: Work) -> list[Annotation]:
    return list(work.in_text_order())


def test_places_tagged_together_are_linked(work: Work) -> None:
    four = ids(work.tag(ARTICLE, PLACES, "credit"))
    (alone,) = ids(work.tag(ARTICLE, [PLACES[0]], "claim"))
    assert [one.id for one in work.linked(four[2])] == four
    assert [one.id for one in work.linked(alone)] == [alone]
    work.delete([four[1]])
    assert [one.id for one in work.linked(four[2])] == [four[0], *four[2:]]
    work.undo()
    assert [one.id for one in work.linked(four[2])] == four


def test_linked_places_get_another_tag_in_one_step_and_stay_linked(work: Work) -> None:
    four = ids(work.tag(ARTICLE, PLACES, "credit"))
    work.retag(four[1], "caption", linked=True)
    assert {one.tag for one in all_of(work)} == {"caption"}
    assert len(work.linked(four[0])) == 4
    assert step(work) == "change 4 tags to Caption"
    work.undo()
    assert {one.tag for one in all_of(work)} == {"credit"}


def test_a_place_that_gets_another_tag_alone_is_linked_no_more(work: Work) -> None:
    four = ids(work.tag(ARTICLE, PLACES, "credit"))
    work.retag(four[1], "caption")
    assert [one.id for one in work.linked(four[1])] == [four[1]]
    assert len(work.linked(four[0])) == 3
    assert step(work) == "change the tag to Caption"


def test_where_one_place_has_the_tag_already_none_is_changed(work: Work) -> None:
    four = ids(work.tag(ARTICLE, PLACES, "credit"))
    work.tag(ARTICLE, [PLACES[2]], "caption")
    before = work.document()
    with pytest.raises(Refused) as refused:
        work.retag(four[1], "caption", linked=True)
    assert refused.value.message == "editing.some_already_tagged"
    assert refused.value.values["n"] == 1
    assert work.document() == before


def test_two_passages_on_the_same_words_do_not_get_the_same_tag(work: Work) -> None:
    both = [*ids(work.tag(ARTICLE, [PLACES[0]], "claim"))]
    both += ids(work.tag(ARTICLE, [PLACES[0]], "quote"))
    with pytest.raises(Refused) as refused:
        work.retag_all(both, "caption")
    assert refused.value.message == "editing.some_already_tagged"


def test_chosen_passages_get_a_tag_in_one_step_without_those_that_have_it(work: Work) -> None:
    chosen = [ids(work.tag(ARTICLE, [place], "claim"))[0] for place in PLACES[:3]]
    chosen += ids(work.tag(ARTICLE, [PLACES[3]], "credit"))
    work.retag_all(chosen, "credit")
    assert {one.tag for one in all_of(work)} == {"credit"}
    assert step(work) == "change 3 tags to Credit"
    for nothing in (chosen, []):
        with pytest.raises(Refused):
            work.retag_all(nothing, "credit")


def test_an_answer_and_a_comment_reach_all_linked_places_or_one(work: Work) -> None:
    four = ids(work.tag(ARTICLE, PLACES, "credit"))
    work.answer(four[0], "maker", "given", linked=True)
    assert {one.attributes["maker"] for one in all_of(work)} == {"given"}
    assert step(work) == "answer “Whose work is it?” in 4 places"
    work.answer(four[0], "maker", "outlet")
    assert [one.attributes["maker"] for one in all_of(work)] == ["outlet", *["given"] * 3]
    work.comment(four[3], "S", linked=True)
    work.comment(four[3], "So", linked=True)
    assert {one.comment for one in all_of(work)} == {"So"}
    assert step(work) == "comment in 4 places"
    work.undo()
    assert {one.comment for one in all_of(work)} == {""}
    assert work.comment(four[0], "", linked=True) is None


def test_the_part_is_filled_in_for_a_name_in_the_same_step(work: Work) -> None:
    quote(work, "We thought it was gone", speaker="Dana Ortiz", form="exact", part="in_charge")
    again = quote(work, "It just came home", speaker="dana ortiz")
    assert work.annotations[again].attributes == {"speaker": "dana ortiz", "part": "in_charge"}
    work.undo()
    assert work.annotations[again].attributes == {}


def test_what_is_answered_already_stays_when_a_name_is_given(work: Work) -> None:
    quote(work, "We thought it was gone", speaker="Dana Ortiz", part="in_charge")
    again = quote(work, "It just came home", part="expert", speaker="Dana Ortiz")
    assert work.annotations[again].attributes["part"] == "expert"


def test_what_a_half_typed_name_filled_in_goes_when_typing_goes_on(work: Work) -> None:
    quote(work, "We thought it was gone", speaker="Lee", part="in_charge")
    quote(work, "Nobody fed it", speaker="Lee Park", part="saw_it")
    again = quote(work, "It just came home", form="retold", speaker="Lee")
    assert work.annotations[again].attributes["part"] == "in_charge"
    work.answer(again, "speaker", "Lee P")
    assert work.annotations[again].attributes == {"form": "retold", "speaker": "Lee P"}
    work.answer(again, "speaker", "Lee Park")
    assert work.annotations[again].attributes["part"] == "saw_it"
    work.undo()
    assert work.annotations[again].attributes == {"form": "retold"}


def test_a_place_can_be_taken_by_the_tag_that_was_there(work: Work) -> None:
    four = ids(work.tag(ARTICLE, PLACES, "credit"))
    work.retag(four[0], "caption", linked=True)
    work.tag(ARTICLE, PLACES, "credit")
    assert len(work.annotations) == 8
    assert work.is_tagged(ARTICLE, PLACES[0], "caption")
    assert not work.is_tagged(ARTICLE, Span(0, 5), "caption")
