"""Word files as Word and others write them, put together by hand."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from xml.sax.saxutils import escape

from zips import zip_of

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_NAMES = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_CONTENTS = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    f'<Override PartName="/word/document.xml" ContentType="{_TYPE}.document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{_TYPE}.styles+xml"/></Types>'
)
# Id, name, and the id of the style it builds on.
STYLES = (
    ("Normal", "Normal", ""),
    ("Titel", "Title", "Normal"),
    ("Untertitel", "Subtitle", "Normal"),
    ("berschrift1", "heading 1", "Normal"),
    ("berschrift2", "heading 2", "Normal"),
    ("Beschriftung", "caption", "Normal"),
    ("Zitat", "Quote", "Normal"),
    ("Bild", "Unter dem Bild", "Beschriftung"),
)


def run(text: str, properties: str = "", tag: str = "t") -> str:
    """A run of words, with markup for its properties."""
    words = f'<w:{tag} xml:space="preserve">{escape(text)}</w:{tag}>'
    return f"<w:r><w:rPr>{properties}</w:rPr>{words}</w:r>"


def paragraph(*inside: str, style: str = "", mark: str = "") -> str:
    """A paragraph of runs (texts that are no markup become runs)."""
    runs = [one if one.startswith("<") else run(one) for one in inside]
    styled = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{styled}<w:rPr>{mark}</w:rPr></w:pPr>{''.join(runs)}</w:p>"


def table(*rows: tuple[str, ...]) -> str:
    """A table of cells, each with the markup of its paragraphs."""
    cells = ["".join(f"<w:tc><w:tcPr/>{cell}</w:tc>" for cell in row) for row in rows]
    return f"<w:tbl><w:tblPr/>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def text_box(*paragraphs: str, old: bool = False, new: bool = True) -> str:
    """A run with a text box in it, as new programs write it, as old ones do, or both."""
    inside = f"<w:txbxContent>{''.join(paragraphs)}</w:txbxContent>"
    pict = f"<w:pict><v:shape><v:textbox>{inside}</v:textbox></v:shape></w:pict>"
    if not new:
        return f"<w:r>{pict}</w:r>"
    fallback = f"<mc:Fallback>{pict}</mc:Fallback>" if old else ""
    drawn = f"<w:drawing><wps:wsp><wps:txbx>{inside}</wps:txbx></wps:wsp></w:drawing>"
    choice = f'<mc:Choice Requires="wps">{drawn}</mc:Choice>'
    return f"<w:r><mc:AlternateContent>{choice}{fallback}</mc:AlternateContent></w:r>"


def document_xml(*body: str, address: str = WORD) -> bytes:
    """The XML of a document with this body."""
    inside = "".join(body)
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="{address}" {_NAMES}>'
        f"<w:body>{inside}<w:sectPr/></w:body></w:document>"
    ).encode()


def styles_xml(address: str = WORD) -> bytes:
    """The XML of STYLES, of a file written in Irish English."""
    styles = [
        f'<w:style w:type="paragraph" w:styleId="{known}"><w:name w:val="{name}"/>'
        + (f'<w:basedOn w:val="{based_on}"/>' if based_on else "")
        + "</w:style>"
        for known, name, based_on in STYLES
    ]
    language = '<w:rPrDefault><w:rPr><w:lang w:val="en-IE"/></w:rPr></w:rPrDefault>'
    language = f"<w:docDefaults>{language}</w:docDefaults>"
    return f'<w:styles xmlns:w="{address}">{language}{"".join(styles)}</w:styles>'.encode()


def properties_xml(**properties: str) -> bytes:
    """The XML of what Word knows about a file: title, creator, language…"""
    fields = "".join(
        f"<dc:{name}>{escape(value)}</dc:{name}>" for name, value in properties.items()
    )
    return f'<p xmlns:dc="http://purl.org/dc/elements/1.1/">{fields}</p>'.encode()


def word_file(
    *body: str,
    document: bytes = b"",
    properties: Mapping[str, str] | None = None,
    address: str = WORD,
    others: Mapping[str, bytes] | None = None,
) -> bytes:
    """A Word file with this body, or this XML in place of one."""
    return zip_of(
        {
            "[Content_Types].xml": _CONTENTS.encode(),
            "word/document.xml": document or document_xml(*body, address=address),
            "word/styles.xml": styles_xml(address),
            "docProps/core.xml": properties_xml(**(properties or {})),
            "word/header1.xml": document_xml(paragraph("The Weekly Otter")),
            **(others or {}),
        }
    )


def word_file_at(path: Path, *body: str) -> Path:
    """The same, as a file."""
    path.write_bytes(word_file(*body))
    return path
