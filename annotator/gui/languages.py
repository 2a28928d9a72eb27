"""The language of the window, and of what Qt itself says in it."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from annotator.text import language
from annotator.workflows.settings import Settings
from annotator.workflows.speaking import speak


def speak_in_window(settings: Settings) -> None:
    """Use the language that was chosen, else the system's; dates are written in it too."""
    system = QLocale.system()
    speak(settings, system.uiLanguages())
    if QLocale(language()).language() != system.language():
        QLocale.setDefault(QLocale(language()))


def translate_qt(app: QApplication) -> None:
    """Let the dialogs and menus of Qt speak the language in use."""
    translator = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(f"qtbase_{language()}", folder):
        app.installTranslator(translator)
