"""The panel in which a person says how they like to read; every change is seen at once."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QWidget,
)

from annotator.gui.appearance import Appearance
from annotator.gui.stepper import Stepper
from annotator.gui.theme_tiles import ThemeTiles
from annotator.gui.widgets import button, label
from annotator.text import say
from annotator.workflows.settings import (
    COLUMNS,
    LETTER_SPACINGS,
    LINE_SPACINGS,
    SANS,
    SERIF,
    SIZES,
    Settings,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QKeyEvent

_STEPS: dict[str, Sequence[int]] = {
    "size": SIZES,
    "line_spacing": LINE_SPACINGS,
    "letter_spacing": LETTER_SPACINGS,
    "column": COLUMNS,
}
_FONT_LETTERS = 16
_AWAY = 6


class ReadingPanel(QFrame):
    """Stands over the window without stopping anything; goes away when something else is used.

    `closed` comes when it has gone.
    """

    closed = Signal()

    def __init__(self, appearance: Appearance, window: QWidget) -> None:
        super().__init__(window)
        self._appearance, self._window = appearance, window
        self._below: QWidget | None = None
        self._came_from: QWidget | None = None
        self._tiles = ThemeTiles(appearance.theme)
        self._fonts = QComboBox()
        self._steppers = {name: _stepper(name, values) for name, values in _STEPS.items()}
        self._whole_words = QCheckBox(say("settings.whole_words"))
        self._lay_out()
        self._connect()
        self._show(appearance.settings)
        self.hide()

    def toggle(self, below: QWidget) -> None:
        """Open the panel beneath a button, or close it."""
        if self.isVisible():
            self.leave()
        else:
            self._below, self._came_from = below, QApplication.focusWidget()
            self.adjustSize()
            self._place()
            self.show()
            self.raise_()
            self._tiles.setFocus(Qt.FocusReason.PopupFocusReason)

    def leave(self) -> None:
        """Go away, and give the focus back to where it was."""
        came_from = self._came_from
        self.hide()
        if came_from:
            came_from.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the panel."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._came_from = None
        self.closed.emit()
        super().hideEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay beneath the button when the window changes its size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        """Beneath the button, its right edge level with the button's; always inside the window."""
        if self._below is None:
            return
        corner = self._below.mapTo(self._window, QPoint(self._below.width(), self._below.height()))
        room = self._window.rect().adjusted(_AWAY, _AWAY, -_AWAY, -_AWAY)
        x = min(max(corner.x() - self.width(), room.left()), room.right() - self.width())
        y = min(corner.y() + _AWAY, room.bottom() - self.height())
        self.move(max(x, 0), max(y, 0))

    def _show(self, settings: Settings) -> None:
        self._tiles.show_chosen(settings.theme)
        if self._fonts.findData(settings.font) < 0:
            self._fonts.addItem(settings.font, settings.font)
        self._fonts.setCurrentIndex(self._fonts.findData(settings.font))
        for name, stepper in self._steppers.items():
            stepper.show_value(getattr(settings, name))
        self._whole_words.setChecked(settings.whole_words)

    def _connect(self) -> None:
        change = self._appearance.change
        self._appearance.settings_changed.connect(self._show)
        self._tiles.chosen.connect(lambda name: change(theme=name))
        self._fonts.activated.connect(lambda at: change(font=self._fonts.itemData(at)))
        for name, stepper in self._steppers.items():
            stepper.stepped.connect(partial(self._on_stepped, name))
        self._whole_words.clicked.connect(lambda whole: change(whole_words=whole))
        self._window.installEventFilter(self)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus_changed)

    def _on_stepped(self, name: str, value: int) -> None:
        self._appearance.change(**{name: value})

    def _on_focus_changed(self, before: QWidget | None, now: QWidget | None) -> None:
        """Go away when something else in the window is used; the button closes by itself."""
        if self.isVisible() and now and now is not self._below and not self._holds(now):
            self.hide()

    def _holds(self, widget: QWidget) -> bool:
        """Whether a widget is part of the panel; the list of a box is a window of its own."""
        around: QWidget | None = widget
        while around and around is not self:
            around = around.parentWidget()
        return around is self

    def _lay_out(self) -> None:
        self.setProperty("role", "popup")
        self.setAccessibleName(say("settings.panel"))
        self._tiles.setAccessibleName(say("settings.theme"))
        self._fonts.setAccessibleName(say("settings.font"))
        self._fonts.setMinimumContentsLength(_FONT_LETTERS)
        self._fonts.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        # A list that scrolls: Fusion would lay all fonts over the whole screen.
        self._fonts.setStyleSheet("combobox-popup: 0")
        self._whole_words.setToolTip(say("settings.whole_words_help"))
        _fill(self._fonts)
        grid = QGridLayout(self)
        grid.setContentsMargins(14, 8, 14, 10)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.addWidget(self._tiles, 0, 0, 1, 2)
        rows = {"font": self._fonts, **self._steppers}
        for row, (name, control) in enumerate(rows.items(), start=1):
            caption = label(say(f"settings.{name}"))
            # So it is read aloud with a box also where Qt names the answer alone.
            caption.setBuddy(control)
            grid.addWidget(caption, row, 0)
            grid.addWidget(control, row, 1)
        grid.addWidget(self._whole_words, len(rows) + 1, 0, 1, 2)
        foot = QHBoxLayout()
        foot.addWidget(button(say("settings.usual"), self._appearance.back_to_usual))
        foot.addStretch()
        foot.addWidget(button(say("settings.close"), self.leave, "quiet"))
        grid.addLayout(foot, len(rows) + 2, 0, 1, 2)
        grid.setColumnStretch(1, 1)


def _stepper(name: str, values: Sequence[int]) -> Stepper:
    less, more = say(f"settings.{name}_less"), say(f"settings.{name}_more")
    if name == "size":
        return Stepper(values, str, less=less, more=more)
    return Stepper(values, lambda n: say(f"settings.{name}_{n}"), less=less, more=more)


def _fill(fonts: QComboBox) -> None:
    """The system's own two, then all others by name."""
    fonts.addItem(say("settings.font_serif"), SERIF)
    fonts.addItem(say("settings.font_sans"), SANS)
    fonts.insertSeparator(fonts.count())
    families = QFontDatabase.families(QFontDatabase.WritingSystem.Latin)
    shown = (family for family in families if not QFontDatabase.isPrivateFamily(family))
    # On Linux, fonts of several makers come as "Name [maker]".
    for name in dict.fromkeys(family.partition(" [")[0] for family in shown):
        fonts.addItem(name, name)
