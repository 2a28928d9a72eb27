"""What an article says about its making: makers of pictures, publisher, notes of a change."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.model.article import Article
from annotator.model.facts import Credit, Making
from annotator.model.spans import Span
from annotator.suggestions.languages import rules_for
from annotator.suggestions.rules import MakerRules, Rules

# A note says what it is at its start, and no sentence that says so is longer.
_START = 120
_LONGEST_NOTE = 2_000
_LONGEST_LINE = 300

# The makers that a name holds ("Jo Doe/KQLM"), each by its words.
_Telling = frozenset[tuple[str, ...]]


def making_of(article: Article) -> Making:
    """The credits with their makers, the publisher and the notes of a change."""
    rules = rules_for(article)
    publisher = _publisher(article, rules.makers)
    return Making(
        credits=tuple(_credits(article, publisher, rules.makers)),
        publisher=publisher,
        change_notes=tuple(_change_notes(article, rules)),
    )


def _credits(article: Article, publisher: str | None, rules: MakerRules) -> Iterator[Credit]:
    publishing = _telling(publisher, rules) if publisher else None
    written: dict[_Telling, str] = {}
    spans = [block.span for block in article.blocks if block.kind == "credit"]
    spans += [part.span for part in article.parts("credit")]
    for span in sorted(spans):
        maker = _maker(span.cut(article.text)[:_LONGEST_LINE], rules)
        if maker:
            makers = _telling(maker, rules)
            is_publisher = bool(makers & publishing) if publishing else None
            yield Credit(span, written.setdefault(makers, maker), is_publisher)
        else:
            yield Credit(span, None, None)


def _maker(credit: str, rules: MakerRules) -> str:
    """The words of a credit that name who made the picture; may be empty."""
    credit = " ".join(credit.strip("()[] ").split())
    label = rules.label.match(credit)
    named = credit[label.end() :] if label else credit
    work = list(rules.work.finditer(named))
    if work and work[-1].end() == len(named):
        named = named[: work[-1].start()]
    return named[:-1] if named.endswith(".") and named.count(".") == 1 else named


def _publisher(article: Article, rules: MakerRules) -> str | None:
    """The publisher that the first copyright line with a name names, or what is known of it."""
    for block in article.blocks:
        if block.kind == "copyright":
            match = rules.publisher.search(block.span.cut(article.text)[:_LONGEST_LINE])
            if match:
                return " ".join(match["name"].split())
    return article.details.publisher or None


def _change_notes(article: Article, rules: Rules) -> Iterator[Span]:
    """The blocks that say so; a line that only gives the time of an update is none."""
    for block in article.blocks:
        words = block.span.cut(article.text)[:_LONGEST_NOTE]
        starts = any(p.match(words[:_START].lstrip("([* ")) for p in rules.changes.starts)
        if block.kind != "timestamp" and (
            starts or any(pattern.search(words) for pattern in rules.changes.anywhere)
        ):
            yield block.span


def _telling(name: str, rules: MakerRules) -> _Telling:
    """Each of the makers that a name holds, by the words that tell it apart, in small letters."""
    found = set()
    for part in rules.dividers.split(name):
        words = tuple(word.strip(".,").lower() for word in part.replace("-", " ").split())
        found.add(tuple(word for word in words if word not in rules.not_telling) or words)
    return frozenset(found)
