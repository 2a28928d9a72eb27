"""One page of the class screen with a class from a file, and what it decides."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QListView
from pytestqt.qtbot import QtBot

from annotator.gui.teacher.classes.class_page import ClassPage, Shown
from annotator.model.decisions import Decision
from annotator.workflows.class_contents import decide, read_class, undo
from annotator.workflows.class_view import class_view

SPOKEN = Qt.ItemDataRole.AccessibleTextRole
LEFT = Qt.MouseButton.LeftButton


class PageHands:
    """Sits at a page; what is decided there is kept in the file and shown, as the screen does."""

    def __init__(self, page: ClassPage, path: Path, qtbot: QtBot, *, names: bool = False) -> None:
        self.page, self.path, self.names = page, path, names
        self.decided: list[Decision] = []
        page.decided.connect(self._keep)
        qtbot.addWidget(page)
        page.resize(1200, 600)
        self.show()
        with qtbot.waitExposed(page):
            page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        page.enter()

    def show(self) -> None:
        """Show the class as it is in the file."""
        self.page.show_class(Shown(class_view(read_class(self.path)), self.names))

    def undo(self) -> None:
        """Take the last decision back."""
        undo(self.path)
        self.show()

    def list(self, name: str) -> QListView:
        """One of the page's lists."""
        found = self.page.findChild(QListView, name)
        assert isinstance(found, QListView)
        return found

    def rows(self, name: str) -> list[str]:
        """The rows of a list as they are read aloud."""
        model = self.list(name).model()
        return [model.index(row, 0).data(SPOKEN) for row in range(model.rowCount())]

    def click_row(self, name: str, words: str, *, x: int = 60) -> None:
        """Click into the row that begins with these words, this far from its left."""
        view = self.list(name)
        number = next(n for n, row in enumerate(self.rows(name)) if row.startswith(words))
        box = view.visualRect(view.model().index(number, 0))
        assert view.viewport().rect().contains(box.topLeft())
        QTest.mouseClick(view.viewport(), LEFT, pos=box.topLeft() + QPoint(x, 16))

    def press(self, name: str, key: Qt.Key) -> None:
        """Press a key in a list."""
        view = self.list(name)
        view.setFocus()
        QTest.keyClick(view, key)

    def button(self, words: str) -> Any:
        """The button with these words that can be seen."""
        found = [
            one
            for one in self.page.findChildren(QAbstractButton)
            if one.text() == words and one.isVisible()
        ]
        return found[0] if found else None

    def click(self, words: str) -> None:
        """Click on the button with these words."""
        QTest.mouseClick(self.button(words), LEFT)

    def reads(self, words: str) -> bool:
        """Whether these words can be read on the page, outside its lists."""
        return any(words in one.text() for one in self.page.findChildren(QLabel) if one.isVisible())

    def _keep(self, decision: Decision) -> None:
        self.decided.append(decision)
        decide(self.path, decision)
        self.show()
