"""Which places in an article are meant."""

from __future__ import annotations

import pytest
from any_work import article_of
from small_class import CREDIT, article

from annotator.model.errors import Refused
from annotator.model.spans import Span
from annotator.workflows.places import places_of, span_in


def starts(text: str, *, occurrence: int | None = None, every: bool = False) -> list[int]:
    return [s.start for s in places_of(article(), text, occurrence=occurrence, every=every)]


def test_words_that_stand_once_need_no_number() -> None:
    assert starts("Nobody fed it") == [article().text.index("Nobody")]
    assert starts("  Nobody\n\u00a0fed it ") == starts("Nobody fed it")


def test_words_that_stand_more_often_need_one() -> None:
    everywhere = starts(CREDIT, every=True)
    assert len(everywhere) == 4
    assert [starts(CREDIT, occurrence=n) for n in (1, 2, 3, 4)] == [[s] for s in everywhere]


@pytest.mark.parametrize(
    ("text", "more", "message"),
    [
        (CREDIT, {}, "places.which_place"),
        (CREDIT, {"occurrence": 5}, "places.no_such_place"),
        (CREDIT, {"occurrence": 0}, "places.no_such_place"),
        ("Nobody fed it", {"occurrence": -1}, "places.no_such_place"),
        ("Badger", {}, "places.not_in_text"),
        ("Badger", {"every": True}, "places.not_in_text"),
        ("", {}, "places.not_in_text"),
        ("\ufeff \n", {"every": True}, "places.not_in_text"),
    ],
)
def test_what_is_not_clear_is_refused(text: str, more: dict[str, int], message: str) -> None:
    with pytest.raises(Refused) as refused:
        starts(text, **more)  # type: ignore[arg-type]
    assert refused.value.message == message


def test_spans_lie_in_the_article() -> None:
    short = article_of("\U0001f600 ab")
    assert span_in(short, 0, 4) == Span(0, 4)
    for start, end, message in (
        (0, 5, "places.span_outside"),
        (9, 10, "places.span_outside"),
        (2, 2, "places.not_a_span"),
        (3, 1, "places.not_a_span"),
        (-1, 2, "places.not_a_span"),
    ):
        with pytest.raises(Refused) as refused:
            span_in(short, start, end)
        assert refused.value.message == message
