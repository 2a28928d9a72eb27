"""Answers in words, as they read on screen."""

from __future__ import annotations

from annotator.model.scheme import Attribute
from annotator.text import say


def yes_no_words(answer: str) -> str:
    """A stored yes or no."""
    return say("desk.yes" if answer == "yes" else "desk.no")


def shown_answer(attribute: Attribute, answer: str) -> str:
    """A stored answer to a question of any kind."""
    return yes_no_words(answer) if attribute.kind == "yes_no" else attribute.answer_name(answer)
