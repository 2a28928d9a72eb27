"""What can be done just now, said in the bottom line until it holds no more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.model.spans import Span
from annotator.text import say

if TYPE_CHECKING:
    from annotator.gui.student.desk import Desk
    from annotator.model.scheme import Tag

_WORDS_IN_HINT = 40
_PIXELS_A_LETTER = 32


class BottomHint:
    """Takes back only its own words: what has been said since is left alone.

    To the eye alone: who listens hears what is selected at each step.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._said = ""

    @property
    def is_shown(self) -> bool:
        """Whether the line says a hint of the selection or of an edge."""
        return bool(self._said) and self._desk.furniture.foot.said == self._said

    def show_start(self) -> None:
        """Say how to begin; nothing in work that can only be read."""
        hint = say("desk.hint_select", **self.key_range()) if self._desk.is_changeable else ""
        self._desk.furniture.foot.say(hint)

    def show_selection(self, span: Span, tag: Tag | None) -> None:
        """Say how to tag what is selected, or with the highlighter's tag if it has one."""
        words = " ".join(span.cut(self._desk.article.text).split())
        # In a narrow window the line must not become two: the article would jump.
        most = min(_WORDS_IN_HINT, self._desk.width() // _PIXELS_A_LETTER)
        short = words if len(words) <= most else words[: most - 1] + "…"
        if tag:
            self._show(say("desk.hint_highlight_now", words=short, tag=tag.name))
        else:
            # Where words are found by typing them, a digit is one of them.
            hint = "desk.hint_tag_now" if self._desk.view.hasFocus() else "desk.hint_tag_found"
            self._show(say(hint, words=short, **self.key_range()))

    def show_edge(self) -> None:
        """Say how an edge that keys have moved is kept, or left where it was."""
        self._show(say("desk.hint_edge"))

    def take_back(self) -> None:
        """Say how to begin where a hint stands that holds no more."""
        if self.is_shown:
            self.show_start()

    def key_range(self) -> dict[str, str]:
        """The first and the last key that tag."""
        tags = self._desk.opened.work.material.scheme.tags
        return {"first": tags[0].key, "last": tags[-1].key}

    def _show(self, words: str) -> None:
        self._said = words
        self._desk.furniture.foot.say(words)
