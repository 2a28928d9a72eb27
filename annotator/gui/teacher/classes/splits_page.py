"""Where the class split, the most even splits first, each with what to ask."""

from __future__ import annotations

from annotator.gui.teacher.classes.article_rows import Opening, ReadRow, split_rows
from annotator.gui.teacher.classes.class_page import Shown
from annotator.gui.teacher.classes.reading_page import ReadingPage
from annotator.gui.theme import Theme
from annotator.model import splits
from annotator.text import say


class SplitsPage(ReadingPage):
    """The sentences where the class split, with the panel about the chosen one."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, say("class_article.splits_title"), leads_to_article=True)
        self.panel.see_wanted.connect(self._see)

    def show_class(self, shown: Shown) -> None:
        contents = shown.contents
        self.shown, self.reading = shown, shown.view.reading
        summary = contents.figures.summary
        numbers = splits.split_rows(summary.rows)
        rows = split_rows(shown.view.page, numbers, contents.prompts)
        lead = "class_article.splits_lead" if rows else "class_article.no_splits"
        words = "" if summary.people else say("class_article.nobody")
        opening = Opening(
            summary.articles[0].article_id,
            say("class_article.splits_title"),
            (words or say(lead),),
            say("class_screen.splits", n=len(rows)) if rows else "",
        )
        self.show_rows([opening, *rows])

    @property
    def _first(self) -> int:
        # The lead tells nothing about any split.
        return min(1, len(self.rows) - 1)

    def go_to(self, what: object) -> None:
        for number, row in enumerate(self.rows):
            if isinstance(row, ReadRow) and row.sentence.number == what:
                self.list.go_to(number)

    def _see(self) -> None:
        row = self.row
        if isinstance(row, ReadRow):
            self.go_wanted.emit("article", row.sentence.number)
