"""What preparing a lesson can say."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.text import Text

TEXTS: dict[str, Text] = {
    "preparing.no_article": "Please choose an article.",
    "preparing.no_tag": "Please leave at least one tag in.",
    "preparing.question_empty": "Please write the question, or take it out.",
    "preparing.few_choices": "Please give at least two answers to choose from.",
    "preparing.choice_twice": "Two of the answers are the same.",
    "preparing.not_kept": (
        "The lesson you are preparing cannot be kept in {folder} for later. "
        "It is safe once you make the lesson."
    ),
}
