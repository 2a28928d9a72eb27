"""Galleries inside a story: pictures of what it tells, or a show of something else."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from annotator.importers.web_page import Line, Node, Page
from annotator.importers.web_rules import NameRule

# Words that a language uses in every text are shorter, for the most part.
_WORD = re.compile(r"\w{5,}")
_FEWEST_LINES = 2
# With less around it, the gallery is what the page is about.
_LEAST_AROUND = 400
# The share of the words of gallery or rest, whichever has less, that both have.
_LEAST_COMMON = 0.25


@dataclass(frozen=True, slots=True)
class Gallery:
    """An element with several pictures; `is_own` where it shows what the story tells of.

    Others have paragraphs of the story on both sides.
    """

    node: Node
    is_own: bool


@dataclass(slots=True)
class _Stretch:
    """The lines that stand in an element, their words, and those that tell a story."""

    node: Node
    lines: list[int] = field(default_factory=list)
    words: Counter[str] = field(default_factory=Counter)
    telling: list[int] = field(default_factory=list)
    letters: int = 0

    def add(self, number: int, line: Line, told: int) -> None:
        self.lines.append(number)
        self.words.update(word.lower() for word in _WORD.findall(line.text))
        self.letters += told
        if told:
            self.telling.append(number)


def galleries_in(
    page: Page, story: Node, told: Sequence[int], names: NameRule
) -> Iterator[Gallery]:
    """The outermost galleries in a story; `told` is how much of a story each line tells."""
    owners = _owners(page, story, names)
    if not owners:
        return
    rest = _Stretch(story)
    for number, line in enumerate(page.lines):
        if story.holds(line.node):
            owners.get(line.node.number, rest).add(number, line, told[number])
    galleries = {one.node.number: one for one in owners.values()}.values()
    every = rest.words.copy()
    for gallery in galleries:
        every.update(gallery.words)
    for gallery in galleries:
        if len(gallery.lines) < _FEWEST_LINES or rest.letters < _LEAST_AROUND:
            continue
        is_own = _is_own(gallery.words, every)
        if is_own and gallery.letters * 2 <= rest.letters:
            yield Gallery(gallery.node, is_own=True)
        elif (
            not is_own
            and rest.telling[0] < gallery.lines[0] <= gallery.lines[-1] < rest.telling[-1]
        ):
            yield Gallery(gallery.node, is_own=False)


def _owners(page: Page, story: Node, names: NameRule) -> dict[int, _Stretch]:
    """The outermost gallery around each element that stands in one."""
    owners: dict[int, _Stretch] = {}
    for node in page.nodes[story.number + 1 : story.last + 1]:
        owner = owners.get(node.parent.number) if node.parent else None
        if owner:
            owners[node.number] = owner
        elif names.fits(node.names):
            owners[node.number] = _Stretch(node)
    return owners


def _is_own(words: Counter[str], every: Counter[str]) -> bool:
    """Whether a gallery speaks of what the rest of the story speaks of."""
    common = sum(every[word] > count for word, count in words.items())
    rest = len(every) - len(words) + common
    return common >= min(len(words), rest) * _LEAST_COMMON
