"""Names for new files, and files written whole."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.workflows.files import file_stem, free_path, write_whole


@given(st.text(max_size=300))
def test_any_title_becomes_a_file_name(title: str) -> None:
    stem = file_stem(title)
    assert stem
    assert len(stem) <= 80
    assert len(stem.encode()) <= 240
    assert not set(stem) & set('<>:"/\\|?*\x00\n\r\t')
    assert stem == stem.strip(" .")
    assert Path(stem).name == stem
    assert file_stem(stem) == stem


@pytest.mark.parametrize(
    ("title", "stem"),
    [
        ("Otters: who says what?", "Otters who says what"),
        ("../../etc/passwd", "etc passwd"),
        *(("", "Annotator"), ("...", "Annotator"), ("NUL", "Annotator"), ("com1.txt", "Annotator")),
        ("Cafe\u0301", "Caf\u00e9"),
        ("a\u202etxt.exe", "a txt.exe"),
    ],
)
def test_what_a_system_would_not_allow_is_left_out(title: str, stem: str) -> None:
    assert file_stem(title) == stem


def test_the_first_free_name_is_taken(tmp_path: Path) -> None:
    assert free_path(tmp_path, "x", ".annot").name == "x.annot"
    (tmp_path / "x.annot").mkdir()
    (tmp_path / "x (2).annot").touch()
    assert free_path(tmp_path, "x", ".annot").name == "x (3).annot"


def test_a_file_is_replaced_whole_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "x.html"
    write_whole(target, b"first")
    write_whole(target, b"second")
    assert target.read_bytes() == b"second"

    def fails(self: Path, content: bytes) -> None:
        with self.open("wb") as file:
            file.write(content[:2])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", fails)
    with pytest.raises(OSError, match="No space"):
        write_whole(target, b"third")
    assert target.read_bytes() == b"second"
    assert list(tmp_path.iterdir()) == [target]
