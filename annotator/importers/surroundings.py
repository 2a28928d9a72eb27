"""What lines are by their own words and by the lines beside them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set

from annotator.importers.block_rules import BlockRules, Pattern
from annotator.importers.credits import ending_credit
from annotator.importers.headlines import Story, story_of
from annotator.importers.story import could_be_headline, ends_sentence
from annotator.importers.times import line_times
from annotator.model.article import BlockKind
from annotator.model.spans import Span

_BRACKETS = {"(": ")", "[": "]"}
# How far above its headline the name of a story's writer may stand, in lines.
_ABOVE = 3

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
    _Neighbours(text, lines, known, rules, story).add_to(known, at_top)
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
    words = _without_brackets(stretch.cut(text))
    fitting = [rule for rule in rules.lines if rule.fits(words)]
    for rule in fitting:
        if not rule.top:
            return rule.kind, False
    if ending_credit(text, line, rules.caption):
        return "caption", False
    named = bool(times.parts) and rules.around.person.fullmatch(words) is not None
    return ("byline", True) if fitting or named else (None, False)


def _without_brackets(words: str) -> str:
    if len(words) > 2 and _BRACKETS.get(words[0]) == words[-1]:
        return words[1:-1].strip()
    return words


class _Neighbours:
    """Looks at what the lines beside a line say about it."""

    def __init__(
        self,
        text: str,
        lines: Sequence[Span],
        known: Kinds,
        rules: BlockRules,
        story: Story | None,
    ) -> None:
        self._text = text
        self._lines = lines
        self._known = known
        self._rules = rules.around
        self._sentences = rules.story
        headlines = story.headlines if story else ()
        self._top = range(0)
        self._inside = range(0)
        self._told = range(0)
        if story:
            self._inside = range(max(headlines, default=story.first) + 1, story.last + 1)
            self._told = range(story.first + 1, story.last)
            if headlines:
                self._top = range(headlines[0] - _ABOVE, story.first)
        self._signed = self._signatures()

    def add_to(self, known: Kinds, at_top: Mapping[Span, BlockKind]) -> None:
        """Add the kinds that the lines beside a line say; `at_top` are those in doubt."""
        for number, line in enumerate(self._lines):
            if self._is_sender(number):
                known[line] = "byline"
            if line in known or len(line) > self._rules.longest:
                continue
            kind = self._kind(number, at_top.get(line))
            if kind:
                known[line] = kind

    def _kind(self, number: int, at_top: BlockKind | None) -> BlockKind | None:
        beside = {self._known_kind(number - 1), self._known_kind(number + 1)}
        if at_top and "timestamp" in beside:
            return at_top
        if number in self._top and self._is_writer(number, beside):
            return "byline"
        if self._heads_its_bio(number) or self._tells_of_writer(number):
            return "byline"
        if number in self._told and self._fits(self._rules.bracketed, number):
            return "credit"
        return "caption" if self._is_caption(number) else None

    def _heads_its_bio(self, number: int) -> bool:
        """A name above a paragraph that begins with it."""
        if number + 1 == len(self._lines) or not self._fits(self._rules.person, number):
            return False
        name, after = self._lines[number], self._lines[number + 1]
        told = len(after) > len(name) + self._rules.longest_name // 2
        return told and self._text.startswith(f"{name.cut(self._text)} ", after.start)

    def _tells_of_writer(self, number: int) -> bool:
        """A name below the words About the author, or who somebody is below such a name."""
        if self._fits(self._rules.above_writer, number - 1):
            return self._fits(self._rules.person, number)
        found = self._rules.told_of.match(self._lines[number].cut(self._text))
        return (
            found is not None
            and self._known_kind(number - 1) == "byline"
            and self._lines[number - 1].cut(self._text) == found[0]
        )

    def _is_sender(self, number: int) -> bool:
        """An agency's name between the headline and the time."""
        above = self._known_kind(number - 1)
        return (
            number in self._top
            and above in ("headline", "byline")
            and self._known_kind(number + 1) == "timestamp"
            and self._fits(self._rules.sender, number)
        )

    def _is_writer(self, number: int, beside: Set[BlockKind | None]) -> bool:
        # Above its headline, two words may as well be a menu's: Watch Live
        near = bool(beside & {"timestamp", "byline"}) or self._known_kind(number - 1) == "headline"
        near = near or self._fits(self._rules.by, number - 1)
        return near and self._fits(self._rules.person, number)

    def _known_kind(self, number: int) -> BlockKind | None:
        return self._known.get(self._lines[number]) if 0 <= number < len(self._lines) else None

    def _fits(self, pattern: Pattern, number: int) -> bool:
        if not 0 <= number < len(self._lines) or len(self._lines[number]) > self._rules.longest:
            return False
        return pattern.fullmatch(self._lines[number].cut(self._text)) is not None

    def _is_caption(self, number: int) -> bool:
        if self._fits(self._rules.above_caption, number):
            return False
        if self._fits(self._rules.above_caption, number - 1):
            return True
        if self._fits(self._rules.below_caption, number + 1):
            return True
        if self._lines[number] in self._signed or self._is_shown(number):
            return True
        # In a story, © and a name is a picture's.
        above, below = self._known_kind(number - 1), self._known_kind(number + 1)
        pictured = below == "credit" or above == "copyright"
        return pictured and number in self._inside and self._could_be_caption(self._lines[number])

    def _is_shown(self, number: int) -> bool:
        """What a picture shows, without a full stop, between the story's paragraphs."""
        line = self._lines[number]
        return (
            number in self._told
            and not ends_sentence(self._text, line, self._sentences)
            and self._fits(self._rules.shown, number)
            and self._rules.speaks.search(line.cut(self._text)) is None
        )

    def _could_be_caption(self, line: Span) -> bool:
        words = line.cut(self._text)
        if self._rules.speaks.search(words):
            return False
        short = len(words) <= self._rules.longest_sentence
        return short or not ends_sentence(self._text, line, self._sentences)

    def _signatures(self) -> frozenset[Span]:
        """The lines that end in a name in brackets, where several lines do in the same one."""
        signed: dict[Span, str] = {}
        for line in self._lines:
            if line not in self._known and self._text[line.end - 1] == ")":
                end = self._text[max(line.start, line.end - self._rules.longest_name) : line.end]
                found = self._rules.signature.search(end)
                if found:
                    signed[line] = found[1]
        counts = Counter(signed.values())
        return frozenset(line for line, name in signed.items() if counts[name] >= 3)
