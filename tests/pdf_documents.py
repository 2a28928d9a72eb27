"""PDF files put together by hand: words at their places, nothing embedded."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

WIDTH, HEIGHT = 595, 842
# Courier: every letter is as wide.
LETTER = 0.6


class Text(NamedTuple):
    """Words in Courier: where they start and stand, in points from the upper left corner.

    When `upward`, they run from there to the top of the page. Hebrew is drawn from its last
    letter to its first, as files do.
    """

    words: str
    left: float
    base: float
    size: float = 10
    bold: bool = False
    upward: bool = False


class Picture(NamedTuple):
    """A grey picture, in points from the upper left corner."""

    left: float
    top: float
    width: float
    height: float


_ALEF, _TAV = 0x5D0, 0x5EA
_OF_HEBREW = {_ALEF + number: 0xC0 + number for number in range(_TAV - _ALEF + 1)}
_HEBREW = b"<< /BaseEncoding /WinAnsiEncoding /Differences [192 %s] >>" % b" ".join(
    b"/afii%d" % (57664 + number) for number in range(_TAV - _ALEF + 1)
)
_LYING = {
    0: (1, 0, 0, 1, 0, 0),
    90: (0, 1, -1, 0, HEIGHT, 0),
    180: (-1, 0, 0, -1, WIDTH, HEIGHT),
    270: (0, -1, 1, 0, 0, WIDTH),
}

Things = Iterable[Text | Picture]


def wrapped(
    text: str, left: float, top: float, width: float, size: float = 10, *, indent: float = 0
) -> list[Text]:
    """A paragraph set in lines of `width`, the first of them moved in."""
    lines: list[Text] = []
    line, room = "", (width - indent) / (LETTER * size)
    for word in text.split():
        if line and len(line) + 1 + len(word) > room:
            lines.append(Text(line, left if lines else left + indent, 0, size))
            line, room = "", width / (LETTER * size)
        line = f"{line} {word}" if line else word
    lines.append(Text(line, left if lines else left + indent, 0, size))
    return [one._replace(base=top + 1.2 * size * (n + 1)) for n, one in enumerate(lines)]


def pdf_of(*pages: Things, title: str = "", turn: int = 0) -> bytes:
    """A PDF of these pages, each drawn in the order of its things.

    With `turn` (degrees), pages lie on their side or head in the file, and are seen upright.
    """
    lay = b"%d %d %d %d %d %d cm\n" % _LYING[turn]
    return _file([lay + _content(page) for page in pages], title=title, turn=turn)


def pdf_at(path: Path, *pages: Things) -> Path:
    """The same, as a file."""
    path.write_bytes(pdf_of(*pages))
    return path


def pdf_of_commands(*pages: bytes, more: Sequence[bytes] = ()) -> bytes:
    """A PDF whose pages draw what these commands say; `more` are objects from number 10 on."""
    return _file(list(pages), more=more)


def stream(content: bytes, fields: bytes = b"") -> bytes:
    """An object that holds a packed stream."""
    packed = zlib.compress(content)
    head = b"<< /Length %d /Filter /FlateDecode %s >>" % (len(packed), fields)
    return head + b"\nstream\n" + packed + b"\nendstream"


def _content(things: Things) -> bytes:
    return b"\n".join(_commands(thing) for thing in things)


def _commands(thing: Text | Picture) -> bytes:
    if isinstance(thing, Picture):
        x, y = thing.left, HEIGHT - thing.top - thing.height
        return f"q {thing.width} 0 0 {thing.height} {x} {y} cm /P Do Q".encode()
    hebrew = any(_ALEF <= ord(sign) <= _TAV for sign in thing.words)
    signs = thing.words.translate(_OF_HEBREW)
    words = (signs[::-1] if hebrew else signs).encode("cp1252")
    for sign in (b"\\", b"(", b")"):
        words = words.replace(sign, b"\\" + sign)
    font = b"H" if hebrew else b"B" if thing.bold else b"F"
    turned = "0 1 -1 0" if thing.upward else "1 0 0 1"
    place = f"{thing.size} Tf {turned} {thing.left} {HEIGHT - thing.base} Tm".encode()
    return b"BT /%s %s (%s) Tj ET" % (font, place, words)


def _file(
    pages: Sequence[bytes], *, title: str = "", turn: int = 0, more: Sequence[bytes] = ()
) -> bytes:
    first = 10 + len(more)
    kids = b" ".join(b"%d 0 R" % (first + 2 * n) for n in range(len(pages)))
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /%s /Encoding /WinAnsiEncoding >>"
    picture = b"/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray"
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R /Lang (en-IE) >>",
        2: b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(pages)),
        3: font % b"Courier",
        4: font % b"Courier-Bold",
        7: (font % b"Courier").replace(b"/WinAnsiEncoding", _HEBREW),
        5: stream(b"\x80", picture + b" /BitsPerComponent 8"),
        6: b"<< /Title (%s) >>" % title.encode(),
    }
    objects |= {10 + n: content for n, content in enumerate(more)}
    forms = b" ".join(b"/X%d %d 0 R" % (n, 10 + n) for n in range(len(more)))
    resources = b"<< /Font << /F 3 0 R /B 4 0 R /H 7 0 R >> /XObject << /P 5 0 R %s >> >>" % forms
    sides = (HEIGHT, WIDTH) if turn in (90, 270) else (WIDTH, HEIGHT)
    for n, content in enumerate(pages):
        objects[first + 2 * n] = (
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Rotate %d /Resources %s "
            b"/Contents %d 0 R >>" % (*sides, turn, resources, first + 2 * n + 1)
        )
        objects[first + 2 * n + 1] = stream(content)
    return _written(objects)


def _written(objects: dict[int, bytes]) -> bytes:
    parts, places, length = [b"%PDF-1.7\n"], {}, 9
    for number, content in objects.items():
        places[number] = length
        parts.append(b"%d 0 obj\n%s\nendobj\n" % (number, content))
        length += len(parts[-1])
    table = [
        b"%010d 00000 n \n" % places[n] if n in places else b"0000000000 65535 f \n"
        for n in range(max(objects) + 1)
    ]
    parts.append(b"xref\n0 %d\n%s" % (len(table), b"".join(table)))
    root = b"trailer\n<< /Size %d /Root 1 0 R /Info 6 0 R >>\n" % len(table)
    return b"".join([*parts, root, b"startxref\n%d\n%%%%EOF\n" % length])
