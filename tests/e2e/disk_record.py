"""What a program does to the files in one folder, as its system calls tell."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal, NamedTuple

_NAMING = ("unlink", "link", "rename", "mkdir")
_CALLS = "openat,close,write,pwrite64,ftruncate,fsync,fdatasync,lseek," + ",".join(_NAMING)
# Nothing of ours may do these unseen: a record with one of them is no record.
_UNKNOWN = "open,creat,writev,pwritev,truncate,fallocate,linkat,unlinkat,renameat,renameat2,mkdirat"
_LINE = re.compile(r"\d+ +(\w+)\((.*)\) += (\d+)")
_BEGUN = re.compile(r"(\d+) +(.*) <unfinished \.\.\.>")
_ENDED = re.compile(r"(\d+) +<\.\.\. \w+ resumed>(.*)")
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
_NUMBER = re.compile(r"(?<!\w)\d+")

_PATIENCE_SECONDS = 120

Kind = Literal[
    "make", "write", "cut", "sync", "sync_names", "link", "unlink", "rename", "mkdir", "said"
]


class Act(NamedTuple):
    """One thing done to the file with a number, or to names; or what the program said."""

    kind: Kind
    file: int = 0
    name: str = ""
    other: str = ""
    at: int = 0
    content: bytes = b""


def numbered(folder: Path) -> dict[str, int]:
    """The number by which each file is known that is in a folder before anything is done."""
    files = (path for path in folder.resolve().rglob("*") if path.is_file())
    return {str(path): number for number, path in enumerate(sorted(files))}


def record(command: Sequence[str], folder: Path, trace: Path) -> list[Act]:
    """Run a program to its end; gives what it did to the files in `folder`, and what it said."""
    reader = _Reader(str(folder.resolve()), numbered(folder))
    traced = ["strace", "-f", "-qq", "-xx", "-s", str(1 << 24), "-o", str(trace)]
    traced += ["-e", f"trace={_CALLS},{_UNKNOWN}"]
    subprocess.run(
        [*traced, *command], check=True, stdout=subprocess.DEVNULL, timeout=_PATIENCE_SECONDS
    )
    return [act for call in _calls(trace) for act in reader.acts(*call)]


def _calls(trace: Path) -> Iterator[tuple[str, str, int]]:
    """Name, arguments and result of each call that succeeded, in the order of their ends."""
    begun: dict[str, str] = {}
    with trace.open(encoding="ascii") as lines:
        for line in lines:
            if found := _BEGUN.match(line):
                begun[found[1]] = f"{found[1]} {found[2]}"
                continue
            ended = _ENDED.match(line)
            call = _LINE.match(begun.pop(ended[1]) + ended[2] if ended else line)
            if call:
                yield call[1], call[2], int(call[3])


class _Reader:
    """Follows the one table of open files that all threads share."""

    def __init__(self, folder: str, names: dict[str, int]) -> None:
        self._folder = folder
        self._names = names
        self._next = len(names)
        self._files: dict[int, int] = {}
        self._folders: dict[int, str] = {}
        self._places: dict[int, int] = {}

    def acts(self, call: str, arguments: str, result: int) -> Iterator[Act]:
        """What one call did; nothing for files elsewhere."""
        texts = [bytes.fromhex(one.replace("\\x", "")) for one in _TEXT.findall(arguments)]
        counts = [int(one) for one in _NUMBER.findall(_TEXT.sub("", arguments))]
        if call == "openat":
            yield from self._open(texts[0].decode(), arguments, result)
        elif call in _NAMING:
            yield from self._name(call, [text.decode() for text in texts])
        elif call == "write" and counts[0] == 1:
            yield Act("said", content=texts[0])
        elif counts[0] in self._folders:
            yield from self._in_folder(call, counts[0])
        elif counts[0] in self._files:
            yield from self._in_file(call, counts, texts, result)

    def _open(self, name: str, arguments: str, handle: int) -> Iterator[Act]:
        if not name.startswith(self._folder):
            return
        if Path(name).is_dir():
            self._folders[handle] = name
            return
        if name not in self._names:
            self._names[name] = self._next
            self._next += 1
            yield Act("make", self._names[name], name)
        self._files[handle] = self._names[name]
        self._places[handle] = 0
        if "O_TRUNC" in arguments:
            yield Act("cut", self._names[name])

    def _in_folder(self, call: str, handle: int) -> Iterator[Act]:
        if call == "close":
            del self._folders[handle]
        elif call in ("fsync", "fdatasync"):
            yield Act("sync_names", name=self._folders[handle])

    def _in_file(
        self, call: str, counts: list[int], texts: list[bytes], result: int
    ) -> Iterator[Act]:
        handle = counts[0]
        if call == "close":
            del self._files[handle]
        elif call in ("fsync", "fdatasync"):
            yield Act("sync", self._files[handle])
        elif call == "lseek":
            self._places[handle] = result
        elif call == "ftruncate":
            yield Act("cut", self._files[handle], at=counts[1])
        else:
            assert call in ("write", "pwrite64"), call
            at = counts[-1] if call == "pwrite64" else self._places[handle]
            self._places[handle] += result if call == "write" else 0
            yield Act("write", self._files[handle], at=at, content=texts[0][:result])

    def _name(self, call: str, names: list[str]) -> Iterator[Act]:
        if not names[-1].startswith(self._folder):
            return
        old, new = names[0], names[-1]
        if call == "mkdir":
            yield Act("mkdir", name=old)
        elif call == "unlink":
            yield Act("unlink", self._names.pop(old), old)
        elif call == "link":
            self._names[new] = self._names[old]
            yield Act("link", self._names[new], new)
        else:
            self._names[new] = self._names.pop(old)
            yield Act("rename", self._names[new], old, new)


def can_record() -> bool:
    """Whether this system lets us look at the system calls of a program."""
    if sys.platform != "linux":
        return False
    try:
        done = subprocess.run(["strace", "-qq", "true"], capture_output=True, check=False)
    except FileNotFoundError:
        return False
    return done.returncode == 0
