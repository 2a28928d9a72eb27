"""The student's desk: the article, and around it what it takes to tag it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from annotator.gui.article.passages import Passage
from annotator.gui.article.speaking import announce
from annotator.gui.article.view import ArticleView
from annotator.gui.theme import Theme
from annotator.model.annotation import Annotation
from annotator.model.article import Article
from annotator.model.edits import Change, Edit
from annotator.workflows.keeping import keeping_all
from annotator.workflows.opening import OpenWork
from annotator.workflows.saving import SaveState

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from annotator.gui.student.foot import Foot
    from annotator.gui.student.lesson_beside import LessonBeside
    from annotator.gui.student.panel import Panel
    from annotator.gui.student.reached import ReachedBar
    from annotator.gui.student.side import Side
    from annotator.gui.student.tagging import Tagging
    from annotator.gui.student.top_bar import TopBar

# The room of what comes after the first picture, so that the article does not jump.
_TOP_HEIGHT, _FOOT_HEIGHT, _REACHED_WIDTH = 46, 30, 12
_PANEL_WIDTH, _STRIP_WIDTH = 356, 84
# A window less wide than this shows the panel only when it is wanted.
_NARROW = 820


class Furniture(NamedTuple):
    """What stands around the article, and the one who answers to it."""

    top: TopBar
    panel: Panel
    foot: Foot
    tagging: Tagging
    side: Side
    reached: ReachedBar
    lesson: LessonBeside | None

    @property
    def parts(self) -> tuple[QWidget, ...]:
        """What can be seen of it."""
        return (self.top, self.panel, self.side, self.foot, self.reached)


class Desk(QWidget):
    """Shows one piece of open work.

    The article comes first; the furniture is made once it is painted, or when it is
    first needed.
    """

    hand_in_wanted = Signal()
    elsewhere_wanted = Signal()
    class_wanted = Signal()
    find_wanted = Signal()
    reading_wanted = Signal(QWidget)
    article_shown = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._opened: OpenWork | None = None
        self._furniture: Furniture | None = None
        self._is_folded: bool | None = None
        self._current: str | None = None
        self.view = ArticleView(theme)
        self._lay_out()
        self.view.painted_first.connect(lambda: QTimer.singleShot(0, self.furnish))

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of `theme` for furniture that is made later."""
        self._theme = theme

    @property
    def theme(self) -> Theme:
        """The colours in use."""
        return self._theme

    @property
    def opened(self) -> OpenWork:
        """The work that is shown."""
        assert self._opened is not None
        return self._opened

    @property
    def furniture(self) -> Furniture:
        """What stands around the article."""
        self.furnish()
        assert self._furniture is not None
        return self._furniture

    @property
    def article(self) -> Article:
        """The article that is shown."""
        return self._article

    @property
    def is_open(self) -> bool:
        """Whether any work is shown."""
        return self._opened is not None

    @property
    def is_changeable(self) -> bool:
        """Whether anything is open that can be changed, and not only read."""
        return self._opened is not None and self._opened.read_only is None

    @property
    def current(self) -> Annotation | None:
        """The passage that is looked at."""
        return self.opened.work.annotations.get(self._current) if self._current else None

    def show_work(self, opened: OpenWork) -> None:
        """Show a piece of work from its start."""
        self._remove_furniture()
        self._opened = opened
        opened.work.listen(self._on_edit)
        self.show_article(0)

    def go_on_with(self, opened: OpenWork) -> None:
        """Keep what is shown: the same work goes on in another file."""
        self._opened = opened
        opened.work.listen(self._on_edit)
        if self._furniture:
            self._show_file(self._furniture)
            self._show_state(self._furniture)

    def show_article(self, place: int) -> None:
        """Show one article of the work, by its place from 0."""
        self.store_typing()
        self._article = self.opened.work.material.articles[place]
        self._current = None
        with keeping_all():
            self.view.show_article(self._article)
            if any(self._wanted):
                self.view.show_wanted(*self._wanted)
            self.view.show_passages(self._passages(self._here()))
        if self._furniture:
            self._show_furniture(self._furniture)
        self.view.setFocus()
        self.article_shown.emit()

    def furnish(self) -> None:
        """Make the furniture for the work that is shown; a second time does nothing."""
        if self._furniture or self._opened is None:
            return
        from annotator.gui.student.foot import Foot
        from annotator.gui.student.panel import Panel
        from annotator.gui.student.reached import ReachedBar
        from annotator.gui.student.side import Side
        from annotator.gui.student.tagging import Tagging
        from annotator.gui.student.top_bar import TopBar

        material, theme = self._opened.work.material, self._theme
        lesson = self._lesson_beside()
        above, below = (lesson.card, lesson.whole) if lesson else (None, None)
        top, foot = TopBar(), Foot()
        panel = Panel(material, theme, above=above, below=below)
        if below:
            below.line.clicked.connect(lambda: panel.bring(below))
        side = Side(panel, self.view, material.scheme, theme)
        reached = ReachedBar(self.view, theme)
        self._furniture = Furniture(top, panel, foot, Tagging(self), side, reached, lesson)
        top.show_material(material, is_key=self._opened.is_key)
        self._show_file(self._furniture)
        over, beside, under, along = self._places
        # Tab goes through the parts in the order in which they get their place.
        for place, part in ((over, top), (along, reached), (beside, side)):
            place.layout().addWidget(part)  # type: ignore[union-attr]
        panel.setParent(self)
        under.layout().addWidget(foot)  # type: ignore[union-attr]
        reached.changed.connect(foot.show_reached)
        reached.to_read_changed.connect(foot.show_to_read)
        if lesson:
            reached.to_read_changed.connect(lesson.card.show_to_read)
        self._fold()
        # The article was there first, but stands beneath the top bar.
        QWidget.setTabOrder(top.hand_in, self.view)
        self._show_furniture(self._furniture)
        self._furniture.tagging.connect_all(self._furniture)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        """Leave the article as much room as it needs."""
        is_narrow = self.width() < _NARROW
        needed = self._furniture.side.strip_width() if self._furniture else 0
        strip = max(_STRIP_WIDTH, needed)
        self._places[1].setFixedWidth(strip if is_narrow else _PANEL_WIDTH)
        if self._furniture and self._is_folded != is_narrow:
            self._is_folded = is_narrow
            self._furniture.top.shorten(is_narrow)
            self._furniture.side.fold(is_narrow)

    def show_current(self, annotation_id: str | None) -> None:
        """Look at one passage, or at none."""
        self.store_typing()
        self._current = annotation_id
        current = self.current
        self.view.set_current(current.id if current else None)
        here = current if current and current.article_id == self._article.id else None
        self.furniture.panel.show_current(here, fixed=not self.is_changeable)
        self.furniture.tagging.hints.show_waiting()

    def add_above_foot(self, widget: QWidget) -> None:
        """Put something between the article and the line at the bottom."""
        self._column.insertWidget(self._column.count() - 1, widget)

    @property
    def unread(self) -> int:
        """How many paragraphs that are to be read have not been on screen since opening."""
        asked = self.opened.work.material.assignment
        return self.furniture.reached.count_left(asked.must_read) if asked else 0

    def show_saved(self, state: SaveState) -> None:
        """Say where the last changes are."""
        if self._furniture:
            self._furniture.top.show_saved(state)

    def say(self, words: str, *, warning: bool = False) -> None:
        """Say something in the line at the bottom, and to the ear."""
        self.furniture.foot.say(words, warning=warning)
        announce(self.view, words)

    def act(self, action: Callable[[Tagging], object]) -> None:
        """Let the one who answers for tagging do something; nothing where nothing is open."""
        if self._opened:
            action(self.furniture.tagging)

    def store_typing(self) -> None:
        """Hand over what is being typed."""
        if self._furniture:
            self._furniture.panel.details.store_typing()
            if self._furniture.lesson:
                self._furniture.lesson.store_typing()

    def _on_edit(self, edit: Edit) -> None:
        here = [c for c in edit.changes if (c.before or c.after).article_id == self._article.id]  # type: ignore[union-attr]
        for change in here:
            self._paint_change(change)
        self.view.paint_now()
        if self._furniture is None:
            return
        panel = self._furniture.panel
        several = panel.several
        for change in here:
            panel.show_change(change)
        if self._furniture.lesson:
            self._furniture.lesson.show_edit(edit, here)
        if not (several and panel.choose(several)):
            self.show_current(self._current if self.current else None)
        self._show_state(self._furniture)

    def _paint_change(self, change: Change) -> None:
        if change.after is None and change.before:
            self.view.drop_passage(change.before.id)
        elif change.after:
            self.view.put_passage(next(self._passages([change.after])))
            if change.before is None and change.after.span == self.view.selected_span():
                # What is selected does not show its tag.
                self.view.select_nothing()

    def _show_furniture(self, furniture: Furniture) -> None:
        here = self._here()
        furniture.panel.show_article(self._article, here)
        if furniture.lesson:
            furniture.lesson.show_article(self._article, here)
        furniture.tagging.on_new_article()
        furniture.reached.show_article(self._article, self._wanted[0])
        self._show_state(furniture)

    def _show_file(self, furniture: Furniture) -> None:
        furniture.top.show_read_only(self.opened.read_only)
        furniture.panel.cards.setEnabled(self.is_changeable)
        furniture.side.set_enabled(self.is_changeable)
        if furniture.lesson:
            furniture.lesson.set_enabled(self.is_changeable)
        self.view.set_edges_movable(self.is_changeable)
        if self.opened.queue:
            furniture.top.show_saved(self.opened.queue.state)

    def _show_state(self, furniture: Furniture) -> None:
        furniture.foot.show_count(furniture.panel.tagged)
        furniture.foot.show_missing(furniture.panel.missing)
        furniture.top.show_history(self.opened.work.history, changeable=self.is_changeable)

    @property
    def _wanted(self) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """The paragraphs of the article that are to be read, and those for later."""
        asked, here = self.opened.work.material.assignment, self._article.id
        return (asked.must_read.get(here, ()), asked.later.get(here, ())) if asked else ((), ())

    def _lesson_beside(self) -> LessonBeside | None:
        """What a lesson asks; the teacher, who answers it, knows."""
        assignment = self.opened.work.material.assignment
        if assignment is None or self.opened.is_key:
            return None
        from annotator.gui.student.lesson_beside import LessonBeside

        return LessonBeside(self, assignment)

    def _here(self) -> list[Annotation]:
        """What is tagged in the article shown."""
        annotations = self.opened.work.annotations.values()
        return [a for a in annotations if a.article_id == self._article.id]

    def _passages(self, annotations: Iterable[Annotation]) -> Iterator[Passage]:
        tags = {tag.id: tag for tag in self.opened.work.material.scheme.tags}
        return (Passage(a.id, a.span, tags[a.tag]) for a in annotations)

    def _remove_furniture(self) -> None:
        """Other work may have other tags, which ask other questions."""
        if self._furniture:
            self._furniture.tagging.disconnect_all()
            for part in self._furniture.parts:
                part.hide()
                part.deleteLater()
            self._furniture = self._is_folded = None

    def _lay_out(self) -> None:
        top, side, foot, reached = self._places = [_place() for _ in range(4)]
        top.setMinimumHeight(_TOP_HEIGHT)
        side.setFixedWidth(_PANEL_WIDTH)
        reached.setFixedWidth(_REACHED_WIDTH)
        foot.setMinimumHeight(_FOOT_HEIGHT)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.view, 1)
        middle.addWidget(reached)
        middle.addWidget(side)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(top)
        column.addLayout(middle, 1)
        column.addWidget(foot)


def _place() -> QWidget:
    """Room for one part."""
    place = QWidget()
    layout = QVBoxLayout(place)
    layout.setContentsMargins(0, 0, 0, 0)
    return place
