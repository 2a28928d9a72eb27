"""The pages of the help, and finding words in them."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.paths import resources
from annotator.workflows.help_pages import (
    CONTENTS,
    HelpPage,
    Section,
    as_it_is,
    help_pages,
    places_of,
    search,
)

PAGES = help_pages("en", {"keys": "### Letters\n\nF1 does it."})
WORDS = st.text(st.characters(categories=["L", "N", "Zs"]), max_size=40)
SECTIONS = st.lists(st.builds(Section, WORDS, WORDS), min_size=1, max_size=4)
SOME_PAGES = st.lists(
    st.builds(lambda name, sections: HelpPage(name, "", tuple(sections)), WORDS, SECTIONS),
    max_size=4,
)


def page(*sections: tuple[str, str], name: str = "one") -> HelpPage:
    return HelpPage(name, "", tuple(Section(*each) for each in sections))


def found(pages: list[HelpPage], words: str) -> list[tuple[str, str]]:
    return [(hit.page.name, hit.heading) for hit in search(pages, words)]


def test_the_contents_come_first_and_lead_to_all_pages() -> None:
    files = {file.stem for file in (resources() / "help" / "en").glob("*.md")}
    assert PAGES[0].name == CONTENTS
    assert {one.name for one in PAGES} == files


@pytest.mark.parametrize("language", ["es", "es-MX", "es_MX"])
def test_a_page_that_is_there_in_a_language_is_taken_and_else_the_english_one(
    language: str,
) -> None:
    by_name = {one.name: one for one in help_pages(language, {"keys": ""})}
    assert by_name["first-lesson-students"].title == "Primera lección, para estudiantes"
    assert by_name["keys"].title == "Every key"


def test_the_contents_name_the_same_pages_in_every_language() -> None:
    order = [one.name for one in PAGES]
    for folder in (resources() / "help").iterdir():
        assert [one.name for one in help_pages(folder.name, {"keys": ""})] == order
        assert {file.stem for file in folder.glob("*.md")} <= set(order)


def test_a_language_nobody_wrote_in_is_english() -> None:
    assert help_pages("tlh", {"keys": ""}) == help_pages("en", {"keys": ""})


def test_what_is_filled_in_is_found_as_well() -> None:
    assert ("keys", "Letters") in found(list(PAGES), "letters")


def test_titles_come_before_headings_and_these_before_text() -> None:
    pages = [
        page(("Files", "Where things are."), ("Small", "A tag is there."), name="text"),
        page(("Files", ""), ("Tags", "What they are."), name="heading"),
        page(("Tags", "All of them."), name="title"),
    ]
    assert found(pages, "tag") == [("title", ""), ("heading", "Tags"), ("text", "Small")]


def test_all_words_must_be_there_but_title_and_text_may_share_them() -> None:
    pages = [page(("Tags", ""), ("Colors", "Blue and red."), ("Lines", "Dots."))]
    assert found(pages, "tags blue") == [("one", "Colors")]
    assert found(pages, "blue dots") == []


def test_what_the_title_alone_has_is_said_once() -> None:
    assert found([page(("Tags", ""), ("Colors", "Blue."), ("Lines", ""))], "tags") == [("one", "")]


def test_signs_of_an_option_are_found_and_words_only_from_their_start() -> None:
    pages = [page(("Commands", "Write annotator tag X.annot --every here."))]
    for words in ("--every", ".annot", "X.an", "ever", "here."):
        assert found(pages, words) == [("one", "")]
    assert found(pages, "nnotator") == []


def test_marks_of_the_keyboard_find_printed_ones() -> None:
    assert found([page(("Words", "Teacher’s “answers”"))], 'teacher\'s "answers"')


def test_markdown_is_not_what_is_found() -> None:
    by_name = {one.name: one for one in PAGES}
    for one in by_name.values():
        for section in one.sections:
            assert "](" not in section.words
            assert "**" not in section.words
            assert "| ---" not in section.words


def test_every_page_has_a_title_and_every_link_a_page() -> None:
    names = {one.name for one in PAGES}
    for one in (*PAGES, *help_pages("es", {"keys": ""})):
        assert one.markdown.startswith("# ")
        links = one.markdown.split("](")[1:]
        assert {link.partition(")")[0].removesuffix(".md") for link in links} <= names, one.name


@given(SOME_PAGES, WORDS)
def test_every_hit_has_all_the_words_and_every_place_is_one(
    pages: list[HelpPage], words: str
) -> None:
    for hit in search(pages, words):
        section = hit.page.sections[hit.section]
        told = " ".join((hit.page.title, section.heading, section.words))
        for word in words.split():
            assert places_of(told, word) or not plain(word)
        assert hit.snippet.strip("…") in section.words


@given(SOME_PAGES, st.data())
def test_words_of_a_page_find_it_with_or_without_accents_large_or_small(
    pages: list[HelpPage], data: st.DataObject
) -> None:
    sections = [(one, n) for one in pages for n, each in enumerate(one.sections) if each.words]
    if not sections:
        return
    here, number = data.draw(st.sampled_from(sections))
    wanted = here.sections[number].words.split()
    if not any(map(plain, wanted)):
        return
    for words in (" ".join(wanted), " ".join(map(plain, wanted)), " ".join(wanted).upper()):
        if plain(words) == plain(" ".join(wanted)):
            assert (here.name, number) in {
                (hit.page.name, hit.section) for hit in search(pages, words)
            }


@given(st.text(max_size=60), st.text(max_size=10))
def test_places_are_in_the_text_in_order_and_say_the_words(text: str, words: str) -> None:
    places = places_of(text, words)
    assert places == sorted(places, key=lambda place: (place.start, place.end))
    wanted = [plain(word) for word in words.split()]
    for place in places:
        assert any(word in plain(place.cut(text)) for word in wanted)


@given(st.text(st.characters(max_codepoint=126, min_codepoint=32)))
def test_words_as_they_are_mean_nothing_to_markdown(words: str) -> None:
    kept = as_it_is(words)
    assert kept.replace("\\", "") == words.replace("\\", "")


def plain(word: str) -> str:
    """Small letters without accents."""
    folded = unicodedata.normalize("NFD", word.casefold())
    return "".join(char for char in folded if not unicodedata.combining(char))
