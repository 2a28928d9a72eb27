"""About: the version, and every licence, by keys alone."""

from __future__ import annotations

from hands import Person
from on_screen import dialog
from PySide6.QtWidgets import QLabel, QListWidget, QPlainTextEdit

from annotator import __version__
from annotator.gui.about import AboutBox
from annotator.workflows.shipped import shipped


def test_it_tells_the_version_and_reads_every_licence_by_keys(newcomer: Person) -> None:
    newcomer.choose_in_menu("Help", "About Annotator…")
    box = dialog(newcomer, AboutBox)
    words = [label.text() for label in box.findChildren(QLabel)]
    assert f"Annotator {__version__}" in words
    text, parts = box.findChild(QPlainTextEdit), box.findChild(QListWidget)
    assert text
    assert parts
    assert parts.hasFocus()
    for part in shipped():
        assert text.toPlainText() == part.text
        newcomer.press("Down")
    newcomer.press("Escape")
    assert not box.isVisible()
