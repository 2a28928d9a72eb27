"""Articles out of whatever a person has: told apart by what is in them, then by their ending."""

from __future__ import annotations

import re
from pathlib import Path

from annotator.importers import drafts, plain_text
from annotator.importers.locked_office import is_locked
from annotator.importers.pasted_text import without_page
from annotator.importers.reading import Tell, file_bytes, untold
from annotator.importers.web_archives import is_archive, page_in
from annotator.importers.web_limits import is_sane
from annotator.model.article import Article
from annotator.model.canonical import canonical
from annotator.model.draft import Draft
from annotator.model.errors import Refused
from annotator.model.progress import Report, silent

# Of packed pictures beside the words; what a format lets in of it stands with the format.
_MOST_BYTES = {"pdf": 100_000_000, "docx": 100_000_000, "html": 20_000_000, "archive": 60_000_000}
MOST_BYTES_OF_TEXT = 8_000_000
_LOOKED_AT = 4096
_PAGE = re.compile(
    rb"\s*(?:<\?xml[^>]*>|<!--.*?-->|\s)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_ENDINGS = {
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".md": "markdown",
    ".markdown": "markdown",
}


def read_article(path: Path, *, article_id: str, tell: Tell = untold) -> Article:
    """The article in a file, which is only read, without what was set aside in it.

    `tell` hears how much that was. Raises Refused when the file cannot be read, is of no kind
    we know, is empty, or is too large.
    """
    draft = read_draft(path)
    if not any(draft.kept()):
        raise Refused("importing.empty", file=path.name)
    article = drafts.article_of(draft, article_id=article_id)
    for note in draft.notes:
        tell(note)
    left_out = sum(bool(line.set_aside) for line in draft.lines)
    if left_out:
        tell("importing.left_out", n=left_out, file=path.name)
    return article


def read_draft(path: Path, *, report: Report = silent) -> Draft:
    """The draft of a file, which is only read; `report` hears how far it is and may stop it.

    Raises Refused as `read_article` does.
    """
    content = file_bytes(path, max(_MOST_BYTES.values()))
    kind = _kind(content or b"", path)
    if content is None or len(content) > _MOST_BYTES.get(kind, MOST_BYTES_OF_TEXT):
        raise Refused("importing.too_large", file=path.name)
    try:
        draft = _read(content, kind, path.name, report)
    except Refused as error:
        if error.message != "importing.blank_text":
            raise
        raise Refused("importing.empty", file=path.name) from error
    if not any(line.text.strip() for line in draft.lines):
        raise Refused("importing.empty", file=path.name)
    return draft


def draft_from_text(text: str) -> Draft:
    """The draft of pasted text, what is plainly no part of the article set aside.

    Raises Refused when the text is blank or too long.
    """
    return without_page(plain_text.draft_from_text(text, form="paste"))


def draft_from_html(markup: str, *, report: Report = silent) -> Draft:
    """The draft of pasted markup; `report` may raise to stop.

    Raises Refused when there is no text in it, or too much.
    """
    from annotator.importers.web_pages import read_markup

    if not is_sane(markup.encode("utf-8", "replace")):
        raise Refused("importing.too_much_markup")
    return read_markup(canonical(markup), form="paste", report=report)


def _kind(content: bytes, path: Path) -> str:
    start = content[:_LOOKED_AT]
    if b"%PDF-" in start[:1024]:
        return "pdf"
    if start.startswith(b"PK\x03\x04") or is_locked(content):
        return "docx"
    if is_archive(start):
        return "archive"
    if _PAGE.match(start.replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe")):
        return "html"
    return _ENDINGS.get(path.suffix.lower(), "text")


def _read(content: bytes, kind: str, file: str, report: Report) -> Draft:
    # Imported late: of the libraries behind them, one is needed.
    if kind == "pdf":
        from annotator.importers.pdf_files import read_pdf

        return read_pdf(content, file=file, report=report)
    if kind == "docx":
        from annotator.importers.word_files import read_word

        return read_word(content, file=file, report=report)
    if kind in ("html", "archive"):
        from annotator.importers.web_pages import read_html

        content = page_in(content) if kind == "archive" else content
        if len(content) > _MOST_BYTES["html"] or not is_sane(content):
            raise Refused("importing.too_large", file=file)
        return read_html(content, file=file, report=report)
    if kind == "markdown":
        from annotator.importers.markdown_files import read_markdown

        return read_markdown(content, file=file)
    return plain_text.read_text(content, file=file)
