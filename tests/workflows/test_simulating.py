"""Simulated classes."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import datetime

import pytest
from small_class import CREDIT, NOW, article, material

from annotator.analysis.summary import summarise
from annotator.importers.schemes import find_scheme
from annotator.importers.sources import read_article
from annotator.model.article import Article, Block
from annotator.model.assignment import Assignment
from annotator.model.collected import ClassRecord, Collected
from annotator.model.lesson import HandIn, Material
from annotator.model.scheme import ATTRIBUTE_KINDS, KINDS_WITH_OPTIONS, Attribute, Option
from annotator.model.spans import Span
from annotator.paths import resources
from annotator.workflows.simulating import simulated_class


def sample() -> Material:
    path = next((resources() / "samples").glob("*.txt"))
    return Material((read_article(path, article_id="a1"),), find_scheme("default"))


def lesson_with(scheme_id: str) -> Material:
    return replace(sample(), scheme=find_scheme(scheme_id))


def class_of(lesson: Material, seed: int = 3) -> list[HandIn]:
    return simulated_class(lesson, seed=seed, now=NOW)


def test_the_same_seed_gives_the_same_class() -> None:
    assert class_of(sample()) == class_of(sample())
    assert class_of(sample(), seed=4) != class_of(sample())


def test_there_are_24_people_of_different_names_all_said_to_be_simulated() -> None:
    found = class_of(sample())

    assert len({one.person for one in found}) == 24
    assert all(one.simulated for one in found)


def test_more_people_than_names_still_have_names_of_their_own() -> None:
    found = simulated_class(material(), people=50, seed=1, now=NOW)

    assert len({one.person for one in found}) == 50


@pytest.mark.parametrize("seed", range(5))
def test_every_hand_in_is_one_a_person_could_have_made(seed: int) -> None:
    lesson = sample()
    text = lesson.articles[0].text
    found = class_of(lesson, seed)
    everything = [a for one in found for a in one.annotations]

    ids = [one.work_id for one in found] + [a.id for a in everything]
    assert len(set(ids)) == len(ids)
    assert {uuid.UUID(one).version for one in ids} == {4}
    for one in found:
        placed = [(a.span, a.tag) for a in one.annotations]
        assert len(set(placed)) == len(placed)
        assert all(a.modified <= one.handed_in <= NOW for a in one.annotations)
    for a in everything:
        assert a.span.cut(text) == a.span.cut(text).strip() != ""
        tag = lesson.scheme.tag(a.tag)
        assert tag
        for question, answer in a.attributes.items():
            asked = tag.attribute(question)
            assert asked
            assert answer
            assert asked.accepts(answer)
        datetime.fromisoformat(a.created)


@pytest.mark.parametrize(
    ("scheme_id", "unused"),
    [
        ("default", set()),
        ("claims-voices", set()),
        ("source-evaluation", set()),
        ("anatomy", {"subhead", "byline", "correction"}),
    ],
)
def test_every_tag_set_is_used_and_every_question_answered(
    scheme_id: str, unused: set[str]
) -> None:
    lesson = lesson_with(scheme_id)
    everything = [a for one in class_of(lesson) for a in one.annotations]

    assert {tag.id for tag in lesson.scheme.tags} - {a.tag for a in everything} == unused
    answered = {(a.tag, question) for a in everything for question in a.attributes}
    asked = {(tag.id, question.id) for tag in lesson.scheme.tags for question in tag.attributes}
    assert {(tag, question) for tag, question in asked if tag not in unused} == answered


def test_the_tags_of_an_own_set_are_used() -> None:
    scheme = sample().scheme
    own = replace(scheme, id="own", tags=tuple(replace(t, id=f"x_{t.id}") for t in scheme.tags))
    found = class_of(replace(sample(), scheme=own))

    assert {a.tag for one in found for a in one.annotations} == {tag.id for tag in own.tags}


def test_questions_about_the_whole_article_are_answered() -> None:
    options = (Option("a", "A"), Option("b", "B"))
    questions = tuple(
        Attribute(kind, kind, kind, options if kind in KINDS_WITH_OPTIONS else ())
        for kind in ATTRIBUTE_KINDS
    )
    asked = Assignment("l", "L", NOW, questions=questions)
    found = class_of(replace(sample(), assignment=asked))

    assert {question for one in found for _, question in one.answers} == set(ATTRIBUTE_KINDS)
    for one in found:
        for (article_id, question), answer in one.answers.items():
            assert article_id == "a1"
            known = asked.question(question)
            assert known
            assert known.accepts(answer)
        assert one.annotations or not one.answers


def test_about_one_speaker_most_say_the_same() -> None:
    found = [a for one in class_of(sample()) for a in one.annotations if a.tag == "quote"]
    parts = [
        a.attributes["part"]
        for a in found
        if "part" in a.attributes and "Osgood" in a.attributes.get("speaker", "")
    ]

    assert parts.count("in_charge") > len(parts) / 2 > 0


def test_students_differ() -> None:
    lesson = sample()
    found = class_of(lesson)
    text = lesson.articles[0].text
    credits_of = [sum(a.tag == "credit" for a in one.annotations) for one in found]
    reached = [max((a.span.end for a in one.annotations), default=0) for one in found]

    assert {0, 1, 2, 4} <= set(credits_of)
    assert sum(end < 0.65 * len(text) for end in reached) >= 4
    assert sum(end > 0.85 * len(text) for end in reached) >= 10
    assert any(not one.annotations for one in found)
    assert any(a.comment for one in found for a in one.annotations)
    assert len({one.annotated_hash for one in found}) == 24


def test_credits_tagged_in_all_places_share_a_group() -> None:
    for one in class_of(sample()):
        found = [a for a in one.annotations if a.tag == "credit"]
        if len(found) > 1:
            assert len({a.group for a in found}) == 1
            assert [a.origin for a in found].count("hand") == 1


def test_a_quote_is_selected_with_and_without_its_marks() -> None:
    lesson = sample()
    text = lesson.articles[0].text
    quotes = {a.span for one in class_of(lesson) for a in one.annotations if a.tag == "quote"}

    marked = {span for span in quotes if span.cut(text)[0] in '"“'}
    assert any(Span(s.start + 1, s.end - 1) in quotes for s in marked if len(s) > 2)


def test_the_class_sees_the_plain_things_and_splits_on_others() -> None:
    lesson = sample()
    works = class_of(lesson)
    summary = summarise(
        ClassRecord("c", lesson, tuple(Collected(one, f"{one.person}.annot") for one in works))
    )

    quoted = [row for row in summary.rows if row.text.startswith('"')]
    assert all(row.votes["quote"] > row.votes["claim"] for row in quoted)
    assert sum(1 for row in summary.rows if row.split_tags) >= 2
    credit = next(row for row in summary.repeats if len(row.places) == 4)
    assert credit.people_by_places[4] < credit.counted_once["credit"] < 24


def test_any_article_gives_a_class() -> None:
    plain = Article("a", "Plain", "It rained.", (Block("other", Span(0, 10)),))

    assert all(not one.annotations for one in class_of(Material((plain,), material().scheme)))
    both = Material((article(), plain), material().scheme)
    assert any(one.annotations for one in class_of(both))


def test_a_tag_set_without_the_known_tags_gives_empty_hand_ins() -> None:
    other = find_scheme("default")
    none = Material((article(),), type(other)("x", 1, "X", "en", ()))

    assert CREDIT in none.articles[0].text
    assert all(not one.annotations for one in class_of(none))
