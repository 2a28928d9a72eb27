"""The story in a web page: the element that holds it, and what beside it is something else."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass
from itertools import compress

from annotator.importers.web_beside import strangers
from annotator.importers.web_cards import cards_in
from annotator.importers.web_figures import is_caption
from annotator.importers.web_galleries import galleries_in
from annotator.importers.web_page import Node, Page
from annotator.importers.web_rules import PageRules
from annotator.importers.web_spoken import spoken_lines
from annotator.importers.web_story import core_in, letters_of, story_in, told_lines

_NEVER_ASIDE = frozenset(
    ("html", "body", "main", "article", "h1", "p", "figure", "figcaption", "blockquote", "tr", "td")
)
# An element is what its name says unless more than such a share of all that is told stands in it.
_MOST_TOLD = {"comments": 0.95, "related": 0.5, "writer": 0.2, "frame": 0.3}
_MOST_TOLD_ELSEWHERE = 0.1
_LITTLE = 400
_MOST_LINKED = 0.2


@dataclass(frozen=True, slots=True)
class Content:
    """Where the story of a page stands.

    `reasons` says of each element why it is set aside, or nothing; `told` of each line
    whether it looks like part of a story; `shown` are the elements in galleries of the story.
    From the line `end` on, nothing is of the story that has no place in a picture.
    """

    story: Node
    reasons: list[str]
    told: list[bool]
    shown: set[int]
    end: int


def content_of(page: Page, rules: PageRules, body: str, *, is_chosen: bool) -> Content:
    """The story of a page that has at least one line; `body` is what it says itself that it is.

    Where a person has chosen what is in it, all of it is the story but for what its
    elements say, unless it has the links of a whole page.
    """
    told = told_lines(page)
    letters = [letters_of(line.text) * said for line, said in zip(page.lines, told, strict=True)]
    reasons = _reasons(page, rules, page.sums(letters), cards_in(page))
    spoken = spoken_lines(page.lines, body, letters)
    for line in compress(page.lines, spoken):
        reasons[line.node.number] = ""
    left = [
        n * (spoken[number] if spoken else not reasons[page.lines[number].node.number])
        for number, n in enumerate(letters)
    ]
    if not any(left):
        reasons = [""] * len(page.nodes)
        left = letters if any(letters) else [len(line.text) for line in page.lines]
    if is_chosen and _has_few_links(page):
        story = page.nodes[0]
    else:
        core = core_in(page, left)
        story = story_in(page, rules, core, left, reasons)
        for node in strangers(page, rules, story, core, left, reasons):
            reasons[node.number : node.last + 1] = ["outside"] * (node.last + 1 - node.number)
    for node in story.above():
        reasons[node.number] = ""
    end = max(compress(range(len(spoken)), spoken), default=len(page.lines)) + 1
    return Content(story, reasons, told, _shown(page, rules, story, letters, reasons), end)


def _shown(
    page: Page, rules: PageRules, story: Node, letters: Sequence[int], reasons: list[str]
) -> set[int]:
    """The elements in galleries of the story, whose captions stay; other galleries go."""
    shown: set[int] = set()
    for gallery in galleries_in(page, story, letters, rules.galleries):
        inside = range(gallery.node.number, gallery.node.last + 1)
        if not gallery.is_own:
            reasons[inside.start : inside.stop] = ["related"] * len(inside)
            continue
        shown.update(inside)
        captions = (n for n in inside if is_caption(page.nodes[n], rules))
        for number in captions:
            last = page.nodes[number].last
            reasons[number : last + 1] = [""] * (last + 1 - number)
    return shown


def _has_few_links(page: Page) -> bool:
    linked = sum(line.linked for line in page.lines)
    return linked <= sum(len(line.text) for line in page.lines) * _MOST_LINKED


def _reasons(page: Page, rules: PageRules, told: Sequence[int], cards: Container[int]) -> list[str]:
    headlines = [node for node in page.nodes if node.tag == "h1"]
    headline = headlines[0] if len(headlines) == 1 else None
    reasons: list[str] = []
    for node in page.nodes:
        reason = reasons[node.parent.number] if node.parent else ""
        if not reason:
            reason = "related" if node.number in cards else _reason(node, rules)
            most = max(_MOST_TOLD.get(reason, _MOST_TOLD_ELSEWHERE) * told[0], _LITTLE)
            holds_headline = headline is not None and node.holds(headline)
            if told[node.number] > most or (holds_headline and reason != "comments"):
                reason = ""
        reasons.append(reason)
    return reasons


def _reason(node: Node, rules: PageRules) -> str:
    """Why what is in an element is no part of the story, going by its names, or nothing."""
    if node.tag in _NEVER_ASIDE:
        return ""
    said = rules.tags.get(node.tag) or rules.roles.get(node.attributes.get("role", ""))
    fitting = (reason for reason, names in rules.asides.items() if names.fits(node.names))
    return said or next(fitting, "")
