"""The panel in which a person says how they like to read."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontDatabase, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from annotator.gui.appearance import Appearance
from annotator.gui.reading_settings import ReadingPanel
from annotator.gui.stepper import Stepper
from annotator.gui.theme import THEMES, apply, load_theme
from annotator.gui.theme_tiles import ThemeTile
from annotator.workflows.settings import Settings

LEFT = Qt.MouseButton.LeftButton


class Seat:
    """Somebody at a window with a field to read in and the button that opens the panel."""

    def __init__(self, qtbot: QtBot, appearance: Appearance) -> None:
        self.qtbot, self.appearance = qtbot, appearance
        self.window = QWidget()
        self.opener, self.article = QPushButton("Aa Reading"), QLineEdit()
        top = QHBoxLayout()
        top.addStretch()
        top.addWidget(self.opener)
        column = QVBoxLayout(self.window)
        column.addLayout(top)
        column.addWidget(self.article)
        column.addStretch()
        self.window.resize(683, 384)
        self.panel = ReadingPanel(appearance, self.window)
        self.opener.clicked.connect(lambda: self.panel.toggle(self.opener))
        qtbot.addWidget(self.window)
        with qtbot.waitExposed(self.window):
            self.window.show()
        self.window.activateWindow()
        self.article.setFocus()
        qtbot.waitUntil(self.article.hasFocus)

    @property
    def settings(self) -> Settings:
        return self.appearance.settings

    def press(self, keys: str, times: int = 1) -> None:
        (combination,) = QKeySequence(keys)
        for _ in range(times):
            focused = QApplication.focusWidget()
            QTest.keyClick(focused, combination.key(), combination.keyboardModifiers())

    def click(self, widget: QWidget) -> None:
        QTest.mouseClick(widget, LEFT)

    def named(self, name: str) -> QAbstractButton:
        buttons = self.panel.findChildren(QAbstractButton)
        return next(b for b in buttons if name in (b.accessibleName(), b.text()))

    def reads(self, words: str) -> bool:
        return any(each.text() == words for each in self.panel.findChildren(QLabel))


@pytest.fixture
def seat(qtbot: QtBot, qapp: QApplication) -> Iterator[Seat]:
    appearance = Appearance(qapp, Settings(theme="light"))
    apply(qapp, appearance.theme)
    yield Seat(qtbot, appearance)
    appearance.setParent(None)
    appearance.deleteLater()
    apply(qapp, load_theme("light"))


@pytest.fixture
def opened(seat: Seat) -> Seat:
    seat.click(seat.opener)
    assert seat.panel.isVisible()
    return seat


def test_the_button_opens_and_closes_the_panel(seat: Seat) -> None:
    assert not seat.panel.isVisible()
    for visible in (True, False, True):
        seat.click(seat.opener)
        assert seat.panel.isVisible() == visible


def test_it_opens_beneath_the_button_and_inside_a_small_window(opened: Seat) -> None:
    assert opened.window.rect().contains(opened.panel.geometry())
    assert opened.panel.height() <= 330
    assert opened.panel.y() >= opened.opener.mapTo(opened.window, QPoint()).y()
    opened.window.resize(500, 384)
    assert opened.window.rect().contains(opened.panel.geometry())


def test_it_opens_with_the_keys_on_the_theme_and_escape_gives_them_back(seat: Seat) -> None:
    seat.panel.toggle(seat.opener)
    focused = QApplication.focusWidget()
    assert isinstance(focused, ThemeTile)
    assert focused.isChecked()
    with seat.qtbot.waitSignal(seat.panel.closed):
        seat.press("Escape")
    assert not seat.panel.isVisible()
    assert seat.article.hasFocus()


def test_using_something_else_closes_it(opened: Seat) -> None:
    with opened.qtbot.waitSignal(opened.panel.closed):
        opened.click(opened.article)
    assert not opened.panel.isVisible()
    assert opened.article.hasFocus()


@pytest.mark.parametrize("name", THEMES)
def test_a_click_on_a_theme_shows_it_at_once(opened: Seat, name: str) -> None:
    opened.appearance.change(theme="system")
    tiles = opened.panel.findChildren(ThemeTile)
    assert [tile.isChecked() for tile in tiles] == [True] + 4 * [False]
    tile = tiles[1 + THEMES.index(name)]
    opened.click(tile)
    assert opened.settings.theme == name
    assert opened.appearance.theme == load_theme(name)
    assert tile.isChecked()
    assert opened.panel.isVisible()


def test_arrows_go_through_the_themes(opened: Seat) -> None:
    for name in ("sepia", "dark", "high-contrast"):
        opened.press("Right")
        assert opened.settings.theme == name
        assert QApplication.focusWidget().isChecked()  # type: ignore[attr-defined]
    opened.press("Left")
    assert opened.settings.theme == "dark"


@pytest.mark.parametrize(
    ("more", "less", "name", "values", "words"),
    [
        ("Larger letters", "Smaller letters", "size", (14, 15), ("14", "15")),
        (
            "Lines farther apart",
            "Lines closer together",
            "line_spacing",
            (180, 200),
            ("wide", "wider"),
        ),
        (
            "Letters farther apart",
            "Letters closer together",
            "letter_spacing",
            (3, 6),
            ("a bit wide", "wide"),
        ),
        ("Longer lines", "Shorter lines", "column", (50, 64), ("long", "very long")),
    ],
)
def test_steps_are_seen_in_words_and_change_at_once(
    opened: Seat, more: str, less: str, name: str, values: tuple[int, int], words: tuple[str, str]
) -> None:
    for value, word in zip(values, words, strict=True):
        opened.click(opened.named(more))
        assert getattr(opened.settings, name) == value
        assert opened.reads(word)
        assert opened.named(more).accessibleDescription() == word
    opened.click(opened.named(less))
    assert getattr(opened.settings, name) == values[0]


def test_at_the_last_step_the_keys_turn_to_the_other_button(opened: Seat) -> None:
    longer, shorter = opened.named("Longer lines"), opened.named("Shorter lines")
    longer.setFocus()
    opened.press("Space", times=2)
    assert opened.settings.column == 64
    assert not longer.isEnabled()
    assert shorter.hasFocus()
    opened.press("Space")
    assert opened.settings.column == 50
    assert longer.isEnabled()


def test_the_first_step_has_nothing_before_it(opened: Seat) -> None:
    assert not opened.named("Letters closer together").isEnabled()
    assert opened.named("Letters farther apart").isEnabled()


def test_a_font_is_chosen_by_keyboard(opened: Seat) -> None:
    fonts = opened.panel.findChild(QComboBox)
    fonts.setFocus()
    opened.press("Down")
    assert opened.settings.font == "sans"
    opened.press("Down")
    families = QFontDatabase.families(QFontDatabase.WritingSystem.Latin)
    assert any(family.startswith(opened.settings.font) for family in families)
    assert fonts.currentText() == opened.settings.font
    assert opened.panel.isVisible()


# The offscreen platform says so of every list that drops down.
@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_list_of_fonts_is_part_of_the_panel(opened: Seat) -> None:
    fonts = opened.panel.findChild(QComboBox)
    opened.click(fonts)
    opened.qtbot.waitUntil(fonts.view().isVisible)
    assert opened.panel.isVisible()
    fonts.hidePopup()


def test_a_font_of_another_computer_can_be_seen(seat: Seat) -> None:
    seat.appearance.change(font="Far Away Font")
    fonts = seat.panel.findChild(QComboBox)
    assert fonts.currentText() == "Far Away Font"


def test_whole_words_can_be_switched_off(opened: Seat) -> None:
    box = opened.panel.findChild(QCheckBox)
    assert box.isChecked()
    box.setFocus()
    opened.press("Space")
    assert not opened.settings.whole_words


def test_back_to_the_usual_shows_and_sets_everything(opened: Seat) -> None:
    opened.appearance.change(size=30, column=26, font="sans", theme="dark", whole_words=False)
    opened.click(opened.named("Back to the usual"))
    assert opened.settings == Settings()
    assert opened.reads("13")
    assert opened.panel.findChild(QCheckBox).isChecked()
    assert opened.panel.findChildren(ThemeTile)[0].isChecked()


def test_what_is_changed_elsewhere_is_seen_here(opened: Seat) -> None:
    opened.appearance.step_size(1)
    assert opened.reads("14")


def test_tab_goes_through_every_control_and_each_has_a_name_and_room(opened: Seat) -> None:
    seen: list[QWidget] = []
    for _ in range(20):
        focused = QApplication.focusWidget()
        if focused in seen or not opened.panel.isAncestorOf(focused):
            break
        seen.append(focused)
        opened.press("Tab")
    tiles = {opened.panel.findChildren(ThemeTile)[1]}
    steppers = opened.panel.findChildren(Stepper)
    buttons = {b for s in steppers for b in (s.less, s.more) if b.isEnabled()}
    others = {opened.panel.findChild(QComboBox), opened.panel.findChild(QCheckBox)}
    last = {opened.named("Back to the usual"), opened.named("Close")}
    assert set(seen) == tiles | buttons | others | last
    for control in seen:
        text = control.text() if isinstance(control, QAbstractButton) else ""
        assert control.accessibleName() or text.strip("−+")
        assert control.height() >= 24
        assert control.width() >= 24
    assert [one.mapTo(opened.panel, QPoint()).y() for one in seen] == sorted(
        one.mapTo(opened.panel, QPoint()).y() for one in seen
    )


@pytest.mark.parametrize("name", THEMES)
def test_the_focus_is_seen_on_a_theme(opened: Seat, name: str) -> None:
    opened.appearance.change(theme=name)
    theme = load_theme(name)
    tile = opened.panel.findChildren(ThemeTile)[1 + THEMES.index(name)]
    opened.named("Close").setFocus()
    without = colours(tile)
    tile.setFocus()
    assert theme.accent in without
    corner = tile.grab().toImage().pixelColor(tile.width() // 2, 1).name()
    assert corner == theme.focus


def colours(widget: QWidget) -> set[str]:
    image = widget.grab().toImage()
    return {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }
