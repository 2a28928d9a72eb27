"""The changelog tells of the version that the program says it is."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from annotator import __version__

CHANGELOG = (Path(__file__).resolve().parents[2] / "CHANGELOG.md").read_text("utf-8")
HEADINGS = re.findall(r"^## (\S+) - (\S+)$", CHANGELOG, re.MULTILINE)


def test_the_newest_version_is_the_programs() -> None:
    assert HEADINGS[0][0] == __version__


def test_every_version_has_a_day_and_the_newest_stands_first() -> None:
    days = [date.fromisoformat(day) for _, day in HEADINGS]
    assert days == sorted(days, reverse=True)
    assert CHANGELOG.count("\n## ") == len(HEADINGS)
