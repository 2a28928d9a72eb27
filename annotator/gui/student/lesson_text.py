"""Text that a teacher wrote, shown without anything from outside."""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QFont, QResizeEvent, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QTextBrowser

from annotator.gui.plain_markdown import plain_document
from annotator.model.assignment import Word
from annotator.text import say

_HIGHEST, _BORDER, _INDENT = 170, 2, 18


class LessonText(QTextBrowser):
    """Shows such a text as high as it is; what is too long scrolls."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName("lesson_text")
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        # Tab leads on; the text is read and scrolled with the arrow keys.
        self.setTabChangesFocus(True)

    def show_markdown(self, markdown: str) -> None:
        """Show Markdown."""
        self._show(plain_document(markdown))

    def show_words(self, words: Iterable[Word]) -> None:
        """Show words and what they mean."""
        document = QTextDocument()
        cursor = QTextCursor(document)
        bold = QTextCharFormat()
        bold.setFontWeight(QFont.Weight.Bold)
        for number, (word, meaning) in enumerate(words):
            if number:
                cursor.insertBlock()
            cursor.insertText(word, bold)
            cursor.insertText(say("lesson.meaning", meaning=meaning), QTextCharFormat())
        self._show(document)

    def loadResource(self, kind: int, name: QUrl | str) -> None:
        """Nothing is loaded, from wherever it may be."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _show(self, document: QTextDocument) -> None:
        document.setParent(self)
        document.setDocumentMargin(0)
        document.setIndentWidth(_INDENT)
        document.setDefaultFont(self.font())
        self.setDocument(document)
        self._fit()

    def _fit(self) -> None:
        """Be as high as the words in this width."""
        words = ceil(self.document().size().height())
        policy = Qt.ScrollBarPolicy
        # Else a bar comes for a moment, takes width from the words, and stays for that.
        is_long = words > _HIGHEST
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if is_long else policy.ScrollBarAlwaysOff
        )
        self.setFixedHeight(min(words, _HIGHEST) + 2 * _BORDER)
