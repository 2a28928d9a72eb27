"""What lines are by their own words and by the lines beside them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set

from annotator.importers.bare_captions import BareCaptions
from annotator.importers.block_rules import BlockRules
from annotator.importers.credits import ending_credit
from annotator.importers.headlines import Story, story_of
from annotator.importers.page_lines import PageLines
from annotator.importers.story import could_be_headline
from annotator.importers.times import line_times
from annotator.model.article import BlockKind
from annotator.model.spans import Span

_BRACKETS = {"(": ")", "[": "]"}
# How far above its headline the name of a story's writer may stand, in lines.
_ABOVE = 3
# So many words beside a time are no section's name.
_SECTION = 3

Kinds = dict[Span, BlockKind]


def known_kinds(text: str, lines: Sequence[Span], rules: BlockRules) -> Kinds:
    """The kinds of the lines that give themselves away; what is left is the story."""
    known: Kinds = {}
    at_top: Kinds = {}
    for line in lines:
        kind, only_at_top = _by_its_words(text, line, rules)
        if kind:
            (at_top if only_at_top else known)[line] = kind
    story = story_of(text, lines, known | at_top, rules.story)
    for line in _top(text, lines, known | at_top, rules, story):
        if line in at_top:
            known[line] = at_top[line]
    if story:
        known |= {lines[number]: "headline" for number in story.headlines}
    _Neighbours(PageLines(text, lines, known, rules), rules, story).add_to(known, at_top)
    return known


def _top(
    text: str,
    lines: Sequence[Span],
    known: Mapping[Span, BlockKind],
    rules: BlockRules,
    story: Story | None,
) -> Iterable[Span]:
    """The lines around the headline, above the story's first paragraph."""
    if story:
        return lines[max(0, min(story.headlines, default=0) - _ABOVE) : story.first]
    told = (
        number
        for number, line in enumerate(lines)
        if line not in known and not could_be_headline(text, line, rules.story)
    )
    return lines[: next(told, len(lines))]


def _by_its_words(text: str, line: Span, rules: BlockRules) -> tuple[BlockKind | None, bool]:
    """What `line` is, and whether only above the story."""
    times = line_times(text, line, rules.times)
    if times.parts and not times.rest:
        posted = rules.times.poster.search(text, line.start, line.end)
        return ("byline" if posted else "timestamp"), False
    # What stands beside a time says what the line is: By Jo Doe | Updated 2:40 p.m.
    stretch = times.rest[0] if times.parts and len(times.rest) == 1 else line
    words = _without_brackets(stretch.cut(text).rstrip(" ,;"))
    fitting = [rule for rule in rules.lines if rule.fits(words)]
    for rule in fitting:
        if not rule.top:
            return rule.kind, False
    if ending_credit(text, line, rules.caption):
        return "caption", False
    if fitting or (times.parts and rules.around.person.fullmatch(words)):
        return "byline", True
    # News | March 4, 2024
    dated = any(part.value for part in times.parts) and words.count(" ") < _SECTION
    return ("timestamp", True) if dated else (None, False)


def _without_brackets(words: str) -> str:
    if len(words) > 2 and _BRACKETS.get(words[0]) == words[-1]:
        return words[1:-1].strip()
    return words


class _Neighbours:
    """Looks at what the lines beside a line say about it."""

    def __init__(self, page: PageLines, rules: BlockRules, story: Story | None) -> None:
        self._page = page
        self._rules = rules.around
        self._captions = BareCaptions(page, story, rules.around, rules.story)
        self._top = self._told = range(0)
        if story:
            self._told = range(story.first + 1, story.last)
            if story.headlines:
                self._top = range(story.headlines[0] - _ABOVE, story.first)

    def add_to(self, known: Kinds, at_top: Mapping[Span, BlockKind]) -> None:
        """Add the kinds that the lines beside a line say; `at_top` are those in doubt."""
        for number, line in enumerate(self._page.lines):
            if self._is_sender(number):
                known[line] = "byline"
            if line in known or len(line) > self._rules.longest:
                continue
            kind = self._kind(number, at_top.get(line))
            if kind:
                known[line] = kind

    def _kind(self, number: int, at_top: BlockKind | None) -> BlockKind | None:
        beside = {self._page.kind(number - 1), self._page.kind(number + 1)}
        if at_top and "timestamp" in beside:
            return at_top
        if number in self._top and self._is_writer(number, beside):
            return "byline"
        if self._heads_its_bio(number) or self._tells_of_writer(number):
            return "byline"
        if "share" in beside and self._is_shared(number):
            return "share"
        if number in self._told and self._page.fits(self._rules.bracketed, number):
            return "credit"
        return "caption" if self._captions.is_caption(number) else None

    def _is_shared(self, number: int) -> bool:
        """A count or a button beside a button to share with, or a few words between two."""
        page = self._page
        between = page.kind(number - 1) == page.kind(number + 1)
        if between and page.fits(self._rules.share_between, number):
            return True
        return page.fits(self._rules.share_beside, number)

    def _heads_its_bio(self, number: int) -> bool:
        """A name above a paragraph that begins with it."""
        page = self._page
        if number + 1 == len(page.lines) or not page.fits(self._rules.person, number):
            return False
        name, after = page.lines[number], page.lines[number + 1]
        told = len(after) > len(name) + self._rules.longest_name // 2
        return told and page.text.startswith(f"{page.words(number)} ", after.start)

    def _tells_of_writer(self, number: int) -> bool:
        """A name below the words About the author, or who somebody is below such a name."""
        if self._page.fits(self._rules.above_writer, number - 1):
            return self._page.fits(self._rules.person, number)
        if self._page.kind(number - 1) != "byline":
            return False
        found = self._rules.told_of.match(self._page.words(number))
        return found is not None and self._page.words(number - 1) == found[0]

    def _is_sender(self, number: int) -> bool:
        """An agency's name between the headline and the time, or the buttons to share with."""
        return (
            number in self._top
            and self._page.kind(number - 1) in ("headline", "byline")
            and self._page.kind(number + 1) in ("timestamp", "share")
            and self._page.fits(self._rules.sender, number)
        )

    def _is_writer(self, number: int, beside: Set[BlockKind | None]) -> bool:
        # Above its headline, two words may as well be a menu's: Watch Live
        near = bool(beside & {"timestamp", "byline"}) or self._page.kind(number - 1) == "headline"
        near = near or self._page.fits(self._rules.by, number - 1)
        return near and self._page.fits(self._rules.person, number)
