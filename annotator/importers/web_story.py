"""Which element of a web page holds its story, told by where its paragraphs stand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from annotator.importers.web_page import Line, Node, Page
from annotator.importers.web_rules import PageRules
from annotator.importers.web_tree import INLINE

_SENTENCE_END = re.compile(r"[.!?…。！？։।؟][\"”’»'）」』)\]]{0,3}\s*$")
_COMMA = re.compile("[,\u060c\u3001\uff0c]")
# Scripts that write a word in one or two letters.
_WIDE = re.compile("[\u0e00-\u0eff\u1000-\u109f\u3041-\u9fff\uac00-\ud7a3]")
_LONG = 80
_SENTENCE = 25
_PARAGRAPH = 200
_MOST_LINKED, _MOST_LINKED_IN_PARAGRAPHS = 0.4, 0.6
# By how much less a paragraph speaks for the element around it, the next one, and so on.
_LESS = (1, 2, 6, 9, 12)
_LEAST_ARTICLE = 400
# What is a part of something, and no story by itself; the cells of old pages are.
_PARTS = frozenset(("p", "pre", "li", "ul", "ol", "dl", "dd", "dt", "tr", "tbody", "table"))
_NEARLY_ALL = 0.9
_MOST = 0.6


def letters_of(text: str) -> int:
    """How much a text says, in letters of an alphabet."""
    return len(text) + 2 * len(_WIDE.findall(text))


def told_lines(page: Page) -> list[bool]:
    """Of each line, whether it looks like a part of a story: long or a sentence, and no link.

    Lines that only a line break divides are looked at together.
    """
    told: list[bool] = []
    run: list[Line] = []
    for line in page.lines:
        if run and line.before != "\n":
            told += [_is_told(run)] * len(run)
            run = []
        run.append(line)
    return told + [_is_told(run)] * len(run)


def _is_told(run: Sequence[Line]) -> bool:
    letters = sum(letters_of(line.text) for line in run)
    ends = sum(bool(_SENTENCE_END.search(line.text)) for line in run)
    is_paragraph = letters >= _PARAGRAPH and bool(ends)
    most = _MOST_LINKED_IN_PARAGRAPHS if is_paragraph else _MOST_LINKED
    if sum(line.linked for line in run) > sum(len(line.text) for line in run) * most:
        return False
    return letters >= _LONG or (letters >= _SENTENCE and ends * 2 >= len(run))


def story_in(
    page: Page, rules: PageRules, core: Node, told: Sequence[int], reasons: Sequence[str]
) -> Node:
    """The element that holds the story; `told` is how much of a story each line tells.

    From where the paragraphs stand closest, outwards as long as that brings more story than
    links and scraps; then inwards to what the page itself calls its story.
    """
    good = page.sums(told)
    bad = page.sums([_spoils(line, n, reasons) for line, n in zip(page.lines, told, strict=True)])
    widest = max(core.above(), key=lambda node: (good[node.number] - bad[node.number], node.number))
    widest = next((node for node in widest.above() if node.tag not in _PARTS), widest)
    return _named(page, rules, _first_of_several(page, widest, good), good)


def _first_of_several(page: Page, widest: Node, good: Sequence[int]) -> Node:
    """The first article where a page that scrolls on shows one below the other."""
    headed: dict[int, Node] = {}
    for node in page.nodes[widest.number + 1 : widest.last + 1]:
        if node.tag == "h1":
            around = [outer for outer in node.above() if outer.tag == "article"]
            inside = [outer for outer in around if outer.number > widest.number]
            if inside and good[inside[-1].number] >= _LEAST_ARTICLE:
                headed[inside[-1].number] = inside[-1]
    return next(iter(headed.values())) if len(headed) > 1 else widest


def _spoils(line: Line, told: int, reasons: Sequence[str]) -> int:
    """How much a line speaks against the element around it."""
    return 0 if told or reasons[line.node.number] else letters_of(line.text) + line.linked


def core_in(page: Page, told: Sequence[int]) -> Node:
    """The element that most paragraphs stand in, near by, and few links.

    Each paragraph speaks for the elements around it, the less the further out they are, by
    its commas and length (Readability, arc90 2009, as it lives on in Mozilla's).
    """
    good = page.sums(told)
    scores = [0.0] * len(page.nodes)
    for line, letters in zip(page.lines, told, strict=True):
        worth = 1 + min(letters / 100, 3) + len(_COMMA.findall(line.text))
        blocks = (node for node in line.node.above() if node.tag not in INLINE)
        for outer, less in zip(islice(blocks, 1, None), _LESS, strict=False):
            scores[outer.number] += worth / less * bool(letters)
    all_letters = page.sums([letters_of(line.text) for line in page.lines])
    linked = page.sums([line.linked for line in page.lines])

    def density(node: Node) -> tuple[float, int]:
        number = node.number
        return scores[number] * (1 - linked[number] / max(1, all_letters[number])), number

    return max((node for node in page.nodes if good[node.number]), key=density)


def _named(page: Page, rules: PageRules, widest: Node, good: Sequence[int]) -> Node:
    """The innermost element around nearly all that the page calls its story, if that is most."""
    named = [0] * len(page.nodes)
    outermost: Node | None = None
    for node in page.nodes[widest.number : widest.last + 1]:
        if _is_story(node, rules) and not (outermost and outermost.holds(node)):
            outermost = node
            named[node.number] = good[node.number]
    for node in reversed(page.nodes):
        if node.parent:
            named[node.parent.number] += named[node.number]
    whole = named[widest.number]
    if not whole or whole < good[widest.number] * _MOST:
        return widest
    story = widest
    for node in page.nodes[widest.number : widest.last + 1]:
        inner = node.number
        if named[inner] >= whole * _NEARLY_ALL or (
            _is_story(node, rules)
            and story.holds(node)
            and good[inner] >= good[story.number] * _NEARLY_ALL
        ):
            story = node
    return story


def _is_story(node: Node, rules: PageRules) -> bool:
    return node.attributes.get("itemprop") == "articleBody" or rules.stories.fits(node.names)
