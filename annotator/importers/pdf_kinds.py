"""What the paragraphs of a PDF are: by letter size and place where certain, else by words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from annotator.importers.line_kinds import SURE
from annotator.importers.pdf_pages import Box
from annotator.importers.pdf_paragraphs import Paragraph
from annotator.model.article import BlockKind

# Against the letters most of the text is set in.
_HEADLINE, _SUBHEAD, _SMALL = 1.3, 1.12, 0.94
_FEWEST_WORDS, _MOST_WORDS = 2, 40
# A first line of fewer words is the name of a paper, if a longer one is nearly as large.
_USUAL_WORDS, _NEARLY = 4, 0.7
_LONGEST_SUBHEAD = 20
# A caption stands this near its picture, in its letters' size.
_NEAR = 4.0


def kinds_of(
    paragraphs: Sequence[Paragraph],
    by_words: Sequence[BlockKind],
    pictures: Sequence[Sequence[Box]],
) -> list[BlockKind]:
    """The kind of each paragraph; `pictures` are those of each page."""
    usual = body_size(paragraphs)
    headline = _headline(paragraphs, usual)
    return [
        _kind(number, one, words, headline, usual, pictures[one.page])
        for number, (one, words) in enumerate(zip(paragraphs, by_words, strict=True))
    ]


def body_size(paragraphs: Sequence[Paragraph]) -> float:
    """The letter size of most of the text, in points."""
    letters: Counter[float] = Counter()
    for paragraph in paragraphs:
        letters[round(paragraph.size, 1)] += len(paragraph.text)
    return max(letters, key=lambda size: letters[size])


def _kind(
    number: int,
    paragraph: Paragraph,
    words: BlockKind,
    headline: int | None,
    usual: float,
    pictures: Sequence[Box],
) -> BlockKind:
    if number == headline:
        return "headline"
    if words in SURE:
        return words
    if paragraph.size <= _SMALL * usual:
        return "caption" if _is_near(paragraph, pictures) else words
    if headline is not None:
        short = len(paragraph.text.split()) <= _LONGEST_SUBHEAD
        larger = paragraph.size >= _SUBHEAD * usual
        if number > headline and words != "caption" and short and larger:
            return "subhead"
        if words == "headline":
            return "subhead" if number > headline else "other"
    return words


def _headline(paragraphs: Sequence[Paragraph], usual: float) -> int | None:
    """The one set in the largest letters on the first page, if they are much larger."""
    first = paragraphs[0].page
    large = [
        number
        for number, one in enumerate(paragraphs)
        if one.page == first
        and one.size >= _HEADLINE * usual
        and _FEWEST_WORDS <= len(one.text.split()) <= _MOST_WORDS
    ]
    largest = max((paragraphs[number].size for number in large), default=0)
    among = [number for number in large if paragraphs[number].size >= _NEARLY * largest]
    long = [number for number in among if len(paragraphs[number].text.split()) >= _USUAL_WORDS]
    return max(long or among, key=lambda number: (paragraphs[number].size, -number), default=None)


def _is_near(paragraph: Paragraph, pictures: Sequence[Box]) -> bool:
    reach = _NEAR * paragraph.size
    left = min(line.left for line in paragraph.lines)
    right = max(line.right for line in paragraph.lines)
    top, bottom = paragraph.lines[0].base - paragraph.size, paragraph.lines[-1].base
    for picture in pictures:
        below = abs(top - picture.bottom) <= reach or abs(picture.top - bottom) <= reach
        beside = abs(left - picture.right) <= reach or abs(picture.left - right) <= reach
        level = top < picture.bottom + reach and bottom > picture.top - reach
        if (below and left < picture.right and right > picture.left) or (beside and level):
            return True
    return False
