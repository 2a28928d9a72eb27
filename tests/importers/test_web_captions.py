"""Captions and credits of web pages, wherever the picture of the story stands."""

from __future__ import annotations

from annotator.importers.web_pages import read_html

STORY = [
    f"The council {word} the old bridge on Monday, and the mayor told reporters what it will cost."
    for word in ("discussed", "measured", "photographed", "closed", "painted", "sold", "rebuilt")
]
BODY = "".join(f"<p>{one}</p>" for one in STORY)
FIGURE = "<figure><img><figcaption>The river in winter <i>Jo Doe/AP</i></figcaption></figure>"


def kinds(markup: str) -> list[tuple[str, str]]:
    lines = read_html(f"<main>{markup}</main>".encode(), file="a.html").kept()
    return [(line.kind, line.text) for line in lines if line.kind != "body"]


def test_a_picture_above_the_headline_keeps_its_caption() -> None:
    page = f"<section>{FIGURE}</section><h1>A bridge</h1><section>{BODY}</section>"
    caption = ("caption", "The river in winter Jo Doe/AP")
    assert kinds(page) == [caption, ("headline", "A bridge")]
    far = "<p>Menu</p>" * 9
    assert kinds(page.replace("<h1>", f"{far}<h1>")) == [("headline", "A bridge")]


def test_a_picture_below_the_story_keeps_its_caption() -> None:
    page = f"<h1>A bridge</h1><div>{BODY}</div><div>{FIGURE}</div>"
    assert kinds(page)[1:] == [("caption", "The river in winter Jo Doe/AP")]


def test_words_that_name_a_credit_aloud_stay_with_it() -> None:
    spoken = '<span class="css-1 VisuallyHidden">Image source, </span>'
    shown = f"<figure><img><figcaption>{spoken}Jo Doe</figcaption></figure>"
    page = f'<h1>A bridge</h1><span class="u-sr-only">Skip</span><div>{BODY}{shown}{BODY}</div>'
    assert [text for _, text in kinds(page)] == ["A bridge", "Image source, Jo Doe"]


def test_a_gallery_above_the_story_keeps_its_captions() -> None:
    slides = "".join(f"<p class=caption>The council and the bridge in {y}.</p>" for y in (1, 2))
    page = f"<h1>A bridge</h1><div><div class='gallery promo'>{slides}</div>{BODY}</div>"
    assert [kind for kind, _ in kinds(page)] == ["headline", "caption", "caption"]
