"""Tomorrow in five lines, row by row, and how the class stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from annotator.exporters.report_findings import SaidLine
from annotator.exporters.report_page import Page
from annotator.gui.teacher.classes.article_rows import joined
from annotator.gui.teacher.classes.figure import Figure
from annotator.model.scheme import Tag
from annotator.model.tomorrow import LineKind
from annotator.text import say
from annotator.workflows.hand_in_lines import HandInLine

# Where a line leads that is about no place in the article.
_LEADS_TO: Mapping[LineKind, str] = {
    "reteach_instead": "tags",
    "reteach": "tags",
    "move_on": "tags",
    "no_speaker": "voices",
    "most_heard": "voices",
    "no_name": "voices",
    "parts_heard": "voices",
    "empty": "hand_ins",
}
# The bars of a line show no more tags than can be told at a glance.
_MOST_BARS = 3


@dataclass(frozen=True, slots=True)
class Bar:
    """How many of how many used a tag."""

    tag: Tag
    count: int
    total: int

    @property
    def figure(self) -> str:
        """The bar's length in words."""
        return say("report.n_of", n=self.count, total=self.total)


@dataclass(frozen=True, slots=True)
class LineRow:
    """One thing to do, why, and what it rests on.

    `number` is 0 where there is only one; `goes_to` is the id of the page that it leads to,
    with `row`, a row of the summary, where it is about a place in the article.
    """

    number: int
    words: str
    why: str
    bars: tuple[Bar, ...]
    goes_to: str
    row: int | None

    @property
    def what(self) -> object:
        """What the page is to bring forward: a row of the summary by number, a tag by id."""
        return self.bars[0].tag.id if self.goes_to == "tags" and self.bars else self.row

    @property
    def see(self) -> str:
        """The words of the link."""
        return say(f"tomorrow_page.see_{self.goes_to}") if self.goes_to else ""

    @property
    def spoken(self) -> str:
        """Everything from above to below."""
        bars = (say("tomorrow_page.bar", tag=bar.tag.name, figure=bar.figure) for bar in self.bars)
        return joined(
            say("class_screen.numbered", number=self.number, words=self.words)
            if self.number
            else self.words,
            self.why,
            *bars,
            self.see,
        )


@dataclass(frozen=True, slots=True)
class Leading:
    """A row of how the class stands, and the page it leads to; none for a heading."""

    figure: Figure
    goes_to: str = ""

    @property
    def what(self) -> object:
        """What the page is to bring forward: a tag by its id."""
        return self.figure.tag.id if self.figure.tag else None

    @property
    def words(self) -> str:
        """The row's own words."""
        return self.figure.words

    @property
    def spoken(self) -> str:
        """The row from left to right."""
        return self.figure.spoken


def line_rows(page: Page) -> list[LineRow | Leading]:
    """The lines under their heading."""
    found = page.found.lines
    note = say("tomorrow.lead") if found and page.readers else ""
    heading = Leading(Figure(say("tomorrow.title"), "heading", below=note))
    if not found:
        return [heading, Leading(Figure(say("tomorrow.none"), "note"))]
    is_one = len(found) == 1
    return [heading, *(_line(page, n, one) for n, one in enumerate(found, start=not is_one))]


def _line(page: Page, number: int, said: SaidLine) -> LineRow:
    kind = said.line.kind
    goes_to = "article" if said.row is not None else _LEADS_TO.get(kind, "")
    return LineRow(
        number=number,
        words=said.words,
        why="" if kind == "nobody" else say(f"tomorrow_page.why_{kind}"),
        bars=tuple(_bars(page, said)),
        goes_to=goes_to,
        row=said.row,
    )


def _bars(page: Page, said: SaidLine) -> Iterator[Bar]:
    """The most used tags at the line's place; else how often its tag was found."""
    values, tags = said.line.values, page.summary.scheme.tags
    if said.row is not None:
        row = page.summary.rows[said.row]
        used = sorted(tags, key=lambda tag: -row.votes[tag.id])[:_MOST_BARS]
        yield from (Bar(tag, row.votes[tag.id], row.people) for tag in used if row.votes[tag.id])
        return
    n, times = values.get("n"), values.get("times")
    for tag in tags:
        if tag.name == values.get("tag") and isinstance(n, int) and isinstance(times, int):
            yield Bar(tag, n, times)


def standing_rows(page: Page, hand_ins: Sequence[HandInLine], missing: int) -> list[Leading]:
    """How the class stands: who handed in, where it split, how each tag went."""
    if not page.readers:
        return []
    return [
        Leading(Figure(say("tomorrow_page.standing"), "heading")),
        *_handed_in(page, hand_ins, missing),
        *_read(page),
        *_tags(page),
    ]


def _handed_in(page: Page, hand_ins: Sequence[HandInLine], missing: int) -> Iterator[Leading]:
    came = page.summary.handed_in
    late, look = sum(one.is_late for one in hand_ins), sum(one.needs_look for one in hand_ins)
    below = joined(
        say("class_screen.missing", n=missing) if missing else "",
        say("class_screen.late", n=late) if late else "",
        say("hand_ins_page.look", n=look) if look else "",
    )
    words, total = say("tomorrow_page.handed_in"), came + missing
    figure = say("report.n_of", n=came, total=total) if missing else str(came)
    yield Leading(
        Figure(words, figure=figure, below=below, count=(came, total) if missing else None),
        "hand_ins",
    )


def _read(page: Page) -> Iterator[Leading]:
    figure = say("report.passages", n=page.passages)
    yield Leading(Figure(say("tomorrow_page.tagged"), figure=figure), "article")
    places = len(page.summary.rows)
    yield Leading(
        Figure(
            say("tomorrow_page.split"),
            figure=say("report.n_of", n=page.splits, total=places),
            count=(page.splits, places),
        ),
        "splits",
    )


def _tags(page: Page) -> Iterator[Leading]:
    learned = [one for one in page.found.learned if one.result.times]
    if learned:
        yield Leading(Figure(say("tomorrow_page.found"), "note"))
        for one in learned:
            count = (one.found, one.result.times)
            figure = say("report.n_of", n=count[0], total=count[1])
            yield Leading(Figure(one.tag.name, figure=figure, tag=one.tag, count=count), "tags")
        return
    yield Leading(Figure(say("tomorrow_page.used"), "note"))
    for bar, _ in page.tags:
        figure = say("report.n_of", n=bar.count, total=bar.total)
        yield Leading(
            Figure(bar.tag.name, figure=figure, tag=bar.tag, count=(bar.count, bar.total)), "tags"
        )
