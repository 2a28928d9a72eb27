"""Words: what a double click takes and a drag snaps to, in any script."""

from __future__ import annotations

import re
from unicodedata import category

from annotator.model.spans import Span, trimmed

# Apostrophes, hyphens and what shows as nothing stay inside a word.
_INSIDE_WORDS = frozenset("'’-\u2010\u2011\u05be\u05f3\u05f4\u00ad\u200c\u200d")
_INSIDE_NUMBERS = frozenset(".,:")
_JOINER = "\u200d"
# Thai, Lao, Tibetan, Burmese, Khmer, Chinese and Japanese set no spaces between words.
_UNSPACED = re.compile(
    "[\u0e00-\u109f\u1780-\u17ff\u1950-\u19df\u1a20-\u1aaf\u3005-\u3007\u3040-\u30ff"
    "\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff]"
)
_HEBREW = re.compile("[\u0591-\u05ea]")
_FLAG_HALF = re.compile("[\U0001f1e6-\U0001f1ff]")
# Two vowels that are letters by name, skin tones, the letters of a region's flag, joiners.
_FOLLOWS = re.compile("[\u0e33\u0eb3\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f\u200c\u200d]")


def word_at(text: str, point: int) -> Span | None:
    """The word that the character at `point` belongs to; None for spaces and punctuation.

    A word is letters and digits with the apostrophes and hyphens between them; points,
    commas and colons between digits and points between single letters (U.S) are part of
    it. An emoji, and a character of a script without spaces, is a word of its own.
    """
    if not 0 <= point < len(text):
        return None
    if _is_in_run(text, point):
        start, end = point, point + 1
        while start > 0 and _is_in_run(text, start - 1):
            start -= 1
        while end < len(text) and _is_in_run(text, end):
            end += 1
        # An accent on something else, then letters: these alone are the word.
        while start < end and not _is_letter(text[start]):
            start += 1
        if start <= point:
            return Span(start, end)
    sign = sign_at(text, point)
    return sign if _stands_alone(text[sign.start]) else None


def sign_at(text: str, point: int) -> Span:
    """What a reader sees as one sign at `point`: a letter and its accents, a whole emoji.

    Close to the grapheme clusters of Unicode (UAX 29) for the scripts that news use.
    """
    start = point
    while start > 0 and _goes_with_sign_before(text, start):
        start -= 1
    end = start + 1
    while end < len(text) and _goes_with_sign_before(text, end):
        end += 1
    return Span(start, end)


def snapped(text: str, anchor: int, caret: int, *, exact: bool = False) -> Span | None:
    """What dragging from `anchor` to `caret` takes: whole words, no white space at the edges.

    Inside one word, and with `exact`, it is taken to the character, never half a sign.
    None when nothing but white space lies between the two.
    """
    start, end = sorted((anchor, caret))
    first = word_at(text, start)
    exact = exact or (first is not None and end <= first.end)
    if start < end:
        start, end = start_of(text, start, exact=exact), end_of(text, end, exact=exact)
    return trimmed(text, start, end)


def start_of(text: str, point: int, *, exact: bool = False) -> int:
    """Where the word starts that `point` is inside of, or with `exact` the sign; else `point`."""
    around = _around(text, point, exact=exact)
    return around.start if around else point


def end_of(text: str, point: int, *, exact: bool = False) -> int:
    """Where the word ends that `point` is inside of, or with `exact` the sign; else `point`."""
    around = _around(text, point, exact=exact)
    return around.end if around else point


def next_end(text: str, point: int) -> int | None:
    """The first place after `point` where a word ends, or the punctuation before a space."""
    while point < len(text):
        word = word_at(text, point)
        if word:
            return word.end
        point += 1
        if _is_gap(text, point) and not text[point - 1].isspace():
            return point
    return None


def previous_end(text: str, point: int) -> int | None:
    """The last such place before `point`."""
    place = point - 1
    while place > 0:
        word = word_at(text, place - 1)
        if word and word.end < point:
            return word.end
        if word is None and _is_gap(text, place) and not text[place - 1].isspace():
            return place
        place = word.start if word else place - 1
    return None


def next_start(text: str, point: int) -> int | None:
    """The first place after `point` where a word starts, or the punctuation after a space."""
    place = point + 1
    while place < len(text):
        word = word_at(text, place)
        if word and word.start > point:
            return word.start
        if word is None and _is_gap(text, place - 1) and not text[place].isspace():
            return place
        place = word.end if word else place + 1
    return None


def previous_start(text: str, point: int) -> int | None:
    """The last such place before `point`."""
    while point > 0:
        word = word_at(text, point - 1)
        if word:
            return word.start
        point -= 1
        if _is_gap(text, point - 1) and not text[point].isspace():
            return point
    return None


def _around(text: str, point: int, *, exact: bool) -> Span | None:
    """The word or sign with `point` inside it, not at its edge."""
    if not 0 < point < len(text):
        return None
    word = None if exact else word_at(text, point)
    around = word or sign_at(text, point)
    return around if around.start < point else None


def _is_gap(text: str, place: int) -> bool:
    return not 0 <= place < len(text) or text[place].isspace()


def _is_letter(char: str) -> bool:
    return category(char)[0] in "LN" and not _UNSPACED.match(char)


def _is_wordy(char: str) -> bool:
    return category(char)[0] in "LNM" and not _UNSPACED.match(char)


def _stands_alone(char: str) -> bool:
    return bool(_UNSPACED.match(char)) or category(char) == "So"


def _is_in_run(text: str, place: int) -> bool:
    """Whether the character at `place` is a letter or digit, or holds two of them together."""
    char = text[place]
    if _is_wordy(char):
        return True
    if not 0 < place < len(text) - 1:
        return False
    before, after = text[place - 1], text[place + 1]
    if char == '"':
        # Hebrew short forms are often typed with a straight mark before their last letter.
        return bool(_HEBREW.match(before) and _HEBREW.match(after))
    if char in _INSIDE_WORDS:
        return _is_wordy(before) and _is_wordy(after)
    if char in _INSIDE_NUMBERS and before.isdecimal() and after.isdecimal():
        return True
    return char == "." and _is_lone_letter(text, place - 1) and _is_lone_letter(text, place + 1)


def _is_lone_letter(text: str, place: int) -> bool:
    around = text[max(place - 1, 0) : place] + text[place + 1 : place + 2]
    return _is_letter(text[place]) and not any(map(_is_wordy, around))


def _goes_with_sign_before(text: str, place: int) -> bool:
    char, before = text[place], text[place - 1]
    if before.isspace():
        return False
    if category(char)[0] == "M" or _FOLLOWS.match(char):
        return True
    if before == _JOINER:
        return category(char)[0] == "S"
    return bool(_FLAG_HALF.match(char)) and _is_odd_flag_half(text, place)


def _is_odd_flag_half(text: str, place: int) -> bool:
    """Whether the half flag at `place` completes the one before it."""
    first = place
    while first > 0 and _FLAG_HALF.match(text[first - 1]):
        first -= 1
    return (place - first) % 2 == 1
