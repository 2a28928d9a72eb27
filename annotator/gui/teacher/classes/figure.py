"""One row of the class in figures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from annotator.gui.teacher.classes.article_rows import joined
from annotator.model.scheme import Tag


@dataclass(frozen=True, slots=True)
class Figure:
    """One row: words with a figure on the right, `below` smaller underneath.

    `count` is (part, total) where a bar shows it; `row` numbers the summary's row that the
    figure leads to, and `below` then reads like a link.
    """

    words: str
    kind: Literal["heading", "note", "plain", "quoted"] = "plain"
    figure: str = ""
    below: str = ""
    tag: Tag | None = None
    count: tuple[int, int] | None = None
    row: int | None = None

    @property
    def spoken(self) -> str:
        """The row from left to right."""
        return joined(self.words, self.figure, self.below)
