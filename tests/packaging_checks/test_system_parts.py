"""Missing parts of the system are installed by root on Debian, and named to anyone else."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """`system_parts` on a Linux without any of the parts."""
    monkeypatch.syspath_prepend(PACKAGING)
    import system_parts

    def missing(name: str) -> None:
        raise OSError(name)

    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(ctypes, "CDLL", missing)
    monkeypatch.setattr(shutil, "which", lambda name: name if name == "apt-get" else None)
    return system_parts


@pytest.fixture
def commands(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """What would be run, every command going well."""
    seen: list[list[str]] = []

    def run(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        seen.append(command)
        return subprocess.CompletedProcess(command, 0, "")

    monkeypatch.setattr(subprocess, "run", run)
    return seen


def be(user: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: user, raising=False)


def test_someone_else_than_root_gets_the_one_command(
    bare: ModuleType, commands: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    import trouble

    be(1000, monkeypatch)
    with pytest.raises(trouble.Trouble) as told:
        bare.make_sure(window=True)
    command = str(told.value).splitlines()[-1]
    assert command.startswith("sudo apt-get install --yes ")
    assert {"libgl1", "libegl1", "libxcb-cursor0"} <= set(command.split())
    assert commands == []


def test_root_is_told_what_is_installed_and_it_is(
    bare: ModuleType,
    commands: list[list[str]],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    be(0, monkeypatch)
    bare.make_sure()
    assert "libgl1" in capsys.readouterr().out
    update, install = commands
    assert "update" in update
    assert {"install", "--yes", "libgl1", "libfontconfig1"} <= set(install)
    assert "libxcb-cursor0" not in install


def test_the_long_tests_need_a_screen_that_no_one_sees(
    bare: ModuleType, commands: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    be(0, monkeypatch)
    bare.make_sure(screen=True, building=True)
    assert {"xvfb", "xauth", "xdotool", "binutils", "libxcb-cursor0"} <= set(commands[-1])


def test_a_system_without_apt_is_told_the_names(
    bare: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    import trouble

    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(trouble.Trouble, match=r"libgl1.*Install them as this system does it"):
        bare.make_sure()


def test_other_systems_bring_what_is_needed(
    bare: ModuleType, commands: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    bare.make_sure(window=True, building=True, screen=True, making=True)
    assert commands == []
