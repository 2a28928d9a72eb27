"""What stands on the pages of a PDF: words with their places and letter sizes, and pictures."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from typing import NamedTuple, TypeVar

import pypdfium2_raw as pdfium

# U+0002 is what pdfium puts for a hyphen at the end of a line, with no line end after it.
_WORD = re.compile("(?=[^ \t\n\r\f])([^ \t\n\r\f\x02]*)(\x02?)")
_LINE_END = re.compile("[ \t\f]{0,3}[\r\n]")
# No letters at all, or signs that mean something in one font only.
_UNREADABLE = re.compile("[\x00\ufffd\ue000-\uf8ff]")
_LETTER = re.compile(r"[^\W\d_]")
# Hebrew, Arabic, Syriac, Thaana, N'Ko and their presentation forms.
_LEFTWARD = re.compile("[\u05d0-\u07ff\u08a0-\u08ff\ufb1d-\ufdfb\ufe70-\ufefc]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "ſt", "ﬆ": "st"}
)
_BOLD_WEIGHT = 600
_FORCED_BOLD = 1 << 18
_LONGEST_FONT_NAME = 200


class Box(NamedTuple):
    """A place on a page, in points from its upper left corner."""

    left: float
    top: float
    right: float
    bottom: float


class Word(NamedTuple):
    """A word; `base` is how far below the page's upper edge it stands, all in points.

    `ends_line` says that the file goes on somewhere else after it.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool
    ends_line: bool


_T = TypeVar("_T", Box, Word)


class Page(NamedTuple):
    """A page: its size in points, its words as they stand in the file, and its pictures.

    Pages that are read from right to left are as in a mirror.
    """

    width: float
    height: float
    words: list[Word]
    pictures: list[Box]
    unreadable: int


def page_of(page: ctypes.c_void_p, most: int) -> Page | None:
    """What stands on an open page; None when it holds more than `most` characters."""
    text = pdfium.FPDFText_LoadPage(page)
    try:
        count = pdfium.FPDFText_CountChars(text)
        if count > most:
            return None
        turned = _Turned(page)
        letter = pdfium.FPDFText_GetUnicode
        written = "".join([chr(letter(text, index)) for index in range(max(count, 0))])
        words = list(_Words(text, turned).read(written))
        unreadable = len(_UNREADABLE.findall(written))
        pictures = list(_pictures(page, turned))
        found = Page(turned.width, turned.height, words, pictures, unreadable)
        leftward = len(_LEFTWARD.findall(written)) * 2 > len(_LETTER.findall(written))
        return _mirrored(found) if leftward else found
    finally:
        pdfium.FPDFText_ClosePage(text)


def _mirrored(page: Page) -> Page:
    """The page as in a mirror: what is read from right to left is read from left to right."""
    words = [_flipped(word, page.width) for word in page.words]
    return page._replace(words=words, pictures=[_flipped(box, page.width) for box in page.pictures])


def _flipped(thing: _T, width: float) -> _T:
    return thing._replace(left=width - thing.right, right=width - thing.left)


class _Turned:
    """The page as it is looked at: turned, and cut to what is shown."""

    def __init__(self, page: ctypes.c_void_p) -> None:
        self._turns = pdfium.FPDFPage_GetRotation(page)
        self.width = pdfium.FPDF_GetPageWidthF(page)
        self.height = pdfium.FPDF_GetPageHeightF(page)
        box = pdfium.FS_RECTF()
        pdfium.FPDF_GetPageBoundingBox(page, box)
        self._x, self._y = box.left, box.bottom

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Where a point of the file is seen."""
        x, y = x - self._x, y - self._y
        if self._turns == 1:
            return y, x
        if self._turns == 2:
            return self.width - x, y
        if self._turns == 3:
            return self.width - y, self.height - x
        return x, self.height - y

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """Where a rectangle of the file is seen."""
        (x1, y1), (x2, y2) = self.point(left, bottom), self.point(right, top)
        return Box(min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2))

    def shows(self, word: Word) -> bool:
        """Whether a word is on the page at all."""
        across = word.left >= -1 and word.right <= self.width + 1
        return across and 0 <= word.base <= self.height + 1


class _Words:
    """Reads the words of one page; what pdfium writes its answers into is made once."""

    def __init__(self, text: ctypes.c_void_p, turned: _Turned) -> None:
        self._text, self._turned = text, turned
        self._box, self._matrix = pdfium.FS_RECTF(), pdfium.FS_MATRIX()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._name, self._flags = ctypes.create_string_buffer(_LONGEST_FONT_NAME), ctypes.c_int()

    def read(self, written: str) -> Iterator[Word]:
        """The words of `written`, which has a character for each of pdfium's."""
        for match in _WORD.finditer(written):
            letters, hyphen = match[1], bool(match[2])
            ends_line = hyphen or _LINE_END.match(written, match.end()) is not None
            text = _mended(letters) + "-" * hyphen
            last = match.start() + max(len(letters) - 1, 0)
            word = self._word(text, match.start(), last, ends_line=ends_line)
            if self._turned.shows(word):
                yield word

    def _word(self, text: str, first: int, last: int, *, ends_line: bool) -> Word:
        start = self._place(first)
        end = start if first == last else self._place(last)
        pdfium.FPDFText_GetCharOrigin(self._text, first, self._x, self._y)
        base = self._turned.point(self._x.value, self._y.value)[1]
        pdfium.FPDFText_GetMatrix(self._text, first, self._matrix)
        scale = (self._matrix.c**2 + self._matrix.d**2) ** 0.5
        size = abs(pdfium.FPDFText_GetFontSize(self._text, first) * (scale or 1)) or 1.0
        left, right = min(start.left, end.left), max(start.right, end.right)
        return Word(text, left, right, base, size, self._is_bold(first), ends_line)

    def _place(self, index: int) -> Box:
        box = self._box
        pdfium.FPDFText_GetLooseCharBox(self._text, index, box)
        return self._turned.box(box.left, box.bottom, box.right, box.top)

    def _is_bold(self, index: int) -> bool:
        if pdfium.FPDFText_GetFontWeight(self._text, index) >= _BOLD_WEIGHT:
            return True
        name, flags = self._name, self._flags
        name.value = b""
        pdfium.FPDFText_GetFontInfo(self._text, index, name, _LONGEST_FONT_NAME, flags)
        return bool(flags.value & _FORCED_BOLD) or b"bold" in name.value.lower()


def _mended(letters: str) -> str:
    if not letters.isascii() and _SURROGATE.search(letters):
        letters = letters.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return letters.replace("\x00", "\ufffd").translate(_LIGATURES)


def _pictures(page: ctypes.c_void_p, turned: _Turned) -> Iterator[Box]:
    """The pictures of a page that are large enough to have a caption."""
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    for number in range(min(pdfium.FPDFPage_CountObjects(page), 10_000)):
        one = pdfium.FPDFPage_GetObject(page, number)
        if pdfium.FPDFPageObj_GetType(one) != pdfium.FPDF_PAGEOBJ_IMAGE:
            continue
        if pdfium.FPDFPageObj_GetBounds(one, left, bottom, right, top):
            box = turned.box(left.value, bottom.value, right.value, top.value)
            if box.right - box.left > 40 and box.bottom - box.top > 40:
                yield box
