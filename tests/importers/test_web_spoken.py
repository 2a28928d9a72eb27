"""Pages that say themselves, where nobody sees it, what their story is."""

from __future__ import annotations

import json

from annotator.importers.web_pages import read_html

WORDS = ("discussed", "measured", "photographed", "closed", "painted", "sold", "rebuilt", "left")
STORY = [
    f"The council {word} the old bridge on Monday, and the mayor told reporters why it had to."
    for word in WORDS
]
NOTICE = "The bridge and the mayor are what we write about most, so tell us what you have seen."


def page(body: str, shown: str) -> str:
    said = json.dumps({"@type": "NewsArticle", "articleBody": body})
    script = f'<script type="application/ld+json">{said}</script>'
    return f"<html><head>{script}</head><body><h1>A bridge</h1><div>{shown}</div></body></html>"


def kept(body: str, shown: str) -> list[str]:
    draft = read_html(page(body, shown).encode(), file="a.html")
    return [line.text for line in draft.kept() if line.kind == "body"]


def test_what_stands_below_the_story_a_page_names_is_set_aside() -> None:
    shown = "".join(f"<p>{one}</p>" for one in (*STORY, NOTICE))
    assert kept(" ".join(STORY), shown) == STORY
    assert kept("", shown) == [*STORY, NOTICE]


def test_a_paragraph_of_the_story_stays_whatever_its_element_is_called() -> None:
    first, *others = (f"<p>{one}</p>" for one in STORY)
    shown = "".join((f'<div class="sponsored">{first}</div>', *others))
    assert kept(" ".join(STORY), shown) == STORY
    assert kept("", shown) == STORY[1:]


def test_the_beginning_of_a_story_does_not_end_it() -> None:
    shown = "".join(f"<p>{one}</p>" for one in STORY)
    for told in (2, 3, 7):
        assert kept(f"<p>{' '.join(STORY[:told])} ...</p>", shown) == STORY
    assert kept(" ".join(STORY) * 3, "".join(f"<p>{one}</p>" for one in STORY[:2])) == STORY[:2]
