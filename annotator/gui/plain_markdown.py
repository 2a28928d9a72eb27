"""Markdown from anybody as a document that leads nowhere: no picture, no link, no HTML."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument

from annotator.text import say

_READS = QTextDocument.MarkdownFeature.MarkdownDialectGitHub
_NO_HTML = QTextDocument.MarkdownFeature.MarkdownNoHTML


def plain_document(
    markdown: str, *, leads_to: Callable[[str], bool] = lambda address: False
) -> QTextDocument:
    """Markdown as a document in which no picture and no link is left, only their words.

    Qt would load a picture by its name from any disk or share, whoever answers for loading.
    Links to addresses that `leads_to` knows stay.
    """
    document = QTextDocument()
    document.setMarkdown(markdown, _READS | _NO_HTML)
    cursor = QTextCursor(document)
    behind = -1
    for one in reversed([*_outside(document)]):
        words = one.words
        if one.address and leads_to(one.address):
            continue
        # Of a link whose words look different here and there, the last ones have the address.
        if one.address not in ("", words) and one.start + one.length != behind:
            words = say("lesson.link", words=words, address=one.address)
        behind = one.start if one.address else -1
        cursor.setPosition(one.start)
        cursor.setPosition(one.start + one.length, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(words, QTextCharFormat())
    return document


class _Outside(NamedTuple):
    """A stretch of a document that leads outside, and the words that stand there instead."""

    start: int
    length: int
    words: str
    address: str


def _outside(document: QTextDocument) -> Iterator[_Outside]:
    block = document.begin()
    while block.isValid():
        parts = block.begin()
        while not parts.atEnd():
            part = parts.fragment()
            style = part.charFormat()
            if style.isImageFormat():
                words = str(style.property(QTextCharFormat.Property.ImageAltText) or "")
                yield _Outside(part.position(), part.length(), words, "")
            elif style.isAnchor():
                yield _Outside(part.position(), part.length(), part.text(), style.anchorHref())
            parts += 1
        block = block.next()
