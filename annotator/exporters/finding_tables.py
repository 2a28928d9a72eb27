"""What a class's passages say beyond the counts, as tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from annotator.analysis.scoring import worth
from annotator.exporters.tables import Cell, Table, article_numbers, whole, yes_no
from annotator.model.answer_key import KeyItem
from annotator.model.class_figures import ClassFigures
from annotator.model.collected import WorkKey
from annotator.model.matches import OUTCOMES, PassageMatch
from annotator.model.points import Points
from annotator.model.scores import ReaderScore, Scores
from annotator.model.voices import Voice, Voices

_LIKENESS = ("article", "tag", "people", "users", "pairs", "share", "no_number")
_VOICE = ("article", "speaker", "people", "passages", "words", "named", "figure", "of", "count")
_MIX_UP = ("article", "start", "end", "text", "tag", "tag_people", "other", "other_people")
_ANSWER = ("reader", "article", "tag", "also", "starts", "text", "points", "outcome", "used")
_POINTS = (
    *("reader", "worth", "doing", "doing_of", "doing_points"),
    *("agreement", "agreement_of", "agreement_points", *OUTCOMES, "extra"),
    *("points_for", "final_points", "overruled"),
)
_FACTS = ("article", "speaker", "quotes", "quoted_words", "story_words")


def finding_tables(
    figures: ClassFigures, codes: Mapping[WorkKey, str], *, names: bool
) -> dict[str, Table]:
    """The tables by file name; `codes` are the readers'. Without `names`, no note on anyone."""
    return {
        "likeness.csv": Table(_LIKENESS, list(_likeness(figures))),
        "mix_ups.csv": Table(_MIX_UP, list(_mix_ups(figures))),
        "voices.csv": Table(_VOICE, list(_voices(figures))),
        "facts.csv": Table(_FACTS, list(_facts(figures))),
        "answers.csv": Table(_ANSWER, list(_answers(figures, codes))),
        "points.csv": _points_table(figures, names=names),
    }


def _likeness(figures: ClassFigures) -> Iterator[list[Cell]]:
    numbers = article_numbers(figures.summary)
    for row in figures.findings.likeness:
        share = "" if row.share is None else whole(round(row.share, 4))
        known: list[Cell] = [numbers[row.article_id], row.tag, row.people, row.users, row.pairs]
        yield [*known, share, row.no_number or ""]


def _mix_ups(figures: ClassFigures) -> Iterator[list[Cell]]:
    numbers = article_numbers(figures.summary)
    rows = {(row.article_id, row.span): row.text for row in figures.summary.rows}
    for one in figures.findings.mix_ups:
        for row in one.rows:
            text, span = rows[row.article_id, row.span], row.span
            where: list[Cell] = [numbers[row.article_id], span.start, span.end, text]
            yield [*where, one.tag, row.tag_people, one.other, row.other_people]


def _voices(figures: ClassFigures) -> Iterator[list[Cell]]:
    numbers = article_numbers(figures.summary)
    for voices in figures.findings.voices:
        for voice in voices.voices:
            known = _voice(voice, numbers[voices.article_id])
            yield from ([*known, *figure] for figure in _voice_figures(voice))
        if voices.no_speaker:
            yield _nobody(voices, numbers[voices.article_id])


def _voice(voice: Voice, number: int) -> list[Cell]:
    named = "" if voice.is_named is None else yes_no(voice.is_named)
    return [number, voice.speaker, voice.people, voice.passages, voice.words, named]


def _voice_figures(voice: Voice) -> Iterator[tuple[Cell, Cell, Cell]]:
    yield from (("spelling", one, people) for one, people in voice.spellings.items())
    yield from (("part", one, people) for one, people in voice.parts.items())


def _nobody(voices: Voices, number: int) -> list[Cell]:
    people, passages = voices.no_speaker_people, voices.no_speaker
    return [number, "", people, passages, "", "", "no_speaker", "", passages]


def _facts(figures: ClassFigures) -> Iterator[list[Cell]]:
    numbers = article_numbers(figures.summary)
    for facts in figures.facts:
        for row in facts.speakers:
            who: list[Cell] = [numbers[facts.article.id], row.speaker or ""]
            yield [*who, row.quotes, row.words, facts.story_words]


def _answers(figures: ClassFigures, codes: Mapping[WorkKey, str]) -> Iterator[list[Cell]]:
    numbers = article_numbers(figures.summary)
    texts = {(row.article_id, row.places): row.text for row in figures.findings.answers}
    for work in sorted(figures.findings.matchings, key=lambda key: codes[key]):
        for article_id, matching in figures.findings.matchings[work].items():
            for passage in matching.passages:
                spans = tuple(place.item.main.span for place in passage.places)
                starts = " ".join(str(span.start) for span in spans)
                item = passage.item
                known: list[Cell] = [codes[work], numbers[article_id], item.main.tag, _also(item)]
                known += [starts, texts[article_id, spans]]
                yield [*known, whole(worth(passage)), passage.outcome, _used(passage)]


def _also(item: KeyItem) -> str:
    """The other tags that are accepted."""
    others = dict.fromkeys(one.tag for one in item.accepted)
    return " ".join(tag for tag in others if tag != item.main.tag)


def _used(passage: PassageMatch) -> str:
    return passage.best.annotation.tag if passage.best.annotation else ""


def _points_table(figures: ClassFigures, *, names: bool) -> Table:
    rows = [_points(figures.scores, row) for row in figures.scores.rows]
    if not names:
        return Table(_POINTS, rows)
    said = (row.doing.overruled for row in figures.scores.rows)
    notes = [one.note if one else "" for one in said]
    return Table((*_POINTS, "note"), [[*row, n] for row, n in zip(rows, notes, strict=True)])


def _points(scores: Scores, row: ReaderScore) -> list[Cell]:
    lesson = scores.worth
    counts = scores.points(row)
    final = counts.final(lesson) if lesson else None
    return [
        *(row.reader, lesson),
        *_gets(row.doing, lesson),
        *_gets(row.agreement, lesson),
        *(row.outcomes[outcome] if row.agreement else "" for outcome in OUTCOMES),
        row.extra if row.agreement else "",
        *(scores.points_for, _known(final), yes_no(counts.overruled is not None)),
    ]


def _gets(points: Points | None, lesson: int) -> list[Cell]:
    if points is None:
        return ["", "", ""]
    computed = points.computed(lesson) if lesson else None
    return [whole(points.got), whole(points.of), _known(computed)]


def _known(points: float | None) -> Cell:
    return "" if points is None else whole(points)
