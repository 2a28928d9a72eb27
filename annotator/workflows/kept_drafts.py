"""The draft of a lesson, kept from one opening of the window to the next."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from annotator.model.article import BLOCK_KINDS, PART_KINDS, Article, ArticleDetails, Block, Part
from annotator.model.assignment import Assignment
from annotator.model.assignment_fields import assignment_fields, assignment_from_fields
from annotator.model.canonical import canonical
from annotator.model.errors import AnnotatorError, StorageFailed
from annotator.model.scheme import Attribute, Option
from annotator.model.scheme_fields import attribute_fields, scheme_fields, scheme_from_fields
from annotator.model.spans import Span
from annotator.paths import home
from annotator.workflows.files import write_whole
from annotator.workflows.preparing import Draft


def keep_draft(draft: Draft) -> None:
    """Keep `draft` in place of the one before. Raises StorageFailed; then that one stays."""
    content = json.dumps(_fields(draft), ensure_ascii=False).encode("utf-8", "replace")
    try:
        _store().parent.mkdir(parents=True, exist_ok=True)
        write_whole(_store(), content)
    except OSError as error:
        raise StorageFailed("preparing.not_kept", folder=_store().parent) from error


def kept_draft() -> Draft | None:
    """The draft that was kept last; None where there is none, or it makes no sense."""
    try:
        return _draft(json.loads(_store().read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None
    except AnnotatorError:
        return None


def forget_draft() -> None:
    """Keep none any more: its lesson is made, or not wanted."""
    try:
        _store().unlink(missing_ok=True)
    except OSError as error:
        raise StorageFailed("preparing.not_kept", folder=_store().parent) from error


def _store() -> Path:
    return home() / "lesson-draft.json"


def _fields(draft: Draft) -> dict[str, object]:
    asked = draft.assignment
    # Half-typed questions are kept as they are; a stored lesson has none.
    asked_fields = {**assignment_fields(asked), "questions": []}
    return {
        "scheme": scheme_fields(draft.scheme),
        "left_out": sorted(draft.left_out),
        "unasked": sorted(map(list, draft.unasked)),
        "title": asked.title,
        "asked": asked_fields,
        "questions": [attribute_fields(one) for one in asked.questions],
        "articles": [_article_fields(article) for article in draft.articles],
    }


def _article_fields(article: Article) -> dict[str, object]:
    blocks = [
        [
            block.kind,
            block.span.start,
            block.span.end,
            [[part.kind, part.span.start, part.span.end, part.value] for part in block.parts],
        ]
        for block in article.blocks
    ]
    return {
        "id": article.id,
        "title": article.title,
        "text": article.text,
        "blocks": blocks,
        "details": asdict(article.details),
    }


def _draft(fields: dict[str, Any]) -> Draft:
    plain = Assignment("", fields["title"], "")
    asked = assignment_from_fields(plain, fields["asked"])
    questions = tuple(map(_question, fields["questions"]))
    return Draft(
        scheme_from_fields(fields["scheme"]),
        articles=tuple(map(_article, fields["articles"])),
        left_out=frozenset(fields["left_out"]),
        unasked=frozenset((tag, question) for tag, question in fields["unasked"]),
        assignment=asked,
    ).asking(questions=questions)


def _question(fields: dict[str, Any]) -> Attribute:
    options = tuple(Option(one["id"], one["name"]) for one in fields.get("options", ()))
    return Attribute(fields["id"], fields["name"], fields["kind"], options)


def _article(fields: dict[str, Any]) -> Article:
    text = fields["text"]
    if canonical(text) != text:
        raise ValueError(fields["id"])
    blocks = tuple(_block(len(text), *block) for block in fields["blocks"])
    # Drafts kept by the first versions know none.
    details = ArticleDetails(**fields.get("details", {}))
    return Article(fields["id"], fields["title"], text, blocks, details)


def _block(length: int, kind: Any, start: int, end: int, parts: list[list[Any]]) -> Block:
    block = Block(kind, Span(start, end), tuple(_part(*part) for part in parts))
    if kind not in BLOCK_KINDS or end > length:
        raise ValueError(kind)
    return block


def _part(kind: Any, start: int, end: int, value: str | None) -> Part:
    if kind not in PART_KINDS:
        raise ValueError(kind)
    return Part(kind, Span(start, end), value)
