"""Which element of a web page is its story."""

from __future__ import annotations

from annotator.importers.web_pages import read_html

WORDS = ("discussed", "measured", "photographed", "closed", "painted", "sold", "rebuilt")
LONG = "The old bridge over the river was measured, painted and opened again by the town this year."
LAST = "Nobody knows when the last of all the bridges will be built, said the mayor of the town."


def article(thing: str) -> str:
    told = (f"The council {word} the {thing} on Monday, and the mayor said why." for word in WORDS)
    story = "".join(f"<p>{one}</p>" for one in told)
    return f"<article><h1>News of the {thing}</h1>{story}</article>"


def kept(markup: str) -> list[str]:
    return [line.text for line in read_html(markup.encode(), file="a.html").kept()]


def test_the_first_of_several_articles_is_the_story() -> None:
    page = f"<main><div>{article('bridge')}</div><div>{article('school')}</div></main>"
    assert kept(page) == kept(article("bridge"))


def test_posts_in_one_article_belong_together() -> None:
    post = article("school").replace("h1", "h2")
    page = f"<main>{article('bridge').replace('</article>', post * 2 + '</article>')}</main>"
    assert len(kept(page)) == 3 * len(kept(article("bridge")))


def test_a_table_in_a_story_is_not_the_whole_of_it() -> None:
    rows = "".join(f"<tr><td>{number}</td><td>{LONG}</td></tr>" for number in range(20))
    page = (
        f"<article><h1>Five bridges</h1><p>{LONG}</p><table>{rows}</table><p>{LAST}</p></article>"
    )
    assert kept(page)[-1] == LAST


def test_a_text_in_several_pages_is_read_to_its_end() -> None:
    pages = "".join(f"<pre>{number}. {LONG}\n{LONG}</pre>" for number in range(5))
    assert len(kept(f"<div>{pages}</div>")) == 10


def test_a_long_paragraph_may_have_many_links() -> None:
    linked = f"<p><a href='/a'>{LONG}</a> {LONG} {LAST}</p>"
    page = f"<article><h1>Bridge news of the week</h1>{linked}<p>{LONG}</p></article>"
    assert f"{LONG} {LONG} {LAST}" in kept(page)


def test_a_sections_name_is_no_headline() -> None:
    page = "<title>Council rebuilds the bridge</title>" + article("bridge").replace(
        "News of the bridge", "Local"
    )
    draft = read_html(page.encode(), file="a.html")
    assert draft.title == "Council rebuilds the bridge"
    assert "headline" not in {line.kind for line in draft.lines}


def test_a_short_headline_that_the_page_is_called_by_is_one() -> None:
    page = "<title>Stolen! - The Post</title>" + article("bridge").replace(
        "News of the bridge", "Stolen!"
    )
    draft = read_html(page.encode(), file="a.html")
    assert draft.lines[0].kind == "headline"


def test_words_painted_on_a_chart_are_set_aside() -> None:
    chart = '<div class="g-artboard"><p>$915</p><p>Interest in billions</p></div>'
    page = article("bridge").replace("</h1>", f"</h1><p>{LONG}</p>{chart}")
    assert "$915" not in kept(page)


def test_a_page_that_names_neither_head_nor_body_is_read() -> None:
    assert kept(f"<!doctype html><title>News</title>{article('bridge')}") == kept(article("bridge"))
