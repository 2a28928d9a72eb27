"""What a class's passages say beyond the counts, row by row, as the report has it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby

from annotator.exporters.report_findings import Answer, Found, Heard, Learned, points_in_words
from annotator.gui.teacher.article_rows import joined
from annotator.gui.teacher.figure import Figure
from annotator.model.matches import OUTCOMES, Outcome
from annotator.text import say


def tomorrow(found: Found) -> Iterator[Figure]:
    """The five lines."""
    yield Figure(say("tomorrow.title"), "heading")
    if not found.lines:
        yield Figure(say("tomorrow.none"), "note")
    for number, line in enumerate(found.lines, start=1):
        words = say("class_screen.numbered", number=number, words=line.words)
        yield Figure(
            words if len(found.lines) > 1 else line.words,
            below="" if line.row is None else say("report.show_place"),
            row=line.row,
        )


def learned(found: Found) -> Iterator[Figure]:
    """Which idea is learned, and which tags were taken for each other."""
    yield Figure(say("report.learned"), "heading")
    if found.learned:
        yield Figure(say("report.learned_lead"), "note")
    yield from map(_learned, found.learned)
    yield Figure(say("report.mixed_lead" if found.mixed else "report.mixed_none"), "note")
    for one in found.mixed:
        tag, other = one.tag.name, one.other.name
        sides = say("report.mixed_people", tag=tag, n=one.people, other=other, others=one.others)
        yield Figure(" ".join(one.row.text.split()), "quoted", below=sides)


def _learned(one: Learned) -> Figure:
    result = one.result
    level = say(f"report.level_{result.level}") if result.level else ""
    instead = ""
    if one.instead:
        n = result.instead[one.instead.id]
        instead = say("class_screen.instead", tag=one.instead.name, n=n)
    return Figure(
        one.tag.name,
        figure=say("report.n_of", n=one.found, total=result.times),
        below=joined(level, instead, say("class_screen.extra", n=result.extra)),
        tag=one.tag,
        count=(one.found, result.times),
    )


def alike(found: Found) -> Iterator[Figure]:
    """How alike the class used each tag."""
    yield Figure(say("report.alike"), "heading")
    yield Figure(say("report.alike_lead"), "note")
    titles = {heard.voices.article_id: heard.facts.article.title for heard in found.heard}
    for article_id, rows in groupby(found.alike, key=lambda one: one.article_id):
        if len(titles) > 1:
            yield Figure(titles[article_id], "quoted")
        yield from (Figure(one.words, tag=one.tag) for one in rows)
    if any(one.is_small for one in found.alike):
        yield Figure(say("report.alike_small"), "note")


def voices(found: Found) -> Iterator[Figure]:
    """Who speaks, as the class wrote it and as the program counts it."""
    yield Figure(say("report.voices"), "heading")
    for heard in found.heard:
        if len(found.heard) > 1:
            yield Figure(heard.facts.article.title, "quoted")
        yield from _class_voices(heard)
        yield from _counted_voices(heard)


def _class_voices(heard: Heard) -> Iterator[Figure]:
    yield Figure(say("report.voices_lead" if heard.rows else "report.voices_none"), "note")
    for row in heard.rows:
        voice = row.voice
        named = ""
        if voice.is_named is not None:
            named = say("report.named_yes" if voice.is_named else "report.named_no")
        also = (say("class_screen.also_written", spelling=one) for one in row.others)
        yield Figure(
            voice.speaker,
            figure=say("class_screen.students", n=voice.people),
            below=joined(say("class_screen.words", n=voice.words), row.part, named, *also),
        )
    if heard.voices.no_speaker:
        yield Figure(say("report.no_speaker", n=heard.voices.no_speaker), "note")


def _counted_voices(heard: Heard) -> Iterator[Figure]:
    facts = heard.facts
    if not facts.speakers:
        yield Figure(say("facts.no_quotes"), "note")
        return
    yield Figure(say("report.facts_lead"), "note")
    for row in facts.speakers:
        figure = joined(
            say("class_screen.quotes", n=row.quotes), say("class_screen.words", n=row.words)
        )
        yield Figure(row.speaker or say("facts.unclear"), figure=figure)
    yield Figure(say("facts.quoted", n=facts.quoted_words, total=facts.story_words), "note")


def answers(found: Found) -> Iterator[Figure]:
    """Passage by passage of the teacher's answers; nothing without any."""
    if found.answers:
        yield Figure(say("report.answers"), "heading")
        yield Figure(say("report.answers_lead"), "note")
    yield from map(_answer, found.answers)


def _answer(one: Answer) -> Figure:
    result = one.result
    places = len(result.places)
    return Figure(
        " ".join(result.text.split()),
        figure=say("report.repeat_places", n=places) if places > 1 else "",
        below=_outcomes(result.counts),
        tag=one.tag,
    )


def scores(found: Found) -> Iterator[Figure]:
    """What each work gets, and how it goes with the teacher's answers."""
    yield Figure(say("report.points"), "heading")
    yield Figure(say("report.points_lead"), "note")
    for one in found.scores:
        score, below = one.score, ""
        if score.agreement:
            points = points_in_words(score.agreement, found.worth)
            agreement = say("class_screen.agreement", points=points)
            extra = say("class_screen.outcome", outcome=say("report.outcome_extra"), n=score.extra)
            below = joined(agreement, _outcomes(score.outcomes), extra if score.extra else "")
        yield Figure(one.name, figure=points_in_words(score.doing, found.worth), below=below)


def _outcomes(counts: Mapping[Outcome, int]) -> str:
    """Every outcome that there is."""
    said = (
        say("class_screen.outcome", outcome=say(f"report.outcome_{outcome}"), n=counts[outcome])
        for outcome in OUTCOMES
        if counts[outcome]
    )
    return joined(*said)
