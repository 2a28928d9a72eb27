"""HTML as a PDF: laid out as one long page, then cut where nothing is torn apart.

Qt's own way of cutting (QTextDocument.print_) stretches the last row of a page and leaves
headings alone at its end. The HTML may use what Qt knows of it, see "Supported HTML Subset" in
Qt's documentation, and the images of `pdf_marks`.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import cache

from PySide6.QtCore import QBuffer, QIODevice, QLocale, QMarginsF, QRectF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QFontDatabase,
    QGuiApplication,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextBlock,
    QTextDocument,
    QTextFormat,
    QTextTable,
)
from shiboken6 import delete

from annotator.exporters.pdf_marks import Marks
from annotator.exporters.pdf_pages import Page, Piece, Stretch, clusters, pages
from annotator.model.errors import Refused
from annotator.model.progress import Report, silent
from annotator.text import say

# As fine as print, and coarse enough for Qt's numbers to hold thousands of pages.
_DOTS_PER_INCH = 600
_MARGIN_MM, _FOOT_MM = 16.0, 9.0
_FAMILIES = ("Segoe UI", "Helvetica Neue", "Noto Sans", "Liberation Sans", "DejaVu Sans", "Arial")
_TEXT_POINTS, _FOOT_POINTS = 9.5, 8.0
# What the style `-qt-user-state: 1` says of a paragraph: it stays with the next.
_KEEP = 1
# Of a hundred parts, one half is laying out, the other painting.
_PARTS, _HALF = 100, 50


def pdf_of(html: str, *, title: str, running: str, report: Report = silent) -> bytes:
    """The PDF of a page: `running` stands at the foot of each, with its number.

    Works on any of Qt's threads while a window is open, else on the main one. Raises Refused
    where there is no font to write with.
    """
    _demand_fonts()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = _writer(buffer, title)
    document = _document(html)
    try:
        _lay_out(document, writer, report)
        foot = round(_FOOT_MM / 25.4 * _DOTS_PER_INCH)
        cut = list(pages(list(_pieces(document)), writer.height() - foot))
        _paint(writer, document, cut, running, report)
    finally:
        # Here, not where the last mention of it goes: its timer belongs to this thread.
        delete(document)
    return bytes(buffer.data().data())


@cache
def _own_application() -> QGuiApplication:
    """Without a window there may be no display, and the fonts of Linux need none."""
    platform = ["-platform", "offscreen"] if sys.platform.startswith("linux") else []
    return QGuiApplication(["annotator", *platform])


def _demand_fonts() -> None:
    if QGuiApplication.instance() is None:
        _own_application()
    if not QFontDatabase.families():
        raise Refused("reporting.no_fonts")


def _writer(buffer: QBuffer, title: str) -> QPdfWriter:
    writer = QPdfWriter(buffer)
    writer.setResolution(_DOTS_PER_INCH)
    writer.setTitle(title)
    writer.setCreator("Annotator")
    inches = QLocale.system().measurementSystem() == QLocale.MeasurementSystem.ImperialUSSystem
    size = QPageSize.PageSizeId.Letter if inches else QPageSize.PageSizeId.A4
    writer.setPageSize(QPageSize(size))
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    writer.setPageMargins(margins, QPageLayout.Unit.Millimeter)
    return writer


def _font(points: float) -> QFont:
    font = QFont(list(_FAMILIES))
    font.setPointSizeF(points)
    # Else a reader that searches for "first" does not find it: it is written with one sign "fi".
    font.setFeature(QFont.Tag("liga"), 0)
    return font


def _document(html: str) -> QTextDocument:
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDefaultFont(_font(_TEXT_POINTS))
    document.setDocumentMargin(0)
    document.setHtml(html)
    return document


def _lay_out(document: QTextDocument, writer: QPdfWriter, report: Report) -> None:
    """Qt lays out only as far as it is asked for: so it can be stopped on the way.

    It begins when the layout is first asked for, which is not before all is there.
    """
    layout = document.documentLayout()
    layout.setPaintDevice(writer)
    layout.registerHandler(QTextFormat.ObjectTypes.ImageObject, Marks(document))
    document.setTextWidth(writer.width())
    total = document.blockCount()
    step = max(1, total // _PARTS)
    block = document.begin()
    while block.isValid():
        if block.blockNumber() % step == 0:
            report(_HALF * block.blockNumber() // total, _PARTS)
            layout.blockBoundingRect(block)
        block = block.next()


def _pieces(document: QTextDocument) -> Iterator[Piece]:
    tall = document.documentLayout().paintDevice().height() / 2
    place = document.rootFrame().begin()
    while not place.atEnd():
        frame, block = place.currentFrame(), place.currentBlock()
        if isinstance(frame, QTextTable):
            yield from _rows(document, frame, tall)
        # Behind a table Qt puts an empty paragraph, on top of its last row.
        elif block.length() > 1:
            keep = block.blockFormat().headingLevel() > 0 or block.userState() == _KEEP
            where = _where(document, block)
            if where.height > tall:
                yield from map(Piece, _lines(document, block))
            else:
                yield Piece(where, keep)
        place += 1


def _rows(document: QTextDocument, table: QTextTable, tall: float) -> Iterator[Piece]:
    around = document.documentLayout().frameBoundingRect(table)
    below = (_row_top(document, table, row) for row in range(1, table.rows()))
    tops = [around.top(), *below, around.bottom()]
    heads = table.format().toTableFormat().headerRowCount()
    head = Stretch(tops[0], tops[heads]) if heads else None
    # A row alone on a page is lost there: two of them go together.
    together = {*range(heads + 1), table.rows() - 2}
    for row in range(table.rows()):
        where = Stretch(tops[row], tops[row + 1])
        if where.height > tall:
            yield from (Piece(part, head=head) for part in _row_parts(document, table, row, where))
        else:
            yield Piece(where, row in together, head if row >= heads else None)


def _row_top(document: QTextDocument, table: QTextTable, row: int) -> float:
    """Under the rule over the row, where its words begin."""
    return _where(document, table.cellAt(row, 0).firstCursorPosition().block()).top


def _row_parts(
    document: QTextDocument, table: QTextTable, row: int, where: Stretch
) -> Iterator[Stretch]:
    """The parts of a row that is too high for a page: the lines of its cells."""
    lines = [
        line
        for column in range(table.columns())
        for block in _blocks(table, row, column)
        if block.length() > 1
        for line in _lines(document, block)
    ]
    parts = list(clusters(lines))
    tops = [where.top, *(part.top for part in parts[1:]), where.bottom]
    yield from (Stretch(tops[n], tops[n + 1]) for n in range(len(parts)))


def _blocks(table: QTextTable, row: int, column: int) -> Iterator[QTextBlock]:
    cell = table.cellAt(row, column)
    block, last = cell.firstCursorPosition().block(), cell.lastCursorPosition().block()
    while block.isValid() and block.blockNumber() <= last.blockNumber():
        yield block
        block = block.next()


def _where(document: QTextDocument, block: QTextBlock) -> Stretch:
    rect = document.documentLayout().blockBoundingRect(block)
    return Stretch(rect.top(), rect.bottom())


def _lines(document: QTextDocument, block: QTextBlock) -> Iterator[Stretch]:
    top, layout = _where(document, block).top, block.layout()
    for number in range(layout.lineCount()):
        rect = layout.lineAt(number).rect()
        yield Stretch(top + rect.top(), top + rect.bottom())


def _paint(
    writer: QPdfWriter, document: QTextDocument, cut: list[Page], running: str, report: Report
) -> None:
    painter = QPainter(writer)
    try:
        for number, page in enumerate(cut, start=1):
            report(_HALF + _HALF * (number - 1) // len(cut), _PARTS)
            if number > 1:
                writer.newPage()
            down = 0.0
            for part in filter(None, (page.head, page.body)):
                _paint_part(painter, document, part, down)
                down += part.height
            _paint_foot(painter, writer, running, say("reporting.page", n=number, total=len(cut)))
    finally:
        painter.end()


def _paint_part(painter: QPainter, document: QTextDocument, part: Stretch, down: float) -> None:
    seen = QAbstractTextDocumentLayout.PaintContext()
    # A dot less: what only touches the edge would be shown as a thin line.
    seen.clip = QRectF(0, part.top, document.textWidth(), part.height - 1)
    # The window's text may be white.
    seen.palette.setColor(QPalette.ColorRole.Text, painter.pen().color())
    painter.save()
    painter.translate(0, down - part.top)
    painter.setClipRect(seen.clip)
    document.documentLayout().draw(painter, seen)
    painter.restore()


def _paint_foot(painter: QPainter, writer: QPdfWriter, running: str, number: str) -> None:
    painter.setFont(_font(_FOOT_POINTS))
    foot = QRectF(0, 0, writer.width(), writer.height())
    bottom = Qt.AlignmentFlag.AlignBottom
    painter.drawText(foot, bottom | Qt.AlignmentFlag.AlignRight, number)
    room = foot.width() - 1.5 * painter.fontMetrics().horizontalAdvance(number)
    words = painter.fontMetrics().elidedText(running, Qt.TextElideMode.ElideRight, round(room))
    painter.drawText(foot, bottom | Qt.AlignmentFlag.AlignLeft, words)
