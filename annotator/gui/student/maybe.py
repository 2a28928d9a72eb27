"""One suggestion at a time: its words are selected, and the bottom line says why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.gui.article.speaking import announce
from annotator.model.annotation import Origin
from annotator.model.spans import Span
from annotator.text import say
from annotator.workflows.suggesting import Suggestion, are_allowed, next_suggestion

if TYPE_CHECKING:
    from annotator.gui.student.desk import Desk


class Maybe:
    """Shows the next suggestion behind the caret, and knows when one is taken."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._shown: Suggestion | None = None

    def show_next(self) -> None:
        """Select what may get a tag next, and say which and why; or that there is nothing."""
        desk, view = self._desk, self._desk.view
        if not are_allowed(desk.opened.work.material):
            desk.say(say("suggesting.not_allowed"))
            return
        selected = view.selected_span()
        point = selected.end if selected else view.caret_point()
        self._shown = found = next_suggestion(desk.opened.work, desk.article, point)
        if found is None:
            desk.say(say("suggesting.none"))
            return
        view.select(found.span)
        view.setFocus()
        words = say(found.reason, tag=found.tag.name, key=found.tag.key, **found.values)
        desk.say(words)
        announce(view, words)

    def origin_of(self, span: Span, tag_id: str) -> Origin:
        """Where a passage comes from: a suggestion, if it is what was suggested last."""
        shown = self._shown
        taken = shown is not None and (shown.span, shown.tag.id) == (span, tag_id)
        return "suggestion" if taken else "hand"
