"""All kinds of suggestions together, each with its reason."""

from __future__ import annotations

import re

from hypothesis import given
from small_class import CREDIT, article
from stories import page, story
from strange_texts import canonical_texts

from annotator.model.spans import Span
from annotator.model.suggestion import Suggestion
from annotator.suggestions.proposals import suggestions
from annotator.text import say


def seen(kind: str, *paragraphs: str) -> list[Suggestion]:
    return [one for one in suggestions(story(*paragraphs)) if one.kind == kind]


def reason(one: Suggestion) -> str:
    return say(one.reason, **one.values)


def test_equal_credits_are_one_suggestion_wherever_they_stand() -> None:
    text = article().text
    (one,) = (one for one in suggestions(article()) if one.kind == "credit")
    places = [match.start() for match in re.finditer(re.escape(CREDIT), text)]
    assert one.places == tuple(Span(at, at + len(CREDIT)) for at in places)
    assert len(places) == 4


def test_captions_with_the_same_words_are_one_suggestion_too() -> None:
    (one,) = (one for one in suggestions(article()) if one.kind == "caption")
    assert len(one.places) == 2


def test_a_credit_that_only_ends_captions_says_so() -> None:
    made = page("A pier at dawn. (Jo Doe/KQVN)\n\nThe pier is open again.")
    (one,) = (one for one in suggestions(made) if one.kind == "credit")
    assert one.places[0].cut(made.text) == "Jo Doe/KQVN"
    assert reason(one) == "The end of a caption: it says who made the picture or video."


def test_a_quote_says_which_words_name_who_speaks() -> None:
    paragraphs = ["“It is open,” Mayor Jo Roe said. “Come and see.”", "Roe said, “Bring hats.”"]
    first, second, third = seen("direct", *paragraphs)
    assert reason(first) == "Inside quotation marks, followed by “Mayor Jo Roe said”."
    assert reason(second).startswith("Inside quotation marks, goes on from the quote with")
    assert reason(third) == "Inside quotation marks, after “Roe said”."
    assert [one.speaker for one in (first, second, third)] == ["Jo Roe"] * 3


def test_a_quote_of_nobody_says_no_more_than_is_known() -> None:
    (one,) = seen("direct", "“It is open again, and everybody may come and see the pier.”")
    assert reason(one) == "Inside quotation marks."
    assert one.speaker is None
    assert one.speaker_span is None


def test_retold_words_are_a_kind_of_their_own() -> None:
    (one,) = seen("retold", "Mayor Jo Roe said that the pier is open again for all.")
    assert reason(one) == "Someone’s words without quotation marks, told with “Mayor Jo Roe said”."
    assert one.speaker == "Jo Roe"


def test_claims_come_only_when_asked_for() -> None:
    made = story("The pier cost 40 million dollars.")
    assert suggestions(made) == ()
    assert [one.kind for one in suggestions(made, claims=True)] == ["claim"]


@given(canonical_texts().filter(lambda text: bool(text.strip())))
def test_no_text_is_too_strange_and_each_reason_can_be_said(text: str) -> None:
    made = page(text)
    found = suggestions(made, claims=True)
    assert list(found) == sorted(found, key=lambda one: one.places[0])
    for one in found:
        assert reason(one)
        assert all(span.cut(made.text).strip() for span in one.places)
