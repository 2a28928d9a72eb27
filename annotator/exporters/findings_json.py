"""What a class's passages say beyond the counts, as the published JSON."""

from __future__ import annotations

from annotator.exporters.question_json import question_json
from annotator.exporters.report_findings import SaidLine, found
from annotator.model.answer_results import AnswerResult
from annotator.model.class_figures import ClassFigures
from annotator.model.likeness import LikenessRow
from annotator.model.splits import MixUp, TagResult
from annotator.model.voices import Voices


def findings_json(figures: ClassFigures) -> dict[str, object]:
    """The findings as plain values, ready for `json.dumps`; keys are only ever added.

    Articles are named by id. `learned` and `passages` are empty without teacher's answers.
    """
    findings = figures.findings
    return {
        "tomorrow": [_line(line) for line in found(figures, names=False).lines],
        "learned": [_learned(one) for one in findings.results],
        "mix_ups": [_mix_up(one) for one in findings.mix_ups],
        "likeness": [_likeness(row) for row in findings.likeness],
        "voices": [_voices(one) for one in findings.voices],
        "passages": [_passage(one) for one in findings.answers],
        **question_json(figures),
    }


def _line(said: SaidLine) -> dict[str, object]:
    line, span = said.line, said.line.span
    return {
        "kind": line.kind,
        "words": said.words,
        "values": dict(line.values),
        "article": line.article_id or None,
        "span": [span.start, span.end] if span else None,
    }


def _learned(one: TagResult) -> dict[str, object]:
    return {
        "tag": one.tag,
        "passages": one.passages,
        "times": one.times,
        "found": one.found,
        "elsewhere": one.elsewhere,
        "missed": one.missed,
        "instead": dict(one.instead),
        "extra": one.extra,
        "level": one.level,
    }


def _mix_up(one: MixUp) -> dict[str, object]:
    rows = [
        {
            "article": row.article_id,
            "start": row.span.start,
            "end": row.span.end,
            "words": [row.words.start, row.words.end],
            "tag_people": row.tag_people,
            "other_people": row.other_people,
        }
        for row in one.rows
    ]
    return {"tag": one.tag, "other": one.other, "rows": rows}


def _likeness(row: LikenessRow) -> dict[str, object]:
    return {
        "article": row.article_id,
        "tag": row.tag,
        "people": row.people,
        "users": row.users,
        "pairs": row.pairs,
        "share": None if row.share is None else round(row.share, 4),
        "alpha": None if row.alpha is None else round(row.alpha, 4),
        "no_number": row.no_number,
    }


def _voices(one: Voices) -> dict[str, object]:
    rows = [
        {
            "speaker": voice.speaker,
            "spellings": dict(voice.spellings),
            "people": voice.people,
            "passages": voice.passages,
            "words": voice.words,
            "parts": dict(voice.parts),
            "named": voice.is_named,
        }
        for voice in one.voices
    ]
    blank = {"passages": one.no_speaker, "people": one.no_speaker_people}
    return {"article": one.article_id, "speakers": rows, "no_speaker": blank}


def _passage(one: AnswerResult) -> dict[str, object]:
    return {
        "article": one.article_id,
        "tag": one.tag,
        "spans": [[span.start, span.end] for span in one.places],
        "text": one.text,
        "instead": dict(one.instead),
        **{str(outcome): n for outcome, n in one.counts.items()},
    }
