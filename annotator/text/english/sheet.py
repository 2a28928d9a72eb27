"""Texts of the sheet that one student gets."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.text import Text

TEXTS: dict[str, Text] = {
    "sheet.page_title": "{title} – {name}",
    "sheet.kind": "Your sheet",
    "sheet.for": "For {name}",
    "sheet.simulated": "This hand-in was made by a program, not by a student.",
    "sheet.not_counted": (
        "“{title}” in your file is not the same text, letter for letter, as the one your "
        "teacher handed out. So it is not on this sheet."
    ),
    "sheet.passages": ("{n} tagged passage", "{n} tagged passages"),
    "sheet.outcome_count": "{n} {outcome}",
    "sheet.article": "The article, as you tagged it",
    "sheet.key": "Each letter and number leads to the list below.",
    "sheet.badge": "{tag}, number {number}:",
    "sheet.list": "Passage by passage",
    "sheet.list_compared": "Beside each passage: what your teacher has there.",
    "sheet.nothing": "You tagged nothing here.",
    "sheet.column_teacher": "Your teacher",
    "sheet.places": ("in {n} place", "in {n} places"),
    "sheet.not_tagged": "You tagged nothing that goes with it.",
    "sheet.comment": "You wrote: {comment}",
    "sheet.answer": "{question} {answer}",
    "sheet.outcome_found": "Found",
    "sheet.outcome_elsewhere": "Starts or ends elsewhere",
    "sheet.outcome_other_tag": "Another tag",
    "sheet.outcome_missed": "Missed",
    "sheet.outcome_extra": "Extra",
    "sheet.places_found": "{n} of {total} places",
    "sheet.start_later": ("Yours starts {n} word later.", "Yours starts {n} words later."),
    "sheet.start_earlier": ("Yours starts {n} word earlier.", "Yours starts {n} words earlier."),
    "sheet.end_later": ("Yours ends {n} word later.", "Yours ends {n} words later."),
    "sheet.end_earlier": ("Yours ends {n} word earlier.", "Yours ends {n} words earlier."),
    "sheet.asked": "What the lesson asks for",
    "sheet.column_asked": "Asked for",
    "sheet.column_there": "There",
    "sheet.asked_passages": "Passages tagged as {tag}",
    "sheet.asked_reasons": "Passages with a reason",
    "sheet.asked_answers": "Answers to the questions of {tag}",
    "sheet.asked_whole_article": "Questions about the whole article",
    "sheet.asked_anything": "A tagged passage",
    "sheet.in_article": "In “{title}”",
    "sheet.points": "Your points",
    "sheet.points_line": "Your points: {points}",
    "sheet.all_asked": "All together",
    "sheet.all_asked_line": "{there} things that the lesson asks for",
    "sheet.whole_article": "Questions about the whole article",
    "sheet.no_answer": "No answer",
    "sheet.how": "How this was counted",
    "sheet.how_points": (
        "What counts is what is there, out of what the lesson asks for, whatever you think. More "
        "than was asked for adds nothing and costs nothing."
    ),
    "sheet.how_agreement": (
        "Points are for agreeing with your teacher’s answers: found counts whole, starting or "
        "ending elsewhere counts half."
    ),
    "sheet.how_overruled": "Your teacher looked at your work and gave you these points.",
    "sheet.how_found": (
        "Found: your teacher’s tag, from the same first word to the same last word. Starts or "
        "ends elsewhere: the same tag on at least half of the words."
    ),
    "sheet.how_repeats": (
        "The same words in several places are one passage. It counts by its best place."
    ),
    "sheet.how_extra": "Extra: not one of your teacher’s answers. It costs no points.",
    "sheet.how_private": "Nothing of anybody else in your class is on this sheet.",
}
