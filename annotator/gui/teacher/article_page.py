"""The article as the class read it."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from annotator.exporters.report_page import page
from annotator.gui.teacher.article_painter import ArticlePainter
from annotator.gui.teacher.article_rows import Opening, ReadRow, article_rows
from annotator.gui.teacher.class_page import ClassPage, Shown
from annotator.gui.teacher.row_list import RowList
from annotator.gui.theme import Theme
from annotator.text import say


class ArticlePage(ClassPage):
    """Every sentence with its votes."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._rows: list[Opening | ReadRow] = []
        self._list = RowList("class_article", ArticlePainter(theme))
        self._list.setAccessibleName(say("report.article"))
        self.setFocusProxy(self._list)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._list)

    def show_class(self, shown: Shown) -> None:
        self._rows = article_rows(page(shown.contents.figures, names=False))
        self._list.show_rows(self._rows)

    def go_to(self, what: object) -> None:
        for number, row in enumerate(self._rows):
            if isinstance(row, ReadRow) and row.sentence.number == what:
                self._list.go_to(number)
