"""The form that asks where to save."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from annotator.gui.notices import Notices

_SOON_MS = 20


class Typing:
    """Types a name, or takes the one there; says no to each question, then gives up."""

    def __init__(self, name: str) -> None:
        self.asked: list[str] = []
        self._name = name
        self._timer = QTimer()
        self._timer.timeout.connect(self._act)
        self._is_typed = False

    def start(self) -> None:
        self._timer.start(_SOON_MS)

    def stop(self) -> None:
        self._timer.stop()

    def _act(self) -> None:
        form = QApplication.activeModalWidget()
        if isinstance(form, QMessageBox):
            self.asked.append(form.text())
            form.button(QMessageBox.StandardButton.No).click()
        elif isinstance(form, QFileDialog) and not self._is_typed:
            self._is_typed = True
            words = form.findChild(QLineEdit)
            words.setText(self._name or words.text())
            QTimer.singleShot(0, form.accept)
        elif isinstance(form, QFileDialog):
            form.reject()


def saved(qtbot: QtBot, suggestion: Path, typing: Typing) -> Path | None:
    parent = QWidget()
    qtbot.addWidget(parent)
    typing.start()
    try:
        return Notices(parent).file_to_save("Save", suggestion, "Web pages (*.html)")
    finally:
        typing.stop()


def test_a_name_without_its_ending_replaces_no_file_unasked(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "letter.html").write_text("mine", "utf-8")
    suggestion = tmp_path / "9.b – report.html"
    letter, other = Typing("letter"), Typing("other")

    assert saved(qtbot, suggestion, letter) is None
    assert any("letter.html" in words for words in letter.asked)
    assert saved(qtbot, suggestion, other) == tmp_path / "other.html"
    assert not other.asked


def test_what_is_suggested_is_there_to_be_taken(qtbot: QtBot, tmp_path: Path) -> None:
    suggestion = tmp_path / "9.b – report.html"

    assert saved(qtbot, suggestion, Typing("")) == suggestion
