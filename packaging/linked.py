"""What the packaged program needs of the system: libraries that it links to and does not bring."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

_ELF = b"\x7fELF"
_NEEDED = re.compile(r"^\s+NEEDED\s+(\S+)$", re.MULTILINE)
_GLIBC = re.compile(r"\bGLIBC_(\d+)\.(\d+)")


class Needs(NamedTuple):
    """Libraries by their names, and the oldest C library that will do."""

    libraries: set[str]
    glibc: tuple[int, int]


def needs_of(folder: Path) -> Needs:
    """What all binaries below a folder need together."""
    wanted: set[str] = set()
    glibc = (0, 0)
    for binary in binaries(folder):
        said = subprocess.check_output(["objdump", "-p", binary], encoding="utf-8")
        wanted.update(_NEEDED.findall(said))
        versions = [(int(major), int(minor)) for major, minor in _GLIBC.findall(said)]
        glibc = max([glibc, *versions])
    return Needs(wanted - {file.name for file in folder.rglob("*.so*")}, glibc)


def binaries(folder: Path) -> Iterator[Path]:
    """Every program and library below a folder."""
    for file in folder.rglob("*"):
        if file.is_file() and not file.is_symlink():
            with file.open("rb") as content:
                if content.read(len(_ELF)) == _ELF:
                    yield file
