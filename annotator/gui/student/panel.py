"""What stands beside the article: the tags, the current passage, the list of all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from annotator.gui.student.details import Details
from annotator.gui.student.passage_list import PassageList
from annotator.gui.student.tag_cards import TagCard, TagCards
from annotator.gui.theme import Theme
from annotator.gui.widgets import label, restyle
from annotator.model.annotation import Annotation
from annotator.model.answers import missing
from annotator.model.article import Article
from annotator.model.edits import Change
from annotator.model.lesson import Material
from annotator.text import say
from annotator.workflows.expecting import expected_of_tag

# Pixels seen above and beneath what is scrolled to.
_AROUND = 6


class Panel(QScrollArea):
    """Keeps tags, details and list on the same passages of one article."""

    passage_chosen = Signal(str)
    tag_chosen = Signal(str)
    left = Signal()

    def __init__(
        self,
        material: Material,
        theme: Theme,
        *,
        above: QWidget | None = None,
        below: QWidget | None = None,
    ) -> None:
        """`above` comes before the tags, `below` after the list."""
        super().__init__()
        self._scheme = scheme = material.scheme
        self._assignment = material.assignment
        self._counts: Counter[str] = Counter()
        self._missing = 0
        self._linked: Callable[[str], int] = lambda annotation_id: 1
        self._alternative: Callable[[Annotation], Annotation | None] = lambda one: None
        self.cards = TagCards(scheme, theme)
        self.details = Details(scheme, theme)
        self.list = PassageList(scheme, theme)
        self._heading = label(role="heading", wrap=True)
        self.cards.tag_chosen.connect(self.tag_chosen)
        self.list.passage_chosen.connect(self.passage_chosen)
        self.list.several_chosen.connect(self._show_several)
        self.list.removal_wanted.connect(self.details.removal_wanted)
        # Once it is laid out.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._show_end_of_details)
        self.details.removal_asked.connect(self._soon.start)
        self.details.rebuilt.connect(self._put_details_in_order)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(14, 8, 14, 4)
        column.setSpacing(6)
        for widget in (above, self.cards, self.details, self._heading, self.list, below):
            if widget:
                column.addWidget(widget, int(widget is self.list))
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @property
    def tagged(self) -> int:
        """How many passages of the article are tagged."""
        return self._counts.total()

    @property
    def several(self) -> list[str]:
        """The ids of the passages chosen together in the list, none where it is only one."""
        chosen = self.list.chosen
        return chosen if len(chosen) > 1 else []

    def choose(self, annotation_ids: Sequence[str]) -> bool:
        """Choose several passages together, if all of them are here; whether they are."""
        here = {annotation.id for annotation in self.list.passages.annotations}
        if not here.issuperset(annotation_ids):
            return False
        self.list.choose(annotation_ids)
        return True

    @property
    def missing(self) -> int:
        """How many required questions about passages of the article have no answer."""
        return self._missing

    def count_linked(self, linked: Callable[[str], int]) -> None:
        """Ask `linked` how many places were tagged together with a passage, by its id."""
        self._linked = linked

    def ask_for_alternatives(self, other: Callable[[Annotation], Annotation | None]) -> None:
        """Ask `other` which passage one of the teacher's answers can be as good as."""
        self._alternative = other

    def show_article(self, article: Article, annotations: Iterable[Annotation]) -> None:
        """Show what is tagged in an article, no passage current."""
        here = list(annotations)
        self.list.passages.show(article, self._scheme, here)
        self._counts = Counter(annotation.tag for annotation in here)
        # Of most tags nothing is required: no need to look at each passage.
        asked = {t.id for t in self._scheme.tags if any(a.required for a in t.attributes)}
        self._missing = sum(len(missing(one, self._scheme)) for one in here if one.tag in asked)
        for tag in self._scheme.tags:
            self._show_count(tag.id)
        self._show_heading()
        self.show_current(None)

    def show_change(self, change: Change) -> None:
        """Show one change of a passage of the article."""
        passages = self.list.passages
        if change.before and change.after:
            passages.replace(change.before, change.after)
        elif change.before:
            passages.drop(change.before)
        elif change.after:
            passages.put(change.after)
        for one, step in ((change.before, -1), (change.after, 1)):
            if one:
                self._counts[one.tag] += step
                self._missing += step * len(missing(one, self._scheme))
                self._show_count(one.tag)
        self._show_heading()

    def show_current(self, annotation: Annotation | None, *, fixed: bool = False) -> None:
        """Show one passage with its questions, or none; `fixed` when it cannot be changed."""
        passages = self.list.passages
        if annotation:
            words, place = passages.words(annotation), passages.place(annotation)
            linked = self._linked(annotation.id)
            self.details.show_annotation(annotation, words, place, linked=linked, fixed=fixed)
            if self.details.has_alternatives:
                other = self._alternative(annotation)
                self.details.show_alternative(other, passages.words(other) if other else "")
        else:
            self.details.show_annotation(None, "", None)
        self.list.show_current(annotation)
        self.cards.show_current(annotation.tag if annotation else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leads back to the article, from whatever part of it."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def bring(self, part: QWidget) -> None:
        """Scroll to the cards, the details or the list, once they are laid out."""
        if self.isAncestorOf(part):
            QTimer.singleShot(0, part, lambda: self._show_part(part))

    def _show_part(self, part: QWidget) -> None:
        # The top last: of what is too high it is wanted first.
        box = part.geometry()
        self.ensureVisible(box.left(), box.bottom(), 0, _AROUND)
        self.ensureVisible(box.left(), box.top(), 0, _AROUND)

    def _show_end_of_details(self) -> None:
        box = self.details.geometry()
        self.ensureVisible(box.left(), box.bottom())

    def _put_details_in_order(self) -> None:
        """New fields come last in Qt's order of Tab, but stand between the tags and the list."""
        before: QWidget = self.cards.findChildren(TagCard)[-1]
        for one in self.details.findChildren(QWidget):
            # The list of a box is a window of its own.
            is_here = one.window() is self.window()
            if is_here and one.focusPolicy().value & Qt.FocusPolicy.TabFocus.value:
                QWidget.setTabOrder(before, one)
                before = one

    def _show_several(self, n: int) -> None:
        self.details.show_several(n, fixed=not self.cards.isEnabled())
        self.cards.show_current(None)

    def _show_count(self, tag_id: str) -> None:
        n = self._counts[tag_id]
        self.cards.show_count(tag_id, n, expected_of_tag(self._assignment, tag_id, n))

    def _show_heading(self) -> None:
        n = self.tagged
        restyle(self._heading, "role", "heading" if n else "muted")
        words = say("desk.tagged_heading", n=n)
        if n == 0:
            tags = self._scheme.tags
            words = say("desk.tagged_none", first=tags[0].key, last=tags[-1].key)
        self._heading.setText(words)
