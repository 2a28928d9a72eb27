"""What stands beside the article: the current passage with its questions, and the list of all."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from annotator.gui.student.details import Details
from annotator.gui.student.passage_list import PassageList
from annotator.gui.theme import Theme
from annotator.gui.widgets import label
from annotator.model.annotation import Annotation
from annotator.model.article import Article
from annotator.model.edits import Change
from annotator.model.scheme import Scheme
from annotator.text import say


class Side(QWidget):
    """Keeps the details and the list on the same passages."""

    passage_chosen = Signal(str)

    def __init__(self, scheme: Scheme, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scheme = scheme
        self.details = Details(scheme, theme)
        self.list = PassageList(scheme, theme)
        self.list.passage_chosen.connect(self.passage_chosen)
        self._heading = label(role="heading")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(7)
        column.addWidget(self.details)
        column.addWidget(self._heading)
        column.addWidget(self.list, 1)

    def show_article(self, article: Article, annotations: Iterable[Annotation]) -> None:
        """Show what is tagged in an article, no passage current."""
        self.list.passages.show(article, self._scheme, annotations)
        self.show_current(None)
        self._show_count()

    def show_change(self, change: Change) -> None:
        """Show one change of a passage of the article."""
        passages = self.list.passages
        if change.before and change.after:
            passages.replace(change.before, change.after)
        elif change.before:
            passages.drop(change.before)
        elif change.after:
            passages.put(change.after)
        self._show_count()

    def show_current(self, annotation: Annotation | None, *, fixed: bool = False) -> None:
        """Show one passage with its questions, or none; `fixed` when it cannot be changed."""
        passages = self.list.passages
        if annotation:
            words, place = passages.words(annotation), passages.place(annotation)
            self.details.show_annotation(annotation, words, place, fixed=fixed)
        else:
            self.details.show_annotation(None, "", None)
        self.list.show_current(annotation)

    def _show_count(self) -> None:
        n = self.list.passages.rowCount()
        self._heading.setText(say("desk.tagged_heading" if n else "desk.tagged_none", n=n))
