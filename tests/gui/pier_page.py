"""A saved web page with an article in it, and more around."""

from __future__ import annotations

from pathlib import Path

TITLE = "Pier closes for repairs"
CREDIT = "Source: KQVN video"
FIRST = "The old pier in Harlow Bay closes on Monday, the town said on Friday."
OTHER_STORY = "Ten boats that never came back to the bay"
_BEAMS = "“The beams are older than any of us,” said Pat Lowe, who leads the harbor office."
_COST = "The repairs cost about two million dollars, Lowe said. The state pays for half of it."
MARKUP = f"""
<h1>{TITLE}</h1><p class="byline">By Kim Doe</p>
<figure><img src="a.jpg"><figcaption>Boats lie at the pier. ({CREDIT})</figcaption></figure>
<p>{FIRST} Boats will have to lie at the east quay until the summer comes.</p>
<p>{_BEAMS} “Nobody should have to trust them, and from now on nobody will.”</p>
<figure><img src="b.jpg"><figcaption>{CREDIT}</figcaption></figure>
<p>{_COST} The town has ten years to pay for the rest, and hopes for a mild winter.</p>
"""
PAGE = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{TITLE}</title>
<meta property="og:site_name" content="The Bay Bell">
<meta property="article:published_time" content="2026-03-07T15:30:00-06:00"></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/sports">Sports</a></li></ul></nav>
<article>{MARKUP}</article>
<aside class="related"><h3>Read next</h3><ul><li><a href="/a">{OTHER_STORY}</a></li></ul></aside>
<footer><a href="/privacy">Privacy policy</a></footer></body></html>"""


def saved_page(folder: Path, name: str = "pier.html") -> Path:
    """The page as a file."""
    path = folder / name
    path.write_text(PAGE, encoding="utf-8")
    return path
