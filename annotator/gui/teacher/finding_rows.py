"""What a class's passages say beyond the counts, row by row, as the report has it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from annotator.exporters.report_findings import Found, Heard, points_in_words
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
