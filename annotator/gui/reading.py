"""Finding words and setting the article, from the window's buttons and keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from annotator.gui.appearance import Appearance

if TYPE_CHECKING:
    from annotator.gui.article.find_bar import FindBar
    from annotator.gui.reading_settings import ReadingPanel
    from annotator.gui.student.desk import Desk


class Reading(QObject):
    """Keeps the desk as the person likes to read; bar and panel are made when first wanted."""

    def __init__(self, appearance: Appearance, desk: Desk) -> None:
        super().__init__(desk)
        self.appearance = appearance
        self._desk = desk
        self._bar: FindBar | None = None
        self._panel: ReadingPanel | None = None
        desk.view.set_reading(appearance.settings)
        appearance.settings_changed.connect(desk.view.set_reading)
        appearance.not_kept.connect(lambda words: desk.say(words, warning=True))
        desk.view.size_step_wanted.connect(appearance.step_size)
        desk.find_wanted.connect(self.find)
        desk.reading_wanted.connect(self.toggle_panel)
        desk.article_shown.connect(self._search_here)

    @property
    def find_bar(self) -> FindBar:
        """The bar that finds words, beneath the article."""
        if self._bar is None:
            from annotator.gui.article.find_bar import FindBar

            self._bar = FindBar(self._desk.view)
            self._bar.tag_all_wanted.connect(lambda s: self._desk.act(lambda t: t.tag_found(s)))
            self._desk.add_above_foot(self._bar)
            self._search_here()
        return self._bar

    def find(self) -> None:
        """Open the find bar."""
        self.find_bar.open()

    def find_next(self) -> None:
        """Go to the next place found."""
        self.find_bar.find_next()

    def find_previous(self) -> None:
        """Go to the place found before."""
        self.find_bar.find_previous()

    def step_size(self, steps: int) -> None:
        """Make the text larger or smaller, or for 0 of the usual size."""
        self.appearance.step_size(steps)

    def toggle(self) -> None:
        """As `toggle_panel`, beneath the button that stands for it."""
        if self._desk.is_open:
            self.toggle_panel(self._desk.furniture.top.reading)

    def toggle_panel(self, button: QWidget) -> None:
        """Open the panel of reading settings beneath a button, or close it."""
        if self._panel is None:
            from annotator.gui.reading_settings import ReadingPanel

            self._panel = ReadingPanel(self.appearance, self._desk.window())
        self._panel.toggle(button)

    def _search_here(self) -> None:
        if self._bar:
            self._bar.search_in(self._desk.article.text)
            self._bar.set_changeable(self._desk.is_changeable)
