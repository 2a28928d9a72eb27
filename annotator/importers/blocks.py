"""The structure of an article: which lines are headline, caption, paragraph and so on."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from annotator.importers.block_rules import BlockRules, DatelineRule, block_rules
from annotator.importers.credits import ending_credit
from annotator.importers.story import story_blocks
from annotator.importers.surroundings import known_kinds
from annotator.importers.times import line_times
from annotator.importers.wrapping import unwrapped
from annotator.model.article import Block, BlockKind, Part
from annotator.model.spans import Span, trimmed


def blocks_of(text: str) -> tuple[Block, ...]:
    """The blocks of canonical text, in text order.

    Each line with something in it is one block, without the white space around it;
    only the lines of a paragraph wrapped by hand are joined.
    """
    rules = block_rules()
    lines = list(_lines(text))
    known = known_kinds(text, [line.span for line in lines], rules)
    stretches = unwrapped(text, list(_runs(lines, known)), rules.wrapping, rules.story)
    story = story_blocks(text, stretches, rules.story, _found_headline(known))
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


def _found_headline(known: Mapping[Span, BlockKind]) -> Span | None:
    return next((span for span, kind in known.items() if kind == "headline"), None)


def _parts(text: str, span: Span, kind: BlockKind, rules: BlockRules) -> tuple[Part, ...]:
    if kind in ("timestamp", "byline"):
        return line_times(text, span, rules.times).parts
    credit = ending_credit(text, span, rules.caption) if kind == "caption" else None
    return (credit,) if credit else ()


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
