"""The JSON that is hashed is the one that Python's own writer makes, letter for letter."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from annotator.model.annotation import ORIGINS, Annotation
from annotator.model.annotation_json import annotations_json, answers_by_identity
from annotator.model.lesson import annotation_fields
from annotator.model.spans import Span

WORDS = st.text(max_size=6) | st.sampled_from(['"', "\\", "\n\t\x00\x7f", "\u2028", "é😀", ""])
SPANS = st.tuples(st.integers(0, 10**7), st.integers(1, 99)).map(lambda s: Span(s[0], sum(s)))
ANNOTATIONS = st.builds(
    Annotation,
    id=WORDS,
    article_id=WORDS,
    tag=WORDS,
    span=SPANS,
    created=WORDS,
    modified=WORDS,
    comment=WORDS,
    attributes=st.dictionaries(WORDS, WORDS, max_size=4),
    group=st.none() | WORDS,
    origin=st.sampled_from(ORIGINS),
)


def _dumped(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


@given(st.lists(ANNOTATIONS, max_size=4))
def test_annotations_are_written_as_the_writer_of_python_does(made: list[Annotation]) -> None:
    assert annotations_json(made) == _dumped([annotation_fields(one) for one in made])


@given(st.lists(ANNOTATIONS, max_size=4))
def test_answers_are_written_as_the_writer_of_python_does(made: list[Annotation]) -> None:
    written = answers_by_identity(made)
    assert [written[id(one.attributes)] for one in made] == [_dumped(a.attributes) for a in made]
