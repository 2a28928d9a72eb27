"""The structure of an article: which lines are headline, caption, paragraph and so on."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from annotator.importers.block_rules import (
    BlockRules,
    CaptionRule,
    DatelineRule,
    block_rules,
    fits_whole,
)
from annotator.importers.story import could_be_headline, story_blocks
from annotator.importers.times import line_times
from annotator.importers.wrapping import unwrapped
from annotator.model.article import Block, BlockKind, Part
from annotator.model.spans import Span, trimmed

_BRACKETS = {"(": ")", "[": "]"}


def blocks_of(text: str) -> tuple[Block, ...]:
    """The blocks of canonical text, in text order.

    Each line with something in it is one block, without the white space around it;
    only the lines of a paragraph wrapped by hand are joined.
    """
    rules = block_rules()
    lines = list(_lines(text))
    known = _known(text, lines, rules)
    stretches = unwrapped(text, list(_runs(lines, known)), rules.wrapping, rules.story)
    story = story_blocks(text, stretches, rules.story)
    kinds = [*known.items(), *((block.span, block.kind) for block in story)]
    return with_parts(text, sorted(kinds))


def with_parts(text: str, kinds: Iterable[tuple[Span, BlockKind]]) -> tuple[Block, ...]:
    """The blocks of these spans, in text order, with what the rules find inside each."""
    rules = block_rules()
    blocks = [Block(kind, span, _parts(text, span, kind, rules)) for span, kind in kinds]
    _add_dateline(blocks, text, rules.dateline)
    return tuple(blocks)


@dataclass(frozen=True, slots=True)
class _Line:
    span: Span
    after_gap: bool


def _lines(text: str) -> Iterator[_Line]:
    start, gap = 0, True
    for line in text.split("\n"):
        span = trimmed(text, start, start + len(line))
        if span:
            yield _Line(span, gap)
        gap = span is None
        start += len(line) + 1


def _known(text: str, lines: Sequence[_Line], rules: BlockRules) -> dict[Span, BlockKind]:
    """The kinds of the lines that give themselves away by their own words."""
    known: dict[Span, BlockKind] = {}
    top = True
    for line in lines:
        kind = _by_its_words(text, line.span, rules, top=top)
        if kind:
            known[line.span] = kind
        elif top:
            top = could_be_headline(text, line.span, rules.story)
    return known


def _by_its_words(text: str, line: Span, rules: BlockRules, *, top: bool) -> BlockKind | None:
    times = line_times(text, line, rules.times)
    if times.parts and not times.rest:
        return "timestamp"
    # What stands beside a time says what the line is: By Jo Doe | Updated 2:40 p.m.
    stretch = times.rest[0] if times.parts and len(times.rest) == 1 else line
    words = _without_brackets(stretch.cut(text))
    for rule in rules.lines:
        if (top or not rule.top) and rule.fits(words):
            return rule.kind
    return "caption" if _ending_credit(text, line, rules.caption) else None


def _without_brackets(words: str) -> str:
    if len(words) > 2 and _BRACKETS.get(words[0]) == words[-1]:
        return words[1:-1].strip()
    return words


def _parts(text: str, span: Span, kind: BlockKind, rules: BlockRules) -> tuple[Part, ...]:
    if kind in ("timestamp", "byline"):
        return line_times(text, span, rules.times).parts
    credit = _ending_credit(text, span, rules.caption) if kind == "caption" else None
    return (credit,) if credit else ()


def _ending_credit(text: str, line: Span, rule: CaptionRule) -> Part | None:
    """The credit that `line` ends in, without brackets around it."""
    if len(line) > rule.longest:
        return None
    words = line.cut(text)
    for match in rule.before_credit.finditer(words, max(1, len(words) - rule.reach)):
        closing = _BRACKETS.get(match[0], "")
        end = len(words.rstrip(".")) - 1 if closing else len(words)
        if words[end : end + 1] == closing and fits_whole(rule.credit, words[match.end() : end]):
            return Part("credit", Span(line.start + match.end(), line.start + end))
    return None


def _runs(lines: Sequence[_Line], known: Container[Span]) -> Iterator[list[Span]]:
    """The lines that nothing gave away, those without a gap between them together."""
    run: list[Span] = []
    for line in lines:
        if run and (line.after_gap or line.span in known):
            yield run
            run = []
        if line.span not in known:
            run.append(line.span)
    if run:
        yield run


def _add_dateline(blocks: list[Block], text: str, rules: DatelineRule) -> None:
    """Give the paragraph that starts with one its dateline."""
    first = [number for number, block in enumerate(blocks) if block.kind == "body"]
    for number in first[: rules.paragraphs]:
        block = blocks[number]
        start = block.span.cut(text)[: rules.reach]
        for pattern in rules.patterns:
            match = pattern.match(start)
            if match:
                place = Span(block.span.start, block.span.start + match.end())
                blocks[number] = replace(block, parts=(Part("dateline", place),))
                return
