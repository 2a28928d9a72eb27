"""ZIPs as platforms, computers and people with bad intentions make them."""

from __future__ import annotations

import io
import struct
import warnings
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path

Contents = Mapping[str, bytes] | Iterable[tuple[str | zipfile.ZipInfo, bytes]]


def zip_of(contents: Contents) -> bytes:
    """A ZIP with these files in it; as pairs, a name may come twice."""
    made = io.BytesIO()
    pairs = contents.items() if isinstance(contents, Mapping) else contents
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for name, content in pairs:
            target.writestr(name, content, compress_type=zipfile.ZIP_DEFLATED)
    return made.getvalue()


def zip_at(path: Path, contents: Contents) -> Path:
    """The same, as a file."""
    path.write_bytes(zip_of(contents))
    return path


def with_name_bytes(content: bytes, ascii_name: str, other: bytes) -> bytes:
    """The ZIP with other bytes, just as many, for a name; it does not say what they are."""
    assert len(other) == len(ascii_name)
    return content.replace(ascii_name.encode(), other)


def with_fields(content: bytes, **fields: int) -> bytes:
    """The ZIP with other values in the headers of its first entry, in both places."""
    places = {"flags": (6, 8), "method": (8, 10), "size": (22, 24)}
    changed = bytearray(content)
    directory = content.index(b"PK\x01\x02")
    for name, value in fields.items():
        form = "<I" if name == "size" else "<H"
        for start, place in zip((0, directory), places[name], strict=True):
            struct.pack_into(form, changed, start + place, value)
    return bytes(changed)
