"""The class screen: the same figures as the report, and what can be done with them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.exporters.report_page import page
from annotator.gui.teacher.article_painter import ArticlePainter
from annotator.gui.teacher.article_rows import Opening, ReadRow, article_rows, joined
from annotator.gui.teacher.figure_painter import FigurePainter
from annotator.gui.teacher.figure_rows import figure_rows
from annotator.gui.teacher.row_list import ROW, RowList
from annotator.gui.theme import Theme
from annotator.gui.widgets import Title, bar, button, label, restyle
from annotator.model.class_figures import ClassFigures
from annotator.model.summary import Summary
from annotator.text import say
from annotator.workflows.files import file_stem

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance
    from PySide6.QtGui import QResizeEvent

_PANEL_WIDTH, _NARROW_PANEL = 392, 330
# A window less wide than this makes do with shorter words and a narrower panel.
_NARROW = 960


class ClassScreen(QWidget):
    """Shows the summary of one class; names only while "Show names" is ticked."""

    add_wanted = Signal()
    add_folder_wanted = Signal()
    list_wanted = Signal()
    board_wanted = Signal()
    report_wanted = Signal()
    tables_wanted = Signal()
    answers_wanted = Signal()
    another_class_wanted = Signal()
    like_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path: Path | None = None
        self._shown: ClassFigures | None = None
        self._rows: list[Opening | ReadRow] = []
        self._title, self._counts = Title(), label(role="muted")
        self._buttons: dict[str, QPushButton] = {}
        self._names = QCheckBox(say("class_screen.show_names"))
        self._names.toggled.connect(self._show_names)
        self._article = RowList("class_article", ArticlePainter(theme))
        self._article.setAccessibleName(say("report.article"))
        self._figures = RowList("class_figures", FigurePainter(theme))
        self._figures.setAccessibleName(say("class_screen.figures"))
        self._figures.clicked.connect(self._go)
        self._figures.activated.connect(self._go)
        self._names_state, self._words = label(role="muted"), label(wrap=True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._lay_out()
        # Else a small window would have to grow before it is known to be small.
        self._fold(True)

    @property
    def names_shown(self) -> bool:
        """Whether the teacher has asked for names."""
        return self._names.isChecked()

    def show_class(self, path: Path, figures: ClassFigures) -> None:
        """Show a class; names are hidden again when it is another one than before."""
        if path != self._path:
            self._names.setChecked(False)
            self._article.setFocus()
        self._path, self._shown, summary = path, figures, figures.summary
        self._title.setText(summary.title)
        passages = sum(row.annotations for row in summary.tags)
        # Two classes may have the same lesson: only their files tell them apart.
        name = () if path.stem == file_stem(summary.title) else (path.stem,)
        counts = (
            *name,
            say("class_screen.handed_in", n=summary.handed_in),
            say("class_screen.passages", n=passages),
        )
        self._counts.setText(joined(*counts))
        self._show_simulated(summary)
        self._rows = article_rows(page(figures, names=False))
        self._article.show_rows(self._rows)
        self._show_names()

    def enter(self) -> None:
        """Let the keys go through the article."""
        self._article.setFocus()

    def say(self, words: str, *, warning: bool = False) -> None:
        """Say something in the line at the bottom."""
        restyle(self._words, "role", "warning" if warning else "")
        self._words.setText(words)

    def hush(self) -> None:
        """Say nothing in the line at the bottom any more."""
        self._words.clear()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold(self.width() < _NARROW)

    def _go(self, index: QModelIndex) -> None:
        """Go to the place in the article that a figure is about, if it is about one."""
        figure = index.data(ROW)
        for number, row in enumerate(self._rows):
            if isinstance(row, ReadRow) and row.sentence.number == figure.row:
                self._article.go_to(number)

    def _fold(self, is_narrow: bool) -> None:
        """Make do with less room, or use all of it."""
        self._panel.setFixedWidth(_NARROW_PANEL if is_narrow else _PANEL_WIDTH)
        (self._foot_row if is_narrow else self._head_row).insertWidget(1, self._counts)
        for name, one in self._buttons.items():
            one.setText(say(f"{name}_short" if is_narrow else name))

    def _lay_out(self) -> None:
        self._panel = self._make_panel()
        middle = QHBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(self._article, 1)
        middle.addWidget(self._panel)
        foot, self._foot_row = bar("top")
        self._foot_row.addWidget(self._names_state)
        self._foot_row.addWidget(self._words, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._top())
        layout.addWidget(self._banner())
        layout.addLayout(middle, 1)
        layout.addWidget(foot)

    def _top(self) -> QFrame:
        frame, self._head_row = bar("bottom")
        self._head_row.addWidget(self._title)
        self._head_row.addStretch()
        self._head_row.addWidget(self._lesson_button())
        self._head_row.addWidget(self._add_button())
        for name, wanted, role in (
            ("class_screen.answers", self.answers_wanted, ""),
            ("class_screen.board", self.board_wanted, ""),
            ("class_screen.tables", self.tables_wanted, ""),
            ("class_screen.report", self.report_wanted, "primary"),
        ):
            self._buttons[name] = made = button(say(name), wanted.emit, role)
            made.setAccessibleName(say(name))
            self._head_row.addWidget(made)
        return frame

    def _add_button(self) -> QToolButton:
        return _menu_button(
            "class_screen.add",
            (
                ("class_screen.add_files", self.add_wanted),
                ("class_screen.add_folder", self.add_folder_wanted),
                ("class_screen.list", self.list_wanted),
            ),
        )

    def _lesson_button(self) -> QToolButton:
        return _menu_button(
            "class_screen.lesson",
            (
                ("class_screen.another_class", self.another_class_wanted),
                ("class_screen.like", self.like_wanted),
            ),
        )

    def _banner(self) -> QFrame:
        self._simulated, row = bar("bottom")
        self._how_many = label(wrap=True)
        row.addWidget(label(say("report.simulated_title"), "heading"))
        row.addWidget(self._how_many, 1)
        return self._simulated

    def _make_panel(self) -> QFrame:
        panel = QFrame()
        panel.setProperty("role", "panel")
        head = QHBoxLayout()
        head.setContentsMargins(16, 10, 16, 10)
        head.addWidget(label(say("class_screen.figures"), "heading"), 1)
        head.addWidget(self._names)
        column = QVBoxLayout(panel)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._figures, 1)
        return panel

    def _show_simulated(self, summary: Summary) -> None:
        n, total = summary.simulated, summary.handed_in
        self._how_many.setText(say("report.simulated", n=n, total=total))
        self._simulated.setVisible(n > 0)

    def _show_names(self) -> None:
        names = self.names_shown
        self._names_state.setText(
            say("class_screen.names_shown" if names else "class_screen.names_hidden")
        )
        if self._shown:
            self._figures.show_rows(figure_rows(page(self._shown, names=names), names=names))


def _menu_button(name: str, entries: Iterable[tuple[str, SignalInstance]]) -> QToolButton:
    """A button with a menu, an entry for each wish."""
    made = QToolButton()
    made.setText(say(name))
    made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    menu = QMenu(made)
    for words, wanted in entries:
        menu.addAction(say(words), wanted.emit)
    made.setMenu(menu)
    return made
