"""The class in figures, row by row, as the report has them."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.exporters.report_page import Page
from annotator.gui.teacher.article_rows import joined
from annotator.gui.teacher.figure import Figure
from annotator.gui.teacher.finding_rows import scores, tomorrow, voices
from annotator.model.summary import ReaderRow
from annotator.text import say


def tomorrow_rows(page: Page, names: bool) -> list[Figure]:
    """The five lines."""
    return [*tomorrow(page.found)]


def hand_in_rows(page: Page, names: bool) -> list[Figure]:
    """Who handed in, by code, with `names` by name."""
    return [*_readers(page, names=names)]


def voice_rows(page: Page, names: bool) -> list[Figure]:
    """Who speaks."""
    return [*voices(page.found)]


def student_rows(page: Page, names: bool) -> list[Figure]:
    """What each student gets, by code, with `names` by name."""
    return [*scores(page.found)]


def _readers(page: Page, *, names: bool) -> Iterator[Figure]:
    yield Figure(say("report.readers"), "heading")
    total = page.summary.handed_in
    yield Figure(say("report.readers_counted", n=page.counted, total=total), "note")
    if page.states:
        counts = (_state_count(state, n) for state, n in page.states.items())
        yield Figure(joined(*counts), "note")
    for reader in page.readers:
        known = [say(f"collecting.state_{state}") for state in reader.states]
        if not reader.counted:
            known.insert(0, say("report.not_counted"))
        if reader.simulated and page.summary.simulated < total:
            known.append(say("report.state_simulated"))
        if names:
            known.insert(0, _details(reader))
        yield Figure(
            (reader.person or say("report.no_name")) if names else reader.reader,
            figure=say("report.passages", n=reader.annotations),
            below=joined(*known),
        )


def _state_count(state: str, n: int) -> str:
    return say("report.state_count", state=say(f"collecting.state_{state}"), n=n)


def _details(reader: ReaderRow) -> str:
    time = reader.handed_in[:16].replace("T", " ")
    return say("class_screen.reader_details", reader=reader.reader, file=reader.file, time=time)
