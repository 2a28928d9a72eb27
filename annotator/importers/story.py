"""The story itself: its headline, subheads and paragraphs, told apart by how they end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from annotator.importers.block_rules import StoryRules
from annotator.model.article import Block
from annotator.model.spans import Span

# A full stop and the marks that close behind it.
_END = 6


def ends_sentence(text: str, span: Span, rules: StoryRules) -> bool:
    """Whether a stretch ends as a sentence or a clause does."""
    return rules.sentence_end.search(text[max(span.start, span.end - _END) : span.end]) is not None


def is_paragraph(text: str, span: Span, rules: StoryRules) -> bool:
    """Whether a stretch ends as sentences do, or is too long for a heading."""
    if ends_sentence(text, span, rules) or len(span) >= rules.body_characters:
        return True
    return len(span.cut(text).split()) >= rules.body_words


def could_be_headline(text: str, span: Span, rules: StoryRules) -> bool:
    """Whether a stretch is short enough and does not end as a statement does."""
    end = text[max(span.start, span.end - _END) : span.end]
    return len(span) <= rules.headline_longest and rules.headline_end.search(end) is None


def story_blocks(
    text: str, stretches: Sequence[Span], rules: StoryRules, headline: Span | None = None
) -> Iterator[Block]:
    """Headline, subheads, paragraphs and other lines, from what nothing else gave away.

    `headline` is one that is known already, and no stretch.
    """
    headline = headline or _headline(text, stretches, rules)
    body = [one != headline and is_paragraph(text, one, rules) for one in stretches]
    first = body.index(True) if True in body else len(body)
    for number, stretch in enumerate(stretches):
        if stretch == headline:
            yield Block("headline", stretch)
        elif body[number]:
            yield Block("body", stretch)
        elif len(stretch) > rules.subhead_longest:
            yield Block("other", stretch)
        elif number > first:
            heads = body[number + 1 : number + 2] == [True]
            yield Block("subhead" if heads else "other", stretch)
        else:
            under = headline is not None and headline < stretch
            long = len(stretch.cut(text).split()) >= rules.headline_words
            yield Block("subhead" if under and long else "other", stretch)


def _headline(text: str, stretches: Sequence[Span], rules: StoryRules) -> Span | None:
    """The first line before the story that has the words for it, else the first."""
    first = None
    for stretch in stretches:
        if not could_be_headline(text, stretch, rules):
            break
        first = first or stretch
        if len(stretch.cut(text).split()) >= rules.headline_words:
            return stretch
    return first
