"""The files opened last."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.workflows.recent import MOST, recent_files, remember


def test_the_newest_comes_first_and_each_once(tmp_path: Path, home: Path) -> None:
    paths = [tmp_path / f"{n}.annot" for n in range(MOST + 3)]
    for path in paths:
        path.touch()
        remember(path)
    remember(paths[5])
    assert recent_files() == [paths[5], *(p for p in reversed(paths[3:]) if p != paths[5])]
    assert len(recent_files()) == MOST
    paths[5].unlink()
    assert paths[5] not in recent_files()
    assert [p.name for p in home.iterdir()] == ["recent.json"]


@pytest.mark.parametrize("content", [b"", b"{", b"7", b"[7]", b'["x\\u0000"]', b"\xff", b"[[]]"])
def test_a_spoilt_list_is_an_empty_one(home: Path, tmp_path: Path, content: bytes) -> None:
    home.mkdir()
    (home / "recent.json").write_bytes(content)
    assert recent_files() == []
    path = tmp_path / "x.annot"
    path.touch()
    remember(path)
    assert recent_files() == [path]


def test_a_home_that_cannot_be_written_stops_nobody(home: Path, tmp_path: Path) -> None:
    home.write_text("a file")
    remember(tmp_path / "x.annot")
    assert recent_files() == []
