"""Texts about what the class answered: the page of the class screen and the report's section."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.text import Text

TEXTS: dict[str, Text] = {
    "questions_page.title": "Answers to questions",
    "questions_page.none": "This lesson asks no questions.",
    "questions_page.article": "About the whole article",
    "questions_page.article_named": "About “{title}”",
    "questions_page.answered_passages": (
        "answered for {count} of {n} passage",
        "answered for {count} of {n} passages",
    ),
    "questions_page.answered_people": (
        "answered by {count} of {n} student",
        "answered by {count} of {n} students",
    ),
    "questions_page.no_answers": "No answer yet.",
    "questions_page.column_answer": "Answer",
    "questions_page.column_passages": "Tagged passages",
    "questions_page.column_people": "Students",
    "questions_page.written": ("{n} answer in own words", "{n} answers in own words"),
    "questions_page.questions": ("{n} question in own words", "{n} questions in own words"),
    "questions_page.own_words": "In their own words",
    "questions_page.panel": "About the question",
    "questions_page.nothing_written": "Nobody wrote anything here.",
    "questions_page.to_choose": (
        "This question has answers to choose from. A full bar would mean that all answers are "
        "the same; beside it stands how many students gave this one."
    ),
    "questions_page.asked": "What the class would ask the reporter",
    "questions_page.ask_here": ("{n} student asks here", "{n} students ask here"),
    "questions_page.quoted": "“{words}”",
    "questions_page.ticked": ("{n} ticked", "{n} ticked"),
    "questions_page.unticked": (
        "{n} answer in own words is not shown.",
        "{n} answers in own words are not shown.",
    ),
}
