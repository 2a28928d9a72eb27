"""A summary as the published JSON."""

from __future__ import annotations

from collections.abc import Mapping

from annotator.model.decisions import Passage
from annotator.model.points import Points
from annotator.model.scores import ReaderScore, Scores
from annotator.model.spans import Span
from annotator.model.summary import RepeatRow, Summary, VoteRow


def summary_json(summary: Summary, scores: Scores) -> dict[str, object]:
    """The summary as plain values, ready for `json.dumps`; people are codes, never names.

    Articles are named by id, spans are `[start, end]`. `points` are per counted work, for
    doing what the lesson asks and, where there are teacher's answers, for agreeing with
    them; those that count may be the teacher's own word. `answers` is null where there are
    none.
    """
    return {
        "class": {
            "title": summary.title,
            "articles": len(summary.articles),
            "people": summary.people,
            "handed_in": summary.handed_in,
            "simulated": summary.simulated,
        },
        "articles": [
            {"id": row.article_id, "title": row.title, "people": row.people}
            for row in summary.articles
        ],
        "tags": [
            {"tag": row.tag, "annotations": row.annotations, "people": row.people}
            for row in summary.tags
        ],
        "rows": [_row(row) for row in summary.rows],
        "repeats": [_repeat(row) for row in summary.repeats],
        "readers": [
            {
                "reader": row.reader,
                "annotations": row.annotations,
                "counted": row.counted,
                "simulated": row.simulated,
                "states": list(row.states),
            }
            for row in summary.readers
        ],
        "points": {
            "worth": scores.worth or None,
            "points_for": scores.points_for,
            "rows": [
                {
                    "reader": row.reader,
                    "doing": _points(row.doing, scores.worth),
                    "agreement": _points(row.agreement, scores.worth),
                    **_counting(scores, row),
                }
                for row in scores.rows
            ],
        },
        "answers": _answers(scores) if scores.passages else None,
        "method": dict(summary.method),
    }


def prompts_json(prompts: Mapping[Passage, str]) -> list[dict[str, object]]:
    """What to ask about passages; without a span, about the article as a whole."""
    return [
        {"article": article_id, "span": _pair(span) if span else None, "ask": words}
        for (article_id, span), words in prompts.items()
    ]


def _points(points: Points | None, worth: int) -> dict[str, object] | None:
    if points is None:
        return None
    computed = points.computed(worth) if worth else None
    return {"got": points.got, "of": points.of, "points": computed}


def _counting(scores: Scores, row: ReaderScore) -> dict[str, object]:
    points = scores.points(row)
    final = points.final(scores.worth) if scores.worth else None
    return {"points": final, "overruled": points.overruled is not None}


def _answers(scores: Scores) -> dict[str, object]:
    rows = [{"reader": row.reader, **row.outcomes, "extra": row.extra} for row in scores.rows]
    return {"passages": scores.passages, "rows": rows}


def _row(row: VoteRow) -> dict[str, object]:
    return {
        "article": row.article_id,
        "start": row.span.start,
        "end": row.span.end,
        "text": row.text,
        "block": row.block,
        "part_of": _pair(row.part_of) if row.part_of else None,
        "occurrence": row.place.number if row.place else 1,
        "occurrences": row.place.total if row.place else 1,
        "votes": dict(row.votes),
        "nothing": row.nothing,
        "people": row.people,
        "split": list(row.split_tags),
    }


def _repeat(row: RepeatRow) -> dict[str, object]:
    return {
        "article": row.article_id,
        "text": row.text,
        "places": len(row.places),
        "spans": [_pair(place) for place in row.places],
        "people_by_places": {str(n): people for n, people in row.people_by_places.items()},
        "counted_once": dict(row.counted_once),
        "counted_each": dict(row.counted_each),
    }


def _pair(span: Span) -> list[int]:
    return [span.start, span.end]
