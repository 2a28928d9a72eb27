"""What the packed program needs of the system, and the packages that bring it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).resolve().parents[2] / "packaging"))

import debian
import linked
import system_libraries
from trouble import Trouble


@pytest.fixture
def system(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """A system in which each of these libraries is in its package."""
    packages = {"libEGL.so.1": "libegl1", "libc.so.6": "libc6"}
    monkeypatch.setattr(system_libraries, "found_library", lambda name: Path(name))
    monkeypatch.setattr(
        system_libraries, "package_of", lambda library: packages.get(library.name, "")
    )
    return packages


def test_packages_are_named_once_and_the_c_library_with_its_version(
    system: dict[str, str],
) -> None:
    needs = linked.Needs({"libEGL.so.1", "libc.so.6"}, (2, 36))
    assert debian.depends_on(needs) == ["libc6 (>= 2.36)", "fontconfig-config", "libegl1"]


def test_a_library_that_no_package_brings_stops_the_build(system: dict[str, str]) -> None:
    with pytest.raises(Trouble, match=r"libodd\.so\.1"):
        debian.depends_on(linked.Needs({"libodd.so.1"}, (2, 36)))


def test_the_description_has_every_field_that_dpkg_wants() -> None:
    fields = debian.control("amd64", ["libc6 (>= 2.36)"], 12).splitlines()
    names = [line.partition(":")[0] for line in fields if not line.startswith(" ")]
    assert {"Package", "Version", "Architecture", "Maintainer", "Description"} <= set(names)
    assert "Depends: libc6 (>= 2.36)" in fields
    assert "Installed-Size: 12" in fields


if sys.platform == "linux":

    @pytest.mark.long
    def test_what_a_library_links_to_is_found_in_its_binary(tmp_path: Path) -> None:
        from lxml import etree

        (tmp_path / "etree.so").write_bytes(Path(etree.__file__).read_bytes())
        (tmp_path / "text.so").write_text("no library", "utf-8")
        needs = linked.needs_of(tmp_path)
        assert "libc.so.6" in needs.libraries
        assert (2, 2) <= needs.glibc < (3, 0)
        (tmp_path / "libc.so.6").touch()
        assert "libc.so.6" not in linked.needs_of(tmp_path).libraries
