"""The list beside a page of the help: all pages, or where words were found."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem

from annotator.gui.help.hit_painter import HitPainter
from annotator.gui.theme import Theme
from annotator.text import say
from annotator.workflows.help_pages import HelpPage, Hit

_WHERE = Qt.ItemDataRole.UserRole


class HelpList(QListWidget):
    """Rows to choose from; `chosen` carries the name of a page and the number of a section.

    `wanted` comes when somebody wants to read what is chosen.
    """

    chosen = Signal(str, int)
    wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setItemDelegate(HitPainter(theme, self))
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # As wide with many rows as with few: the rows keep the heights they were given.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.currentItemChanged.connect(lambda now, _: self._choose(now))
        self.itemClicked.connect(self._choose)

    def show_pages(self, pages: Sequence[HelpPage], current: str) -> None:
        """Offer all pages; the one that is shown is the current one."""
        self.setAccessibleName(say("help.pages"))
        self._fill([(page.title, page.name, 0) for page in pages])
        self.set_current(current)

    def show_hits(self, hits: Sequence[Hit]) -> None:
        """Offer the places found, none of them chosen yet."""
        self.setAccessibleName(say("help.hits"))
        self._fill([(_entry(hit), hit.page.name, hit.section) for hit in hits])

    def set_current(self, name: str) -> None:
        """Show which page is open, where all pages are offered."""
        self.blockSignals(True)
        for row in range(self.count()):
            if self.item(row).data(_WHERE) == (name, 0):
                self.setCurrentRow(row)
                break
        self.blockSignals(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.wanted.emit()
        else:
            super().keyPressEvent(event)

    def _fill(self, rows: Sequence[tuple[str, str, int]]) -> None:
        self.blockSignals(True)
        self.clear()
        for words, name, section in rows:
            item = QListWidgetItem(words)
            item.setData(_WHERE, (name, section))
            self.addItem(item)
        self.setCurrentRow(-1)
        self.blockSignals(False)
        self.scrollToTop()

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item:
            self.chosen.emit(*item.data(_WHERE))


def _entry(hit: Hit) -> str:
    if hit.heading:
        title = hit.page.title
        return say("help.entry", heading=hit.heading, page=title, snippet=hit.snippet)
    return say("help.entry_page", page=hit.page.title, snippet=hit.snippet)
