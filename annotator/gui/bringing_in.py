"""An article that a student opens alone: read, looked over, and shown as work."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.gui.importing_session import ImportingSession
from annotator.model.article import Article
from annotator.model.errors import AnnotatorError
from annotator.text import say
from annotator.workflows.article_work import is_untouched
from annotator.workflows.importing import Importing, again, opens_at_once

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtWidgets import QWidget

    from annotator.gui.main_window import MainWindow


class BringingIn(QObject):
    """Shows the page on an article in the window; what was shown before comes back on Cancel."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.session = session = ImportingSession()
        self._window = window
        self._before: tuple[QWidget, str] | None = None
        self._looks_again = False
        session.was_read.connect(self._on_read)
        session.made.connect(self._begin)
        session.left.connect(self._go_back)
        session.failed.connect(self._fail)

    def read(self, source: Path) -> None:
        """Read a file that may take a while, and show it as `look_over` does."""
        self._enter()
        self.session.read(source)
        self._show()

    def look_over(self, importing: Importing) -> None:
        """Let the person look an article over before work on it begins."""
        self._enter()
        self.session.look_over(importing)
        self._show()

    def paste(self, words: QMimeData | None) -> None:
        """Look over the article that was copied or dropped."""
        self._enter()
        self.session.paste(words)
        self._show()

    def look_again(self) -> None:
        """Look over the article that was opened just now, as long as nothing is tagged in it."""
        opened = self._window.student.opened
        if opened is None:
            return
        if is_untouched(opened):
            self.look_over(again(opened.work.material.articles[0]))
            self._looks_again = True
        else:
            self._window.tell(say("importing_page.too_late"))

    def _on_read(self, importing: Importing) -> None:
        try:
            article = importing.article()
            student = self._window.student
            is_begun = student.go_on_with(article)
            if is_begun or opens_at_once(importing.first):
                if not is_begun:
                    student.begin_article(article, in_place=False)
                if not self._window.show_work():
                    self._go_back()
                return
        except AnnotatorError as error:
            self._fail(say(error.message, **error.values))
            return
        self.session.look_over(importing)
        self._show()

    def _begin(self, article: Article) -> None:
        student = self._window.student
        try:
            is_shown = student.begin_article(article, in_place=self._looks_again)
        except AnnotatorError as error:
            self.session.say(say(error.message, **error.values))
            return
        if is_shown:
            self.session.finish()
            self._window.show_work()

    def _fail(self, words: str) -> None:
        self._go_back()
        self._window.tell(words)

    def _enter(self) -> None:
        window = self._window
        if window.shown[0] is window.desk and window.student.opened is None:
            window.show_start()
        if window.shown[0] is not self.session:
            self._before = window.shown
        self._looks_again = False

    def _show(self) -> None:
        self._window.show_screen(self.session, say("importing_page.name"))

    def _go_back(self) -> None:
        assert self._before
        window, (screen, title) = self._window, self._before
        is_gone = screen is window.desk and window.student.opened is None
        if is_gone or window.is_start(screen):
            window.show_start()
        else:
            window.show_screen(screen, title)
