"""What a student does with passages that are tagged: answer, tag otherwise, move, remove."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from annotator.gui.article.speaking import announce
from annotator.model.edits import Edit
from annotator.model.spans import Span
from annotator.text import say
from annotator.workflows.answering import accept_either, either_of
from annotator.workflows.completing import filled_in, speaker_names
from annotator.workflows.working import Work

if TYPE_CHECKING:
    from annotator.gui.student.desk import Desk
    from annotator.gui.student.details import Details
    from annotator.gui.student.panel import Panel

# Does something to the work; what is refused is said.
Try = Callable[[Callable[[], object]], None]


class Changing:
    """Answers to the card of the passage that is looked at, or of those chosen together."""

    def __init__(self, desk: Desk, attempt: Try) -> None:
        self._desk = desk
        self._attempt = attempt

    def connect_to(self, details: Details) -> None:
        """Answer to the fields and buttons of the card."""
        panel = self._panel
        panel.ask_for_alternatives(lambda one: either_of(self._work, one))
        details.either_chosen.connect(self._accept_either)
        panel.count_linked(lambda annotation_id: len(self._work.linked(annotation_id)))
        details.suggest_names(self._names)
        details.answered.connect(self._answer)
        details.commented.connect(
            lambda words: self._change(lambda w, i: w.comment(i, words, linked=details.is_linked))
        )
        details.tag_wanted.connect(self.retag)
        details.removal_chosen.connect(self.remove_now)
        details.move_wanted.connect(self.move)

    def _accept_either(self, wanted: bool) -> None:
        current = self._desk.current
        if current:
            self._attempt(lambda: accept_either(self._work, current, wanted=wanted))

    @property
    def is_asking(self) -> bool:
        """Whether it waits to hear how many linked places are to go."""
        return self._panel.details.is_asking

    def stop_asking(self) -> None:
        """Remove nothing."""
        self._panel.details.stop_asking()

    def move(self) -> None:
        """Give the current passage what is selected as its new start and end."""
        span, current = self._desk.view.selected_span(), self._desk.current
        if span is None or current is None:
            self._desk.say(say("desk.move_select_first", button=say("desk.move")), warning=True)
            return
        self.move_to(current.id, span)
        self._desk.view.setFocus()

    def move_to(self, annotation_id: str, span: Span) -> None:
        """Give a passage a new start and end."""
        self._attempt(lambda: self._say_done(self._work.move(annotation_id, span)))

    def retag(self, tag_id: str) -> None:
        """Give the passages chosen, or the current one, another tag."""
        several = self._panel.several
        if several:
            self._attempt(lambda: self._say_done(self._work.retag_all(several, tag_id)))
        else:
            linked = self._panel.details.is_linked
            self._change(lambda w, one: self._say_done(w.retag(one, tag_id, linked=linked)))

    def remove(self) -> None:
        """Take the tag off the passages chosen, or the current one; ask first if it is linked."""
        current, several = self._desk.current, self._panel.several
        self.stop_asking()
        if several:
            self._delete(several)
            return
        if current is None:
            return
        n = len(self._work.linked(current.id))
        if n > 1 and self._desk.is_changeable:
            view = self._desk.view
            self._desk.furniture.side.open()
            self._panel.details.ask_removal(enter=not view.hasFocus())
            announce(view, say("desk.remove_ask", n=n))
        else:
            self.remove_now(False)

    def remove_now(self, is_for_all: bool) -> None:
        """Take the tag off the current passage, or off all places linked with it."""
        current = self._desk.current
        if current:
            gone = self._work.linked(current.id) if is_for_all else (current,)
            self._delete([one.id for one in gone])
            self._desk.furniture.side.close_again()

    @property
    def _panel(self) -> Panel:
        return self._desk.furniture.panel

    @property
    def _work(self) -> Work:
        return self._desk.opened.work

    def _names(self, question: str) -> list[str]:
        return speaker_names(self._desk.article, self._work.annotations.values(), question)

    def _answer(self, question: str, answer: str) -> None:
        """Answer a question; say which other was filled in with it."""

        def change(work: Work, annotation_id: str) -> Edit | None:
            linked = self._panel.details.is_linked
            edit = work.answer(annotation_id, question, answer, linked=linked)
            if edit and (filled := filled_in(edit, question, work.material.scheme)):
                self._desk.say(say("desk.filled_in", question=filled[0].name))
            return edit

        self._change(change)

    def _say_done(self, edit: Edit) -> Edit:
        self._desk.say(say("desk.done_step", step=say(edit.name, **edit.values)))
        return edit

    def _delete(self, annotation_ids: Sequence[str]) -> None:
        def delete() -> None:
            edit = self._work.delete(annotation_ids)
            self._desk.say(say("desk.removed", **edit.values))

        self._attempt(delete)
        self._desk.view.setFocus()

    def _change(self, action: Callable[[Work, str], Edit | None]) -> None:
        current = self._desk.current
        if current:
            self._attempt(lambda: action(self._work, current.id))
