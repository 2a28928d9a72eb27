"""The highlighter: one tag is picked, and every selection gets it at once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from annotator.gui.article.view import ArticleView
from annotator.model.scheme import Tag


class Highlighter(QObject):
    """Off, waiting for its tag, or on; `changed` comes whenever that is another.

    `tag` is asked to tag what is selected with a tag's id.
    """

    changed = Signal()

    def __init__(self, view: ArticleView, tag: Callable[[str], object], parent: QObject) -> None:
        super().__init__(parent)
        self._view, self._give = view, tag
        self._tag: Tag | None = None
        self._is_waiting = False
        # A triple click begins as a double one: what comes first must not be tagged.
        self._released = QTimer(self, singleShot=True)
        self._released.timeout.connect(self.take_selection)
        self._is_double = False
        view.viewport().installEventFilter(self)

    @property
    def tag(self) -> Tag | None:
        """The tag that every selection gets."""
        return self._tag

    @property
    def is_waiting(self) -> bool:
        """Whether its tag is still to be picked."""
        return self._is_waiting

    @property
    def is_on(self) -> bool:
        """Whether there is anything to end."""
        return self._is_waiting or self._tag is not None

    def wait_for_tag(self) -> None:
        """Begin; the next tag that is picked will be its tag."""
        self._become(None, is_waiting=True)

    def use(self, tag: Tag) -> None:
        """Give a tag to what is selected now, and to every selection that comes."""
        self._become(tag, is_waiting=False)
        self.take_selection()

    def end(self) -> None:
        """Tag nothing more."""
        self._become(None, is_waiting=False)

    def take_selection(self) -> bool:
        """Tag what is selected; False where there is nothing, or no tag for it."""
        if self._tag is None or self._view.selected_span() is None:
            return False
        self._give(self._tag.id)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what the mouse has selected when it is let go."""
        if self._tag and isinstance(event, QMouseEvent) and _is_left(event):
            kind = event.type()
            if kind == QEvent.Type.MouseButtonRelease:
                self._released.start(QApplication.doubleClickInterval() if self._is_double else 0)
            elif kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick):
                self._released.stop()
                self._is_double = kind == QEvent.Type.MouseButtonDblClick
        return False

    def _become(self, tag: Tag | None, *, is_waiting: bool) -> None:
        self._released.stop()
        if (tag, is_waiting) != (self._tag, self._is_waiting):
            self._tag, self._is_waiting = tag, is_waiting
            self.changed.emit()


def _is_left(event: QMouseEvent) -> bool:
    return event.button() == Qt.MouseButton.LeftButton
