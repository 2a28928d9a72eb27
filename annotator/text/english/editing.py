"""Undo steps by name, and what tagging can be told."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.text import Text

TEXTS: dict[str, Text] = {
    "editing.already_tagged": "These words already have the tag {tag}.",
    "editing.some_already_tagged": (
        "In {n} of these places the words already have the tag {tag}, so nothing was changed."
    ),
    "editing.no_words": "Select some words first.",
    "editing.gone": "This tagged passage is not there any more.",
    "editing.no_such_tag": "There is no tag “{tag}”. The tags are: {known}.",
    "editing.no_such_question": ("{tag} does not ask “{question}”. What it asks: {known}."),
    "editing.no_such_whole_question": "The lesson does not ask “{question}”.",
    "editing.no_such_answer": "“{answer}” is no answer to “{question}”. The answers are: {known}.",
    "editing.no_such_answers": (
        "“{answer}” is no answer to “{question}”. Choose from these, with a space between: {known}."
    ),
    "editing.not_a_number": (
        "“{answer}” is not a number for “{question}”. Write digits only, like 3, 2.5 or -1."
    ),
    "editing.comment_too_long": "A comment can have {n} characters at most. Please make it shorter.",
    "editing.answer_too_long": "An answer can have {n} characters at most. Please make it shorter.",
    "editing.nothing_to_undo": "There is nothing to undo.",
    "editing.nothing_to_redo": "There is nothing to redo.",
    "editing.read_only": "“{file}” can only be read here, so nothing was changed.",
    "editing.step_tag": ("tag as {tag}", "tag {n} places as {tag}"),
    "editing.step_retag": "change the tag to {tag}",
    "editing.step_retag_places": "change {n} tags to {tag}",
    "editing.step_move": "new start and end for {tag}",
    "editing.step_delete": ("remove {tag}", "remove {n} tags"),
    "editing.step_comment": "comment",
    "editing.step_comment_places": "comment in {n} places",
    "editing.step_answer": "answer “{question}”",
    "editing.step_reject": "no to “Maybe: {tag}”",
    "editing.step_bring_back": "bring back an earlier state",
    "editing.step_answer_places": "answer “{question}” in {n} places",
}
