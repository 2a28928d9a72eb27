"""Which paragraphs of an article have been on screen for a moment."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotator.gui.article.view import ArticleView
from annotator.gui.theme import Theme
from annotator.model.article import Article

_A_MOMENT_MS = 700
_WIDTH, _MARGIN, _SIGN = 6, 3, 2
# Not as strong as what is tagged beside it; the line beneath the article has it in words.
STRENGTH = 0.7


class Reached:
    """The blocks reached, as stretches in order: what is read in one go is one of them."""

    def __init__(self, article: Article) -> None:
        self._ends = [block.span.end for block in article.blocks]
        self._stretches: list[tuple[int, int]] = []
        self._length = max(len(article.text), 1)

    @property
    def total(self) -> int:
        """How many blocks there are."""
        return len(self._ends)

    @property
    def count(self) -> int:
        """How many of them have been reached."""
        return sum(behind - first for first, behind in self._stretches)

    def count_of(self, numbers: Iterable[int]) -> int:
        """How many of some blocks, by their numbers from 0, have been reached."""
        return sum(any(a <= one < b for a, b in self._stretches) for one in numbers)

    def see(self, first: int, last: int) -> bool:
        """Take in the blocks that end between two code points; False when none is new."""
        start, behind = bisect_left(self._ends, first), bisect_right(self._ends, last)
        if start >= behind:
            return False
        before = self.count
        low = bisect_left(self._stretches, start, key=lambda one: one[1])
        high = bisect_right(self._stretches, behind, key=lambda one: one[0])
        touched = self._stretches[low:high]
        joined = (min([start, *(a for a, _ in touched)]), max([behind, *(b for _, b in touched)]))
        self._stretches[low:high] = [joined]
        return self.count != before

    def shares(self) -> Iterator[tuple[float, float]]:
        """Start and end of each stretch, as shares (0 to 1) of the text."""
        for first, behind in self._stretches:
            start = self._ends[first - 1] if first else 0
            end = self._length if behind == self.total else self._ends[behind - 1]
            yield start / self._length, end / self._length


class ReachedBar(QWidget):
    """The slim bar beside the article; looks only once the page has stood still.

    `changed` carries how many paragraphs were reached, and how many there are; where some
    are to be read, `to_read_changed` counts those alone.
    """

    changed = Signal(int, int)
    to_read_changed = Signal(int, int)

    def __init__(self, view: ArticleView, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view, self._theme = view, theme
        self._reached: Reached | None = None
        self._seen: dict[str, Reached] = {}
        self._to_read: tuple[int, ...] = ()
        self._marked: list[tuple[float, float]] = []
        self._still = QTimer(self, interval=_A_MOMENT_MS, singleShot=True)
        self._still.timeout.connect(self._look)
        for signal in (
            view.verticalScrollBar().valueChanged,
            view.verticalScrollBar().rangeChanged,
        ):
            # A method and no lambda: the view outlives the bar.
            signal.connect(self._wait)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_article(self, article: Article, to_read: tuple[int, ...] = ()) -> None:
        """Go on with an article where it was left; `to_read` are numbers of blocks, from 0."""
        self._reached = self._seen.setdefault(article.id, Reached(article))
        self._to_read = to_read
        length = max(len(article.text), 1)
        spans = (article.blocks[number].span for number in to_read)
        self._marked = [(span.start / length, span.end / length) for span in spans]
        self._tell()
        self._still.start()

    def count_left(self, to_read: Mapping[str, Collection[int]]) -> int:
        """How many blocks, given by article id and number, have not been on screen yet."""
        left = 0
        for article_id, numbers in to_read.items():
            seen = self._seen.get(article_id)
            left += len(numbers) - (seen.count_of(numbers) if seen else 0)
        return left

    def forget(self) -> None:
        """Begin anew, with other work."""
        self._seen.clear()

    def set_theme(self, theme: Theme) -> None:
        """Use the colours of `theme`."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH + 2 * _MARGIN, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        height = self.height()
        painter.fillRect(self.rect(), QColor(self._theme.paper))
        painter.setBrush(QColor(self._theme.line))
        painter.drawRect(QRectF(_MARGIN + 2, 0, _WIDTH - 4, height))
        for start, end in self._marked:
            top, bottom = round(start * height), round(end * height)
            painter.fillRect(0, top, _SIGN, max(bottom - top, _SIGN), QColor(self._theme.accent))
        painter.setBrush(QColor(self._theme.good))
        painter.setOpacity(STRENGTH)
        for start, end in self._reached.shares() if self._reached else ():
            painter.drawRect(QRectF(_MARGIN, start * height, _WIDTH, (end - start) * height))

    def _wait(self, *_: int) -> None:
        self._still.start()

    def _look(self) -> None:
        port = self._view.viewport()
        if self._reached is None or not port.isVisible():
            return
        first = self._view.point_near(QPoint(0, 0))
        last = self._view.point_near(QPoint(port.width(), port.height()))
        if self._reached.see(first, last):
            self._tell()

    def _tell(self) -> None:
        self.update()
        if self._reached and self._to_read:
            n = self._reached.count_of(self._to_read)
            self.to_read_changed.emit(n, len(self._to_read))
        elif self._reached:
            self.changed.emit(self._reached.count, self._reached.total)
