"""Which lines of a page that somebody copied whole are what."""

from __future__ import annotations

import time

import pytest
from copied_page import HEADLINE, STORY, kinds, page

from annotator.importers.blocks import blocks_of


def test_the_headline_is_the_line_that_the_story_is_about() -> None:
    found = kinds(page(HEADLINE, "By Ada Lind", "March 4, 2024", "Share"))
    assert [line for line, kind in found.items() if kind == "headline"] == [HEADLINE]
    assert [found[line] for line in STORY] == ["body"] * 3


def test_a_headline_that_stands_there_twice_is_one_twice() -> None:
    text = page(HEADLINE, "Local", HEADLINE)
    assert [block.span.cut(text) for block in blocks_of(text) if block.kind == "headline"] == [
        HEADLINE,
        HEADLINE,
    ]


def test_the_title_with_the_name_of_the_site_is_not_the_headline() -> None:
    found = kinds(f"{HEADLINE} - Millford Herald\n" + page(HEADLINE, "By Ada Lind"))
    assert [line for line, kind in found.items() if kind == "headline"] == [HEADLINE]


@pytest.mark.parametrize(
    "lines",
    [
        ("By Ada Lind, Bo Kim and Cy Abe, WXYQ", "March 4, 2024"),
        ("Analysis by Ada Lind, Herald Senior Writer", "March 4, 2024"),
        ("Ada Lind", "March 4, 2024 • 2:15pm"),
        ("Ada Lind - March 4, 2024 8:02 pm UTC", "Share"),
        ("By", "Ada Lind"),
        ("Ada Lind", "Millford Herald business reporter"),
        ("Monday 4 March 2024 by Ada Lind", "Share"),
        ("By Ada Lind March 4, 2024", "Share"),
        ("By Ada Lind, Herald • 8h", "Share"),
        ("Ada Lind, Staff Writer", "March 4, 2024"),
        ("Ada Lind | Millford Herald", "March 4, 2024"),
        ("Ada Lind for the Millford Herald", "March 4, 2024"),
        ("Ada Lind (@adalind)", "Share"),
        ("Ada Lind adalind@herald.example", "Share"),
        ("Author: Ada Lind", "March 4, 2024"),
        ("Ada Lind March 4, 2024", "Share"),
    ],
)
def test_who_wrote_the_story_stands_by_its_headline(lines: tuple[str, str]) -> None:
    found = kinds(page(HEADLINE, *lines))
    assert next(found[line] for line in lines if "Ada Lind" in line) == "byline"


def test_a_line_says_who_posted_it_and_when() -> None:
    line = "Posted by Ada Lind on March 4, 2024 at 12:06 PM"
    text = page(HEADLINE, inside=line)
    block = next(block for block in blocks_of(text) if block.span.cut(text) == line)
    assert block.kind == "byline"
    assert [(part.kind, part.value) for part in block.parts] == [("published", "2024-03-04T12:06")]


def test_a_name_above_what_is_told_of_its_bearer_is_a_byline() -> None:
    text = page(HEADLINE).replace(
        "More news", "Bo Kim\nBo Kim is a reporter at the Millford Herald."
    )
    assert kinds(text)["Bo Kim"] == "byline"


@pytest.mark.parametrize(
    "lines",
    [
        "About the author\nBo Kim",
        "Bo Kim\nBo Kim is a reporter at the Millford Herald.",
        "Bo Kim: 555-0100 or bokim@herald.example; on Twitter: @bokim.",
    ],
)
def test_below_the_story_its_writer_is_told_of(lines: str) -> None:
    last = lines.split("\n")[-1]
    assert kinds(page(HEADLINE).replace("More news", lines))[last] == "byline"


def test_an_agency_between_headline_and_time_wrote_the_story() -> None:
    assert kinds(page(HEADLINE, "Associated Press", "March 4, 2024"))["Associated Press"] == (
        "byline"
    )
    assert kinds(page(HEADLINE, inside="Associated Press"))["Associated Press"] == "credit"


def test_names_elsewhere_on_a_page_are_nobodys_byline() -> None:
    text = page(HEADLINE, "By Ada Lind", "March 4, 2024", inside="Bo Kim")
    assert kinds(text)["Bo Kim"] != "byline"
    assert kinds(f"Bo Kim\n{text}")["Bo Kim"] != "byline"


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("4 March 2024 • 2:15pm", "2024-03-04T14:15"),
        ("4 de marzo de 2024", "2024-03-04"),
        ("Publicado el 4 de marzo de 2024", "2024-03-04"),
        ("lunes, 4 de marzo de 2024 a las 14:15", "2024-03-04T14:15"),
        ("Veröffentlicht am 4. März 2024", "2024-03-04"),
        ("Publié le 4 mars 2024", "2024-03-04"),
        ("3.14.24", "2024-03-14"),
        ("4 Mar, 2024 4 Mar, 2024", "2024-03-04"),
        ("March 4, 2024 · 5 min read", "2024-03-04"),
        ("Published 4 March 2024 · Tagged with ponds", "2024-03-04"),
        ("Date: 4 March 2024", "2024-03-04"),
        ("2024年3月4日 14:15", "2024-03-04T14:15"),
        ("1:39 PM ET", None),
    ],
)
def test_times_in_other_words(line: str, value: str | None) -> None:
    text = page(HEADLINE, line)
    block = next(block for block in blocks_of(text) if block.span.cut(text) == line)
    assert [block.kind, [part.value for part in block.parts]] == ["timestamp", [value]]


@pytest.mark.parametrize(
    "line",
    [
        "Share Tweet Share",
        "FacebookTwitter Pinterest",
        "Share on FacebookShare",
        "View/Post Comments",
        "\ue093 Share",
        "Link copied!",
        "Like Loading...",
        "\ue095 Pin",
        "Follow @adalind",
        "Share to Herald Plus",
        "Instagram (@millford)",
        "Connect with us",
        "Compartir en Facebook",
        "Imprimir",
        "Partager sur Twitter",
        "微信好友",
        "Yes, show me sharing options",
        "Email adalind@herald.example // Twitter @adalind",
    ],
)
def test_share_lines(line: str) -> None:
    assert kinds(page(HEADLINE, line))[line] == kinds(page(inside=line))[line] == "share"


@pytest.mark.parametrize(
    "line",
    [
        "Ada Lind/Millford Herald",
        "Olena Bo / Harbour Magazine",
        "Image source, Getty Images",
        "Image copyright Ada Lind",
        "adalind/iStock/Getty Images",
        "Foto: Ada Lind",
        "Courtesy photo",
        "@adalind/Twitter",
        "Credit Ada Lind",
        "(WXYQ)",
        "(Millford News)",
    ],
)
def test_credit_lines(line: str) -> None:
    assert kinds(page(inside=line))[line] == "credit"


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        ("The pond at noon.CreditAda Lind for The Herald", "CreditAda Lind for The Herald"),
        ("The pond at noon.Photograph: Ada Lind/AFP", "Photograph: Ada Lind/AFP"),
        ("The pond at noon Credit: STR/AFP", "Credit: STR/AFP"),
        ("The pond behind the school Ada Lind/Reuters", "Ada Lind/Reuters"),
        ("The pond as seen from above Getty Images", "Getty Images"),
        ("The pond at noon. (Ada Lind / The Herald)", "Ada Lind / The Herald"),
        (
            "The pond, a nest (Credit: AP/Ada Lind/montage by us)",
            "Credit: AP/Ada Lind/montage by us",
        ),
    ],
)
def test_captions_whose_credit_runs_on(line: str, credit: str) -> None:
    text = page(inside=line)
    block = next(block for block in blocks_of(text) if block.span.cut(text) == line)
    assert block.kind == "caption"
    assert [part.span.cut(text) for part in block.parts] == [credit]


@pytest.mark.parametrize(
    "line",
    [
        "Image caption The herons nest in the old willow",
        "Media caption, The ranger shows where they nest",
        "Figure 2: Herons counted in each year",
        "Ada Lind, right, counts herons by the pond.",
        "A heron stands in the pond in Millford, Ohio, on Sunday, March 3, 2024.",
        "Ranger Dana Ortiz poses with her boat in Millford on Sunday.",
        "Chart: herons in each year",
        "Herons gather at the pond in Millford, Ohio, March 3, 2024.",
        "A view of the pond at dawn",
        "Children watching the herons from the bridge",
        "The old willow, pictured in 2019",
        "Ada Lind, 63, with her notebook",
        "The nests from above [Fig 3]",
    ],
)
def test_lines_that_speak_of_their_picture_are_captions(line: str) -> None:
    assert kinds(page(inside=line))[line] == "caption"


@pytest.mark.parametrize(
    "lines",
    [
        "Image\nThe old willow by the pond",
        "The old willow by the pond\nHide caption",
        "The old willow by the pond\nAda Lind/AP",
        "© Millford Herald\nThe old willow by the pond",
    ],
)
def test_lines_beside_a_picture_are_captions(lines: str) -> None:
    assert kinds(page(HEADLINE, inside=lines))["The old willow by the pond"] == "caption"


@pytest.mark.parametrize("line", ["It will meet again.", "“They came early,” he said."])
def test_a_paragraph_above_a_credit_is_no_caption(line: str) -> None:
    assert kinds(page(HEADLINE, inside=f"{line}\nAda Lind/AP"))[line] == "body"


def test_lines_that_end_in_one_name_are_captions() -> None:
    lines = [f"The {tree} by the pond (Ada Lind)" for tree in ("oak", "elm", "ash")]
    found = kinds(page(HEADLINE, inside="\n".join(lines)))
    assert [found[line] for line in lines] == ["caption"] * 3
    assert kinds(page(HEADLINE, inside=lines[0]))[lines[0]] != "caption"


@pytest.mark.parametrize(
    "line",
    [
        "“Nobody walks here on Sunday,” she said.",
        "Lind walks to the pond every day.",
        "She left, right after that, and has not been seen in town since.",
        "The council sits on Monday. It was asked for more money, Lind said.",
        "How the herons came back",
        "The post on Facebook was gone.",
        "They share a boat.",
        "By the time they came, it was dark.",
        "The town has 5,000 likes",
        "The pond stands to lose half its water by 2030, a study found.",
        "The count sits at 85 percent, below the one of 2012.",
        "They plan a visit to the pond on March 3, 2024.",
        "The herons left on March 3, 2024, and gather elsewhere now.",
        "(Applause)",
        "Oak/elm",
    ],
)
def test_what_belongs_to_the_story_stays_in_it(line: str) -> None:
    assert kinds(page(HEADLINE, inside=line))[line] in ("body", "subhead", "other")


@pytest.mark.parametrize(
    "headline",
    [
        "Photo of herons at the school pond goes around the world",
        "Herons standing in the school pond",
    ],
)
def test_a_headline_about_pictures_is_no_caption(headline: str) -> None:
    assert kinds(page(headline, "By Ada Lind", "March 4, 2024"))[headline] == "headline"


def test_a_question_ends_no_menu() -> None:
    asks = "Why do hundreds of herons come back to the pond behind the school again?"
    assert kinds(page(asks, "By Ada Lind"))[asks] == "headline"


@pytest.mark.parametrize(
    "unit",
    [
        "By A ",
        "Aa Bb, ",
        "Aa/",
        "Share",
        "facebook ",
        "A on May ",
        "O’",
        "ab/Ab/",
        "Credit",
        ", left, ",
        "Aa bb ",
        "Herons gather ",
        "view of ",
        "a@b ",
    ],
)
def test_a_hostile_line_takes_no_time(unit: str) -> None:
    blocks_of(page(HEADLINE))
    started = time.process_time()
    blocks_of(unit * (1_000_000 // len(unit)))
    blocks_of("\n".join((unit * 200)[:length] + "!" for length in range(20, 700, 7)))
    assert time.process_time() - started < 2


@pytest.mark.parametrize(
    "lines", ["Aa Bb\n", "Image\n", f"{STORY[0]}\n", "Image\nAda Lind/AP\nShare\n"]
)
def test_ten_times_the_lines_take_ten_times_as_long(lines: str) -> None:
    def spent(times: int) -> float:
        started = time.process_time()
        blocks_of(lines * times)
        return time.process_time() - started

    spent(100)
    assert min(spent(4000) for _ in range(3)) < 20 * min(spent(400) for _ in range(3))
