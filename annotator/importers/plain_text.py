"""Drafts from plain text: typed, pasted, or saved as a .txt file."""

from __future__ import annotations

from annotator.importers.blocks import blocks_of
from annotator.importers.decoding import decoded, other_kind
from annotator.importers.limits import demand_readable
from annotator.importers.line_kinds import seen_details
from annotator.model.article import Article
from annotator.model.canonical import canonical
from annotator.model.draft import Draft, DraftFormat, DraftLine
from annotator.model.errors import Refused

# Qt breaks a paragraph into rows as a whole: from here on that can be felt.
LONG_PARAGRAPH = 100_000


def read_text(content: bytes, *, file: str) -> Draft:
    """The draft of a plain-text file's content. Raises Refused for what is no text, or empty."""
    return draft_from_text(text_in(content, file=file), file=file)


def text_in(content: bytes, *, file: str) -> str:
    """The canonical text of a file's content. Raises Refused for what is no text, or empty."""
    kind = other_kind(content)
    if kind:
        raise Refused("importing.not_text_kind", file=file, kind=kind)
    text = decoded(content)
    if text is None:
        raise Refused("importing.not_text", file=file)
    text = canonical(text)
    if not text.strip():
        raise Refused("importing.empty", file=file)
    return text


def draft_from_text(text: str, *, file: str = "", form: DraftFormat = "text") -> Draft:
    """The draft of a text, which comes out of it as it is, made canonical.

    Raises Refused when the text is blank or too long.
    """
    text = canonical(text)
    demand_readable(text)
    lines, end = [], 0
    blocks = blocks_of(text)
    for block in blocks:
        span = block.span
        lines.append(DraftLine(span.cut(text), block.kind, text[end : span.start]))
        end = span.end
    return Draft(
        tuple(lines),
        details=seen_details(text, blocks),
        file=file,
        format=form,
        leading=lines[0].before,
        trailing=text[end:],
    )


def warnings_about(article: Article) -> list[str]:
    """Message ids of what a person should know about an article that can be read all the same."""
    longest = max(map(len, article.text.split("\n")))
    return ["importing.long_paragraph"] if longest >= LONG_PARAGRAPH else []
