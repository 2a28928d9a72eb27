"""Articles out of PDF files."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pdf_documents import (
    HEIGHT,
    LETTER,
    Picture,
    Text,
    pdf_at,
    pdf_of,
    pdf_of_commands,
    stream,
    wrapped,
)

from annotator.importers.pdf_files import read_pdf
from annotator.importers.pdf_reading import MOST_PAGES, draft_of_pdf
from annotator.importers.sources import read_article
from annotator.model.draft import Draft
from annotator.model.errors import Refused
from annotator.model.progress import silent
from annotator.text import say

STORY = (
    "The council met on Tuesday evening and voted for the new bridge after a long debate about "
    "money and about the otters that live below it. Nobody spoke against the plan, though two "
    "members stayed away and left early."
)
HEADLINE = Text("Otters return to the river at last", 50, 90, 24, bold=True)


def draft(*pages: list[Text | Picture], turn: int = 0) -> Draft:
    return draft_of_pdf(pdf_of(*pages, turn=turn), file="otter.pdf", report=silent)


def texts(*pages: list[Text | Picture]) -> list[str]:
    return [line.text for line in draft(*pages).kept()]


def kinds(*pages: list[Text | Picture]) -> list[str]:
    return [line.kind for line in draft(*pages).kept()]


def column(left: float, top: float, names: str, *, width: float = 230) -> list[Text]:
    """A column of paragraphs, each of which starts with its name."""
    lines: list[Text] = []
    for name in names:
        lines += wrapped(f"{name}. {STORY}", left, top, width, 9, indent=9)
        top = lines[-1].base
    return lines


def refusal(content: bytes) -> str:
    with pytest.raises(Refused) as refused:
        read_pdf(content, file="otter.pdf")
    said = say(refused.value.message, **refused.value.values)
    assert said.endswith(".")
    assert "{" not in said
    return refused.value.message


def test_paragraphs_are_whole_again_and_kinds_seen(tmp_path: Path) -> None:
    page = [HEADLINE, Text("By Ann Doe", 50, 110), *column(50, 130, "AB", width=480)]
    article = read_article(pdf_at(tmp_path / "a.pdf", page), article_id="a1")
    headline = "Otters return to the river at last"
    assert article.text == f"{headline}\n\nBy Ann Doe\n\nA. {STORY}\n\nB. {STORY}"
    assert [block.kind for block in article.blocks] == ["headline", "byline", "body", "body"]
    assert (article.title, article.details.byline) == (headline, "Ann Doe")


@pytest.mark.parametrize("by_rows", [False, True])
def test_columns_are_read_one_after_the_other_however_the_file_draws_them(by_rows: bool) -> None:
    both = column(50, 120, "AB") + column(310, 120, "CD")
    if by_rows:
        both.sort(key=lambda text: (text.base, text.left))
    ending = wrapped(f"E. {STORY}", 50, 600, 490, 9)
    found = texts([HEADLINE, *both, *ending])
    assert [text[:1] for text in found] == ["O", "A", "B", "C", "D", "E"]
    assert all(text.endswith("left early.") for text in found[1:])


def test_three_columns_under_two() -> None:
    above = column(50, 120, "A") + column(310, 120, "B")
    below = [
        one for n, name in enumerate("CDE") for one in column(50 + 170 * n, 400, name, width=150)
    ]
    rule = Text("What else the council talked about on Tuesday evening and why", 50, 380, 13)
    found = texts([HEADLINE, *above, rule, *below])
    assert [text[:1] for text in found] == ["O", "A", "B", "W", "C", "D", "E"]


def test_a_paragraph_goes_on_in_the_next_column_and_on_the_next_page() -> None:
    lines = wrapped(f"A. {STORY} {STORY}", 50, 120, 230, 9, indent=9)
    cut = len(lines) // 2
    moved = [one._replace(left=310, base=130.8 + 10.8 * n) for n, one in enumerate(lines[cut:])]
    caption = Text("A bridge over a river. (Ann Doe/Reuters)", 310, 120, 7)
    whole = f"A. {STORY} {STORY}"
    assert texts([HEADLINE, *lines[:cut], caption, *moved]) == [
        HEADLINE.words,
        whole,
        "A bridge over a river. (Ann Doe/Reuters)",
    ]
    turned = [one._replace(left=50) for one in moved]
    assert texts([HEADLINE, *lines[:cut]], turned) == [HEADLINE.words, whole]


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        ("the bridge was on Tues-", "day evening", "the bridge was on Tuesday evening"),
        ("the bridge was on Tues\u00ad", "day evening", "the bridge was on Tuesday evening"),
        ("the bridge is well-", "known here", "the bridge is well-known here"),
        ("the member was a 12-", "year-old", "the member was a 12-year-old"),
        ("the day of the Anglo-", "American", "the day of the Anglo-American"),
        ("the bridge – or ferry –", "was there", "the bridge – or ferry – was there"),
    ],
)
def test_words_cut_at_the_end_of_a_line_are_whole_again(
    first: str, second: str, whole: str
) -> None:
    lines = [Text(first, 50, 100), Text(second, 50, 112)]
    assert texts([*lines, *column(50, 200, "A", width=160)])[0] == whole


def test_a_compound_that_the_article_writes_keeps_its_hyphen() -> None:
    lines = [
        Text("The long-term plan ran, but", 50, 100),
        Text("it was for us a real long-", 50, 112),
    ]
    more = [Text("term plan for all of us", 50, 124), *column(50, 200, "A", width=160)]
    assert "a real long-term plan for all" in texts([*lines, *more])[0]


def test_headers_footers_and_page_numbers_are_set_aside_but_not_lost() -> None:
    pages = [
        [
            Text(f"Page {n} · The Weekly Otter", 50, 40, 8),
            *column(50, 120, name, width=480),
            Text("Source: County office", 50, 300 + n),
            Text(f"– {n} –", 290, HEIGHT - 30, 8),
        ]
        for n, name in enumerate("ABCD", 1)
    ]
    found = draft(*pages)
    aside = [line.text for line in found.lines if line.set_aside]
    assert aside[:2] == ["Page 1 · The Weekly Otter", "– 1 –"]
    assert len(aside) == 8
    assert {say(line.set_aside) for line in found.lines if line.set_aside} == {
        "It stands at the edge of the page: a header, a footer or a page number."
    }
    kept = [line.text for line in found.kept()]
    assert kept.count("Source: County office") == 4
    assert [text[:1] for text in kept if text.endswith("early.")] == ["A", "B", "C", "D"]


def test_what_a_browser_prints_around_a_page_is_set_aside_and_tells_its_address() -> None:
    head = Text("11/23/26, 8:49 AM        Otters return", 30, 25, 7)
    foot = Text("https://example.org/otters            1/1", 30, HEIGHT - 20, 7)
    found = draft([head, HEADLINE, *column(50, 120, "AB", width=480), foot])
    assert [line.text[:1] for line in found.kept()] == ["O", "A", "B"]
    assert found.details.address == "https://example.org/otters"


def test_menus_and_related_stories_of_a_printed_web_page_are_set_aside() -> None:
    menu = [Text(word, 50, 30 + 14 * n) for n, word in enumerate(("Skip to content", "Sign in"))]
    story = column(50, 120, "AB", width=480)
    related = [Text("Related stories", 50, 300), Text("Beavers build a dam", 50, 330)]
    foot = Text("https://example.org/otters            1/1", 30, HEIGHT - 20, 7)
    found = draft([*menu, HEADLINE, *story, *related, foot])
    assert [line.text[:1] for line in found.kept()] == ["O", "A", "B"]
    assert all(say(line.set_aside) for line in found.lines if line.set_aside)


def test_menus_of_a_page_saved_as_a_pdf_are_set_aside() -> None:
    words = ("Millford Herald", "Home", "News", "Sport", "Sign in")
    menu = [Text(word, 50, 20 + 13 * n) for n, word in enumerate(words)]
    headline = HEADLINE._replace(base=120)
    below = [Text("Related stories", 50, 320), Text("Sign up for our newsletter", 50, 350)]
    found = draft([*menu, headline, *column(50, 150, "AB", width=480), *below])
    assert [line.text[:1] for line in found.kept()] == ["O", "A", "B"]


def test_captions_are_told_by_small_letters_at_a_picture() -> None:
    caption = wrapped("An otter on a stone near the new bridge on Tuesday", 50, 304, 200, 7)
    small = wrapped("Small letters far from every picture say nothing here", 50, 600, 200, 7)
    page = [HEADLINE, *column(310, 120, "AB"), Picture(50, 120, 200, 180), *caption, *small]
    found = {line.text[:5]: line.kind for line in draft([*page]).kept()}
    assert found["An ot"] == "caption"
    assert found["Small"] != "caption"


def test_a_byline_and_a_time_above_columns_are_lines_of_their_own() -> None:
    above = [Text("By Jo Doe", 50, 110, 9), Text("Published: June 3, 2025", 50, 123, 9)]
    page = [HEADLINE, *above, *wrapped(STORY, 50, 150, 230, 9), *wrapped(STORY, 310, 150, 230, 9)]
    assert texts(page)[1:3] == ["By Jo Doe", "Published: June 3, 2025"]
    assert kinds(page)[1:4] == ["byline", "timestamp", "body"]


def test_equal_credit_lines_stay_as_often_as_they_stand_there() -> None:
    page: list[Text | Picture] = [HEADLINE]
    for n in range(4):
        page += [
            Picture(50, 120 + 160 * n, 100, 80),
            *wrapped("An otter on a stone. (County office)", 50, 204 + 160 * n, 200, 7),
            Text("Photo: County office", 50, 240 + 160 * n, 7),
            *column(310, 120 + 160 * n, "A"),
        ]
    found = [text for text in texts(page) if text == "Photo: County office"]
    assert len(found) == 4


def test_a_credit_that_runs_up_the_side_of_a_picture_is_read() -> None:
    picture = Picture(50, 300, 480, 300)
    credit = Text("Ann Doe/Reuters", 540, 500, 6, upward=True)
    found = draft([HEADLINE, *column(50, 120, "AB", width=480), picture, credit])
    assert [line.text for line in found.lines if line.kind == "credit"] == ["Ann Doe/Reuters"]


def test_the_file_tells_its_language_and_its_title_where_no_line_does() -> None:
    content = pdf_of(column(50, 120, "A"), title="Otters return")
    found = draft_of_pdf(content, file="a.pdf", report=silent)
    assert (found.title, found.details.language) == ("Otters return", "en-IE")
    assert draft([HEADLINE, *column(50, 120, "A")]).title == ""


def test_subheads_are_told_by_larger_letters() -> None:
    subhead = Text("What comes next", 50, 300, 13, bold=True)
    page = [HEADLINE, *column(50, 120, "A", width=480), subhead, *column(50, 320, "B", width=480)]
    assert kinds([*page]) == ["headline", "body", "subhead", "body"]


def test_the_name_of_a_paper_is_no_headline() -> None:
    name = Text("The Otter", 50, 60, 28, bold=True)
    assert kinds([name, HEADLINE, *column(50, 120, "A", width=480)]) == [
        "other",
        "headline",
        "body",
    ]


def test_a_large_first_letter_belongs_to_its_word() -> None:
    beside = wrapped(STORY[1:], 72, 120, 208, 9)[:2]
    rest = STORY[1:].removeprefix(" ".join(one.words for one in beside))
    lines = [*beside, *wrapped(rest, 50, beside[1].base, 230, 9)]
    letter = Text("T", 50, beside[1].base, 28)
    assert texts([HEADLINE, letter, *lines])[1] == STORY


def test_the_sign_of_a_note_stays_in_its_line() -> None:
    first, *rest = wrapped(STORY, 50, 120, 230, 9)
    words = first.words.split()
    sign = Text("12", 50 + LETTER * 9 * len(" ".join(words[:2])), first.base - 3.5, 5)
    after = Text(" ".join(words[2:]), sign.left + 7, first.base, 9)
    line = Text(" ".join(words[:2]), 50, first.base, 9)
    found = texts([HEADLINE, line, sign, after, *rest])
    assert found[1].replace("12", "").split() == STORY.split()


def test_a_table_is_read_row_by_row() -> None:
    rows = [
        Text(word, 50 + 180 * n, 300 + 14 * m)
        for m, row in enumerate((("Year", "Otters"), ("2024", "31"), ("2025", "46")))
        for n, word in enumerate(row)
    ]
    found = texts([HEADLINE, *column(50, 120, "A", width=480), *rows])
    assert found[2:] == ["Year\tOtters", "2024\t31", "2025\t46"]


def test_what_is_written_from_right_to_left_is_read_so() -> None:
    lines = ["אבג דהו זחט", "יכל מנס עפצ", "קרש תאב גדה."]
    right = [Text(line, 400, 120 + 12 * n) for n, line in enumerate(lines)]
    left = [Text(line, 200, 120 + 12 * n) for n, line in enumerate(lines)]
    whole = " ".join(lines)
    assert texts([*left, *right]) == [whole, whole]


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_page_that_is_shown_turned_is_read_as_it_is_shown(turn: int) -> None:
    page = [HEADLINE, *column(50, 120, "AB"), *column(310, 120, "CD")]
    assert draft(page, turn=turn) == draft(page)


PLACED = st.builds(
    Text,
    words=st.text("abcdeABCDE.,“”é ", min_size=1, max_size=12).filter(str.strip),
    left=st.floats(30, 300),
    base=st.floats(300, HEIGHT - 20),
    size=st.sampled_from([7, 9, 10, 14, 24]),
)
# The same sign twice at one place is bold print to pdfium, and one sign.
PAGES = st.lists(PLACED, max_size=20, unique_by=lambda text: text.base // 3)


@given(st.lists(PAGES, min_size=1, max_size=3))
def test_no_sign_is_lost_or_doubled_wherever_it_stands(pages: list[list[Text | Picture]]) -> None:
    placed = [one for page in pages for one in page if isinstance(one, Text)]
    signs = sorted("".join("".join(one.words for one in placed).split()))
    if not signs:
        return
    found = draft(*pages)
    assert sorted("".join("".join(line.text for line in found.lines).split())) == signs


def test_progress_is_told_and_the_work_can_be_stopped() -> None:
    class Stopped(Exception):
        pass

    told = []

    def report(done: int, of: int) -> None:
        told.append((done, of))
        if done >= 2:
            raise Stopped

    with pytest.raises(Stopped):
        read_pdf(pdf_of(*[column(50, 120, "A")] * 40), file="a.pdf", report=report)
    assert told[-1][1] == 40


def test_a_scan_is_refused_with_the_reason() -> None:
    assert refusal(pdf_of([Picture(0, 0, 595, 842)])) == "importing.pdf_scanned"


def test_pages_that_are_scans_among_others_are_named() -> None:
    found = draft(column(50, 120, "A"), [Picture(0, 0, 595, 842)])
    assert found.notes == ("importing.pdf_pages_scanned",)
    assert say(found.notes[0])


def test_an_empty_one_is_refused() -> None:
    assert refusal(pdf_of([])) == "importing.empty"


def test_damaged_and_locked_ones_are_refused() -> None:
    whole = pdf_of(column(50, 120, "A"))
    assert refusal(b"%PDF-1.7\n" + bytes(1000)) == "importing.pdf_damaged"
    assert refusal(whole[:100]) == "importing.pdf_damaged"
    lock = b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -1 /O <%s> /U <%s> >> /ID [<00> <00>]"
    locked = whole.replace(b"/Info 6 0 R", lock % (b"41" * 32, b"42" * 32))
    assert refusal(locked) == "importing.pdf_locked"


def test_one_cut_off_at_its_end_is_read_as_far_as_it_goes() -> None:
    whole = pdf_of(column(50, 120, "AB"))
    found = read_pdf(whole[: whole.index(b"startxref")], file="a.pdf")
    assert len(found.lines) == 2


def test_too_many_pages_are_refused() -> None:
    assert refusal(pdf_of(*[[]] * (MOST_PAGES + 1))) == "importing.pdf_too_many_pages"


def tower(levels: int) -> bytes:
    """Forms that each draw the next one ten times."""
    head = (
        b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /N %d 0 R >> >>"
    )
    forms = [stream(b"/N Do " * 10, head % (11 + n)) for n in range(levels - 1)]
    forms.append(stream(b"0 0 1 1 re f", head % 5))
    return pdf_of_commands(b"/X0 Do", more=forms)


HOSTILE: dict[str, Callable[[], bytes]] = {
    "100,000 pages": lambda: pdf_of(*[[]] * 100_000),
    "much text": lambda: pdf_of_commands(
        b"BT /F 9 Tf 9 9 Td " + b"(otter) Tj " * 1_500_000 + b"ET"
    ),
    "a page of blanks": lambda: pdf_of_commands(b" " * (400 << 20)),
    "a page of boxes": lambda: pdf_of_commands(b"0 0 1 1 re f\n" * (20 << 20)),
    "a tower of forms": lambda: tower(12),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_ones_are_refused_soon(name: str) -> None:
    content = HOSTILE[name]()
    used = os.times().children_user
    many = name == "100,000 pages"
    assert refusal(content) == f"importing.pdf_too_{'many_pages' if many else 'hard'}"
    assert os.times().children_user - used < 10


def test_a_page_as_large_as_a_country_is_read() -> None:
    content = pdf_of(column(50, 120, "A")).replace(b"595 842]", b"1e9 1e9]")
    assert len(read_pdf(content, file="a.pdf").lines) == 1
