"""Texts of the student's desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.text import Text

TEXTS: dict[str, Text] = {
    "desk.saved": "✓ Saved",
    "desk.saving": "Saving…",
    "desk.not_saved": "Not saved yet. {reason}",
    "desk.read_only": "You can read this, but not change it. {reason}",
    "desk.save_elsewhere": "Save in another place…",
    "desk.try_again": "Try again",
    "desk.undo": "Undo",
    "desk.redo": "Redo",
    "desk.undo_step": "Undo: {step}",
    "desk.redo_step": "Redo: {step}",
    "desk.hand_in": "Make hand-in file…",
    "desk.hint_select": "Select words, then press {first}–{last}.",
    "desk.hint_tag_now": "Press {first}–{last} to tag “{words}”.",
    "desk.tags": "Tags",
    "desk.tag_card": "{tag}, key {key}: {definition} Used {n} times.",
    "desk.tag_help": "{definition}\n\nExample: {example}\n\nNot this: {not_this}",
    "desk.tagged_count": ("{n} tagged passage", "{n} tagged passages"),
    "desk.tagged_heading": "Tagged passages · {n}",
    "desk.tagged_list": "Tagged passages",
    "desk.tagged_none": "What you tag is listed here.",
    "desk.place": "place {number} of {total}",
    "desk.place_short": "{number} of {total}",
    "desk.row_name": "{tag}: {words}",
    "desk.row_name_place": "{tag}: {words}, place {number} of {total}",
    "desk.article_of": "Article {number} of {total}: {title}",
    "desk.articles": "Which article",
    "desk.details": "About this passage",
    "desk.no_answer": "Choose an answer",
    "desk.comment": "Why this tag?",
    "desk.comment_optional": "Why this tag? (if you like)",
    "desk.change_tag": "Change tag",
    "desk.move": "Use selection",
    "desk.move_help": "Give this passage the words you have selected as its new start and end",
    "desk.move_select_first": "Select the new words in the article, then press “{button}”.",
    "desk.remove": "Remove",
    "desk.remove_help": "Take this tag off these words",
    "desk.removed": (
        "Removed {tag}. Ctrl+Z brings it back.",
        "Removed {n} tags. Ctrl+Z brings them back.",
    ),
    "desk.undone": "Undone: {step}.",
    "desk.redone": "Done again: {step}.",
    "desk.tagged": ("Tagged as {tag}.", "Tagged {n} places as {tag}."),
    "desk.same_words": ("Same words in {n} more place", "Same words in {n} more places"),
    "desk.same_all": "Tag all {n}",
    "desk.same_lines": ("The whole line", "The {n} whole lines"),
    "desk.same_this": "Only this",
    "desk.same_more_lines": ("{n} more line like this", "{n} more lines like this"),
    "desk.same_lines_elsewhere": (
        "{n} line with just these words",
        "{n} lines with just these words",
    ),
    "desk.same_in_caption": ("{n} inside a caption", "{n} inside captions"),
    "desk.same_in_body": ("{n} inside a paragraph", "{n} inside paragraphs"),
    "desk.same_in_headline": ("{n} inside the headline", "{n} inside headlines"),
    "desk.same_in_other": ("{n} inside another line", "{n} inside other lines"),
    "desk.same_joint": " · ",
}
