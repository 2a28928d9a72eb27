"""The paragraphs of the articles, each to be read, for later, or neither."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from annotator.model.article import Article, Block
from annotator.text import say

Chosen = Mapping[str, tuple[int, ...]]

_KIND, _WORDS, _MUST, _LATER = range(4)
_TICKS = {_MUST: "lesson_page.must_read", _LATER: "lesson_page.later"}
_HEIGHT, _ROW = 236, 26
_SHOWN_LETTERS = 200
_TICKABLE = (
    Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
)
_PLAIN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_PLACE = Qt.ItemDataRole.UserRole


class ParagraphTable(QTableWidget):
    """A row for each block with its kind, its words and two ticks; one of them at most is set."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__(0, 4)
        self.setHorizontalHeaderLabels(
            [say(f"lesson_page.column_{name}") for name in ("kind", "words", "must_read", "later")]
        )
        self.setAccessibleName(say("lesson_page.paragraphs"))
        self.setFixedHeight(_HEIGHT)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        header = self.horizontalHeader()
        header.setSectionsClickable(False)
        for column in (_KIND, _MUST, _LATER):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_WORDS, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.itemChanged.connect(self._on_item_changed)

    def show_paragraphs(
        self, articles: tuple[Article, ...], must_read: Chosen, later: Chosen
    ) -> None:
        """Show all blocks, with the ticks of those that are in one of the two."""
        self.blockSignals(True)
        self.setRowCount(0)
        self.setRowCount(sum(len(article.blocks) for article in articles))
        row = 0
        for article in articles:
            for number, block in enumerate(article.blocks):
                ticked = {
                    _MUST: number in must_read.get(article.id, ()),
                    _LATER: number in later.get(article.id, ()),
                }
                self._show_block(row, (article, number), block, ticked)
                row += 1
        if row:
            self.setCurrentCell(0, _MUST)
        self.blockSignals(False)

    def chosen(self) -> tuple[dict[str, tuple[int, ...]], dict[str, tuple[int, ...]]]:
        """What must be read and what is for later: numbers of blocks by article id."""
        found: dict[int, dict[str, tuple[int, ...]]] = {_MUST: {}, _LATER: {}}
        for row in range(self.rowCount()):
            for column, places in found.items():
                item = self._tick(row, column)
                if item.checkState() == Qt.CheckState.Checked:
                    article_id, number = item.data(_PLACE)
                    places[article_id] = (*places.get(article_id, ()), number)
        return found[_MUST], found[_LATER]

    def _tick(self, row: int, column: int) -> QTableWidgetItem:
        item = self.item(row, column)
        assert item
        return item

    def _show_block(
        self, row: int, place: tuple[Article, int], block: Block, ticked: Mapping[int, bool]
    ) -> None:
        article, number = place
        words = " ".join(block.span.cut(article.text)[:_SHOWN_LETTERS].split())
        for column, text in (
            (_KIND, say(f"lesson_page.kind_{block.kind}")),
            (_WORDS, words),
        ):
            item = QTableWidgetItem(text)
            item.setFlags(_PLAIN)
            item.setToolTip(words)
            self.setItem(row, column, item)
        for column, message in _TICKS.items():
            tick = QTableWidgetItem()
            tick.setFlags(_TICKABLE)
            tick.setData(Qt.ItemDataRole.AccessibleTextRole, say(message, words=words))
            tick.setData(_PLACE, (article.id, number))
            is_on = Qt.CheckState.Checked if ticked[column] else Qt.CheckState.Unchecked
            tick.setCheckState(is_on)
            self.setItem(row, column, tick)

    def _on_item_changed(self, item: QTableWidgetItem) -> None:
        if item.column() not in _TICKS:
            return
        # The keys go on from here; a click on a tick alone does not come here.
        self.setCurrentItem(item)
        if item.checkState() == Qt.CheckState.Checked:
            other = self._tick(item.row(), _LATER if item.column() == _MUST else _MUST)
            self.blockSignals(True)
            other.setCheckState(Qt.CheckState.Unchecked)
            self.blockSignals(False)
            self.viewport().update()
        self.changed.emit()
