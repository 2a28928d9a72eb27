"""Themes: every colour of the window, read from resources/themes, and how tags fit into them."""

from __future__ import annotations

import json
from functools import cache, lru_cache
from string import Template
from typing import Any, NamedTuple

from PySide6.QtGui import QBrush, QColor, QPalette
from PySide6.QtWidgets import QApplication

from annotator.model.scheme import Tag
from annotator.paths import resources
from annotator.workflows.settings import SYSTEM
from annotator.workflows.settings import THEMES as THEMES

# A ground below this lightness, from 0 to 255, is dark.
_MIDDLE = 128


class Theme(NamedTuple):
    """The colours of the window, each as #rrggbb.

    `line` only separates; what must be seen (control, focus, tag lines) has a contrast of
    3:1 and more. `tint_cap` is how much of a tag's fill at most lies behind tagged words,
    a share from 0 to 1. `line_contrast` is the least contrast of a tag's lines with the
    paper, `text_contrast` that of the letter on its badge, as in WCAG 2.2; a darker or
    lighter colour is taken where needed.
    """

    name: str
    dark: bool
    ground: str
    paper: str
    ink: str
    muted: str
    set_back: str
    line: str
    control: str
    accent: str
    accent_ink: str
    hover: str
    focus: str
    selection: str
    selection_ink: str
    good: str
    warning: str
    tint_cap: float
    line_contrast: float
    text_contrast: float


class TagColours(NamedTuple):
    """How one tag looks in a theme: badge fill and letter, its lines, what lies behind words."""

    fill: QColor
    letter: QColor
    edge: QColor
    tint: QColor


@cache
def load_theme(name: str) -> Theme:
    """The theme of resources/themes/<name>.json; JSON, for it is read before the first picture."""
    file = resources() / "themes" / f"{name}.json"
    values: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return Theme(name=name, **values)


def system_theme_name() -> str:
    """The theme that suits the computer's own setting."""
    # Fusion follows the computer; to ask for its setting by name takes far longer.
    ground = QApplication.style().standardPalette().window().color()
    return "dark" if ground.lightness() < _MIDDLE else "light"


def chosen_theme(name: str) -> Theme:
    """The theme a person chose by its name; "system" is what suits the computer now."""
    return load_theme(system_theme_name() if name == SYSTEM else name)


def brush(colour: str) -> QBrush:
    """A brush of a colour; a palette's, since one made of the colour makes all of `Qt` first."""
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Text, QColor(colour))
    return palette.brush(QPalette.ColorRole.Text)


def tag_colours(theme: Theme, tag: Tag) -> TagColours:
    """A tag's colours in `theme`: made for a light ground, they are moved to be seen on any."""
    return _tag_colours(theme, tag.fill, tag.edge)


@lru_cache(maxsize=256)
def _tag_colours(theme: Theme, tag_fill: str, tag_edge: str) -> TagColours:
    fill, edge, paper, ink = map(QColor, (tag_fill, tag_edge, theme.paper, theme.ink))
    letter, other = sorted((ink, paper), key=lambda letter: -contrast(letter, fill))
    # On a dark page a line goes towards its bright fill: towards white it would lose its hue.
    stronger = _seen(edge, paper, fill if theme.dark else ink, theme.line_contrast)
    return TagColours(
        fill=_seen(fill, letter, other, theme.text_contrast),
        letter=letter,
        edge=_seen(stronger, paper, ink, theme.line_contrast),
        tint=mixed(paper, fill, theme.tint_cap),
    )


def _seen(colour: QColor, ground: QColor, far: QColor, least: float) -> QColor:
    """`colour`, or the first step from it towards `far` that stands out from `ground` enough."""
    steps = (mixed(colour, far, step / 10) for step in range(11))
    return next((step for step in steps if contrast(step, ground) >= least), far)


def mixed(one: QColor, other: QColor, share: float) -> QColor:
    """`one` with a share (0 to 1) of `other`."""
    parts = zip(_rgb(one), _rgb(other), strict=True)
    return QColor(*(round(a + (b - a) * share) for a, b in parts))


def _rgb(colour: QColor) -> tuple[int, int, int]:
    return colour.red(), colour.green(), colour.blue()


def contrast(one: QColor, other: QColor) -> float:
    """The contrast ratio of two colours, from 1 to 21 (WCAG 2.2, "contrast ratio")."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    """Relative luminance, from 0 to 1 (WCAG 2.2, "relative luminance")."""
    channels = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def stylesheet(theme: Theme) -> str:
    """The style sheet of the whole window in the theme's colours."""
    sheet = Template((resources() / "themes" / "window.qss").read_text(encoding="utf-8"))
    icons = (resources() / "icons" / ("dark" if theme.dark else "light")).as_posix()
    return sheet.substitute(theme._asdict(), icons=icons)


def apply(app: QApplication, theme: Theme) -> None:
    """Give the whole program the colours of `theme`; they are made for Qt's style Fusion."""
    app.setPalette(_palette(theme))
    app.setStyleSheet(stylesheet(theme))


def _palette(theme: Theme) -> QPalette:
    role = QPalette.ColorRole
    colours = {
        role.Window: theme.ground,
        role.WindowText: theme.ink,
        role.Base: theme.ground,
        role.AlternateBase: theme.hover,
        role.Text: theme.ink,
        role.PlaceholderText: theme.muted,
        role.Button: theme.ground,
        role.ButtonText: theme.ink,
        role.ToolTipBase: theme.ground,
        role.ToolTipText: theme.ink,
        role.Highlight: theme.selection,
        role.HighlightedText: theme.selection_ink,
        role.Link: theme.accent,
        role.Accent: theme.accent,
        role.Mid: theme.control,
    }
    palette = QPalette()
    for which, colour in colours.items():
        palette.setColor(which, QColor(colour))
    return palette
