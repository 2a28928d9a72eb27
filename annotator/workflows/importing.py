"""An article that is looked over before its text is frozen: every step can be undone."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import fields, replace
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from annotator.importers.drafts import article_of
from annotator.importers.sources import draft_from_html, draft_from_text, read_draft
from annotator.model.article import Article, ArticleDetails, BlockKind
from annotator.model.draft import Draft, DraftLine
from annotator.model.errors import Refused
from annotator.model.ids import new_id
from annotator.model.progress import Report, silent

BY_HAND = "importing_page.by_hand"
DETAILS = ("title", *(one.name for one in fields(ArticleDetails)))
_TIMES = ("published", "updated")


class Step(NamedTuple):
    """A change that was made: in these lines, by number from 0, or in this detail."""

    lines: tuple[int, ...] = ()
    detail: str = ""


class _Done(NamedTuple):
    step: Step
    before: Draft


class Importing:
    """Holds the draft as it is now; `first` is how it was read."""

    def __init__(self, draft: Draft) -> None:
        self.first = self._draft = draft
        self._done: list[_Done] = []
        self._undone: list[_Done] = []
        self._joins = ""

    @property
    def draft(self) -> Draft:
        """The draft with everything that was changed."""
        return self._draft

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Whether a step was taken back."""
        return bool(self._undone)

    def detail(self, name: str) -> str:
        """The title, or one of the details, by its name."""
        return _detail(self._draft, name)

    def set_kind(self, numbers: Collection[int], kind: BlockKind) -> None:
        """Say what lines are; those set aside are taken back by it."""
        self._change(numbers, lambda number, line: replace(line, kind=kind, set_aside=""))

    def set_aside(self, numbers: Collection[int]) -> None:
        """Leave lines out of the article."""
        self._change(numbers, self._without)

    def take_back(self, numbers: Collection[int]) -> None:
        """Have lines in the article that were set aside."""
        self._change(numbers, lambda number, line: replace(line, set_aside=""))

    def turn_over(self, numbers: Collection[int]) -> None:
        """Set lines aside; where all of them are, take them back."""
        lines = self._draft.lines
        if all(lines[number].set_aside for number in numbers):
            self.take_back(numbers)
        else:
            self.set_aside(numbers)

    def as_it_is(self) -> None:
        """Have every line of the source in the article."""
        self.take_back(range(len(self._draft.lines)))

    def set_detail(self, name: str, words: str) -> None:
        """Write the title, or one of the details; what is typed on end is one step."""
        if words == self.detail(name):
            return
        details = self._draft.details
        changed = (
            replace(self._draft, title=words)
            if name == "title"
            else replace(self._draft, details=replace(details, **{name: words}))
        )
        joins = self._joins == name
        if joins:
            self._draft = changed
        else:
            self._do(Step(detail=name), changed)
        self._joins = name

    def undo(self) -> Step:
        """Take the last step back and say where it was."""
        return self._turn(self._done, self._undone)

    def redo(self) -> Step:
        """Do the step taken back last again and say where it was."""
        return self._turn(self._undone, self._done)

    def wrong_details(self) -> list[str]:
        """The details that are no time and were written here, by name."""
        return [
            name
            for name in _TIMES
            if (words := self.detail(name)) != _detail(self.first, name) and not _is_time(words)
        ]

    def article(self) -> Article:
        """The article as it is now.

        Raises Refused when a time is none, nothing is left, or it is more than an article can be.
        """
        if self.wrong_details():
            raise Refused("importing_page.no_time")
        return article_of(self._draft, article_id=new_id())

    def _without(self, number: int, line: DraftLine) -> DraftLine:
        if line.set_aside:
            return line
        return replace(line, set_aside=self.first.lines[number].set_aside or BY_HAND)

    def _change(
        self, numbers: Collection[int], change: Callable[[int, DraftLine], DraftLine]
    ) -> None:
        lines = list(self._draft.lines)
        for number in numbers:
            lines[number] = change(number, lines[number])
        changed = tuple(n for n in sorted(numbers) if lines[n] != self._draft.lines[n])
        if changed:
            self._do(Step(changed), replace(self._draft, lines=tuple(lines)))

    def _do(self, step: Step, draft: Draft) -> None:
        self._done.append(_Done(step, self._draft))
        self._undone.clear()
        self._draft, self._joins = draft, ""

    def _turn(self, from_: list[_Done], to: list[_Done]) -> Step:
        step, draft = from_.pop()
        to.append(_Done(step, self._draft))
        self._draft, self._joins = draft, ""
        return step


def read(source: Path, report: Report = silent) -> Importing:
    """The article in a file, to look over. Raises Refused where there is none."""
    return Importing(read_draft(source, report=report))


def pasted(markup: str, text: str, report: Report = silent) -> Importing:
    """The article in what was copied: in its markup where there is any, else in its text.

    `report` may raise to stop. Raises Refused where there is none.
    """
    if not (markup.strip() or text.strip()):
        raise Refused("importing_page.nothing_copied")
    if markup.strip():
        try:
            return Importing(draft_from_html(markup, report=report))
        except Refused:
            if not text.strip():
                raise
    # Also where it was stopped just now.
    report(0, 1)
    return Importing(draft_from_text(text))


def opens_at_once(draft: Draft) -> bool:
    """Whether there is nothing to ask: plain text, all of it the article."""
    return draft.format == "text" and not any(line.set_aside for line in draft.lines)


def again(article: Article) -> Importing:
    """An article that was made, to look over once more; without changes it comes out the same."""
    lines, end = [], 0
    for block in article.blocks:
        span = block.span
        lines.append(DraftLine(span.cut(article.text), block.kind, article.text[end : span.start]))
        end = span.end
    draft = Draft(
        tuple(lines),
        title=article.title,
        details=article.details,
        leading=lines[0].before,
        trailing=article.text[end:],
    )
    return Importing(draft)


def is_alike(one: Article, other: Article) -> bool:
    """Whether two articles are the same in everything a person can see of them."""
    return (one.title, one.text, one.blocks, one.details) == (
        *(other.title, other.text, other.blocks, other.details),
    )


def _detail(draft: Draft, name: str) -> str:
    words: str = getattr(draft if name == "title" else draft.details, name)
    return words


def _is_time(words: str) -> bool:
    try:
        return not words or bool(datetime.fromisoformat(words))
    except ValueError:
        return False
