"""Drafts from Markdown files."""

from __future__ import annotations

from annotator.importers import plain_text
from annotator.model.draft import Draft


def read_markdown(content: bytes, *, file: str) -> Draft:
    """The draft of a Markdown file's content. Raises Refused for what is no text, or empty."""
    return plain_text.read_text(content, file=file)
