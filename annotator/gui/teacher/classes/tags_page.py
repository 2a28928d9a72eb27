"""The tags: which idea is learned, what is mixed up, how alike the class used each."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QFrame, QVBoxLayout

from annotator.exporters.report_page import Page
from annotator.gui.teacher.classes.bar_row_painter import BarRowPainter
from annotator.gui.teacher.classes.bar_rows import BarRow
from annotator.gui.teacher.classes.beside import Beside
from annotator.gui.teacher.classes.chosen_rows import ChosenList
from annotator.gui.teacher.classes.class_page import ClassPage, Shown
from annotator.gui.teacher.classes.figure_painter import FigurePainter
from annotator.gui.teacher.classes.tag_details import overview, tag_details
from annotator.gui.teacher.classes.tag_figures import tag_figures
from annotator.gui.teacher.row_list import ROW, RowList
from annotator.gui.theme import Theme
from annotator.model.scheme import Tag
from annotator.model.splits import MixUp
from annotator.text import say


class TagsPage(ClassPage):
    """Each tag with its figures, and beside them everything about the chosen one.

    Enter, and with little room a click, goes to the panel; Esc comes back. Enter or a click on
    "See it in the article" goes there.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._page: Page | None = None
        self._mixed: tuple[MixUp, ...] = ()
        self._rows: list[BarRow] = []
        self._list = ChosenList("class_tags", BarRowPainter(theme))
        self._list.setAccessibleName(say("tags_page.list"))
        self._details = RowList("class_figures", FigurePainter(theme))
        self._details.setAccessibleName(say("tags_page.panel"))
        panel = QFrame()
        panel.setProperty("role", "panel")
        column = QVBoxLayout(panel)
        column.setContentsMargins(1, 0, 0, 0)
        column.addWidget(self._details)
        self._beside = Beside(self._list, panel)
        self._list.chosen.connect(self._on_chosen)
        self._list.clicked.connect(self._beside.open_over)
        self._list.activated.connect(self._beside.open_panel)
        self._details.clicked.connect(self._see)
        self._details.activated.connect(self._see)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._beside)

    def show_class(self, shown: Shown) -> None:
        chosen = self._chosen
        figures = shown.contents.figures
        self._page, self._mixed = shown.view.page, figures.findings.mix_ups
        self._rows = tag_figures(self._page, figures.findings.likeness)
        tags = [row.about for row in self._rows]
        self._list.show_rows(self._rows, tags.index(chosen) if chosen in tags else 0)
        self._show()

    def go_to(self, what: object) -> None:
        """Bring a tag forward, by its id."""
        for number, row in enumerate(self._rows):
            if isinstance(row.about, Tag) and row.about.id == what:
                self._list.choose(number)

    def enter(self) -> None:
        self._beside.enter()

    @property
    def _chosen(self) -> object:
        number = self._list.number
        return self._rows[number].about if 0 <= number < len(self._rows) else None

    def _on_chosen(self) -> None:
        self._show()
        self._details.scrollToTop()

    def _show(self) -> None:
        assert self._page
        about = self._chosen
        if isinstance(about, Tag):
            self._details.show_rows(tag_details(self._page, self._mixed, about))
        else:
            self._details.show_rows(overview(self._page, self._mixed))

    def _see(self, index: QModelIndex) -> None:
        number = index.data(ROW).row
        if number is not None:
            self.go_wanted.emit("article", number)
