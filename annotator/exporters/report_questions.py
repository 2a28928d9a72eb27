"""What the class answered, grouped as report and window show it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from annotator.exporters.report_copy import Viewers
from annotator.model.class_figures import ClassFigures
from annotator.model.question_results import AskedRow, QuestionResult, Written
from annotator.model.scheme import KINDS_WITH_OPTIONS, Attribute, Tag
from annotator.model.summary import VoteRow
from annotator.text import say


@dataclass(frozen=True, slots=True)
class AnswerBar:
    """One answer as it reads on screen (`answer`): given `times` of `total`, by `people`."""

    id: str
    answer: str
    times: int
    total: int
    people: int
    is_most: bool


@dataclass(frozen=True, slots=True)
class Told:
    """What one person wrote, the words it is about, and whether the teacher ticked it."""

    written: Written
    about: str
    is_shown: bool


@dataclass(frozen=True, slots=True)
class Replied:
    """One question with its answers: as bars, or in own words."""

    result: QuestionResult
    bars: tuple[AnswerBar, ...]
    told: tuple[Told, ...]

    @property
    def shown(self) -> list[Told]:
        """What the teacher ticked."""
        return [one for one in self.told if one.is_shown]

    def bars_for(self, viewers: Viewers) -> list[AnswerBar]:
        """The bars without groups that are too small.

        Where that is one alone, the smallest of the others goes too: else it could be told
        from how many answered.
        """
        seen = [bar for bar in self.bars if not viewers.is_few(bar.people)]
        if len(self.bars) - len(seen) == 1 and (given := [bar for bar in seen if bar.times]):
            seen.remove(min(given, key=lambda bar: bar.people))
        return seen

    @property
    def answered(self) -> str:
        """How many answered, in words."""
        what = "passages" if self.result.tag else "people"
        return say(
            f"questions_page.answered_{what}", n=self.result.asked, count=self.result.answered
        )


@dataclass(frozen=True, slots=True)
class RepliedGroup:
    """All questions of a tag, or about one article (`tag` is None)."""

    tag: Tag | None
    title: str
    questions: tuple[Replied, ...]


@dataclass(frozen=True, slots=True)
class AskedHere:
    """A row of the article where students would ask something; `number` is its place in rows."""

    tag: Tag
    row: VoteRow
    number: int
    asked: AskedRow
    told: tuple[Told, ...]

    @property
    def shown(self) -> list[Told]:
        """What the teacher ticked."""
        return [one for one in self.told if one.is_shown]


@dataclass(frozen=True, slots=True)
class Replies:
    """Everything that is shown of the answers; `unticked` counts what was written and is not."""

    groups: tuple[RepliedGroup, ...]
    asked: tuple[AskedHere, ...]
    unticked: int


def replies(figures: ClassFigures) -> Replies:
    """The answers in the order they are shown: about articles, tag by tag, what is asked."""
    groups = (*_of_articles(figures), *_of_tags(figures))
    asked = tuple(_asked(figures))
    told = [one for group in groups for question in group.questions for one in question.told]
    told += [one for here in asked for one in here.told]
    return Replies(groups, asked, sum(not one.is_shown for one in told))


def answer_name(question: Attribute, answer: str) -> str:
    """How one answer reads on screen."""
    if question.kind == "yes_no":
        return say(f"desk.{answer}")
    if question.kind in KINDS_WITH_OPTIONS:
        return next((o.name for o in question.options if o.id == answer), answer)
    return answer


def _of_tags(figures: ClassFigures) -> Iterator[RepliedGroup]:
    for tag in figures.summary.scheme.tags:
        here = [one for one in figures.questions.of_tags if one.tag == tag.id]
        if here:
            yield RepliedGroup(tag, tag.name, tuple(_replied(figures, one) for one in here))


def _of_articles(figures: ClassFigures) -> Iterator[RepliedGroup]:
    for article in figures.summary.articles:
        here = [
            one for one in figures.questions.of_articles if one.article_id == article.article_id
        ]
        if here:
            questions = tuple(_replied(figures, one) for one in here)
            title = say("questions_page.article")
            if len(figures.summary.articles) > 1:
                title = say("questions_page.article_named", title=article.title)
            yield RepliedGroup(None, title, questions)


def _replied(figures: ClassFigures, result: QuestionResult) -> Replied:
    most = max((count.times for count in result.counts), default=0)
    bars = (
        AnswerBar(
            id=count.answer,
            answer=answer_name(result.question, count.answer),
            times=count.times,
            total=result.answered,
            people=count.people,
            is_most=count.times == most > 0,
        )
        for count in result.counts
    )
    return Replied(result, tuple(bars), tuple(_told(figures, result.written)))


def _told(figures: ClassFigures, written: Iterable[Written]) -> Iterator[Told]:
    texts = {facts.article.id: facts.article.text for facts in figures.facts}
    for one in written:
        about = " ".join(one.span.cut(texts[one.article_id]).split()) if one.span else ""
        yield Told(one, about, one.remark in figures.decisions.shown)


def _asked(figures: ClassFigures) -> Iterator[AskedHere]:
    rows = {(row.article_id, row.span): n for n, row in enumerate(figures.summary.rows)}
    for one in figures.questions.asked:
        tag = figures.summary.scheme.tag(one.tag)
        assert tag
        number = rows[one.article_id, one.span]
        told = tuple(_told(figures, one.written))
        yield AskedHere(tag, figures.summary.rows[number], number, one, told)
