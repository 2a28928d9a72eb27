"""What Qt itself says, in Spanish: dialogs, buttons and keys."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMessageBox
from pytestqt.qtbot import QtBot

import annotator.text
from annotator.gui.languages import speak_in_window
from annotator.workflows.settings import Settings

NATIVE = QKeySequence.SequenceFormat.NativeText


@pytest.fixture(autouse=True)
def _spanish(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    before = QLocale()
    monkeypatch.setattr(annotator.text._InUse, "language", "en")
    speak_in_window(qapp, Settings(language="es"))
    yield
    for one in qapp.findChildren(QTranslator):
        qapp.removeTranslator(one)
        one.deleteLater()
    QLocale.setDefault(before)


def test_a_file_dialog_speaks_it(qtbot: QtBot) -> None:
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(dialog)
    said = {one.text().replace("&", "") for one in dialog.findChildren(QLabel)}
    assert {"Ver en:", "Nombre de fichero:", "Tipo de archivos:"} <= said
    assert dialog.labelText(QFileDialog.DialogLabel.Accept).replace("&", "") == "Abrir"


def test_buttons_speak_it(qtbot: QtBot) -> None:
    box = QMessageBox()
    qtbot.addWidget(box)
    assert box.addButton(QMessageBox.StandardButton.Cancel).text() == "Cancelar"


@pytest.mark.parametrize(
    ("key", "written"),
    [
        ("Ctrl+Shift+Z", "Ctrl+Mayús+Z"),
        ("Alt+Down", "Alt+Abajo"),
        ("Ctrl+PgDown", "Ctrl+AvPág"),
        ("Del", "Supr"),
        ("Shift+Enter", "Mayús+Intro"),
    ],
)
def test_keys_are_written_as_on_its_keyboards(key: str, written: str) -> None:
    assert QKeySequence(key).toString(NATIVE) == written
