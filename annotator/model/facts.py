"""What can be counted in an article before anyone tags it."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.model.article import Article
from annotator.model.quotes import Quote
from annotator.model.spans import Span


@dataclass(frozen=True, slots=True)
class Credit:
    """One place of a credit; `maker` is who it names, written alike for the same maker.

    `is_publisher` says whether that is (with others) who publishes the article; None where
    one of the two is not known.
    """

    span: Span
    maker: str | None
    is_publisher: bool | None


@dataclass(frozen=True, slots=True)
class Making:
    """What an article says about how it was made, in text order.

    `publisher` is None where no line and no detail names one.
    """

    credits: tuple[Credit, ...]
    publisher: str | None
    change_notes: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class SpeakerFacts:
    """What one speaker says in direct quotes; `speaker` is None for all that are unclear.

    A quote over several paragraphs counts as one. `share` is that of all quoted words,
    from 0 to 1.
    """

    speaker: str | None
    quotes: int
    words: int
    share: float


@dataclass(frozen=True, slots=True)
class MakerFacts:
    """A maker of pictures and how many credits name it; `is_publisher` as in its credits."""

    maker: str
    credits: int
    is_publisher: bool | None


@dataclass(frozen=True, slots=True)
class RepeatedLine:
    """Words that are a line or a credit of their own, and all their places in text order."""

    text: str
    places: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class StatedTime:
    """A time as the article or its details say it.

    `value` is ISO 8601 as far as said; `span` is None where only the details say it.
    """

    words: str
    value: str | None
    span: Span | None


@dataclass(frozen=True, slots=True)
class ArticleFacts:
    """The facts of one article.

    `byline` is empty when there is none; `minutes` is the time from `published` to
    `updated`, where both say the time of day. Speakers by their words, most first, the
    unclear last; makers by their credits. `story_words` counts the words of all
    paragraphs, `quoted_words` those in quotes.
    """

    article: Article
    byline: str
    published: StatedTime | None
    updated: StatedTime | None
    minutes: int | None
    story_words: int
    quoted_words: int
    quotes: tuple[Quote, ...]
    speakers: tuple[SpeakerFacts, ...]
    making: Making
    makers: tuple[MakerFacts, ...]
    repeated: tuple[RepeatedLine, ...]
