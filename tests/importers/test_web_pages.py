"""Web pages: what of them becomes the article, and what is set aside."""

from __future__ import annotations

import pytest

from annotator.importers.drafts import article_of
from annotator.importers.web_pages import read_html, read_markup
from annotator.model.draft import Draft
from annotator.model.errors import Refused
from annotator.text import say

FIRST = "The town council voted on Monday to rebuild the old bridge, which closed in March."
SECOND = "“We have waited long enough,” said Dana Field, who runs the bakery beside the river."
THIRD = "Work is to begin in May, the mayor told reporters, and will take about two years."
PAGE = f"""<!DOCTYPE html><html lang="en-US"><head>
<title>Town will rebuild bridge - The Post</title>
<meta property="og:site_name" content="The Post"><style>p {{ color: red }}</style>
<link rel="canonical" href="https://post.example/bridge">
<script type="application/ld+json">{{"@graph": [{{"@type": "NewsArticle",
"author": [{{"name": "Ann Reed"}}, {{"name": "By Lee Moss"}}],
"datePublished": "2026-03-02T09:00:00-06:00", "dateModified": "2026-03-03"}}]}}</script></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/s">Sport</a></li></ul></nav>
<main><h1>Town will rebuild bridge</h1><p class="dek">The vote ends a year of doubt</p>
<div class="byline">By Ann Reed</div><time>March 2, 2026</time>
<div class="share-tools"><a>Share</a><a>Tweet</a></div>
<figure><img src="https://cdn.example/a.jpg"><figcaption>The old bridge in winter.
<span class="credit">Jo Doe/AP</span></figcaption></figure>
<div class="article-body"><p>{FIRST}</p>
<figure><img><figcaption>Dana Field at her bakery.<div class="credit">Source: KXYZ video</div>
</figcaption></figure>
<p>{SECOND}</p><p class="photo-credit">Source: KXYZ video</p>
<aside class="related"><h3>More stories</h3><a href="/x">School opens its doors again</a></aside>
<h2>What comes next</h2><p>{THIRD}</p><p class="photo-credit">Source: KXYZ video</p></div>
<div id="comments"><h3>2 comments</h3>
<p>About time, I would say, and I say so as a driver.</p></div>
</main><footer><p>© 2026 The Post. All rights reserved.</p></footer>
<script>document.write("Never run")</script></body></html>"""


def draft(markup: str) -> Draft:
    return read_html(markup.encode(), file="page.html")


def kept(markup: str) -> list[tuple[str, str]]:
    return [(line.kind, line.text) for line in draft(markup).kept()]


def aside(markup: str) -> dict[str, str]:
    return {line.text: line.set_aside for line in draft(markup).lines if line.set_aside}


def test_a_page_comes_in_with_its_captions_and_every_credit() -> None:
    assert kept(PAGE) == [
        ("headline", "Town will rebuild bridge"),
        ("subhead", "The vote ends a year of doubt"),
        ("byline", "By Ann Reed"),
        ("timestamp", "March 2, 2026"),
        ("caption", "The old bridge in winter. Jo Doe/AP"),
        ("body", FIRST),
        ("caption", "Dana Field at her bakery."),
        ("credit", "Source: KXYZ video"),
        ("body", SECOND),
        ("credit", "Source: KXYZ video"),
        ("subhead", "What comes next"),
        ("body", THIRD),
        ("credit", "Source: KXYZ video"),
    ]


def test_what_is_no_part_of_the_article_is_set_aside_with_its_reason() -> None:
    found = aside(PAGE)
    assert found["Home"] == "web.menu"
    assert found["School opens its doors again"] == "web.related"
    assert found["About time, I would say, and I say so as a driver."] == "web.comments"
    assert found["© 2026 The Post. All rights reserved."] == "web.frame"
    assert all(say(reason) for reason in found.values())


def test_nothing_that_a_page_does_not_show_is_in_its_draft() -> None:
    words = " ".join(line.text for line in draft(PAGE).lines)
    assert "Never run" not in words
    assert "color" not in words


def test_details_come_from_what_the_page_says_of_itself() -> None:
    article = article_of(draft(PAGE), article_id="a")
    assert article.title == "Town will rebuild bridge"
    assert article.details.byline == "Ann Reed, Lee Moss"
    assert article.details.publisher == "The Post"
    assert article.details.published == "2026-03-02T09:00:00-06:00"
    assert article.details.updated == "2026-03-03"
    assert article.details.address == "https://post.example/bridge"
    assert article.details.language == "en-US"


def test_writer_and_time_in_one_line_are_a_byline() -> None:
    line = "<div><span class=author>Ann Reed</span> <time datetime=2026-03-02>March 2</time></div>"
    found = draft(f"<h1>Bridge</h1>{line}<p>{FIRST}</p>")
    assert [line.kind for line in found.kept()] == ["headline", "byline", "body"]
    assert found.details.published == "2026-03-02"


def test_details_come_from_the_lines_where_the_page_says_nothing() -> None:
    page = (
        f"<h1>Bridge</h1><p class=byline>By Ann Reed</p><p>Updated March 3, 2026</p><p>{FIRST}</p>"
    )
    details = draft(page).details
    assert details.byline == "Ann Reed"
    assert details.updated == "2026-03-03"


@pytest.mark.parametrize(
    "said", ["not json", "[" * 100_000, '{"@type": 3, "author": 4}', '{"@type": "NewsArticle"}']
)
def test_what_a_page_says_of_itself_in_a_broken_way_is_left_out(said: str) -> None:
    page = (
        f"<script type='application/ld+json'>{said}</script><meta name=date content=soon><p>{FIRST}"
    )
    assert draft(page).details.published == ""


def test_markup_copied_from_a_page_keeps_every_line() -> None:
    markup = "<p>One line.</p><b>Two</b> words<br>Three<br><br>Four<p><q>Five</q></p>"
    lines = draft(markup).lines
    assert [line.text for line in lines] == ["One line.", "Two words", "Three", "Four", "“Five”"]
    assert [line.before for line in lines] == ["\n\n", "\n\n", "\n", "\n\n", "\n\n"]


def test_what_a_person_copied_is_taken_as_a_whole() -> None:
    markup = (
        f"<div><p>Source: KXYZ video</p></div><div><p>{FIRST}</p></div><i>Dana Field smiles</i>"
    )
    lines = read_markup(markup, form="paste").lines
    assert [line.set_aside for line in lines] == ["", "", ""]


def test_no_break_spaces_stay_and_other_white_space_is_one() -> None:
    assert kept(f"<p>{FIRST}\n\n  10\u00a0km</p>")[0][1] == f"{FIRST} 10\u00a0km"


def test_the_cells_of_a_row_stand_in_one_line() -> None:
    page = f"<p>{FIRST}</p><table><tr><th>Year<th>Cost<tr><td>2026<td>$3m</table><p>{SECOND}</p>"
    assert [text for _, text in kept(page)] == [FIRST, "Year\tCost", "2026\t$3m", SECOND]


def test_a_page_that_hides_its_words_until_a_script_shows_them_is_read() -> None:
    page = f"<body style='display: none'><h1>Bridge</h1><p>{FIRST}</p><p>{SECOND}</p></body>"
    assert ("body", FIRST) in kept(page)


def test_hidden_parts_of_a_page_are_left_out() -> None:
    page = f"<p>{FIRST}</p><p hidden>{THIRD}</p><p aria-hidden=true>x</p><p>{SECOND}</p>"
    assert [text for _, text in kept(page)] == [FIRST, SECOND]


def test_no_entity_of_a_page_is_followed() -> None:
    page = f'<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/hostname">]><p>{FIRST} &x;</p>'
    assert kept(page) == [("body", f"{FIRST} &x;")]


@pytest.mark.parametrize("tag", ["div", "b", "table", "span", "blockquote"])
def test_tags_nested_without_end_are_read(tag: str) -> None:
    page = f"<{tag}>" * 300_000 + FIRST + f"</{tag}>" * 300_000 + f"<p>{SECOND}</p>"
    assert [line.text for line in draft(page).lines] == [FIRST, SECOND]


@pytest.mark.parametrize("piece", ["<p>a", "<br>", "<i>a</i>"])
def test_more_than_an_article_can_be_is_refused(piece: str) -> None:
    with pytest.raises(Refused) as refused:
        draft(piece * 300_000)
    assert say(refused.value.message, **refused.value.values)


@pytest.mark.parametrize("markup", ["", "<p> &nbsp; </p>", "<script>a()</script>", "<!-- a -->"])
def test_a_page_without_words_is_refused(markup: str) -> None:
    with pytest.raises(Refused, match=r"importing\.empty"):
        draft(markup)


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("Read more: A school opens its doors again after the flood of last spring", "related"),
        ("[Related: A school opens its doors again]", "related"),
        ("Lire aussi : Une école rouvre ses portes", "related"),
        ("延伸閱讀", "related"),
        ("Promoted by A Shop", "advert"),
        ("This article is for subscribers only.", "sign_up"),
        ("Page 2 of 3", "menu"),
        ("The opinions expressed here are those of the writer.", "frame"),
        ("This video is not available in your region.", "frame"),
        ("The-XYZ-Wire", "frame"),
        ("(END)", "frame"),
    ],
)
def test_lines_that_say_themselves_what_they_are_are_set_aside(words: str, reason: str) -> None:
    page = PAGE.replace(f"<p>{SECOND}</p>", f"<p>{SECOND}</p><p>{words}</p>")
    assert aside(page)[words] == f"web.{reason}"


def test_a_heading_in_a_link_around_it_is_another_story() -> None:
    card = '<div class="box"><a href="/x"><h4>School opens its doors again</h4></a></div>'
    page = PAGE.replace(f"<p>{SECOND}</p>", f"<p>{SECOND}</p>{card}<p>{SECOND}</p>")
    assert aside(page)["School opens its doors again"] == "web.related"


def test_a_heading_with_a_link_in_it_heads_the_story() -> None:
    page = PAGE.replace("<h2>What comes next</h2>", '<h2><a href="/x">What comes next</a></h2>')
    assert ("subhead", "What comes next") in kept(page)


@pytest.mark.parametrize("names", ["video-resource__headline", "gallery-slide", "video__title"])
def test_the_title_of_a_video_or_a_slide_is_its_caption(names: str) -> None:
    title = f'<div class="{names}">Watch the mayor speak</div>'
    page = PAGE.replace(f"<p>{SECOND}</p>", f"<p>{SECOND}</p>{title}<p>{SECOND}</p>")
    assert ("caption", "Watch the mayor speak") in kept(page)


def test_other_videos_are_set_aside() -> None:
    titles = "<div><span>A school opens again</span></div><div><span>Rain to come</span></div>"
    page = PAGE.replace(f"<p>{SECOND}</p>", f'<p>{SECOND}</p><div class="playlist">{titles}</div>')
    assert aside(page)["Rain to come"] == "web.related"


def test_a_heading_above_the_headline_is_none_of_the_story() -> None:
    page = PAGE.replace("<main><h1>", "<main><article><h2>Town and river</h2><h1>")
    assert aside(page)["Town and river"] == "web.outside"


def test_a_sentence_about_the_writer_that_signs_is_a_byline() -> None:
    signed = "By Ann Reed, an editor of long standing. She has told of towns and rivers for years."
    page = PAGE.replace(">By Ann Reed<", f">{signed}<")
    assert ("byline", signed) in kept(page)


def test_what_a_player_says_above_the_story_is_set_aside() -> None:
    said = "Unfortunately, this video is not available in your region."
    page = PAGE.replace(
        '<div class="article-body">', f'<div><p>{said}</p></div><div class="article-body">'
    )
    assert aside(page)[said] == "web.frame"
