"""What the program is made of: name, version and licence of every part, with the licence's text."""

from __future__ import annotations

import platform
import sys
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from typing import NamedTuple

from annotator import __version__
from annotator.paths import resources
from annotator.storage.connections import library_version

# As they name themselves; the packaged program takes their metadata along.
PACKAGES = (
    "click",
    "click-default-group",
    "Jinja2",
    "lxml",
    "MarkupSafe",
    "platformdirs",
    "pluggy",
    "pypdfium2",
    "PySide6_Essentials",
    "python-dateutil",
    "PyYAML",
    "shiboken6",
    "sqlite-fts4",
    "sqlite-utils",
    "tabulate",
    "tzdata",
)
# What starts the packaged program comes from it.
STARTER = "pyinstaller"
# They bring no text of their own, and offer several licences; this one is taken.
_OF_QT = ("PySide6_Essentials", "shiboken6")
_LGPL, _LGPL_TEXTS = "LGPL-3.0-only", ("Qt.txt", "LGPL-3.0.txt", "GPL-3.0.txt")
_BETWEEN = "\n\n" + "-" * 72 + "\n\n"


class Part(NamedTuple):
    """One part; `version` is empty where it has none of its own."""

    name: str
    version: str
    licence: str
    text: str


def shipped() -> list[Part]:
    """The program itself first, then every part by its name."""
    own = Part("Annotator", __version__, "MIT", _texts("Annotator.txt"))
    parts = [*_libraries(), *_packages(), *_of_the_system()]
    return [own, *sorted(parts, key=lambda part: part.name.lower())]


def _libraries() -> Iterator[Part]:
    """What no metadata tells of."""
    qt = _found(_OF_QT[0])
    yield Part("Qt", qt.version if qt else "", _LGPL, _texts(*_LGPL_TEXTS))
    yield Part("ICU", "", "Unicode-3.0", _texts("ICU.txt"))
    yield Part("Python", platform.python_version(), "PSF-2.0", _texts("Python.txt"))
    yield Part("SQLite", library_version(), "public domain", _texts("SQLite.txt"))
    yield Part("libxml2", "", "MIT", _texts("libxml2.txt"))
    yield Part("libxslt", "", "MIT", _texts("libxslt.txt"))


def _packages() -> Iterator[Part]:
    packed = (STARTER,) if getattr(sys, "frozen", False) else ()
    for name in PACKAGES + packed:
        found = _found(name)
        if found is None:
            continue  # Only on other systems.
        of_qt = name in _OF_QT
        licence = _LGPL if of_qt else _licence(found)
        text = _texts(*_LGPL_TEXTS) if of_qt else _text(found)
        yield Part(found.metadata["Name"], found.version, licence, text)


def _found(name: str) -> Distribution | None:
    try:
        return distribution(name)
    except PackageNotFoundError:
        return None


def _licence(found: Distribution) -> str:
    """The licence's short name, as the metadata has it in one of three places."""
    for field in ("License-Expression", "License", "Classifier"):
        for value in found.metadata.get_all(field) or ():
            if field != "Classifier" or value.startswith("License"):
                return str(value).rpartition(" :: ")[2]
    return ""


def _text(found: Distribution) -> str:
    names = tuple(found.metadata.get_all("License-File") or ["LICENSE"])
    beside = [file for file in found.files or () if ".dist-info" in file.parts[0]]
    texts = [_decoded(file.read_binary()) for file in beside if str(file).endswith(names)]
    return _BETWEEN.join(text.strip() for text in texts)


def _decoded(content: bytes) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("latin-1")  # Some are older than UTF-8.


def _of_the_system() -> Iterator[Part]:
    """Libraries of the system that the packaged program brings along."""
    for file in (resources() / "licences" / "system").glob("*.txt"):
        name, _, version = file.stem.partition("_")
        licence, _, text = file.read_text("utf-8").partition("\n")
        yield Part(name, version, licence, text)


def _texts(*names: str) -> str:
    folder = resources() / "licences"
    return _BETWEEN.join((folder / name).read_text("utf-8").strip() for name in names)
