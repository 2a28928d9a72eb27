"""Canonical text: made once at import, hashed, and never changed again."""

from __future__ import annotations

import re
from functools import lru_cache

from annotator.model.hashing import sha256_hex

# Each of these is a line end to Qt (QTextDocument starts a new block), so it must be one to us.
_LINE_ENDS = ("\r\n", "\r", "\u2028", "\u2029", "\ufdd0", "\ufdd1")
# What neither Qt nor UTF-8 nor SQLite's text functions carry through unharmed.
_UNSAFE = ("\x00", "\ufffe")
_SURROGATES = re.compile("[\ud800-\udfff]")
_BOM = "\ufeff"
_UNSHOWN = re.compile("[\x00-\x1f\x7f-\x9f\ufeff]")


def canonical(text: str) -> str:
    """`text` with one kind of line end, no leading byte order mark, nothing that cannot be stored.

    No-break spaces, soft hyphens, combining marks and emoji stay as they are.
    Canonical text comes back unchanged.
    """
    if text.isascii() and "\r" not in text and "\x00" not in text:
        return text
    # One after the other: each is over in no time where it does not occur, a pattern is not.
    text = text.lstrip(_BOM)
    for line_end in _LINE_ENDS:
        text = text.replace(line_end, "\n")
    for unsafe in _UNSAFE:
        text = text.replace(unsafe, "\ufffd")
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        text = _SURROGATES.sub("\ufffd", text)
    return text


def one_line(text: str) -> str:
    """Canonical text in one line, for names and titles: no controls, no doubled white space."""
    return " ".join(_UNSHOWN.sub(" ", canonical(text)).split())


# Asked for again and again of the few texts that a class has.
@lru_cache(maxsize=16)
def text_hash(text: str) -> str:
    """SHA-256 of the UTF-8 of canonical text, in hex: the name of an article version."""
    return sha256_hex(text)
