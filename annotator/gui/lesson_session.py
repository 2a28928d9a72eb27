"""Making a lesson in the window: the page, the draft that is kept, and what comes after."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from annotator.gui.notices import Notices
from annotator.gui.theme import Theme
from annotator.model.errors import AnnotatorError
from annotator.paths import work_folder
from annotator.text import say
from annotator.workflows.clock import Clock
from annotator.workflows.files import file_stem, free_path, with_ending

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

    from annotator.gui.counting import Counting
    from annotator.gui.lesson_articles import LessonArticles
    from annotator.gui.teacher.lessons.lesson_made import LessonMade
    from annotator.gui.teacher.lessons.lesson_page import LessonPage
    from annotator.model.article import Article
    from annotator.model.scheme import Scheme
    from annotator.workflows.lessons import Lesson
    from annotator.workflows.preparing import Draft

_ENDING = ".annot"


class LessonSession(QObject):
    """Keeps the page and the draft together; both are made when a lesson is first wanted.

    `preview_wanted` carries an OpenWork, `made` the class file of a new lesson; the others
    are wishes about a class file.
    """

    preview_wanted = Signal(object)
    answers_wanted = Signal(object)
    class_wanted = Signal(object)
    another_class_wanted = Signal(object)
    like_wanted = Signal(object)
    made = Signal(object)

    def __init__(self, theme: Theme, notices: Notices, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self.holder = QStackedWidget()
        self._theme, self._notices, self._clock = theme, notices, clock
        self._page: LessonPage | None = None
        self._made: LessonMade | None = None
        self._written: Draft | None = None
        self._counting: Counting | None = None
        self._articles: LessonArticles | None = None

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of `theme` for a page made later."""
        self._theme = theme

    @property
    def page(self) -> LessonPage:
        """The page, with the draft that was kept or a new one."""
        if self._page is None:
            self._page = self._new_page()
            self.holder.addWidget(self._page)
        return self._page

    def begin(self) -> None:
        """Show the page: a lesson that was begun goes on, one that is made makes room."""
        from annotator.workflows.preparing import new_draft

        if self._is_written:
            self.page.show_draft(new_draft())
        self._show_page()

    def _show_page(self) -> None:
        self.holder.setCurrentWidget(self.page)
        self.page.article.to_mend.setFocus()

    def begin_like(self, class_file: Path) -> bool:
        """Show a new draft like the lesson of a class; False when the person stays with another.

        Raises AnnotatorError when the class cannot be read.
        """
        from annotator.workflows.next_lessons import draft_like

        draft = draft_like(class_file)
        if not self._may_replace():
            return False
        self._replace(draft)
        return True

    def take_articles(self, sources: Sequence[Path]) -> None:
        """Make these files the articles of the lesson, or say why they cannot be."""
        self._articles_on(self.page).take(sources)

    def paste(self, words: QMimeData | None) -> None:
        """Look over the article that was copied or dropped, to make it the lesson's."""
        if self.holder.currentWidget() is self._page:
            self._articles_on(self.page).paste(words)

    def say(self, words: str) -> None:
        """Say what is the matter."""
        if self._made and self.holder.currentWidget() is self._made:
            self._made.say(words)
        elif self._articles and self._articles.say(words):
            return
        else:
            self.page.say(words, warning=True)

    def close(self) -> bool:
        """Keep what was changed last."""
        if self._page:
            self._page.rest()
        if self._counting:
            self._counting.stop()
        if self._articles:
            self._articles.stop()
        return True

    @property
    def _is_written(self) -> bool:
        """Whether what stands on the page is a lesson already."""
        return self.page.draft == self._written

    def _new_page(self) -> LessonPage:
        from annotator.gui.importing_session import copied
        from annotator.gui.teacher.lessons.lesson_page import LessonPage
        from annotator.gui.teacher.schemes.set_changing import SetChanging
        from annotator.workflows.kept_drafts import kept_draft
        from annotator.workflows.preparing import new_draft
        from annotator.workflows.tag_sets import tag_sets

        kept = kept_draft()
        page = LessonPage(self._theme, tag_sets(), kept or new_draft())
        changing = SetChanging(self._theme, self._notices, page)
        changing.kept.connect(self._take_tag_set)
        if kept:
            page.say(say("lesson_page.goes_on"))
        page.rested.connect(self._keep)
        page.article.choose_wanted.connect(self._choose_articles)
        page.article.paste_wanted.connect(lambda: self.paste(copied()))
        page.article.again_wanted.connect(lambda: self._articles_on(page).look_again())
        page.articles_dropped.connect(self.take_articles)
        page.tag_set.set_chosen.connect(self._take_tag_set)
        page.tag_set.file_wanted.connect(self._choose_tag_set)
        page.tag_set.change_wanted.connect(lambda: changing.change(page.draft.scheme))
        self._count(page, kept.articles if kept else ())
        page.preview_wanted.connect(self._preview)
        page.make_wanted.connect(self._make)
        page.new_wanted.connect(self._begin_anew)
        return page

    def _articles_on(self, page: LessonPage) -> LessonArticles:
        """What brings articles in; made when it is first wanted."""
        if self._articles is None:
            from annotator.gui.lesson_articles import LessonArticles

            self._articles = LessonArticles(self.holder, page)
        return self._articles

    def _count(self, page: LessonPage, articles: Sequence[Article]) -> None:
        """Show what can be counted in these articles, and in those chosen later."""
        from annotator.gui.counting import Counting

        self._counting = counting = Counting(self)
        counting.found.connect(page.article.show_facts)
        counting.failed.connect(lambda words: page.say(words, warning=True))
        page.article.facts_wanted.connect(counting.look_at)
        counting.look_at(articles)

    def _keep(self) -> None:
        from annotator.workflows.kept_drafts import keep_draft

        draft = self.page.draft
        if draft == self._written:
            return
        try:
            keep_draft(draft)
        except AnnotatorError as error:
            self.page.say(say(error.message, **error.values), warning=True)

    def _may_replace(self) -> bool:
        """Ask whether another draft, if there is one, may go."""
        from annotator.workflows.preparing import new_draft

        draft = self.page.draft
        if self._is_written or draft == new_draft():
            return True
        title = draft.assignment.title or say("lesson_page.no_title")
        answers = [say("lesson_page.stay"), say("lesson_page.let_go")]
        question = say("lesson_page.ask_let_go", title=title)
        return self._notices.choose(question, answers, otherwise=0) == 1

    def _replace(self, draft: Draft) -> None:
        self.page.show_draft(draft)
        self._keep()
        self._show_page()

    def _begin_anew(self) -> None:
        from annotator.workflows.preparing import new_draft

        if self._may_replace():
            self._replace(new_draft())

    def _choose_articles(self) -> None:
        filters = ";;".join((say("window.article_filter"), say("window.all_files")))
        title = say("lesson_page.choose_article")
        if path := self._notices.file_to_open(title, _folder(), filters):
            self.take_articles([path])

    def _choose_tag_set(self) -> None:
        from annotator.importers.schemes import find_scheme

        filters = ";;".join((say("lesson_page.set_filter"), say("window.all_files")))
        path = self._notices.file_to_open(say("lesson_page.other_set"), _folder(), filters)
        if path is None:
            return
        try:
            self._take_tag_set(find_scheme(str(path)))
        except AnnotatorError as error:
            self.page.tag_set.say_wrong(say(error.message, **error.values))

    def _take_tag_set(self, scheme: Scheme) -> None:
        self.page.tag_set.say_wrong("")
        draft = self.page.draft
        # Chosen once more, it stays as it was changed for this lesson.
        if scheme != draft.scheme:
            self.page.take_tag_set(draft.with_scheme(scheme))

    def _preview(self) -> None:
        if self.page.is_ready():
            self.preview_wanted.emit(self.page.draft.preview(clock=self._clock))

    def _make(self) -> None:
        if not self.page.is_ready():
            return
        draft = self.page.draft
        suggestion = free_path(_folder(), file_stem(draft.assignment.title), _ENDING)
        title, filters = say("lesson_page.make_title"), say("lesson_page.make_filter")
        target = self._notices.file_to_save(title, suggestion, filters)
        if target is None:
            return
        try:
            lesson = draft.write(with_ending(target, _ENDING), clock=self._clock)
        except AnnotatorError as error:
            self.page.say(say(error.message, **error.values), warning=True)
            return
        self._written = draft
        self._show_made(lesson)
        self.made.emit(lesson.class_file)

    def _show_made(self, lesson: Lesson) -> None:
        from annotator.gui.teacher.lessons.lesson_made import LessonMade
        from annotator.workflows.kept_drafts import forget_draft

        if self._made:
            self.holder.removeWidget(self._made)
            self._made.deleteLater()
        self._made = made = LessonMade(lesson)
        made.answers_wanted.connect(self.answers_wanted)
        made.class_wanted.connect(self.class_wanted)
        made.another_class_wanted.connect(self.another_class_wanted)
        made.like_wanted.connect(self.like_wanted)
        made.page_wanted.connect(self._show_page)
        self.holder.addWidget(made)
        self.holder.setCurrentWidget(made)
        made.answers.setFocus()
        try:
            forget_draft()
        except AnnotatorError as error:
            made.say(say(error.message, **error.values))


def _folder() -> Path:
    return work_folder() if work_folder().is_dir() else Path.home()
