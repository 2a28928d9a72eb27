"""The lock: all that the project asks for, pinned and hashed, and not where it comes from."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

CHECKOUT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((CHECKOUT / "pyproject.toml").read_text("utf-8"))
LOCK = (CHECKOUT / "packaging" / "lock.txt").read_text("utf-8")
LINES = [line for line in LOCK.splitlines() if not line.lstrip().startswith("#")]
PINS = {
    canonicalize_name(pin.name): pin
    for line in LINES
    if not line.startswith(" ")
    for pin in [Requirement(line.removesuffix("\\"))]
}


def asked_for() -> list[Requirement]:
    develop = PROJECT["dependency-groups"]["develop"]
    return [Requirement(line) for line in PROJECT["project"]["dependencies"] + develop]


def test_everything_asked_for_is_locked_to_a_version_that_was_asked_for() -> None:
    for requirement in asked_for():
        pin = PINS[canonicalize_name(requirement.name)]
        (version,) = pin.specifier
        assert version.operator == "=="
        assert requirement.specifier.contains(version.version), requirement


def test_the_pyside_that_loses_references_is_never_asked_for() -> None:
    (pyside,) = (each for each in asked_for() if each.name == "PySide6-Essentials")
    assert not pyside.specifier.contains("6.12.0")
    assert pyside.specifier.contains("6.11.3")


def test_every_pin_has_hashes_and_nothing_else_stands_in_the_lock() -> None:
    hashed = re.compile(r"    --hash=sha256:[0-9a-f]{64}( \\)?")
    for line, following in zip(LINES, [*LINES[1:], ""], strict=True):
        assert hashed.fullmatch(line) or not line.startswith(" "), line
        assert line.endswith("\\") == following.startswith(" "), line
        assert line.startswith(" ") or line.endswith("\\"), line


def test_no_registry_is_named_in_the_lock() -> None:
    assert "//" not in LOCK
    assert not re.search(
        r"--(extra-)?index|--find-links|--trusted-host", LOCK.replace("--no-emit-index-url", "")
    )


def test_pip_itself_is_locked() -> None:
    assert "pip" in PINS
