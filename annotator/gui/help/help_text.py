"""One page of the help, as text that can be read, searched and followed by its links."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFragment,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit

from annotator.gui.article.sized_text import step_by_key
from annotator.gui.plain_markdown import plain_document
from annotator.gui.theme import Theme, brush
from annotator.model.utf16 import Utf16Map
from annotator.text import say
from annotator.workflows.help_pages import ENDING, HelpPage, places_of

_MARGIN, _PADDING, _ABOVE, _APART = 14, 4, 6, 16
_STEPS = range(-3, 13)
_PARAGRAPH_END = "\u2029"


class HelpText(QTextBrowser):
    """Shows a page from one of its sections on; arrows move and read, Tab goes from link to link.

    `page_wanted` carries the name of the page that a link leads to.
    """

    page_wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._names: Collection[str] = ()
        self._page: HelpPage | None = None
        self._words = ""
        self._steps = 0
        self.setAccessibleName(say("help.page"))
        self.setOpenLinks(False)
        # Without it a page is laid out twice, and Qt keeps a bar for what was wider at first.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        flags = Qt.TextInteractionFlag
        # With a caret: what has one is read aloud line by line.
        self.setTextInteractionFlags(flags.TextBrowserInteraction | flags.TextSelectableByKeyboard)
        self.anchorClicked.connect(self._follow)

    def know(self, names: Collection[str]) -> None:
        """Follow links to the pages with these names, and to nothing else."""
        self._names = names

    def show_section(self, page: HelpPage, section: int, words: str) -> None:
        """Show a page from a section on, and where any of the words occurs in it."""
        if page is not self._page:
            self._page = page
            self.setAccessibleDescription(page.title)
            self._show(page)
        self._words = words
        heading = self._heading(section)
        self._outline(words)
        self._go_to(heading, words)

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of `theme`."""
        self._theme = theme
        if self._page:
            at, point = self.verticalScrollBar().value(), self.textCursor().position()
            self._show(self._page)
            self._outline(self._words)
            cursor = self.textCursor()
            cursor.setPosition(point)
            self.setTextCursor(cursor)
            self.verticalScrollBar().setValue(at)

    def loadResource(self, kind: int, name: QUrl | str) -> None:
        """Nothing is loaded, from wherever it may be."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys that make letters larger and smaller everywhere do so here."""
        step = step_by_key(event)
        if step is None:
            super().keyPressEvent(event)
        else:
            wanted = min(max(self._steps + step, _STEPS[0]), _STEPS[-1]) if step else 0
            self.zoomIn(wanted - self._steps)
            self._steps = wanted

    def _follow(self, address: QUrl) -> None:
        self.page_wanted.emit(address.toString().removesuffix(ENDING))

    def _show(self, page: HelpPage) -> None:
        document = plain_document(page.markdown, leads_to=self._is_known)
        document.setParent(self)
        document.setDocumentMargin(_MARGIN)
        document.setDefaultFont(self.font())
        _set_letters(document, self._theme)
        for block in _blocks(document):
            _set_block(block)
        for table in _tables(document):
            _set_table(table, self._theme)
        document.setTextWidth(self.viewport().width())
        self.setDocument(document)

    def _is_known(self, address: str) -> bool:
        return address.endswith(ENDING) and address.removesuffix(ENDING) in self._names

    def _heading(self, section: int) -> QTextBlock:
        """Where a section begins: as many headings as sections are in a page."""
        headings = [block for block in _blocks(self.document()) if _is_heading(block)]
        return headings[section]

    def _outline(self, words: str) -> None:
        """Show all places of the words on the page."""
        text = self.document().toRawText().replace(_PARAGRAPH_END, "\n")
        units = Utf16Map(text)
        shown = []
        for place in places_of(text, words):
            one = QTextEdit.ExtraSelection()
            one.cursor = QTextCursor(self.document())
            one.cursor.setPosition(units.to_units(place.start))
            one.cursor.setPosition(units.to_units(place.end), QTextCursor.MoveMode.KeepAnchor)
            one.format.setBackground(brush(self._theme.selection))
            one.format.setForeground(brush(self._theme.selection_ink))
            shown.append(one)
        self.setExtraSelections(shown)

    def _go_to(self, heading: QTextBlock, words: str) -> None:
        """Bring a heading to the top, or the first of the words after it where that is far."""
        cursor = QTextCursor(heading)
        self.setTextCursor(cursor)
        self._scroll_to(cursor)
        found = (one.cursor for one in self.extraSelections())
        first = next((one for one in found if one.position() > cursor.position()), None)
        if words and first and self.cursorRect(first).bottom() > self.viewport().height():
            self._scroll_to(first)

    def _scroll_to(self, cursor: QTextCursor) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.cursorRect(cursor).top() - _ABOVE)


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _is_heading(block: QTextBlock) -> bool:
    return block.blockFormat().headingLevel() > 0


def _tables(document: QTextDocument) -> Iterator[QTextTable]:
    yield from (one for one in document.rootFrame().childFrames() if isinstance(one, QTextTable))


def _set_block(block: QTextBlock) -> None:
    """A heading with room above it, but for the title; lines of a file no wider than the page."""
    style = block.blockFormat()
    if _is_heading(block) and block.blockNumber():
        style.setTopMargin(_APART)
    style.setNonBreakableLines(False)
    QTextCursor(block).setBlockFormat(style)


def _set_table(table: QTextTable, theme: Theme) -> None:
    """As wide as the page, with thin lines."""
    style = table.format()
    style.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    style.setTopMargin(_PADDING)
    style.setBottomMargin(_PADDING)
    style.setBorder(1)
    style.setBorderCollapse(True)
    style.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    style.setBorderBrush(brush(theme.line))
    style.setCellPadding(_PADDING)
    table.setFormat(style)


def _set_letters(document: QTextDocument, theme: Theme) -> None:
    """Links in the colours of the theme, and what is typed as large as the words around it.

    Qt gives the one those of the first window, the other a size of its own.
    """
    cursor = QTextCursor(document)
    for block in _blocks(document):
        for part in _fragments(block):
            style = part.charFormat()
            if style.isAnchor():
                style.setForeground(brush(theme.accent))
                style.setFontUnderline(True)
            elif style.fontFixedPitch():
                style.clearProperty(QTextFormat.Property.FontPointSize.value)
            else:
                continue
            cursor.setPosition(part.position())
            end = part.position() + part.length()
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(style)


def _fragments(block: QTextBlock) -> list[QTextFragment]:
    """Stretches of equal looks."""
    found = []
    parts = block.begin()
    while not parts.atEnd():
        found.append(parts.fragment())
        parts += 1
    return found
