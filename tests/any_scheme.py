"""Tag sets of any content, for tests that try many."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from annotator.model.scheme import LINE_STYLES, REPEATS, Attribute, Option, Scheme, Tag

ids = st.from_regex(r"[a-z][a-z0-9_-]{0,12}", fullmatch=True)
words = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=12)
colours = st.from_regex(r"#[0-9a-fA-F]{6}", fullmatch=True)


def distinct(ids_and_names: st.SearchStrategy[Any], key: str) -> st.SearchStrategy[Any]:
    by = (lambda one: one.id, lambda one: getattr(one, key).casefold())
    return st.lists(ids_and_names, min_size=1, max_size=4, unique_by=by).map(tuple)


names = st.dictionaries(st.sampled_from(["es", "pt-BR", "no"]), words).map(
    lambda found: tuple(sorted(found.items()))
)
options = distinct(st.builds(Option, id=ids, name=words, names=names), "name")
questions = (
    st.builds(
        Attribute,
        id=ids,
        name=words,
        kind=st.just("text"),
        required=st.booleans(),
        suggest=st.sampled_from(["names", None]),
    )
    | st.builds(
        Attribute,
        id=ids,
        name=words,
        kind=st.sampled_from(["choice", "several"]),
        options=options,
        required=st.booleans(),
        suggest=st.sampled_from(["same_name", None]),
        names=names,
    )
    | st.builds(Attribute, id=ids, name=words, kind=st.sampled_from(["yes_no", "number"]))
)


@st.composite
def schemes(draw: st.DrawFn) -> Scheme:
    called = draw(st.lists(words, min_size=1, max_size=10, unique_by=str.casefold))
    tags = (
        Tag(
            id=f"tag{number}",
            name=name,
            badge=chr(0x41 + number),
            key=str(number),
            fill=draw(colours),
            edge=draw(colours),
            line=draw(st.sampled_from(LINE_STYLES)),
            definition=draw(words),
            example=draw(words | st.just("")),
            not_this=draw(words | st.just("")),
            attributes=draw(distinct(questions, "id") | st.just(())),
            scored=draw(st.booleans()),
            repeats=draw(st.sampled_from(REPEATS)),
            names=draw(names),
            definitions=draw(names),
            examples=draw(names),
            not_these=draw(names),
        )
        for number, name in enumerate(called)
    )
    version, titles = draw(st.integers(1, 99)), draw(names)
    return Scheme(draw(ids), version, draw(words), "en", tuple(tags), titles)
