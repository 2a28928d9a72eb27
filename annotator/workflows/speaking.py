"""Which language the program speaks: the chosen one, else that of the computer."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator

from annotator.text import ENGLISH, languages, use
from annotator.workflows.settings import SYSTEM, Settings

# As gettext reads them (GNU gettext manual, "Locale Environment Variables").
_LISTS, _NAMES = "LANGUAGE", ("LC_ALL", "LC_MESSAGES", "LANG")


def speak(settings: Settings, system: Iterable[str] = ()) -> None:
    """Say everything in `spoken_language` from now on."""
    use(spoken_language(settings, system))


def spoken_language(settings: Settings, system: Iterable[str] = ()) -> str:
    """The language that was chosen, else the first of these that the program speaks.

    `system` are the computer's languages as a window system names them, as "es-MX"; the
    environment comes first. English where there is none.
    """
    wanted = [settings.language] if settings.language != SYSTEM else [*_environment(), *system]
    return next((found for one in wanted if (found := _spoken(one))), ENGLISH)


def _spoken(name: str) -> str:
    """The language of the program that "es_MX.UTF-8" asks for; empty where it has none."""
    plain = name.partition(".")[0].partition("@")[0].replace("_", "-").casefold()
    by_name = {one.casefold(): one for one in languages()}
    while plain and plain not in by_name:
        plain = plain.rpartition("-")[0]
    return by_name.get(plain, "")


def _environment() -> Iterator[str]:
    yield from os.environ.get(_LISTS, "").split(":")
    name = next((value for name in _NAMES if (value := os.environ.get(name))), "")
    yield name
    if sys.platform == "win32":
        import ctypes
        import locale

        number = ctypes.windll.kernel32.GetUserDefaultUILanguage()
        yield locale.windows_locale.get(number, "")
