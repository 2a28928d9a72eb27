"""What of a pasted page is no part of the article, and why."""

from __future__ import annotations

import time

import pytest

from annotator.importers import drafts, plain_text
from annotator.importers.sources import draft_from_text
from annotator.model.draft import Draft
from annotator.paths import resources
from annotator.text import say

SAMPLE = (resources() / "samples" / "harbor-cleanup.txt").read_text("utf-8")
ARTICLE = """Hundreds of herons come back to the school pond
By Ada Lind
March 4, 2024
The pond at noon. Source: WXYQ video
The pond at noon. Source: WXYQ video
MILLFORD, Ohio (WXYQ) - Hundreds of herons came back to the pond behind the school on Sunday.
“I have never seen so many of them,” said Ada Lind, who has counted birds for thirty years.
Why they stay
The herons leave again when the pond freezes over, which happens later from year to year.
“They like it here.”
Copyright 2024 WXYQ. All rights reserved."""
MENU = "Millford Herald\nNews\nSport\nWeather\nCouncil votes on a new pool\nSign in\nLocal news"


def aside(draft: Draft) -> dict[str, str]:
    """The lines that are set aside, with the reason."""
    return {line.text: line.set_aside for line in draft.lines if line.set_aside}


def kept(draft: Draft) -> str:
    return "\n".join(line.text for line in draft.kept())


def test_an_article_alone_stays_whole() -> None:
    assert kept(draft_from_text(ARTICLE)) == ARTICLE


def test_of_the_sample_nothing_goes_but_the_buttons() -> None:
    lines = ["Email This Link", "Share on Facebook", "Share on LinkedIn"]
    assert aside(draft_from_text(SAMPLE)) == dict.fromkeys(lines, "web.share")


def test_in_a_file_nothing_is_set_aside() -> None:
    assert not aside(plain_text.draft_from_text(f"{MENU}\n{ARTICLE}\n12 Comments"))


def test_of_a_page_the_article_is_left() -> None:
    page = f"{MENU}\n{ARTICLE}\nRelated stories\nBakery wins a prize\nContact us\nAbout us"
    draft = draft_from_text(page)
    assert kept(draft) == ARTICLE
    assert {aside(draft)[line] for line in MENU.split("\n")} == {"web.menu"}
    assert aside(draft)["Bakery wins a prize"] == "web.related"


@pytest.mark.parametrize("above", ["Millford Herald", "Millford Herald\nHome\nNews"])
def test_the_name_of_the_site_is_no_part_of_the_article(above: str) -> None:
    draft = draft_from_text(f"{above}\n{ARTICLE}")
    assert kept(draft) == ARTICLE
    assert aside(draft) == dict.fromkeys(above.split("\n"), "web.menu")


def test_the_article_of_a_page_is_that_of_its_text_alone() -> None:
    page = draft_from_text(f"{MENU}\n{ARTICLE}\nRelated stories\nBakery wins a prize")
    made = drafts.article_of(page, article_id="a")
    alone = drafts.article_of(draft_from_text(ARTICLE), article_id="a")
    assert (made.text, made.blocks, made.title) == (alone.text, alone.blocks, alone.title)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Advertisement", "advert"),
        ("Story continues below advertisement", "advert"),
        ("Sign up for our morning newsletter", "sign_up"),
        ("Get the day’s stories in your inbox", "sign_up"),
        ("Related: Bakery wins a prize", "related"),
        ("READ MORE: Bakery wins a prize", "related"),
        ("Share on Facebook", "share"),
        ("5 min read", "menu"),
        ("Publicidad", "advert"),
    ],
)
def test_lines_inside_the_story_that_are_none_of_it(line: str, reason: str) -> None:
    text = ARTICLE.replace("Why they stay", f"{line}\nWhy they stay")
    assert aside(draft_from_text(text)) == {line: f"web.{reason}"}


def test_all_below_comments_is_comments() -> None:
    said = "I have lived here all my life and never saw so many herons in one place."
    draft = draft_from_text(f"{ARTICLE}\n12 Comments\nbo_kim\n{said}\nReply")
    assert kept(draft) == ARTICLE
    assert aside(draft)[said] == aside(draft)["bo_kim"] == "web.comments"


def test_a_story_goes_on_below_a_box_of_related_ones() -> None:
    more = "The town will count the herons again next year, and the school will help it to."
    text = f"{ARTICLE}\nMore stories\nBakery wins a prize\nWhat comes next\n{more}"
    assert list(aside(draft_from_text(text))) == ["More stories", "Bakery wins a prize"]


def test_text_without_a_story_stays_as_it_is() -> None:
    text = "Share on Facebook\nHerons\nRelated"
    assert kept(draft_from_text(text)) == text


def test_what_was_set_aside_comes_back() -> None:
    page = f"{MENU}\n{ARTICLE}\n12 Comments"
    assert kept(draft_from_text(page).as_it_is()) == page


def test_every_reason_is_said_in_words() -> None:
    from annotator.importers.block_rules import block_rules

    for reason in (*block_rules().asides.reasons, "share", "outside"):
        assert say(f"web.{reason}")


@pytest.mark.parametrize("unit", ["sign up ", "related ", "more on ", "1 comment ", "get free "])
def test_hostile_lines_take_no_time(unit: str) -> None:
    draft_from_text(ARTICLE)
    lines = "\n".join((unit * 30)[:length] + "!" for length in range(20, 140)) * 3
    started = time.process_time()
    draft_from_text(f"{ARTICLE}\n{lines}\n{unit * 100_000}")
    assert time.process_time() - started < 2
