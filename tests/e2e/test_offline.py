"""Nothing leaves the computer: a whole lesson where there is no network, and none was asked for."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from screens import screen

LESSON = Path(__file__).with_name("lesson_offline.py")
MINUTES = 10
# A program that looks for an address, and sends a word to one that nobody has.
TALKING = """
import socket
socket.socket(socket.AF_INET6)
try:
    socket.create_connection(("192.0.2.1", 80), timeout=0.1)
except OSError:
    pass
"""
INTERNET = re.compile(r"AF_INET6?\b")


@pytest.fixture
def display() -> Iterator[str]:
    with screen("1366x768") as found:
        yield found


def run(command: Sequence[object], home: Path) -> str:
    """Runs to its good end; gives what it printed."""
    environment = {
        **os.environ,
        "ANNOTATOR_HOME": str(home),
        "PYTHONPATH": os.pathsep.join(sys.path),
        # Without it, Qt and Python would look for the session's own helpers.
        "DBUS_SESSION_BUS_ADDRESS": "disabled:",
    }
    done = subprocess.run(
        list(map(str, command)),
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=MINUTES * 60,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-3000:]
    return done.stdout


def alone() -> list[str]:
    """What runs a command where no network is; empty where this system lets nobody do that."""
    for options in (["--net"], ["--net", "--user", "--map-root-user"]):
        command = ["unshare", *options]
        if (
            shutil.which("unshare")
            and subprocess.run([*command, "true"], check=False).returncode == 0
        ):
            return command
    return []


def sockets_of(command: Sequence[object], trace: Path, home: Path) -> list[str]:
    """The calls by which the command, and all that it started, made sockets or used them."""
    watching = ["strace", "-f", "-qq", "-e", "trace=%network", "-o", trace]
    run([*watching, *command], home)
    return trace.read_text("utf-8", "replace").splitlines()


if sys.platform == "linux":

    @pytest.mark.long
    @pytest.mark.skipif(not alone(), reason="this system lets nobody leave its network")
    def test_a_whole_lesson_needs_no_network(display: str, home: Path, tmp_path: Path) -> None:
        devices = run([*alone(), "cat", "/proc/net/dev"], home)
        assert [line.split(":")[0].strip() for line in devices.splitlines()[2:]] == ["lo"]
        run([*alone(), sys.executable, LESSON, display, tmp_path], home)
        assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF")
        assert len(list((tmp_path / "demo").iterdir())) > 3

    @pytest.mark.long
    def test_a_whole_lesson_asks_for_no_network(display: str, home: Path, tmp_path: Path) -> None:
        control = sockets_of([sys.executable, "-c", TALKING], tmp_path / "control", home)
        assert any(INTERNET.search(call) for call in control), "the trace would not see one"
        calls = sockets_of([sys.executable, LESSON, display, tmp_path], tmp_path / "trace", home)
        assert [call for call in calls if INTERNET.search(call)] == []
        assert any("AF_UNIX" in call for call in calls), "no window came up"
