"""Article facts in sentences, for the window and the command line."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.model.facts import ArticleFacts, SpeakerFacts, StatedTime
from annotator.text import say

_LONGEST = 100
_HOUR, _DAY = 60, 24 * 60


def fact_sentences(facts: ArticleFacts) -> list[str]:
    """One sentence or line per fact: who and when, who is quoted, who made it, what repeats."""
    return [*_when(facts), *_voices(facts), *_makers(facts), *_repeats(facts)]


def _when(facts: ArticleFacts) -> Iterator[str]:
    text = facts.article.text
    yield say("facts.byline", byline=facts.byline) if facts.byline else say("facts.no_byline")
    if facts.published:
        yield say("facts.published", words=_stated(facts.published))
    else:
        yield say("facts.no_published")
    yield _updated(facts, facts.updated) if facts.updated else say("facts.not_updated")
    for span in facts.making.change_notes:
        yield say("facts.change_note", words=_short(span.cut(text)))
    if not facts.making.change_notes:
        yield say("facts.no_change_note")


def _updated(facts: ArticleFacts, updated: StatedTime) -> str:
    words = _stated(updated)
    if facts.minutes is None:
        return say("facts.updated", words=words)
    days, hours, minutes = facts.minutes // _DAY, facts.minutes // _HOUR % 24, facts.minutes % _HOUR
    if days:
        return say("facts.updated_days", n=days, hours=hours, minutes=minutes, words=words)
    if hours:
        return say("facts.updated_hours", hours=hours, minutes=minutes, words=words)
    return say("facts.updated_minutes", n=minutes, words=words)


def _voices(facts: ArticleFacts) -> Iterator[str]:
    if not facts.quotes:
        yield say("facts.no_quotes")
        return
    yield from map(_speaker, facts.speakers)
    yield say("facts.quoted", n=facts.quoted_words, total=facts.story_words)


def _speaker(row: SpeakerFacts) -> str:
    speaker = row.speaker or say("facts.unclear")
    percent = round(100 * row.share)
    if row.quotes == 1:
        return say("facts.speaker_one", speaker=speaker, n=row.words, percent=percent)
    return say("facts.speaker", speaker=speaker, quotes=row.quotes, n=row.words, percent=percent)


def _makers(facts: ArticleFacts) -> Iterator[str]:
    n, publisher = len(facts.making.credits), facts.making.publisher
    if not n:
        yield say("facts.no_credits")
    elif not facts.makers:
        yield say("facts.credits_nobody", n=n)
    elif len(facts.makers) > 1:
        yield say("facts.credits_several", n=n, makers=len(facts.makers))
        for row in facts.makers:
            message = "facts.maker_publisher" if row.is_publisher else "facts.maker"
            yield say(message, n=row.credits, maker=row.maker)
    elif publisher is None:
        yield say("facts.credits_unknown", n=n, maker=facts.makers[0].maker)
    elif facts.makers[0].is_publisher:
        yield say("facts.credits_publisher", n=n, maker=facts.makers[0].maker)
    else:
        yield say("facts.credits_other", n=n, maker=facts.makers[0].maker, publisher=publisher)


def _repeats(facts: ArticleFacts) -> Iterator[str]:
    for line in facts.repeated:
        yield say("facts.repeat", n=len(line.places), words=_short(line.text))
    if not facts.repeated:
        yield say("facts.no_repeats")


def _stated(time: StatedTime) -> str:
    """What the page shows, or what its details hold: 2026-03-04 07:05-06:00."""
    return _short(time.words if time.span else time.words.replace("T", " "))


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"
