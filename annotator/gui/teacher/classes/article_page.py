"""The article as the class read it, with the panel about the chosen sentence."""

from __future__ import annotations

from annotator.exporters.report_page import Page, page
from annotator.gui.runner import Runner
from annotator.gui.teacher.classes.article_rows import ReadRow, article_rows
from annotator.gui.teacher.classes.class_page import Shown
from annotator.gui.teacher.classes.filter_strip import FilterStrip
from annotator.gui.teacher.classes.reading_page import ReadingPage
from annotator.gui.theme import Theme
from annotator.text import say
from annotator.workflows.class_reading import ClassReading, class_reading, groups_of


class ArticlePage(ReadingPage):
    """Every sentence with its votes, or those that are wanted; of everyone, or of one group."""

    def __init__(self, theme: Theme) -> None:
        strip = FilterStrip()
        super().__init__(theme, say("report.article"), above=strip)
        self._runner = Runner(self)
        self._page: Page | None = None
        self._strip = strip
        self._strip.changed.connect(self._show_others)
        self._strip.group_chosen.connect(self._read)

    @property
    def with_answers(self) -> bool:
        return self._strip.with_answers

    def show_class(self, shown: Shown) -> None:
        self.shown = shown
        contents = shown.contents
        self._strip.offer(
            contents.figures.summary.scheme,
            groups_of(contents.record),
            has_answers=bool(contents.key),
        )
        self._read()

    def go_to(self, what: object) -> None:
        if what not in self._numbers:
            self._strip.show_all()
        if what in self._numbers:
            self.beside.close_panel()
            self.list.go_to(self._numbers.index(what))

    @property
    def _numbers(self) -> list[object]:
        """Of each row in the list, its number in the summary."""
        return [row.sentence.number if isinstance(row, ReadRow) else None for row in self.rows]

    def _read(self) -> None:
        """Count the chosen group: on a thread, since its figures are made anew."""
        if self.shown is None:
            return
        contents, group = self.shown.contents, self._strip.group
        if not group:
            self._on_read(self.shown.view.reading)
            return
        self._strip.show_counting()
        self._runner.run(lambda progress: class_reading(contents, group), self._on_read, _failed)

    def _on_read(self, reading: ClassReading) -> None:
        # Meanwhile another group may have been chosen, or the class may have changed.
        is_wanted = self.shown and reading.contents is self.shown.contents
        if is_wanted and reading.group == self._strip.group:
            self.reading = reading
            self._page = page(reading.figures, names=False)
            self._show_wanted()

    def _show_others(self) -> None:
        """Show other rows, the chosen one in sight."""
        self._show_wanted()
        self.list.scrollTo(self.list.currentIndex())

    def _show_wanted(self) -> None:
        if self.reading is None or self._page is None:
            return
        summary = self.reading.figures.summary
        wanted = self._strip.wanted
        answers = self.reading.answers if self.with_answers else None
        rows = article_rows(self._page, answers, wanted.shows)
        shown = sum(isinstance(row, ReadRow) for row in rows)
        total = len(summary.rows) if summary.people else shown
        self._strip.show_counts(summary.people, shown, total)
        self.show_rows(rows)


def _failed(error: Exception) -> None:
    raise error
