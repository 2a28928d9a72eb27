"""Drafts from web pages: saved, or copied with their markup."""

from __future__ import annotations

from annotator.importers import plain_text
from annotator.model.draft import Draft, DraftFormat


def read_html(content: bytes, *, file: str) -> Draft:
    """The draft of a saved page's content. Raises Refused for what is no page, or empty."""
    return plain_text.read_text(content, file=file)


def read_markup(markup: str, *, file: str = "", form: DraftFormat = "html") -> Draft:
    """The draft of a page's markup. Raises Refused when there is no text in it, or too much."""
    return plain_text.draft_from_text(markup, file=file, form=form)
