"""Where the class split: a tag that 40 to 60 of 100 people used on a row."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.analysis.repeats import words_of
from annotator.model.scheme import Scheme
from annotator.model.splits import Split
from annotator.model.summary import VoteRow


def splits(rows: Iterable[VoteRow], scheme: Scheme) -> list[Split]:
    """The splits, those nearest to half first, then as the rows come and the tags stand.

    Of the same words in several places, the one nearest to half. Tags without right and wrong
    split nobody.
    """
    scored = {tag.id for tag in scheme.tags if tag.scored}
    found = [Split(row, tag) for row in rows for tag in row.split_tags if tag in scored]
    once: dict[tuple[str, str, str], Split] = {}
    for split in sorted(found, key=_unevenness):
        once.setdefault((split.row.article_id, words_of(split.row.text), split.tag), split)
    return list(once.values())


def _unevenness(split: Split) -> float:
    """How far from half, from 0 to 1."""
    return abs(2 * split.people - split.row.people) / split.row.people
