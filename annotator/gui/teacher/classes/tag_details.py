"""Everything about one tag, row by row, and about tags that were taken for each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from annotator.exporters.report_page import Page
from annotator.gui.teacher.classes.article_rows import joined
from annotator.gui.teacher.classes.figure import Figure
from annotator.model.matches import OUTCOMES
from annotator.model.quotes import single_marks
from annotator.model.scheme import Tag
from annotator.model.splits import MixUp
from annotator.model.summary import VoteRow
from annotator.text import say

# So many sentences are shown: where a tag was used most, where two were mixed up most.
_MOST = 3


def tag_details(page: Page, mixed: Iterable[MixUp], tag: Tag) -> list[Figure]:
    """What the tag means, how it went beside the teacher's answers, what it was mixed up with."""
    own = [one for one in mixed if tag.id in (one.tag, one.other)]
    return [
        Figure(tag.name, "heading", tag=tag),
        *_meaning(tag),
        *_alike(page, tag),
        *_outcomes(page, tag),
        *mix_ups(page, own),
        *_used_most(page, tag),
        *_answers(page, tag),
    ]


def overview(page: Page, mixed: Iterable[MixUp]) -> list[Figure]:
    """What was mixed up, and how well each tag was found beside the teacher's answers."""
    return [*mix_ups(page, mixed), *_learned(page)]


def mix_ups(page: Page, mixed: Iterable[MixUp]) -> Iterator[Figure]:
    """Pair by pair the sentences that most students gave the one tag alone, or the other."""
    tags = {tag.id: tag for tag in page.summary.scheme.tags}
    numbers = {(row.article_id, row.span): n for n, row in enumerate(page.summary.rows)}
    for one in mixed:
        tag, other = tags[one.tag], tags[one.other]
        yield Figure(say("tags_page.mixed", tag=tag.name, other=other.name), "heading")
        yield Figure(say("tags_page.mixed_lead", n=len(one.rows)), "note")
        for mixed_row in one.rows[:_MOST]:
            number = numbers[mixed_row.article_id, mixed_row.span]
            row = page.summary.rows[number]
            yield _quote(row)
            yield _bar(tag, mixed_row.tag_people, row.people)
            yield _bar(other, mixed_row.other_people, row.people)
            yield Figure("", below=say("report.show_place"), row=number)


def _learned(page: Page) -> Iterator[Figure]:
    if page.found.learned:
        yield Figure(say("report.learned"), "heading")
        yield Figure(say("report.learned_lead"), "note")
    for one in page.found.learned:
        n, total = one.found, one.result.times
        figure = say("report.n_of", n=n, total=total)
        yield Figure(one.tag.name, figure=figure, tag=one.tag, count=(n, total))


def _meaning(tag: Tag) -> Iterator[Figure]:
    yield Figure(tag.definition, "note")
    if tag.example:
        yield Figure(say("tags_page.example", words=tag.example), "note")
    if tag.not_this:
        yield Figure(say("tags_page.not_this", words=tag.not_this), "note")


def _alike(page: Page, tag: Tag) -> Iterator[Figure]:
    found = [one for one in page.found.alike if one.tag == tag]
    titles = {row.article_id: row.title for row in page.summary.articles}
    yield Figure(say("report.alike"), "heading")
    for one in found:
        if len(titles) > 1:
            yield Figure(titles[one.article_id], "quoted")
        yield Figure(one.words)
    if any(one.is_small for one in found):
        yield Figure(say("report.alike_small"), "note")


def _outcomes(page: Page, tag: Tag) -> Iterator[Figure]:
    learned = next((one for one in page.found.learned if one.tag == tag), None)
    if learned is None:
        return
    result = learned.result
    other = sum(result.instead.values())
    counts = dict(
        zip(OUTCOMES, (result.found, result.elsewhere, other, result.missed), strict=True)
    )
    yield Figure(say("tags_page.beside"), "heading")
    for outcome in OUTCOMES:
        n = counts[outcome]
        figure = say("report.n_of", n=n, total=result.times)
        yield Figure(say(f"report.outcome_{outcome}"), figure=figure, count=(n, result.times))
    if result.extra:
        yield Figure(say("class_screen.extra", n=result.extra), "note")


def _used_most(page: Page, tag: Tag) -> Iterator[Figure]:
    rows = [row for row in page.summary.rows if row.votes[tag.id]]
    rows.sort(key=lambda row: -row.votes[tag.id])
    yield Figure(say("tags_page.used_most" if rows else "tags_page.unused"), "heading")
    for row in rows[:_MOST]:
        yield _quote(row)
        yield _bar(tag, row.votes[tag.id], row.people)
        number = page.summary.rows.index(row)
        yield Figure("", below=say("report.show_place"), row=number)


def _answers(page: Page, tag: Tag) -> Iterator[Figure]:
    found = [one.result for one in page.found.answers if one.tag == tag]
    if found:
        yield Figure(say("tags_page.answers"), "heading")
    for result in found:
        said = (
            say("class_screen.outcome", outcome=say(f"report.outcome_{one}"), n=result.counts[one])
            for one in OUTCOMES
            if result.counts[one]
        )
        places = len(result.places)
        figure = say("report.repeat_places", n=places) if places > 1 else ""
        yield Figure(" ".join(result.text.split()), "quoted", figure=figure, below=joined(*said))


def _quote(row: VoteRow) -> Figure:
    words = single_marks(" ".join(row.text.split()))
    return Figure(say("tags_page.quoted", words=words), "quoted")


def _bar(tag: Tag, people: int, total: int) -> Figure:
    figure = say("report.n_of", n=people, total=total)
    return Figure(tag.name, figure=figure, tag=tag, count=(people, total))
