"""Fields for questions that are answered by ticking: several answers, yes or no."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from annotator.gui.student.answer_words import yes_no_words
from annotator.model.scheme import YES_NO, Attribute
from annotator.text import say


class _Ticks(QWidget):
    """Buttons that stay down; Tab and the arrow keys go from one to the next, Space ticks."""

    def __init__(self) -> None:
        super().__init__()
        self.buttons: dict[str, QAbstractButton] = {}

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        for button in self.buttons.values():
            # Heard after the answer itself: what is being answered.
            button.setAccessibleDescription(name)


class SeveralField(_Ticks):
    """A box for each answer; a click on its words ticks it too."""

    def __init__(self, attribute: Attribute, store: Callable[[str], object]) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(2)
        grid.setVerticalSpacing(1)
        grid.setColumnStretch(1, 1)
        for row, option in enumerate(attribute.options):
            box = QCheckBox()
            box.setAccessibleName(option.name)
            box.clicked.connect(lambda: store(self._answer()))
            self.buttons[option.id] = box
            grid.addWidget(box, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(_Words(option.name, box), row, 1)
        self.setFocusProxy(next(iter(self.buttons.values())))

    def show_answer(self, answer: str) -> None:
        """Tick what is stored."""
        chosen = answer.split()
        for option, box in self.buttons.items():
            box.setChecked(option in chosen)

    def _answer(self) -> str:
        return " ".join(option for option, box in self.buttons.items() if box.isChecked())


class _Words(QLabel):
    """The words of an answer, as many lines as they need."""

    def __init__(self, words: str, box: QCheckBox) -> None:
        super().__init__(words)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._box = box

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self._box.setFocus(Qt.FocusReason.MouseFocusReason)
            self._box.click()


class YesNoField(_Ticks):
    """Two buttons; to press the one that is down takes the answer back."""

    def __init__(self, store: Callable[[str], object]) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self._store = store
        for answer in YES_NO:
            button = QPushButton()
            button.setAccessibleName(yes_no_words(answer))
            button.setCheckable(True)
            button.setAutoDefault(True)
            button.setProperty("fit", "small")
            button.clicked.connect(lambda on, answer=answer: self._take(answer if on else ""))
            self.buttons[answer] = button
            row.addWidget(button)
        row.addStretch()
        self.setFocusProxy(self.buttons[YES_NO[0]])
        self.show_answer("")

    def show_answer(self, answer: str) -> None:
        """Show which one is stored."""
        for one, button in self.buttons.items():
            button.setChecked(one == answer)
            words = yes_no_words(one)
            # Not by its colour alone.
            button.setText(say("desk.ticked", answer=words) if one == answer else words)

    def _take(self, answer: str) -> None:
        self.show_answer(answer)
        self._store(answer)
