"""Finding words in the article, by keys and mouse."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot
from small_page import FAMILY, article_of

from annotator.gui.article.find_bar import FindBar
from annotator.gui.article.view import ArticleView
from annotator.model.article import Article
from annotator.model.finding import find_all
from annotator.model.spans import Span

Find = Callable[..., Span]
CREDIT = "Source: KLTV video"


class Seat:
    """Somebody at an article with a bar beneath it."""

    def __init__(self, qtbot: QtBot, view: ArticleView, article: Article) -> None:
        self.qtbot, self.view, self.article = qtbot, view, article
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.bar = FindBar(view)
        column = QVBoxLayout(self.window)
        column.addWidget(view)
        column.addWidget(self.bar)
        self.window.resize(800, 600)
        with qtbot.waitExposed(self.window):
            self.window.show()
        self.window.activateWindow()
        view.setFocus()
        qtbot.waitUntil(view.hasFocus)
        self.outlined: list[Span] = []
        show = view.show_preview

        def show_preview(spans: list[Span]) -> None:
            self.outlined = list(spans)
            show(spans)

        view.show_preview = show_preview  # type: ignore[method-assign, assignment]
        self.bar.search_in(article.text)

    @property
    def field(self) -> QLineEdit:
        return self.bar.findChild(QLineEdit)

    @property
    def says(self) -> str:
        (count,) = self.bar.findChildren(QLabel)
        return count.text()

    def press(self, keys: str) -> None:
        (combination,) = QKeySequence(keys)
        focused = QApplication.focusWidget()
        QTest.keyClick(focused, combination.key(), combination.keyboardModifiers())

    def type(self, words: str) -> None:
        if words.isascii():
            QTest.keyClicks(QApplication.focusWidget(), words)
        else:
            # QTest has no keys for other letters: as if they were pasted.
            self.field.insert(words)

    def find(self, words: str) -> None:
        self.bar.open()
        self.type(words)
        self.press("Return")

    def expect(self, words: str) -> None:
        self.qtbot.waitUntil(lambda: self.says == words)

    def button(self, words: str) -> QPushButton:
        return next(b for b in self.bar.findChildren(QPushButton) if b.text() == words)


@pytest.fixture
def seat(qtbot: QtBot, view: ArticleView, article: Article) -> Seat:
    return Seat(qtbot, view, article)


def test_the_bar_is_hidden_until_it_is_opened_and_then_takes_the_keys(seat: Seat) -> None:
    assert not seat.bar.isVisible()
    seat.bar.open()
    assert seat.bar.isVisible()
    assert seat.field.hasFocus()
    assert seat.says == ""
    assert not seat.button("Tag all").isEnabled()


def test_what_is_typed_is_found_counted_outlined_and_selected(seat: Seat, find: Find) -> None:
    seat.bar.open()
    seat.type("source: kltv")
    seat.expect("1 of 2")
    assert seat.view.selected_span() == find("Source: KLTV", 0)
    assert seat.outlined == [find("Source: KLTV", 0), find("Source: KLTV", 1)]
    assert seat.field.hasFocus()
    assert seat.field.accessibleDescription() == "1 of 2"


def test_enter_and_f3_go_on_and_with_shift_back_round_and_round(seat: Seat, find: Find) -> None:
    seat.find("kltv")
    for key, number in (
        ("Return", 2),
        ("F3", 3),
        ("Enter", 4),
        ("F3", 1),
        ("Shift+Return", 4),
        ("Shift+F3", 3),
    ):
        seat.press(key)
        assert seat.says == f"{number} of 4"
        assert seat.view.selected_span() == find("KLTV", number - 1)


def test_the_buttons_do_the_same(seat: Seat) -> None:
    seat.find("kltv")
    QTest.mouseClick(seat.button("Next"), Qt.MouseButton.LeftButton)
    assert seat.says == "2 of 4"
    QTest.mouseClick(seat.button("Previous"), Qt.MouseButton.LeftButton)
    assert seat.says == "1 of 4"


def test_finding_begins_where_the_reader_is(seat: Seat, find: Find) -> None:
    seat.view.put_caret(find("LAKE TOWN").start)
    seat.find("kltv")
    assert seat.says == "3 of 4"
    seat.view.put_caret(0)
    seat.press("F3")
    assert seat.says == "1 of 4"
    seat.view.put_caret(find("LAKE TOWN").start)
    seat.press("Shift+F3")
    assert seat.says == "2 of 4"


def test_one_more_letter_stays_at_the_place_where_that_is_possible(seat: Seat, find: Find) -> None:
    seat.view.put_caret(find("LAKE TOWN").start)
    seat.find("k")
    seat.type("ltv")
    seat.expect("3 of 4")
    assert seat.view.selected_span() == find("KLTV", 2)


def test_what_is_selected_is_looked_for(seat: Seat, find: Find) -> None:
    seat.view.select(find(CREDIT, 1))
    seat.bar.open()
    assert seat.field.text() == CREDIT
    assert seat.says == "2 of 2"
    assert seat.view.selected_span() == find(CREDIT, 1)


def test_what_is_selected_over_several_lines_is_not_and_stays_selected(
    seat: Seat, find: Find
) -> None:
    span = Span(find("Share").start, find(CREDIT).end)
    seat.view.select(span)
    seat.bar.open()
    assert seat.field.text() == ""
    assert seat.view.selected_span() == span


def test_whole_words_by_keyboard(seat: Seat) -> None:
    seat.find("all")
    assert seat.says == "1 of 3"
    seat.press("Tab")
    seat.press("Tab")
    seat.press("Tab")
    assert isinstance(QApplication.focusWidget(), QCheckBox)
    seat.press("Space")
    assert seat.says == "1 of 1"
    assert seat.outlined == find_all(seat.article.text, "all", whole_words=True)


@pytest.mark.parametrize(
    ("whole", "words"),
    [(False, "Not in this article"), (True, "Not as whole words")],
)
def test_nothing_found_is_said(seat: Seat, whole: bool, words: str) -> None:
    seat.bar.findChild(QCheckBox).setChecked(whole)
    seat.find("kltv")
    seat.type("tv")
    seat.expect(words)
    assert seat.view.selected_span() is None
    assert seat.outlined == []
    assert not seat.button("Tag all").isEnabled()
    seat.press("F3")
    assert seat.says == words
    seat.field.clear()
    seat.expect("")


def test_escape_leaves_and_the_place_stays_selected(seat: Seat, find: Find) -> None:
    seat.find("rooms")
    with seat.qtbot.waitSignal(seat.bar.closed):
        seat.press("Escape")
    assert not seat.bar.isVisible()
    assert seat.view.hasFocus()
    assert seat.outlined == []
    assert seat.view.selected_span() == find("rooms")


def test_leaving_while_typing_finds_nothing_afterwards(seat: Seat) -> None:
    seat.bar.open()
    seat.type("rooms")
    seat.press("Escape")
    assert not seat.bar.findChild(QTimer).isActive()
    assert seat.outlined == []
    assert seat.view.selected_span() is None


def test_f3_after_leaving_opens_the_bar_with_the_same_words(seat: Seat) -> None:
    seat.find("kltv")
    seat.press("Escape")
    seat.view.put_caret(0)
    seat.bar.find_next()
    assert seat.bar.isVisible()
    assert seat.says == "1 of 4"
    assert seat.field.selectedText() == "kltv"


def test_tag_all_hands_over_every_place(seat: Seat) -> None:
    seat.find("kltv")
    with seat.qtbot.waitSignal(seat.bar.tag_all_wanted) as wanted:
        QTest.mouseClick(seat.button("Tag all 4"), Qt.MouseButton.LeftButton)
    assert wanted.args == [find_all(seat.article.text, "KLTV", whole_words=False)]


def test_tag_all_by_keyboard_takes_what_was_just_typed(seat: Seat) -> None:
    seat.find("kltv")
    seat.field.setFocus()
    seat.type(" video")
    seat.button("Tag all 4").setFocus()
    with seat.qtbot.waitSignal(seat.bar.tag_all_wanted) as wanted:
        seat.press("Return")
    assert len(wanted.args[0]) == 2


def test_where_nothing_can_be_changed_tagging_is_not_offered(seat: Seat) -> None:
    seat.bar.set_changeable(False)
    seat.bar.open()
    assert not seat.button("Tag all").isVisible()
    seat.bar.set_changeable(True)
    assert seat.button("Tag all").isVisible()


def test_places_after_an_emoji_are_exact(seat: Seat) -> None:
    for words in ("songs", FAMILY, "cafe\u0301", "\U0001f389 all day"):
        seat.find(words)
        span = seat.view.selected_span()
        assert span
        assert span.cut(seat.article.text) == words


def test_another_article_is_searched_at_once(seat: Seat) -> None:
    seat.find("kltv")
    other = article_of([("body", "Nothing but KLTV.")])
    seat.view.show_article(other)
    seat.bar.search_in(other.text)
    assert seat.says == "1 of 1"
    assert seat.view.selected_span() == Span(12, 16)


def test_of_very_many_places_only_those_near_the_page_are_outlined(seat: Seat) -> None:
    text = "o o o o o o o o o o o o o\n" * 4000
    seat.view.show_article(Article("many", "Many", text, ()))
    seat.bar.search_in(text)
    seat.find("o")
    assert seat.says == "1 of 52000"
    assert 13 <= len(seat.outlined) < 3000
    seat.press("Shift+F3")
    assert seat.says == "52000 of 52000"
    assert seat.view.selected_span() in seat.outlined
    bar = seat.view.verticalScrollBar()
    for share in (0.2, 0.5, 0.9):
        bar.setValue(round(bar.maximum() * share))
        assert in_sight(seat.view) <= set(seat.outlined)
        bar.setValue(bar.value() + 40)
        assert in_sight(seat.view) <= set(seat.outlined)


def in_sight(view: ArticleView) -> set[Span]:
    area = view.viewport().rect()
    first = view.point_under(area.topLeft())
    last = view.point_under(area.bottomRight())
    return {
        Span(point, point + 1)
        for point in range(first, last, 2)
        if view.toPlainText()[point] == "o"
    }


def test_every_control_has_a_name_and_is_large_enough(seat: Seat) -> None:
    seat.bar.open()
    assert seat.field.accessibleName()
    kinds: tuple[type[QWidget], ...] = (QPushButton, QCheckBox, QLineEdit)
    for control in (one for kind in kinds for one in seat.bar.findChildren(kind)):
        assert control.accessibleName() or control.text()  # type: ignore[attr-defined]
        assert control.height() >= 24


def test_the_bar_fits_a_small_window(seat: Seat) -> None:
    seat.window.resize(640, 340)
    seat.find("nothing like this")
    assert seat.window.width() == 640
    for control in seat.bar.findChildren(QWidget):
        assert seat.bar.rect().contains(control.geometry())
