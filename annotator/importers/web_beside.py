"""What follows a story in the same element, and speaks of something else."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from annotator.importers.web_figures import is_caption
from annotator.importers.web_page import Line, Node, Page
from annotator.importers.web_rules import PageRules

_BLOCKS = frozenset(("div", "section", "footer", "address", "article"))
_HEADINGS = frozenset(("h2", "h3", "h4", "h5", "h6"))
_STEPS_TO_FIGURE = 4
_DIGITS = re.compile(r"\d+")
_WORD = re.compile(r"\w{5,}")
# Scripts without blanks between words count double and more.
_WIDE = 1.5
# With less in its core, the parts of a story need not have words in common.
_LEAST = 800
# The most that a part may have of the core's length, and of its words, to be none of the story;
# the third is for parts under a heading of their own.
_STRANGE = ((0.12, 0.25), (0.4, 0.1))
_STRANGE_HEADED = (1.0, 0.1)
# So often, the same words stand in each comment or card: Reply, 5 minutes ago.
_OFTEN, _LONGEST_LABEL = 4, 40


@dataclass(slots=True)
class _Part:
    node: Node
    letters: int = 0
    words: set[str] = field(default_factory=set)
    is_headed: bool = False
    labels: Counter[str] = field(default_factory=Counter)

    def add(self, line: Line, told: int) -> None:
        if not self.letters:
            self.is_headed = any(node.tag in _HEADINGS for node in line.node.above())
        if not told and len(line.text) <= _LONGEST_LABEL:
            self.labels[_DIGITS.sub("0", line.text)] += 1
        self.letters += len(line.text)
        self.words.update(word.lower() for word in _WORD.findall(line.text))


def strangers(
    page: Page,
    rules: PageRules,
    story: Node,
    core: Node,
    told: Sequence[int],
    reasons: Sequence[str],
) -> Iterator[Node]:
    """The elements below the core of a story that are no part of it; `told` as for the story."""
    tops = _tops(page, story, core)
    middle = _Part(core)
    parts: dict[int, _Part] = {}
    weight = 0
    for line, letters in zip(page.lines, told, strict=True):
        number = line.node.number
        if reasons[number] or _is_caption(line.node, rules):
            continue
        if core.holds(line.node):
            middle.add(line, letters)
            weight += letters
        elif number in tops:
            parts.setdefault(tops[number].number, _Part(tops[number])).add(line, letters)
    if middle.letters < _LEAST or weight > middle.letters * _WIDE:
        return
    known = {(node.tag, node.names) for node in core.above() if node.names}
    for part in parts.values():
        is_alike = (part.node.tag, part.node.names) in known
        if part.node.tag in _BLOCKS and not is_alike and _is_strange(part, middle):
            yield part.node


def _is_caption(node: Node, rules: PageRules) -> bool:
    return any(
        outer.tag == "figure" or is_caption(outer, rules)
        for outer in islice(node.above(), _STEPS_TO_FIGURE)
    )


def _tops(page: Page, story: Node, core: Node) -> dict[int, Node]:
    """Of each element below the core, the outermost one around it that does not hold the core."""
    tops: dict[int, Node] = {}
    for node in page.nodes[core.last + 1 : story.last + 1]:
        if node.parent:
            tops[node.number] = tops.get(node.parent.number, node)
    return tops


def _is_strange(part: _Part, core: _Part) -> bool:
    if part.labels and max(part.labels.values()) >= _OFTEN:
        return True
    share = len(part.words & core.words) / max(1, min(len(part.words), len(core.words)))
    length = part.letters / core.letters
    limits = (*_STRANGE, _STRANGE_HEADED) if part.is_headed else _STRANGE
    return any(length < longest and share < most for longest, most in limits)
