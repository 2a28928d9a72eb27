"""The summary of a class: every figure of its report, computed once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from annotator.analysis.method import method
from annotator.analysis.repeats import repeats
from annotator.analysis.rows import Row, rows
from annotator.analysis.votes import Votes
from annotator.model.annotation import Annotation
from annotator.model.article import Article
from annotator.model.collected import ClassRecord, Collected, WorkKey, their_copy
from annotator.model.repeats import place_of
from annotator.model.scheme import Scheme
from annotator.model.states import states
from annotator.model.summary import (
    ArticleRow,
    ReaderRow,
    RepeatRow,
    Summary,
    TagRow,
    VoteRow,
)
from annotator.text import say

# The annotations that are in the figures, by work, then article id; no article with another
# text than the class's.
Counted = Mapping[WorkKey, Mapping[str, tuple[Annotation, ...]]]


def counted_annotations(record: ClassRecord) -> Counted:
    """What the figures are made from: newest works, the class's text, tags of its tag set."""
    material = record.material
    tags = {tag.id for tag in material.scheme.tags}
    return {
        one.key: {
            article.id: tuple(
                a for a in one.hand_in.annotations if a.article_id == copy.id and a.tag in tags
            )
            for article in material.articles
            if (copy := their_copy(one, article))
        }
        for one in record.newest
    }


def readers(record: ClassRecord) -> dict[WorkKey, str]:
    """The code of each newest work: random ids give an order without names."""
    newest = sorted(record.newest, key=lambda one: (one.key[0], one.hand_in.content_hash))
    width = max(2, len(str(len(newest))))
    return {
        one.key: say("report.reader", number=f"{number:0{width}}")
        for number, one in enumerate(newest, start=1)
    }


def summarise(record: ClassRecord) -> Summary:
    """Every figure of a class; a class without hand-ins gives rows of zeros."""
    material, counted = record.material, counted_annotations(record)
    codes = readers(record)
    articles = [
        _article(
            article,
            material.scheme,
            {codes[key]: w[article.id] for key, w in counted.items() if article.id in w},
        )
        for article in material.articles
    ]
    newest = record.newest
    return Summary(
        title=material.title,
        scheme=material.scheme,
        articles=tuple(row for row, _, _ in articles),
        people=sum(1 for work in counted.values() if work),
        handed_in=len(newest),
        simulated=sum(1 for one in newest if one.hand_in.simulated),
        readers=_readers(record, newest, counted),
        tags=_tags(material.scheme, counted),
        rows=tuple(row for _, votes, _ in articles for row in votes),
        repeats=tuple(row for _, _, found in articles for row in found),
        method=method(),
    )


def _article(
    article: Article, scheme: Scheme, works: Mapping[str, tuple[Annotation, ...]]
) -> tuple[ArticleRow, list[VoteRow], list[RepeatRow]]:
    stretches = rows(article)
    found = ArticleRow(article.id, article.title, article.version, len(works))
    return (
        found,
        _votes(article, stretches, scheme, [*works.values()]),
        repeats(article, stretches, works, scheme),
    )


def _votes(
    article: Article,
    stretches: Sequence[Row],
    scheme: Scheme,
    works: Sequence[tuple[Annotation, ...]],
) -> list[VoteRow]:
    votes = Votes(article.text, [row.span for row in stretches])
    by_tag = [{tag.id: 0 for tag in scheme.tags} for _ in stretches]
    anything = [0] * len(stretches)
    for work in works:
        touched: set[int] = set()
        for tag in scheme.tags:
            there = votes.rows_of(a.span for a in work if a.tag == tag.id)
            touched |= there
            for row in there:
                by_tag[row][tag.id] += 1
        for row in touched:
            anything[row] += 1
    return [
        _vote_row(article, row, by_tag[i], anything[i], len(works))
        for i, row in enumerate(stretches)
    ]


def _vote_row(
    article: Article, row: Row, votes: Mapping[str, int], anything: int, people: int
) -> VoteRow:
    place = place_of(article.text, row.span)
    return VoteRow(
        article_id=article.id,
        span=row.span,
        text=row.span.cut(article.text),
        block=row.block,
        paragraph=row.paragraph,
        part_of=row.part_of,
        place=place if place.total > 1 else None,
        votes=votes,
        nothing=people - anything,
        people=people,
    )


def _tags(scheme: Scheme, counted: Counted) -> tuple[TagRow, ...]:
    used = [[a.tag for part in work.values() for a in part] for work in counted.values()]
    return tuple(
        TagRow(
            tag=tag.id,
            annotations=sum(tags.count(tag.id) for tags in used),
            people=sum(1 for tags in used if tag.id in tags),
        )
        for tag in scheme.tags
    )


def _readers(
    record: ClassRecord, newest: Sequence[Collected], counted: Counted
) -> tuple[ReaderRow, ...]:
    codes, odd = readers(record), states(record)
    found = [
        ReaderRow(
            reader=codes[one.key],
            person=one.person,
            roster_id=one.roster_id,
            work_id=one.hand_in.work_id,
            file=one.file,
            handed_in=one.hand_in.handed_in,
            annotations=sum(map(len, counted[one.key].values())),
            counted=bool(counted[one.key]),
            simulated=one.hand_in.simulated,
            states=odd[one.key],
        )
        for one in newest
    ]
    return tuple(sorted(found, key=lambda row: row.reader))
