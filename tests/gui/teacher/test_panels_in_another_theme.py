"""Pages of the class follow another theme, also with what they make afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from full_class import answers
from page_hands import PageHands
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from small_class import five

from annotator.gui.teacher.classes.article_page import ArticlePage
from annotator.gui.teacher.classes.class_page import ClassPage
from annotator.gui.teacher.classes.repeats_page import RepeatsPage
from annotator.gui.teacher.classes.splits_page import SplitsPage
from annotator.gui.teacher.classes.students_page import StudentsPage
from annotator.gui.teacher.classes.voices_page import VoicesPage
from annotator.gui.theme import apply, load_theme
from annotator.storage import class_files

LISTS = {
    ArticlePage: "class_article",
    SplitsPage: "class_article",
    RepeatsPage: "class_figures",
    VoicesPage: "class_voices",
    StudentsPage: "class_figures",
}


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> Iterator[None]:
    apply(qapp, load_theme("light"))
    yield
    apply(qapp, load_theme("light"))


def go(hands: PageHands, name: str) -> None:
    """Go to the third row from another one."""
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Down, Qt.Key.Key_Down):
        hands.press(name, key)


@pytest.mark.parametrize("kind", LISTS)
def test_a_page_looks_as_if_it_had_been_made_so(
    kind: type[ClassPage], qapp: QApplication, tmp_path: Path, qtbot: QtBot
) -> None:
    class_files.create(tmp_path / "c.annotclass", five(), answers())
    hands = PageHands(kind(load_theme("light")), tmp_path / "c.annotclass", qtbot)
    go(hands, LISTS[kind])
    apply(qapp, load_theme("dark"))
    for part in hands.page.findChildren(QObject):
        if set_theme := getattr(part, "set_theme", None):
            set_theme(load_theme("dark"))
    go(hands, LISTS[kind])
    made_so = PageHands(kind(load_theme("dark")), tmp_path / "c.annotclass", qtbot)
    go(made_so, LISTS[kind])
    # Both with the keys elsewhere.
    made_so.page.hide()
    qtbot.waitUntil(lambda: hands.page.grab().toImage() == made_so.page.grab().toImage())
