"""The lines of a web page as lines of a draft: each with its kind, or why it is set aside."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from annotator.importers.line_kinds import SURE, worded
from annotator.importers.web_content import Content
from annotator.importers.web_ends import scraps
from annotator.importers.web_figures import picture_kind
from annotator.importers.web_page import Line, Node, Page
from annotator.importers.web_rules import NameRule, PageRules
from annotator.importers.web_story import letters_of
from annotator.model.article import BlockKind

_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_FIGURE = frozenset(("figure", "figcaption"))
_LISTS = frozenset(("ul", "ol", "dl", "table", "div", "section", "p", "span"))
_MOST_LINKED = 0.6
_LONGEST_BYLINE = 160
# With a sentence about who they are.
_LONGEST_SIGNED = 400
_SIGNED = re.compile(r"by\s+\w", re.IGNORECASE)
_LONGEST_TIME = 120
_LONGEST_SURE = 160
_LONGEST_ANNOUNCEMENT = 60
_LONGEST_SECTION = 12
# How far above the headline or below the story captions of its pictures stand, in lines.
_ABOVE_HEADLINE, _BELOW_STORY = 5, 2
# Names count for what is closely around a line.
_STEPS = 4
_ASIDE_BY_KIND = {"share": "share", "copyright": "frame"}
_WORD = re.compile(r"\w+")


@dataclass(slots=True)
class SortedLine:
    """A line with its kind; `reason` says why it is set aside, or nothing."""

    line: Line
    kind: BlockKind = "other"
    reason: str = ""


def sorted_lines(
    page: Page, content: Content, rules: PageRules, titles: Sequence[str]
) -> list[SortedLine]:
    """Every line of the page in its order; `titles` are what the page calls itself."""
    return _Sorter(page, content, rules, titles).sorted()


class _Sorter:
    def __init__(
        self, page: Page, content: Content, rules: PageRules, titles: Sequence[str]
    ) -> None:
        self._rules = rules
        self._content = content
        self._lines = [SortedLine(line) for line in page.lines]
        self._linked = _linked_lists(page, content)
        story = [n for n, line in enumerate(page.lines) if content.story.holds(line.node)]
        self._first, self._end = story[0], story[-1] + 1
        self._headline = _headline(page.lines[: self._end], titles)
        told = (
            n for n in story if content.told[n] and not content.reasons[page.lines[n].node.number]
        )
        self._body = next(told, self._first)
        top = self._first if self._headline is None else min(self._headline, self._first)
        kinds = worded([line.text for line in page.lines[top : self._end]]).kinds
        self._by_words = dict(enumerate(kinds, start=top))

    def sorted(self) -> list[SortedLine]:
        for number, one in enumerate(self._lines):
            one.kind, one.reason = self._sorted(number, one.line)
        self._set_scraps_aside()
        self._set_bare_headings_aside()
        return self._lines

    def _sorted(self, number: int, line: Line) -> tuple[BlockKind, str]:
        aside = self._content.reasons[line.node.number]
        within = self._content.story.holds(line.node)
        top = self._headline is not None and self._headline <= number < self._body
        if number == self._headline:
            return "headline", ""
        picture = picture_kind(line, self._content.story, self._rules)
        if picture:
            stays = within or top or self._is_near(number, line)
            return picture, aside or ("" if stays else "outside")
        if top or (within and number < self._body):
            return self._at_top(number, line, aside, within=within)
        if aside or not within:
            return "other", aside or "outside"
        kind = self._head_kind(number, line)
        return (kind, "") if kind else self._in_story(number, line)

    def _is_near(self, number: int, line: Line) -> bool:
        """Whether a line in a figure stands closely above the headline or below the story."""
        tags = {node.tag for node in islice(line.node.above(), _STEPS)}
        if line.linked or not tags & _FIGURE:
            return False
        above = -1 if self._headline is None else self._headline - number
        return 0 < above <= _ABOVE_HEADLINE or 0 <= number - self._end < _BELOW_STORY

    def _at_top(
        self, number: int, line: Line, aside: str, *, within: bool
    ) -> tuple[BlockKind, str]:
        """What stands between headline and story."""
        kind = self._head_kind(number, line)
        if kind:
            return kind, ""
        if aside or self._repeats_headline(line):
            return "other", aside or "frame"
        is_deck = self._is_named(line.node, self._rules.decks) and not _is_linked(line)
        if is_deck or _is_heading(line.node):
            is_above = self._headline is not None and number < self._headline
            return ("other", "outside") if is_above else ("subhead", "")
        if within:
            return self._in_story(number, line)
        reason = self._reason_by_words(line)
        return (
            ("body", "")
            if self._content.told[number] and not reason
            else ("other", reason or "outside")
        )

    def _head_kind(self, number: int, line: Line) -> BlockKind | None:
        """Whether a line says who wrote the article, or when."""
        words = self._by_words.get(number)
        if words in ("byline", "timestamp"):
            return words
        is_time = line.node.tag == "time" or self._is_named(line.node, self._rules.times)
        if is_time and len(line.text) <= _LONGEST_TIME and any(map(str.isdigit, line.text)):
            return "timestamp"
        signs = (
            number < self._body and _SIGNED.match(line.text) and len(line.text) <= _LONGEST_SIGNED
        )
        if signs and self._is_named(line.node, self._rules.bylines):
            return "byline"
        if len(line.text) <= _LONGEST_BYLINE and not self._content.told[number]:
            is_author = line.node.attributes.get("rel") == "author"
            is_author |= number < self._body and self._rules.bylines.fits(line.names)
            if is_author or self._is_named(line.node, self._rules.bylines):
                return "byline"
        return None

    def _is_named(self, node: Node, rule: NameRule) -> bool:
        """Whether an element, or one closely around it, has such names."""
        for _, outer in zip(range(_STEPS), node.above(), strict=False):
            if outer.holds(self._content.story):
                return False
            if rule.fits(outer.names):
                return True
        return False

    def _repeats_headline(self, line: Line) -> bool:
        if self._headline is None or not _is_heading(line.node):
            return False
        return _words(line.text) == _words(self._lines[self._headline].line.text)

    def _in_story(self, number: int, line: Line) -> tuple[BlockKind, str]:
        reason = self._reason_by_words(line)
        if reason:
            return "other", reason
        words = self._by_words.get(number, "body")
        is_short = len(line.text) <= _LONGEST_SURE
        if words in SURE and (is_short or not self._content.told[number]):
            return words, _ASIDE_BY_KIND.get(words, "")
        if self._points_elsewhere(line.node):
            return "other", "related"
        if _is_heading(line.node):
            return "subhead", ""
        shows = not self._content.told[number] and self._is_named(line.node, self._rules.pictures)
        shows |= line.node.number in self._content.shown
        return ("caption" if shows else "body"), ""

    def _reason_by_words(self, line: Line) -> str:
        if len(line.text) > self._rules.longest_words:
            return ""
        fitting = (reason for reason, words in self._rules.words if words.fullmatch(line.text))
        return next(fitting, "")

    def _points_elsewhere(self, node: Node) -> bool:
        """Whether a line stands in a list of links, or is a heading in a link around it."""
        return self._is_in_linked_list(node) or _is_in_linked_heading(node)

    def _is_in_linked_list(self, node: Node) -> bool:
        return any(outer.number in self._linked for outer in node.above())

    def _set_scraps_aside(self) -> None:
        if not self._content.story.number:
            # A person has chosen every line.
            return
        body = [
            number
            for number, one in enumerate(self._lines)
            if one.kind == "body" and not one.reason
        ]
        lines = [one.line for one in self._lines]
        below = (number for number in body if number >= self._content.end)
        for number in (*scraps(lines, body, self._content.told), *below):
            one = self._lines[number]
            one.kind, one.reason = "other", "outside"

    def _set_bare_headings_aside(self) -> None:
        """Set headings of nothing aside, with what was set aside below them."""
        below, next_reason = "", ""
        for one in reversed(self._lines[self._first : self._end]):
            if one.reason:
                below = "body" if below == "body" else "aside"
            elif (one.kind == "subhead" and below in ("", "aside")) or (
                one.kind == "body" and next_reason == "related" and _announces(one.line.text)
            ):
                one.kind, one.reason = "other", "related"
            else:
                below = "heading" if one.kind == "subhead" else "body"
            next_reason = one.reason


def _linked_lists(page: Page, content: Content) -> set[int]:
    """The numbers of the elements in the story that hold little but links."""
    letters = page.sums([len(line.text) for line in page.lines])
    linked = page.sums([line.linked for line in page.lines])
    told = page.sums(content.told)
    return {
        node.number
        for node in page.nodes[content.story.number + 1 : content.story.last + 1]
        if node.tag in _LISTS
        and not told[node.number]
        and linked[node.number] > letters[node.number] * _MOST_LINKED
    }


def _headline(lines: Sequence[Line], titles: Sequence[str]) -> int | None:
    """The number of the line that is the headline: like the title, or the first of all headings."""
    said = _words(next(iter(titles), ""))
    best, most = None, 0.0
    for number, line in enumerate(lines):
        heading = next((node.tag for node in line.node.above() if node.tag in _HEADINGS), "")
        likeness = _likeness(_words(line.text), said)
        if heading == "h1" and _names_section(line.text, titles):
            continue
        worth = likeness + 0.5 * (heading == "h1") + 0.2 * bool(heading)
        if (likeness > 0.5 or heading == "h1") and worth > most:
            best, most = number, worth
    return best


def _names_section(text: str, titles: Sequence[str]) -> bool:
    """Whether a heading is one word or two that stand in nothing that the page calls itself."""
    own = "".join(_words(text))
    said = ["".join(_words(title)) for title in titles]
    return letters_of(text) <= _LONGEST_SECTION and bool(said) and not any(own in t for t in said)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def _likeness(one: list[str], other: list[str]) -> float:
    """The share of words that two lines have in common, from 0 to 1."""
    most = max(len(set(one)), len(set(other)))
    return len(set(one) & set(other)) / most if most else 0.0


def _is_heading(node: Node) -> bool:
    return node.tag in _HEADINGS or (node.parent is not None and node.parent.tag in _HEADINGS)


def _is_in_linked_heading(node: Node) -> bool:
    """Whether a link holds the heading that a line stands in: headings of the story hold theirs."""
    around = iter(node.above())
    return any(outer.tag in _HEADINGS for outer in around) and any(
        outer.tag == "a" for outer in around
    )


def _is_linked(line: Line) -> bool:
    return line.linked * 2 > len(line.text)


def _announces(text: str) -> bool:
    return len(text) <= _LONGEST_ANNOUNCEMENT and text.endswith(":")
