"""Every part that is shipped is listed, with its version, its licence and the licence's text."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, requires
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from annotator import __version__
from annotator.workflows.shipped import PACKAGES, shipped

CHECKOUT = Path(__file__).resolve().parents[2]
SYSTEMS = ("linux", "win32", "darwin")
# A library asks for it, and nothing of the program does: it is left out when packing.
NOT_SHIPPED = {"pip"}


def needed(lines: list[str]) -> Iterator[str]:
    """Every package that is asked for on any system, and what these ask for."""
    for line in lines:
        requirement = Requirement(line)
        name = canonicalize_name(requirement.name)
        wanted = not requirement.marker or any(
            requirement.marker.evaluate({"sys_platform": system, "platform_system": kind})
            for system, kind in zip(SYSTEMS, ("Linux", "Windows", "Darwin"), strict=True)
        )
        if wanted and name not in NOT_SHIPPED:
            yield name
            try:
                yield from needed(requires(name) or [])
            except PackageNotFoundError:
                continue  # Not for this system.


def test_every_package_that_the_program_runs_with_is_listed() -> None:
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text("utf-8"))["project"]
    assert set(needed(project["dependencies"])) == set(map(canonicalize_name, PACKAGES))


def test_every_package_that_is_here_is_told_of() -> None:
    names = {canonicalize_name(part.name) for part in shipped()}
    assert names >= set(map(canonicalize_name, PACKAGES))


@pytest.mark.parametrize("name", ["Qt", "Python", "SQLite", "ICU", "libxml2", "libxslt"])
def test_what_no_package_tells_of_is_told_too(name: str) -> None:
    assert name in {part.name for part in shipped()}


def test_the_program_comes_first_under_its_own_licence() -> None:
    own = shipped()[0]
    assert own[:3] == ("Annotator", __version__, "MIT")
    assert own.text == (CHECKOUT / "LICENSE").read_text("utf-8").strip()


def test_every_part_has_a_licence_with_its_text() -> None:
    for part in shipped():
        assert part.licence, part.name
        assert len(part.text) > 100, part.name


def test_qt_is_under_the_lgpl_and_its_sources_are_named() -> None:
    (qt,) = (part for part in shipped() if part.name == "Qt")
    assert qt.licence == "LGPL-3.0-only"
    assert "https://download.qt.io/" in qt.text
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in qt.text
    assert "GNU GENERAL PUBLIC LICENSE" in qt.text
