"""Texts that break what was only tried on English: for property tests."""

from __future__ import annotations

from hypothesis import strategies as st

EMOJI = "\U0001f600"
FAMILY = "\U0001f469\u200d\U0001f467\u200d\U0001f466"
FLAG = "\U0001f1fa\U0001f1f8"
ACCENT = "e\u0301\u0323"
HEBREW = "\u05e9\u05dc\u05d5\u05dd"
ARABIC = "\u0645\u0631\u062d\u0628\u0627"
RIGHT_TO_LEFT_MARKS = "\u200f\u202e\u202c"
NO_BREAK_SPACE = "\u00a0"
SOFT_HYPHEN = "\u00ad"
SURROGATES = "\ud800\udc00"

KEPT = [
    *("a", "B", "7", ".", '"', " ", "\t", "\n", "\u3000", "\u4e2d\u6587", "\ufeff", "\x85", "\x0b"),
    *(EMOJI, FAMILY, FLAG, ACCENT, HEBREW, ARABIC, RIGHT_TO_LEFT_MARKS, NO_BREAK_SPACE),
    *(SOFT_HYPHEN, "\U0010ffff", "\uffff", "\ue000", "\ufffd", "Source: ", "same words"),
]
CHANGED = [
    "\r\n",
    "\r",
    "\u2028",
    "\u2029",
    "\ufdd0",
    "\ufdd1",
    "\x00",
    "\ufffe",
    "\ud83d",
    "\udc00",
]


def raw_texts() -> st.SearchStrategy[str]:
    """Texts as they may come in."""
    return st.lists(st.sampled_from(KEPT + CHANGED) | st.characters(), max_size=40).map("".join)


def canonical_texts(min_size: int = 0) -> st.SearchStrategy[str]:
    """Texts as articles hold them."""
    characters = st.characters(exclude_categories=["Cs"], exclude_characters="".join(CHANGED[:-2]))
    pieces = st.lists(st.sampled_from(KEPT) | characters, min_size=min_size, max_size=40)
    return pieces.map("".join).filter(lambda text: not text.startswith("\ufeff"))
