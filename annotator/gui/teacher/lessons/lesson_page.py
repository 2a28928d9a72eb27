"""The page on which a teacher prepares a lesson: one column, from the article to the end."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from annotator.gui.article.speaking import announce
from annotator.gui.dropping import dropped_articles
from annotator.gui.teacher.lessons.article_part import ArticlePart
from annotator.gui.teacher.lessons.due_part import DuePart
from annotator.gui.teacher.lessons.extras_part import ExtrasPart
from annotator.gui.teacher.lessons.instructions_part import (
    InstructionsPart,
    title_part,
    upload_part,
)
from annotator.gui.teacher.lessons.lesson_part import LessonPart
from annotator.gui.teacher.lessons.questions_part import QuestionsPart
from annotator.gui.teacher.lessons.tag_set_part import TagSetPart
from annotator.gui.teacher.lessons.tags_part import TagsPart
from annotator.gui.teacher.lessons.words_part import WordsPart
from annotator.gui.theme import Theme
from annotator.gui.widgets import Title, bar, button, label, restyle
from annotator.text import say
from annotator.workflows.preparing import Draft
from annotator.workflows.tag_sets import KnownSet

_WIDTH, _AWAY = 860, 24
# Typing is kept, and looked at again, when it rests this long.
_REST_MS = 500


class LessonPage(QWidget):
    """Shows a draft and gives it back as it is now.

    `rested` comes some time after a change; `articles_dropped` carries paths. The other
    signals are wishes.
    """

    articles_dropped = Signal(object)

    rested = Signal()
    preview_wanted = Signal()
    make_wanted = Signal()
    new_wanted = Signal()

    def __init__(self, theme: Theme, sets: Sequence[KnownSet], draft: Draft) -> None:
        super().__init__()
        self._draft = draft
        self._is_tried = False
        self.setAcceptDrops(True)
        # First: Tab goes through the parts in the order in which they are made.
        self._top = LessonTop(self)
        self.article, self.tag_set = ArticlePart(), TagSetPart(sets)
        self._title, self._tags = title_part(), TagsPart(theme)
        self._parts: tuple[LessonPart, ...] = (
            self.article,
            self._title,
            InstructionsPart(),
            self.tag_set,
            self._tags,
            DuePart(),
            upload_part(),
            ExtrasPart(),
            WordsPart(),
            QuestionsPart(),
        )
        self._words = label(role="muted", wrap=True)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._on_rest)
        for part in self._parts:
            part.changed.connect(self._rest.start)
        self._lay_out()
        self.show_draft(draft)

    @property
    def draft(self) -> Draft:
        """The draft as it stands on the page."""
        draft = self._draft
        for part in self._parts:
            draft = part.put_into(draft)
        return draft

    def rest(self) -> None:
        """Let what was changed last be kept now."""
        if self._rest.isActive():
            self._rest.stop()
            self.rested.emit()

    def show_draft(self, draft: Draft) -> None:
        """Show another draft from the top."""
        self._rest.stop()
        self._draft, self._is_tried = draft, False
        for part in self._parts:
            part.show_draft(draft)
            part.show_problems(())
        self._words.clear()
        self._scroll.verticalScrollBar().setValue(0)

    def take_articles(self, draft: Draft) -> None:
        """Show the articles of a draft, and its title; all else stays as it is."""
        self.article.show_draft(draft)
        self._title.show_draft(draft)
        self._on_change_of_draft(draft)

    def take_tag_set(self, draft: Draft) -> None:
        """Show the tag set of a draft; all else stays as it is."""
        self.tag_set.show_draft(draft)
        self._tags.show_draft(draft)
        self._on_change_of_draft(draft)

    def is_ready(self) -> bool:
        """Whether nothing is wrong; else it is said beside each field, from now on."""
        self._is_tried = True
        to_mend = self._show_problems()
        if to_mend:
            self._scroll.ensureWidgetVisible(to_mend, 0, 80)
            to_mend.setFocus()
            announce(self, self._words.text())
        return to_mend is None

    def say(self, words: str, *, warning: bool = False) -> None:
        """Say something in the line at the bottom."""
        restyle(self._words, "role", "warning" if warning else "muted")
        self._words.setText(words)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        # Lessons and classes are opened by the window.
        if dropped_articles(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.articles_dropped.emit(dropped_articles(event.mimeData()))

    def _on_change_of_draft(self, draft: Draft) -> None:
        self._draft = draft
        self._rest.start()
        if self._is_tried:
            self._show_problems()

    def _on_rest(self) -> None:
        if self._is_tried:
            self._show_problems()
        self.rested.emit()

    def _show_problems(self) -> QWidget | None:
        """Say what is wrong beside each field; gives where the first of it is mended."""
        problems = self.draft.problems()
        first: QWidget | None = None
        for part in self._parts:
            to_mend = part.show_problems([one for one in problems if one.field in part.fields])
            first = first or to_mend
        n = len(problems)
        self._words.clear()
        if n:
            self.say(say("lesson_page.problems", n=n), warning=True)
        return first

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setMaximumWidth(_WIDTH)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 20, 0, 32)
        column.setSpacing(26)
        for part in self._parts:
            column.addWidget(part)
        outside = QWidget()
        around = QHBoxLayout(outside)
        around.setContentsMargins(_AWAY, 0, _AWAY, 0)
        # In the middle, and as wide as it may be.
        around.addStretch(1)
        around.addWidget(inside, 1000, Qt.AlignmentFlag.AlignTop)
        around.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(outside)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        foot, row = bar("top")
        row.addWidget(self._words, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._top)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(foot)


class LessonTop(QWidget):
    """The bar above the page: its name, and what can be done with the lesson."""

    def __init__(self, page: LessonPage) -> None:
        super().__init__()
        frame, row = bar("bottom")
        title = Title()
        title.setText(say("lesson_page.name"))
        row.addWidget(title, 1)
        for words, wanted, role in (
            ("lesson_page.new", page.new_wanted, "quiet"),
            ("lesson_page.preview", page.preview_wanted, ""),
            ("lesson_page.make", page.make_wanted, "primary"),
        ):
            row.addWidget(button(say(words), wanted.emit, role))
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(frame)
