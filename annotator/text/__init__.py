"""Every text a person sees, by message id: `area.name`, from `annotator.text.english`.

The ids, not the English, are what a translation is keyed by (gettext catalogues
with the ids as msgid), so wording can change without losing translations.
"""

from __future__ import annotations

import gettext
from functools import cache
from importlib import import_module

from annotator.paths import resources

# One form, or (one, many) chosen by the value `n`.
Text = str | tuple[str, str]


def say(message: str, **values: object) -> str:
    """The text for a message id, its `{gaps}` filled from `values`.

    `n` also chooses between the forms of a text that counts. Raises KeyError for
    an unknown id or a gap without a value.
    """
    english = _english(message)
    if isinstance(english, tuple):
        n = values["n"]
        assert isinstance(n, int)
        found = _translation().ngettext(message, message, n)
        text = found if found != message else english[n != 1]
    else:
        found = _translation().gettext(message)
        text = found if found != message else english
    return text.format_map(values)


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
def _translation() -> gettext.NullTranslations:
    folder = resources() / "translations"
    return gettext.translation("annotator", folder, fallback=True)
