"""Text that a teacher wrote, shown without anything from outside."""

from __future__ import annotations

from PySide6.QtCore import QSize, QUrl
from PySide6.QtWidgets import QFrame, QTextBrowser

from annotator.gui.plain_markdown import plain_document

_HIGHEST = 190


class LessonText(QTextBrowser):
    """Shows such a text as high as it is; what is too long scrolls."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        # Tab leads on; the text is read and scrolled with the arrow keys.
        self.setTabChangesFocus(True)
        self.document().documentLayout().documentSizeChanged.connect(self.updateGeometry)

    def show_markdown(self, markdown: str) -> None:
        """Show Markdown."""
        document = plain_document(markdown)
        document.setParent(self)
        document.setDocumentMargin(0)
        document.setDefaultFont(self.font())
        self.setDocument(document)
        document.documentLayout().documentSizeChanged.connect(self.updateGeometry)

    def loadResource(self, kind: int, name: QUrl | str) -> None:
        """Nothing is loaded, from wherever it may be."""

    def sizeHint(self) -> QSize:
        self.document().setTextWidth(self.viewport().width())
        return QSize(100, min(round(self.document().size().height()) + 2, _HIGHEST))

    def minimumSizeHint(self) -> QSize:
        return QSize(60, min(self.sizeHint().height(), _HIGHEST))
