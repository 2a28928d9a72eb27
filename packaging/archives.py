"""Packing folders so that the same content gives the same bytes: sorted, root's, of one time."""

from __future__ import annotations

import gzip
import os
import subprocess
import tarfile
from pathlib import Path

from environment import CHECKOUT


def build_time() -> int:
    """Seconds since 1970 that packed files bear: SOURCE_DATE_EPOCH, else the newest commit's."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given:
        return int(given)
    command = ["git", "-C", str(CHECKOUT), "log", "-1", "--format=%ct"]
    done = subprocess.run(command, capture_output=True, encoding="ascii", check=False)
    return int(done.stdout) if done.returncode == 0 else 0


def pack(folder: Path, archive: Path) -> None:
    """Pack a folder under its own name as .tar.gz."""
    time = build_time()

    def plain(entry: tarfile.TarInfo) -> tarfile.TarInfo:
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = "root"
        entry.mtime = time
        entry.mode = 0o755 if entry.isdir() or entry.mode & 0o100 else 0o644
        return entry

    with (
        archive.open("wb") as raw,
        gzip.GzipFile("", "wb", fileobj=raw, mtime=time, compresslevel=6) as packed,
        tarfile.open(mode="w", fileobj=packed, format=tarfile.PAX_FORMAT) as tar,
    ):
        for file in [folder, *sorted(folder.rglob("*"))]:
            name = str(file.relative_to(folder.parent))
            tar.add(file, arcname=name, recursive=False, filter=plain)
