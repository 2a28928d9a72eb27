"""Rows of the list in the help: what is meant stands out, and the words around it beneath."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from annotator.gui.theme import Theme, brush

_BESIDE, _ABOVE, _LEAST = 8, 5, 27
_FLAGS = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class HitPainter(QStyledItemDelegate):
    """Paints the first line of a row bold where there are more."""

    def __init__(self, theme: Theme, parent: QListView) -> None:
        super().__init__(parent)
        self._view = parent
        self._theme = theme

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of `theme`."""
        self._theme = theme

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        width = self._view.viewport().width()
        parts = _parts(str(index.data()), self._view.font())
        heights = (_height(words, font, width - 2 * _BESIDE) for words, font in parts)
        return QSize(width, max(sum(heights) + 2 * _ABOVE, _LEAST))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        here = QStyleOptionViewItem(option)
        self.initStyleOption(here, index)
        is_chosen = bool(here.state & QStyle.StateFlag.State_Selected)
        here.text = ""
        style = self._view.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, here, painter, self._view)
        ink = self._theme.selection_ink if is_chosen else self._theme.ink
        room = option.rect.adjusted(_BESIDE, _ABOVE, -_BESIDE, -_ABOVE)
        painter.save()
        painter.setPen(brush(ink).color())
        for words, font in _parts(str(index.data()), self._view.font()):
            painter.setFont(font)
            painter.drawText(room, _FLAGS.value, words)
            room.setTop(room.top() + _height(words, font, room.width()))
        painter.restore()


def _parts(words: str, font: QFont) -> list[tuple[str, QFont]]:
    """The first line, and what follows it, each with its letters."""
    first, _, rest = words.partition("\n")
    if not rest:
        return [(first, font)]
    bold = QFont(font)
    bold.setBold(True)
    return [(first, bold), (rest, font)]


def _height(words: str, font: QFont, width: int) -> int:
    room = QRect(0, 0, width, 10_000)
    return QFontMetrics(font).boundingRect(room, _FLAGS.value, words).height()
