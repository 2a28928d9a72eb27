"""The log and the report of an unexpected error: nothing of an article, no names."""

from __future__ import annotations

import logging
import re
from pathlib import Path

import pytest
from any_work import counting_clock

from annotator import __version__
from annotator.model.spans import Span
from annotator.workflows import unexpected
from annotator.workflows.clock import system_clock
from annotator.workflows.unexpected import log_folder, report_text, start_log, write_report

WORDS = "Otter returns to Millford pond"


pytestmark = pytest.mark.usefixtures("fresh_log")


def an_error() -> BaseException:
    article_text, person = WORDS, "Dana Ortiz"
    try:
        try:
            raise KeyError(article_text)
        except KeyError as error:
            raise ValueError(f"“{article_text}” by {person} is not there") from error
    except ValueError as error:
        return error


def everything_written() -> str:
    return "".join(p.read_text(encoding="utf-8") for p in log_folder().iterdir())


def test_the_report_says_where_and_not_what(home: Path) -> None:
    error = an_error()
    start_log()
    path = write_report(error, clock=counting_clock())

    assert path == home / "logs" / "error-2026-03-05T00-00-01Z.txt"
    report = path.read_text(encoding="utf-8")
    assert report == report_text(error)
    assert report.startswith(f"Annotator {__version__}\nPython 3.")
    assert "ValueError" in report
    assert re.search(r"test_unexpected\.py:\d+ in an_error", report)
    for private in (WORDS, "Otter", "Dana", "Ortiz", str(Path.home()), str(Path(__file__).parent)):
        assert private not in everything_written()
    assert "unexpected error" in (home / "logs" / "annotator.log").read_text(encoding="utf-8")


def test_paths_in_the_report_start_inside_the_program() -> None:
    with pytest.raises(ValueError, match="not a span") as failed:
        Span(3, 1)
    assert "  annotator/model/spans.py:" in report_text(failed.value)


def test_the_log_is_begun_once_and_rotates(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unexpected, "_LOG_BYTES", 2000)
    start_log()
    start_log()
    for _ in range(200):
        logging.getLogger("annotator").info("a line of some length, to fill the file")
    names = sorted(p.name for p in (home / "logs").iterdir())
    assert names == ["annotator.log", "annotator.log.1", "annotator.log.2"]
    assert all(p.stat().st_size <= 2000 for p in (home / "logs").iterdir())


def test_without_a_place_for_it_there_is_no_log(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home.write_text("a file")
    start_log()
    assert write_report(an_error()) == Path("-")
    assert capsys.readouterr() == ("", "")


def test_a_log_that_fails_later_says_nothing_on_the_screen(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    start_log()
    (handler,) = logging.getLogger("annotator").handlers

    def full(*args: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(handler, "shouldRollover", full)
    logging.getLogger("annotator").info("a line")
    assert capsys.readouterr() == ("", "")


def test_the_clock_gives_utc_to_the_second() -> None:
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", system_clock())
