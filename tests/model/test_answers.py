"""What is asked about a passage and not answered yet."""

from __future__ import annotations

from dataclasses import replace

from small_class import scheme, tagged

from annotator.model.answers import missing
from annotator.model.scheme import Scheme


def asking() -> Scheme:
    """The scheme, in which claims have to have an answer."""
    tags = scheme().tags
    (question,) = tags[0].attributes
    required = replace(tags[0], attributes=(replace(question, required=True),))
    return replace(scheme(), tags=(required, *tags[1:]))


def test_a_required_question_is_missing_until_it_is_answered() -> None:
    claim = tagged(1, "claim", "About 40 people saw it.")
    assert [one.id for one in missing(claim, asking())] == ["checkable"]
    assert missing(replace(claim, attributes={"checkable": "no"}), asking()) == []


def test_nothing_is_missing_where_nothing_is_required() -> None:
    assert missing(tagged(1, "claim", "About 40 people saw it."), scheme()) == []
    assert missing(tagged(1, "quote", "gone"), asking()) == []
    assert missing(tagged(1, "unheard-of", "gone"), asking()) == []
