"""A web page as it is seen: its elements, and its lines of text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field


@dataclass(slots=True, eq=False)
class Node:
    """An element that is seen.

    `number` is its place in the page, `last` that of the last element in it; `names` are
    the words of its class, id and role in small letters.
    """

    tag: str
    parent: Node | None
    number: int
    depth: int
    names: frozenset[str] = frozenset()
    attributes: dict[str, str] = field(default_factory=dict)
    last: int = 0

    def above(self) -> Iterator[Node]:
        """This element and those it stands in, outwards."""
        node: Node | None = self
        while node:
            yield node
            node = node.parent

    def holds(self, other: Node) -> bool:
        """Whether `other` is this element or stands in it."""
        return self.number <= other.number <= self.last


@dataclass(slots=True, eq=False)
class Line:
    """A line of text, the innermost element around all of it, and how many letters are linked.

    `names` are those of the elements that its words stand in.
    """

    text: str
    node: Node
    linked: int
    before: str
    names: frozenset[str] = frozenset()


@dataclass(slots=True)
class Page:
    """The elements of a page in their order, its lines in theirs.

    `hidden` is how many letters of its paragraphs are not shown.
    """

    nodes: list[Node] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    hidden: int = 0

    def sums(self, values: Iterable[int]) -> list[int]:
        """Of each element, the sum of the values of its lines, and of all in it."""
        sums = [0] * len(self.nodes)
        for line, value in zip(self.lines, values, strict=True):
            sums[line.node.number] += value
        for node in reversed(self.nodes):
            if node.parent:
                sums[node.parent.number] += sums[node.number]
        return sums
