"""What a web page says about itself where nobody sees it: meta tags and JSON-LD."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime

from lxml import etree

from annotator.importers.web_rules import PageRules
from annotator.model.article import ArticleDetails
from annotator.model.canonical import one_line

_ARTICLES = re.compile(r"(?:Article|BlogPosting|Posting|Report|Review|WebPage|VideoObject)$")
_MOST_SCRIPTS, _LONGEST_SCRIPT, _MOST_PARTS = 40, 2_000_000, 5_000
_MOST_AUTHORS, _LONGEST_NAME = 20, 80
_TIMES = ("datepublished", "datemodified")
_NOT_A_NAME = re.compile(r"https?:|www\.|@|[{}<>]")
_BY = re.compile(r"^(?:by|por|von|par|di|door|av|af)\b(?:[\s:]+|$)", re.IGNORECASE)
# What keeps scripts out of the way of older programs.
_AROUND_SCRIPT = re.compile(r"^\W*<!\[CDATA\[(?:\s*\*/)?|(?:/[/*]\s*)?\]\]>[\s*/]*$")
_DUBLIN_CORE = re.compile(r"^(dc|dcterms?):")
_BEFORE_SITE = r"\s*(?:[|•·»–—]|\s-|::)\s*"
_DAY = re.compile(r"\d{4}-\d\d-\d\d(?!\d)")
_BARE_DAY = re.compile(r"(\d{4})[/.]?(\d\d)[/.]?(\d\d)(?!\d)")
_LANGUAGE_CODE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")


@dataclass(frozen=True, slots=True)
class Said:
    """What a page says about itself.

    `title` may have a section's name behind it, `titles` are all that it gives; `body` is
    the whole story, or some of it.
    """

    title: str
    titles: tuple[str, ...]
    details: ArticleDetails
    body: str


def said_by(tree: etree._Element, rules: PageRules) -> Said:
    """What the tags of a page that nobody sees say of its article."""
    tags = _meta_tags(tree)
    article = _article_of(tree)

    def said(field: str) -> Iterator[str]:
        return (content for name in rules.meta[field] for content in tags.get(name, ()))

    publisher = _first(*_names(article.get("publisher")), *said("publisher"))
    titles = (
        _text(article.get("headline")),
        *said("title"),
        one_line(tree.findtext(".//title") or ""),
        _text(article.get("name")),
    )
    return Said(
        title=_without_site(_first(*titles), publisher),
        titles=tuple(filter(None, titles)),
        details=ArticleDetails(
            byline=_first(
                _people(_names(article.get("author"))),
                *(_people(tags.get(name, ())) for name in rules.meta["byline"]),
                _people(_shown_authors(tree)),
            ),
            publisher=publisher,
            published=_time([_text(article.get("datePublished")), *said("published")]),
            updated=_time([_text(article.get("dateModified")), *said("updated")]),
            address=_address([_canonical_link(tree), *said("address")]),
            language=_language([tree.get("lang") or "", *said("language")]),
        ),
        body=_text(article.get("articleBody")),
    )


def clean_byline(words: str) -> str:
    """The names in a byline, without the word in front of them."""
    return _BY.sub("", one_line(words)).strip(" ,|-–—•·")


def _meta_tags(tree: etree._Element) -> dict[str, list[str]]:
    tags: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        content = one_line(element.get("content") or "")
        for key in ("property", "name", "itemprop", "http-equiv"):
            for name in (element.get(key) or "").lower().split():
                if content:
                    tags.setdefault(_DUBLIN_CORE.sub(r"\1.", name), []).append(content)
    for element in tree.iter():
        name = (element.get("itemprop") or "").lower()
        if element.tag == "time" or (name in _TIMES and element.tag != "meta"):
            said = element.get("datetime") or element.get("content") or ""
            tags.setdefault(name or "time", []).append(one_line(said))
    return tags


def _shown_authors(tree: etree._Element) -> list[str]:
    """The names in what the page calls the author, the first of all and those beside it."""
    authors = [one for one in tree.iter() if one.get("itemprop") == "author"]
    beside = [one for one in authors[:_MOST_AUTHORS] if one.getparent() is authors[0].getparent()]
    return [_shown_name(one) for one in beside if one.tag != "meta"]


def _shown_name(author: etree._Element) -> str:
    named = (one for one in author.iterdescendants() if one.get("itemprop") == "name")
    name = one_line("".join(map(str, next(named, author).itertext())))
    return name if len(name) <= _LONGEST_NAME else ""


def _without_site(title: str, publisher: str) -> str:
    """A title without the publisher's name behind it."""
    behind = re.compile(_BEFORE_SITE + re.escape(publisher) + r"\s*$", re.IGNORECASE)
    return (behind.sub("", title) or title) if publisher else title


def _article_of(tree: etree._Element) -> dict[str, object]:
    """The first part of a page's JSON-LD that is an article, else nothing."""
    found: dict[str, object] = {}
    scripts = (one for one in tree.iter("script") if "ld+json" in (one.get("type") or ""))
    for _, script in zip(range(_MOST_SCRIPTS), scripts, strict=False):
        for part in _parts(script.text or ""):
            kinds = part.get("@type")
            kind = kinds[0] if isinstance(kinds, list) and kinds else kinds
            if isinstance(kind, str) and _ARTICLES.search(kind):
                if kind not in ("WebPage", "VideoObject"):
                    return part
                found = found or part
    return found


def _parts(script: str) -> Iterator[dict[str, object]]:
    """Every object in a JSON text, from the outermost inwards; none where it is broken."""
    if len(script) > _LONGEST_SCRIPT:
        return
    try:
        bare = _AROUND_SCRIPT.sub("", script.strip()).strip()
        waiting = [json.loads(bare.rstrip(";"), strict=False)]
    except (ValueError, RecursionError):
        return
    for _ in range(_MOST_PARTS):
        if not waiting:
            return
        part = waiting.pop(0)
        if isinstance(part, dict):
            yield part
            waiting += part.values()
        elif isinstance(part, list):
            waiting += part


def _text(value: object) -> str:
    return one_line(value) if isinstance(value, str) else ""


def _names(value: object) -> list[str]:
    """The names in an author or publisher, which is a name, a thing with one, or several."""
    if isinstance(value, list):
        return [name for one in value[:20] for name in _names(one)]
    if isinstance(value, dict):
        return _names(value.get("name"))
    return [name for name in [_text(value)] if name]


def _people(names: Iterable[str]) -> str:
    people = [clean_byline(name) for name in names if not _NOT_A_NAME.search(name)]
    return ", ".join(dict.fromkeys(name for name in people if name))


def _first(*texts: str | None) -> str:
    return next((one_line(text) for text in texts if text and one_line(text)), "")


def _time(texts: Iterable[str]) -> str:
    return next((time for text in texts if (time := _iso(text))), "")


def _iso(text: str) -> str:
    """A time in ISO 8601 as it is given, or turned into that; empty where it is none."""
    if _DAY.match(text):
        try:
            datetime.fromisoformat(text)
            return text.replace(" ", "T", 1)
        except ValueError:
            return text[:10]
    day = _BARE_DAY.match(text)
    if day and "01" <= day[2] <= "12" and "01" <= day[3] <= "31":
        return f"{day[1]}-{day[2]}-{day[3]}"
    try:
        return parsedate_to_datetime(text).isoformat()
    except (ValueError, TypeError, IndexError):
        return ""


def _canonical_link(tree: etree._Element) -> str:
    links = (link for link in tree.iter("link") if (link.get("rel") or "").lower() == "canonical")
    return next((link.get("href") or "" for link in links), "")


def _address(texts: Iterable[str]) -> str:
    return next((one_line(t) for t in texts if re.match(r"https?://\S+$", one_line(t))), "")


def _language(texts: Iterable[str]) -> str:
    codes = (text.strip() for text in texts)
    return next((c.replace("_", "-") for c in codes if _LANGUAGE_CODE.fullmatch(c)), "")
