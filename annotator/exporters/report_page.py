"""What stands where on the report page: the summary's figures, grouped as they are shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from annotator.exporters.report_copy import TEACHER, Viewers
from annotator.exporters.report_findings import Found, found
from annotator.model.class_figures import ClassFigures
from annotator.model.scheme import Tag
from annotator.model.summary import ArticleRow, ReaderRow, RepeatRow, Summary, VoteRow

_SHADES = 5
# More lines under one sentence cannot be told apart.
_LINES = 2
_SET_BACK = frozenset({"timestamp", "share", "copyright", "byline"})


@dataclass(frozen=True, slots=True)
class Bar:
    """One figure for one tag: `count` out of `total` people; `look` is the tag's style class."""

    tag: Tag
    look: str
    count: int
    total: int

    @property
    def percent(self) -> str:
        """The length of the bar, as SVG wants it."""
        return percent(self.count, self.total)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A row of the article with its bars, most used tag first.

    `number` is the row's place in the summary; `few` counts the tags that too few people used
    for a bar; `shade` is from 0 (nobody) to 5 and takes the colour of the first bar; `lines`
    are the tags that at least half of the people used.
    """

    row: VoteRow
    number: int
    bars: tuple[Bar, ...]
    few: int
    shade: int
    lines: tuple[Bar, ...]

    @property
    def is_split(self) -> bool:
        """Whether the class split here, over a tag that has a bar."""
        return any(bar.tag.id in self.row.split_tags for bar in self.bars)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of the article; `kind` is its block kind, `set_back` says it is not the story."""

    kind: str
    set_back: bool
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """One article as the class read it."""

    article: ArticleRow
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """Everything the template shows of a summary."""

    summary: Summary
    readings: tuple[Reading, ...]
    tags: tuple[tuple[Bar, int], ...]
    passages: int
    splits: int
    most_places: RepeatRow | None
    states: Mapping[str, int]
    readers: tuple[ReaderRow, ...]
    counted: int
    found: Found


def page(figures: ClassFigures, *, names: bool, viewers: Viewers = TEACHER) -> Page:
    """A class as its report shows it; readers by code, with `names` by name."""
    summary = figures.summary
    looks = {tag.id: f"t{number}" for number, tag in enumerate(summary.scheme.tags)}
    readers = summary.readers
    if names:
        readers = tuple(sorted(readers, key=lambda row: (row.person.casefold(), row.reader)))
    return Page(
        summary=summary,
        readings=tuple(_reading(summary, article, looks, viewers) for article in summary.articles),
        tags=tuple(_tag_bars(summary, looks)),
        passages=sum(row.annotations for row in summary.tags),
        splits=sum(1 for row in summary.rows if row.split_tags),
        most_places=max(summary.repeats, key=lambda r: len(r.places), default=None),
        states=Counter(state for row in readers for state in row.states),
        readers=readers,
        counted=sum(1 for row in readers if row.counted),
        found=found(figures, names=names),
    )


def percent(count: int, total: int) -> str:
    """`count` of `total` as a length; none has no length."""
    return f"{100 * count / total:.2f}%" if count else "0%"


def _tag_bars(summary: Summary, looks: Mapping[str, str]) -> Iterator[tuple[Bar, int]]:
    for tag, row in zip(summary.scheme.tags, summary.tags, strict=True):
        yield Bar(tag, looks[tag.id], row.people, summary.people), row.annotations


def _reading(
    summary: Summary, article: ArticleRow, looks: Mapping[str, str], viewers: Viewers
) -> Reading:
    numbered = enumerate(summary.rows)
    here = [(n, row) for n, row in numbered if row.article_id == article.article_id]
    paragraphs = []
    for _, group in groupby(here, key=lambda one: one[1].paragraph):
        sentences = tuple(_sentence(summary, n, row, looks, viewers) for n, row in group)
        block = sentences[0].row.block
        paragraphs.append(Paragraph(block, block in _SET_BACK, sentences))
    return Reading(article, tuple(paragraphs))


def _sentence(
    summary: Summary, number: int, row: VoteRow, looks: Mapping[str, str], viewers: Viewers
) -> Sentence:
    used = [tag for tag in summary.scheme.tags if row.votes[tag.id]]
    bars = [
        Bar(tag, looks[tag.id], row.votes[tag.id], row.people)
        for tag in used
        if not viewers.is_few(row.votes[tag.id])
    ]
    bars.sort(key=lambda bar: -bar.count)
    shade = -(-bars[0].count * _SHADES // row.people) if bars else 0
    lines = [bar for bar in bars if 2 * bar.count >= row.people][:_LINES]
    return Sentence(row, number, tuple(bars), len(used) - len(bars), shade, tuple(lines))
