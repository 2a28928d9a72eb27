"""Captions and credits of a web page, told by the elements that they stand in."""

from __future__ import annotations

from annotator.importers.web_page import Line, Node
from annotator.importers.web_rules import PageRules
from annotator.model.article import BlockKind

_LONGEST = 900
# Tables, lists and the like may stand in a figure, and are no caption of it.
_OTHER = frozenset(("pre", "table", "blockquote", "h1", "code", "ul", "ol", "article", "main"))
_FIGURE = frozenset(("figure", "figcaption"))
_STEPS, _STEPS_TO_FIGURE = 4, 9
_MAKERS = ("copyrightHolder", "creator", "author")


def picture_kind(line: Line, story: Node, rules: PageRules) -> BlockKind | None:
    """Whether a line is the caption of a picture or says who made it; None for other lines."""
    is_credit = is_makers = False
    for step, node in enumerate(line.node.above()):
        if node.tag in _OTHER or step > _STEPS_TO_FIGURE or node.holds(story):
            break
        is_near = step <= _STEPS
        is_credit |= is_near and rules.credits.fits(node.names)
        is_makers |= is_near and (
            rules.credits_of_pictures.fits(node.names) or node.attributes.get("itemprop") in _MAKERS
        )
        if node.tag in _FIGURE or (is_near and rules.captions.fits(node.names)):
            return _kind(line, is_credit=is_credit or is_makers)
    return "credit" if is_credit and len(line.text) <= _LONGEST else None


def is_caption(node: Node, rules: PageRules) -> bool:
    """Whether an element says of itself that it holds a caption."""
    return node.tag == "figcaption" or rules.captions.fits(node.names)


def _kind(line: Line, *, is_credit: bool) -> BlockKind | None:
    if len(line.text) > _LONGEST:
        return None
    return "credit" if is_credit else "caption"
