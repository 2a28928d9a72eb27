"""Galleries in web pages: those of the story stay as captions, others are set aside."""

from __future__ import annotations

import pytest

from annotator.importers.web_pages import read_html
from annotator.model.draft import Draft

FIRST = (
    "The town council voted on Monday to rebuild the old stone bridge across the river, which "
    "closed in March after divers found cracks in three of its seven pillars and a loose arch."
)
SECOND = (
    "Bakery owner Dana Field said the closure had cost her half of her customers, because the "
    "detour through the valley takes drivers about twenty minutes in each direction every day."
)
THIRD = (
    "Work is to begin in May, the mayor told reporters, and the bridge should carry traffic again "
    "within two years if the council can agree with the ministry on who is going to pay for it."
)
OWN = (
    "The bridge has been closed since March.",
    "Divers looked at the pillars of the bridge.",
    "Drivers take the detour through the valley.",
)
OTHER = (
    "A singer from Norway opened her summer tour before forty thousand people in Lisbon.",
    "Penguins at the aquarium were given sweaters knitted by pupils of a primary school.",
    "Scientists photographed a volcano on one of the moons of Jupiter for the first time.",
)


def page(names: str, shown: tuple[str, ...]) -> Draft:
    slides = "".join(f"<li><img><h3>Picture</h3><p class=caption>{one}</p></li>" for one in shown)
    gallery = f'<div class="{names}"><ul>{slides}</ul></div>'
    body = f"<p>{FIRST}</p><p>{SECOND}</p>{gallery}<p>{THIRD}</p>"
    return read_html(f"<article><h1>A bridge</h1>{body}</article>".encode(), file="page.html")


@pytest.mark.parametrize("names", ["photo-gallery", "inline slideshow promo"])
def test_pictures_of_what_the_story_tells_stay_with_their_captions(names: str) -> None:
    lines = list(page(names, OWN).kept())
    assert [line.text for line in lines if line.kind == "body"] == [FIRST, SECOND, THIRD]
    assert [line.text for line in lines if line.text in OWN and line.kind == "caption"] == [*OWN]


@pytest.mark.parametrize("names", ["photo-gallery", "carousel"])
def test_a_gallery_of_something_else_is_set_aside(names: str) -> None:
    draft = page(names, OTHER * 3)
    assert {line.set_aside for line in draft.lines if line.text in OTHER} == {"web.related"}
    assert [line.text for line in draft.kept() if line.kind == "body"] == [FIRST, SECOND, THIRD]


def test_a_gallery_below_a_few_words_is_the_story() -> None:
    slides = "".join(f"<li><img><p>{one}</p></li>" for one in (FIRST, SECOND, THIRD))
    markup = f"<article><h1>Ten bridges</h1><p>Look.</p><ul class=gallery>{slides}</ul></article>"
    lines = read_html(markup.encode(), file="page.html").kept()
    assert [line.text for line in lines if line.kind == "body"][-3:] == [FIRST, SECOND, THIRD]
