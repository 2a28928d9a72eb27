"""A page of news that somebody copied whole, and the kinds of its lines."""

from __future__ import annotations

from annotator.importers.blocks import blocks_of

MENU = """Millford Herald
News
Sport
Weather
Council votes on a new pool next spring
Bakery wins a prize for its rye bread
Sign in
Local
Watch the harbour camera"""
STORY = [
    "MILLFORD, Ohio (WXYQ) - Hundreds of herons came back to the pond behind the school on Sunday.",
    "“I have never seen so many of them,” said Ada Lind, who has counted birds for thirty years.",
    "The herons leave again when the pond freezes over, which happens later from year to year.",
]
HEADLINE = "Hundreds of herons come back to the school pond"


def page(*above_story: str, inside: str = "") -> str:
    story = [STORY[0], *([inside] if inside else []), *STORY[1:]]
    return "\n".join([MENU, *above_story, *story, "More news", "Contact us", "About us"])


def kinds(text: str) -> dict[str, str]:
    return {block.span.cut(text): block.kind for block in blocks_of(text)}
