"""The student's desk: the article, the tags, what is tagged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from annotator.gui.article.passages import Passage
from annotator.gui.article.view import ArticleView
from annotator.gui.student.tag_cards import TagCards
from annotator.gui.student.top_bar import TopBar, step_name
from annotator.gui.theme import Theme
from annotator.gui.widgets import bar, label, restyle
from annotator.model.annotation import Annotation
from annotator.model.edits import Change, Edit
from annotator.model.errors import AnnotatorError
from annotator.model.spans import Span
from annotator.text import say
from annotator.workflows.opening import OpenWork
from annotator.workflows.working import Work

if TYPE_CHECKING:
    from annotator.gui.student.same_words import SameWords
    from annotator.gui.student.side import Side
    from annotator.workflows.repeating import Offer

_PANEL_WIDTH = 356
_WORDS_IN_HINT = 40


class Desk(QWidget):
    """Shows one piece of open work and hands every action to it.

    The first picture has the article and the tags; what stands beneath the tags is made
    right after it, or when it is first needed.
    """

    hand_in_wanted = Signal()
    elsewhere_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._opened: OpenWork | None = None
        self._current: str | None = None
        self._counts: Counter[str] = Counter()
        self.top = TopBar()
        self.view = ArticleView(theme)
        self.cards = TagCards()
        self._side: Side | None = None
        self._same_words: SameWords | None = None
        self._lay_out()
        self._connect()

    @property
    def side(self) -> Side:
        """The current passage and the list; made now if it was not needed before."""
        if self._side is None:
            from annotator.gui.student.side import Side

            self._side = side = Side(self._work.material.scheme, self._theme)
            side.passage_chosen.connect(self._go_to)
            side.details.answered.connect(
                lambda question, answer: self._change(lambda w, i: w.answer(i, question, answer))
            )
            side.details.commented.connect(lambda c: self._change(lambda w, i: w.comment(i, c)))
            side.details.tag_wanted.connect(lambda t: self._change(lambda w, i: w.retag(i, t)))
            side.details.move_wanted.connect(self.move_current)
            side.details.removal_wanted.connect(self.remove_current)
            self._column.addWidget(side, 1)
            side.show_article(self._article, self._here())
        return self._side

    @property
    def current(self) -> Annotation | None:
        """The passage that is looked at."""
        return self._work.annotations.get(self._current) if self._current else None

    def show_work(self, opened: OpenWork) -> None:
        """Show a piece of work from its start."""
        self._opened = opened
        scheme = opened.work.material.scheme
        self.top.show_material(opened.work.material)
        self.top.show_read_only(opened.read_only)
        self.cards.show_scheme(scheme, self._theme)
        self._drop_side()
        if opened.queue:
            self.top.show_saved(opened.queue.state)
        opened.work.listen(self._on_edit)
        self.show_article(0)

    def show_article(self, place: int) -> None:
        """Show one article of the work, by its place from 0."""
        work = self._work
        self._article = article = work.material.articles[place]
        here = self._here()
        self._dismiss_offer()
        self._current = None
        self.view.show_article(article)
        self.view.show_passages(p for a in here if (p := self._passage(a)))
        if self._side:
            self._side.show_article(article, here)
        self._counts = Counter(a.tag for a in here)
        for tag in work.material.scheme.tags:
            self.cards.show_count(tag.id, self._counts[tag.id])
        self.cards.show_current(None)
        self._show_state()
        self._hint_start()
        self.view.setFocus()

    def _here(self) -> list[Annotation]:
        """What is tagged in the article shown."""
        return [a for a in self._work.annotations.values() if a.article_id == self._article.id]

    def _drop_side(self) -> None:
        """Another tag set asks other questions."""
        if self._side:
            self._column.removeWidget(self._side)
            self._side.deleteLater()
            self._side = None

    def say(self, words: str, *, warning: bool = False) -> None:
        """Say something in the line at the bottom."""
        restyle(self._hint, "role", "warning" if warning else "muted")
        self._hint.setText(words)

    def undo(self) -> None:
        """Take the last step back."""
        self._try(lambda: self.say(say("desk.undone", step=step_name(self._work.undo()))))

    def redo(self) -> None:
        """Do the step undone last again."""
        self._try(lambda: self.say(say("desk.redone", step=step_name(self._work.redo()))))

    def tag(self, tag_id: str) -> None:
        """Tag what is selected, and offer the same words in other places."""
        span = self.view.selected_span()
        if span is None:
            self._hint_start()
            return
        self._try(lambda: self._tag(span, tag_id))
        self.view.setFocus()

    def move_current(self) -> None:
        """Give the current passage what is selected as its new start and end."""
        span, current = self.view.selected_span(), self.current
        if span is None or current is None:
            self.say(say("desk.move_select_first", button=say("desk.move")), warning=True)
            return
        self._try(lambda: self._work.move(current.id, span))
        self.view.setFocus()

    def remove_current(self) -> None:
        """Take the tag off the current passage."""
        current = self.current
        if current:
            self._try(lambda: self._say_step("desk.removed", self._work.delete([current.id])))
            self.view.setFocus()

    def focus_next_part(self) -> None:
        """Move the focus from the article to the tags, the questions, the list, and round."""
        parts = (self.view, self.cards, self.side.details, self.side.list)
        focused = self.focusWidget()
        here = next((n for n, p in enumerate(parts) if focused and _is_in(focused, p)), -1)
        for step in range(1, len(parts) + 1):
            part = parts[(here + step) % len(parts)]
            if part.isVisible() and (target := _first_focus(part)):
                target.setFocus(Qt.FocusReason.TabFocusReason)
                return

    def store_typing(self) -> None:
        """Hand over what is being typed."""
        if self._side:
            self._side.details.store_typing()

    @property
    def _work(self) -> Work:
        assert self._opened is not None
        return self._opened.work

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._column = column = QVBoxLayout(inside)
        column.setContentsMargins(14, 10, 14, 6)
        column.setSpacing(7)
        column.addWidget(self.cards)
        panel = QScrollArea()
        panel.setWidget(inside)
        panel.setWidgetResizable(True)
        panel.setFrameShape(QFrame.Shape.NoFrame)
        panel.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        panel.setFixedWidth(_PANEL_WIDTH)
        panel.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        middle = QHBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(self.view, 1)
        middle.addWidget(panel)
        foot, row = bar("top")
        self._count = label(role="muted")
        self._hint = label(role="muted")
        row.addWidget(self._count)
        row.addStretch()
        row.addWidget(self._hint)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.top)
        layout.addLayout(middle, 1)
        layout.addWidget(foot)

    def _connect(self) -> None:
        self.view.painted_first.connect(lambda: self.side, Qt.ConnectionType.QueuedConnection)
        self.view.tag_key_pressed.connect(self._tag_by_key)
        self.view.span_selected.connect(self._on_selection)
        self.view.passage_clicked.connect(self._show_current)
        self.view.delete_requested.connect(self.remove_current)
        self.view.escape_pressed.connect(self._on_escape)
        self.view.enter_pressed.connect(self._on_enter)
        self.cards.tag_chosen.connect(self.tag)
        self.top.undo_wanted.connect(self.undo)
        self.top.redo_wanted.connect(self.redo)
        self.top.hand_in_wanted.connect(self.hand_in_wanted)
        self.top.elsewhere_wanted.connect(self.elsewhere_wanted)
        self.top.article_chosen.connect(self.show_article)

    def _tag(self, span: Span, tag_id: str) -> None:
        edit = self._work.tag(self._article, [span], tag_id)
        made = edit.changes[0].after
        assert made is not None
        self._say_step("desk.tagged", edit)
        self.view.select_nothing()
        self._show_current(made.id)
        self._offer_repeats(made.id, span)

    def _offer_repeats(self, annotation_id: str, span: Span) -> None:
        from annotator.gui.student.same_words import SameWords
        from annotator.workflows.repeating import offer

        if found := offer(self._work, annotation_id):
            if self._same_words is None:
                self._same_words = SameWords(self.view, self._take_offer)
            self._same_words.show(found, span)

    def _dismiss_offer(self) -> None:
        if self._same_words:
            self._same_words.dismiss()

    def _take_offer(self, taken: Offer, places: tuple[Span, ...]) -> None:
        def take() -> None:
            self._work.tag_repeats(taken.annotation_id, places)
            self._say_step("desk.tagged", self._work.history.done[-1])

        self._try(take)
        self.view.setFocus()

    def _change(self, action: Callable[[Work, str], Edit | None]) -> None:
        current = self.current
        if current:
            self._try(lambda: action(self._work, current.id))

    def _try(self, action: Callable[[], object]) -> None:
        self._dismiss_offer()
        try:
            action()
        except AnnotatorError as error:
            self.say(say(error.message, **error.values), warning=True)

    def _on_edit(self, edit: Edit) -> None:
        for change in edit.changes:
            self._show_change(change)
        self._show_current(self._current if self.current else None)
        self._show_state()

    def _show_change(self, change: Change) -> None:
        before, after = change.before, change.after
        if (before or after).article_id != self._article.id:  # type: ignore[union-attr]
            return
        self.side.show_change(change)
        if before and not after:
            self.view.drop_passage(before.id)
        if after and (passage := self._passage(after)):
            self.view.put_passage(passage)
        for one, step in ((before, -1), (after, 1)):
            if one:
                self._counts[one.tag] += step
                self.cards.show_count(one.tag, self._counts[one.tag])

    def _show_state(self) -> None:
        n = sum(self._counts.values())
        self._count.setText(say("desk.tagged_count", n=n))
        changeable = self._opened is not None and self._opened.read_only is None
        self.top.show_history(self._work.history, changeable=changeable)

    def _show_current(self, annotation_id: str | None) -> None:
        self._current = annotation_id
        annotation = self.current
        self.view.set_current(annotation.id if annotation else None)
        self.cards.show_current(annotation.tag if annotation else None)
        fixed = self._opened is not None and self._opened.read_only is not None
        here = annotation if annotation and annotation.article_id == self._article.id else None
        self.side.show_current(here, fixed=fixed)

    def _go_to(self, annotation_id: str) -> None:
        if annotation_id != self._current:
            self._show_current(annotation_id)
        if self.current:
            self.view.scroll_to(self.current.span)

    def _tag_by_key(self, key: str) -> None:
        tags = self._work.material.scheme.tags
        tag = next((tag for tag in tags if tag.key == key), None)
        if tag:
            self.tag(tag.id)

    def _on_selection(self, span: Span | None) -> None:
        if span is None:
            return
        self._dismiss_offer()
        words = " ".join(span.cut(self._article.text).split())
        short = words if len(words) <= _WORDS_IN_HINT else words[: _WORDS_IN_HINT - 1] + "…"
        self.say(say("desk.hint_tag_now", words=short, **self._key_range()))

    def _on_escape(self) -> None:
        if self._same_words and self._same_words.is_open:
            self._same_words.dismiss()
        elif self.view.selected_span():
            self.view.select_nothing()
        else:
            self._show_current(None)

    def _on_enter(self, shift: bool) -> None:
        if self._same_words and self._same_words.is_open:
            if shift:
                self._same_words.take_lines()
            else:
                self._same_words.take_all()
            return
        here = self.view.passages_at(self.view.caret_point())
        if here:
            following = here.index(self._current) + 1 if self._current in here else 0
            self._show_current(here[following % len(here)])

    def _say_step(self, message: str, edit: Edit) -> None:
        self.say(say(message, **edit.values))

    def _hint_start(self) -> None:
        self.say(say("desk.hint_select", **self._key_range()))

    def _key_range(self) -> dict[str, str]:
        tags = self._work.material.scheme.tags
        return {"first": tags[0].key, "last": tags[-1].key}

    def _passage(self, annotation: Annotation) -> Passage | None:
        tag = self._work.material.scheme.tag(annotation.tag)
        return Passage(annotation.id, annotation.span, tag) if tag else None


def _is_in(widget: QWidget, part: QWidget) -> bool:
    return widget is part or part.isAncestorOf(widget)


def _first_focus(part: QWidget) -> QWidget | None:
    takes = [part, *part.findChildren(QWidget)]
    by_tab = Qt.FocusPolicy.TabFocus.value
    return next((w for w in takes if w.focusPolicy().value & by_tab and w.isEnabled()), None)
