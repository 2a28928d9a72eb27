"""A language nobody speaks: English with accents, in brackets, and 40 % longer.

What is shown without brackets was not said through `annotator.text`; what is cut off has no
room for a language that needs more of it.
"""

from __future__ import annotations

import gettext
import math
import re

import pytest

import annotator.model.scheme
import annotator.text
from annotator.model.scheme import Names

NAME = "xx"
OPEN, CLOSE, PAD = "«", "»", "~"
_PLAIN = "aceginosuyzACEGINOSUYZ"
_ACCENTED = "âčėğîñõšûŷžÂČĖĞÎÑÕŠÛŶŽ"
_ACCENTS = str.maketrans(_PLAIN, _ACCENTED)
_BACK = str.maketrans(_ACCENTED, _PLAIN)
_ADDED = re.compile(rf"(?:(?: ?{PAD}+)+)?{CLOSE}|{OPEN}")
_WORD = 6
# Gaps, kinds of files, and the letter behind an ampersand stay as they are.
_KEPT = re.compile(r"\{[^}]*\}|\([^)]*\*\.[^)]*\)|&\w")
_IN_BRACKETS = re.compile(rf"{OPEN}[^{OPEN}{CLOSE}]*{CLOSE}")

# Of an excerpt only one bracket may be left.
_CUT = re.compile(rf"…[^{OPEN}{CLOSE}]*{CLOSE}|{OPEN}[^{OPEN}{CLOSE}]*…")


class _Pseudo(gettext.NullTranslations):
    def gettext(self, message: str) -> str:
        text = annotator.text._english(message)
        assert isinstance(text, str)
        return pseudo(text)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return pseudo(annotator.text._english(msgid1)[n != 1])


def speak_pseudo(patch: pytest.MonkeyPatch) -> None:
    """Say everything in it, the texts of tag sets too, until the patch is undone."""
    patch.setattr(annotator.text, "_translation", lambda language: _Pseudo())
    patch.setattr(annotator.model.scheme, "name_in", _name_in)
    patch.setattr(annotator.text._InUse, "language", NAME)
    assert annotator.text.language() == NAME


def _name_in(language: str, name: str, names: Names) -> str:
    return pseudo(name) if language == NAME and not name.startswith(OPEN) else name


def pseudo(text: str) -> str:
    """A text in brackets and longer; one without letters, as between two names, stays."""
    words = _KEPT.sub("", text)
    if not re.search(r"[^\W\d_]", words):
        return text
    kept = iter(_KEPT.findall(text))
    parts = (part.translate(_ACCENTS) for part in _KEPT.split(text))
    inside = next(parts) + "".join(f"{next(kept)}{part}" for part in parts)
    head, tail = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    return f"{head}{OPEN}{inside.strip()}{_pads(len(words.strip()))}{CLOSE}{tail}"


def _pads(length: int) -> str:
    """What makes a text of this length 40 % longer, in pieces as long as words are."""
    more = math.ceil(0.4 * length) - len(OPEN + CLOSE)
    return " ".join(PAD * min(_WORD, more - at) for at in range(0, more, _WORD))


def plain(text: str) -> str:
    """The English of what is shown; English stays as it is."""
    return _ADDED.sub("", text).translate(_BACK)


def unsaid(text: str) -> str:
    """What of a text stands outside of all brackets."""
    before = ""
    while before != text:
        before, text = text, _IN_BRACKETS.sub(" ", text)
    return " ".join(_CUT.sub(" ", text).split())
