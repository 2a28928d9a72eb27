"""The English help as it is written, section by section."""

from __future__ import annotations

import re
from functools import cache

from annotator.paths import resources

FOLDER = resources() / "help" / "en"


@cache
def page(name: str) -> str:
    """The Markdown of a page."""
    return (FOLDER / f"{name}.md").read_text(encoding="utf-8")


def sections(name: str) -> dict[str, str]:
    """What stands under each heading of a page; its beginning under its title."""
    parts = re.split(r"^#{1,3} (.+)$", page(name), flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def terms(markdown: str) -> set[str]:
    """What stands there in code letters, each on its own."""
    return set(re.findall(r"`([^`\n]+)`", markdown))


def first_cells(markdown: str) -> set[str]:
    """What stands in code letters in the first column of its tables."""
    rows = (line for line in markdown.splitlines() if line.startswith("|"))
    return {term for row in rows for term in terms(row.split("|")[1])}
