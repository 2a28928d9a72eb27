"""Articles as they come in: their lines, before anybody has looked at them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from annotator.model.article import NO_DETAILS, ArticleDetails, BlockKind

DraftFormat = Literal["html", "docx", "pdf", "markdown", "text", "paste"]


@dataclass(frozen=True, slots=True)
class DraftLine:
    """What will be one block: its words, and the white space in front of it.

    `set_aside` is the id of the message that says why the line is not part of the
    article; empty where it is.
    """

    text: str
    kind: BlockKind
    before: str = "\n\n"
    set_aside: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """An article to be: every line of the source in its order.

    `title` is empty where the headline says it. `file` is the file's name, empty for
    pasted text. `notes` are ids of messages worth knowing. `leading` and `trailing` are the
    white space around all lines; what stands `before` the first line does not count.
    """

    lines: tuple[DraftLine, ...]
    title: str = ""
    details: ArticleDetails = NO_DETAILS
    file: str = ""
    format: DraftFormat = "text"
    notes: tuple[str, ...] = ()
    leading: str = ""
    trailing: str = ""

    def kept(self) -> Iterator[DraftLine]:
        """The lines that are part of the article."""
        return (line for line in self.lines if not line.set_aside)

    def changed(
        self, number: int, *, kind: BlockKind | None = None, set_aside: str | None = None
    ) -> Draft:
        """The draft with its line `number` (from 0) of another kind, or set aside, or not."""
        line = self.lines[number]
        line = replace(
            line,
            kind=line.kind if kind is None else kind,
            set_aside=line.set_aside if set_aside is None else set_aside,
        )
        return replace(self, lines=(*self.lines[:number], line, *self.lines[number + 1 :]))

    def as_it_is(self) -> Draft:
        """The draft with nothing set aside."""
        return replace(self, lines=tuple(replace(line, set_aside="") for line in self.lines))
