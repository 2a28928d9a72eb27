"""Libraries of a Debian system: which packages they come from, and under which licences."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

from trouble import Trouble

_DOCUMENTS = Path("/usr/share/doc")
_COMMON = Path("/usr/share/common-licenses")


def package_of(library: Path) -> str:
    """The Debian package that a library is in; empty when it is in none."""
    real = str(library.resolve())
    # /lib is a link to /usr/lib, and a package knows its file by one of the two names.
    for name in (real, real.removeprefix("/usr")):
        said = _output("dpkg-query", "--search", name)
        if said:
            return said.partition(":")[0]
    return ""


def version_of(package: str) -> str:
    """The version of an installed package, without its epoch."""
    found = _output("dpkg-query", "--show", "--showformat=${Version}\n", package)
    return found.partition("\n")[0].rpartition(":")[2]


def found_library(name: str) -> Path | None:
    """Where the system's loader finds a library."""
    match = re.search(rf"^\s*{re.escape(name)} .*=> (.*)$", _output("/sbin/ldconfig", "-p"), re.M)
    return Path(match[1]) if match else None


def write_licences(libraries: Iterable[Path], folder: Path) -> None:
    """A file for each package that one of the libraries is in, and each licence that these name.

    Its first line is the licence in short. Nothing is written on a system without packages.
    Raises Trouble when a library is in none.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for file in folder.iterdir():
        file.unlink()
    if not shutil.which("dpkg-query"):
        return
    packages = {library: package_of(library) for library in libraries}
    strangers = [str(library) for library, package in packages.items() if not package]
    if strangers:
        raise Trouble(f"No package of this system brings {strangers}, so no licence is known.")
    named: set[str] = set()
    for package in sorted(set(packages.values())):
        text = (_DOCUMENTS / package / "copyright").read_text("utf-8")
        named |= {each.rstrip(".") for each in re.findall(rf"{_COMMON}/([\w.+-]+)", text)}
        file = folder / f"{package}_{version_of(package)}.txt"
        file.write_text(f"{_licences(text)}\n{text}", "utf-8")
    for name in sorted(named):
        if (_COMMON / name).is_file():
            text = (_COMMON / name).read_text("utf-8")
            (folder / f"{name}.txt").write_text(f"{name}\n{text}", "utf-8")


def _licences(text: str) -> str:
    """The licences by their short names (Debian, copyright-format 1.0), of older files a word."""
    found = dict.fromkeys(re.findall(r"^License: *(\S.*)$", text, re.MULTILINE))
    return ", ".join(found) or "its own"


def _output(*command: str) -> str:
    done = subprocess.run(
        command, capture_output=True, encoding="utf-8", errors="replace", check=False
    )
    return done.stdout if done.returncode == 0 else ""
