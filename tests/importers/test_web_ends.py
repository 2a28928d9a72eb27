"""Scraps above and below a story that stands in paragraphs."""

from __future__ import annotations

from annotator.importers.web_pages import read_html

FIRST = (
    "The town council voted on Monday to rebuild the old bridge, which closed in March, at last."
)
SECOND = "“We have waited long enough,” said Dana Field, who runs the bakery beside the river."
SHORT = "She smiled."


def texts(markup: str) -> list[tuple[str, str]]:
    draft = read_html(f"<article><h1>A new bridge</h1>{markup}</article>".encode(), file="a.html")
    return [(line.text, line.set_aside) for line in draft.lines][1:]


def test_scraps_outside_paragraphs_are_set_aside() -> None:
    assert texts(
        f"<div>Reading time: long</div><p>{FIRST}</p><p>{SECOND}</p><p>{SHORT}</p>"
        "<div>We use cookies here.</div>"
    ) == [
        ("Reading time: long", "web.outside"),
        (FIRST, ""),
        (SECOND, ""),
        (SHORT, ""),
        ("We use cookies here.", "web.outside"),
    ]


def test_a_story_without_paragraphs_keeps_its_ends() -> None:
    story = [FIRST, SECOND, SHORT]
    assert texts("".join(f"<div>{one}</div>" for one in story)) == [(one, "") for one in story]


def test_a_long_first_line_outside_paragraphs_stays() -> None:
    assert texts(f"<div>{SECOND}</div><p>{FIRST}</p><p>{FIRST}</p><p>{FIRST}</p>")[0] == (
        SECOND,
        "",
    )
