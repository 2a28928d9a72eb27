"""Which ideas are learned: each tag's passages of the key, over all hand-ins."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from annotator.model.matches import Matching, Outcome, PassageMatch
from annotator.model.scheme import Scheme
from annotator.model.splits import TagResult


def tag_results(scheme: Scheme, matchings: Sequence[Matching]) -> list[TagResult]:
    """One row per tag with right and wrong, in the order of the tag set.

    `matchings` has one of each person and article.
    """
    tags = [tag.id for tag in scheme.tags if tag.scored]
    return [_result(tag, tags, matchings) for tag in tags]


def _result(tag: str, tags: Sequence[str], matchings: Sequence[Matching]) -> TagResult:
    passages = [one for m in matchings for one in m.passages if one.item.main.tag == tag]
    counts: Counter[Outcome] = Counter(passage.outcome for passage in passages)
    instead = Counter(used for one in passages if (used := _used_instead(one)))
    return TagResult(
        tag=tag,
        passages=len({one.item.main.id for one in passages}),
        times=len(passages),
        found=counts["found"],
        elsewhere=counts["elsewhere"],
        missed=counts["missed"],
        instead={other: instead[other] for other in tags if instead[other]},
        extra=sum(places[0].tag == tag for m in matchings for places in m.extra),
    )


def _used_instead(passage: PassageMatch) -> str | None:
    best = passage.best
    return best.annotation.tag if best.annotation and best.outcome == "other_tag" else None
