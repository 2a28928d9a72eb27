"""Texts of the board: the class's passages, large and without names."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.text import Text

TEXTS: dict[str, Text] = {
    "board.title": "On the board: {title}",
    "board.slide": "Passage {number} of {total}",
    "board.whole": "The whole article, {number} of {total}",
    "board.simulated": (
        "Not a real class: {n} simulated student",
        "Not a real class: {n} simulated students",
    ),
    "board.comment": "A student wrote",
    "board.n_of": "{number} of {total}",
    "board.shown": ("{shown} of {n} student shown", "{shown} of {n} students shown"),
    "board.everyone": ("{n} student shown", "All {n} students shown"),
    "board.nothing": "{n} tagged nothing here",
    "board.split": "▲ The class split here",
    "board.ask_split": (
        "About half of you tagged this as {tag}. What speaks for it, and what against it?"
    ),
    "board.ask_mix_up": (
        "Some of you say {tag}, others say {other}. Which words make you think so?"
    ),
    "board.ask_missed": "Look at these words again. Which tag fits best, and why?",
    "board.answers": "Teacher’s answers:",
    "board.nothing_to_tag": "nothing to tag here",
    "board.no_answers": "There are no teacher’s answers yet.",
    "board.or": "or",
    "board.nobody": "Nobody has handed in anything yet. Add hand-in files first.",
    "board.nothing_tagged": "Nobody has tagged anything yet.",
    "board.previous": "←  Back",
    "board.next": "→  Next",
    "board.more": "↓  One more student",
    "board.fewer": "↑  One less",
    "board.all": "A  Everyone",
    "board.show_answers": "K  Teacher’s answers",
    "board.comments": "C  Comments",
    "board.leave": "Esc  Leave",
}
