"""Which element of a web page is its story."""

from __future__ import annotations

from annotator.importers.web_pages import read_html

WORDS = ("discussed", "measured", "photographed", "closed", "painted", "sold", "rebuilt")


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
