"""A list of rows of the article with the panel about the chosen one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.gui import keys
from annotator.gui.teacher.classes.article_painter import ArticlePainter
from annotator.gui.teacher.classes.article_rows import Opening, ReadRow
from annotator.gui.teacher.classes.beside import Beside
from annotator.gui.teacher.classes.class_page import ClassPage, Shown
from annotator.gui.teacher.classes.detail_panel import DetailPanel
from annotator.gui.teacher.row_list import ROW, RowList
from annotator.gui.theme import Theme
from annotator.model.decisions import Passage
from annotator.workflows.class_reading import ClassReading

Rows = Sequence[Opening | ReadRow]


class ReadingPage(ClassPage):
    """Shows rows of the article; its kinds say which, and what stands `above` them.

    Enter, and with little room a click, goes to the panel; Esc comes back.
    """

    def __init__(
        self,
        theme: Theme,
        name: str,
        *,
        above: QWidget | None = None,
        leads_to_article: bool = False,
    ) -> None:
        super().__init__()
        self.shown: Shown | None = None
        self.reading: ClassReading | None = None
        self.rows: Rows = ()
        self._chosen: Passage | None = None
        self.list = RowList("class_article", ArticlePainter(theme), is_choice=True)
        self.list.setAccessibleName(name)
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.panel = DetailPanel(theme, leads_to_article=leads_to_article)
        self.panel.decided.connect(self.decided)
        self.panel.turned.connect(self._turn)
        self.beside = Beside(self.list, self.panel, above)
        self.list.clicked.connect(self.beside.open_over)
        self.list.activated.connect(self.beside.open_panel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.beside)
        self._add_keys()

    @property
    def with_answers(self) -> bool:
        """Whether the teacher's answers are shown."""
        return True

    @property
    def row(self) -> Opening | ReadRow | None:
        """The row that is chosen."""
        found = self.list.currentIndex().data(ROW)
        return found if isinstance(found, Opening | ReadRow) else None

    def enter(self) -> None:
        self.beside.enter()

    def show_rows(self, rows: Rows) -> None:
        """Show these rows and the panel about the one that was chosen, if it is among them."""
        chosen, self.rows = self._chosen, rows
        number = next((n for n, row in enumerate(rows) if _passage(row) == chosen), self._first)
        self.list.show_rows(rows, number)
        self._show_panel()

    @property
    def _first(self) -> int:
        """The row that is chosen where no other was, by its number."""
        return 0

    def _add_keys(self) -> None:
        for key, steps in ((keys.NEXT_PASSAGE, 1), (keys.PREVIOUS_PASSAGE, -1)):
            turn = QShortcut(QKeySequence(key), self)
            turn.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            turn.activated.connect(lambda steps=steps: self._turn(steps))

    def _on_current(self, now: QModelIndex) -> None:
        if now.isValid() and _passage(self.row) != self._chosen:
            self._chosen = _passage(self.row)
            self._show_panel()
            self.panel.go_up()

    def _show_panel(self) -> None:
        if not self.reading or not self.shown:
            return
        row, names = self.row, self.shown.names
        if isinstance(row, ReadRow):
            answers = self.with_answers
            self.panel.show_row(self.reading, row, names=names, with_answers=answers)
        else:
            first = self.reading.figures.summary.articles[0].article_id
            article_id = row.article_id if row else first
            self.panel.show_whole(self.reading, article_id, is_choice=len(self.rows) > 1)
        splits, number = self._splits(), self.list.currentIndex().row()
        which = splits.index(number) + 1 if number in splits else None
        self.panel.show_turning(which, len(splits))

    def _splits(self) -> list[int]:
        """Where in the list the class split."""
        return [n for n, row in enumerate(self.rows) if isinstance(row, ReadRow) and row.split]

    def _turn(self, steps: int) -> None:
        """Go to the next split, or to the one before; after the last comes the first."""
        splits, here = self._splits(), self.list.currentIndex().row()
        onward = [n for n in splits if (n > here if steps > 0 else n < here)]
        if splits:
            index = self.list.model().index((onward or splits)[0 if steps > 0 else -1], 0)
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index, RowList.ScrollHint.PositionAtCenter)


def _passage(row: Opening | ReadRow | None) -> Passage | None:
    if isinstance(row, ReadRow):
        return row.passage
    return (row.article_id, None) if row else None
