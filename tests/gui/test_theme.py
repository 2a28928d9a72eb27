"""Every theme can be read: contrasts computed here by hand, from the rule itself."""

from __future__ import annotations

import re
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from annotator.gui.theme import (
    THEMES,
    Theme,
    apply,
    chosen_theme,
    contrast,
    load_theme,
    stylesheet,
    tag_colours,
)
from annotator.importers.schemes import find_scheme, shipped_schemes
from annotator.model.scheme import Tag

TAGS = [tag for scheme in shipped_schemes() for tag in find_scheme(scheme).tags]
# A tag set of one's own may come in colours made for nothing.
ODD_TAGS = [
    Tag("odd", "Odd", "O", "1", fill, edge, "solid", "", "", "")
    for fill, edge in (("#ffffff", "#ffffff"), ("#000000", "#000000"), ("#777777", "#ffff00"))
]


def ratio(one: QColor, other: QColor) -> float:
    """WCAG 2.2, 1.4.3: relative luminance of sRGB colours, the lighter over the darker."""

    def luminance(colour: QColor) -> float:
        parts = [part / 255 for part in (colour.red(), colour.green(), colour.blue())]
        linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return sum(share * p for share, p in zip((0.2126, 0.7152, 0.0722), linear, strict=True))

    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.fixture(params=THEMES)
def theme(request: pytest.FixtureRequest) -> Theme:
    return load_theme(request.param)


def colour(theme: Theme, name: str) -> QColor:
    return QColor(getattr(theme, name))


def least(theme: Theme) -> float:
    """WCAG 2.2, 1.4.3 (4.5:1) and 1.4.6 (7:1)."""
    return 7 if theme.name == "high-contrast" else 4.5


TEXTS_ON_GROUNDS = [
    *product(("ink", "muted", "good", "warning"), ("ground", "paper", "hover")),
    ("set_back", "paper"),
    ("accent_ink", "accent"),
    ("accent_ink", "focus"),
    ("selection_ink", "selection"),
]
SEEN_ON_GROUNDS = list(product(("control", "accent", "focus"), ("ground", "paper", "hover")))


@pytest.mark.parametrize(("text", "ground"), TEXTS_ON_GROUNDS)
def test_texts_stand_out(theme: Theme, text: str, ground: str) -> None:
    assert ratio(colour(theme, text), colour(theme, ground)) >= least(theme)


@pytest.mark.parametrize(("part", "ground"), SEEN_ON_GROUNDS)
def test_controls_and_focus_stand_out(theme: Theme, part: str, ground: str) -> None:
    assert ratio(colour(theme, part), colour(theme, ground)) >= 3


@pytest.mark.parametrize("tag", [*TAGS, *ODD_TAGS], ids=lambda tag: tag.id)
def test_tags_stand_out(theme: Theme, tag: Tag) -> None:
    look = tag_colours(theme, tag)
    assert ratio(look.edge, colour(theme, "paper")) >= 3
    assert ratio(look.edge, colour(theme, "ground")) >= 3
    assert ratio(look.letter, look.fill) >= least(theme)


@pytest.mark.parametrize("tag", TAGS, ids=lambda tag: tag.id)
def test_badge_letters_and_tagged_words_can_be_read(theme: Theme, tag: Tag) -> None:
    look = tag_colours(theme, tag)
    assert ratio(look.letter, look.fill) >= least(theme)
    assert ratio(colour(theme, "ink"), look.tint) >= least(theme)
    assert ratio(colour(theme, "set_back"), look.tint) >= least(theme)


@pytest.mark.parametrize("tag", TAGS, ids=lambda tag: tag.id)
def test_outlines_are_seen_on_tagged_words_too(theme: Theme, tag: Tag) -> None:
    assert ratio(colour(theme, "focus"), tag_colours(theme, tag).tint) >= 3


@pytest.mark.parametrize("tag", TAGS, ids=lambda tag: tag.id)
def test_a_tint_is_seen_but_stays_under_its_cap(theme: Theme, tag: Tag) -> None:
    look, paper = tag_colours(theme, tag), colour(theme, "paper")
    for part in ("red", "green", "blue"):
        way = getattr(look.fill, part)() - getattr(paper, part)()
        step = getattr(look.tint, part)() - getattr(paper, part)()
        assert abs(step) <= abs(way) * theme.tint_cap + 1
    assert look.tint != paper


def test_tags_keep_their_own_colours_on_a_light_ground() -> None:
    light = load_theme("light")
    for tag in TAGS:
        look = tag_colours(light, tag)
        assert (look.fill, look.edge) == (QColor(tag.fill), QColor(tag.edge))


def test_tags_are_told_apart_in_every_theme(theme: Theme) -> None:
    for scheme in shipped_schemes():
        tags = find_scheme(scheme).tags
        assert len({tag_colours(theme, tag).edge.name() for tag in tags}) == len(tags)


def test_contrast_goes_from_1_to_21() -> None:
    black, white = QColor("black"), QColor("white")
    assert contrast(white, black) == contrast(black, white) == pytest.approx(21)
    assert contrast(white, white) == 1


def test_the_style_sheet_leaves_no_gap_and_names_pictures_that_exist(theme: Theme) -> None:
    sheet = stylesheet(theme)
    assert "$" not in sheet
    assert theme.paper in sheet
    for picture in re.findall(r"url\(([^)]+)\)", sheet):
        assert Path(picture).is_file()


@pytest.mark.parametrize("kind", [QPushButton, QToolButton, QLineEdit, QComboBox])
def test_targets_are_large_and_show_the_focus(
    qtbot: QtBot, qapp: QApplication, theme: Theme, kind: type[QWidget]
) -> None:
    apply(qapp, theme)
    window = QWidget()
    qtbot.addWidget(window)
    target, other = kind(window), QLineEdit(window)
    other.move(0, 100)
    target.resize(max(target.sizeHint().width(), 60), target.sizeHint().height())
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    other.setFocus()
    qtbot.waitUntil(other.hasFocus)
    assert target.height() >= 24
    assert edge_of(target) == colour(theme, "control")
    target.setFocus()
    qtbot.waitUntil(target.hasFocus)
    assert edge_of(target) == colour(theme, "focus")


def test_a_filled_button_shows_the_focus_as_a_ring_inside(
    qtbot: QtBot, qapp: QApplication, theme: Theme
) -> None:
    apply(qapp, theme)
    window = QWidget()
    qtbot.addWidget(window)
    filled, other = QPushButton("Go on", window), QLineEdit(window)
    filled.setProperty("role", "primary")
    other.move(0, 100)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    other.setFocus()
    qtbot.waitUntil(other.hasFocus)
    assert left_edge(window) == [colour(theme, "accent")] * 6
    filled.setFocus()
    qtbot.waitUntil(filled.hasFocus)
    accent, ground = colour(theme, "accent"), colour(theme, "ground")
    assert left_edge(window) == [accent, accent, ground, accent, accent, accent]


def left_edge(window: QWidget) -> list[QColor]:
    """The colours from the left edge of the window, at the middle of a button in its corner."""
    image = window.grab().toImage()
    return [image.pixelColor(x, 14) for x in range(6)]


def edge_of(widget: QWidget) -> QColor:
    """The colour half way down the left edge."""
    return widget.grab().toImage().pixelColor(0, widget.height() // 2)


def test_the_computer_says_light_or_dark(qapp: QApplication) -> None:
    assert chosen_theme("system").name in ("light", "dark")


@pytest.mark.parametrize("name", THEMES)
def test_a_theme_is_chosen_by_its_name(qapp: QApplication, name: str) -> None:
    assert chosen_theme(name) == load_theme(name)
