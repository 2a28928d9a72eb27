"""Web pages: bytes to markup, by what they declare where that is true."""

from __future__ import annotations

import codecs
import re

from annotator.importers.decoding import decoded
from annotator.importers.old_encodings import old_encoding

# Where a page says what it is in: its first kilobyte, but for long comments at the top.
_LOOKED_AT = 16_384
_DECLARED = re.compile(
    rb"""<meta[^>]{0,400}?charset\s*=\s*["']?\s*([\w:.-]{2,40})"""
    rb"""|<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w:.-]{2,40})""",
    re.IGNORECASE,
)
# What browsers read under these names is a larger set of the same kind (WHATWG Encoding, 4.2).
_READ_AS = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
}
_OTHER_NAMES = {
    "x-sjis": "cp932",
    "windows-31j": "cp932",
    "ks_c_5601-1987": "cp949",
    "x-gbk": "gb18030",
    "windows-874": "cp874",
}
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
# Pages of many hands have a stray broken byte.
_MOST_BROKEN = 0.001


def markup_in(content: bytes) -> str | None:
    """The markup of a page's bytes, or None when they are no text.

    A byte order mark decides, then UTF-8 that is valid, then what the page declares where
    its bytes fit that, then what they most likely are.
    """
    if content.startswith(_MARKS) or b"\x00" in content[:_LOOKED_AT]:
        return decoded(content)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return _as_declared(content) or decoded(content)


def _as_declared(content: bytes) -> str | None:
    encoding = _declared(content)
    # What nearly all bytes fit, and what many programs write without a look, proves nothing.
    if encoding == "cp1252":
        encoding = old_encoding(content)
    if encoding in (None, "utf-8", "cp1252"):
        return None
    try:
        text = content.decode(encoding, "replace")
    except (LookupError, UnicodeError):
        # Some of Python's codecs, as those of ZIP or of host names, make no text of bytes.
        return None
    return text if text.count("\ufffd") <= len(text) * _MOST_BROKEN else None


def _declared(content: bytes) -> str | None:
    found = _DECLARED.search(content[:_LOOKED_AT])
    if not found:
        return None
    name = (found[1] or found[2]).decode("ascii", "replace").lower()
    try:
        codec = codecs.lookup(_OTHER_NAMES.get(name, name))
    except LookupError:
        return None
    return _READ_AS.get(codec.name, codec.name)
