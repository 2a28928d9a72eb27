"""Drafts from Word files (DOCX)."""

from __future__ import annotations

from annotator.model.draft import Draft
from annotator.model.errors import Refused


def read_word(content: bytes, *, file: str) -> Draft:
    """The draft of a Word file's content. Raises Refused for what is no Word file, or empty."""
    raise Refused("importing.not_text_kind", file=file, kind="DOCX, ODT, ZIP")
