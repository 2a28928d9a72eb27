"""The lines about the article at the top of a Markdown file: its title, author, times and so on."""

from __future__ import annotations

import re
from typing import NamedTuple

from annotator.model.article import ArticleDetails
from annotator.model.canonical import one_line

_FENCES = ("---", "+++")
_MOST_LINES = 200
_FIELD = re.compile(r"([A-Za-z][\w-]{0,40})[ \t]*[:=][ \t]*(.*)")
_ITEM = re.compile(r"[ \t]*-[ \t]+(.*)")
_TIME = re.compile(
    r"\d{4}-\d\d(?:-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z| ?[+-]\d\d:?\d\d)?)?)?"
)
_MEANT = {
    "title": "title headline",
    "byline": "author authors byline",
    "publisher": "publisher publication source site website",
    "published": "published date pubdate publishdate date_published",
    "updated": "updated lastmod modified last_modified date_modified",
    "address": "url link canonical canonical_url source_url",
    "language": "lang language",
}
_MEANINGS = {key: name for name, keys in _MEANT.items() for key in keys.split()}
_TIMES = ("published", "updated")


class Head(NamedTuple):
    """What is said about an article above it, and the text without it."""

    title: str
    details: ArticleDetails
    text: str


def head_of(text: str) -> Head:
    """The head of a file, empty where there is none."""
    lines = text.split("\n", _MOST_LINES)
    fence = lines[0].strip()
    ends = [number for number, line in enumerate(lines[1:_MOST_LINES], 1) if line.strip() == fence]
    if fence not in _FENCES or not ends:
        return Head("", ArticleDetails(), text)
    found = _fields(lines[1 : ends[0]])
    title = found.pop("title", "")
    return Head(title, ArticleDetails(**found), "\n".join(lines[ends[0] + 1 :]))


def _fields(lines: list[str]) -> dict[str, str]:
    """The first value under each name that we know."""
    found: dict[str, list[str]] = {}
    name = ""
    for line in lines:
        field, item = _FIELD.match(line), _ITEM.match(line)
        if field:
            name = _MEANINGS.get(field[1].lower(), "")
            values = field[2].strip().removeprefix("[").removesuffix("]").split(", ")
            if name in found:
                name = ""
            elif name:
                found[name] = values if field[2].startswith("[") else [field[2]]
        elif item and name:
            found[name].append(item[1])
    plain = {name: ", ".join(filter(None, map(_plain, found[name]))) for name in found}
    return {
        name: value
        for name, value in plain.items()
        if value and (name not in _TIMES or _TIME.fullmatch(value))
    }


def _plain(value: str) -> str:
    value = one_line(value)
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] in "\"'" else value
