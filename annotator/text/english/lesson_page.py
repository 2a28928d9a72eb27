"""Texts of the page on which a lesson is prepared."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.text import Text

TEXTS: dict[str, Text] = {
    "lesson_page.name": "Make a lesson",
    "lesson_page.new": "Begin anew",
    "lesson_page.preview": "See it as a student",
    "lesson_page.preview_title": "As a student sees it",
    "lesson_page.preview_note": (
        "This is how a student sees the lesson. Try it out: nothing you do here is kept."
    ),
    "lesson_page.preview_back": "Back to the lesson",
    "lesson_page.preview_only": "Here a student does this. In this preview nothing is kept.",
    "lesson_page.make": "Make the lesson…",
    "lesson_page.goes_on": "This is the lesson you began before.",
    "lesson_page.problems": (
        "{n} thing is still missing or wrong. It is written beside its field.",
        "{n} things are still missing or wrong. Each is written beside its field.",
    ),
    "lesson_page.make_title": "Where to keep the lesson",
    "lesson_page.make_filter": "Lessons (*.annot)",
    "lesson_page.no_title": "without a title",
    "lesson_page.ask_let_go": (
        "There is a lesson you have begun and not made yet: “{title}”. "
        "Do you want to go on with it, or let it go?"
    ),
    "lesson_page.stay": "Go on with it",
    "lesson_page.let_go": "Let it go",
    "lesson_page.joint": " · ",
    "lesson_page.remove": "Remove",
    "lesson_page.article": "Article",
    "lesson_page.choose_article": "Choose an article…",
    "lesson_page.paste_article": "Paste an article",
    "lesson_page.look_over": "Look it over…",
    "lesson_page.article_none": (
        "A web page, a Word file, a PDF or a text. You can also drop it here."
    ),
    "lesson_page.facts": "What can be counted in it",
    "lesson_page.facts_of": "{title}:",
    "lesson_page.paragraphs": "Paragraphs of the article",
    "lesson_page.paragraphs_help": (
        "Tick what must be read, and what is for later. Tick nothing, and students simply read "
        "all of it."
    ),
    "lesson_page.column_kind": "What it is",
    "lesson_page.column_words": "How it begins",
    "lesson_page.column_must_read": "Must be read",
    "lesson_page.column_later": "For later",
    "lesson_page.must_read": "Must be read: {words}",
    "lesson_page.later": "For later: {words}",
    "lesson_page.kind_headline": "Headline",
    "lesson_page.kind_subhead": "Heading",
    "lesson_page.kind_byline": "Byline",
    "lesson_page.kind_timestamp": "Date and time",
    "lesson_page.kind_share": "Share links",
    "lesson_page.kind_credit": "Credit",
    "lesson_page.kind_caption": "Caption",
    "lesson_page.kind_body": "Text",
    "lesson_page.kind_copyright": "Copyright",
    "lesson_page.kind_other": "Other",
    "lesson_page.tag_set": "Tag set",
    "lesson_page.change_set": "Change this tag set…",
    "lesson_page.other_set": "Tag set from a file…",
    "lesson_page.set_filter": "Tag sets (*.yaml *.yml)",
    "lesson_page.title": "Title",
    "lesson_page.title_hint": "Who says what?",
    "lesson_page.instructions": "Instructions",
    "lesson_page.instructions_help": (
        "Two sentences are enough. **Two stars** make words bold, a dash at the start of a line "
        "makes a list."
    ),
    "lesson_page.instructions_hint": "Read the article once. Then tag every claim and every quote.",
    "lesson_page.instructions_shown": "What students will see",
    "lesson_page.tags": "Tags",
    "lesson_page.tags_help": (
        "Take the tick away from a tag or a question that this lesson does without. On the right: "
        "how many passages you expect."
    ),
    "lesson_page.use_tag": "Use the tag {tag}",
    "lesson_page.asks": "Ask: {question}",
    "lesson_page.at_least": "at least",
    "lesson_page.least": "At least so many passages with the tag {tag}",
    "lesson_page.any_number": "any",
    "lesson_page.reasons": "Passages for which students write why they have their tag",
    "lesson_page.due": "Due date",
    "lesson_page.is_due": "The work is due on",
    "lesson_page.due_date": "Date (year-month-day)",
    "lesson_page.due_time": "Time",
    "lesson_page.due_zone": "Time zone",
    "lesson_page.due_words": "{date}, {time}, {zone} time",
    "lesson_page.not_due": "No due date: students see no time left.",
    "lesson_page.upload": "Where to upload the hand-in file",
    "lesson_page.upload_hint": "Canvas > Week 3",
    "lesson_page.extras": "Points and help",
    "lesson_page.points": "What the lesson is worth",
    "lesson_page.no_points": "no points",
    "lesson_page.suggestions": "Students may ask for suggestions (“Maybe: …”)",
    "lesson_page.words": "Words to know",
    "lesson_page.words_help": "Students find them beside the text.",
    "lesson_page.word": "Word",
    "lesson_page.meaning": "What it means",
    "lesson_page.add_word": "Add a word",
    "lesson_page.questions": "Questions about the whole article",
    "lesson_page.questions_help": "Students answer them when they are done with tagging.",
    "lesson_page.question": "Question",
    "lesson_page.question_kind": "How it is answered",
    "lesson_page.question_text": "In own words",
    "lesson_page.question_choice": "Choose an answer",
    "lesson_page.choices": "Answers to choose from",
    "lesson_page.choices_hint": "Yes; No; Not sure",
    "lesson_page.add_question": "Add a question",
}
