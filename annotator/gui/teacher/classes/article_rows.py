"""The article as the class read it, row by row: what is shown and how it is said."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from annotator.exporters.report_page import Bar, Page, Paragraph, Reading, Sentence
from annotator.model.article import BlockKind
from annotator.model.decisions import Passage
from annotator.model.passage_notes import AnswerHere
from annotator.model.quotes import without_quote
from annotator.model.scheme import Scheme
from annotator.model.summary import VoteRow
from annotator.text import say

Answers = Mapping[Passage, tuple[AnswerHere, ...]]


@dataclass(frozen=True, slots=True)
class Opening:
    """What stands above an article's rows."""

    article_id: str
    words: str
    notes: tuple[str, ...]
    split: str

    @property
    def spoken(self) -> str:
        """Heading and notes."""
        return joined(self.words, *self.notes, self.split)


@dataclass(frozen=True, slots=True)
class ReadRow:
    """A sentence or credit with its votes; `opens` says that its paragraph begins with it.

    `answer` says what the teacher's answer is, `ask` what to ask, `article` of which of several
    articles it is; each may be empty.
    """

    sentence: Sentence
    kind: BlockKind
    set_back: bool
    opens: bool
    answer: str = ""
    ask: str = ""
    article: str = ""

    @property
    def passage(self) -> Passage:
        """The article and the row in it."""
        return (self.sentence.row.article_id, self.sentence.row.span)

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
        beside = (self.article, self.split, self.place, self.answer, *figures, self.nothing)
        return joined(self.words, self.ask, *beside)


def article_rows(
    page: Page, answers: Answers | None = None, shows: Callable[[VoteRow], bool] = lambda row: True
) -> list[Opening | ReadRow]:
    """The wanted rows of all articles, each article with its opening.

    With `answers`, the rows say which of them the teacher gave.
    """
    scheme = page.summary.scheme
    rows: list[Opening | ReadRow] = []
    for reading in page.readings:
        several = len(page.readings) > 1
        heading = reading.article.title if several else say("report.article")
        if not reading.article.people:
            rows.append(Opening(reading.article.article_id, heading, (_why_empty(page),), ""))
            continue
        rows.append(_opening(reading, heading))
        for paragraph in reading.paragraphs:
            rows += _paragraph(paragraph, scheme, answers or {}, shows)
    return rows


def split_rows(page: Page, numbers: Sequence[int], prompts: Mapping[Passage, str]) -> list[ReadRow]:
    """These rows of the summary, each with what to ask about it."""
    found = {
        row.sentence.number: replace(row, article=_title(page, reading), opens=True)
        for reading in page.readings
        for paragraph in reading.paragraphs
        for row in _paragraph(paragraph, page.summary.scheme, {}, lambda row: True)
    }
    rows = [found[number] for number in numbers]
    return [replace(row, ask=_ask(prompts.get(row.passage, ""), row)) for row in rows]


def _title(page: Page, reading: Reading) -> str:
    return reading.article.title if len(page.readings) > 1 else ""


def _ask(words: str, row: ReadRow) -> str:
    short = without_quote(words, row.words)
    return say("class_article.ask", words=short) if short else ""


def joined(*parts: str) -> str:
    """Texts that stand on their own, one after another; empty ones are left out."""
    return say("class_screen.joint").join(part for part in parts if part)


def _why_empty(page: Page) -> str:
    """What stands in place of rows that nobody could have tagged."""
    return say("report.not_read" if page.readers else "class_screen.empty")


def _opening(reading: Reading, heading: str) -> Opening:
    rows = (sentence.row for paragraph in reading.paragraphs for sentence in paragraph.sentences)
    splits = sum(1 for row in rows if row.split_tags)
    split = say("class_screen.splits", n=splits) if splits else ""
    return Opening(reading.article.article_id, heading, (say("report.article_key"),), split)


def _paragraph(
    paragraph: Paragraph, scheme: Scheme, answers: Answers, shows: Callable[[VoteRow], bool]
) -> Iterator[ReadRow]:
    shown = [sentence for sentence in paragraph.sentences if shows(sentence.row)]
    for number, sentence in enumerate(shown):
        row = ReadRow(sentence, sentence.row.block, paragraph.set_back, opens=number == 0)
        yield replace(row, answer=_answer(answers.get(row.passage, ()), scheme))


def _answer(answers: Sequence[AnswerHere], scheme: Scheme) -> str:
    tags = dict.fromkeys(one.tag for here in answers for one in here.item.accepted)
    names = [tag.name for tag_id in tags if (tag := scheme.tag(tag_id))]
    if not names:
        return ""
    return say("class_article.answer", tags=say("class_article.joint").join(names))


def _first(bar: Bar) -> str:
    return say("report.vote_first", tag=bar.tag.name, n=bar.count, total=bar.total)


def _further(bar: Bar) -> str:
    return say("report.vote", tag=bar.tag.name, n=bar.count)
