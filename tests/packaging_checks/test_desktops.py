"""What desktops are told: our files are known by their content, and opened with the program."""

from __future__ import annotations

import configparser
import plistlib
import re
import sys
from functools import partial
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

sys.path.append(str(Path(__file__).resolve().parents[2] / "packaging"))

import desktops

from annotator.paths import resources
from annotator.storage.schema import APPLICATION_IDS

MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"


def types() -> dict[str, ElementTree.Element]:
    found = ElementTree.fromstring(desktops.mime_package()).iter(f"{MIME}mime-type")
    return {one.attrib["type"]: one for one in found}


def matches(rule: ElementTree.Element, content: bytes) -> bool:
    """As the specification has it: the value stands at the offset, and so do those inside."""
    value, at = rule.attrib["value"], int(rule.attrib["offset"])
    wanted = (
        int(value, 16).to_bytes(4, "big")
        if rule.attrib["type"] == "big32"
        else value.encode().replace(b"\\0", b"\0")
    )
    inner = rule.findall(f"{MIME}match")
    here = content[at : at + len(wanted)] == wanted
    return here and (not inner or any(matches(each, content) for each in inner))


def test_every_kind_of_file_has_a_type_and_is_known_by_its_content() -> None:
    assert set(desktops.FILES) == set(APPLICATION_IDS)
    content = (resources() / "samples" / "harbor-cleanup.annot").read_bytes()
    known = {
        name: any(matches(rule, content) for rule in one.iterfind(f"{MIME}magic/{MIME}match"))
        for name, one in types().items()
    }
    assert known == {
        desktops.mime_type("annot"): True,
        desktops.mime_type("annotclass"): False,
    }


def test_every_kind_of_file_is_known_by_its_ending() -> None:
    globs = {one.attrib["pattern"] for kind in types().values() for one in kind.iter(f"{MIME}glob")}
    assert globs == {f"*.{ending}" for ending in APPLICATION_IDS}


def test_the_desktop_opens_our_files_with_the_program_and_no_others() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    entry.read_string(desktops.desktop_entry())
    section = entry["Desktop Entry"]
    assert section["Exec"] == "annotator %f"
    assert section["MimeType"].split(";")[:-1] == list(types())
    assert section["Type"] == "Application"
    assert section["Terminal"] == "false"


def test_macos_is_told_of_both_kinds_of_files() -> None:
    properties = plistlib.loads(plistlib.dumps(desktops.bundle_properties("1.2.3")))
    assert properties["CFBundleShortVersionString"] == "1.2.3"
    declared = {
        each["UTTypeIdentifier"]: each["UTTypeTagSpecification"]["public.filename-extension"]
        for each in properties["UTExportedTypeDeclarations"]
    }
    assert sorted(declared.values()) == [["annot"], ["annotclass"]]
    (opened,) = zip(
        *(each["LSItemContentTypes"] for each in properties["CFBundleDocumentTypes"]), strict=True
    )
    assert set(opened) == set(declared)


class Structure:
    """What PyInstaller makes of the text, on Windows alone."""

    def __init__(self, kind: str, *values: Any, **named: Any) -> None:
        self.kind, self.values, self.named = kind, values, named


@pytest.mark.parametrize(
    ("version", "numbers"), [("0.9.0", (0, 9, 0, 0)), ("1.2.3.4", (1, 2, 3, 4))]
)
def test_windows_shows_the_version(version: str, numbers: tuple[int, ...]) -> None:
    text = desktops.version_resource(version, "annotator.exe")
    structures = {name: partial(Structure, name) for name in re.findall(r"(\w+)\(", text)}
    made = eval(text, dict(structures))
    assert made.named["ffi"].named == {"filevers": numbers, "prodvers": numbers}
    ((table,),) = made.named["kids"][0].values
    shown = dict(one.values for one in table.values[1])
    assert shown["ProductVersion"] == shown["FileVersion"] == version
    assert shown["OriginalFilename"] == "annotator.exe"
