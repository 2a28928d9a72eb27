"""The private environment is made once, mended when something is lost, and never left in halves."""

from __future__ import annotations

import hashlib
import importlib.metadata
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]

SET_UP = "import environment, trouble; trouble.end_plainly(lambda _: environment.make_ready() or 0)"
MADE = "is made, once"
AGAIN = "making it again"


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout that locks only pip, in a folder whose name is hard to write."""
    folder = tmp_path / "Schülerin's work"
    shutil.copytree(CHECKOUT / "packaging", folder / "packaging", ignore=_caches)
    wheel = _pip_as_a_wheel(folder)
    digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
    lock = f"pip=={wheel.name.split('-')[1]} \\\n    --hash=sha256:{digest}\n"
    (folder / "packaging" / "lock.txt").write_text(lock, encoding="utf-8")
    return folder


_caches = shutil.ignore_patterns("__pycache__")


def _pip_as_a_wheel(folder: Path) -> Path:
    """The installed pip packed again, so that no network is needed."""
    pip = importlib.metadata.distribution("pip")
    wheel = folder / f"pip-{pip.version}-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as packed:
        for file in pip.files or ():
            if file.parts[0] != ".." and "__pycache__" not in file.parts:
                packed.write(str(file.locate()), str(file))
    return wheel


def set_up(checkout: Path, *, wheels: Path) -> subprocess.CompletedProcess[str]:
    plain = {name: value for name, value in os.environ.items() if not name.startswith("PIP_")}
    offline = {
        "PIP_CONFIG_FILE": os.devnull,
        "PIP_NO_INDEX": "1",
        "PIP_FIND_LINKS": wheels.as_uri(),
    }
    return subprocess.run(
        [sys.executable, "-c", SET_UP],
        cwd=checkout / "packaging",
        env={**plain, **offline, "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.long
def test_an_environment_is_made_kept_mended_and_not_left_in_halves(
    checkout: Path, tmp_path: Path
) -> None:
    first = set_up(checkout, wheels=checkout)
    assert (first.returncode, first.stderr) == (0, "")
    assert MADE in first.stdout

    second = set_up(checkout, wheels=tmp_path)
    assert (second.returncode, second.stdout) == (0, "")

    (lost,) = (checkout / ".venv").rglob("pip/__main__.py")
    lost.unlink()
    mended = set_up(checkout, wheels=checkout)
    assert mended.returncode == 0
    assert AGAIN in mended.stdout
    assert lost.exists()

    lock = checkout / "packaging" / "lock.txt"
    lock.write_text(lock.read_text("utf-8").replace("sha256:", "sha256:0")[:-2], encoding="utf-8")
    refused = set_up(checkout, wheels=checkout)
    assert refused.returncode == 1
    assert len(refused.stderr.splitlines()) == 1
    assert not (checkout / ".venv").exists()
