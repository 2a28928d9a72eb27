"""How names are written in Word files (ECMA-376, Office Open XML, parts 1 and 4)."""

from __future__ import annotations

from collections.abc import Mapping

_ADDRESSES = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main ",
    # ISO/IEC 29500 Strict.
    "http://purl.oclc.org/ooxml/wordprocessingml/main ",
    "http://schemas.openxmlformats.org/markup-compatibility/2006 ",
)


def short(name: str) -> str:
    """A name of Word's own without its address; others stay as they are."""
    for address in _ADDRESSES:
        if name.startswith(address):
            return name[len(address) :]
    return name


def attribute(attributes: Mapping[str, str], name: str) -> str:
    """The value of an attribute, or nothing."""
    for address in _ADDRESSES:
        value = attributes.get(address + name)
        if value is not None:
            return value
    return attributes.get(name, "")


def is_on(attributes: Mapping[str, str]) -> bool:
    """Whether a property is switched on: it is there, and does not say no."""
    return attribute(attributes, "val") not in ("0", "false", "off")
