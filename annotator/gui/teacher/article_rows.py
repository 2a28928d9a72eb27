"""The article as the class read it, row by row: what is shown and how it is said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from annotator.exporters.report_page import Bar, Page, Paragraph, Reading, Sentence
from annotator.model.article import BlockKind
from annotator.text import say


@dataclass(frozen=True, slots=True)
class Opening:
    """What stands above an article's rows."""

    words: str
    notes: tuple[str, ...]
    split: str

    @property
    def spoken(self) -> str:
        """Heading and notes."""
        return joined(self.words, *self.notes, self.split)


@dataclass(frozen=True, slots=True)
class ReadRow:
    """A sentence or credit with its votes; `opens` says that its paragraph begins with it."""

    sentence: Sentence
    kind: BlockKind
    set_back: bool
    opens: bool

    @property
    def words(self) -> str:
        """The row's own words, in one line."""
        return " ".join(self.sentence.row.text.split())

    @property
    def is_inside(self) -> bool:
        """Whether it is a credit inside a caption."""
        return self.sentence.row.part_of is not None

    @property
    def split(self) -> str:
        """That the class split here, else nothing."""
        return say("report.split") if self.sentence.row.split_tags else ""

    @property
    def place(self) -> str:
        """Where the row stands: inside a caption, which of several places; else nothing."""
        place = self.sentence.row.place
        if place is None:
            return say("report.inside_caption") if self.is_inside else ""
        message = "report.inside_caption_place" if self.is_inside else "report.place"
        return say(message, number=place.number, total=place.total)

    @property
    def nothing(self) -> str:
        """How many used no tag here."""
        row = self.sentence.row
        if self.sentence.bars:
            return say("report.nothing", n=row.nothing)
        return say("report.nothing_of", n=row.nothing, total=row.people)

    @property
    def figures(self) -> tuple[tuple[Bar, str], ...]:
        """Each bar with its figure; only the first repeats how many people there are."""
        return tuple(
            (bar, _first(bar) if bar is self.sentence.bars[0] else _further(bar))
            for bar in self.sentence.bars
        )

    @property
    def spoken(self) -> str:
        """The words, then everything beside them."""
        figures = (figure for _, figure in self.figures)
        return joined(self.words, self.split, self.place, *figures, self.nothing)


def article_rows(page: Page) -> list[Opening | ReadRow]:
    """All rows of all articles, each article with its opening."""
    rows: list[Opening | ReadRow] = []
    for reading in page.readings:
        several = len(page.readings) > 1
        heading = reading.article.title if several else say("report.article")
        if not reading.article.people:
            rows.append(Opening(heading, (_why_empty(page),), ""))
            continue
        rows.append(_opening(reading, heading))
        for paragraph in reading.paragraphs:
            rows += _paragraph(paragraph)
    return rows


def joined(*parts: str) -> str:
    """Texts that stand on their own, one after another; empty ones are left out."""
    return say("class_screen.joint").join(part for part in parts if part)


def _why_empty(page: Page) -> str:
    """What stands in place of rows that nobody could have tagged."""
    return say("report.not_read" if page.readers else "class_screen.empty")


def _opening(reading: Reading, heading: str) -> Opening:
    lead = say("report.article_lead", n=reading.article.people)
    rows = (sentence.row for paragraph in reading.paragraphs for sentence in paragraph.sentences)
    splits = sum(1 for row in rows if row.split_tags)
    split = say("class_screen.splits", n=splits) if splits else ""
    return Opening(heading, (lead, say("report.article_key")), split)


def _paragraph(paragraph: Paragraph) -> Iterator[ReadRow]:
    for number, sentence in enumerate(paragraph.sentences):
        yield ReadRow(sentence, sentence.row.block, paragraph.set_back, opens=number == 0)


def _first(bar: Bar) -> str:
    return say("report.vote_first", tag=bar.tag.name, n=bar.count, total=bar.total)


def _further(bar: Bar) -> str:
    return say("report.vote", tag=bar.tag.name, n=bar.count)
