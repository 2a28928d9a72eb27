"""The bar that finds words in the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLineEdit, QPushButton, QWidget

from annotator.gui import keys
from annotator.gui.article.hits import Hits
from annotator.gui.article.speaking import announce
from annotator.gui.article.view import ArticleView
from annotator.gui.widgets import button, label
from annotator.gui.wrap_row import WrapRow
from annotator.model.finding import find_all
from annotator.text import say

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_TYPING_MS = 120
_LONGEST = 100


class FindBar(QFrame):
    """Finds words while they are typed; hidden until `open`.

    `tag_all_wanted` carries every place found, as a list of Spans. `closed` comes when the
    person has left, and the focus is back in the article.
    """

    closed = Signal()
    tag_all_wanted = Signal(list)

    def __init__(self, view: ArticleView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view, self._hits = view, Hits(view)
        self._text, self._from = "", 0
        self._typing = QTimer(self, interval=_TYPING_MS, singleShot=True)
        self._typing.timeout.connect(self._search)
        self._field = QLineEdit()
        self._count = label(role="muted")
        self._whole = QCheckBox(say("finding.whole_words"))
        self._tag_all = button("", self._ask_for_tag)
        self._lay_out()
        self._field.textChanged.connect(lambda: self._typing.start())
        self._whole.toggled.connect(self._search)
        self.hide()

    def search_in(self, text: str) -> None:
        """Find in this text from now on: the one that the article shows."""
        self._text, self._from = text, 0
        if self.isVisible():
            self._search()

    def set_changeable(self, changeable: bool) -> None:
        """Offer to tag what is found, or only to find it."""
        self._tag_all.setVisible(changeable)

    def open(self) -> None:
        """Show the bar and look for what is selected, or again for the words before."""
        span = self._view.selected_span()
        self._from = span.start if span else self._view.caret_point()
        words = span.cut(self._text) if span else ""
        if words and len(words) <= _LONGEST and "\n" not in words:
            self._field.setText(words)
        self.show()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()
        self._search()

    def leave(self) -> None:
        """Hide the bar; what was found last stays selected."""
        self._typing.stop()
        self._hits.show(())
        self.hide()
        self._view.setFocus()
        self.closed.emit()

    def find_next(self) -> None:
        """Go to the next place after the selection; after the last one comes the first."""
        if self._is_ready():
            span = self._view.selected_span()
            self._go_to(self._hits.first_from(span.end if span else self._view.caret_point()))

    def find_previous(self) -> None:
        """Go to the place before the selection; before the first one comes the last."""
        if self._is_ready():
            span = self._view.selected_span()
            self._go_to(self._hits.last_before(span.start if span else self._view.caret_point()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer Enter, F3 and Esc wherever in the bar the focus is."""
        key, is_back = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        focused = self.focusWidget()
        if key == Qt.Key.Key_Escape:
            self.leave()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focused, QPushButton):
            focused.click()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F3):
            self.find_previous() if is_back else self.find_next()
        else:
            super().keyPressEvent(event)

    def _is_ready(self) -> bool:
        """Whether there is a place to go to from here; what has just been typed is found first."""
        if not self.isVisible():
            self.open()
        elif self._typing.isActive():
            self._search()
        else:
            return bool(self._hits.places)
        return False

    def _search(self) -> None:
        self._typing.stop()
        words, whole = self._field.text(), self._whole.isChecked()
        self._hits.show(find_all(self._text, words, whole_words=whole))
        if self._hits.places:
            self._go_to(self._hits.first_from(self._from))
        elif words.strip():
            self._view.select_nothing()
            self._say(say("finding.no_whole_words" if whole else "finding.not_here"))
        else:
            self._say("")
        self._show_tag_all(len(self._hits.places))

    def _go_to(self, number: int) -> None:
        self._hits.go_to(number)
        self._from = self._hits.places[number].start
        total = len(self._hits.places)
        self._say(say("finding.count", number=number + 1, total=total))

    def _say(self, words: str) -> None:
        self._count.setText(words)
        self._field.setAccessibleDescription(words)
        if words:
            announce(self._field, words)

    def _show_tag_all(self, n: int) -> None:
        self._tag_all.setText(say("finding.tag_all", n=n) if n else say("finding.tag_none"))
        self._tag_all.setEnabled(n > 0)

    def _ask_for_tag(self) -> None:
        if self._typing.isActive():
            self._search()
        if self._hits.places:
            self.tag_all_wanted.emit(list(self._hits.places))

    def _lay_out(self) -> None:
        self.setProperty("role", "bar")
        self.setProperty("edge", "top")
        self.setAccessibleName(say("finding.bar"))
        self._field.setAccessibleName(say("finding.field"))
        self._field.setPlaceholderText(say("finding.field"))
        self._field.setMinimumWidth(120)
        self._field.setMaximumWidth(280)
        self._tag_all.setToolTip(say("finding.tag_all_help"))
        self._show_tag_all(0)
        before = button(say("finding.previous"), self.find_previous)
        before.setToolTip(say("finding.previous_help", key=keys.FIND_PREVIOUS))
        after = button(say("finding.next"), self.find_next)
        after.setToolTip(say("finding.next_help", key=keys.FIND_NEXT))
        close = button(say("finding.close"), self.leave, "quiet")
        close.setToolTip(say("finding.close_help"))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 7, 16, 7)
        row.setSpacing(8)
        row.addWidget(self._field, 1)
        beside = WrapRow(spacing=8)
        for widget in (before, after, self._whole, self._tag_all, self._count):
            beside.addWidget(widget)
        row.addLayout(beside, 2)
        row.addWidget(close)
