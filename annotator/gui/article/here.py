"""What is tagged here: named where the pointer or the caret rests, and on asking."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, QSize, Signal

from annotator.gui.article.resting import Resting
from annotator.gui.article.speaking import announce

if TYPE_CHECKING:
    from annotator.gui.article.tip import Entry, Tip
    from annotator.gui.article.view import ArticleView
    from annotator.gui.theme import Theme

# What the pointer's picture hides.
_POINTER = QSize(1, 16)


class Here(QObject):
    """Says when it is time to name what is tagged at a place, and shows the words for it.

    `rested` carries the ids of the passages there, innermost first, when they are others
    than before; none when the place is left.
    """

    rested = Signal(list)

    def __init__(self, view: ArticleView) -> None:
        super().__init__(view)
        self._view = view
        self._tip: Tip | None = None
        self._is_answer = False
        self._told: list[str] = []
        self._near = QRect()
        self._resting = Resting(view.viewport())
        self._resting.rested.connect(self._on_rest)
        view.verticalScrollBar().valueChanged.connect(lambda: self.hide())

    @property
    def tip(self) -> Tip | None:
        """The tip that can be seen."""
        return self._tip

    def show(
        self,
        theme: Theme,
        entries: Sequence[Entry],
        *,
        notes: Sequence[str] = (),
        is_answer: bool = False,
    ) -> None:
        """Name passages where the pointer or caret rests; `notes` say what else there is to know.

        As an answer, at the caret, to the ear too, and also where nothing is tagged.
        """
        from annotator.gui.article.tip import Tip

        self.hide()
        if not entries and not is_answer:
            return
        near = self._view.cursorRect() if is_answer else self._near
        self._is_answer = is_answer
        self._tip = Tip(theme, entries, near, self._view.viewport(), notes=notes)
        self._tip.left.connect(self.hide)
        self._tip.show()
        if is_answer:
            announce(self._view, self._tip.words)

    def hide(self) -> None:
        """Take the tip away; the focus goes back to the article if the tip had it."""
        tip, self._tip = self._tip, None
        if tip:
            had_focus = tip.hasFocus()
            tip.hide()
            tip.deleteLater()
            if had_focus:
                self._view.setFocus()

    def focus_answer(self) -> bool:
        """Give the focus to the answer that can be seen; whether there is one."""
        if self._tip and self._is_answer:
            self._tip.setFocus()
            return True
        return False

    def forget(self) -> None:
        """Something else is going on: the same passages may be named again."""
        self._resting.stop()
        self._told = []
        self.hide()

    def wait_for_caret(self) -> None:
        """The caret has come to a place, and may rest there."""
        self._resting.wait_for_caret()

    def _on_rest(self, place: QPoint | None, is_caret: bool) -> None:
        if is_caret:
            ids, near = self._view.passages_here(), self._view.cursorRect()
        elif self._tip and self._tip.underMouse():
            return
        elif place:
            ids, near = self._view.passages_under(place), QRect(place, _POINTER)
        else:
            ids, near = [], QRect()
        if ids != self._told:
            self._told, self._near = ids, near
            self.hide()
            self.rested.emit(ids)
