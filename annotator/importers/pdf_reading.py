"""Drafts from PDF files, read in this process: only in one that may be ended (pdf_files)."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import cache

import pypdfium2_raw as pdfium

from annotator.importers.limits import MOST_CHARACTERS, MOST_LINES
from annotator.importers.line_kinds import worded
from annotator.importers.pasted_text import without_menus, without_page
from annotator.importers.pdf_columns import columns_of
from annotator.importers.pdf_furniture import PRINTED, Edge, without_furniture
from annotator.importers.pdf_kinds import kinds_of
from annotator.importers.pdf_lines import pieces_of
from annotator.importers.pdf_pages import Box, Page, page_of
from annotator.importers.pdf_paragraphs import Paragraph, paragraphs_of
from annotator.model.canonical import canonical, one_line
from annotator.model.draft import Draft, DraftLine
from annotator.model.errors import Refused
from annotator.model.progress import Report

MOST_PAGES = 1000
_AT_EDGE = "importing.page_edge"
# Letters that are pictures to the program: below this share, the odd sign is let through.
_MOST_UNREADABLE = 0.3
# A page is scanned when pictures cover this share of it and hardly a word stands on it.
_COVERED = 0.4
_FEWEST_WORDS = 5
_LONGEST_ANSWER = 2000


def draft_of_pdf(content: bytes, *, file: str, report: Report) -> Draft:
    """The draft of a PDF's content; `report` hears of each page.

    Raises Refused for what is no PDF, is locked, scanned, or more than an article can be.
    """
    with _opened(content, file) as document:
        pages = list(_pages(document, file, report))
        title, language = _title(document), _language(document)
    _demand_words(pages, file)
    edges = without_furniture([(page.height, pieces_of(page.words)) for page in pages])
    paragraphs = paragraphs_of([columns_of(edge.rest) for edge in edges])
    if len(paragraphs) > MOST_LINES:
        raise Refused("importing.too_many_lines", most=MOST_LINES)
    if not paragraphs:
        raise Refused("importing.empty", file=file)
    draft = _draft(paragraphs, edges, [page.pictures for page in pages], file)
    scanned = any(_is_scanned(page) for page in pages)
    notes = ("importing.pdf_pages_scanned",) if scanned else ()
    printed = any(PRINTED.fullmatch(text) for edge in edges for text in edge.footer)
    draft = _without_page(draft, without_page if printed else without_menus)
    details = replace(draft.details, language=language)
    named = any(line.kind == "headline" for line in draft.lines)
    return replace(draft, title="" if named else title, details=details, notes=notes)


@contextmanager
def _opened(content: bytes, file: str) -> Iterator[ctypes.c_void_p]:
    _start()
    document = pdfium.FPDF_LoadMemDocument64(content, len(content), None)
    if not document:
        locked = pdfium.FPDF_GetLastError() in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY)
        raise Refused("importing.pdf_locked" if locked else "importing.pdf_damaged", file=file)
    try:
        yield document
    finally:
        pdfium.FPDF_CloseDocument(document)


@cache
def _start() -> None:
    """Once for the process, which ends soon."""
    pdfium.FPDF_InitLibraryWithConfig(pdfium.FPDF_LIBRARY_CONFIG(version=2))


def _pages(document: ctypes.c_void_p, file: str, report: Report) -> Iterator[Page]:
    total = pdfium.FPDF_GetPageCount(document)
    if total > MOST_PAGES:
        raise Refused("importing.pdf_too_many_pages", file=file, pages=total, most=MOST_PAGES)
    room = MOST_CHARACTERS
    read = 0
    for number in range(total):
        report(number, total)
        page = pdfium.FPDF_LoadPage(document, number)
        if not page:
            continue
        try:
            found = page_of(page, room)
        finally:
            pdfium.FPDF_ClosePage(page)
        if found is None:
            raise Refused("importing.too_large", file=file)
        room -= sum(len(word.text) for word in found.words)
        read += 1
        yield found
    if not read:
        raise Refused("importing.pdf_damaged", file=file)


def _demand_words(pages: Sequence[Page], file: str) -> None:
    letters = sum(len(word.text) for page in pages for word in page.words)
    unreadable = sum(page.unreadable for page in pages)
    if unreadable > _MOST_UNREADABLE * (letters + 1):
        raise Refused("importing.pdf_unreadable", file=file)
    if sum(len(page.words) for page in pages) >= _FEWEST_WORDS:
        return
    scanned = any(_is_scanned(page) for page in pages)
    if scanned or not letters:
        raise Refused("importing.pdf_scanned" if scanned else "importing.empty", file=file)


def _is_scanned(page: Page) -> bool:
    covered = sum((one.right - one.left) * (one.bottom - one.top) for one in page.pictures)
    return len(page.words) < _FEWEST_WORDS and covered > _COVERED * page.width * page.height


def _title(document: ctypes.c_void_p) -> str:
    return _told(lambda *into: pdfium.FPDF_GetMetaText(document, b"Title", *into))


def _language(document: ctypes.c_void_p) -> str:
    return _told(lambda *into: pdfium.FPDFCatalog_GetLanguage(document, *into))


def _told(ask: Callable[..., int]) -> str:
    """What pdfium answers, as one line; `ask` gives the bytes it takes, when it gets no room."""
    size = ask(None, 0)
    if not 2 < size <= _LONGEST_ANSWER:
        return ""
    room = (ctypes.c_ushort * (size // 2))()
    ask(room, size)
    return one_line(bytes(room).decode("utf-16-le", "replace").rstrip("\x00"))


def _draft(
    paragraphs: Sequence[Paragraph],
    edges: Sequence[Edge],
    pictures: Sequence[Sequence[Box]],
    file: str,
) -> Draft:
    texts = [canonical(paragraph.text).replace("\n", " ") for paragraph in paragraphs]
    found = worded(texts)
    kinds = kinds_of(paragraphs, found.kinds, pictures)
    lines: list[DraftLine] = []
    page = -1
    for paragraph, text, kind in zip(paragraphs, texts, kinds, strict=True):
        while page < paragraph.page:
            lines += _at_edge(edges[page].footer) if page >= 0 else ()
            page += 1
            lines += _at_edge(edges[page].header)
        lines.append(DraftLine(text, kind))
    for edge in edges[max(page, 0) :]:
        lines += _at_edge(edge.footer)
    details = replace(found.details, address=_address(edges))
    return Draft(tuple(lines), details=details, file=file, format="pdf")


def _at_edge(texts: Sequence[str]) -> list[DraftLine]:
    return [DraftLine(canonical(text), "other", set_aside=_AT_EDGE) for text in texts]


def _without_page(draft: Draft, rule: Callable[[Draft], Draft]) -> Draft:
    """The draft with what the rule says of its kept lines set aside, too."""
    kept = rule(replace(draft, lines=tuple(draft.kept())))
    lines = iter(kept.lines)
    return replace(
        draft, lines=tuple(line if line.set_aside else next(lines) for line in draft.lines)
    )


def _address(edges: Sequence[Edge]) -> str:
    """The address that a browser printed at the foot of each page, if it had the room."""
    feet = (PRINTED.fullmatch(text) for edge in edges for text in edge.footer)
    found = (match[1] for match in feet if match and match[1].startswith("http"))
    return next((one for one in found if not one.endswith(("…", "..."))), "")
