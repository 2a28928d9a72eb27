"""What a class answered, as the published JSON."""

from __future__ import annotations

from annotator.exporters.report_questions import Replied, Told, replies
from annotator.model.class_figures import ClassFigures


def question_json(figures: ClassFigures) -> dict[str, object]:
    """The answers as plain values; keys are only ever added.

    `article` is null for a tag's question, `tag` for one about an article. `unticked` counts
    what was written and not ticked by the teacher: its words stand nowhere here.
    """
    known = replies(figures)
    return {
        "questions": [_question(one) for group in known.groups for one in group.questions],
        "asked": [
            {
                "article": here.asked.article_id,
                "tag": here.asked.tag,
                "span": [here.asked.span.start, here.asked.span.end],
                "people": here.asked.people,
                **_told(here.told),
            }
            for here in known.asked
        ],
    }


def _question(one: Replied) -> dict[str, object]:
    result = one.result
    return {
        "article": result.article_id or None,
        "tag": result.tag or None,
        "question": result.question.id,
        "name": result.question.name,
        "kind": result.question.kind,
        "asked": result.asked,
        "answered": result.answered,
        "people": result.people,
        "answers": [
            {"answer": count.answer, "times": count.times, "people": count.people}
            for count in result.counts
        ],
        **_told(one.told),
    }


def _told(told: tuple[Told, ...]) -> dict[str, object]:
    shown = [one.written for one in told if one.is_shown]
    written = [
        {
            "article": one.article_id,
            "span": [one.span.start, one.span.end] if one.span else None,
            "places": one.places,
            "words": one.words,
        }
        for one in shown
    ]
    return {"written": written, "unticked": len(told) - len(shown)}
