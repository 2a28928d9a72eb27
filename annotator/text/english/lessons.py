"""What making a lesson can say."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.text import Text

TEXTS: dict[str, Text] = {
    "lessons.no_title": "Please give the lesson a title.",
    "lessons.title_too_long": "A title can have {n} characters at most.",
    "lessons.wrong_ending": (
        "“{file}” would be the class file. Please choose a name that ends in .annot."
    ),
    "lessons.instructions_too_long": "Instructions can have {n} characters at most.",
    "lessons.upload_too_long": "“Where to upload” can have {n} characters at most.",
    "lessons.zone_too_long": "The name of a time zone can have {n} characters at most.",
    "lessons.zone_unknown": (
        "There is no time zone “{zone}”. Please write it like America/Chicago or Europe/Paris."
    ),
    "lessons.due_unclear": (
        "“{due}” is no date with a time. Please write it like 2026-12-01 15:30, "
        "with a time zone behind it if you like: 2026-12-01 15:30 America/Chicago."
    ),
    "lessons.due_without_zone": "“{due}” has no time zone.",
    "lessons.word_without_meaning": "Each word to know needs a meaning. Please add it.",
    "lessons.word_too_long": "A word to know can have {n} characters at most.",
    "lessons.meaning_too_long": "The meaning of a word can have {n} characters at most.",
    "lessons.too_many_words": "A lesson can have {n} words to know at most.",
    "lessons.too_many_questions": "A lesson can ask {n} questions about an article at most.",
    "lessons.question_twice": "Two questions about the article have the same id.",
    "lessons.number_unfit": "Please choose a whole number from {least} to {n}.",
    "lessons.no_such_paragraph": "The lesson names a paragraph that is not in its article.",
    "lessons.paragraph_twice": "A paragraph is either to be read, or for later, and only once.",
    "lessons.expect_unclear": (
        "“{typed}” does not say how many. Please write a tag and a number, like claim=6."
    ),
    "lessons.question_not_heard": "Who is not heard in this article?",
    "lessons.question_agree": "Do the voices agree, or does someone object?",
    "lessons.question_changed": (
        "What changed between published and updated, and does the page say so?"
    ),
}
