"""Packed folders: all of it is in them, and the same content gives the same bytes."""

from __future__ import annotations

import sys
import tarfile
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).resolve().parents[2] / "packaging"))

import archives


def folder_at(place: Path, *, first: str) -> Path:
    """A program with a file and a link, whose files came in another order."""
    folder = place / "program"
    (folder / "inside").mkdir(parents=True)
    for name in (first, *{"b", "a"} - {first}):
        (folder / "inside" / name).write_text(name, "utf-8")
    (folder / "run").write_text("run", "utf-8")
    (folder / "run").chmod(0o700)
    (folder / "link").symlink_to("inside/a")
    return folder


def test_the_same_content_gives_the_same_bytes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    one, other = tmp_path / "one.tar.gz", tmp_path / "other.tar.gz"
    archives.pack(folder_at(tmp_path / "here", first="a"), one)
    archives.pack(folder_at(tmp_path / "there", first="b"), other)
    assert one.read_bytes() == other.read_bytes()


def test_everything_is_in_it_and_belongs_to_root(tmp_path: Path) -> None:
    archives.pack(folder_at(tmp_path, first="a"), tmp_path / "a.tar.gz")
    with tarfile.open(tmp_path / "a.tar.gz") as tar:
        entries = {entry.name: entry for entry in tar}
        assert sorted(entries) == [
            "program",
            "program/inside",
            "program/inside/a",
            "program/inside/b",
            "program/link",
            "program/run",
        ]
        assert {(entry.uid, entry.uname) for entry in entries.values()} == {(0, "root")}
        assert entries["program/run"].mode == 0o755
        assert entries["program/inside/a"].mode == 0o644
        assert entries["program/link"].linkname == "inside/a"
