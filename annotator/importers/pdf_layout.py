"""The lines of a page in reading order: columns found by the white between them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, pairwise
from statistics import median
from typing import NamedTuple

from annotator.importers.pdf_pages import Word

# In letter sizes: blanks this wide part what may be columns; what is none grows together again.
_WIDE_BLANK, _LONE_BLANK = 0.9, 1.2
_TOUCHING, _CELLS_APART = 0.08, 2.0
# Lines that are set to fill their width have wide blanks, all of them alike.
_MUCH_WIDER = 1.7
_SAME_BASE = 0.35
_ABOVE, _BELOW = 0.65, 0.2
_NARROWEST_GUTTER = 0.7
_SAME_SIZE = 0.12
# Lines around a picture are shorter: so many to each side say how far lines reach.
_AROUND = 4
# In letter sizes: the first line of a column may stand above the columns beside it.
_NEAR = 3.0
# A column has at least so many lines, of so many characters in the middle.
_FEWEST_LINES = 3
_SHORTEST_LINES = 10
# A first letter set over several lines is so much larger than the text.
_LARGE_LETTER = 1.8
_MOST_LARGE = 2
# A sign of a note is so much smaller, and stands so high above its line at most.
_MOST_RAISED, _SMALL, _RAISED = 3, 0.8, 0.6


@dataclass(frozen=True, slots=True)
class Line:
    """Words beside each other, in points on their page; `bold` when all of them are.

    `first_word` is the width of the first one, `edge` is how far to the right lines reach here.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool
    first_word: float = 0.0
    edge: float = 0.0


class Column(NamedTuple):
    """Lines from top to bottom, and where most of them start."""

    lines: list[Line]
    left: float


def columns_of(pieces: Sequence[Line]) -> list[Column]:
    """The columns of a page's pieces of lines, in the order in which they are read."""
    return [_column(lines) for lines in _in_order(pieces) if lines]


def pieces_of(words: Iterable[Word]) -> list[Line]:
    """Words that stand close together, as the file gives them one after the other."""
    pieces: list[Line] = []
    run: list[Word] = []
    for word in words:
        if run and not _goes_on(run[-1], word):
            pieces += _parted(run)
            run = []
        run.append(word)
    return pieces + _parted(run)


def _goes_on(before: Word, word: Word) -> bool:
    """Whether a word stands to the right of another, however far."""
    size = max(before.size, word.size)
    if before.ends_line:
        return False
    if abs(word.base - before.base) > _SAME_BASE * size:
        # Credits run up the side of pictures: each word stands over the one before.
        return max(abs(word.left - before.left), abs(word.right - before.right)) < 0.1 * size
    return word.left - before.right > -0.5 * size


def _parted(run: list[Word]) -> list[Line]:
    """A run of words, parted where a blank is much wider than the others."""
    blanks = [word.left - before.right for before, word in pairwise(run)]
    usual = median(blanks) if len(blanks) > 1 else 0.0
    pieces: list[Line] = []
    start = 0
    for number, (blank, word) in enumerate(zip(blanks, run[1:], strict=True), 1):
        widest = _WIDE_BLANK if len(blanks) > 1 else _LONE_BLANK
        if blank > max(widest * word.size, _MUCH_WIDER * usual):
            pieces.append(_piece(run[start:number]))
            start = number
    return [*pieces, _piece(run[start:])] if run else []


def _piece(run: Sequence[Word]) -> Line:
    text = run[0].text
    for before, word in pairwise(run):
        # A change of font inside a word parts it for the file, not for the eye.
        together = word.left - before.right < _TOUCHING * word.size and not before.ends_line
        text += word.text if together and _is_cut(before, word) else f" {word.text}"
    sizes = [word.size for word in run for _ in word.text]
    first = run[0]
    return Line(
        text,
        first.left,
        max(word.right for word in run),
        first.base,
        median(sizes),
        all(word.bold for word in run),
        first.right - first.left,
    )


def _is_cut(before: Word, word: Word) -> bool:
    return before.size != word.size and before.text.isalpha() and word.text.isalpha()


def _in_order(pieces: Sequence[Line]) -> Iterator[list[Line]]:
    """The lines of each column; what is no column comes row by row."""
    rows: list[Line] = []
    for zone in _zones(pieces):
        columns = _columns(zone)
        if len(columns) == 1:
            rows += _rows(zone)
            continue
        if rows:
            yield rows
            rows = []
        for column in columns:
            yield from _in_order(column)
    if rows:
        yield rows


def _zones(pieces: Sequence[Line]) -> Iterator[list[Line]]:
    """Stretches from top to bottom that the same white strips run through, or none."""
    zone: list[list[Line]] = []
    gutters: list[tuple[float, float]] = []
    for strip in _strips(pieces):
        together = _gutters([*chain(*zone), *strip])
        if zone and not together and (gutters or _gutters(strip)):
            heads = _heads(zone, strip)
            if heads < len(zone):
                yield list(chain(*zone[: len(zone) - heads]))
            zone = zone[len(zone) - heads :]
            together = _gutters([*chain(*zone), *strip])
        zone.append(strip)
        gutters = together
    if zone:
        yield list(chain(*zone))


def _heads(zone: Sequence[Sequence[Line]], strip: Sequence[Line]) -> int:
    """How many strips at the end of a zone are the head of a column that starts with `strip`."""
    heads = 0
    top = min(piece.base for piece in strip)
    edges = [right for _, right in _gutters(strip)]
    for above in reversed(zone):
        size = above[0].size
        left, low = min(one.left for one in above), max(one.base for one in above)
        near = 0 < top - low <= _NEAR * size
        if not near or not any(abs(left - edge) <= size for edge in edges):
            break
        heads, top = heads + 1, low
    return heads


def _strips(pieces: Sequence[Line]) -> Iterator[list[Line]]:
    """Pieces whose heights overlap, from the top of the page to its bottom."""
    strip: list[Line] = []
    bottom = 0.0
    for piece in sorted(pieces, key=lambda one: one.base - _ABOVE * one.size):
        if strip and piece.base - _ABOVE * piece.size >= bottom:
            yield strip
            strip = []
        low = piece.base + _BELOW * piece.size
        bottom = max(bottom, low) if strip else low
        strip.append(piece)
    if strip:
        yield strip


def _gutters(pieces: Sequence[Line]) -> list[tuple[float, float]]:
    """The white strips between pieces, from left to right."""
    narrowest = _NARROWEST_GUTTER * median(piece.size for piece in pieces)
    found = []
    end: float | None = None
    for piece in sorted(pieces, key=lambda one: one.left):
        if end is not None and piece.left - end >= narrowest:
            found.append((end, piece.left))
        end = piece.right if end is None else max(end, piece.right)
    return found


def _columns(zone: Sequence[Line]) -> list[list[Line]]:
    """The columns of a zone; narrow ones, as of numbers before lines, go with the next."""
    columns: list[list[Line]] = []
    narrow: list[Line] = []
    starts = [right for _, right in _gutters(zone)]
    for start, end in pairwise([float("-inf"), *starts, float("inf")]):
        column = narrow + [one for one in zone if start <= one.left < end]
        narrow = [] if _is_column(column) else column
        if not narrow:
            columns.append(column)
    if narrow and columns:
        columns[-1] += narrow
    return columns or [list(zone)]


def _is_column(pieces: Sequence[Line]) -> bool:
    long = median(len(piece.text) for piece in pieces) >= _SHORTEST_LINES
    return long and len({round(piece.base) for piece in pieces}) >= _FEWEST_LINES


def _rows(pieces: Sequence[Line]) -> list[Line]:
    """Pieces that stand beside each other as one line each, from top to bottom."""
    large = _large_letters(pieces)
    rows: list[list[Line]] = []
    for piece in sorted(pieces, key=lambda one: one.base):
        if piece in large:
            continue
        if rows and piece.base - rows[-1][0].base <= _SAME_BASE * piece.size:
            rows[-1].append(piece)
        else:
            rows.append([piece])
    lines = [_joined(row) for row in _with_raised(rows)]
    for letter in large:
        _set_before(letter, lines)
    return lines


def _with_raised(rows: list[list[Line]]) -> list[list[Line]]:
    """The rows, with small signs that stand above their line (as of a note) put into it."""
    kept: list[list[Line]] = []
    raised: list[Line] = []
    for row in rows:
        size, base = row[0].size, row[0].base
        here = [one for one in raised if _is_raised(one, size, base)]
        kept += [[one] for one in raised if one not in here]
        alone = len(row) == 1 and not here
        raised = [one for one in row if alone and len(one.text) <= _MOST_RAISED]
        if not raised:
            kept.append([*row, *here])
    return [*kept, *([one] for one in raised)]


def _is_raised(sign: Line, size: float, base: float) -> bool:
    return sign.size <= _SMALL * size and base - sign.base <= _RAISED * size


def _joined(row: list[Line]) -> Line:
    row.sort(key=lambda one: one.left)
    texts = [row[0].text]
    for before, piece in pairwise(row):
        texts += [_between(piece.left - before.right, piece.size), piece.text]
    longest = max(row, key=lambda one: len(one.text))
    return Line(
        "".join(texts),
        row[0].left,
        max(one.right for one in row),
        longest.base,
        longest.size,
        all(one.bold for one in row),
        row[0].first_word,
    )


def _between(blank: float, size: float) -> str:
    if blank < _TOUCHING * size:
        return ""
    return " " if blank < _CELLS_APART * size else "\t"


def _large_letters(pieces: Sequence[Line]) -> list[Line]:
    if len(pieces) < _FEWEST_LINES:
        return []
    usual = median(piece.size for piece in pieces)
    return [
        piece
        for piece in pieces
        if len(piece.text) <= _MOST_LARGE and piece.size >= _LARGE_LETTER * usual
    ]


def _set_before(letter: Line, lines: list[Line]) -> None:
    """Put a first letter set over several lines before the uppermost of them."""
    top = letter.base - _ABOVE * letter.size
    beside = [
        number
        for number, line in enumerate(lines)
        if top <= line.base <= letter.base + _SAME_BASE * line.size and line.left >= letter.left
    ]
    if not beside:
        lines.append(letter)
        lines.sort(key=lambda line: line.base)
        return
    for number in beside:
        lines[number] = replace(lines[number], left=letter.left)
    first = lines[beside[0]]
    close = " " if letter.text in ("A", "I", "Y", "O") and first.text[:1].isupper() else ""
    lines[beside[0]] = replace(first, text=f"{letter.text}{close}{first.text}")


def _column(lines: list[Line]) -> Column:
    lefts = sorted(line.left for line in lines)
    edged = [replace(line, edge=_edge(lines, number)) for number, line in enumerate(lines)]
    # Most lines start at the edge; first lines of paragraphs may start further in.
    return Column(edged, lefts[len(lefts) // 10])


def _edge(lines: Sequence[Line], number: int) -> float:
    """How far the lines around one reach that are set in the same letters."""
    size = lines[number].size
    around = lines[max(0, number - _AROUND) : number + _AROUND + 1]
    return max(line.right for line in around if same_size(line.size, size))


def same_size(one: float, other: float) -> bool:
    """Whether two letter sizes are one to the eye."""
    return abs(one - other) <= _SAME_SIZE * max(one, other)
