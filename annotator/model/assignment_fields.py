"""What a lesson asks as plain values and back: what a file holds of it beside its title."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from annotator.model.article import Article
from annotator.model.assignment import Assignment, Word
from annotator.model.canonical import canonical, one_line
from annotator.model.errors import Refused
from annotator.model.scheme import Scheme
from annotator.model.scheme_checks import attribute_mistakes
from annotator.model.scheme_fields import attribute_fields, attribute_from_fields

LONGEST_TITLE = 200
LONGEST_INSTRUCTIONS = 20_000
LONGEST_MEANING = 400
LONGEST_WORD = 100
LONGEST_UPLOAD = 200
MOST_WORDS = 200
MOST_QUESTIONS = 20
MOST_EXPECTED = 1_000
MOST_POINTS = 1_000


def assignment_fields(assignment: Assignment) -> dict[str, object]:
    """What is asked, without id, title and time of making; only what was set."""
    fields: dict[str, object] = {
        "instructions": assignment.instructions,
        "due": assignment.due,
        "zone": assignment.zone,
        "expected": dict(assignment.expected),
        "reasons": assignment.reasons,
        "must_read": {article: list(n) for article, n in assignment.must_read.items()},
        "later": {article: list(n) for article, n in assignment.later.items()},
        "words": [list(word) for word in assignment.words],
        "questions": [attribute_fields(one) for one in assignment.questions],
        "suggestions": assignment.suggestions,
        "points": assignment.points,
        "upload": assignment.upload,
    }
    return {name: value for name, value in fields.items() if value}


def assignment_from_fields(plain: Assignment, fields: Mapping[str, Any]) -> Assignment:
    """`plain` (id, title, time of making) with what `assignment_fields` gave.

    Raises one of many errors for values of other kinds; `checked_assignment` looks at the rest.
    """
    known = {**fields}
    for name in ("must_read", "later"):
        known[name] = {article: tuple(n) for article, n in known.get(name, {}).items()}
    known["words"] = tuple(Word(*pair) for pair in known.get("words", ()))
    questions = known.get("questions", [])
    for one in questions:
        _demand_question(one)
    known["questions"] = tuple(attribute_from_fields(one) for one in questions)
    return replace(plain, **known)


def _demand_question(fields: object) -> None:
    for mistake in attribute_mistakes(fields, ()):
        raise Refused(mistake.message, place=mistake.place, **mistake.values)


def checked_assignment(
    assignment: Assignment, articles: tuple[Article, ...], scheme: Scheme
) -> Assignment:
    """The assignment as it is stored: texts without white space around them, nothing endless.

    Raises Refused for the first thing that cannot be asked of these articles with this tag set.
    """
    checked = replace(
        assignment,
        title=checked_title(assignment.title),
        instructions=_limited(
            canonical(assignment.instructions).strip(),
            LONGEST_INSTRUCTIONS,
            "lessons.instructions_too_long",
        ),
        due=checked_due(assignment.due),
        zone=_limited(one_line(assignment.zone), LONGEST_WORD, "lessons.zone_too_long"),
        words=_checked_words(assignment.words),
        upload=_limited(one_line(assignment.upload), LONGEST_UPLOAD, "lessons.upload_too_long"),
    )
    _demand_numbers(checked, scheme)
    _demand_paragraphs(checked, articles)
    _demand_questions(checked)
    return checked


def checked_title(title: str) -> str:
    """A lesson's title in one line. Raises Refused when it is blank or endless."""
    title = one_line(title)
    if not title:
        raise Refused("lessons.no_title")
    return _limited(title, LONGEST_TITLE, "lessons.title_too_long")


def checked_due(due: str) -> str:
    """A time with its offset, to the minute; empty stays empty. Raises Refused for any other."""
    if not due:
        return ""
    try:
        time = datetime.fromisoformat(due)
    except ValueError:
        raise Refused("lessons.due_unclear", due=one_line(due)[:40]) from None
    if time.tzinfo is None:
        raise Refused("lessons.due_without_zone", due=one_line(due)[:40])
    return time.isoformat(timespec="minutes")


def _limited(text: str, most: int, message: str) -> str:
    if len(text) > most:
        raise Refused(message, n=most)
    return text


def _checked_words(words: tuple[Word, ...]) -> tuple[Word, ...]:
    checked = tuple(Word(one_line(word), one_line(meaning)) for word, meaning in words)
    if any(not word or not meaning for word, meaning in checked):
        raise Refused("lessons.word_without_meaning")
    if len(checked) > MOST_WORDS:
        raise Refused("lessons.too_many_words", n=MOST_WORDS)
    for word, meaning in checked:
        _limited(word, LONGEST_WORD, "lessons.word_too_long")
        _limited(meaning, LONGEST_MEANING, "lessons.meaning_too_long")
    return checked


def _demand_numbers(assignment: Assignment, scheme: Scheme) -> None:
    for tag_id, least in assignment.expected.items():
        if scheme.tag(tag_id) is None:
            known = ", ".join(tag.id for tag in scheme.tags)
            raise Refused("editing.no_such_tag", tag=tag_id, known=known)
        _demand_count(least, 1, MOST_EXPECTED)
    _demand_count(assignment.reasons, 0, MOST_EXPECTED)
    _demand_count(assignment.points, 0, MOST_POINTS)


def _demand_count(number: object, least: int, most: int) -> None:
    if type(number) is not int or not least <= number <= most:
        raise Refused("lessons.number_unfit", least=least, n=most)


def _demand_paragraphs(assignment: Assignment, articles: tuple[Article, ...]) -> None:
    blocks = {article.id: len(article.blocks) for article in articles}
    seen: set[tuple[str, int]] = set()
    for chosen in (assignment.must_read, assignment.later):
        for article_id, numbers in chosen.items():
            for number in numbers:
                place = (article_id, number)
                if type(number) is not int or not 0 <= number < blocks.get(article_id, 0):
                    raise Refused("lessons.no_such_paragraph")
                if place in seen:
                    raise Refused("lessons.paragraph_twice")
                seen.add(place)


def _demand_questions(assignment: Assignment) -> None:
    if len(assignment.questions) > MOST_QUESTIONS:
        raise Refused("lessons.too_many_questions", n=MOST_QUESTIONS)
    if len({one.id for one in assignment.questions}) < len(assignment.questions):
        raise Refused("lessons.question_twice")
    for one in assignment.questions:
        _demand_question(attribute_fields(one))
