"""Why a line of a web page is set aside, and why a page cannot be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.text import Text

TEXTS: dict[str, Text] = {
    "web.advert": "Advertising",
    "web.comments": "Comments by readers",
    "web.frame": "From the top or foot of the page",
    "web.labels": "Topics of the page",
    "web.menu": "A menu or a button",
    "web.outside": "Outside the article",
    "web.related": "Another story",
    "web.share": "Share buttons",
    "web.sign_up": "An offer to sign up",
    "web.too_many_parts": (
        "This page has more parts than one article can have: {most:,} is the most. Copy just the "
        "article and paste it."
    ),
    "web.writer": "About the writer",
}
