"""What a student does at the desk, handed to the work: tag, change, undo, take an offer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QMetaObject, QObject, QRect, SignalInstance

from annotator.gui.article.speaking import announce
from annotator.gui.student import focusing
from annotator.gui.student.bottom_hint import BottomHint
from annotator.gui.student.changing import Changing
from annotator.gui.student.highlighter import Highlighter
from annotator.gui.student.hints import Hints
from annotator.gui.student.maybe import Suggesting
from annotator.gui.student.naming import Naming
from annotator.gui.student.top_bar import step_name
from annotator.model.edits import Edit
from annotator.model.errors import AnnotatorError
from annotator.model.spans import Span
from annotator.text import say
from annotator.workflows.repeating import Offer, offer
from annotator.workflows.working import Work

if TYPE_CHECKING:
    from annotator.gui.student.desk import Desk, Furniture
    from annotator.gui.student.same_words import SameWords


class Tagging(QObject):
    """Answers to keys, clicks and fields; what is refused is said in the bottom line."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._view = desk.view
        self._naming = Naming(desk, self)
        self._maybe = Suggesting(desk, self._take_suggested, self._try)
        self.changing = Changing(desk, self._try)
        self.highlighter = Highlighter(desk.view, self._tag_selection, self)
        self.highlighter.changed.connect(self._show_highlighter)
        self.hints = Hints(desk, self)
        self._bottom_hint = BottomHint(desk)
        self._same_words: SameWords | None = None
        self._connections: list[tuple[SignalInstance, QMetaObject.Connection]] = []

    def connect_all(self, furniture: Furniture) -> None:
        """Answer to the article and to what stands around it."""
        view, top, panel = self._view, furniture.top, furniture.panel
        for signal, answer in (
            (view.tag_key_pressed, self._tag_by_key),
            (view.span_selected, self._on_selection),
            (view.cursorPositionChanged, self.hints.hide),
            (view.passage_clicked, self._look_at_clicked),
            (view.delete_requested, self.remove),
            (view.escape_pressed, self._on_escape),
            (view.enter_pressed, self._on_enter),
            (view.edges_moved, self.changing.move_to),
            (view.edges_previewed, self._on_edge_offered),
            (view.focus_gained, self._on_focus_in_article),
            (view.passage_picked, self._go_to),
            (view.hovered, self._naming.on_hovered),
            (view.what_is_here_wanted, self._naming.on_asked),
            (view.menu_wanted, self._naming.show_menu),
        ):
            # The view outlives the furniture, so these are taken back one day.
            self._connections.append((signal, signal.connect(answer)))
        panel.tag_chosen.connect(self.tag)
        furniture.side.tag_chosen.connect(self.tag)
        furniture.side.panel_moved.connect(self.hints.hide)
        panel.cards.highlighter_wanted.connect(self.toggle_highlighter)
        furniture.foot.stop_wanted.connect(self.highlighter.end)
        panel.passage_chosen.connect(self._go_to)
        panel.left.connect(self._view.setFocus)
        self.changing.connect_to(panel.details)
        panel.details.removal_wanted.connect(self.remove)
        top.undo_wanted.connect(self.undo)
        top.redo_wanted.connect(self.redo)
        top.hand_in_wanted.connect(self._desk.hand_in_wanted)
        top.elsewhere_wanted.connect(self._desk.elsewhere_wanted)
        top.class_wanted.connect(self._desk.class_wanted)
        top.article_chosen.connect(self._desk.show_article)
        top.find_wanted.connect(self._desk.find_wanted)
        top.reading_wanted.connect(self._desk.reading_wanted)

    def disconnect_all(self) -> None:
        """Answer to the article no more."""
        self._dismiss_offer()
        self._maybe.end()
        self.hints.hide()
        for signal, connection in self._connections:
            signal.disconnect(connection)
        self._connections.clear()
        self.deleteLater()

    @property
    def is_offering(self) -> bool:
        """Whether an offer to tag the same words waits for an answer."""
        return self._same_words is not None and self._same_words.is_open

    def on_new_article(self) -> None:
        """Forget what was offered, and say how to begin."""
        self.highlighter.end()
        self._dismiss_offer()
        self._maybe.end()
        self.hints.hide()
        self._bottom_hint.show_start()

    def tag(self, tag_id: str) -> None:
        """Tag what is selected, and offer the same words in other places.

        While the highlighter waits for its tag, it takes this one.
        """
        if self.highlighter.is_waiting:
            self.toggle_highlighter(tag_id)
        elif self._view.selected_span():
            self._tag_selection(tag_id)
        else:
            self._bottom_hint.show_start()

    def pick_tag(self) -> None:
        """Let a tag be found by typing, for what is selected or for the highlighter.

        With neither, another tag for the passage that is looked at.
        """
        span, then = self._view.selected_span(), self.tag
        if span is None and not self.highlighter.is_waiting:
            current = self._desk.current
            if current is None or not self._desk.is_changeable:
                self._bottom_hint.show_start()
                return
            span, then = current.span, self.changing.retag
            self._view.scroll_to(span)
        from annotator.gui.student.tag_picker import TagPicker

        self._dismiss_offer()
        viewport = self._view.viewport()
        box = self._view.rectangle_of(span) if span else self._view.cursorRect()
        corner = viewport.mapTo(self._desk, (box & viewport.rect()).topLeft())
        picker = TagPicker(self._work.material.scheme, self._desk.theme, self._desk)
        picker.chosen.connect(then)
        for gone in (picker.chosen, picker.left):
            gone.connect(lambda *_: self._view.setFocus())
        picker.open(QRect(corner, (box & viewport.rect()).size()))

    def choose_places(self) -> None:
        """List the other places of the words just tagged."""
        if self._same_words:
            self._same_words.choose()

    def begin_highlighter(self) -> None:
        """Ask for the highlighter's tag; a second time, end it."""
        if self.highlighter.is_on:
            self.highlighter.end()
        else:
            self.highlighter.wait_for_tag()
        self._view.setFocus()

    def toggle_highlighter(self, tag_id: str) -> None:
        """Give a tag to every selection from now on; the same tag again ends that."""
        tag = self._work.material.scheme.tag(tag_id)
        if tag is None or tag is self.highlighter.tag:
            self.highlighter.end()
        else:
            self.highlighter.use(tag)
        self._view.setFocus()

    def tag_found(self, spans: Sequence[Span]) -> None:
        """Ask for a tag for every place found, and tag them all in one step."""

        def tag_all(tag_id: str) -> None:
            self._try(
                lambda: self._say_step(
                    "desk.tagged", self._work.tag(self._desk.article, spans, tag_id)
                )
            )

        self._naming.ask_for_tag(len(spans), tag_all)

    def move(self) -> None:
        """Give the current passage what is selected as its new start and end."""
        self.changing.move()

    def remove(self) -> None:
        """Take the tag off the passages chosen, or the current one."""
        self._dismiss_offer()
        self.changing.remove()

    def suggest(self) -> None:
        """Select what may get a tag next, and say why."""
        self._dismiss_offer()
        self._maybe.show_next()

    def suggest_back(self) -> None:
        """The same for what stands before."""
        self._dismiss_offer()
        self._maybe.show_previous()

    def reject_suggestion(self) -> None:
        """Want what is suggested to be shown no more."""
        self._maybe.reject()

    def turn_claims(self) -> None:
        """Suggest claims as well, or no more."""
        self._dismiss_offer()
        self._maybe.turn_claims()

    def undo(self) -> None:
        """Take the last step back."""
        self._try(lambda: self._desk.say(say("desk.undone", step=step_name(self._work.undo()))))

    def redo(self) -> None:
        """Do the step undone last again."""
        self._try(lambda: self._desk.say(say("desk.redone", step=step_name(self._work.redo()))))

    def focus_next_part(self) -> None:
        """Move the focus from the article to the tags, the questions, the list, and round."""
        focusing.go_to_next_part(self._desk)

    def show_lesson(self) -> None:
        """Show what the lesson asks and go there; once there, fold it away and go back."""
        focusing.show_lesson(self._desk)

    def go_to_questions(self) -> None:
        """Move the focus to the first question about the passage looked at."""
        focusing.go_to_questions(self._desk)

    @property
    def _work(self) -> Work:
        return self._desk.opened.work

    def _tag_selection(self, tag_id: str) -> None:
        span = self._view.selected_span()
        if span and self._maybe.offers(span, tag_id):
            self._maybe.accept()
        elif span:
            self._try(lambda: self._tag(span, tag_id))
            self._view.setFocus()

    def _show_highlighter(self) -> None:
        """Say it in a line of its own, to the ear, and on the tag's card."""
        tag = self.highlighter.tag
        words = say("desk.highlighter_wait", **self._bottom_hint.key_range())
        if tag:
            words = say("desk.highlighter", tag=tag.name)
        self._desk.furniture.foot.show_mode(words if self.highlighter.is_on else "")
        self._desk.furniture.panel.cards.show_highlighter(tag.id if tag else None)
        announce(self._view, words if self.highlighter.is_on else say("desk.highlighter_ended"))

    def _take_suggested(self, tag: Callable[[], Edit]) -> None:
        self._try(lambda: self._show_tagged(tag()))
        self._view.setFocus()

    def _tag(self, span: Span, tag_id: str) -> None:
        self._show_tagged(self._work.tag(self._desk.article, [span], tag_id))

    def _show_tagged(self, edit: Edit) -> None:
        """Show what was just tagged, and offer the same words in other places."""
        made = edit.changes[0].after
        assert made is not None
        self._say_step("desk.tagged", edit)
        self._view.select_nothing()
        self._desk.show_current(made.id)
        self._bring_details()
        if found := offer(self._work, made.id):
            self._offer(found, made.span)

    def _offer(self, found: Offer, span: Span) -> None:
        if self._same_words is None:
            from annotator.gui.student.same_words import SameWords

            self._same_words = SameWords(self._desk, self._take_offer, self.hints.show_waiting)
        self.hints.hide()
        self._same_words.show(found, span)

    def _take_offer(self, taken: Offer, places: tuple[Span, ...]) -> None:
        def take() -> None:
            self._work.tag_repeats(taken.annotation_id, places)
            self._say_step("desk.tagged", self._work.history.done[-1])

        self._try(take)
        self._view.setFocus()

    def _dismiss_offer(self) -> None:
        self.changing.stop_asking()
        self._maybe.dismiss()
        if self._same_words:
            self._same_words.dismiss()

    def _try(self, action: Callable[[], object]) -> None:
        self._dismiss_offer()
        self._desk.store_typing()
        try:
            action()
        except AnnotatorError as error:
            self._desk.say(say(error.message, **error.values), warning=True)

    def _look_at(self, annotation_id: str) -> None:
        self._dismiss_offer()
        self._desk.show_current(annotation_id)

    def _look_at_clicked(self, annotation_id: str) -> None:
        self._look_at(annotation_id)
        self._bring_details()

    def _bring_details(self) -> None:
        """Let the questions be seen, whatever stands above them."""
        panel = self._desk.furniture.panel
        panel.bring(panel.details)

    def _go_to(self, annotation_id: str) -> None:
        self._look_at(annotation_id)
        if current := self._desk.current:
            self._view.scroll_to(current.span)

    def _tag_by_key(self, key: str) -> None:
        tag = next((t for t in self._work.material.scheme.tags if t.key == key), None)
        if tag:
            self.tag(tag.id)

    def _on_selection(self, span: Span | None) -> None:
        if self._maybe.is_about(span):
            return
        self._maybe.dismiss()
        if span is None or not self._desk.is_changeable:
            self.hints.hide()
            self._bottom_hint.take_back()
            return
        self._dismiss_offer()
        self.hints.show_tags(span)
        self._bottom_hint.show_selection(span, self.highlighter.tag)

    def _on_focus_in_article(self) -> None:
        """Digits tag again: what was said of a selection made elsewhere is said anew."""
        span = self._view.selected_span()
        if span and self._bottom_hint.is_shown:
            self._on_selection(span)

    def _on_edge_offered(self, span: Span | None) -> None:
        self._dismiss_offer()
        if span is None:
            self._bottom_hint.take_back()
        elif self._view.is_stepping_edge:
            self._bottom_hint.show_edge()

    def _on_escape(self) -> None:
        if self._same_words and self.is_offering:
            self._same_words.dismiss()
        elif self._maybe.is_open:
            self._maybe.dismiss()
            self._view.select_nothing()
        elif self.changing.is_asking:
            self.changing.stop_asking()
            self._desk.furniture.side.close_again()
        elif self._maybe.is_looking:
            self._maybe.cancel()
        elif self.highlighter.is_on:
            self.highlighter.end()
        elif self._view.selected_span():
            self._view.select_nothing()
        else:
            self._desk.show_current(None)

    def _on_enter(self, shift: bool) -> None:
        if self._same_words and self.is_offering:
            if shift:
                self._same_words.take_lines()
            else:
                self._same_words.take_all()
            return
        if self.changing.is_asking:
            self.changing.remove_now(not shift)
            return
        if self._maybe.is_open:
            if shift:
                self._maybe.accept_all()
            else:
                self._maybe.accept()
            return
        if self.highlighter.take_selection():
            return
        if self.hints.is_waiting and not shift:
            self.go_to_questions()
            return
        here = self._view.passages_here()
        if len(here) > 1:
            self._naming.pick(here)
        elif here:
            self._desk.show_current(here[0])

    def _say_step(self, message: str, edit: Edit) -> None:
        self._desk.say(say(message, **edit.values))
