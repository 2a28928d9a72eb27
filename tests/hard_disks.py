"""Disks that say no: full ones and folders that may not be written."""

from __future__ import annotations

import errno
import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest

_NOBODY = 65534


class Disk:
    """A disk with a folder for files, which can be filled and freed."""

    def __init__(self, folder: Path, fill: Callable[[], None], free: Callable[[], None]) -> None:
        self.folder = folder
        self.fill = fill
        self.free = free


@contextmanager
def small_disk(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Disk]:
    """A real small disk where this user may mount one, else one that says it is full."""
    folder.mkdir()
    if not _mount(folder):
        yield _said_to_be_full(folder, monkeypatch)
        return
    filler = folder / "filler"
    try:
        yield Disk(folder, lambda: _fill(filler), filler.unlink)
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def _mount(folder: Path) -> bool:
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        return False
    command = ["mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", str(folder)]
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        return False


def _fill(filler: Path) -> None:
    with filler.open("ab", buffering=0) as file, suppress(OSError):
        while True:
            file.write(b"x" * 4096)


def _said_to_be_full(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Disk:
    is_full = False
    connect, touch = sqlite3.connect, Path.touch

    def limited(name: str, *args: Any, **more: Any) -> sqlite3.Connection:
        connection = connect(name, *args, **more)
        if is_full and name != ":memory:":
            connection.execute("PRAGMA max_page_count = 1")  # No page more than there are.
        return connection

    def no_space(path: Path, *args: Any, **more: Any) -> None:
        if is_full:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        touch(path, *args, **more)

    def set_full(value: bool) -> None:
        nonlocal is_full
        is_full = value

    monkeypatch.setattr(sqlite3, "connect", limited)
    monkeypatch.setattr(Path, "touch", no_space)
    return Disk(folder, lambda: set_full(True), lambda: set_full(False))


@contextmanager
def closed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A folder in which nothing can be made, for a while; its files can be read only."""
    if sys.platform == "win32":
        with monkeypatch.context() as patched:
            for name in ("open", "touch", "mkdir", "write_bytes"):
                patched.setattr(Path, name, _refusing(getattr(Path, name)))
            yield
        return
    is_root = os.geteuid() == 0
    # The program itself may lie below a folder that is root's alone, and is still to be read.
    above = (folder, *folder.parents, *Path(__file__).parents)
    modes = {path: path.stat().st_mode for path in above}
    modes = {path: mode for path, mode in modes.items() if path == folder or not mode & 0o001}
    for path in modes:
        path.chmod(0o755)
    folder.chmod(0o555)
    if is_root:
        os.seteuid(_NOBODY)  # Nothing is closed to root.
    try:
        yield
    finally:
        if is_root:
            os.seteuid(0)
        for path, mode in modes.items():
            path.chmod(mode)


def _refusing(function: Callable[..., Any]) -> Callable[..., Any]:
    def refuse(path: Path, mode: str = "w", *args: Any, **more: Any) -> Any:
        if isinstance(mode, str) and set(mode) & set("wax+"):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return function(path, mode, *args, **more)

    return refuse
