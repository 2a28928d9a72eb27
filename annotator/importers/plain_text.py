"""Articles from plain text: typed, pasted, or saved as a .txt file."""

from __future__ import annotations

from pathlib import Path

from annotator.importers.blocks import blocks_of
from annotator.importers.decoding import decoded, other_kind
from annotator.importers.reading import file_bytes
from annotator.model.article import Article
from annotator.model.canonical import canonical, one_line
from annotator.model.errors import Refused

MOST_BYTES = 8_000_000
MOST_CHARACTERS = 2_000_000
# Looking at a line costs time, however short it is.
MOST_LINES = 20_000
# Qt breaks a paragraph into rows as a whole: from here on that can be felt.
LONG_PARAGRAPH = 100_000


def read_article(path: Path, *, article_id: str) -> Article:
    """The article in a plain-text file, which is only read.

    Its title is its headline, else the file's name without the ending. Raises Refused
    when the file cannot be read, is no plain text, is empty, or is too large.
    """
    content = file_bytes(path, MOST_BYTES)
    if content is None:
        raise Refused("importing.too_large", file=path.name)
    kind = other_kind(content)
    if kind:
        raise Refused("importing.not_text_kind", file=path.name, kind=kind)
    text = decoded(content)
    if text is None:
        raise Refused("importing.not_text", file=path.name)
    if not canonical(text).strip():
        raise Refused("importing.empty", file=path.name)
    return article_from_text(text, article_id=article_id, fallback_title=path.stem)


def article_from_text(text: str, *, article_id: str, fallback_title: str) -> Article:
    """The article that `text` holds, made canonical; its title is its headline, if it has one.

    Raises Refused when the text is blank or too long.
    """
    text = canonical(text)
    if not text.strip():
        raise Refused("importing.blank_text")
    if len(text) > MOST_CHARACTERS:
        raise Refused("importing.too_long", characters=len(text), most=MOST_CHARACTERS)
    if text.count("\n") > MOST_LINES:
        raise Refused("importing.too_many_lines", most=MOST_LINES)
    blocks = blocks_of(text)
    headlines = (block.span.cut(text) for block in blocks if block.kind == "headline")
    title = one_line(next(headlines, fallback_title))
    return Article(id=article_id, title=title, text=text, blocks=blocks)


def warnings_about(article: Article) -> list[str]:
    """Message ids of what a person should know about an article that can be read all the same."""
    longest = max(map(len, article.text.split("\n")))
    return ["importing.long_paragraph"] if longest >= LONG_PARAGRAPH else []
