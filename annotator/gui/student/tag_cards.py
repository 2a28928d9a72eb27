"""The tags with badge, key and definition; a click tags what is selected."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from annotator.gui import keys
from annotator.gui.theme import Theme
from annotator.gui.widgets import Badge, label, restyle
from annotator.model.scheme import Scheme, Tag
from annotator.text import say
from annotator.workflows.expecting import Expected

_TARGET = 24


class TagCard(QPushButton):
    """One tag: what it means, its key, how often it is used."""

    highlighter_wanted = Signal()

    def __init__(self, tag: Tag, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tag = tag
        self._pen = self._make_pen()
        self.setProperty("role", "card")
        self.setProperty("current", False)
        self.setAutoDefault(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(
            say(
                "desk.tag_help",
                definition=tag.definition,
                example=tag.example,
                not_this=tag.not_this,
            )
        )
        self._count = label(role="muted", wrap=True)
        self._count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Badge(tag, theme))
        head.addWidget(label(tag.name, "heading"))
        head.addWidget(self._count, 1)
        head.addWidget(self._pen)
        head.addWidget(label(tag.key, "key"), 0, Qt.AlignmentFlag.AlignVCenter)
        self._rows = layout = QVBoxLayout(self)
        layout.setContentsMargins(9, 3, 9, 5)
        layout.setSpacing(1)
        layout.addLayout(head)
        definition = label(tag.definition, "muted", wrap=True)
        definition.setContentsMargins(34, 0, 0, 0)
        layout.addWidget(definition)
        self.show_count(0)

    def show_count(self, n: int, expected: Expected | None = None) -> None:
        """Say how many passages have the tag, and how many the lesson asks for."""
        tag = self._tag
        words = str(n) if n else ""
        if expected:
            words = say(_met(expected), least=expected.least, n=expected.found)
            restyle(self._count, "role", "good" if expected.is_met else "muted")
        self._count.setText(words)
        name = say("desk.tag_card", tag=tag.name, key=tag.key, definition=tag.definition, n=n)
        self.setAccessibleName(f"{name} {words}" if expected else name)

    def show_current(self, current: bool) -> None:
        """Stand out while a passage with this tag is looked at."""
        restyle(self, "current", current)

    def show_highlighter(self, is_on: bool) -> None:
        """Say whether every selection gets this tag."""
        self._pen.setChecked(is_on)
        self._pen.setText(say("desk.pen_on" if is_on else "desk.pen"))

    def _make_pen(self) -> QToolButton:
        """The highlighter of this tag; with keys it is H and the tag's digit."""
        pen = QToolButton()
        pen.setCheckable(True)
        pen.setText(say("desk.pen"))
        pen.setProperty("role", "quiet")
        pen.setProperty("fit", "small")
        pen.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        pen.setFixedHeight(_TARGET)
        pen.setMinimumWidth(_TARGET)
        name = say("desk.pen_help", tag=self._tag.name)
        pen.setAccessibleName(name)
        pen.setToolTip(f"{name}  ({keys.HIGHLIGHTER} {self._tag.key})")
        pen.clicked.connect(lambda: self.highlighter_wanted.emit())
        return pen

    def sizeHint(self) -> QSize:
        return self._rows.sizeHint()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._rows.heightForWidth(width)


class TagCards(QWidget):
    """All tags of a set, one card each."""

    tag_chosen = Signal(str)
    highlighter_wanted = Signal(str)

    def __init__(self, scheme: Scheme, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(say("desk.tags"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._cards = {tag.id: TagCard(tag, theme, self) for tag in scheme.tags}
        for tag_id, card in self._cards.items():
            card.clicked.connect(lambda _=False, tag_id=tag_id: self.tag_chosen.emit(tag_id))
            card.highlighter_wanted.connect(
                lambda tag_id=tag_id: self.highlighter_wanted.emit(tag_id)
            )
            column.addWidget(card)

    def show_count(self, tag_id: str, n: int, expected: Expected | None = None) -> None:
        """Say how many passages have a tag, and how many the lesson asks for."""
        if card := self._cards.get(tag_id):
            card.show_count(n, expected)

    def show_current(self, tag_id: str | None) -> None:
        """Let one tag stand out, or none."""
        for other, card in self._cards.items():
            card.show_current(other == tag_id)

    def show_highlighter(self, tag_id: str | None) -> None:
        """Say which tag every selection gets, or that none does."""
        for other, card in self._cards.items():
            card.show_highlighter(other == tag_id)


def _met(expected: Expected) -> str:
    return "desk.expected_met" if expected.is_met else "desk.expected"
