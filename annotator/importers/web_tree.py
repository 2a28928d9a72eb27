"""Web pages as trees: markup is parsed, however broken it is, and nothing of it is run."""

from __future__ import annotations

import re

from lxml import etree

from annotator.model.errors import Refused

_INLINE_TAGS = (
    "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr "
    "q rb rt ruby s samp small span strike strong sub sup time tt u var wbr"
)
INLINE = frozenset(_INLINE_TAGS.split())
# More than ten times what pages with all their menus have: looking at each of them costs time.
MOST_ELEMENTS = 100_000
_TOO_DEEP = "Excessive depth"
_ANY_TAG = re.compile(r"<(/?)([a-zA-Z][^\s<>/]*)[^<>]*>")
# The parser compares each attribute of a tag with all the others.
_LONG_TAG = re.compile(r"(<[a-zA-Z][^\s<>]*)([^<>]{20000,})")
_MOST_ATTRIBUTES = 500
_MANY_BREAKS = re.compile(r"(?:<br>\s*){2,}")
_OWN_ENTITIES = re.compile(
    r"(\s*(?:<\?xml[^>]*>\s*)?<!doctype[^<>\[]*)\[.*?\]\s*(?=>)", re.IGNORECASE | re.DOTALL
)
# What is left of a page whose tags are nested too deep.
_FLAT_TAGS = "html head title meta link base body script style p h1 h2 h3 h4 h5 h6 br li figcaption"
_FLAT = frozenset(_FLAT_TAGS.split())


def parsed(markup: str) -> etree._Element | None:
    """The tree of a page's markup; None where there is nothing in it, Refused where too much.

    Nothing is fetched, and the page defines no entities. Where tags are nested too deep to
    be followed, only paragraphs, headings and the like are.
    """
    markup = _OWN_ENTITIES.sub(r"\1", markup, count=1) if _OWN_ENTITIES.match(markup) else markup
    markup = _LONG_TAG.sub(_slim, markup)
    tree, is_whole = _parsed(markup)
    if not is_whole:
        tree, _ = _parsed(_MANY_BREAKS.sub("<br><br>", _ANY_TAG.sub(_flat, markup)))
    if tree is not None and sum(1 for _ in tree.iter()) > MOST_ELEMENTS:
        raise Refused("web.too_many_parts", most=MOST_ELEMENTS)
    return tree


def _parsed(markup: str) -> tuple[etree._Element | None, bool]:
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True
    )
    try:
        tree = etree.fromstring(markup.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        tree = None
    return tree, not any(_TOO_DEEP in entry.message for entry in parser.error_log)


def _slim(tag: re.Match[str]) -> str:
    return tag[1] if len(tag[2].split()) > _MOST_ATTRIBUTES else tag[0]


def _flat(tag: re.Match[str]) -> str:
    name = tag[2].lower()
    if name in _FLAT:
        return tag[0]
    return " " if name in INLINE else "<br>"
