"""What the report shows of a class beyond the counts, grouped as it is shown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from annotator.exporters.tables import whole
from annotator.model.answer_results import AnswerResult
from annotator.model.class_figures import ClassFigures
from annotator.model.facts import ArticleFacts
from annotator.model.likeness import LikenessRow
from annotator.model.points import Points
from annotator.model.quotes import quotable
from annotator.model.scheme import Scheme, Tag
from annotator.model.scores import ReaderScore
from annotator.model.splits import TagResult
from annotator.model.summary import VoteRow
from annotator.model.tomorrow import Line
from annotator.model.voices import Voice, Voices
from annotator.text import say


@dataclass(frozen=True, slots=True)
class SaidLine:
    """A line of tomorrow in words; `row` numbers the summary's row it is about, if one is."""

    line: Line
    words: str
    row: int | None


@dataclass(frozen=True, slots=True)
class VoiceRow:
    """A speaker; `part` is the name of the part most people gave them, or empty."""

    voice: Voice
    part: str

    @property
    def others(self) -> list[str]:
        """The spellings that are shown under the speaker."""
        return [one for one in self.voice.spellings if one != self.voice.speaker]


@dataclass(frozen=True, slots=True)
class Heard:
    """The speakers of one article, with what can be counted in it."""

    voices: Voices
    rows: tuple[VoiceRow, ...]
    facts: ArticleFacts


@dataclass(frozen=True, slots=True)
class Learned:
    """How one tag was found; `instead` is the tag most often used for it."""

    tag: Tag
    result: TagResult
    instead: Tag | None

    @property
    def found(self) -> int:
        """How often the tag stood at the passage, wherever it started or ended."""
        return self.result.found + self.result.elsewhere


@dataclass(frozen=True, slots=True)
class Alike:
    """How alike the `users` of one tag used it on one article, and whether few people say so."""

    tag: Tag
    article_id: str
    words: str
    is_small: bool
    users: int


@dataclass(frozen=True, slots=True)
class Mixed:
    """Two tags taken for each other, and the row with most people on both sides."""

    tag: Tag
    other: Tag
    row: VoteRow
    people: int
    others: int


@dataclass(frozen=True, slots=True)
class Answer:
    """A passage of the teacher's answers, and the tag most often used for it."""

    tag: Tag
    result: AnswerResult
    instead: Tag | None


@dataclass(frozen=True, slots=True)
class Score:
    """What one work gets, and which of it counts; `name` is the code, or the person's name."""

    name: str
    score: ReaderScore
    points: Points


@dataclass(frozen=True, slots=True)
class Found:
    """Everything the report shows of the findings; `is_decided` where the teacher chose points."""

    lines: tuple[SaidLine, ...]
    heard: tuple[Heard, ...]
    learned: tuple[Learned, ...]
    alike: tuple[Alike, ...]
    mixed: tuple[Mixed, ...]
    answers: tuple[Answer, ...]
    worth: int
    is_decided: bool
    scores: tuple[Score, ...]


def found(figures: ClassFigures, *, names: bool) -> Found:
    """The findings as the report shows them; with `names` by name, in the order of the names."""
    tags = {tag.id: tag for tag in figures.summary.scheme.tags}
    return Found(
        lines=tuple(_lines(figures)),
        heard=tuple(_heard(figures)),
        learned=tuple(
            Learned(tags[one.tag], one, tags[one.commonest] if one.commonest else None)
            for one in figures.findings.results
            if one.passages
        ),
        alike=tuple(_alike(row, tags[row.tag]) for row in figures.findings.likeness),
        mixed=tuple(_mixed(figures, tags)),
        answers=tuple(_answer(one, tags) for one in figures.findings.answers),
        worth=figures.scores.worth,
        is_decided=figures.scores.is_decided,
        scores=tuple(_scores(figures, names=names)),
    )


def points_in_words(points: Points, worth: int) -> str:
    """What a work gets, out of what the lesson is worth; else how much of it is there."""
    final = points.final(worth) if worth else None
    if final is None:
        return say("report.n_of", n=whole(points.got), total=whole(points.of))
    return say("report.points_of", points=whole(final), worth=worth)


def _lines(figures: ClassFigures) -> Iterator[SaidLine]:
    for line in figures.lines:
        values = dict(line.values)
        if isinstance(words := values.get("words"), str):
            values["words"] = quotable(words)
        words = say(f"tomorrow.{line.kind}", **values)
        yield SaidLine(line, words, _row_of(figures, line))


def _row_of(figures: ClassFigures, line: Line) -> int | None:
    """The last row that starts before the passage does: a credit's own, not its caption's."""
    if line.span is None:
        return None
    before = (
        number
        for number, row in enumerate(figures.summary.rows)
        if row.article_id == line.article_id and row.span.start <= line.span.start
    )
    return max(before, default=None)


def _heard(figures: ClassFigures) -> Iterator[Heard]:
    facts = {one.article.id: one for one in figures.facts}
    parts = _names_of_parts(figures.summary.scheme)
    for voices in figures.findings.voices:
        rows = (VoiceRow(one, parts.get(one.part or "", "")) for one in voices.voices)
        yield Heard(voices, tuple(rows), facts[voices.article_id])


def _names_of_parts(scheme: Scheme) -> dict[str, str]:
    """The names of all answers to questions that are filled in as for the same name."""
    return {
        option.id: option.name
        for tag in scheme.tags
        for question in tag.attributes
        if question.suggest == "same_name"
        for option in question.options
    }


def _alike(row: LikenessRow, tag: Tag) -> Alike:
    if row.share is None:
        words = say(f"report.alike_{row.no_number}", tag=tag.name)
    else:
        words = say(f"report.alike_{row.level}", tag=tag.name, n=round(100 * row.share))
    is_small = row.is_small and row.share is not None
    return Alike(tag, row.article_id, words, is_small, row.users)


def _mixed(figures: ClassFigures, tags: Mapping[str, Tag]) -> Iterator[Mixed]:
    rows = {(row.article_id, row.span): row for row in figures.summary.rows}
    for one in figures.findings.mix_ups:
        most = one.rows[0]
        row = rows[most.article_id, most.span]
        yield Mixed(tags[one.tag], tags[one.other], row, most.tag_people, most.other_people)


def _answer(one: AnswerResult, tags: Mapping[str, Tag]) -> Answer:
    instead = next(iter(one.instead), None)
    return Answer(tags[one.tag], one, tags[instead] if instead else None)


def _scores(figures: ClassFigures, *, names: bool) -> Iterator[Score]:
    people = {row.reader: row.person or say("report.no_name") for row in figures.summary.readers}
    scores = figures.scores.rows
    if names:
        scores = tuple(sorted(scores, key=lambda row: (people[row.reader].casefold(), row.reader)))
    for row in scores:
        name = people[row.reader] if names else row.reader
        yield Score(name, row, figures.scores.points(row))
