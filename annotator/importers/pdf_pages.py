"""What stands on the pages of a PDF: words with their places and letter sizes, and pictures."""

from __future__ import annotations

import ctypes
import itertools
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import pypdfium2_raw as pdfium

_HYPHEN = 0x02  # pdfium puts it for a hyphen at the end of a line, and no line end after it.
_LINE_ENDS = (0x0A, 0x0D)
_BLANKS = frozenset((0x20, 0x09, 0x0A, 0x0D, 0x0C))
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


class Page(NamedTuple):
    """A page: its size in points, its words as they stand in the file, and its pictures."""

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
        codes = [pdfium.FPDFText_GetUnicode(text, index) for index in range(max(count, 0))]
        words = list(_words(text, codes, turned))
        unreadable = sum(1 for code in codes if code in (0, 0xFFFD) or 0xE000 <= code < 0xF900)
        return Page(turned.width, turned.height, words, list(_pictures(page, turned)), unreadable)
    finally:
        pdfium.FPDFText_ClosePage(text)


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


def _words(text: ctypes.c_void_p, codes: Sequence[int], turned: _Turned) -> Iterator[Word]:
    start = 0
    while start < len(codes):
        if codes[start] in _BLANKS:
            start += 1
            continue
        end = start
        while end < len(codes) and codes[end] not in _BLANKS and codes[end] != _HYPHEN:
            end += 1
        hyphen = end < len(codes) and codes[end] == _HYPHEN
        written = _text(codes[start:end]) + "-" * hyphen
        after = itertools.takewhile(_BLANKS.__contains__, codes[end + hyphen :][:4])
        ends_line = hyphen or any(code in _LINE_ENDS for code in after)
        if written:
            word = _word(text, written, (start, max(end - 1, start)), turned, ends_line=ends_line)
            if turned.shows(word):
                yield word
        start = end + hyphen


def _text(codes: Sequence[int]) -> str:
    written = "".join(map(chr, codes))
    if any(0xD800 <= code < 0xE000 for code in codes):
        written = written.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return written.replace("\x00", "\ufffd").translate(_LIGATURES)


def _word(
    text: ctypes.c_void_p,
    written: str,
    ends: tuple[int, int],
    turned: _Turned,
    *,
    ends_line: bool,
) -> Word:
    first, last = ends
    box, matrix = pdfium.FS_RECTF(), pdfium.FS_MATRIX()
    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetLooseCharBox(text, first, box)
    start = turned.box(box.left, box.bottom, box.right, box.top)
    pdfium.FPDFText_GetLooseCharBox(text, last, box)
    end = turned.box(box.left, box.bottom, box.right, box.top)
    pdfium.FPDFText_GetCharOrigin(text, first, x, y)
    base = turned.point(x.value, y.value)[1]
    pdfium.FPDFText_GetMatrix(text, first, matrix)
    scale = (matrix.c**2 + matrix.d**2) ** 0.5
    size = pdfium.FPDFText_GetFontSize(text, first) * (scale or 1)
    left, right = min(start.left, end.left), max(start.right, end.right)
    bold = _is_bold(text, first)
    return Word(written, left, right, base, abs(size) or 1.0, bold, ends_line)


def _is_bold(text: ctypes.c_void_p, index: int) -> bool:
    if pdfium.FPDFText_GetFontWeight(text, index) >= _BOLD_WEIGHT:
        return True
    name, flags = ctypes.create_string_buffer(_LONGEST_FONT_NAME), ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(text, index, name, _LONGEST_FONT_NAME, flags)
    return bool(flags.value & _FORCED_BOLD) or b"bold" in name.value.lower()


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
