"""The room beside the article: the panel, or a strip of tags where the window is narrow."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QMoveEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from annotator.gui import keys
from annotator.gui.article.badges import badge_icon
from annotator.gui.article.view import ArticleView
from annotator.gui.student.panel import Panel
from annotator.gui.theme import Theme
from annotator.gui.widgets import BADGE_SIZE, restyle
from annotator.model.scheme import Scheme, Tag
from annotator.text import say

_PANEL_WIDTH = 356
_TARGET = 26


class Side(QWidget):
    """Keeps the panel in its room; folded, it lies over the article while it is open.

    `tag_chosen` carries the id of a tag of the strip; `panel_moved` comes when the panel
    has come or gone.
    """

    tag_chosen = Signal(str)
    panel_moved = Signal()

    def __init__(self, panel: Panel, view: ArticleView, scheme: Scheme, theme: Theme) -> None:
        super().__init__()
        self._panel, self._view = panel, view
        self._is_folded = self._is_open = False
        self._opener = self._make_opener()
        self._tags = [(tag, self._make_tag(tag)) for tag in scheme.tags]
        self.set_theme(theme)
        self._inside = QWidget()
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(5, 4, 5, 4)
        column.setSpacing(3)
        for one in (self._opener, *(button for _, button in self._tags)):
            column.addWidget(one)
        column.addStretch()
        self._strip = QScrollArea()
        self._strip.setFrameShape(QFrame.Shape.NoFrame)
        self._strip.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._strip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._strip.setWidgetResizable(True)
        self._strip.setWidget(self._inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._strip)
        restyle(panel, "role", "panel")
        view.installEventFilter(self)

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of `theme`."""
        for tag, button in self._tags:
            button.setIcon(badge_icon(tag, theme, BADGE_SIZE, self.devicePixelRatioF()))

    def set_enabled(self, enabled: bool) -> None:
        """Offer the tags of the strip, or only show them."""
        for _, button in self._tags:
            button.setEnabled(enabled)

    def strip_width(self) -> int:
        """What the strip needs when it has to be scrolled too."""
        self._opener.ensurePolished()
        return self._inside.sizeHint().width() + self._strip.verticalScrollBar().sizeHint().width()

    def fold(self, is_folded: bool) -> None:
        """Make do with a strip, or show the whole panel."""
        self._is_folded, self._is_open = is_folded, False
        self._strip.setVisible(is_folded)
        self._put_panel()
        self.panel_moved.emit()

    def open(self) -> None:
        """Let the panel be used, if it is folded away."""
        self._is_open = True
        self._put_panel()
        self.panel_moved.emit()

    def close_again(self) -> None:
        """Show the article again, if the panel lies over it."""
        if self._is_open:
            self._close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whoever goes back to the article wants to see it."""
        if event.type() == QEvent.Type.FocusIn and self._is_open:
            self._close()
        return False

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self._put_panel()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._put_panel()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._put_panel()

    def _close(self) -> None:
        self._is_open = False
        self._put_panel()

    def _put_panel(self) -> None:
        """In its room; over the article beside the strip where the room is only the strip's."""
        around = self._panel.parentWidget()
        self._opener.setChecked(self._is_open)
        self._panel.setVisible(self._is_open or not self._is_folded)
        if around is None:
            return
        room = QRect(self.mapTo(around, QPoint()), self.size())
        if self._is_folded:
            width = min(_PANEL_WIDTH, room.left())
            room = QRect(room.left() - width, room.top(), width, room.height())
        self._panel.setGeometry(room)
        self._panel.raise_()

    def _toggle(self) -> None:
        if self._is_open:
            self._close()
        else:
            # Who goes on with the article closes it by that, so the focus must leave it.
            self._opener.setFocus(Qt.FocusReason.OtherFocusReason)
            self.open()

    def _make_opener(self) -> QToolButton:
        made = QToolButton()
        made.setText(say("desk.strip_open"))
        made.setCheckable(True)
        made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        made.setProperty("fit", "small")
        made.setMinimumHeight(_TARGET)
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        made.setAccessibleName(say("desk.strip_open_help"))
        made.setToolTip(f"{say('desk.strip_open_help')}  ({keys.NEXT_PART})")
        made.clicked.connect(self._toggle)
        return made

    def _make_tag(self, tag: Tag) -> QToolButton:
        made = QToolButton()
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        made.setText(tag.key)
        made.setIconSize(BADGE_SIZE)
        made.setProperty("fit", "small")
        made.setMinimumHeight(_TARGET)
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        name = say("desk.strip_tag", tag=tag.name, key=tag.key, definition=tag.definition)
        made.setAccessibleName(name)
        made.setToolTip(name)
        made.clicked.connect(lambda: self.tag_chosen.emit(tag.id))
        return made
