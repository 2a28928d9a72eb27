"""One student's passages beside the teacher's answers, row by row, as their sheet lists them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

from annotator.model.annotation import Annotation, text_order
from annotator.model.article import Article
from annotator.model.matches import Matching, Outcome, PassageMatch
from annotator.model.scheme import Scheme, Tag
from annotator.text import say

# The student's own stand in the article above the list, the teacher's nowhere else.
_OWN, _TEACHERS = 64, 140


class Said(NamedTuple):
    """What a student wrote about a passage; `question` is empty for the comment."""

    question: str
    words: str


@dataclass(frozen=True, slots=True)
class Own:
    """The same words with the same tag, in all `places` of them; `number` counts on the sheet."""

    tag: Tag
    words: str
    places: tuple[Annotation, ...]
    said: tuple[Said, ...]
    number: int = 0


@dataclass(frozen=True, slots=True)
class SheetRow:
    """What the student has, what the teacher has, and how that goes together.

    `outcome` is None where nothing was compared. `tag` and `words` are the teacher's where
    they are another's than the student's, `passage` is all of the teacher's.
    """

    own: tuple[Own, ...]
    outcome: Outcome | Literal["extra"] | None = None
    tag: Tag | None = None
    words: str = ""
    passage: PassageMatch | None = None
    feedback: str = ""
    start: int = 0


def sheet_rows(
    article: Article, scheme: Scheme, work: Sequence[Annotation], matching: Matching | None
) -> tuple[SheetRow, ...]:
    """All passages of one article in text order; `work` are the student's, all of this text."""
    rows = list(_compared(article, scheme, matching)) if matching else []
    known = {one.id for row in rows for own in row.own for one in own.places}
    rest = [one for one in work if one.id not in known]
    rows += [_alone(own, None) for own in _owned(article, scheme, rest)]
    rows.sort(key=lambda row: row.start)
    return tuple(_numbered(rows))


def details(row: SheetRow) -> Iterator[str]:
    """How the student's passage differs from the teacher's, told to the student."""
    if places := places_found(row):
        yield places
    yield from (say(f"sheet.{edge}", n=words) for edge, words in edges(row))


def places_found(row: SheetRow) -> str:
    """In how many of its places a repeated passage was found; empty for any other."""
    if row.passage is None or row.outcome != "found" or len(row.passage.places) == 1:
        return ""
    total = len(row.passage.places)
    return say("sheet.places_found", n=row.passage.places_found, total=total)


def edges(row: SheetRow) -> Iterator[tuple[str, int]]:
    """Where the student's passage starts or ends instead: "end_later" and by how many words."""
    if row.passage is None or row.outcome != "elsewhere":
        return
    best = row.passage.best
    for edge, words in (("start", best.start), ("end", best.end)):
        if words:
            yield f"{edge}_{'later' if words > 0 else 'earlier'}", abs(words)


def _compared(article: Article, scheme: Scheme, matching: Matching) -> Iterator[SheetRow]:
    for passage in matching.passages:
        yield _beside(article, scheme, passage)
    for extra in matching.extra:
        for own in _owned(article, scheme, extra):
            yield _alone(own, "extra")


def _beside(article: Article, scheme: Scheme, passage: PassageMatch) -> SheetRow:
    best = passage.best
    teachers = best.accepted or best.item.main
    taken = [one.annotation for one in passage.places if one.annotation]
    own = tuple(_owned(article, scheme, (*taken, *passage.also)))
    tag = scheme.tag(teachers.tag)
    is_same = best.outcome in ("found", "elsewhere")
    words = shortened(teachers.span.cut(article.text), _TEACHERS)
    return SheetRow(
        own=own,
        outcome=best.outcome,
        tag=None if is_same else tag,
        words="" if best.outcome == "found" else words,
        passage=passage,
        feedback=next((p.item.feedback for p in passage.places if p.item.feedback), ""),
        start=own[0].places[0].span.start if own else teachers.span.start,
    )


def _alone(own: Own, outcome: Literal["extra"] | None) -> SheetRow:
    return SheetRow((own,), outcome, start=own.places[0].span.start)


def _owned(article: Article, scheme: Scheme, some: Iterable[Annotation]) -> Iterator[Own]:
    groups: dict[tuple[str, str], list[Annotation]] = {}
    for one in sorted(some, key=text_order):
        words = " ".join(one.span.cut(article.text).split())
        groups.setdefault((one.tag, words), []).append(one)
    for (tag_id, words), places in groups.items():
        if tag := scheme.tag(tag_id):
            yield Own(tag, shortened(words, _OWN), tuple(places), tuple(_said(tag, places)))


def _said(tag: Tag, places: Iterable[Annotation]) -> Iterator[Said]:
    """What the student said about the passage, each thing once."""
    said: dict[Said, None] = {}
    for one in places:
        said |= dict.fromkeys(_answers(tag, one.attributes))
        if one.comment:
            said[Said("", one.comment)] = None
    yield from said


def _answers(tag: Tag, answers: Mapping[str, str]) -> Iterator[Said]:
    for question in tag.attributes:
        if answer := answers.get(question.id):
            yield Said(question.name, question.answer_name(answer))


def _numbered(rows: Iterable[SheetRow]) -> Iterator[SheetRow]:
    number = 0
    for row in rows:
        own = tuple(replace(one, number=number + n) for n, one in enumerate(row.own, start=1))
        number += len(own)
        yield replace(row, own=own)


def shortened(words: str, longest: int) -> str:
    """Words for a list: where they start and where they end stays."""
    words = " ".join(words.split())
    if len(words) <= longest:
        return words
    half = longest // 2
    return f"{words[:half].rsplit(None, 1)[0]} … {words[-half:].split(None, 1)[-1]}"
