"""What panels beside a list are made of."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.article.typography import reading_font
from annotator.gui.teacher.classes.bar_view import BarView
from annotator.gui.theme import Theme
from annotator.gui.widgets import Badge, button, label
from annotator.model.scheme import Tag
from annotator.text import say
from annotator.workflows.settings import Settings

_SIZE_POINTS = 12


class Themed:
    """Makes widgets in the colours of a theme by and by."""

    _theme: Theme

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of `theme` for what is made from now on."""
        self._theme = theme


class Panel(QFrame):
    """A column of parts that scrolls, and a strip under it that does not."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self.setAccessibleName(name)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.passage = label(role="quotation", wrap=True)
        self.passage.setFont(reading_font(Settings(size=_SIZE_POINTS)))

    def go_up(self) -> None:
        """Show the panel from above."""
        self._scroll.verticalScrollBar().setValue(0)

    def fill(self, *parts: QWidget, foot: QWidget | None = None) -> None:
        """Hold these parts."""
        inside = QWidget()
        within = QVBoxLayout(inside)
        within.setContentsMargins(16, 12, 16, 12)
        within.setSpacing(14)
        for part in parts:
            within.addWidget(part)
        within.addStretch(1)
        self._scroll.setWidget(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._scroll, 1)
        if foot:
            column.addWidget(foot)


class PanelPart(QWidget):
    """A column of widgets; with a heading, if one is given, and not seen without content."""

    def __init__(self, heading: str = "") -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(6)
        if heading:
            self.column.addWidget(label(heading, "heading", wrap=True))
        self._inside: QWidget | None = None

    def refill(self, inside: QWidget | None) -> None:
        """Show these widgets instead of those before; nothing hides the part."""
        if self._inside:
            self.column.removeWidget(self._inside)
            self._inside.hide()
            self._inside.deleteLater()
        self._inside = inside
        if inside:
            self.column.addWidget(inside)
            # Else it would be seen one picture later.
            inside.show()
        self.setVisible(inside is not None)


def stack(*widgets: QWidget, spacing: int = 6) -> QWidget:
    """Widgets under each other as one."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(spacing)
    for one in widgets:
        column.addWidget(one)
    return made


def see_button(clicked: Callable[[], object]) -> QPushButton:
    """Leads to the article."""
    made = button(say("class_article.see"), clicked)
    made.setProperty("fit", "small")
    made.setMinimumHeight(26)
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return made


class BarGrid(QWidget):
    """Lines of badge, name, bar and figure, each under the other."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(2, 1)

    def add(self, name: str, count: tuple[int, int], figure: str, tag: Tag | None = None) -> None:
        """One line more; `count` is (part, total)."""
        line = self._grid.rowCount()
        words = label(name)
        if tag:
            self._grid.addWidget(Badge(tag, self._theme), line, 0)
            self._grid.addWidget(words, line, 1)
        else:
            self._grid.addWidget(words, line, 0, 1, 2)
        self._grid.addWidget(BarView(*count, self._theme, tag), line, 2)
        self._grid.addWidget(_figure(figure), line, 3)


def _figure(words: str) -> QLabel:
    made = label(words, "heading")
    made.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return made
