"""Bytes to text: which encoding a file is in, and whether it is text at all."""

from __future__ import annotations

import codecs
import re

from annotator.importers.old_encodings import old_encoding

# First bytes of files of other kinds, and what to call them.
_KINDS = (
    (b"%PDF-", "PDF"),
    (b"PK\x03\x04", "DOCX, ODT, ZIP"),
    (b"PK\x05\x06", "ZIP"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "DOC"),
    (b"{\\rtf", "RTF"),
    (b"SQLite format 3\x00", "SQLite"),
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"\x1f\x8b\x08", "GZIP"),
)
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    # Its mark starts with that of UTF-16.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# How mail in East Asia switches to its own signs and back; all bytes are ASCII.
_SWITCHES = ((b"\x1b$)C", "iso2022_kr"), (b"\x1b$B", "iso2022_jp"), (b"\x1b$@", "iso2022_jp"))
# What text does not hold, but for a stray one: controls except tab, line ends and form feed.
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f\x80-\x84\x86-\x9f]")

_OF_WORDS = re.compile(rb"[a-z ]")


def other_kind(content: bytes) -> str | None:
    """The name of the kind of file that is not plain text, told by its first bytes."""
    return next((name for start, name in _KINDS if content.startswith(start)), None)


def decoded(content: bytes) -> str | None:
    """The text of `content` (not yet canonical), or None when it is not text.

    UTF-8 and UTF-16 with or without a byte order mark, UTF-32 with one, else the older
    encoding in which it makes most sense, usually Windows-1252. A mark that lies is passed
    over. A few broken bytes in a text that is plainly UTF-8 come out as U+FFFD.
    """
    text = _decoded(content)
    strange = len(_CONTROL.findall(text))
    return text if strange <= 1 + len(text) // 50 else None


def _decoded(content: bytes) -> str:
    for mark, encoding in _BOMS:
        if content.startswith(mark):
            rest = content[len(mark) :]
            lies = encoding != "utf-8" and _is_narrow(rest)
            return _without_mark(rest) if lies else content.decode(encoding, errors="replace")
    return _without_mark(content)


def _without_mark(content: bytes) -> str:
    wide = _utf16_without_mark(content)
    if wide is not None:
        return wide
    switched = next((encoding for sign, encoding in _SWITCHES if sign in content), None)
    try:
        return content.decode(switched or "utf-8")
    except UnicodeDecodeError:
        return _broken_utf8(content) or _in_old_encoding(content)


def _in_old_encoding(content: bytes) -> str:
    encoding = old_encoding(content)
    if encoding == "cp1252":
        return _windows_1252(content)
    return content.decode(encoding, errors="replace")


def _is_narrow(content: bytes) -> bool:
    """Whether most bytes are small letters and blanks, and none is NUL: no wide text is so."""
    words = len(_OF_WORDS.findall(content))
    return words * 2 > len(content) and b" " in content and b"\x00" not in content


def _utf16_without_mark(content: bytes) -> str | None:
    """UTF-16 told by the NULs on one side of its Latin letters, blanks and line ends."""
    if len(content) % 2:
        return None
    for low, encoding in ((0, "utf-16-le"), (1, "utf-16-be")):
        nuls, strays = content[1 - low :: 2].count(0), content[low::2].count(0)
        if nuls * 20 < len(content) or strays * 20 > nuls:
            continue
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None


def _broken_utf8(content: bytes) -> str | None:
    text = content.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    whole = sum(1 for char in text if char > "\x7f") - broken
    return text if whole > broken else None


def _windows_1252(content: bytes) -> str:
    try:
        return content.decode("cp1252")
    except UnicodeDecodeError:
        # The five bytes it leaves open are controls, as the web reads them (WHATWG Encoding).
        return content.decode("latin-1").translate(_OF_WINDOWS)


_OF_WINDOWS = {
    byte: bytes([byte]).decode("cp1252")
    for byte in range(0x80, 0xA0)
    if byte not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)
}
