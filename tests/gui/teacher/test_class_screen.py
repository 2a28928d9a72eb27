"""The class screen turns to pages, and shows names only when asked."""

from __future__ import annotations

import pytest
from class_hands import Show, contents, everything, names_box, part, read, spoken
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLabel,
    QPushButton,
    QTabBar,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot
from small_class import five, record

from annotator.analysis.summary import summarise
from annotator.gui.teacher.classes.class_pages import PAGES
from annotator.gui.teacher.classes.class_screen import ClassScreen
from annotator.model.summary import Summary
from annotator.workflows.class_view import class_view
from annotator.workflows.scoring import figures_of

NAMES = ("Ann Lee", "Bo Kim", "Cy Diaz", "Di Park", "Ed Roy")


def tabs(screen: ClassScreen) -> QTabBar:
    found = screen.findChild(QTabBar)
    assert isinstance(found, QTabBar)
    return found


def words_of(screen: ClassScreen) -> list[str]:
    return [one.text() for one in screen.findChildren(QLabel) if one.isVisible()]


def shown_tab(screen: ClassScreen) -> str:
    bar = tabs(screen)
    return bar.tabText(bar.currentIndex())


def test_the_head_counts_hand_ins(show: Show, simulated: Summary) -> None:
    words = words_of(show(simulated))
    assert "Harbor" in words
    assert any("24 handed in" in one for one in words)


def test_it_opens_on_tomorrow(show: Show, simulated: Summary, qtbot: QtBot) -> None:
    screen = show(simulated)
    assert shown_tab(screen) == "Tomorrow"
    assert part(screen, "tomorrow").accessibleName() == "Tomorrow in five lines"


def test_a_click_on_a_tab_turns_to_its_page(show: Show, simulated: Summary, qtbot: QtBot) -> None:
    screen = show(simulated)
    bar = tabs(screen)
    for number in range(bar.count()):
        qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(number).center())
        assert bar.currentIndex() == number
        assert sum(one.isVisible() for one in screen._pages.values()) == 1


def test_arrows_go_through_the_tabs(show: Show, simulated: Summary, qtbot: QtBot) -> None:
    screen = show(simulated)
    bar = tabs(screen)
    bar.setFocus()
    qtbot.keyClick(bar, Qt.Key.Key_Right)
    assert shown_tab(screen) == "Hand-ins"
    assert bar.hasFocus()
    qtbot.keyClick(bar, Qt.Key.Key_Left)
    assert shown_tab(screen) == "Tomorrow"


def test_pages_are_turned_round_and_round(show: Show, simulated: Summary) -> None:
    screen = show(simulated)
    screen.turn_by(-1)
    assert shown_tab(screen) == "Students"
    screen.turn_by(1)
    assert shown_tab(screen) == "Tomorrow"


def test_every_tab_has_all_its_words_on_a_small_screen(show: Show, simulated: Summary) -> None:
    screen = show(simulated)
    screen.resize(683, 384)
    bar = tabs(screen)
    for number in range(bar.count()):
        assert bar.rect().contains(bar.tabRect(number))
    assert not [one for one in bar.findChildren(QToolButton) if one.isVisible()]


def test_no_page_makes_a_small_window_grow(show: Show, simulated: Summary) -> None:
    screen = show(simulated)
    screen.resize(683, 384)
    for number in range(tabs(screen).count()):
        tabs(screen).setCurrentIndex(number)
        QApplication.processEvents()
        assert (screen.width(), screen.height()) == (683, 384), shown_tab(screen)


def test_people_are_codes_until_names_are_asked_for(show: Show, qtbot: QtBot) -> None:
    summary = summarise(five())
    screen = show(read(five()))
    assert not screen.names_shown
    assert not [name for name in NAMES if name in everything(screen)]
    assert all(reader.reader in everything(screen) for reader in summary.readers)
    assert "Names hidden" in words_of(screen)

    names_box(screen).setFocus()
    qtbot.keyClick(names_box(screen), Qt.Key.Key_Space)
    assert screen.names_shown
    assert all(name in everything(screen) for name in NAMES)
    assert any("also in a report" in one for one in words_of(screen))

    qtbot.keyClick(names_box(screen), Qt.Key.Key_Space)
    assert not [name for name in NAMES if name in everything(screen)]


def test_names_and_page_stay_for_the_same_class_and_go_with_another(show: Show) -> None:
    screen = show(summarise(five()))
    names_box(screen).setChecked(True)
    screen.go_to("hand_ins")
    screen.show_class(class_view(read(five())))
    assert screen.names_shown
    assert shown_tab(screen) == "Hand-ins"
    other = contents(figures_of(five()), five(), "other.annotclass")
    screen.show_class(class_view(other))
    assert not screen.names_shown
    assert shown_tab(screen) == "Tomorrow"
    assert "Ann Lee" not in everything(screen)


def test_a_simulated_class_is_said_to_be_one(show: Show, simulated: Summary) -> None:
    for summary, is_said in ((simulated, True), (summarise(five()), False)):
        assert ("This class is simulated." in words_of(show(summary))) == is_said


def test_how_the_numbers_are_made_is_said_in_full(
    show: Show, simulated: Summary, qtbot: QtBot
) -> None:
    screen = show(simulated)
    next(b for b in screen.findChildren(QPushButton) if b.text().startswith("How these")).click()
    card = screen.findChild(QDialog)
    assert isinstance(card, QDialog)
    said = [one.text() for one in card.findChildren(QLabel)]
    assert said[-len(simulated.method) :] == list(simulated.method.values())
    qtbot.keyClick(card, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not card.isVisible())


def test_a_class_without_hand_ins_is_shown(show: Show) -> None:
    screen = show(figures_of(record()))
    for tab in PAGES:
        screen.go_to(tab)
        assert not screen.grab().isNull()
    said = spoken(screen, "tomorrow")
    assert said == ["Tomorrow in five lines", "Nobody has handed in yet."]
    assert spoken(screen, "hand_ins") == ["Nobody has handed in yet."]


def test_keys_go_through_the_article_and_out_of_it(
    show: Show, simulated: Summary, qtbot: QtBot
) -> None:
    screen = show(simulated)
    article = part(screen, "article")
    qtbot.waitUntil(article.hasFocus)
    last = article.model().rowCount() - 1
    qtbot.keyClick(article, Qt.Key.Key_Down)
    qtbot.keyClick(article, Qt.Key.Key_PageDown)
    further = article.currentIndex().row()
    assert 2 < further < last
    qtbot.keyClick(article, Qt.Key.Key_PageUp)
    assert article.currentIndex().row() < further
    qtbot.keyClick(article, Qt.Key.Key_End)
    assert article.currentIndex().row() == last
    assert article.viewport().rect().contains(article.visualRect(article.currentIndex()).center())
    seen = {article}
    while screen.focusWidget() is not tabs(screen) and len(seen) < 12:
        qtbot.keyClick(screen.focusWidget(), Qt.Key.Key_Tab)
        seen.add(screen.focusWidget())
    assert screen.focusWidget() is tabs(screen)


@pytest.mark.parametrize(
    ("words", "entry", "signal"),
    [
        ("Report…", "", "report_wanted"),
        ("Show on the board", "", "board_wanted"),
        ("More", "Tables (CSV)…", "tables_wanted"),
        ("More", "Teacher’s answers…", "answers_wanted"),
        ("More", "Same lesson, another class…", "another_class_wanted"),
        ("More", "New lesson like this", "like_wanted"),
        ("Add hand-ins", "Files or a ZIP…", "add_wanted"),
        ("Add hand-ins", "A folder…", "add_folder_wanted"),
        ("Add hand-ins", "Class list…", "list_wanted"),
    ],
)
def test_buttons_and_their_menus_say_what_is_wanted(
    words: str, entry: str, signal: str, show: Show, simulated: Summary, qtbot: QtBot
) -> None:
    screen = show(simulated)
    found = next(b for b in screen.findChildren(QAbstractButton) if b.text() == words)
    with qtbot.waitSignal(getattr(screen.head, signal)):
        if not entry:
            qtbot.mouseClick(found, Qt.MouseButton.LeftButton)
            return
        assert isinstance(found, QToolButton)
        next(one for one in found.menu().actions() if one.text() == entry).trigger()


def test_every_control_has_a_name(show: Show, simulated: Summary) -> None:
    takes_tab = Qt.FocusPolicy.TabFocus.value
    screen = show(simulated)
    for tab in PAGES:
        screen.go_to(tab)
        for widget in screen.findChildren(QWidget):
            if widget.focusPolicy().value & takes_tab and widget.isVisible():
                text = widget.text() if isinstance(widget, QAbstractButton) else ""
                assert widget.accessibleName() or text, widget


def test_the_line_at_the_bottom_says_what_happened(show: Show, simulated: Summary) -> None:
    screen = show(simulated)
    screen.say("Wrote it.")
    screen.say("No room on the disk.", warning=True)
    line = next(w for w in screen.findChildren(QLabel) if w.text() == "No room on the disk.")
    assert line.property("role") == "warning"


def test_what_is_under_way_can_be_stopped_where_that_can_be(
    show: Show, simulated: Summary, qtbot: QtBot
) -> None:
    screen = show(simulated)
    stop = next(b for b in screen.findChildren(QPushButton) if b.text() == "Cancel")
    screen.show_work("Working…", can_stop=False)
    assert "Working…" in words_of(screen)
    assert not stop.isVisible()
    screen.show_work("Working…", can_stop=True)
    with qtbot.waitSignal(screen.stopped):
        qtbot.mouseClick(stop, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    screen.say("Cancelled.")
    assert not stop.isVisible()
