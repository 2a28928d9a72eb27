"""The article on screen: read, select, see what is tagged."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QContextMenuEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from annotator.gui import keys
from annotator.gui.article.edge_page import EdgePage
from annotator.gui.article.here import Here
from annotator.gui.article.passages import Order, Passage, outer_first
from annotator.gui.qt import Qt
from annotator.gui.theme import Theme
from annotator.model.article import Article
from annotator.text import say

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent

    from annotator.gui.article.reading_keys import ReadingKey
    from annotator.gui.article.tip import Entry, Tip

_DIGITS = "0123456789"


class ArticleView(EdgePage):
    """An article in which words are selected by mouse or keys; it tags nothing itself.

    `tag_key_pressed` carries a digit, `enter_pressed` whether Shift was held. `hovered`
    carries the ids of the passages, innermost first, where the pointer or caret rests, none
    when it has left them; `what_is_here_wanted` a code point; `menu_wanted` a place of the
    screen, the ids of the passages there, and the selected Span or None.
    """

    passage_clicked = Signal(str)
    passage_picked = Signal(str)
    tag_key_pressed = Signal(str)
    delete_requested = Signal()
    escape_pressed = Signal()
    enter_pressed = Signal(bool)
    hovered = Signal(list)
    what_is_here_wanted = Signal(int)
    menu_wanted = Signal(QPoint, list, object)
    focus_gained = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setAccessibleName(say("reading.article"))
        self.setAccessibleDescription(say("reading.article_help"))
        self._is_click = False
        self._here = Here(self)
        self._here.rested.connect(self.hovered)

    @property
    def tip(self) -> Tip | None:
        """The tip that can be seen."""
        return self._here.tip

    def next_passage(self, from_point: int) -> str | None:
        """The passage that starts at `from_point` or after it, but after the current one there."""
        current = self._current_at(from_point)
        place = outer_first(current) if current else _before_all_at(from_point)
        found = self._index.next_after(place)
        return found.annotation_id if found else None

    def previous_passage(self, from_point: int) -> str | None:
        """The passage that starts before `from_point`, or there but before the current one."""
        current = self._current_at(from_point)
        place = outer_first(current) if current else _before_all_at(from_point)
        found = self._index.last_before(place)
        return found.annotation_id if found else None

    def go_to_passage(self, way: Literal["next", "previous"]) -> None:
        """Go to the passage after or before the current one, or the caret, and pick it."""
        current = self._index.get(self._current) if self._current else None
        point = current.span.start if current else self.caret_point()
        found = self.next_passage(point) if way == "next" else self.previous_passage(point)
        passage = self._index.get(found) if found else None
        if passage:
            self.scroll_to(passage.span)
            self.put_caret(passage.span.start)
            self.passage_picked.emit(passage.annotation_id)

    def passages_here(self) -> list[str]:
        """The ids of the passages that the selection starts in or the caret touches.

        Innermost first.
        """
        span = self.selected_span()
        point = span.start if span else self.caret_point()
        ending = [] if span else [p for p in self._index.at(point - 1) if p.span.end == point]
        touched = sorted([*self._index.at(point), *ending], key=lambda p: len(p.span))
        return [passage.annotation_id for passage in touched]

    def passages_under(self, place: QPoint) -> list[str]:
        """The ids of the passages whose words or badge lie at a place of the viewport."""
        found = self.passage_at(place)
        around = self.passages_at(self.point_under(place)) if found else []
        return around if found is None or found in around else [found]

    def show_tip(self, entries: Sequence[Entry]) -> None:
        """Name passages where the pointer or caret rests, as an answer to `hovered`."""
        self._here.show(self._theme, entries)

    def show_here(self, entries: Sequence[Entry], notes: Sequence[str] = ()) -> None:
        """Name passages at the caret to eye and ear, as an answer to `what_is_here_wanted`."""
        self._here.show(self._theme, entries, notes=notes, is_answer=True)

    def hide_tip(self) -> None:
        """Take the tip away."""
        self._here.hide()

    def say_here(self) -> None:
        """Ask for what is tagged at the caret; a second time, let the answer be read."""
        if not self._here.focus_answer():
            self.what_is_here_wanted.emit(self.caret_point())

    def pick_here(self, entries: Sequence[Entry]) -> None:
        """Let one of several passages be picked from a list at the caret."""
        from annotator.gui.article.picker import PassagePicker

        self._here.forget()
        picker = PassagePicker(self._theme, entries, self)
        picker.pointed.connect(self._outline)
        picker.aboutToHide.connect(self.clear_preview)
        picker.picked.connect(self.passage_picked)
        picker.popup(self._caret_on_screen())

    def show_article(self, article: Article) -> None:
        """Show another article, without passages, the caret at its start."""
        self._here.forget()
        super().show_article(article)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer the keys of the article; Qt's own text keys move and select."""
        from annotator.gui.article.pressed import HELD_WITH_OTHERS
        from annotator.gui.article.reading_keys import reading_key

        known = reading_key(event)
        if event.key() in HELD_WITH_OTHERS:
            super().keyPressEvent(event)
        elif self._ends_something(event, known):
            pass
        elif known:
            known.act(self)
        elif not self._answers(event):
            before = self.caret_point()
            super().keyPressEvent(event)
            if self.caret_point() != before and not self.selected_span():
                self._here.wait_for_caret()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Nothing is named while the hand works."""
        self._here.forget()
        is_held = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        self._is_click = event.button() == Qt.MouseButton.LeftButton and not is_held
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A press and release at one place, with nothing selected, is a click."""
        is_left = event.button() == Qt.MouseButton.LeftButton
        is_click = self._is_click and is_left and not self._has_moved
        super().mouseReleaseEvent(event)
        if is_click and not self.textCursor().hasSelection():
            clicked = self.passage_at(event.position().toPoint())
            if clicked:
                self.passage_clicked.emit(clicked)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu: about the caret, when it is wanted by a key."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self._want_menu_at_caret()
        else:
            ids = self.passages_under(event.pos())
            self.menu_wanted.emit(event.globalPos(), ids, self.selected_span())

    def _on_focus_changed(self, before: QWidget | None, now: QWidget | None) -> None:
        super()._on_focus_changed(before, now)
        # Nothing is named while the hand is elsewhere, but what is being read.
        if before is self and (self.tip is None or now is not self.tip):
            self._here.forget()
        if now is self:
            self.focus_gained.emit()

    def _ends_something(self, event: QKeyEvent, known: ReadingKey | None) -> bool:
        """Whether the key only ends what is going on: an edge that moves, a tip that is shown."""
        from annotator.gui.article.pressed import ENTER

        is_escape = event.key() == Qt.Key.Key_Escape
        if self.is_moving_edge and not (known and known.moves_edge):
            if is_escape:
                self.leave_edges()
                return True
            self.keep_edges()
            if event.key() in ENTER:
                return True
        if is_escape and self.tip:
            self.hide_tip()
            return True
        if known is None or known.key != keys.WHAT_IS_HERE:
            self._here.forget()
        return False

    def _answers(self, event: QKeyEvent) -> bool:
        from annotator.gui.article.pressed import DELETE, ENTER, KEYPAD, LINE_ENDS, SHIFT

        key, held = event.key(), event.modifiers() & ~KEYPAD
        if event.text() in set(_DIGITS) and not held & ~SHIFT:
            # By its text: French keyboards give digits with Shift, and none without.
            self.tag_key_pressed.emit(event.text())
        elif key in ENTER and not held & ~SHIFT:
            self.enter_pressed.emit(bool(held))
        elif key in DELETE and not held:
            self.delete_requested.emit()
        elif key == Qt.Key.Key_Escape and not held:
            self.escape_pressed.emit()
        elif key in LINE_ENDS and held == SHIFT:
            self._select_to(LINE_ENDS[key])
        elif key == Qt.Key.Key_F10 and held == SHIFT and sys.platform != "win32":
            # Windows asks for the menu itself.
            self._want_menu_at_caret()
        else:
            return False
        return True

    def _select_to(self, end: QTextCursor.MoveOperation) -> None:
        """Select to an end of the line as the article has it, however it is wrapped here.

        So that two keys take in a whole headline or paragraph.
        """
        cursor = self.textCursor()
        cursor.movePosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def _want_menu_at_caret(self) -> None:
        place = self._caret_on_screen()
        self.menu_wanted.emit(place, self.passages_here(), self.selected_span())

    def _caret_on_screen(self) -> QPoint:
        return self.viewport().mapToGlobal(self.cursorRect().bottomLeft())

    def _current_at(self, point: int) -> Passage | None:
        current = self._index.get(self._current) if self._current else None
        return current if current and current.span.start == point else None

    def _outline(self, annotation_id: str) -> None:
        passage = self._index.get(annotation_id)
        self.show_preview([passage.span] if passage else ())


def _before_all_at(point: int) -> Order:
    """The place in the order of passages before all that start at a code point."""
    return (point, -sys.maxsize, "")
