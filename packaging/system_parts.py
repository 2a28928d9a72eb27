"""The parts of a Linux system that no wheel brings: what is missing, and getting it."""

from __future__ import annotations

import ctypes
import ctypes.util
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping

from trouble import Trouble

# Library -> the Debian package it is in: what Qt links to.
_DRAWING = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
_WINDOW = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
# Program -> package: windows that no one sees, the keys and mouse to try them, and what looks on.
_SCREEN = {"Xvfb": "xvfb", "xauth": "xauth", "xdotool": "xdotool", "strace": "strace"}


def make_sure(
    *, window: bool = False, building: bool = False, screen: bool = False, making: bool = False
) -> None:
    """Installs what is missing, where that is possible; else Trouble with the command to run.

    Beyond drawing: `window` to show one, `building` the program, `screen` without a monitor,
    `making` the private environment.
    """
    if sys.platform != "linux":
        return
    missing = _without(_DRAWING)
    missing += _without(_WINDOW) if window or screen or building else []
    missing += [package for tool, package in _SCREEN.items() if screen and not shutil.which(tool)]
    missing += _for_building() if building else []
    missing += _for_environment() if making else []
    if missing:
        _install(missing)


def _without(libraries: Mapping[str, str]) -> list[str]:
    return [package for library, package in libraries.items() if not _is_there(library)]


def _is_there(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _for_building() -> list[str]:
    missing = [] if shutil.which("objdump") else ["binutils"]
    # PyInstaller takes Python's shared library along; Debian's Python does not bring it.
    name = _version("python")
    if _is_the_systems() and not ctypes.util.find_library(name):
        missing.append(f"lib{name}")
    return missing


def _for_environment() -> list[str]:
    if importlib.util.find_spec("ensurepip"):
        return []
    if not _is_the_systems():
        raise Trouble(
            f"The Python at {sys.executable} comes without ensurepip, so no environment can be "
            "made: start with another Python 3.11 or newer."
        )
    default = os.path.realpath("/usr/bin/python3")
    own = _version("python")
    return ["python3-venv" if os.path.basename(default) == own else f"{own}-venv"]  # noqa: PTH119


def _version(name: str) -> str:
    return f"{name}{sys.version_info[0]}.{sys.version_info[1]}"


def _is_the_systems() -> bool:
    return sys.base_prefix == "/usr"


def _install(packages: list[str]) -> None:
    wanted = " ".join(packages)
    if not shutil.which("apt-get"):
        raise Trouble(
            "Parts of the system are missing; Debian calls them: "
            f"{wanted}. Install them as this system does it, then start again."
        )
    if os.geteuid() != 0:
        raise Trouble(
            "Parts of the system are missing. Run this command once, then start again:\n"
            f"sudo apt-get install --yes {wanted}"
        )
    print(f"Installing parts of the system with apt-get: {wanted}.", flush=True)
    # A list that cannot be refreshed may still be good enough: only installing decides.
    _apt_get("update")
    failed = _apt_get("install", "--yes", "--no-install-recommends", *packages)
    if failed:
        raise Trouble(
            f"apt-get could not install them ({failed}): check the network and the disk, "
            "then start again."
        )


def _apt_get(*arguments: str) -> str:
    """Empty when it worked, else its last words."""
    done = subprocess.run(
        ["apt-get", "-qq", "-o", "DPkg::Lock::Timeout=300", *arguments],
        env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if done.returncode == 0:
        return ""
    lines = [line for line in done.stdout.splitlines() if line.startswith("E:")]
    return lines[0] if lines else f"it ended with {done.returncode}"
