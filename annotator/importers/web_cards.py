"""Cards of other stories in a web page: a linked headline, perhaps with a sentence about it."""

from __future__ import annotations

from collections import Counter

from annotator.importers.web_page import Line, Node, Page

_LONGEST = 500
# One or two may be anything: a list of them points elsewhere.
_FEWEST = 3
_CARDS = frozenset(("li", "article", "div", "section", "td", "figure"))


def cards_in(page: Page) -> set[int]:
    """The numbers of the elements that are one of several cards side by side."""
    letters = page.sums([len(line.text) for line in page.lines])
    cards = {
        card.number: card
        for line in page.lines
        if _is_linked_headline(line) and (card := _card(line.node, letters))
    }
    beside = Counter(_place(card) for card in cards.values())
    return {number for number, card in cards.items() if beside[_place(card)] >= _FEWEST}


def _is_linked_headline(line: Line) -> bool:
    if line.linked * 10 < len(line.text) * 8 or len(line.text) < 15:
        return False
    return any(node.tag in ("h2", "h3", "h4", "h5", "a") for node in line.node.above())


def _card(node: Node, letters: list[int]) -> Node | None:
    """The largest element around a linked headline that is no more than a card."""
    card = None
    for outer in node.above():
        if letters[outer.number] > _LONGEST:
            break
        if outer.tag in _CARDS:
            card = outer
    return card


def _place(card: Node) -> tuple[int, str]:
    return (card.parent.number if card.parent else 0), card.tag
