"""The slides of a board: each passage of a class with its layers, nobody to be recognised."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from hashlib import sha256

from annotator.analysis.mixups import mix_ups
from annotator.analysis.rows import rows
from annotator.analysis.summary import Counted, counted_annotations
from annotator.analysis.votes import Votes
from annotator.model.annotation import Annotation
from annotator.model.answer_key import key_items
from annotator.model.article import Article
from annotator.model.board import Layer, Piece, Prompt, Slide
from annotator.model.collected import ClassRecord, WorkKey
from annotator.model.decisions import Passage
from annotator.model.spans import Span, trimmed, union
from annotator.model.splits import Split
from annotator.model.summary import Summary, VoteRow

_SPACE = re.compile(r"\s")
# Each side of two tags has at least so many people, and one of so many.
_LEAST_SIDE, _ONE_OF = 2, 10
_Pieces = Mapping[int, list[Piece]]


def slides_of(
    record: ClassRecord,
    summary: Summary,
    key: Iterable[Annotation],
    found: Sequence[Split],
    wanted: Container[Passage],
) -> Iterator[tuple[Passage, Slide]]:
    """The passages that have a slide, article by article, then the articles that have one."""
    counted, articles = counted_annotations(record), record.material.articles
    for article in articles if summary.people else ():
        title = article.title if len(articles) > 1 else ""
        here = _Passages(article, summary, counted, key, found)
        yield from (((article.id, row.span), slide) for row, slide in here.slides(title, wanted))
    for article in articles if summary.people else ():
        if (article.id, None) in wanted:
            yield (article.id, None), _whole(article)


def _whole(article: Article) -> Slide:
    return Slide(
        text=_SPACE.sub(" ", article.title),
        before="",
        after="",
        article="",
        place=None,
        is_split=False,
        layers=(),
        answers=(),
        prompt=None,
    )


class _Passages:
    """The passages of one article with what students and teacher tagged there."""

    def __init__(
        self,
        article: Article,
        summary: Summary,
        counted: Counted,
        key: Iterable[Annotation],
        found: Iterable[Split],
    ) -> None:
        self._article = article
        self._scheme = summary.scheme
        self._rows = [row for row in summary.rows if row.article_id == article.id]
        self._votes = Votes(article.text, [row.span for row in self._rows])
        self._works = {
            who: self._pieces(parts[article.id])
            for who, parts in counted.items()
            if article.id in parts
        }
        self._key = [
            tuple(self._pieces([one]) for one in item.accepted)
            for item in key_items(one for one in key if one.article_id == article.id)
        ]
        self._splits = {
            split.row.span: split.tag
            for split in reversed([*found])
            if split.row.article_id == article.id
        }
        passages = [parts[article.id] for parts in counted.values() if article.id in parts]
        self._mixed = self._mix_ups(passages)

    def slides(self, title: str, wanted: Container[Passage]) -> Iterator[tuple[VoteRow, Slide]]:
        """Each passage that is wanted or has tags, in text order; all bear this title."""
        for number, row in enumerate(self._rows):
            answers = tuple(self._answers(number))
            if answers or any(row.votes.values()) or (row.article_id, row.span) in wanted:
                yield row, self._slide(number, row, title, answers)

    def _slide(
        self, number: int, row: VoteRow, title: str, answers: tuple[tuple[Piece, ...], ...]
    ) -> Slide:
        return Slide(
            text=_SPACE.sub(" ", row.text),
            before=self._beside(number, number - 1),
            after=self._beside(number, number + 1),
            article=title,
            place=row.place,
            is_split=row.span in self._splits,
            layers=tuple(Layer(tuple(one.get(number, ()))) for one in self._shuffled(row)),
            answers=answers,
            prompt=self._prompt(row, answers),
        )

    def _pieces(self, work: Iterable[Annotation]) -> _Pieces:
        """One person's pieces, by the number of the row where they count."""
        pieces: dict[int, list[Piece]] = {}
        spans: dict[str, list[Span]] = {}
        for one in work:
            spans.setdefault(one.tag, []).append(one.span)
        for tag in (tag.id for tag in self._scheme.tags if tag.id in spans):
            for number in self._votes.rows_of(spans[tag]):
                within = self._within(self._rows[number].span, spans[tag])
                pieces.setdefault(number, []).extend(Piece(tag, span) for span in within)
        return pieces

    def _within(self, row: Span, spans: Iterable[Span]) -> list[Span]:
        """What of the spans lies in a row, counted from its start."""
        text = self._article.text
        parts = (trimmed(text, max(s.start, row.start), min(s.end, row.end)) for s in spans)
        return [Span(s.start - row.start, s.end - row.start) for s in union(filter(None, parts))]

    def _beside(self, number: int, other: int) -> str:
        """The words of a row next to one, where both are of the same paragraph."""
        if not 0 <= other < len(self._rows):
            return ""
        row, beside = self._rows[number], self._rows[other]
        return " ".join(beside.text.split()) if beside.paragraph == row.paragraph else ""

    def _shuffled(self, row: VoteRow) -> list[_Pieces]:
        """Everybody's pieces in an order that is the same each time, but not on every row."""

        def place(who: WorkKey) -> bytes:
            seed = "\0".join((row.article_id, str(row.span.start), *who))
            return sha256(seed.encode("utf-8", "surrogatepass")).digest()

        return [self._works[who] for who in sorted(self._works, key=place)]

    def _answers(self, number: int) -> Iterator[tuple[Piece, ...]]:
        """The teacher's answers for a row, each with those as good."""
        for accepted in self._key:
            pieces = tuple(piece for one in accepted for piece in one.get(number, ()))
            if pieces:
                yield pieces

    def _mix_ups(self, works: list[tuple[Annotation, ...]]) -> dict[Span, Prompt]:
        """Where two tags stand against each other, and which two most do."""
        article, least = self._article, max(_LEAST_SIDE, len(works) / _ONE_OF)
        mixed = [
            (row.people, row.span, Prompt("mix_up", one.tag, one.other))
            for one in mix_ups(article, rows(article), self._scheme, works)
            for row in one.rows
            if row.people >= least
        ]
        return {span: prompt for _, span, prompt in sorted(mixed, key=lambda found: found[0])}

    def _prompt(self, row: VoteRow, answers: tuple[tuple[Piece, ...], ...]) -> Prompt | None:
        if row.span in self._mixed:
            return self._mixed[row.span]
        if row.span in self._splits:
            return Prompt("split", self._splits[row.span])
        for alike in answers:
            # Somebody with two of the accepted tags is counted twice, which only keeps silent.
            if 2 * sum(row.votes[tag] for tag in {piece.tag for piece in alike}) < row.people:
                return Prompt("missed", alike[0].tag)
        return None
