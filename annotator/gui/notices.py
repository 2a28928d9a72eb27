"""Questions and notices: the one way to interrupt, which a test can replace."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from annotator.text import say


class Notices:
    """Asks a person; each answer is what was chosen, or None when nothing was."""

    def __init__(self, parent: QWidget) -> None:
        self._parent = parent

    def choose(self, question: str, answers: Sequence[str], *, otherwise: int) -> int:
        """The position of the answer chosen; closing the question chooses `otherwise`."""
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(QMessageBox.Icon.NoIcon, say("window.name"), question)
        box.setParent(self._parent, box.windowFlags())
        roles = QMessageBox.ButtonRole
        buttons = [
            box.addButton(answer, roles.AcceptRole if place != otherwise else roles.RejectRole)
            for place, answer in enumerate(answers)
        ]
        box.setDefaultButton(buttons[0])
        box.setEscapeButton(buttons[otherwise])
        box.exec()
        clicked = box.clickedButton()
        return next((n for n, button in enumerate(buttons) if button is clicked), otherwise)

    def file_to_open(self, title: str, folder: Path, filters: str) -> Path | None:
        """An existing file."""
        from PySide6.QtWidgets import QFileDialog

        # All the endings of articles are too many for the line.
        short = QFileDialog.Option.HideNameFilterDetails
        name, _ = QFileDialog.getOpenFileName(
            self._parent, title, str(folder), filters, options=short
        )
        return Path(name) if name else None

    def files_to_open(self, title: str, folder: Path, filters: str) -> list[Path]:
        """Existing files, none when nothing was chosen."""
        from PySide6.QtWidgets import QFileDialog

        short = QFileDialog.Option.HideNameFilterDetails
        names, _ = QFileDialog.getOpenFileNames(
            self._parent, title, str(folder), filters, options=short
        )
        return [Path(name) for name in names]

    def file_to_save(self, title: str, suggestion: Path, filters: str) -> Path | None:
        """A file to write."""
        from PySide6.QtWidgets import QFileDialog

        dialog = QFileDialog(self._parent, title, str(suggestion.parent), filters)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(suggestion.name)
        # Else a name without its ending replaces a file, and nobody was asked.
        dialog.setDefaultSuffix(suggestion.suffix)
        chosen = dialog.selectedFiles() if dialog.exec() else []
        dialog.deleteLater()
        return Path(chosen[0]) if chosen else None

    def show_folder(self, folder: Path) -> None:
        """Show what is in a folder, in the computer's own file manager."""
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def open_file(self, file: Path) -> None:
        """Open a file in the computer's own program for it; where it has none, show its folder."""
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(file))):
            self.show_folder(file.parent)

    def folder(self, title: str, folder: Path) -> Path | None:
        """An existing folder."""
        from PySide6.QtWidgets import QFileDialog

        name = QFileDialog.getExistingDirectory(self._parent, title, str(folder))
        return Path(name) if name else None
