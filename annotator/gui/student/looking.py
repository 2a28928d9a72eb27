"""A long article is searched for suggestions on a thread, while the person goes on."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from annotator.gui.article.speaking import announce
from annotator.gui.runner import Progress, Runner
from annotator.gui.student.looking_bar import LookingBar
from annotator.model.article import Article
from annotator.model.errors import Refused
from annotator.text import say
from annotator.workflows import suggesting

if TYPE_CHECKING:
    from annotator.gui.student.desk import Desk


class Looking:
    """Looks through one article at a time.

    Once its suggestions are at hand, `found` is called if the person is where they were
    when they asked; else they are only told.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._runner = Runner(desk)
        self._bar = LookingBar()
        self._runner.progressed.connect(self._bar.show_progress)
        self._bar.stopped.connect(self.cancel)
        desk.add_above_foot(self._bar)
        self._asked: object = None
        self._found: Callable[[], object]

    @property
    def is_busy(self) -> bool:
        """Whether an article is searched."""
        return self._runner.is_busy

    def begin(self, *, claims: bool, found: Callable[[], object]) -> None:
        """Search the article that is shown; asked once more, it is about where they are now."""
        self._asked, self._found = self._place(), found
        if self.is_busy:
            return
        article = self._desk.article
        self._bar.begin()
        self._desk.say(say("suggesting.looking"))
        announce(self._desk.view, say("suggesting.looking"))
        self._runner.run(lambda progress: _search(article, claims, progress), self._done, _drop)

    def _done(self, _: object) -> None:
        self._bar.end()
        if self._asked == self._place() and self._desk.view.hasFocus():
            self._found()
        else:
            self._desk.say(say("suggesting.looked"))

    def cancel(self) -> None:
        """Search no more, because the person says so."""
        self.stop()
        self._desk.say(say("suggesting.stopped"))
        self._desk.view.setFocus()

    def stop(self) -> None:
        """Search no more."""
        self._runner.stop()
        self._bar.end()

    def end(self) -> None:
        """Search no more, and leave the desk."""
        self._bar.end()
        self._runner.wait()
        for part in (self._runner, self._bar):
            part.deleteLater()

    def _place(self) -> object:
        view = self._desk.view
        return view.selected_span(), view.caret_point()


def _search(article: Article, claims: bool, progress: Progress) -> object:
    def report(done: int, of: int) -> None:
        if progress.stopped:
            raise Refused("suggesting.stopped")
        progress.report(done, of)

    return suggesting.search(article, claims=claims, report=report)


def _drop(error: Exception) -> None:
    """Only that it was stopped is told, and the person knows that."""
