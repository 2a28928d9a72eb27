"""How each kind of line looks on the page."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtGui import (
    QFont,
    QFontInfo,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from annotator.gui.article.passages import PassageIndex
from annotator.gui.theme import Theme, brush
from annotator.model.article import Article, BlockKind
from annotator.workflows.settings import SANS, SERIF, Settings

_PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
_LINE_END = QTextCursor.MoveOperation.EndOfBlock
_KEEP_ANCHOR = QTextCursor.MoveMode.KeepAnchor
# The least room beside the text, in pixels.
_LEAST_LEFT, _LEAST_RIGHT = 76, 40


class Look(NamedTuple):
    """One kind of line: sizes as shares of the reading font, `after` in its pixels.

    `line_height` is in hundredths of the letters, where lines are as far apart as usual.
    """

    size: float = 1.0
    line_height: int = 160
    after: float = 0.35
    sans: bool = False
    bold: bool = False
    set_back: bool = False


_BODY = Look()
_CAPTION = Look(size=0.94, line_height=150, after=0.25, sans=True)
_SMALL = Look(size=0.83, line_height=140, after=0, sans=True, set_back=True)
# Between paragraphs only: a line of full height would tear the text apart.
_BLANK = Look(size=0.3, line_height=100, after=0)
_LOOKS: Mapping[BlockKind, Look] = {
    "headline": Look(size=1.45, line_height=128, after=0.3, bold=True),
    "subhead": Look(size=1.15, line_height=155, after=0.2, bold=True),
    "byline": Look(size=0.9, line_height=150, after=0, sans=True),
    "timestamp": Look(size=0.85, line_height=150, after=0.1, sans=True),
    "share": _SMALL,
    "credit": _CAPTION,
    "caption": _CAPTION,
    "copyright": _SMALL,
}


def reading_font(settings: Settings) -> QFont:
    """The font of the article's body."""
    font = QFont()
    if settings.font == SERIF:
        font.setStyleHint(QFont.StyleHint.Serif)
        font.setFamily(font.defaultFamily())
    else:
        # Another computer may not have one's own font: then it is the font of the window.
        own = [] if settings.font == SANS else [settings.font]
        font.setFamilies([*own, font.family()])
    font.setPointSize(settings.size)
    if settings.letter_spacing:
        pixels = QFontInfo(font).pixelSize() * settings.letter_spacing / 100
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, pixels)
    return font


def are_set_alike(one: Settings, other: Settings) -> bool:
    """Whether an article looks the same with both, but for its colours."""
    return replace(one, theme=other.theme, whole_words=other.whole_words) == other


def set_type(
    document: QTextDocument,
    article: Article,
    index: PassageIndex,
    theme: Theme,
    settings: Settings,
    later: Collection[int] = (),
) -> None:
    """Give every line of `document`, which holds the article's text, the look of its kind.

    The blocks with the numbers in `later` are set back.
    """
    base = document.defaultFont()
    looks = _looks(article, index, later)
    set_looks = {look: _as_chosen(look, settings) for look in {_BLANK, *looks}}
    formats = {look: _formats(chosen, base, theme) for look, chosen in set_looks.items()}
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    cursor.select(QTextCursor.SelectionType.Document)
    # All at once first: as a rule every other line is blank, and one by one they take long.
    block_format, char_format = formats[_BLANK]
    cursor.setBlockFormat(block_format)
    cursor.setBlockCharFormat(char_format)
    for line, look in enumerate(looks):
        if look is not _BLANK:
            block_format, char_format = formats[look]
            cursor.setPosition(document.findBlockByNumber(line).position())
            cursor.setBlockFormat(block_format)
            if look is not _BODY:
                cursor.movePosition(_LINE_END, _KEEP_ANCHOR)
                cursor.setBlockCharFormat(char_format)
                cursor.setCharFormat(char_format)
    cursor.endEditBlock()


def _as_chosen(look: Look, settings: Settings) -> Look:
    """A look with the person's line spacing; one's own font is meant for every line."""
    height = round(look.line_height * settings.line_spacing / Settings().line_spacing)
    return look._replace(line_height=height, sans=look.sans and settings.font == SERIF)


def _looks(article: Article, index: PassageIndex, later: Collection[int]) -> list[Look]:
    """The look of each line of the article's text."""
    looks = [_BLANK] * index.lines
    for number, block in enumerate(article.blocks):
        lines = index.lines_of(block.span)
        look = _LOOKS.get(block.kind, _BODY)
        if number in later:
            look = look._replace(set_back=True)
        for inner in lines[:-1]:
            looks[inner] = look._replace(after=0)
        looks[lines[-1]] = look
    return looks


def _formats(look: Look, base: QFont, theme: Theme) -> tuple[QTextBlockFormat, QTextCharFormat]:
    char_format = QTextCharFormat()
    char_format.setFontPointSize(base.pointSizeF() * look.size)
    if look.sans:
        char_format.setFontFamilies([QFont().family()])
    if look.bold:
        char_format.setFontWeight(QFont.Weight.Bold)
    if look.set_back:
        char_format.setForeground(brush(theme.set_back))
    return _block_format(look, base), char_format


def _block_format(look: Look, base: QFont) -> QTextBlockFormat:
    block_format = QTextBlockFormat()
    block_format.setLineHeight(look.line_height, _PROPORTIONAL)
    block_format.setBottomMargin(look.after * QFontInfo(base).pixelSize())
    return block_format


def column_margins(
    font: QFont, width: int, column: int, *, badges_right: Callable[[], bool]
) -> tuple[int, int]:
    """The margins left and right of the text on a page of `width` pixels.

    The column is `column` letters (em) wide and stands in the middle; on a narrow page
    it gives way, so that badges always have room: also on the right where `badges_right`,
    asked only of a narrow page, says that some stand there.
    """
    beside = (width - column * QFontInfo(font).pixelSize()) // 2
    if beside >= _LEAST_LEFT:
        return beside, beside
    return _LEAST_LEFT, max(beside, _LEAST_LEFT if badges_right() else _LEAST_RIGHT)
