"""A list and the panel about what is chosen in it: side by side, or one at a time."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from annotator.gui.teacher.classes.panel_part import stack
from annotator.gui.widgets import bar, button
from annotator.text import say

# Less wide than this, only one of the two has room.
_NARROW, _PANEL_WIDTH, _ANY_WIDTH = 960, 392, (1 << 24) - 1


class Beside(QWidget):
    """With little room the panel comes over the rows when it is opened; Esc goes back.

    `above` the rows there may be something that stays when they scroll.
    """

    def __init__(self, rows: QWidget, panel: QWidget, above: QWidget | None = None) -> None:
        super().__init__()
        # Tab goes as they are put in: from above to below, then to the right.
        self._main = stack(*([above] if above else []), rows, spacing=0)
        self._rows, self._panel = rows, panel
        self._is_narrow, self._is_open = True, False
        self._back = button(say("class_article.back"), self.close_panel, "quiet")
        self._side = QWidget()
        column = QVBoxLayout(self._side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._way_back, back = bar("bottom")
        back.setContentsMargins(8, 3, 8, 3)
        back.addWidget(self._back)
        back.addStretch()
        column.addWidget(self._way_back)
        column.addWidget(panel, 1)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self._main, 1)
        line.addWidget(self._side)
        self._arrange()

    @property
    def is_over(self) -> bool:
        """Whether the panel has taken the room of the list."""
        return self._is_narrow and self._is_open

    def enter(self) -> None:
        """Take the keys."""
        (self._back if self.is_over else self._rows).setFocus()

    def open_over(self) -> None:
        """Bring the panel forward where it is not beside the list anyway."""
        if self._is_narrow:
            self.open_panel()

    def open_panel(self) -> None:
        """Bring the panel forward and the keys to it."""
        self._is_open = True
        self._arrange()
        after = self._side.nextInFocusChain()
        while after and after is not self._side:
            if self._side.isAncestorOf(after) and _takes_keys(after):
                after.setFocus(Qt.FocusReason.TabFocusReason)
                return
            after = after.nextInFocusChain()

    def close_panel(self) -> None:
        """Go back to the list."""
        self._is_open = False
        self._arrange()
        self._rows.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.width() < _NARROW
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self._main.isAncestorOf(self.focusWidget()):
            self.close_panel()
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        over = self.is_over
        self._main.setVisible(not over)
        self._side.setVisible(over or not self._is_narrow)
        self._way_back.setVisible(self._is_narrow)
        self._side.setMinimumWidth(0 if self._is_narrow else _PANEL_WIDTH)
        self._side.setMaximumWidth(_ANY_WIDTH if self._is_narrow else _PANEL_WIDTH)


def _takes_keys(widget: QWidget) -> bool:
    by_tab = widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
    return bool(by_tab) and widget.isVisible() and widget.isEnabled()
