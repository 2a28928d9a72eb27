"""What can be on a disk after the power failed: unsynced writes are there, in part, or not."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from disk_record import Act, numbered

_SECTORS = (512, 4096)


class Cut(NamedTuple):
    """The power failed: the files by name, and what the program had said before."""

    files: Mapping[str, bytes]
    said: bytes


class Disk:
    """A disk that keeps what was synced, and of the rest what it likes.

    Names of files are kept apart from what is in them: a folder is synced on its own. A
    write changes no byte beside it, which is what SQLite expects of disks (powersafe overwrite).
    """

    def __init__(self, folder: Path) -> None:
        self._names: dict[str, int] = numbered(folder)
        self._contents = {n: Path(name).read_bytes() for name, n in self._names.items()}
        self._folders = {str(folder.resolve())} | {
            str(path) for path in folder.resolve().rglob("*") if path.is_dir()
        }
        self._writes: dict[int, list[Act]] = {}
        self._namings: list[Act] = []

    def do(self, act: Act) -> None:
        """Take one act; a sync brings what waited for it to the disk."""
        if act.kind in ("write", "cut"):
            self._writes.setdefault(act.file, []).append(act)
        elif act.kind == "sync":
            writes = self._writes.pop(act.file, [])
            self._contents[act.file] = _written(self._contents.get(act.file, b""), writes)
        elif act.kind == "sync_names":
            synced = [one for one in self._namings if _folder(one.name) == act.name]
            self._namings = [one for one in self._namings if one not in synced]
            _name(self._names, self._folders, synced)
        elif act.kind != "said":
            self._namings.append(act)

    def without_unsynced(self) -> dict[str, bytes]:
        """The files as they are when nothing is kept that was not synced."""
        return self._seen(self._names, self._folders, self._contents)

    def with_some(self, chance: random.Random) -> dict[str, bytes]:
        """The files when some of what was not synced is kept, whole or in torn sectors."""
        names, folders = dict(self._names), set(self._folders)
        share = chance.choice((0.2, 0.5, 0.8, 1.0))
        _name(names, folders, [one for one in self._namings if chance.random() < share])
        contents = dict(self._contents)
        for number, writes in self._writes.items():
            kept = list(_kept(writes, share, chance))
            before = contents.get(number, b"")
            contents[number] = _written(before, kept, chance.choice((b"\0", b"\xa5")))
        return self._seen(names, folders, contents)

    def _seen(
        self, names: Mapping[str, int], folders: set[str], contents: Mapping[int, bytes]
    ) -> dict[str, bytes]:
        return {
            name: contents.get(number, b"")
            for name, number in names.items()
            if _folder(name) in folders
        }


def _folder(name: str) -> str:
    return str(Path(name).parent)


def _name(names: dict[str, int], folders: set[str], acts: Sequence[Act]) -> None:
    for act in acts:
        if act.kind == "mkdir":
            folders.add(act.name)
        elif act.kind == "unlink":
            names.pop(act.name, None)
        elif act.kind == "rename":
            names.pop(act.name, None)
            names[act.other] = act.file
        else:
            names[act.name] = act.file


def _written(before: bytes, acts: Sequence[Act], between: bytes = b"\0") -> bytes:
    content = bytearray(before)
    for act in acts:
        if act.kind == "cut":
            del content[act.at :]
            content.extend(bytes(act.at - len(content)))
            continue
        content.extend(between * (act.at - len(content)))
        content[act.at : act.at + len(act.content)] = act.content
    return bytes(content)


def _kept(writes: Sequence[Act], share: float, chance: random.Random) -> Iterator[Act]:
    sector = chance.choice(_SECTORS)
    for act in writes:
        if act.kind == "cut":
            if chance.random() < share:
                yield act
            continue
        end = act.at + len(act.content)
        start = act.at
        while start < end:
            stop = min(end, start - start % sector + sector)
            if chance.random() < share:
                yield act._replace(at=start, content=act.content[start - act.at : stop - act.at])
            start = stop


def cuts(disk: Disk, acts: Sequence[Act], *, samples: int) -> Iterator[Cut]:
    """The power fails after each act: nothing unsynced kept, and `samples` times some of it."""
    said = b""
    for number, act in enumerate(acts):
        disk.do(act)
        said += act.content if act.kind == "said" else b""
        yield Cut(disk.without_unsynced(), said)
        for sample in range(samples):
            yield Cut(disk.with_some(random.Random(number * 1000 + sample)), said)
