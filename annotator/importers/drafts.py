"""From drafts to articles: the text is put together, and its blocks get their parts."""

from __future__ import annotations

from dataclasses import fields
from pathlib import PurePath

from annotator.importers.blocks import with_parts
from annotator.importers.limits import demand_readable
from annotator.model.article import Article, ArticleDetails, Block, BlockKind
from annotator.model.canonical import canonical, one_line
from annotator.model.draft import Draft
from annotator.model.spans import Span, trimmed

# As long as names may be that are stored.
_LONGEST = 400
_LONGEST_TITLE = 80


def article_of(draft: Draft, *, article_id: str) -> Article:
    """The article of the lines that are not set aside; its title is the draft's or its headline.

    Raises Refused when nothing is left, or more than an article can be.
    """
    text, kinds = _put_together(draft)
    demand_readable(text)
    blocks = with_parts(text, kinds)
    title = one_line(draft.title) or _title_in(text, blocks, draft.file)
    return Article(article_id, title, text, blocks, tidy(draft.details))


def tidy(details: ArticleDetails) -> ArticleDetails:
    """The details as they can be stored: each in one line, none that is too long for one."""
    lines = {one.name: one_line(getattr(details, one.name)) for one in fields(details)}
    return ArticleDetails(**{name: line for name, line in lines.items() if len(line) <= _LONGEST})


def _put_together(draft: Draft) -> tuple[str, list[tuple[Span, BlockKind]]]:
    """The canonical text of the kept lines, and where in it stands what."""
    pieces = [canonical(draft.leading)]
    kinds: list[tuple[Span, BlockKind]] = []
    length, gap = len(pieces[0]), ""
    for line in draft.lines:
        # Where lines in between are set aside, the widest gap stays.
        gap = max(line.before, gap, key=_height)
        words = _inside(line.text) if length else canonical(line.text)
        if line.set_aside or not words.strip():
            continue
        before = _inside(gap) if kinds else ""
        start = length + len(before)
        length = start + len(words)
        pieces += [before, words]
        kinds.append((Span(start, length), line.kind))
        gap = ""
    text = "".join([*pieces, _inside(draft.trailing)])
    inside = ((trimmed(text, span.start, span.end), kind) for span, kind in kinds)
    return text, [(span, kind) for span, kind in inside if span]


def _inside(piece: str) -> str:
    """Canonical text that does not start the article: there, a byte order mark stays."""
    return canonical(f".{piece}")[1:]


def _height(gap: str) -> int:
    return gap.count("\n")


def _title_in(text: str, blocks: tuple[Block, ...], file: str) -> str:
    headlines = (block.span.cut(text) for block in blocks if block.kind == "headline")
    first = blocks[0].span.cut(text)[:_LONGEST_TITLE]
    return one_line(next(headlines, PurePath(file).stem or first))
