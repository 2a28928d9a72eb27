"""Texts of the page with the students of a class, one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.text import Text

TEXTS: dict[str, Text] = {
    "students.list": "Students",
    "students.choose": "Student",
    "students.rows": "This student’s work, passage by passage",
    "students.article": "The article, as this student tagged it",
    "students.article_help": (
        "Coloured: what the student tagged. With an outline only: in your answers, and missed."
    ),
    "students.key": "Coloured: tagged by the student. Dashed outline: in your answers, missed.",
    "students.nobody": "Nobody has handed in yet. Add hand-in files…",
    "students.not_counted": "Not counted: another article text.",
    "students.points": "Points…",
    "students.sheet": "Sheet…",
    "students.sheet_long": "Sheet for this student…",
    "students.sheets": "Sheets…",
    "students.sheets_long": "Sheets for everyone…",
    "students.by_you": "points by you",
    "students.points_by_you": "{points}, given by you",
    "students.found": "found {n} of {total}",
    "students.none": "–",
    "students.done": (
        "{there} of {n} thing that the lesson asks for",
        "{there} of {n} things that the lesson asks for",
    ),
    "students.agreed_all": "{there} of {n} of your answers",
    "students.passages": "Passage by passage",
    "students.nothing": "Nothing is tagged here.",
    "students.outcome_found": "✓ found",
    "students.outcome_elsewhere": "↔ starts or ends elsewhere",
    "students.outcome_other_tag": "≠ another tag",
    "students.outcome_missed": "○ missed",
    "students.outcome_extra": "+ extra: not in your answers",
    "students.start_later": (
        "Starts {n} word later than yours.",
        "Starts {n} words later than yours.",
    ),
    "students.start_earlier": (
        "Starts {n} word earlier than yours.",
        "Starts {n} words earlier than yours.",
    ),
    "students.end_later": ("Ends {n} word later than yours.", "Ends {n} words later than yours."),
    "students.end_earlier": (
        "Ends {n} word earlier than yours.",
        "Ends {n} words earlier than yours.",
    ),
    "students.yours": "Your answer: {tag} – {words}",
    "students.yours_words": "Your answer: {words}",
    "students.also": "Also tagged: {tag} – {words}",
    "students.feedback": "Your word on it: {words}",
    "students.answer": "{question} {answer}",
    "students.comment": "“{words}”",
    "students.whole_article": "Questions about the whole article",
    "students.no_answer": "No answer",
    "students.why_doing": "What there are points for: doing what the lesson asks",
    "students.why_agreement": "What there are points for: agreeing with your answers",
    "students.agreed": "{tag} in your answers",
    "students.computed": "By the rule",
    "students.instead": "Given by you instead",
    "students.rule": "For the whole class, points are for",
    "students.rule_doing": "doing what the lesson asks",
    "students.rule_agreement": "agreeing with your answers",
    "students.give": "This student gets instead",
    "students.because": "Why? Only you see this note.",
    "students.give_now": "Give",
    "students.take_back": "Take back",
    "students.computed_points": "By the rule: {points}.",
    "students.no_worth": "This lesson is worth no points, so there are none to change.",
    "students.named": "Each sheet has its student’s name on it.",
    "students.as_folder": "Into a folder…",
    "students.zip_plain": "As one ZIP…",
    "students.zip_canvas": "As one ZIP for Canvas…",
    "students.zip_moodle": "As one ZIP for Moodle…",
    "students.as_pdf": "PDF instead of web pages",
    "students.save_sheet": "Where shall the sheet go?",
    "students.save_sheets": "Where shall the sheets go?",
    "students.sheets_folder": "{name} – sheets",
    "students.filter_html": "Web page (*.html)",
    "students.filter_pdf": "PDF (*.pdf)",
    "students.zip_filter": "ZIP (*.zip)",
    "students.file_plain": "Sheets.zip",
    "students.file_canvas": "Sheets for Canvas.zip",
    "students.file_moodle": "Sheets for Moodle.zip",
    "students.written_plain": ("Wrote {n} sheet: {file}", "Wrote {n} sheets: {file}"),
    "students.written_canvas": (
        "Wrote {n} sheet: {file}. Upload it to Canvas as it is.",
        "Wrote {n} sheets: {file}. Upload it to Canvas as it is: each goes to its student.",
    ),
    "students.written_moodle": (
        "Wrote {n} sheet: {file}. Upload it to Moodle as it is.",
        "Wrote {n} sheets: {file}. Upload it to Moodle as it is: each goes to its student.",
    ),
    "students.none_placed_canvas": (
        "None of these hand-ins came from Canvas, so it cannot give the sheets back."
    ),
    "students.none_placed_moodle": (
        "None of these hand-ins came from Moodle, so it cannot give the sheets back."
    ),
    "students.not_placed_canvas": (
        "{n} did not come from Canvas: please send it yourself, its name in the ZIP is plain.",
        "{n} did not come from Canvas: please send them yourself, their names are plain.",
    ),
    "students.not_placed_moodle": (
        "{n} did not come from Moodle: please send it yourself, its name in the ZIP is plain.",
        "{n} did not come from Moodle: please send them yourself, their names are plain.",
    ),
}
