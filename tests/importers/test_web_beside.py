"""What follows a story in the same element: other stories, notices and comments go."""

from __future__ import annotations

import pytest

from annotator.importers.web_pages import read_html

PARAGRAPHS = """\
The town council voted on Monday to rebuild the old stone bridge across the river, which closed
in March after divers found cracks in three of its seven pillars and a loose arch.

Bakery owner Dana Field said the closure had cost her half of her customers, because the detour
through the valley takes drivers about twenty minutes in each direction every day.

Work is to begin in May, the mayor told reporters, and the bridge should carry traffic again
within two years if the council can agree with the ministry on who is going to pay for it.

Engineers had warned of the cracks for a decade, according to letters that the newspaper has
seen, but the council put the repair off each time because the money was needed elsewhere.

The stone bridge was built by two brothers from the valley, and until the railway came it was
the only way across the river for farmers who took their sheep and wool to the market.
"""
STORY = [" ".join(one.split()) for one in PARAGRAPHS.split("\n\n")]
ANOTHER = (
    "Penguins at the aquarium were given woollen sweaters knitted by pupils of a primary school.",
    "The birds waddled around proudly, keepers reported, though nobody could confirm any benefit.",
)
COMMENTS = (
    "I have always said that the council sleeps while the bridge falls into the river.",
    "My brothers and I took the detour today, and the valley has never been so full.",
    "Ask the engineers who wrote those letters about the cracks in the old pillars.",
    "Traffic was lighter when the railway still ran, as every farmer here can tell you.",
)


def kept(after: str) -> list[str]:
    paragraphs = "".join(f"<p>{one}</p>" for one in STORY)
    page = f"<main><h1>A new bridge</h1><div>{paragraphs}</div>{after}</main>"
    return [line.text for line in read_html(page.encode(), file="a.html").kept()]


@pytest.mark.parametrize(
    "after",
    [
        f"<div><h3>Out of the zoo</h3><div><p>{ANOTHER[0]}</p><p>{ANOTHER[1]}</p></div></div>",
        "<section><p>Noticed a mistake? Highlight the words and press both keys.</p></section>",
        "".join(("<div>", *(f"<div><p>{c}</p><i>Reply</i></div>" for c in COMMENTS), "</div>")),
    ],
)
def test_what_speaks_of_something_else_or_answers_is_set_aside(after: str) -> None:
    assert kept(after) == ["A new bridge", *STORY]


def test_a_second_part_of_the_story_stays() -> None:
    more = "".join(f"<p>{one}</p>" for one in COMMENTS)
    assert kept(f"<div>{more}</div>") == ["A new bridge", *STORY, *COMMENTS]


def test_parts_that_are_made_alike_belong_together() -> None:
    page = "".join(f'<div class="part-a"><p>{one}</p></div>' for one in (" ".join(STORY), *ANOTHER))
    lines = read_html(f"<main><h1>News</h1>{page}</main>".encode(), file="a.html").kept()
    assert [line.text for line in lines][-2:] == [*ANOTHER]
