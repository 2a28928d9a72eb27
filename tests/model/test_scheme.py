"""What questions accept as answers, and names in other languages."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_class import scheme

from annotator.model.answers import checked_answers
from annotator.model.errors import Refused
from annotator.model.scheme import Attribute, AttributeKind, Option, Tag
from annotator.model.scheme_fields import scheme_fields, scheme_from_fields
from annotator.text import say

ROLES = (Option("expert", "Knows it well"), Option("witness", "Saw it"), Option("other", "Other"))


def asking(kind: AttributeKind) -> Tag:
    options = ROLES if kind in ("choice", "several") else ()
    return replace(scheme().tags[0], attributes=(Attribute("q", "Which?", kind, options),))


def stored(kind: AttributeKind, answer: str) -> str | None:
    return checked_answers(asking(kind), {"q": answer}).get("q")


@pytest.mark.parametrize(
    ("kind", "answer", "kept"),
    [
        ("text", " Dana  Ortiz ", "Dana Ortiz"),
        ("choice", "expert", "expert"),
        ("several", "witness", "witness"),
        ("several", "other expert", "expert other"),
        ("several", "other, expert other", "expert other"),
        ("yes_no", "yes", "yes"),
        ("yes_no", "no", "no"),
        ("number", "3", "3"),
        ("number", " 2.5", "2.5"),
        ("number", "2,5", "2.5"),
        ("number", "-1", "-1"),
        ("number", "\u22121", "-1"),
        ("number", "+007.50", "7.5"),
        ("number", "-0.0", "0"),
        ("number", ".5", "0.5"),
        ("number", "", None),
        ("several", " , ", None),
    ],
)
def test_an_answer_is_stored_in_one_way(kind: AttributeKind, answer: str, kept: str | None) -> None:
    assert stored(kind, answer) == kept
    if kept:
        assert stored(kind, kept) == kept


@pytest.mark.parametrize(
    ("kind", "answer", "words"),
    [
        ("choice", "expert other", "expert, witness, other"),
        ("several", "expert nobody", "expert, witness, other"),
        ("yes_no", "Yes", "yes, no"),
        ("yes_no", "true", "yes, no"),
        ("number", "three", "digits"),
        ("number", "1,000", "digits"),
        ("number", "1e5", "digits"),
        ("number", "nan", "digits"),
        ("number", "1.2.3", "digits"),
        ("number", "-", "digits"),
        ("number", "\u0663", "digits"),
        ("number", "9" * 30, "digits"),
    ],
)
def test_what_is_no_answer_is_refused(kind: AttributeKind, answer: str, words: str) -> None:
    with pytest.raises(Refused) as refused:
        stored(kind, answer)
    assert words in say(refused.value.message, **refused.value.values)


@given(st.sampled_from(["several", "number", "yes_no", "choice"]), st.text(max_size=12))
def test_what_is_kept_is_kept_the_same_again(kind: AttributeKind, answer: str) -> None:
    try:
        kept = stored(kind, answer)
    except Refused:
        return
    assert kept is None or stored(kind, kept) == kept


def test_answers_are_read_by_their_names() -> None:
    (several,) = asking("several").attributes
    assert several.answer_name("expert other") == "Knows it well; Other"
    assert several.answer_name("gone") == "gone"
    assert asking("number").attributes[0].answer_name("2.5") == "2.5"


def test_names_are_found_by_language_then_by_a_wider_one_then_as_they_are() -> None:
    claim = replace(scheme().tags[0], names=(("es", "Afirmación"), ("pt-BR", "Afirmação")))
    tags = replace(scheme(), tags=(claim, *scheme().tags[1:]), titles=(("es", "Nutrias"),))
    assert tags.in_language("es").title == "Nutrias"
    assert tags.in_language("es-MX").tags[0].name == "Afirmación"
    assert tags.in_language("pt-br").tags[0].name == "Afirmação"
    assert tags.in_language("pt").tags[0].name == "Claim"
    assert tags.in_language("").title == tags.title


def test_names_of_questions_and_options_change_with_the_language_ids_do_not() -> None:
    options = (Option("yes", "Yes", (("es", "Sí"),)), Option("no", "No"))
    question = Attribute("q", "Which?", "choice", options, names=(("es", "¿Cuál?"),))
    tag = replace(scheme().tags[0], attributes=(question,)).in_language("es")
    (asked,) = tag.attributes
    assert asked.name == "¿Cuál?"
    assert [(o.id, o.name) for o in asked.options] == [("yes", "Sí"), ("no", "No")]


def test_what_a_tag_means_is_said_in_the_language_too() -> None:
    tag = replace(
        scheme().tags[0],
        definitions=(("es", "Dice algo."),),
        examples=(("es", "Llueve."),),
        not_these=(("es", "¿Llueve?"),),
    )
    shown = tag.in_language("es")
    assert (shown.definition, shown.example, shown.not_this) == (
        "Dice algo.",
        "Llueve.",
        "¿Llueve?",
    )
    assert tag.in_language("pt").definition == tag.definition


def test_what_is_stored_of_older_sets_stays_the_same_to_the_letter() -> None:
    fields = json.dumps(scheme_fields(scheme()), ensure_ascii=False)
    assert not any(f'"{key}"' in fields for key in ("names", "titles", "repeats"))
    assert scheme_from_fields(json.loads(fields)) == scheme()
    digest = hashlib.sha256(fields.encode()).hexdigest()
    assert digest == "329a2b41645cd91c215e542135d102a97d710d8dc2af317f14dcfa6b739002f4"
