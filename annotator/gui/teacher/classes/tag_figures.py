"""Tag by tag, row by row: who used it, how well it was found, how alike; first the worst mix-up."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.exporters.report_findings import Found, Learned, Mixed
from annotator.exporters.report_page import Bar, Page
from annotator.gui.teacher.classes.article_rows import joined
from annotator.gui.teacher.classes.bar_rows import BarLine, BarRow, Mark, MarkRole
from annotator.model.likeness import LikenessRow
from annotator.model.quotes import single_marks
from annotator.model.splits import Level
from annotator.text import say

_ROLES: dict[Level, MarkRole] = {"learned": "good", "partly": "muted", "not_yet": "warning"}


def tag_figures(page: Page, likeness: tuple[LikenessRow, ...]) -> list[BarRow]:
    """The tags of the set in order, each row about a Tag.

    Before them what is mixed up most, about all that is mixed up (a tuple of Mixed).
    """
    titles = {row.article_id: row.title for row in page.summary.articles}
    return [
        *_mixed(page.found.mixed),
        *(
            _tag(
                bar,
                passages,
                page.found,
                [row for row in likeness if row.tag == bar.tag.id],
                titles,
            )
            for bar, passages in page.tags
        ),
    ]


def _mixed(mixed: tuple[Mixed, ...]) -> Iterator[BarRow]:
    if not mixed:
        return
    first = mixed[0]
    yield BarRow(
        words=say("tags_page.quoted", words=single_marks(" ".join(first.row.text.split()))),
        about=mixed,
        heading=say("tags_page.mix_up", tag=first.tag.name, other=first.other.name),
        lines=tuple(sides(first)),
        note=say("tags_page.more_mix_ups", n=len(mixed) - 1) if len(mixed) > 1 else "",
        is_quoted=True,
    )


def sides(one: Mixed) -> Iterator[BarLine]:
    """How many gave the words the one tag alone, and how many the other."""
    for tag, people in ((one.tag, one.people), (one.other, one.others)):
        figure = say("report.n_of", n=people, total=one.row.people)
        words = say("tags_page.this_alone", tag=tag.name)
        yield BarLine(words, (people, one.row.people), figure, tag=tag)


def _tag(
    bar: Bar,
    passages: int,
    found: Found,
    likeness: list[LikenessRow],
    titles: dict[str, str],
) -> BarRow:
    learned = next((one for one in found.learned if one.tag == bar.tag), None)
    used = say("report.n_of", n=bar.count, total=bar.total)
    figure = joined(used, say("report.passages", n=passages))
    lines = [BarLine(say("tags_page.used"), (bar.count, bar.total), figure)]
    if learned:
        lines.append(_found(learned))
    lines += _alike(likeness, titles)
    return BarRow(
        words=bar.tag.definition,
        about=bar.tag,
        heading=bar.tag.name,
        mark=_mark(learned.result.level) if learned else None,
        tag=bar.tag,
        lines=tuple(lines),
        note=_instead(learned) if learned else "",
        is_quiet=True,
    )


def _found(one: Learned) -> BarLine:
    figure = say("report.n_of", n=one.found, total=one.result.times)
    return BarLine(say("tags_page.found"), (one.found, one.result.times), figure)


def _mark(level: Level | None) -> Mark | None:
    if level is None:
        return None
    return Mark(say(f"tags_page.mark_{level}"), _ROLES[level])


def _instead(one: Learned) -> str:
    if not one.instead:
        return ""
    n = one.result.instead[one.instead.id]
    return say("tags_page.instead", tag=one.instead.name, n=n)


def _alike(rows: list[LikenessRow], titles: dict[str, str]) -> Iterator[BarLine]:
    for row in rows:
        words = say("tags_page.alike")
        if len(titles) > 1:
            words = say("tags_page.alike_in", title=titles[row.article_id])
        if row.share is None:
            yield BarLine(words, (0, 0), say("tags_page.no_number"))
        else:
            figure = say("tags_page.share", n=round(100 * row.share))
            level = say(f"tags_page.level_{row.level}")
            yield BarLine(words, (row.share, 1), joined(figure, level))
