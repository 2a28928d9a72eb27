"""The board: a window over the whole screen, gone through with a few keys, or buttons."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from annotator.gui import keys
from annotator.gui.teacher.board.board_page import BoardPage
from annotator.gui.teacher.board.board_words import Shown
from annotator.gui.theme import Theme
from annotator.gui.widgets import bar, button
from annotator.model.board import Board
from annotator.text import say

_KEY = Qt.Key
_NOTCH = 120
# The letters of the foot: shares of the window, and pixels.
_OF_HEIGHT, _OF_WIDTH, _LEAST = 0.018, 0.0115, 9


class BoardWindow(QWidget):
    """Begins with the first slide and nobody's layer; each slide keeps its own layers."""

    def __init__(self, board: Board, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._board = board
        self._layers = [0] * len(board.slides)
        self._shown = Shown()
        self._turned = 0
        self._buttons: dict[str, QPushButton] = {}
        self.setWindowTitle(say("board.title", title=board.title))
        self.page = BoardPage(board, theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        # A window larger than a small screen would not lie over it.
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        column.addWidget(self.page, 1)
        self._foot = self._make_foot()
        column.addWidget(self._foot)
        self.setFocusProxy(self.page)
        self.page.setFocus()

    @property
    def shown(self) -> Shown:
        """What is to be seen now."""
        return self._shown

    def go(self, step: int) -> None:
        """Show a passage further on, or back, with the teacher's answers away."""
        last = len(self._board.slides) - 1
        at = min(max(self._shown.at + step, 0), last)
        if last >= 0 and at != self._shown.at:
            self._show(Shown(at, self._layers[at]))

    def stack(self, step: int) -> None:
        """Put so many more students' layers on, or take them off."""
        if self._board.slides:
            people = self._board.slides[self._shown.at].people
            layers = min(max(self._shown.layers + step, 0), people)
            self._layers[self._shown.at] = layers
            self._show(self._shown._replace(layers=layers))

    def show_everyone(self) -> None:
        """Put on the layers of all students."""
        self.stack(self._board.people)

    def toggle_answers(self) -> None:
        """Show the teacher's answers, or put them away."""
        self._show(self._shown._replace(answers=not self._shown.answers))

    def show_comment(self) -> None:
        """Show the next comment on the passage, none after the last one."""
        if self._board.slides:
            total = len(self._board.slides[self._shown.at].comments)
            self._show(self._shown._replace(comment=(self._shown.comment + 1) % (total + 1)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, is_held = event.key(), event.isAutoRepeat()
        is_back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if QKeySequence(key) == QKeySequence(keys.BOARD) or key == _KEY.Key_Escape:
            self.close()
        elif key == _KEY.Key_Down:
            self.stack(1)
        elif key == _KEY.Key_Up:
            self.stack(-1)
        elif key in (_KEY.Key_Right, _KEY.Key_PageDown) or (key == _KEY.Key_Space and not is_back):
            self.go(1)
        elif key in (_KEY.Key_Left, _KEY.Key_PageUp, _KEY.Key_Backspace, _KEY.Key_Space):
            self.go(-1)
        elif key == _KEY.Key_Home:
            self.go(-len(self._layers))
        elif key == _KEY.Key_End:
            self.go(len(self._layers))
        elif key == _KEY.Key_A:
            self.show_everyone()
        elif key == _KEY.Key_K and not is_held:
            self.toggle_answers()
        elif key == _KEY.Key_C and not is_held:
            self.show_comment()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._turned += event.angleDelta().y()
        notches = int(self._turned / _NOTCH)
        self._turned -= notches * _NOTCH
        self.stack(-notches)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        font = self.font()
        size = min(self.height() * _OF_HEIGHT, self.width() * _OF_WIDTH)
        font.setPixelSize(max(round(size), _LEAST))
        # One by one: under a style sheet a font is not handed down.
        for name, made in self._buttons.items():
            made.setFont(font)
            made.setText(say(name))
        if self._foot.sizeHint().width() > self.width():
            # The keys alone; a cut word says less.
            for name, made in self._buttons.items():
                made.setText(say(name).split()[0])

    def _show(self, shown: Shown) -> None:
        self._shown = shown
        self.page.show_now(shown)
        self._offer_comments()

    def _offer_comments(self) -> None:
        at, slides = self._shown.at, self._board.slides
        self._buttons["board.comments"].setEnabled(bool(slides and slides[at].comments))

    def _make_foot(self) -> QFrame:
        frame, row = bar("top")
        row.addStretch()
        for name, clicked in (
            ("board.previous", lambda: self.go(-1)),
            ("board.next", lambda: self.go(1)),
            ("board.more", lambda: self.stack(1)),
            ("board.fewer", lambda: self.stack(-1)),
            ("board.all", self.show_everyone),
            ("board.show_answers", self.toggle_answers),
            ("board.comments", self.show_comment),
            ("board.leave", self.close),
        ):
            self._buttons[name] = made = button(say(name), clicked, "quiet")
            made.setAccessibleName(say(name))
            made.setToolTip(say(name))
            # The keys stay with the page, where Space goes on.
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            row.addWidget(made)
        row.addStretch()
        has_comments = any(slide.comments for slide in self._board.slides)
        self._buttons["board.comments"].setVisible(has_comments)
        self._offer_comments()
        return frame
