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
    from gettext import NullTranslations

# One form, or (one, many) chosen by the value `n`.
Text = str | tuple[str, str]


def say(message: str, **values: object) -> str:
    """The text for a message id, its `{gaps}` filled from `values`.

    `n` also chooses between the forms of a text that counts. Raises KeyError for
    an unknown id or a gap without a value.
    """
    english = _english(message)
    text = _translated(message, values.get("n")) or _form(english, values.get("n"))
    return text.format_map(values)


def _form(text: Text, n: object) -> str:
    return text if isinstance(text, str) else text[n != 1]


def _translated(message: str, n: object) -> str:
    """The text of the language in use, empty where there is none."""
    translation = _translation()
    if translation is None:
        return ""
    if isinstance(n, int):
        found = translation.ngettext(message, message, n)
    else:
        found = translation.gettext(message)
    return "" if found == message else found


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


@cache
def _translation() -> NullTranslations | None:
    folder = resources() / "translations"
    if not folder.is_dir():
        return None
    import gettext

    return gettext.translation("annotator", folder, fallback=True)
