"""The articles of a lesson that is prepared: read, looked over, and put on its page."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QStackedWidget

from annotator.gui.importing_session import ImportingSession
from annotator.model.article import Article
from annotator.model.errors import AnnotatorError
from annotator.text import say
from annotator.workflows.importing import Importing, again, is_alike, opens_at_once, read
from annotator.workflows.opening import is_slow_article

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

    from annotator.gui.teacher.lessons.lesson_page import LessonPage


class LessonArticles(QObject):
    """Shows in a stack one article after another that is to be looked over, then the page."""

    def __init__(self, holder: QStackedWidget, page: LessonPage) -> None:
        super().__init__(page)
        self._holder, self._page = holder, page
        self._session = session = ImportingSession()
        holder.addWidget(session)
        self._waiting: list[Path | Importing] = []
        self._made: list[Article] = []
        # By the id of the article that was made.
        self._known: dict[str, Importing] = {}
        session.was_read.connect(self._on_read)
        session.made.connect(self._on_made)
        session.left.connect(self._give_up)
        session.failed.connect(self._give_up)

    def take(self, sources: Sequence[Path | Importing]) -> None:
        """Make these the articles of the lesson, or say why they cannot be."""
        self._waiting, self._made = list(sources), []
        self._go_on()

    def paste(self, words: QMimeData | None) -> None:
        """Make what was copied or dropped the article of the lesson."""
        self._waiting, self._made = [], []
        self._session.paste(words)
        self._show()

    def look_again(self) -> None:
        """Look over the articles that the lesson has."""
        articles = self._page.draft.articles
        self.take([self._known.get(article.id) or again(article) for article in articles])

    def say(self, words: str) -> bool:
        """Say what is the matter, if an article is looked over; whether it is."""
        is_shown = self._holder.currentWidget() is self._session
        if is_shown:
            self._session.say(words)
        return is_shown

    def stop(self) -> None:
        """Wait until nothing is read any more."""
        self._session.stop()

    def _go_on(self) -> None:
        if not self._waiting:
            self._finish()
            return
        source = self._waiting.pop(0)
        try:
            self._take(source)
        except AnnotatorError as error:
            self._give_up(say(error.message, **error.values))

    def _take(self, source: Path | Importing) -> None:
        if isinstance(source, Importing):
            self._look_over(source)
        elif is_slow_article(source):
            self._session.read(source)
            self._show()
        else:
            self._on_read(read(source))

    def _on_read(self, importing: Importing) -> None:
        if not opens_at_once(importing.first):
            self._look_over(importing)
            return
        try:
            self._on_article(importing, importing.article())
        except AnnotatorError as error:
            self._give_up(say(error.message, **error.values))

    def _look_over(self, importing: Importing) -> None:
        self._session.look_over(importing)
        self._show()

    def _show(self) -> None:
        self._holder.setCurrentWidget(self._session)
        self._session.enter()

    def _on_made(self, article: Article) -> None:
        assert self._session.page
        importing = self._session.page.importing
        self._session.finish()
        self._on_article(importing, article)

    def _on_article(self, importing: Importing, article: Article) -> None:
        self._known[article.id] = importing
        self._made.append(article)
        self._go_on()

    def _give_up(self, words: str = "") -> None:
        self._waiting, self._made = [], []
        self._show_page()
        self._page.article.say_wrong(words)

    def _finish(self) -> None:
        made, self._made = self._made, []
        self._show_page()
        self._page.article.say_wrong("")
        draft = self._page.draft
        pairs = zip(made, draft.articles, strict=False)
        if len(made) != len(draft.articles) or not all(is_alike(*pair) for pair in pairs):
            self._page.take_articles(draft.on_articles(made))

    def _show_page(self) -> None:
        self._holder.setCurrentWidget(self._page)
        self._page.article.to_mend.setFocus()
