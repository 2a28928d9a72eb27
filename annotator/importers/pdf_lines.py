"""The lines of a page: words that stand beside each other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from annotator.importers.pdf_pages import Word

# In letter sizes: blanks this wide part what may be columns; what is none grows together again.
_WIDE_BLANK, _LONE_BLANK = 0.9, 1.2
_TOUCHING, _CELLS_APART = 0.08, 2.0
# Lines that are set to fill their width have wide blanks, all of them alike.
_MUCH_WIDER = 1.7
_SAME_BASE = 0.35
_SAME_SIZE = 0.12
# A first letter set over several lines is so much larger than the text, and so high.
_LARGE_LETTER, _HIGH = 1.8, 0.65
_MOST_LARGE = 2
_FEWEST_LINES = 3
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


def rows_of(pieces: Sequence[Line]) -> list[Line]:
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
    top = letter.base - _HIGH * letter.size
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


def same_size(one: float, other: float) -> bool:
    """Whether two letter sizes are one to the eye."""
    return abs(one - other) <= _SAME_SIZE * max(one, other)
