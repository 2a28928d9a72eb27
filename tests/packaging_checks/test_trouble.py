"""What went wrong while setting up is told in one sentence."""

from __future__ import annotations

import ast
import errno
import runpy
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"
NOT_REACHED = """
WARNING: Retrying (Retry(total=0)) after connection broken by 'NewConnectionError(': Failed'
ERROR: No matching distribution found for pip==26.3
"""


@pytest.fixture(autouse=True)
def _packaging_on_path(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(PACKAGING)


@pytest.mark.parametrize(
    ("output", "sentence"),
    [
        ("ERROR: Could not install packages due to an OSError: [Errno 28] No space", "DISK_FULL"),
        (NOT_REACHED, "NO_NETWORK"),
        ("SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED]", "NOT_TRUSTED"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS", "CHANGED"),
        ("PermissionError: [WinError 5] Access is denied: 'python.exe'", "IN_USE"),
    ],
)
def test_the_reason_is_found_in_what_pip_says(output: str, sentence: str) -> None:
    import trouble

    assert str(trouble.from_output(output)) == getattr(trouble, sentence)


def test_a_computer_no_wheel_is_made_for_is_told_what_is_needed() -> None:
    import trouble

    told = str(trouble.from_output("ERROR: No matching distribution found for PySide6==6.11.3"))
    assert told.startswith("There is no ready-made PySide6==6.11.3 for this computer")
    assert "Debian 12" in told


def test_an_unknown_reason_is_passed_on() -> None:
    import trouble

    assert "the moon is full" in str(trouble.from_output("line\nERROR: the moon is full\n"))


def ends_with(main: Callable[[list[str]], int]) -> object:
    import trouble

    with pytest.raises(SystemExit) as ended:
        trouble.end_plainly(main)
    return ended.value.code


def test_a_full_disk_and_a_forbidden_folder_are_told_from_the_systems_errors() -> None:
    import trouble

    def full(_: list[str]) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    def forbidden(_: list[str]) -> int:
        raise PermissionError(errno.EACCES, "Permission denied", "some/folder")

    assert ends_with(full) == trouble.DISK_FULL
    assert str(ends_with(forbidden)).startswith("some/folder may not be changed by you")


def test_what_went_well_gives_its_exit_code() -> None:
    assert ends_with(lambda _: 0) == 0


@pytest.mark.parametrize("script", ["start.py", "build.py"])
def test_a_python_that_is_too_old_is_told_so(script: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 8, 10, "final", 0))
    monkeypatch.delitem(sys.modules, "python_version", raising=False)
    with pytest.raises(SystemExit) as ended:
        runpy.run_path(str(PACKAGING / script), run_name="__main__")
    assert "needs Python 3.11 or newer, and this is Python 3.8" in str(ended.value.code)


@pytest.mark.parametrize("script", ["start.py", "build.py", "python_version.py"])
def test_an_old_python_can_read_as_far_as_that_sentence(script: str) -> None:
    source = (PACKAGING / script).read_text("utf-8")
    tree = ast.parse(source, feature_version=(3, 7))
    imports = [node for node in tree.body if isinstance(node, ast.Import | ast.ImportFrom)]
    assert ast.unparse(imports[0]) in ("import python_version", "import sys")
