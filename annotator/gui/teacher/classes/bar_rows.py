"""Rows with bars: a question with its answers, a tag with its figures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from annotator.gui.teacher.classes.article_rows import joined
from annotator.model.scheme import Tag

MarkRole = Literal["good", "warning", "muted"]


@dataclass(frozen=True, slots=True)
class Mark:
    """A word on the right of a heading: all is well, something needs a look, or neither."""

    words: str
    role: MarkRole = "muted"


@dataclass(frozen=True, slots=True)
class BarLine:
    """Words, a bar for `count` (part, total), and what it says; `is_most` for the largest.

    The bar has the colour of `tag`, else of the row's tag.
    """

    words: str
    count: tuple[float, float]
    figure: str
    is_most: bool = False
    tag: Tag | None = None


@dataclass(frozen=True, slots=True)
class BarRow:
    """Words with lines beneath; `about` is what the row stands for.

    The first row of a group has its `heading`, which may have a `mark`. `is_quoted` where the
    words are the article's, `is_quiet` where the lines say more than the words.
    """

    words: str
    about: object
    heading: str = ""
    mark: Mark | None = None
    tag: Tag | None = None
    figure: str = ""
    lines: tuple[BarLine, ...] = ()
    note: str = ""
    is_quoted: bool = False
    is_quiet: bool = False

    @property
    def spoken(self) -> str:
        """All of it from top to bottom."""
        lines = (joined(one.words, one.figure) for one in self.lines)
        mark = self.mark.words if self.mark else ""
        return joined(self.heading, mark, self.words, self.figure, *lines, self.note)
