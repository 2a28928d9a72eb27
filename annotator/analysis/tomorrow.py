"""Tomorrow in five lines: which five things to say about a class, chosen by fixed rules.

In this order, each where it holds, the first five of them:

1. open with the row where most people stand against each other with two tags
   (`open_with_two`), by the smaller side, if that is one of five; else with the most even split;
2. re-teach the tag of the key that was found least, if in less than half of the times; with
   the tag most often used instead, where there is one;
3. the two tags that most people took for each other in a row that no line is about yet: to
   try again (`mixed_up_again`) where it opened with the same two;
4. repeated words that most people who tagged them did not tag in all places, where their tag
   asks for each place; a place inside a caption is said (`repeats_inside`) where no other was
   found by fewer;
5. move on from the tag of the key that was found most, if in four of five times; without
   teacher's answers, from the row with most people for a tag, if four of five and no line is
   about it yet;
6. voices, by the rules of `voice_lines`;
7. the row with most people for a tag without right and wrong, if at least two and no line is
   about it yet;
8. how many tagged nothing at all, if at least two;
9. how many passages of the key may have one of two tags;
10. further splits, each of a row that no line is about yet.

No line is about a row of what stands around the story: buttons to share it, its copyright.
Tags stand against each other where at least two people, and one of ten, are on each side. A
class of one splits over nothing. Words that stand in several places split nobody where more
people, or fewer, used the tag on any of them: those agree on the tag, not on the places.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from annotator.analysis.repeats import words_of
from annotator.analysis.voice_lines import voice_line
from annotator.model.article import BlockKind
from annotator.model.findings import Findings
from annotator.model.scheme import Tag
from annotator.model.spans import Span
from annotator.model.splits import MixedRow, Split, TagResult
from annotator.model.summary import RepeatRow, Summary, VoteRow, is_split
from annotator.model.tomorrow import Line, LineKind

LINES = 5
_AROUND: set[BlockKind] = {"share", "copyright"}


def five_lines(summary: Summary, found: Findings) -> tuple[Line, ...]:
    """At most five lines, the one to say first in front; one line for a class of nobody."""
    if not summary.people:
        return (Line("nobody"),)
    known, lines = _Class(summary, found), list[Line]()
    for rule in _RULES:
        for line in rule(known, lines):
            lines.append(line)
            if len(lines) == LINES:
                return tuple(lines)
    return tuple(lines)


class _Class:
    """The figures of a class, looked up by row and tag."""

    def __init__(self, summary: Summary, found: Findings) -> None:
        self.summary, self.found = summary, found
        story = (row for row in summary.rows if row.block not in _AROUND)
        self.rows = {(row.article_id, row.span): row for row in story}
        self.titles = {one.article_id: one.title for one in summary.articles}
        self.people = {one.article_id: one.people for one in summary.articles}

    def tag(self, tag_id: str) -> Tag:
        return next(tag for tag in self.summary.scheme.tags if tag.id == tag_id)

    def name(self, tag_id: str) -> str:
        return self.tag(tag_id).name

    def mixed_rows(self) -> list[tuple[MixedRow, str, str]]:
        """Where two tags stand against each other, most people first, with the two."""
        mixed = [
            (row, one.tag, one.other)
            for one in self.found.mix_ups
            for row in one.rows
            if row.people >= 2 and 10 * row.people >= self.people[row.article_id]
            if (row.article_id, row.span) in self.rows
        ]
        return sorted(mixed, key=lambda found: -found[0].people)

    @cached_property
    def splits(self) -> list[Split]:
        """Where the class split, but for words that are only tagged in one place or another."""
        again = {
            (repeat.article_id, place): repeat
            for repeat in self.summary.repeats
            for place in repeat.places
        }
        return [
            split
            for split in self.found.splits
            if split.row.block not in _AROUND
            if (repeat := again.get((split.row.article_id, split.row.span))) is None
            or is_split(repeat.counted_once.get(split.tag, 0), split.row.people)
        ]

    def inside_caption(self, repeat: RepeatRow) -> Span | None:
        """The place in a caption that the fewest found, if no other was found by fewer."""
        here = repeat.article_id
        captions = [r.span for r in self.summary.rows if r.part_of and r.article_id == here]
        fewest = min(map(len, repeat.found_by))
        for place, found in zip(repeat.places, repeat.found_by, strict=True):
            if len(found) == fewest and any(span.overlaps(place) for span in captions):
                return place
        return None

    def on_row(self, kind: LineKind, row: VoteRow, **values: object) -> Line:
        """A line about a row."""
        figures = {
            "people": row.people,
            "paragraph": row.paragraph,
            "words": words_of(row.text),
            "article": self.titles[row.article_id],
        }
        return Line(kind, {**values, **figures}, row.article_id, row.span)

    def on_split(self, kind: LineKind, split: Split) -> Line:
        return self.on_row(kind, split.row, tag=self.name(split.tag), n=split.people)

    def on_mixed(self, kind: LineKind, row: MixedRow, tag: str, other: str) -> Line:
        return self.on_row(
            kind,
            self.rows[row.article_id, row.span],
            tag=self.name(tag),
            other=self.name(other),
            n=row.tag_people,
            others=row.other_people,
        )


def _open_with(known: _Class, lines: Sequence[Line]) -> Iterator[Line]:
    for row, tag, other in known.mixed_rows()[:1]:
        if 5 * row.people >= known.people[row.article_id]:
            yield known.on_mixed("open_with_two", row, tag, other)
            return
    for split in known.splits[:1]:
        yield known.on_split("open_with", split)


def _reteach(known: _Class, lines: Sequence[Line]) -> Iterator[Line]:
    worst = min(known.found.results, key=lambda one: _share(one, 1), default=None)
    if worst and worst.level == "not_yet":
        values = _of_tag(known, worst)
        if worst.commonest:
            values |= {"instead": known.name(worst.commonest)}
            values |= {"instead_n": worst.instead[worst.commonest]}
        yield Line("reteach_instead" if worst.commonest else "reteach", values)


def _mixed_up(known: _Class, lines: Sequence[Line]) -> Iterator[Line]:
    for row, tag, other in known.mixed_rows():
        if not _is_said(lines, row.article_id, row.span):
            two = {"tag": known.name(tag), "other": known.name(other)}
            is_again = any(two.items() <= line.values.items() for line in lines)
            yield known.on_mixed("mixed_up_again" if is_again else "mixed_up", row, tag, other)
            return


def _repeats(known: _Class, lines: Sequence[Line]) -> Iterator[Line]:
    asked = [row for row in known.summary.repeats if _asks_for_each(known, row)]
    worst = max(asked, key=lambda row: _saw(row) - _saw_all(row), default=None)
    if worst and 2 * _saw_all(worst) < _saw(worst):
        values = {
            "n": _saw_all(worst),
            "people": _saw(worst),
            "places": len(worst.places),
            "words": words_of(worst.text),
            "article": known.titles[worst.article_id],
        }
        inside = known.inside_caption(worst)
        kind: LineKind = "repeats_inside" if inside else "repeats"
        yield Line(kind, values, worst.article_id, inside or worst.places[0])


def _move_on(known: _Class, lines: Sequence[Line]) -> Iterator[Line]:
    best = max(known.found.results, key=lambda one: _share(one, 0), default=None)
    if best and best.level == "learned":
        yield Line("move_on", _of_tag(known, best))
    if best is None:
        yield from _agreed(known, lines)


def _agreed(known: _Class, lines: Sequence[Line]) -> Iterator[Line]:
    votes = [
        (row.votes[tag.id], row, tag)
        for row in known.rows.values()
        for tag in known.summary.scheme.tags
        if tag.scored and row.people > 1 and 5 * row.votes[tag.id] >= 4 * row.people
        if not _is_said(lines, row.article_id, row.span)
    ]
    most = max(votes, key=lambda vote: vote[0] / vote[1].people, default=None)
    if most:
        yield known.on_row("agreed", most[1], n=most[0], tag=most[2].name)


def _voices(known: _Class, lines: Sequence[Line]) -> Iterator[Line]:
    said = voice_line(known.found.voices, known.people)
    if said:
        yield replace(said, values={**said.values, "article": known.titles[said.article_id]})


def _asked(known: _Class, lines: Sequence[Line]) -> Iterator[Line]:
    open_tags = [tag for tag in known.summary.scheme.tags if not tag.scored]
    votes = [
        (row.votes[tag.id], row, tag)
        for row in known.rows.values()
        for tag in open_tags
        if not _is_said(lines, row.article_id, row.span)
    ]
    most = max(votes, key=lambda vote: vote[0], default=None)
    if most and most[0] >= 2:
        yield known.on_row("asked", most[1], n=most[0], tag=most[2].name)


def _empty(known: _Class, lines: Sequence[Line]) -> Iterator[Line]:
    empty = sum(reader.counted and not reader.annotations for reader in known.summary.readers)
    if 2 <= empty < known.summary.people:
        yield Line("empty", {"n": empty, "people": known.summary.people})


def _either(known: _Class, lines: Sequence[Line]) -> Iterator[Line]:
    several = [item for item in known.found.key if len({one.tag for one in item.accepted}) > 1]
    if several:
        first = several[0].main
        yield Line("either", {"n": len(several)}, first.article_id, first.span)


def _also_split(known: _Class, lines: Sequence[Line]) -> Iterator[Line]:
    for split in known.splits:
        if not _is_said(lines, split.row.article_id, split.row.span):
            yield known.on_split("also_split", split)


_RULES: tuple[Callable[[_Class, Sequence[Line]], Iterator[Line]], ...] = (
    *(_open_with, _reteach, _mixed_up, _repeats, _move_on),
    *(_voices, _asked, _empty, _either, _also_split),
)


def _is_said(lines: Sequence[Line], article_id: str, span: object) -> bool:
    return any((line.article_id, line.span) == (article_id, span) for line in lines)


def _share(result: TagResult, otherwise: float) -> float:
    return otherwise if result.share is None else result.share


def _of_tag(known: _Class, one: TagResult) -> dict[str, object]:
    name, n = known.name(one.tag), one.found + one.elsewhere
    return {"tag": name, "n": n, "times": one.times, "passages": one.passages}


def _asks_for_each(known: _Class, row: RepeatRow) -> bool:
    tag = known.tag(max(row.counted_once, key=lambda tag: row.counted_once[tag]))
    return tag.scored and tag.repeats == "each"


def _saw(row: RepeatRow) -> int:
    return sum(people for places, people in row.people_by_places.items() if places)


def _saw_all(row: RepeatRow) -> int:
    return row.people_by_places[len(row.places)]
