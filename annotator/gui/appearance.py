"""How the window looks, as the person chose it: kept, and shown at once by all that is open."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from annotator.gui.theme import Theme, apply, chosen_theme
from annotator.model.errors import StorageFailed
from annotator.text import say
from annotator.workflows.settings import SIZES, Settings, save_settings

_KEPT_AFTER_MS = 400


class Appearance(QObject):
    """Holds the settings; whoever shows something in them is told of every change.

    `settings_changed` carries the Settings, `theme_changed` the Theme, `not_kept` words that
    say that the settings cannot be saved. Widgets with a method `set_theme` need no signal.
    """

    settings_changed = Signal(object)
    theme_changed = Signal(object)
    not_kept = Signal(str)

    def __init__(self, app: QApplication, settings: Settings) -> None:
        super().__init__(app)
        self._app = app
        self.settings = settings
        self.theme: Theme = chosen_theme(settings.theme)
        self._later = QTimer(self, interval=_KEPT_AFTER_MS, singleShot=True)
        self._later.timeout.connect(self._keep)
        app.aboutToQuit.connect(self.keep_now)
        app.styleHints().colorSchemeChanged.connect(self._show_theme)

    def change(self, **values: Any) -> None:
        """Change some of the settings."""
        self._take(replace(self.settings, **values))

    def step_size(self, steps: int) -> None:
        """Make the text larger, smaller by a negative number, or for 0 of the usual size."""
        size = self.settings.size + steps if steps else Settings().size
        self.change(size=min(max(size, SIZES[0]), SIZES[-1]))

    def back_to_usual(self) -> None:
        """Forget all that was chosen but the language: nobody asks for that with the letters."""
        self._take(Settings(language=self.settings.language))

    def _take(self, settings: Settings) -> None:
        if settings != self.settings:
            self.settings = settings
            self._later.start()
            self._show_theme()
            self.settings_changed.emit(settings)

    def keep_now(self) -> None:
        """Save what was changed and is not saved yet."""
        if self._later.isActive():
            self._later.stop()
            self._keep()

    def _keep(self) -> None:
        try:
            save_settings(self.settings)
        except StorageFailed as error:
            self.not_kept.emit(say(error.message, **error.values))

    def _show_theme(self) -> None:
        theme = chosen_theme(self.settings.theme)
        if theme != self.theme:
            self.theme = theme
            apply(self._app, theme)
            _show_everywhere(self._app, theme)
            self.theme_changed.emit(theme)


def _show_everywhere(app: QApplication, theme: Theme) -> None:
    """Tell everything that paints with a theme of its own."""
    for window in app.topLevelWidgets():
        for part in (window, *window.findChildren(QObject)):
            set_theme = getattr(part, "set_theme", None)
            if set_theme:
                set_theme(theme)
