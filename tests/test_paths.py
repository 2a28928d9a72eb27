"""Where settings and work are kept: in the person's folder, moved, or beside the program."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from annotator import paths


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The packaged program, in a folder of its own."""
    monkeypatch.delenv("ANNOTATOR_HOME")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    program = tmp_path / "stick" / "annotator" / "annotator"
    return packed(program, monkeypatch)


def packed(program: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    program.parent.mkdir(parents=True)
    program.touch()
    monkeypatch.setattr(sys, "executable", str(program))
    return program


def test_settings_and_work_go_into_the_folder_beside_the_program(program: Path) -> None:
    beside = program.parent / "annotator-settings"
    beside.mkdir()
    assert paths.home() == beside
    assert paths.work_folder() == beside / "Documents" / "Annotator"
    assert not list(beside.iterdir())


def test_without_that_folder_they_are_kept_where_the_system_wants_them(program: Path) -> None:
    assert program.parent not in paths.home().parents
    assert program.parent not in paths.work_folder().parents


def test_a_stick_that_cannot_be_written_is_left_alone(program: Path) -> None:
    (program.parent / "annotator-settings").write_text("a file, where nothing can be put")
    assert program.parent not in paths.home().parents
    assert program.parent not in paths.work_folder().parents


def test_on_macos_the_folder_stands_beside_the_app(
    program: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    packed(tmp_path / "mac" / "Annotator.app" / "Contents" / "MacOS" / "annotator", monkeypatch)
    (tmp_path / "mac" / "annotator-settings").mkdir()
    assert paths.home() == tmp_path / "mac" / "annotator-settings"


def test_a_home_that_was_moved_comes_first(
    program: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (program.parent / "annotator-settings").mkdir()
    monkeypatch.setenv("ANNOTATOR_HOME", str(tmp_path / "moved"))
    assert paths.home() == tmp_path / "moved"


def test_a_checkout_is_not_portable(program: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (program.parent / "annotator-settings").mkdir()
    monkeypatch.setattr(sys, "frozen", False)
    assert program.parent not in paths.home().parents
