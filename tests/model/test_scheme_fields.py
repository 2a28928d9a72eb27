"""Tag schemes as plain values: there and back, and every way to get them wrong."""

from __future__ import annotations

import json
from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest
from any_scheme import schemes
from hypothesis import given
from hypothesis import strategies as st
from small_class import scheme

from annotator.model.errors import Refused
from annotator.model.scheme import Scheme
from annotator.model.scheme_checks import scheme_mistakes
from annotator.model.scheme_fields import scheme_fields, scheme_from_fields
from annotator.text import say

Fields = dict[str, Any]


@given(schemes())
def test_a_scheme_goes_there_and_back_also_as_json(one: Scheme) -> None:
    fields = scheme_fields(one)
    assert scheme_from_fields(fields) == one
    assert scheme_from_fields(json.loads(json.dumps(fields))) == one


def test_every_field_of_a_scheme_is_there() -> None:
    assert scheme_from_fields(scheme_fields(scheme())) == scheme()


def test_what_may_be_left_out_is_empty_and_scored() -> None:
    fields: Any = scheme_fields(scheme())
    for key in ("example", "not_this", "attributes", "scored"):
        fields["tags"][0].pop(key)
    tag = scheme_from_fields(fields).tags[0]
    assert (tag.example, tag.not_this, tag.attributes, tag.scored) == ("", "", (), True)


def test_a_question_is_neither_required_nor_suggests_unless_it_says_so() -> None:
    fields: Any = scheme_fields(scheme())
    asked = [one for tag in fields["tags"] for one in tag.get("attributes", ())]
    assert asked
    assert not any({"required", "suggest"} & set(one) for one in asked)
    read = [one for tag in scheme_from_fields(fields).tags for one in tag.attributes]
    assert {(one.required, one.suggest) for one in read} == {(False, None)}


def test_texts_lose_white_space_around_them() -> None:
    fields: Any = scheme_fields(scheme())
    fields["tags"][0]["definition"] = " Says it is so.\n"
    assert scheme_from_fields(fields) == scheme()


def without(*path: str | int) -> Callable[[Fields], None]:
    def change(fields: Any) -> None:
        for step in path[:-1]:
            fields = fields[step]
        del fields[path[-1]]

    return change


def setting(value: object, *path: str | int) -> Callable[[Fields], None]:
    def change(fields: Any) -> None:
        for step in path[:-1]:
            fields = fields[step]
        fields[path[-1]] = value

    return change


CHOICE = ("tags", 0, "attributes", 0)
WRONG = [
    (without("tags"), "missing_key", "tags"),
    (without("tags", 1, "badge"), "missing_key", "tags 2 › badge"),
    (without(*CHOICE, "options"), "missing_key", "tags 1 › attributes 1 › options"),
    (setting("x", "titel"), "unknown_key_meant", "titel"),
    (setting("x", "tags", 0, "colour"), "unknown_key_meant", "tags 1 › colour"),
    (setting("x", 5), "unknown_key", "5"),
    (setting([], "tags"), "list_empty", "tags"),
    (setting({}, "tags"), "list_needed", "tags"),
    (setting("claim", "tags", 0), "mapping_needed", "tags 1"),
    (setting([scheme_fields(scheme())["tags"]] * 11, "tags"), "list_long", "tags 11"),
    (setting("claim", "tags", 1, "id"), "repeated", "tags 2 › id"),
    (setting("CLAIM", "tags", 1, "name"), "repeated", "tags 2 › name"),
    (setting("c", "tags", 1, "badge"), "repeated", "tags 2 › badge"),
    (setting("1", "tags", 1, "key"), "repeated", "tags 2 › key"),
    (setting("yes", *CHOICE, "options", 1, "id"), "repeated", None),
    (setting(True, *CHOICE, "options", 0, "id"), "text_needed", None),
    (setting(1, "tags", 0, "key"), "text_needed", "tags 1 › key"),
    (setting(None, "tags", 0, "name"), "empty", "tags 1 › name"),
    (setting(" \n", "title"), "empty", "title"),
    (setting("x" * 700, "tags", 0, "definition"), "too_long", "tags 1 › definition"),
    (setting("a\x00b", "tags", 0, "name"), "unshowable", "tags 1 › name"),
    (setting("a\ud800b", "tags", 0, "name"), "unshowable", "tags 1 › name"),
    (setting("a\x1b[2Jb", "tags", 0, "example"), "unshowable", "tags 1 › example"),
    (setting("Claim!", "tags", 0, "id"), "bad_id", "tags 1 › id"),
    (setting("../x", "id"), "bad_id", "id"),
    (setting("blue", "tags", 0, "fill"), "bad_colour", "tags 1 › fill"),
    (setting("#12345", "tags", 0, "edge"), "bad_colour", "tags 1 › edge"),
    (setting("#123456\n", "tags", 0, "edge"), "bad_colour", "tags 1 › edge"),
    (setting("CQX", "tags", 0, "badge"), "bad_badge", "tags 1 › badge"),
    (setting("11", "tags", 0, "key"), "bad_key", "tags 1 › key"),
    (setting("wavy", "tags", 0, "line"), "not_one_of_meant", "tags 1 › line"),
    (setting(["text"], *CHOICE, "kind"), "not_one_of_meant", "tags 1 › attributes 1 › kind"),
    (setting("text", *CHOICE, "kind"), "options_unfit", "tags 1 › attributes 1 › options"),
    (setting("names", *CHOICE, "suggest"), "suggest_unfit", "tags 1 › attributes 1 › suggest"),
    (setting("same_name", "tags", 1, "attributes", 0, "suggest"), "suggest_unfit", None),
    (setting("yes", *CHOICE, "required"), "truth_needed", "tags 1 › attributes 1 › required"),
    (setting("dates", "tags", 1, "attributes", 0, "suggest"), "not_one_of_meant", None),
    (setting("once more", "tags", 0, "repeats"), "not_one_of_meant", "tags 1 › repeats"),
    (setting("number", *CHOICE, "kind"), "options_unfit", "tags 1 › attributes 1 › options"),
    (setting("several", "tags", 1, "attributes", 0, "kind"), "missing_key", None),
    (setting("Cita", "tags", 1, "names"), "mapping_needed", "tags 2 › names"),
    (setting({"Spanish": "Cita"}, "tags", 1, "names"), "no_language", "tags 2 › names › Spanish"),
    (setting({"es": 5}, "titles"), "text_needed", "titles › es"),
    (setting({"es": " "}, *CHOICE, "options", 0, "names"), "empty", None),
    (setting("English", "language"), "bad_language", "language"),
    (setting("1", "version"), "number_needed", "version"),
    (setting(True, "version"), "number_needed", "version"),
    (setting(0, "version"), "number_needed", "version"),
    (setting("no", "tags", 0, "scored"), "truth_needed", "tags 1 › scored"),
]


@pytest.mark.parametrize(("change", "kind", "place"), WRONG)
def test_a_mistake_is_named_with_its_place(
    change: Callable[[Fields], None], kind: str, place: str | None
) -> None:
    fields = deepcopy(scheme_fields(scheme()))
    change(fields)
    with pytest.raises(Refused) as refused:
        scheme_from_fields(fields)
    assert refused.value.message == f"schemes.{kind}"
    assert place in (None, refused.value.values["place"])
    assert "{" not in say(refused.value.message, **refused.value.values).replace("“{…}”", "")


@pytest.mark.parametrize("fields", [None, [], "default", 3])
def test_what_is_no_mapping_is_no_scheme(fields: object) -> None:
    with pytest.raises(Refused) as refused:
        scheme_from_fields(fields)
    assert refused.value.message == "schemes.not_a_mapping"


def test_every_mistake_is_found_not_only_the_first() -> None:
    fields: Any = scheme_fields(scheme())
    fields["tags"][0]["fill"] = "blue"
    fields["tags"][3]["line"] = "wavy"
    del fields["title"]
    found = [mistake.place for mistake in scheme_mistakes(fields)]
    assert found == ["tags 1 › fill", "tags 4 › line", "title"]


plain = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["id", "tags", "name", "x"]) | st.integers(), inner)
    ),
    max_leaves=8,
)


@given(plain, st.sampled_from(["id", "version", "tags", "title"]))
def test_anything_at_all_is_a_scheme_or_refused(value: object, key: str) -> None:
    assert said_of(value)
    assert said_of({**scheme_fields(scheme()), key: value})


def said_of(fields: object) -> str:
    """The title of the scheme, or why it is none."""
    try:
        return scheme_from_fields(fields).title
    except Refused as refused:
        return say(refused.message, **refused.values)


def test_answers_are_checked_by_kind() -> None:
    checkable, speaker = scheme().tags[0].attributes[0], scheme().tags[1].attributes[0]
    assert checkable.accepts("yes")
    assert not checkable.accepts("Yes")
    assert speaker.accepts("Dana Ortiz")
    assert checkable.answer_name("yes") == "Yes"
    assert speaker.answer_name("yes") == "yes"
