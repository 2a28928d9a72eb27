"""Texts of the pages about the article, the splits and the same words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.text import Text

TEXTS: dict[str, Text] = {
    "class_article.lead": (
        "How many of {n} student used each tag",
        "How many of {n} students used each tag",
    ),
    "class_article.lead_group": (
        "How many of {n} student in {group} used each tag",
        "How many of {n} students in {group} used each tag",
    ),
    "class_article.counting": "Counting {group}…",
    "class_article.nobody": "Nobody has handed in yet.",
    "class_article.answers": "Teacher’s answers",
    "class_article.more": "More filters ▾",
    "class_article.more_help": "Choose which sentences are shown",
    "class_article.tag": "Tag",
    "class_article.any_tag": "Any tag",
    "class_article.only_splits": "Only where the class split",
    "class_article.least": "Students, at least",
    "class_article.group": "Group, on this page",
    "class_article.everyone": "Everyone",
    "class_article.show_all": "Show all",
    "class_article.shown": ("{n} of {total} sentence shown", "{n} of {total} sentences shown"),
    "class_article.answer": "✓ your answer: {tags}",
    "class_article.joint": ", ",
    "class_article.ask": "Ask: {words}",
    "class_article.panel": "About the sentence",
    "class_article.sentence": "This sentence",
    "class_article.back": "‹ Back to the list",
    "class_article.see": "See it in the article",
    "class_article.whole": "The whole article",
    "class_article.choose": "Choose a sentence to see who tagged it how, and what to ask.",
    "class_article.nothing": "Nothing tagged: {n}",
    "class_article.n_of": "{n} of {total}",
    "class_article.ask_title": "Ask the class",
    "class_article.ask_nothing": "Nothing to ask here.",
    "class_article.ask_off": "You switched the question off.",
    "class_article.edit": "Edit",
    "class_article.write": "Write a question…",
    "class_article.switch_off": "Switch off",
    "class_article.use_first": "Use the first one again",
    "class_article.save": "Save",
    "class_article.cancel": "Cancel",
    "class_article.ask_field": "What to ask the class",
    "class_article.ask_field_help": "Enter saves, Esc leaves it as it was.",
    "class_article.remarks": "Why this tag?",
    "class_article.remarks_hint": "Only you see these until you tick them.",
    "class_article.remark": "“{words}”",
    "class_article.remark_spoken": "{tag}: “{words}”",
    "class_article.remark_by": "{about} · {name}",
    "class_article.more_remarks": ("Show {n} more", "Show {n} more"),
    "class_article.key": "Your answers",
    "class_article.key_or": "or {tag}",
    "class_article.key_places": "All {n} places count as one.",
    "class_article.key_feedback": "Your words: “{words}”",
    "class_article.previous": "‹ Previous split",
    "class_article.next": "Next split ›",
    "class_article.previous_help": "Previous split ({key})",
    "class_article.next_help": "Next split ({key})",
    "class_article.split_of": "{n} of {total}",
    "class_article.splits_title": "Where the class split",
    "class_article.splits_lead": (
        "A tag that about half of the students used: 40 to 60 of 100. Nearest to half first."
    ),
    "class_article.no_splits": (
        "The class did not split anywhere: no tag was used by 40 to 60 of 100 students."
    ),
    "class_article.repeats_title": "The same words in several places",
    "class_article.repeats_lead": "Did the class see each place? Choose one to see who did.",
    "class_article.repeat_all": (
        "{found} of {n} student tagged all {places} places.",
        "{found} of {n} students tagged all {places} places.",
    ),
    "class_article.repeat_both": (
        "{found} of {n} student tagged both places.",
        "{found} of {n} students tagged both places.",
    ),
    "class_article.place": "Place {n}",
    "class_article.place_inside": "Place {n}, inside a caption",
    "class_article.place_of": "Place {n} of {total}",
    "class_article.all_places": "All {n} places",
    "class_article.found": ("Tagged here: {n} student", "Tagged here: {n} students"),
    "class_article.found_elsewhere": (
        "Tagged in another place, not here: {n} student",
        "Tagged in another place, not here: {n} students",
    ),
    "class_article.found_all": (
        "Tagged in all {total} places: {n} student",
        "Tagged in all {total} places: {n} students",
    ),
    "class_article.found_in": (
        "Tagged in {places} of {total} places: {n} student",
        "Tagged in {places} of {total} places: {n} students",
    ),
    "class_article.found_none": (
        "Tagged in no place: {n} student",
        "Tagged in no place: {n} students",
    ),
    "class_article.repeat_by_tag": "With which tag?",
    "class_article.repeat_once": "Students who used it in at least one place",
    "class_article.repeat_each": (
        "{tag}: {n} place tagged, all students together",
        "{tag}: {n} places tagged, all students together",
    ),
    "class_article.place_panel": "Who found this place",
}
