"""Student by student: one's work in the article, beside the teacher's answers."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout

from annotator.gui.teacher.classes.article_rows import joined
from annotator.gui.teacher.classes.chosen_rows import ChosenList, ChosenPainter
from annotator.gui.teacher.classes.class_page import ClassPage, Shown, Task
from annotator.gui.teacher.classes.points_form import PointsForm
from annotator.gui.teacher.classes.sheet_tasks import everyones_sheets, one_sheet
from annotator.gui.teacher.classes.student_article import StudentArticle
from annotator.gui.teacher.classes.student_head import StudentHead
from annotator.gui.teacher.classes.student_list import student_figure
from annotator.gui.teacher.classes.student_painter import StudentPainter
from annotator.gui.teacher.classes.student_rows import StudentRow, WorkRow, student_rows, why_row
from annotator.gui.theme import Theme
from annotator.model.collected import WorkKey
from annotator.model.student import Student
from annotator.text import say
from annotator.workflows.sheet_places import Layout

_LIST_WIDTH, _ROWS_WIDTH, _NARROW_ROWS = 250, 400, 330
# With less room than this the students stand in a box to choose from.
_NARROW = 960


class StudentsPage(ClassPage):
    """One student at a time: the article as the student tagged it, and row by row what it is."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._shown: Shown | None = None
        self._students: list[Student] = []
        self._rows: list[StudentRow] = []
        # Whose rows they are.
        self._key: WorkKey | None = None
        self._head, self._form = StudentHead(), PointsForm()
        self._list = ChosenList("class_students", ChosenPainter(theme))
        self._list.setAccessibleName(say("students.list"))
        self._article = StudentArticle(theme)
        self._work = ChosenList("class_figures", StudentPainter(theme))
        self._work.setAccessibleName(say("students.rows"))
        self._form.hide()
        self._connect()
        self._lay_out()
        # Else what a wide page needs would keep the window from getting small.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self._fold(True)

    def show_class(self, shown: Shown) -> None:
        self._shown, contents = shown, shown.contents
        self._students = list(shown.view.students)
        if not shown.names:
            # By the codes, which do not follow the names.
            found = (replace(one, name=one.reader) for one in self._students)
            self._students = sorted(found, key=lambda one: one.reader)
        readers = {row.reader: row for row in contents.figures.summary.readers}
        scores = contents.figures.scores
        figures = [student_figure(s, readers[s.reader], scores) for s in self._students]
        keys = [one.key for one in self._students]
        number = keys.index(self._key) if self._key in keys else 0
        self._list.show_rows(figures, number)
        self._head.show_students([joined(one.words, one.figure) for one in figures])
        self._show(number)

    def go_to(self, what: object) -> None:
        """Bring a student forward, by the reader's code."""
        for number, student in enumerate(self._students):
            if student.reader == what:
                self._list.choose(number)

    def enter(self) -> None:
        (self._work if self._list.isHidden() else self._list).setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold(self.width() < _NARROW)

    @property
    def _student(self) -> Student | None:
        number = self._list.number
        return self._students[number] if 0 <= number < len(self._students) else None

    def _show(self, number: int) -> None:
        """Show the chosen student; the rows stay where they are when it is the same one."""
        assert self._shown
        contents, student = self._shown.contents, self._student
        material, scores = contents.record.material, contents.figures.scores
        self._head.show_student(number, student)
        self._rows = student_rows(material, student, scores) if student else []
        is_same = student is not None and student.key == self._key
        row = self._work.number if is_same and self._work.number < len(self._rows) else None
        self._key = student.key if student else None
        self._work.show_rows(self._rows, _first(self._rows) if row is None else row)
        if row is None:
            self._work.scrollToTop()
        if student:
            self._form.show_student(student, scores)
        before = self._article.article
        article = before if before in material.articles else next(iter(material.articles), None)
        if article:
            self._article.show_work(article, student, material.scheme)
        self._point_at(self._work.number)

    def _point_at(self, number: int) -> None:
        """Show where a row stands in the article."""
        assert self._shown
        material = self._shown.contents.record.material
        row = self._rows[number] if 0 <= number < len(self._rows) else None
        if not isinstance(row, WorkRow):
            self._article.point_at(None)
            return
        article = material.article(row.article_id)
        if article and article != self._article.article:
            self._article.show_work(article, self._student, material.scheme)
        self._article.point_at(row)

    def _find_row(self, annotation_id: str) -> None:
        """Choose the row that a passage of the article stands in."""
        for number, row in enumerate(self._rows):
            if isinstance(row, WorkRow) and annotation_id in row.annotations:
                self._work.choose(number)
                self._article.outline(annotation_id)

    def _change_points(self, is_wanted: bool) -> None:
        """Open the form for it, with what there are points for in sight; or close it."""
        self._form.setVisible(is_wanted)
        if is_wanted:
            self._form.enter()
            self._work.choose(why_row(self._rows))
            at_top = ChosenList.ScrollHint.PositionAtTop
            self._work.scrollTo(self._work.currentIndex(), at_top)

    def _write_one(self) -> None:
        if self._student:
            self.task_wanted.emit(Task(one_sheet(self._student, self._head.form)))

    def _write_all(self, layout: Layout, is_zip: bool) -> None:
        self.task_wanted.emit(Task(everyones_sheets(layout, self._head.form, is_zip=is_zip)))

    def _fold(self, is_narrow: bool) -> None:
        """Make do with less room, or use all of it."""
        self._list.setVisible(not is_narrow)
        self._work.setFixedWidth(_NARROW_ROWS if is_narrow else _ROWS_WIDTH)
        self._head.fold(is_narrow)
        self._article.fold(is_narrow)

    def _connect(self) -> None:
        self._list.chosen.connect(self._show)
        self._work.chosen.connect(self._point_at)
        self._article.passage_chosen.connect(self._find_row)
        self._form.decided.connect(self.decided)
        self._head.chosen.connect(self._list.choose)
        self._head.points_wanted.connect(self._change_points)
        self._head.sheet_wanted.connect(self._write_one)
        self._head.sheets_wanted.connect(self._write_all)

    def _lay_out(self) -> None:
        self._list.setFixedWidth(_LIST_WIDTH)
        columns = QHBoxLayout()
        columns.setSpacing(0)
        columns.addWidget(self._list)
        columns.addWidget(_line())
        columns.addWidget(self._article, 1)
        columns.addWidget(_line())
        columns.addWidget(self._work)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addWidget(self._form)
        layout.addLayout(columns, 1)


def _first(rows: list[StudentRow]) -> int:
    """The first passage, by its number."""
    return next((n for n, row in enumerate(rows) if isinstance(row, WorkRow)), 0)


def _line() -> QFrame:
    line = QFrame()
    line.setProperty("role", "panel")
    line.setFixedWidth(1)
    return line
