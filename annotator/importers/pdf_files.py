"""Drafts from PDF files."""

from __future__ import annotations

from annotator.importers.reading import Report, silent
from annotator.model.draft import Draft
from annotator.model.errors import Refused


def read_pdf(content: bytes, *, file: str, report: Report = silent) -> Draft:
    """The draft of a PDF's content; `report` hears of each page, and may raise to stop.

    Raises Refused for what is no PDF, is locked, or holds no words but pictures of them.
    """
    raise Refused("importing.not_text_kind", file=file, kind="PDF")
