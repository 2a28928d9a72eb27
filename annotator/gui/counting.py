"""What can be counted in articles, looked for on a thread: long ones take long."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from annotator.gui.runner import Runner
from annotator.model.article import Article
from annotator.model.errors import AnnotatorError
from annotator.text import say
from annotator.workflows.fact_finding import facts_of
from annotator.workflows.fact_sentences import fact_sentences


class Counting(QObject):
    """`found` carries sentences about the articles looked at last, or `failed` says why not."""

    found = Signal(object)
    failed = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._runner = Runner(self)

    def look_at(self, articles: Sequence[Article]) -> None:
        """Begin to look; what is found in others before is dropped."""
        self._runner.run(lambda progress: _sentences(articles), self.found.emit, self._fail)

    def stop(self) -> None:
        """Wait until nothing is looked for any more."""
        self._runner.wait()

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, AnnotatorError):
            raise error
        self.failed.emit(say(error.message, **error.values))


def _sentences(articles: Sequence[Article]) -> list[str]:
    """A sentence for each fact; of several articles, each under its title."""
    if len(articles) == 1:
        return fact_sentences(facts_of(articles[0]))
    return [
        sentence
        for one in articles
        for sentence in (
            say("lesson_page.facts_of", title=one.title),
            *fact_sentences(facts_of(one)),
        )
    ]
