"""The private environment in the checkout: made from the lock, checked at each start, mended."""

from __future__ import annotations

import hashlib
import os
import platform
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from one_at_a_time import one_at_a_time
from trouble import Trouble, from_output

CHECKOUT = Path(__file__).resolve().parent.parent
ENVIRONMENT = CHECKOUT / ".venv"
LOCK = Path(__file__).with_name("lock.txt")

# Written last: what the environment was made from, then the size and name of each of its files.
_RECORD = ENVIRONMENT / "annotator-environment.txt"
_WINDOWS = sys.platform == "win32"
_SCRIPTS = ENVIRONMENT / ("Scripts" if _WINDOWS else "bin")


def python() -> Path:
    """The interpreter of the private environment."""
    return _SCRIPTS / ("python.exe" if _WINDOWS else "python")


def script(name: str) -> Path:
    """A command that a library put into the private environment."""
    return _SCRIPTS / (f"{name}.exe" if _WINDOWS else name)


def is_inside() -> bool:
    """Whether the running interpreter is the one of the private environment."""
    return Path(sys.prefix).resolve() == ENVIRONMENT.resolve()


def is_ready() -> bool:
    """Whether it was completed from this lock and Python, and no file was lost since."""
    try:
        made_from, *files = _RECORD.read_text("utf-8", "surrogateescape").splitlines()
    except (OSError, ValueError):
        return False
    return made_from == _made_from() and python().exists() and set(files) <= set(_files())


def make_ready() -> None:
    """Makes the environment, or makes it anew when it is incomplete or out of date.

    Raises Trouble; what was made by then is taken away again.
    """
    with one_at_a_time(CHECKOUT / "build" / "environment.lock"):
        if is_ready():
            return
        try:
            _make()
        except (Trouble, OSError):
            shutil.rmtree(ENVIRONMENT, ignore_errors=True)
            raise


def _make() -> None:
    again = os.path.lexists(ENVIRONMENT)
    told = "is incomplete or out of date: making it again" if again else "is made, once"
    print(f"The private environment {ENVIRONMENT} {told}. This takes a minute or two.", flush=True)
    _remove()
    # -I: no module beside the script or in PYTHONPATH can get in the way.
    _run([_base_python(), "-I", "-m", "venv", str(ENVIRONMENT)])
    # The pip that comes with Python may be too old for the others: the locked one goes first.
    pip = ENVIRONMENT / "lock-pip.txt"
    pip.write_text(_locked_pip(), encoding="utf-8")
    _install(pip)
    _install(LOCK)
    _put_checkout_on_path()
    partial = _RECORD.with_suffix(".partial")
    text = "\n".join([_made_from(), *_files()])
    partial.write_text(text, encoding="utf-8", errors="surrogateescape")
    partial.replace(_RECORD)


def _made_from() -> str:
    lock = hashlib.sha256(LOCK.read_bytes()).hexdigest()
    version = f"{platform.python_implementation()} {sys.version_info[0]}.{sys.version_info[1]}"
    # The scripts inside name the checkout's folder, so a moved checkout needs a new environment.
    return ascii((lock, version, os.path.realpath(_base_python()), str(CHECKOUT)))


def _base_python() -> str:
    # Inside an environment, the interpreter that the environment was made with.
    return str(getattr(sys, "_base_executable", sys.executable))


def _files() -> Iterator[str]:
    def within(folder: str) -> Iterator[str]:
        for entry in os.scandir(folder):
            if not entry.is_dir(follow_symlinks=False):
                yield f"{entry.stat(follow_symlinks=False).st_size} {entry.path[skip:]}"
            elif entry.name != "__pycache__":
                yield from within(entry.path)

    skip = len(str(ENVIRONMENT)) + 1
    return within(str(ENVIRONMENT))


def _remove() -> None:
    if ENVIRONMENT.is_symlink() or ENVIRONMENT.is_file():
        ENVIRONMENT.unlink()
    elif ENVIRONMENT.exists():
        shutil.rmtree(ENVIRONMENT)


def _locked_pip() -> str:
    found = re.search(r"^pip==.*\n(?: .*\n)*", LOCK.read_text("utf-8"), re.MULTILINE)
    if not found:
        raise Trouble(f"{LOCK} does not lock pip: get a whole copy of Annotator, then start again.")
    return found[0]


def _install(requirements: Path) -> None:
    pip = [str(python()), "-I", "-m", "pip", "install", "--no-input", "--progress-bar", "off"]
    safe = ["--require-hashes", "--only-binary", ":all:", "--no-deps", "--upgrade"]
    _run([*pip, *safe, "--requirement", str(requirements)])


def _run(command: list[str]) -> None:
    """Runs a command, showing what comes in; Trouble with the reason when it fails."""
    said = []
    with subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            said.append(line)
            fetched = re.match(r"\s*(?:Downloading|Using cached) ([^-]+)-([^-]+)-\S+\.whl ", line)
            if fetched:
                print(f"  {fetched[1]} {fetched[2]}", flush=True)
    if process.returncode:
        raise from_output("".join(said))


def _put_checkout_on_path() -> None:
    libraries = ENVIRONMENT / "Lib" / "site-packages"
    if not _WINDOWS:
        version = f"python{sys.version_info[0]}.{sys.version_info[1]}"
        libraries = ENVIRONMENT / "lib" / version / "site-packages"
    # A line of code in ASCII: a plain path would be read in the encoding of the system.
    line = f"import sys; sys.path.append({str(CHECKOUT)!a})\n"
    (libraries / "annotator_checkout.pth").write_text(line, encoding="ascii")
