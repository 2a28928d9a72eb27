"""How a person likes to read: kept between one day and the next."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from annotator.model.errors import StorageFailed
from annotator.paths import home
from annotator.text import languages

SERIF, SANS = "serif", "sans"
SYSTEM = "system"
SIZES = range(10, 33)
LINE_SPACINGS = (140, 160, 180, 200, 220)
LETTER_SPACINGS = (0, 3, 6, 9, 12)
COLUMNS = (26, 33, 41, 50, 64)
THEMES = ("light", "sepia", "dark", "high-contrast")
_LONGEST_NAME = 100


@dataclass(frozen=True, slots=True)
class Settings:
    """How the article is set, and how the window looks.

    `font` is "serif", "sans" or the name of a font; `size` is in points; `line_spacing` in
    hundredths of the letters' height; `letter_spacing` in hundredths of the size; `column`
    is the width of the text, in letters as wide as they are high. `theme` "system" follows
    the computer. `whole_words`: selecting takes in whole words. `language` is one of
    `annotator.text.languages`, or "system" for that of the computer.
    """

    font: str = SERIF
    size: int = 13
    line_spacing: int = 160
    letter_spacing: int = 0
    column: int = 41
    theme: str = SYSTEM
    whole_words: bool = True
    language: str = SYSTEM


_CHOICES: dict[str, Sequence[object]] = {
    "size": SIZES,
    "line_spacing": LINE_SPACINGS,
    "letter_spacing": LETTER_SPACINGS,
    "column": COLUMNS,
    "theme": (SYSTEM, *THEMES),
    "whole_words": (False, True),
}


def load_settings() -> Settings:
    """What was kept last; the usual for everything that is missing or makes no sense."""
    try:
        kept = json.loads(_store().read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return Settings()
    return Settings(**_sensible(kept)) if isinstance(kept, dict) else Settings()


def _sensible(kept: dict[str, object]) -> dict[str, Any]:
    usual = Settings()
    return {
        field.name: kept[field.name]
        for field in fields(Settings)
        if type(kept.get(field.name)) is type(getattr(usual, field.name))
        and _is_choice(field.name, kept[field.name])
    }


def _is_choice(name: str, value: object) -> bool:
    if name == "font":
        font = str(value)
        return font.isprintable() and 0 < len(font.strip()) <= _LONGEST_NAME
    if name == "language":
        return value == SYSTEM or value in languages()
    return value in _CHOICES[name]


def save_settings(settings: Settings) -> None:
    """Keep `settings`. Raises StorageFailed; then what was kept before is still there."""
    # Only when something is kept: reading comes before the first picture.
    from annotator.workflows.files import write_whole

    store = _store()
    try:
        store.parent.mkdir(parents=True, exist_ok=True)
        write_whole(store, json.dumps(asdict(settings), indent=1).encode("utf-8"))
    except OSError as error:
        raise StorageFailed("settings.not_kept", folder=store.parent) from error


def _store() -> Path:
    return home() / "settings.json"
