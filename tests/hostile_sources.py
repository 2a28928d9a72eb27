"""Files made to break, stop or rob a program that reads articles."""

from __future__ import annotations

import io
import random
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

from zips import zip_of

SECRET = "What only this computer knows"
WORDS = "The otter came back to the pond on Monday. About forty people saw it.\n"
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TYPES = (
    b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override '
    b'PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
    b'wordprocessingml.document.main+xml"/></Types>'
)
PDF_PAGE = (
    b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
    b" /Resources << /Font << /F1 3 0 R >> >> >>"
)
PARAGRAPH = f"<w:p><w:r><w:t>{WORDS.strip()}</w:t></w:r></w:p>"


def word_file(inside: str, head: str = "") -> bytes:
    """A Word file with this in its body, and this in front of its document."""
    document = f"{head}<w:document {W}><w:body>{inside}</w:body></w:document>"
    return zip_of({"[Content_Types].xml": TYPES, "word/document.xml": document.encode()})


def page(inside: str, head: str = "") -> bytes:
    """A web page with this in its body and its head, and a paragraph in front."""
    start = f"<!DOCTYPE html><html><head>{head}</head><body><p>{WORDS}</p>"
    return f"{start}{inside}</body></html>".encode()


def pdf_file(*objects: bytes, root: int = 1) -> bytes:
    """A PDF of these objects, numbered from 1."""
    made = io.BytesIO(b"%PDF-1.7\n")
    made.seek(0, io.SEEK_END)
    places = []
    for number, content in enumerate(objects, 1):
        places.append(made.tell())
        made.write(b"%d 0 obj\n%s\nendobj\n" % (number, content))
    table = made.tell()
    made.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    made.writelines(b"%010d 00000 n \n" % place for place in places)
    made.write(b"trailer\n<< /Size %d /Root %d 0 R >>\n" % (len(objects) + 1, root))
    made.write(b"startxref\n%d\n%%%%EOF\n" % table)
    return made.getvalue()


def pdf_of(drawn: bytes, pages: int = 1, packed: bytes | None = None) -> bytes:
    """A PDF whose pages all draw the same; `packed` is that, deflated."""
    kids = b" ".join(b"%d 0 R" % (number + 5) for number in range(pages))
    stream = zlib.compress(drawn) if packed is None else packed
    return pdf_file(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count %d /Kids [%s] >>" % (pages, kids),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(stream), stream),
        *[PDF_PAGE] * pages,
    )


def zeros(size: int, *, level: int = 9) -> bytes:
    """So many zeros, deflated, without their being in memory."""
    deflate = zlib.compressobj(level)
    block = bytes(1 << 20)
    return b"".join([*(deflate.compress(block) for _ in range(size >> 20)), deflate.flush()])


def _zip_bomb() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target:
        target.writestr("[Content_Types].xml", TYPES)
        with target.open("word/document.xml", "w", force_zip64=True) as part:
            part.write(f"<w:document {W}><w:body><w:p><w:r><w:t>".encode())
            for _ in range(2048):
                part.write(b" " * (1 << 20))
    return made.getvalue()


def _laughs(name: str) -> str:
    entities = "".join(f'<!ENTITY {name}{n} "{f"&{name}{n - 1};" * 10}">' for n in range(1, 30))
    return f'<!ENTITY {name}0 "{"ha" * 50}">{entities}'


def _noise(size: int, seed: int = 6) -> bytes:
    return random.Random(seed).randbytes(size)


TEXT_OBJECT = b"BT /F1 12 Tf 72 700 Td (The otter came back to the pond on Monday.) Tj ET\n"
DEEP = 300_000
# By file name: what it holds. Each is made when it is needed.
FILES: dict[str, Callable[[], bytes]] = {
    "bomb.docx": _zip_bomb,
    "laughs.docx": lambda: word_file(
        "<w:p><w:r><w:t>&a29;</w:t></w:r></w:p>" + PARAGRAPH,
        f"<!DOCTYPE x [{_laughs('a')}]>",
    ),
    "nested tables.docx": lambda: word_file("<w:tbl><w:tr><w:tc>" * DEEP),
    "nested runs.docx": lambda: word_file(PARAGRAPH + "<w:sdt>" * DEEP + "</w:sdt>" * DEEP),
    "many runs.docx": lambda: word_file("<w:p>" + "<w:r><w:t>a</w:t></w:r>" * DEEP + "</w:p>"),
    "many attributes.docx": lambda: word_file(
        "<w:p " + " ".join(f'a{n}="b"' for n in range(DEEP)) + "/>" + PARAGRAPH
    ),
    "many parts.docx": lambda: zip_of(
        [("[Content_Types].xml", TYPES), *((f"word/{n}.xml", b"") for n in range(60_000))]
    ),
    "only a zip.docx": lambda: zip_of({"a.txt": b"a"}),
    "noise.docx": lambda: b"PK\x03\x04" + _noise(1 << 20),
    "laughs.html": lambda: (
        f"<!DOCTYPE html [{_laughs('a')}]><html><body><p>{WORDS}&a29;</p></body></html>".encode()
    ),
    "laughs.xhtml": lambda: (
        f'<?xml version="1.0"?><!DOCTYPE html [{_laughs("a")}]>'
        f'<html xmlns="http://www.w3.org/1999/xhtml"><body><p>{WORDS}&a29;</p></body></html>'
    ).encode(),
    "nested div.html": lambda: page("<div>" * DEEP + WORDS + "</div>" * DEEP),
    "nested div as allowed.html": lambda: page("<div>" * 29_000 + WORDS + "</div>" * 29_000),
    "nested b as allowed.html": lambda: page("<b>" * 59_000 + WORDS),
    "nested lists as allowed.html": lambda: page("<ul><li>" * 29_000 + WORDS),
    "nested b.html": lambda: page("<b>" * DEEP + WORDS),
    "nested table.html": lambda: page("<table><tr><td>" * (DEEP // 3) + WORDS),
    "nested list.html": lambda: page("<ul><li>" * (DEEP // 2) + WORDS),
    "nested quotes.html": lambda: page("<blockquote><p>" * (DEEP // 2) + WORDS),
    "nested a.html": lambda: page("<a href='#'>" * DEEP + WORDS),
    "nested font.html": lambda: page("<p><font><i>" * (DEEP // 3) + WORDS),
    "open tags.html": lambda: page("<" * 2_000_000),
    "open comment.html": lambda: page("<!--" * 1_000_000),
    "open attributes.html": lambda: page("<p " + "a='" * 1_000_000),
    "many attributes.html": lambda: page("<p " + " ".join(f"a{n}=b" for n in range(DEEP)) + ">a"),
    "attributes as allowed.html": lambda: page(
        ("<p " + " ".join(f"a{n}=b" for n in range(2_200)) + ">a</p>") * 60
    ),
    "paragraphs as allowed.html": lambda: page("<p>a" * 19_000),
    "breaks as allowed.html": lambda: page("a<br>" * 59_000),
    "many classes.html": lambda: page(f'<p class="{"byline caption " * DEEP}">a</p>'),
    "many paragraphs.html": lambda: page("<p>a" * 2_000_000),
    "many words.html": lambda: page("<p>" + "otter " * 3_000_000),
    "many entities.html": lambda: page("<p>" + "&lt;&#x41;&" * 1_000_000),
    "many breaks.html": lambda: page("a<br>" * 1_000_000),
    "many spaces.html": lambda: page("<p>a" + " \u00a0" * 2_000_000 + "b</p>"),
    "long data.html": lambda: page(f'<img src="data:image/png;base64,{"A" * 15_000_000}">'),
    "many scripts.html": lambda: page("<script>if (a < b) { '</p>' }</script>" * 200_000),
    "json.html": lambda: page(
        "", f'<script type="application/ld+json">{"[" * DEEP}{"]" * DEEP}</script>'
    ),
    "json numbers.html": lambda: page(
        "", f'<script type="application/ld+json">{{"datePublished": {"9" * 1_000_000}}}</script>'
    ),
    "json many.html": lambda: page(
        "", '<script type="application/ld+json">{"author": {"name": "a"}}</script>' * 100_000
    ),
    "metas.html": lambda: page("", '<meta name="author" content="Jo Doe">' * 300_000),
    "utf-16 it says.html": lambda: page("", '<meta charset="utf-16">'),
    "utf-7 it says.html": lambda: page("+ADw-script+AD4-", '<meta charset="utf-7">'),
    "no such charset.html": lambda: page("caf\u00e9", '<meta charset="x-nonsense">'),
    "rot13 it says.html": lambda: page("", '<meta charset="rot13">'),
    "idna it says.html": lambda: page("a." * 100_000, '<meta charset="idna">'),
    "zlib it says.html": lambda: page("", '<meta charset="zlib_codec">'),
    "japanese it says.html": lambda: page("caf\u00e9 " * 1000, '<meta charset="iso-2022-jp">'),
    "wrong mark.html": lambda: b"\xff\xfe" + page("caf\u00e9"),
    "wrong mark.txt": lambda: b"\xfe\xff" + WORDS.encode(),
    "nuls.html": lambda: page("\x00" * 1_000_000),
    "noise.html": lambda: b"<html>" + _noise(1 << 20),
    "noise.txt": lambda: _noise(1 << 20),
    "noise.md": lambda: _noise(1 << 20),
    "noise": lambda: _noise(1 << 20),
    "high bytes.txt": lambda: bytes(range(128, 256)) * 60_000,
    "one line.txt": lambda: b"a" * 1_900_000,
    "opening marks.txt": lambda: "\u201c".encode() * 600_000,
    "brackets.txt": lambda: b"(" * 1_900_000,
    "many lines.txt": lambda: b"By Jo Doe\n" * 19_000,
    "credits.txt": lambda: b"Photo: Jo Doe / AP / Getty / " * 60_000,
    "digits.txt": lambda: b"12:00 p.m. " * 150_000,
    "spaces.txt": lambda: b"a" + b" " * 1_900_000 + b"b",
    "blank lines.txt": lambda: b"a" + b" \n" * 19_000 + b"b",
    "quotes.md": lambda: b"> " * 900_000 + b"a",
    "links.md": lambda: b"[a](b(" * 300_000,
    "head.md": lambda: b"---\n" + b"title: a\n" * 150 + b"---\n" + b"- a\n" * 19_000,
    "bomb.pdf": lambda: pdf_of(b"", packed=zeros(2 << 30)),
    "deep.pdf": lambda: pdf_of(b"q " * DEEP + TEXT_OBJECT),
    "deep array.pdf": lambda: pdf_file(
        b"<< /Type /Catalog /Pages 2 0 R >>", b"[" * DEEP + b"]" * DEEP
    ),
    "many texts.pdf": lambda: pdf_of(TEXT_OBJECT * 300_000),
    "many pages.pdf": lambda: pdf_of(TEXT_OBJECT, pages=50_000),
    "million pages it says.pdf": lambda: pdf_file(
        b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Count 1000000000 /Kids [] >>"
    ),
    "pages in pages.pdf": lambda: pdf_file(
        b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Count 2 /Kids [2 0 R 2 0 R] >>"
    ),
    "noise.pdf": lambda: b"%PDF-1.7\n" + _noise(1 << 20),
}
ENDINGS = (".txt", ".md", ".html", ".docx", ".pdf", "")


def asking_for(secret: Path) -> Iterator[tuple[str, bytes]]:
    """Files that ask for another file's words, or for something from the network."""
    outside = f'<!DOCTYPE html [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
    web = "http://127.0.0.1:9/x"
    yield "asks.docx", word_file("<w:p><w:r><w:t>&x;</w:t></w:r></w:p>" + PARAGRAPH, outside)
    yield "asks.html", f"{outside}<html><body><p>{WORDS}&x;</p></body></html>".encode()
    xml = '<?xml version="1.0"?>'
    rest = f'<html xmlns="http://www.w3.org/1999/xhtml"><body><p>{WORDS}&x;</p></body></html>'
    yield "asks.xhtml", f"{xml}{outside}{rest}".encode()
    include = f'<xi:include href="{secret.as_uri()}" parse="text"/>'
    frames = f'<iframe src="{secret.as_uri()}"></iframe><img src="{web}"><link href="{web}">'
    yield "includes.xhtml", f"{xml}{rest.replace('&x;', include)}".encode()
    yield "frames.html", page(f'<base href="{web}">{frames}<object data="{web}"></object>')
    yield "asks.md", f"{WORDS}\n![a]({secret.as_uri()})\n<!--#include file='{secret}'-->".encode()


def whole(ending: str) -> bytes:
    """A file of a kind with nothing wrong with it."""
    return {
        ".docx": lambda: word_file(PARAGRAPH),
        ".html": lambda: page(f"<h1>Otter returns</h1><p>{WORDS}</p>"),
        ".pdf": lambda: pdf_of(TEXT_OBJECT),
    }.get(ending, lambda: f"# Otter returns\n\n{WORDS}".encode())()
