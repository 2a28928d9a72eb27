"""Answers to questions: how often each was given, and own words that the teacher can tick."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from annotator.exporters.report_questions import AskedHere, Replied, replies
from annotator.gui.teacher.classes.bar_row_painter import BarRowPainter
from annotator.gui.teacher.classes.bar_rows import BarRow
from annotator.gui.teacher.classes.beside import Beside
from annotator.gui.teacher.classes.chosen_rows import ChosenList
from annotator.gui.teacher.classes.class_page import ClassPage, Shown
from annotator.gui.teacher.classes.question_panel import QuestionPanel
from annotator.gui.teacher.classes.question_rows import question_rows
from annotator.gui.theme import Theme
from annotator.text import say


class QuestionsPage(ClassPage):
    """All questions with their answers, and the places where the class would ask something.

    Enter, and with little room a click, goes to the panel; Esc comes back.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._rows: list[BarRow] = []
        self._people: dict[str, str] = {}
        self._list = ChosenList("class_questions", BarRowPainter(theme))
        self._list.setAccessibleName(say("questions_page.title"))
        self._panel = QuestionPanel(theme)
        self._panel.decided.connect(self.decided)
        self._panel.see_wanted.connect(self._see)
        self._beside = Beside(self._list, self._panel)
        self._list.chosen.connect(self._on_chosen)
        self._list.clicked.connect(self._beside.open_over)
        self._list.activated.connect(self._beside.open_panel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._beside)

    def show_class(self, shown: Shown) -> None:
        chosen = self._key(self._list.number)
        figures = shown.contents.figures
        nobody = say("report.no_name")
        readers = figures.summary.readers if shown.names else ()
        self._people = {row.reader: row.person or nobody for row in readers}
        self._rows = question_rows(replies(figures))
        keys = [self._key(number) for number in range(len(self._rows))]
        self._list.show_rows(self._rows, keys.index(chosen) if chosen in keys else self._first())
        self._show()

    def enter(self) -> None:
        self._beside.enter()

    def _first(self) -> int:
        """The first row with something in own words, for these want to be read."""
        for number, row in enumerate(self._rows):
            if isinstance(row.about, Replied | AskedHere) and row.about.told:
                return number
        return 0

    def _key(self, number: int) -> object:
        """Tells a row from all others, also when the class is shown again."""
        if not 0 <= number < len(self._rows):
            return None
        about = self._rows[number].about
        if isinstance(about, AskedHere):
            return (about.tag.id, about.asked.article_id, about.row.span)
        assert isinstance(about, Replied)
        return (about.result.tag, about.result.article_id, about.result.question.id)

    def _on_chosen(self) -> None:
        self._show()
        self._panel.go_up()

    def _show(self) -> None:
        number = self._list.number
        if number < 0:
            self._panel.show_nothing()
        else:
            self._panel.show_row(self._rows[number], self._people)

    def _see(self) -> None:
        about = self._rows[self._list.number].about
        if isinstance(about, AskedHere):
            self.go_wanted.emit("article", about.number)
