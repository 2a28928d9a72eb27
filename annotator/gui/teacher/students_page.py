"""Student by student: one's work in the article, beside the teacher's answers."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QMenu,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.exporters.report_findings import points_in_words
from annotator.exporters.student_sheet import Form
from annotator.exporters.tables import whole
from annotator.gui.article.passages import Passage
from annotator.gui.article.view import ArticleView
from annotator.gui.teacher.article_rows import joined
from annotator.gui.teacher.chosen_rows import ChosenList, ChosenPainter
from annotator.gui.teacher.class_page import ClassPage, Shown, Task
from annotator.gui.teacher.points_form import PointsForm
from annotator.gui.teacher.sheet_tasks import everyones_sheets, one_sheet
from annotator.gui.teacher.student_list import student_figure
from annotator.gui.teacher.student_painter import StudentPainter
from annotator.gui.teacher.student_rows import StudentRow, WorkRow, missed, student_rows, why_row
from annotator.gui.theme import Theme
from annotator.gui.widgets import Title, bar, button, label
from annotator.model.article import Article
from annotator.model.student import Student
from annotator.text import say
from annotator.workflows.settings import Settings
from annotator.workflows.sheet_places import LAYOUTS, Layout
from annotator.workflows.students import students_of

_LIST_WIDTH, _ROWS_WIDTH, _NARROW_ROWS = 250, 400, 330
# With less room than this the students stand in a box to choose from.
_NARROW = 960
# The article's letters, in points.
_SIZE, _NARROW_SIZE = 12, 10


class StudentsPage(ClassPage):
    """One student at a time: the article as the student tagged it, and row by row what it is."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._shown: Shown | None = None
        self._students: list[Student] = []
        self._rows: list[StudentRow] = []
        self._article: Article | None = None
        self._list = ChosenList("class_students", ChosenPainter(theme))
        self._list.setAccessibleName(say("students.list"))
        self._list.chosen.connect(self._show)
        self._box = QComboBox()
        self._box.setAccessibleName(say("students.choose"))
        self._box.activated.connect(self._list.choose)
        self._view = ArticleView(theme)
        self._view.set_edges_movable(False)
        self._view.setAccessibleName(say("students.article"))
        self._view.setAccessibleDescription(say("students.article_help"))
        self._view.passage_clicked.connect(self._find_row)
        self._view.passage_picked.connect(self._find_row)
        self._work = ChosenList("class_figures", StudentPainter(theme))
        self._work.setAccessibleName(say("students.rows"))
        self._work.chosen.connect(self._point_at)
        self._key = label(say("students.key"), "muted", wrap=True)
        self._key.setContentsMargins(16, 6, 16, 6)
        self._has_missed = False
        self._form = PointsForm()
        self._form.decided.connect(self.decided)
        self._form.hide()
        self._lay_out()
        # Else what a wide page needs would keep the window from getting small.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self._fold(True)

    def show_class(self, shown: Shown) -> None:
        chosen = self._student.key if self._student else None
        is_other = self._shown is None or self._shown.contents.path != shown.contents.path
        self._shown, contents = shown, shown.contents
        if is_other:
            self._article = None
        found = students_of(contents.record, contents.figures, names=shown.names)
        # By the codes, which do not follow the names, while these are hidden.
        self._students = list(found) if shown.names else sorted(found, key=lambda one: one.reader)
        readers = {row.reader: row for row in contents.figures.summary.readers}
        scores = contents.figures.scores
        figures = [student_figure(s, readers[s.reader], scores) for s in self._students]
        keys = [one.key for one in self._students]
        number = keys.index(chosen) if chosen in keys else 0
        self._list.show_rows(figures, number)
        self._box.clear()
        self._box.addItems([joined(one.words, one.figure) for one in figures])
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
        """Show the chosen student."""
        self._box.setCurrentIndex(number)
        student, is_there = self._student, bool(self._students)
        for one in (self._points, self._sheet, self._sheets):
            one.setEnabled(is_there)
        if student is None or self._shown is None:
            self._name.setText(say("students.nobody"))
            self._said.clear()
            self._work.show_rows(())
            self._form.hide()
            return
        contents = self._shown.contents
        scores = contents.figures.scores
        self._name.setText(student.name)
        self._said.setText(_points_said(student))
        self._form.show_student(student, scores)
        self._rows = student_rows(contents.record.material, student, scores)
        self._work.show_rows(self._rows, self._first())
        self._work.scrollToTop()
        self._show_article(self._article or contents.record.material.articles[0])
        self._point_at(self._work.number)

    def _first(self) -> int:
        """The first passage."""
        rows = enumerate(self._rows)
        return next((number for number, row in rows if isinstance(row, WorkRow)), 0)

    def _point_at(self, number: int) -> None:
        """Show where a row stands in the article."""
        row = self._rows[number] if 0 <= number < len(self._rows) else None
        if not isinstance(row, WorkRow):
            self._view.set_current(None)
            return
        assert self._shown
        article = self._shown.contents.record.material.article(row.article_id)
        if article and article is not self._article:
            self._show_article(article)
        self._view.set_current(row.annotations[0] if row.annotations else None)
        self._view.scroll_to(row.spans[0])

    def _show_article(self, article: Article) -> None:
        """Show an article as the student tagged it, and what is missed there."""
        if article is not self._article:
            self._view.show_article(article)
        self._article = article
        assert self._shown
        assert self._student
        scheme = self._shown.contents.record.material.scheme
        passages = (
            Passage(one.id, one.span, tag)
            for one in self._student.work.get(article.id, ())
            if (tag := scheme.tag(one.tag))
        )
        self._view.show_passages(passages)
        places = missed(self._student, article.id)
        self._view.show_preview(places)
        self._has_missed = bool(places)
        self._show_key()

    def _show_key(self) -> None:
        """Say what the outlines mean, where there are some and there is room."""
        self._key.setVisible(self._has_missed and not self._box.isVisibleTo(self))

    def _find_row(self, annotation_id: str) -> None:
        """Choose the row that a passage of the article stands in."""
        for number, row in enumerate(self._rows):
            if isinstance(row, WorkRow) and annotation_id in row.annotations:
                self._work.choose(number)
                self._view.set_current(annotation_id)

    def _toggle_form(self, is_open: bool) -> None:
        self._form.setVisible(is_open)
        if is_open:
            self._form.enter()
            self._show_why()

    def _show_why(self) -> None:
        """Bring what there are points for into sight."""
        self._work.choose(why_row(self._rows))
        index = self._work.currentIndex()
        self._work.scrollTo(index, ChosenList.ScrollHint.PositionAtTop)

    def _write_one(self) -> None:
        if self._student:
            self.task_wanted.emit(Task(one_sheet(self._student, self._form_of_sheets)))

    def _write_all(self, layout: Layout, *, is_zip: bool) -> None:
        self.task_wanted.emit(Task(everyones_sheets(layout, self._form_of_sheets, is_zip=is_zip)))

    @property
    def _form_of_sheets(self) -> Form:
        return "pdf" if self._as_pdf.isChecked() else "html"

    def _fold(self, is_narrow: bool) -> None:
        """Make do with less room, or use all of it."""
        wide: tuple[QWidget, ...] = (self._list, self._name, self._said)
        narrow: tuple[QWidget, ...] = (self._box_name, self._box)
        for one in (*wide, *narrow):
            one.setVisible((one in narrow) is is_narrow)
        self._show_key()
        self._work.setFixedWidth(_NARROW_ROWS if is_narrow else _ROWS_WIDTH)
        self._view.set_reading(Settings(size=_NARROW_SIZE if is_narrow else _SIZE))
        long = "" if is_narrow else "_long"
        self._sheet.setText(say(f"students.sheet{long}"))
        self._sheets.setText(say(f"students.sheets{long}"))

    def _lay_out(self) -> None:
        columns = QHBoxLayout()
        columns.setSpacing(0)
        columns.addWidget(self._list)
        columns.addWidget(_rule())
        middle = QVBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self._view, 1)
        middle.addWidget(self._key)
        columns.addLayout(middle, 1)
        columns.addWidget(_rule())
        columns.addWidget(self._work)
        self._list.setFixedWidth(_LIST_WIDTH)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._top())
        layout.addWidget(self._form)
        layout.addLayout(columns, 1)

    def _top(self) -> QFrame:
        frame, row = bar("bottom")
        self._name, self._said = Title(), label()
        self._points = QToolButton()
        self._points.setText(say("students.points"))
        self._points.setCheckable(True)
        self._points.toggled.connect(self._toggle_form)
        self._sheet = button(say("students.sheet"), self._write_one)
        self._sheet.setAccessibleName(say("students.sheet_long"))
        self._sheets = QToolButton()
        self._sheets.setAccessibleName(say("students.sheets_long"))
        self._sheets.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._sheets.setMenu(self._menu())
        self._box_name = label(say("students.choose"))
        self._box_name.setBuddy(self._box)
        row.addWidget(self._box_name)
        row.addWidget(self._box, 1)
        row.addWidget(self._name)
        row.addWidget(self._said, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._points)
        row.addStretch()
        row.addWidget(self._sheet)
        row.addWidget(self._sheets)
        return frame

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.addAction(say("students.named")).setEnabled(False)
        write = self._write_all
        menu.addAction(say("students.as_folder"), partial(write, "plain", is_zip=False))
        for layout in LAYOUTS:
            menu.addAction(say(f"students.zip_{layout}"), partial(write, layout, is_zip=True))
        menu.addSeparator()
        self._as_pdf = menu.addAction(say("students.as_pdf"))
        self._as_pdf.setCheckable(True)
        return menu


def _points_said(student: Student) -> str:
    """What a student gets, or how much there is of what counts."""
    points = student.points
    if points is None:
        return say("students.not_counted")
    if not student.worth:
        message = "done" if student.points_for == "doing" else "agreed_all"
        return say(f"students.{message}", n=whole(points.got), total=whole(points.of))
    words = points_in_words(points, student.worth)
    return say("students.points_by_you", points=words) if points.overruled else words


def _rule() -> QFrame:
    rule = QFrame()
    rule.setProperty("role", "panel")
    rule.setFixedWidth(1)
    return rule
