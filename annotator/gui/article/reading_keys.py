"""What each key of the article does that is not one of Qt's own text keys."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from annotator.gui import keys

if TYPE_CHECKING:
    from annotator.gui.article.view import ArticleView


class ReadingKey(NamedTuple):
    """A key, the message id of what it does, and what it does.

    `moves_edge` where it goes on with an edge that is being moved.
    """

    key: str
    text: str
    act: Callable[[ArticleView], object]
    moves_edge: bool = False


READING_KEYS = (
    ReadingKey(keys.NEXT_SENTENCE, "reading.next_sentence", lambda v: v.select_sentence("next")),
    ReadingKey(
        keys.PREVIOUS_SENTENCE, "reading.previous_sentence", lambda v: v.select_sentence("previous")
    ),
    ReadingKey(keys.GROW_BY_WORD, "reading.grow_by_word", lambda v: v.grow("word")),
    ReadingKey(keys.SHRINK_BY_WORD, "reading.shrink_by_word", lambda v: v.shrink("word")),
    ReadingKey(keys.GROW_BY_SENTENCE, "reading.grow_by_sentence", lambda v: v.grow("sentence")),
    ReadingKey(
        keys.SHRINK_BY_SENTENCE, "reading.shrink_by_sentence", lambda v: v.shrink("sentence")
    ),
    ReadingKey(keys.GROW_BY_PARAGRAPH, "reading.grow_by_paragraph", lambda v: v.grow("paragraph")),
    ReadingKey(
        keys.SHRINK_BY_PARAGRAPH, "reading.shrink_by_paragraph", lambda v: v.shrink("paragraph")
    ),
    ReadingKey(
        keys.START_BACK, "reading.start_back", lambda v: v.step_edge("start", forward=False), True
    ),
    ReadingKey(
        keys.START_ON, "reading.start_on", lambda v: v.step_edge("start", forward=True), True
    ),
    ReadingKey(keys.END_ON, "reading.end_on", lambda v: v.step_edge("end", forward=True), True),
    ReadingKey(
        keys.END_BACK, "reading.end_back", lambda v: v.step_edge("end", forward=False), True
    ),
    ReadingKey(keys.WHAT_IS_HERE, "reading.what_is_here", lambda v: v.say_here()),
    ReadingKey(keys.NEXT_PASSAGE, "reading.next_passage", lambda v: v.go_to_passage("next")),
    ReadingKey(
        keys.PREVIOUS_PASSAGE, "reading.previous_passage", lambda v: v.go_to_passage("previous")
    ),
)


def reading_key(event: QKeyEvent) -> ReadingKey | None:
    """The entry of the table for what is pressed, if there is one."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return _by_name().get(QKeySequence(held.value | event.key()).toString())


@cache
def _by_name() -> dict[str, ReadingKey]:
    return {QKeySequence(one.key).toString(): one for one in READING_KEYS}
