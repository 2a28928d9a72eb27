"""Every text a person sees, by message id: `area.name`, from `annotator.text.english`.

The ids, not the English, are what a translation is keyed by (gettext catalogues
with the ids as msgid), so wording can change without losing translations.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from annotator.paths import resources

if TYPE_CHECKING:
    import re
    from gettext import NullTranslations
    from pathlib import Path

# One form, or (one, many) chosen by the value `n`.
Text = str | tuple[str, str]
ENGLISH = "en"
_ISOLATE, _ISOLATE_ENDS = "\u2068", "\u2069"


class _InUse:
    """What everything is said in: one for the program, as one person sits at it."""

    language = ENGLISH


def use(language: str) -> None:
    """Say everything in this language, one of `languages()`, from now on."""
    _InUse.language = language


def language() -> str:
    """The language in use, as "en"."""
    return _InUse.language


def languages() -> tuple[str, ...]:
    """The languages that the program speaks, English first."""
    catalogues = _catalogues().glob("*/LC_MESSAGES/annotator.mo")
    return ENGLISH, *sorted(found.parents[1].name for found in catalogues)


def say(message: str, **values: object) -> str:
    """The text for a message id, its `{gaps}` filled from `values`.

    `n` also chooses between the forms of a text that counts. A value with right-to-left
    letters is set apart, so that what stands after it keeps its place. Raises KeyError
    for an unknown id or a gap without a value.
    """
    english = _english(message)
    values = {name: _apart(value) for name, value in values.items()}
    if _InUse.language != ENGLISH:
        text = _translated(message, english, values.get("n"))
        if text:
            return text.format_map({name: _in_words(value) for name, value in values.items()})
    return _form(english, values.get("n")).format_map(values)


def plain(said: str) -> str:
    """What was said, without the signs that set values apart: to be kept, not shown."""
    return said.replace(_ISOLATE, "").replace(_ISOLATE_ENDS, "")


def _form(text: Text, n: object) -> str:
    return text if isinstance(text, str) else text[n != 1]


def _translated(message: str, english: Text, n: object) -> str:
    """The text of the language in use, empty where there is none."""
    translation = _translation(_InUse.language)
    if isinstance(english, str):
        found = translation.gettext(message)
    else:
        count = n if isinstance(n, int) else 2
        found = translation.ngettext(message, message, count)
    return "" if found == message else found


class _Number:
    """A number that is written as the language in use writes it."""

    def __init__(self, value: float) -> None:
        self._value = value

    def __format__(self, spec: str) -> str:
        plain = format(self._value, spec)
        if plain.isdigit():
            return plain
        marks = {",": say("numbers.thousands"), ".": say("numbers.decimal")}
        return "".join(marks.get(sign, sign) for sign in plain)


def _in_words(value: object) -> object:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return _Number(value) if is_number else value  # type: ignore[arg-type]


def _apart(value: object) -> object:
    """A value with right-to-left letters between isolates (Unicode Standard Annex 9, X5c)."""
    if isinstance(value, str) and not value.isascii() and _right_to_left().search(value):
        return f"{_ISOLATE}{value}{_ISOLATE_ENDS}"
    return value


@cache
def _right_to_left() -> re.Pattern[str]:
    # Imported late: nearly all articles need none. The blocks of scripts that run to the left.
    import re

    return re.compile(
        "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
    )


def _english(message: str) -> Text:
    area, _, _ = message.partition(".")
    try:
        return _area(area)[message]
    except ModuleNotFoundError:
        raise KeyError(message) from None


@cache
def _area(area: str) -> dict[str, Text]:
    texts: dict[str, Text] = import_module(f"annotator.text.english.{area}").TEXTS
    return texts


def _catalogues() -> Path:
    return resources() / "translations"


@cache
def _translation(language: str) -> NullTranslations:
    # Imported late: English needs none.
    import gettext

    return gettext.translation("annotator", _catalogues(), [language], fallback=True)
