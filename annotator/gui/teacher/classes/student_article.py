"""The article as one student tagged it, with what is missed in it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.gui.article.passages import Passage
from annotator.gui.article.view import ArticleView
from annotator.gui.teacher.classes.student_rows import WorkRow, missed
from annotator.gui.theme import Theme
from annotator.gui.widgets import label
from annotator.model.article import Article
from annotator.model.scheme import Scheme
from annotator.model.student import Student
from annotator.text import say
from annotator.workflows.settings import Settings

# The letters, in points, with room and without.
_SIZE, _NARROW_SIZE = 12, 10


class StudentArticle(QWidget):
    """Shows an article with a student's passages; `passage_chosen` carries the id of one."""

    passage_chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._article: Article | None = None
        self._has_missed = self._is_narrow = False
        self._view = ArticleView(theme)
        self._view.set_edges_movable(False)
        self._view.setAccessibleName(say("students.article"))
        self._view.setAccessibleDescription(say("students.article_help"))
        self._view.passage_clicked.connect(self.passage_chosen)
        self._view.passage_picked.connect(self.passage_chosen)
        self._key = label(say("students.key"), "muted", wrap=True)
        self._key.setContentsMargins(16, 6, 16, 6)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._view, 1)
        layout.addWidget(self._key)

    @property
    def article(self) -> Article | None:
        """The article that is shown."""
        return self._article

    def show_work(self, article: Article, student: Student | None, scheme: Scheme) -> None:
        """Show an article as a student tagged it, or, without one, as it is."""
        if article is not self._article:
            self._view.show_article(article)
        self._article = article
        passages = (
            Passage(one.id, one.span, tag)
            for one in (student.work.get(article.id, ()) if student else ())
            if (tag := scheme.tag(one.tag))
        )
        self._view.show_passages(passages)
        places = missed(student, article.id) if student else []
        self._view.show_preview(places)
        self._has_missed = bool(places)
        self._show_key()

    def point_at(self, row: WorkRow | None) -> None:
        """Outline the passage of a row and bring its place into sight."""
        self._view.set_current(row.annotations[0] if row and row.annotations else None)
        if row:
            self._view.scroll_to(row.spans[0])

    def outline(self, annotation_id: str) -> None:
        """Outline one of the student's passages."""
        self._view.set_current(annotation_id)

    def fold(self, is_narrow: bool) -> None:
        """Make do with less room, or use all of it."""
        self._is_narrow = is_narrow
        self._view.set_reading(Settings(size=_NARROW_SIZE if is_narrow else _SIZE))
        self._show_key()

    def _show_key(self) -> None:
        """Say what the outlines mean, where there are some and there is room."""
        self._key.setVisible(self._has_missed and not self._is_narrow)
