"""The same words in several places: who found each of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby
from typing import NamedTuple

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QVBoxLayout

from annotator.gui.teacher.classes.beside import Beside
from annotator.gui.teacher.classes.class_page import ClassPage, Shown
from annotator.gui.teacher.classes.figure import Figure
from annotator.gui.teacher.classes.figure_painter import FigurePainter
from annotator.gui.teacher.classes.place_panel import PlacePanel
from annotator.gui.teacher.row_list import RowList
from annotator.gui.theme import Theme
from annotator.gui.widgets import bar, label
from annotator.model.quotes import single_marks
from annotator.model.summary import RepeatRow, Summary
from annotator.text import say


class _About(NamedTuple):
    """What a row of the list is about: one place, from 0, or None for all of them.

    `row` numbers the summary's row that the place lies in.
    """

    repeat: RepeatRow
    place: int | None
    row: int | None

    @property
    def name(self) -> tuple[str, str, int | None]:
        """What stays the same when the class is shown anew."""
        return (self.repeat.article_id, self.repeat.text, self.place)


class RepeatsPage(ClassPage):
    """Words and their places, with the panel about the chosen place."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._about: list[_About | None] = []
        self._shown: Shown | None = None
        self._chosen: _About | None = None
        self._list = RowList("class_figures", FigurePainter(theme), is_choice=True)
        self._list.setAccessibleName(say("class_article.repeats_title"))
        self._list.selectionModel().currentChanged.connect(self._on_current)
        self._panel = PlacePanel(theme)
        self._panel.see_wanted.connect(self._see)
        strip, line = bar("bottom")
        self._lead = label(role="muted", wrap=True)
        line.addWidget(self._lead)
        self._beside = Beside(self._list, self._panel, strip)
        self._list.clicked.connect(self._beside.open_over)
        self._list.activated.connect(self._beside.open_panel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._beside)

    def show_class(self, shown: Shown) -> None:
        self._shown, chosen = shown, self._chosen
        found = [*_rows(shown.contents.figures.summary)]
        self._about = [about for about, _ in found]
        lead = "class_article.repeats_lead" if found else "report.repeats_none"
        self._lead.setText(say(lead))
        number = self._find(lambda one: chosen is not None and one.name == chosen.name)
        first = self._find(lambda one: True) or 0
        self._list.show_rows([figure for _, figure in found], first if number is None else number)
        self._show_panel()

    def go_to(self, what: object) -> None:
        number = self._find(lambda one: one.place is not None and one.row == what)
        if number is not None:
            self._beside.close_panel()
            self._list.go_to(number)

    def enter(self) -> None:
        self._beside.enter()

    def _find(self, fits: Callable[[_About], bool]) -> int | None:
        numbered = enumerate(self._about)
        return next((number for number, one in numbered if one and fits(one)), None)

    def _on_current(self, now: QModelIndex) -> None:
        if now.isValid():
            self._chosen = self._about[now.row()]
            self._show_panel()
            self._panel.go_up()

    def _show_panel(self) -> None:
        if self._shown is None:
            return
        summary, about = self._shown.contents.figures.summary, self._chosen
        if about is None:
            self._panel.show_nothing()
            return
        nobody = say("report.no_name")
        names = {
            one.reader: (one.person or nobody) if self._shown.names else one.reader
            for one in summary.readers
        }
        self._panel.show_place(about.repeat, about.place, summary.scheme, names)

    def _see(self) -> None:
        if self._chosen:
            self.go_wanted.emit("article", self._chosen.row)


def _rows(summary: Summary) -> Iterator[tuple[_About | None, Figure]]:
    titles = {one.article_id: one.title for one in summary.articles}
    for article_id, repeats in groupby(summary.repeats, key=lambda one: one.article_id):
        if len(titles) > 1:
            yield None, Figure(titles[article_id], "heading")
        for repeat in repeats:
            yield from _places(summary, repeat)


def _places(summary: Summary, repeat: RepeatRow) -> Iterator[tuple[_About, Figure]]:
    rows = [summary.row_at(repeat.article_id, place.start) for place in repeat.places]
    text, total = " ".join(repeat.text.split()), len(repeat.places)
    message = "class_article.repeat_both" if total == 2 else "class_article.repeat_all"
    found = repeat.people_by_places[total]
    everywhere = say(message, n=repeat.people, found=found, places=total)
    yield (
        _About(repeat, None, rows[0]),
        Figure(
            say("class_screen.repeat", text=single_marks(text)),
            "quoted",
            figure=say("report.repeat_places", n=total),
            below=everywhere,
        ),
    )
    for number, row in enumerate(rows):
        is_inside = row is not None and summary.rows[row].part_of is not None
        name = "class_article.place_inside" if is_inside else "class_article.place"
        n = len(repeat.found_by[number])
        figure = say("class_article.n_of", n=n, total=repeat.people)
        about = _About(repeat, number, row)
        yield about, Figure(say(name, n=number + 1), figure=figure, count=(n, repeat.people))
