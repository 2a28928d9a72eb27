"""The language of the window, and of what Qt itself says in it."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from annotator.text import ENGLISH, language, say
from annotator.workflows.settings import Settings
from annotator.workflows.speaking import speak

# What Qt's own catalogues leave in English or write in longer words than the window does,
# by the words that Qt asks for.
_OWN = {
    ("QFileDialog", "&Look in:"): "qt.look_in",
    ("QFileDialog", "Files of &type:"): "qt.files_of_type",
    ("QAbstractFileIconProvider", "Drive"): "qt.drive",
    ("QAbstractFileIconProvider", "File"): "qt.file",
    ("QAbstractFileIconProvider", "Folder"): "qt.folder",
    ("QShortcut", "Ctrl"): "qt.ctrl",
    ("QShortcut", "Shift"): "qt.shift",
    ("QShortcut", "Backspace"): "qt.backspace",
    ("QShortcut", "Del"): "qt.del",
    ("QShortcut", "Esc"): "qt.esc",
    ("QShortcut", "Tab"): "qt.tab",
    ("QShortcut", "PgUp"): "qt.page_up",
    ("QShortcut", "PgDown"): "qt.page_down",
}


class _OwnWords(QTranslator):
    """Asked before Qt's own catalogue; what it does not know, that one says."""

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """The words; None, where an empty text would be shown, for what is not known here."""
        own = _OWN.get((context, source))
        return say(own) if own else None

    def isEmpty(self) -> bool:
        """Not: Qt asks no translator that says so."""
        return False


def speak_in_window(app: QApplication, settings: Settings) -> None:
    """Use the language that was chosen, else the system's; dates and Qt speak it too."""
    system = QLocale.system()
    speak(settings, system.uiLanguages())
    if QLocale(language()).language() != system.language():
        QLocale.setDefault(QLocale(language()))
    if language() != ENGLISH:
        translate_qt(app)


def translate_qt(app: QApplication) -> None:
    """Let the dialogs, menus and keys of Qt speak the language in use."""
    translator = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(f"qtbase_{language()}", folder):
        app.installTranslator(translator)
    app.installTranslator(_OwnWords(app))
