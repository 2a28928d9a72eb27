"""The class screen: what the class did, page by page, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from annotator.gui.teacher.classes.article_rows import joined
from annotator.gui.teacher.classes.class_foot import ClassFoot
from annotator.gui.teacher.classes.class_head import ClassHead
from annotator.gui.teacher.classes.class_page import ClassPage, Shown
from annotator.gui.teacher.classes.class_pages import PAGES, load_page, make_page
from annotator.gui.teacher.classes.class_tabs import ClassTabs
from annotator.gui.teacher.classes.prompts_note import PromptsNote
from annotator.gui.theme import Theme
from annotator.gui.widgets import bar, label
from annotator.model.summary import Summary
from annotator.text import say
from annotator.workflows.files import file_stem

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from annotator.workflows.class_contents import ClassContents
    from annotator.workflows.class_view import ClassView

# A window less wide than this makes do with shorter words.
_NARROW = 960
_FIRST = "tomorrow"
# From one page that is loaded ahead to the next.
_REST_MS = 80


class ClassScreen(QWidget):
    """Shows one class; names only while "Show names" is ticked.

    A page is made when it is first looked at, and only the one that is looked at is kept up
    to date. `decided` and `task_wanted` are its pages'; `stopped` asks to stop what is under way.
    """

    decided = Signal(object)
    task_wanted = Signal(object)
    stopped = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._view: ClassView | None = None
        self._pages: dict[str, ClassPage] = {}
        self._stale: set[str] = set()
        self._is_simulated = False
        self.head, self._foot = ClassHead(), ClassFoot()
        self._wrong = PromptsNote()
        self._wrong.change_wanted.connect(self.head.prompts_wanted)
        self._tabs, self._stack = ClassTabs(PAGES, theme), QStackedWidget()
        self._tabs.currentChanged.connect(self._turn)
        self._foot.names_wanted.connect(self._show_anew)
        self._foot.stopped.connect(self.stopped)
        self._foot.method_wanted.connect(self._show_method)
        self._lay_out()
        self._to_load = list(PAGES)
        self._loading = QTimer(self, interval=_REST_MS)
        self._loading.timeout.connect(self._load_one)
        self._allow(False)
        # Else a small window would have to grow before it is known to be small.
        self._fold(True)

    @property
    def names_shown(self) -> bool:
        """Whether the teacher has asked for names."""
        return self._foot.names.isChecked()

    def show_class(self, view: ClassView) -> None:
        """Show a class; another one than before is begun anew, with names hidden."""
        contents = view.contents
        is_other = self._view is None or contents.path != self._view.contents.path
        self._view, summary = view, contents.figures.summary
        self._allow(True)
        counts = _counts(contents)
        self.head.show_class(summary.title, counts)
        is_simulated = say("report.simulated_title") if summary.simulated else ""
        self._foot.show_counts(joined(counts, is_simulated))
        self._show_simulated(summary)
        self._tabs.note("hand_ins", sum(line.needs_look for line in view.hand_ins))
        if is_other:
            self._foot.names.setChecked(False)
            self._tabs.turn_to(_FIRST)
        self._wrong.show_wrong(contents.prompts_wrong)
        self._show_anew()
        self._loading.start()
        if is_other:
            self.enter()

    def enter(self) -> None:
        """Let the keys go through the page."""
        if page := self._pages.get(self._tabs.current):
            page.enter()

    def turn_by(self, steps: int) -> None:
        """Turn some pages on, or back by a negative number; after the last comes the first."""
        self._tabs.setCurrentIndex((self._tabs.currentIndex() + steps) % self._tabs.count())
        self.enter()

    def go_to(self, tab: str, what: object = None) -> None:
        """Turn to a page, by its id, and bring something forward there."""
        self._tabs.turn_to(tab)
        self.enter()
        if what is not None:
            self._pages[tab].go_to(what)

    def say(self, words: str, *, warning: bool = False) -> None:
        """Say something in the line at the bottom."""
        self._foot.say(words, warning=warning)

    def show_work(self, words: str, *, can_stop: bool) -> None:
        """Say what is under way."""
        self._foot.show_work(words, can_stop=can_stop)

    def hush(self) -> None:
        """Say nothing in the line at the bottom any more."""
        self._foot.say()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold(self.width() < _NARROW)

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of `theme` for pages made later."""
        self._theme = theme

    def _lay_out(self) -> None:
        strip = QHBoxLayout()
        strip.setSpacing(0)
        start = QFrame()
        start.setProperty("role", "bar")
        start.setProperty("edge", "bottom")
        start.setFixedWidth(12)
        strip.addWidget(start)
        strip.addWidget(self._tabs, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(self._banner())
        layout.addWidget(self._wrong)
        layout.addLayout(strip)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self._foot)

    def _banner(self) -> QFrame:
        self._simulated, row = bar("bottom")
        self._how_many = label(wrap=True)
        row.addWidget(label(say("report.simulated_title"), "heading"))
        row.addWidget(self._how_many, 1)
        return self._simulated

    def _fold(self, is_narrow: bool) -> None:
        """Make do with less room, or use all of it."""
        for part in (self.head, self._tabs, self._foot):
            part.fold(is_narrow)
        self._simulated.setVisible(self._is_simulated and not is_narrow)

    def _allow(self, is_there: bool) -> None:
        """Let be done what can be done with a class."""
        for part in (self.head, self._tabs, *self._foot.about_class):
            part.setEnabled(is_there)

    def _load_one(self) -> None:
        """Load one page more while nothing else is to be done, so that turning to it is quick."""
        if self._to_load:
            load_page(self._to_load.pop(0))
        else:
            self._loading.stop()

    def _turn(self) -> None:
        if self._view:
            self._show_page()

    def _show_anew(self) -> None:
        self._stale = set(PAGES)
        self._turn()

    def _show_page(self) -> None:
        """Show the page whose tab is chosen, as the class is now."""
        tab = self._tabs.current
        if tab not in self._pages:
            self._pages[tab] = self._make(tab)
        page = self._pages[tab]
        # First: only then it has its size, which its rows are set for.
        self._stack.setCurrentWidget(page)
        if tab in self._stale:
            self._stale.discard(tab)
            assert self._view
            page.show_class(Shown(self._view, self.names_shown))
        self._foot_last()

    def focusNextPrevChild(self, onward: bool) -> bool:
        # Pages make widgets by and by, which would come after the foot.
        self._foot_last()
        return super().focusNextPrevChild(onward)

    def _foot_last(self) -> None:
        """Have Tab go to the foot after the page."""
        foot = self._foot.in_order
        last = self.window().previousInFocusChain()
        while last and last is not self and last.focusPolicy() == Qt.FocusPolicy.NoFocus:
            last = last.previousInFocusChain()
        if last in foot:
            return
        for widget in foot:
            if last:
                self.setTabOrder(last, widget)
            last = widget

    def _make(self, tab: str) -> ClassPage:
        page = make_page(tab, self._theme)
        page.decided.connect(self.decided)
        page.go_wanted.connect(self.go_to)
        page.task_wanted.connect(self.task_wanted)
        self._stack.addWidget(page)
        return page

    def _show_simulated(self, summary: Summary) -> None:
        n, total = summary.simulated, summary.handed_in
        self._how_many.setText(say("report.simulated", n=n, total=total))
        self._is_simulated = n > 0
        self._fold(self.width() < _NARROW)

    def _show_method(self) -> None:
        from annotator.gui.teacher.classes.method_card import MethodCard

        if self._view:
            method = self._view.contents.figures.summary.method
            MethodCard(method.values(), self).open()


def _counts(contents: ClassContents) -> str:
    """Which class file it is, where the title does not say, and what came in."""
    summary, path = contents.figures.summary, contents.path
    # Two classes may have the same lesson: only their files tell them apart.
    name = "" if path.stem == file_stem(summary.title) else path.stem
    missing = len(contents.record.missing)
    late = sum("late" in row.states for row in summary.readers)
    return joined(
        name,
        say("class_screen.handed_in", n=summary.handed_in),
        say("class_screen.missing", n=missing) if missing else "",
        say("class_screen.late", n=late) if late else "",
    )
