"""Looking an article over: kinds, lines set aside, details, every step back and on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.importers.sources import draft_from_text, read_article
from annotator.model.article import BLOCK_KINDS, ArticleDetails
from annotator.model.draft import Draft, DraftLine
from annotator.model.errors import Refused
from annotator.workflows.importing import (
    BY_HAND,
    DETAILS,
    Importing,
    again,
    opens_at_once,
    pasted,
    read,
)

LINES = (
    DraftLine("Pick a paper", "other", set_aside="web.menu"),
    DraftLine("Pier closes for repairs", "headline"),
    DraftLine("The pier closes on Monday.", "body"),
    DraftLine("Boats lie at the pier.", "body"),
    DraftLine("Read next", "other", set_aside="web.related"),
)


def importing() -> Importing:
    return Importing(Draft(LINES, details=ArticleDetails(byline="Kim Doe"), format="html"))


def set_aside(one: Importing) -> list[str]:
    return [line.set_aside for line in one.draft.lines]


def text(one: Importing) -> str:
    return one.article().text


def test_a_line_becomes_another_kind_and_the_article_has_it() -> None:
    one = importing()
    one.set_kind([3], "caption")
    kinds = [block.kind for block in one.article().blocks]
    assert kinds == ["headline", "body", "caption"]


def test_several_lines_are_changed_in_one_step() -> None:
    one = importing()
    one.set_kind([2, 3], "caption")
    assert one.undo().lines == (2, 3)
    assert one.draft == one.first
    assert not one.can_undo


def test_a_kind_takes_a_line_back() -> None:
    one = importing()
    one.set_kind([4], "subhead")
    assert text(one).endswith("Read next")


def test_a_line_is_set_aside_and_taken_back() -> None:
    one = importing()
    one.turn_over([3])
    assert set_aside(one)[3] == BY_HAND
    assert "Boats" not in text(one)
    one.turn_over([3])
    assert one.draft == one.first


def test_set_aside_again_a_line_has_its_old_reason() -> None:
    one = importing()
    one.turn_over([0])
    one.turn_over([0])
    assert set_aside(one)[0] == "web.menu"


def test_of_mixed_lines_all_are_set_aside() -> None:
    one = importing()
    one.turn_over([0, 1])
    assert set_aside(one)[:2] == ["web.menu", BY_HAND]


def test_as_it_is_has_every_line_and_is_one_step() -> None:
    one = importing()
    one.as_it_is()
    assert text(one) == "\n\n".join(line.text for line in LINES)
    one.undo()
    assert one.draft == one.first


def test_what_changes_nothing_is_no_step() -> None:
    one = importing()
    one.set_kind([2], "body")
    one.set_aside([0])
    one.take_back([1])
    one.set_detail("byline", "Kim Doe")
    assert not one.can_undo


def test_details_and_title_come_into_the_article() -> None:
    one = importing()
    one.set_detail("title", "The pier")
    one.set_detail("publisher", "The Bay Bell")
    made = one.article()
    assert made.title == "The pier"
    assert made.details == ArticleDetails(byline="Kim Doe", publisher="The Bay Bell")


def test_typing_in_one_detail_is_one_step() -> None:
    one = importing()
    for words in ("K", "Ki", "Kit"):
        one.set_detail("byline", words)
    one.set_detail("title", "T")
    assert one.undo().detail == "title"
    assert one.undo().detail == "byline"
    assert one.detail("byline") == "Kim Doe"
    one.redo()
    assert one.detail("byline") == "Kit"


def test_typing_after_undo_is_a_step_of_its_own() -> None:
    one = importing()
    one.set_detail("byline", "A")
    one.undo()
    one.set_detail("byline", "B")
    assert not one.can_redo
    one.undo()
    assert one.detail("byline") == "Kim Doe"


@pytest.mark.parametrize("words", ["yesterday", "7/3/2026", "2026-13-01"])
def test_a_time_that_is_none_is_refused(words: str) -> None:
    one = importing()
    one.set_detail("updated", words)
    assert one.wrong_details() == ["updated"]
    with pytest.raises(Refused, match="no_time"):
        one.article()


@pytest.mark.parametrize("words", ["", "2026-03-07", "2026-03-07T15:30-06:00"])
def test_a_time_may_be_short_or_missing(words: str) -> None:
    one = importing()
    one.set_detail("published", words)
    assert one.article().details.published == words


def test_a_time_of_the_source_stays_as_it_stands() -> None:
    one = Importing(Draft(LINES, details=ArticleDetails(published="Friday")))
    assert one.article().details.published == "Friday"


def test_nothing_left_is_refused() -> None:
    one = importing()
    one.set_aside(range(len(LINES)))
    with pytest.raises(Refused, match="blank_text"):
        one.article()


Act = Callable[[Importing], object]
NUMBERS = st.sets(st.integers(0, len(LINES) - 1))
ACTS: st.SearchStrategy[Act] = st.one_of(
    st.builds(lambda n, k: lambda o: o.set_kind(n, k), NUMBERS, st.sampled_from(BLOCK_KINDS)),
    st.builds(lambda n: lambda o: o.turn_over(n), NUMBERS),
    st.just(Importing.as_it_is),
    st.builds(
        lambda d, w: lambda o: o.set_detail(d, w), st.sampled_from(DETAILS), st.text(max_size=3)
    ),
)


@given(st.lists(ACTS, max_size=12))
def test_all_steps_back_and_on_give_the_same(acts: list[Act]) -> None:
    one = importing()
    for act in acts:
        act(one)
    there = one.draft
    while one.can_undo:
        one.undo()
    assert one.draft == one.first
    while one.can_redo:
        one.redo()
    assert one.draft == there


@given(st.text(st.sampled_from("Ab. \n\t\u00a0”©"), min_size=1).filter(str.strip))
def test_an_article_looked_over_again_comes_out_the_same(words: str) -> None:
    first = Importing(draft_from_text(words)).article()
    second = again(first).article()
    assert (second.text, second.blocks) == (first.text, first.blocks)
    assert (second.title, second.details) == (first.title, first.details)


def test_a_file_is_read_to_be_looked_over(tmp_path: Path) -> None:
    file = tmp_path / "pier.txt"
    file.write_text("Pier closes\n\nIt closes on Monday.", encoding="utf-8")
    one = read(file)
    assert opens_at_once(one.first)
    assert one.article().text == read_article(file, article_id="a").text


def test_plain_text_with_lines_set_aside_is_asked_about() -> None:
    draft = draft_from_text("Pier closes\n\nIt closes on Monday.")
    assert not opens_at_once(draft)
    assert not opens_at_once(importing().first)
    plain = Draft(draft.lines)
    assert opens_at_once(plain)
    assert not opens_at_once(plain.changed(0, set_aside=BY_HAND))


def test_of_what_is_copied_the_markup_comes_first() -> None:
    markup = "<h1>Pier closes</h1><p>The pier closes on Monday, the town says.</p>"
    assert "town" in text(pasted(markup, "other"))
    assert text(pasted("", "The pier closes.")) == "The pier closes."
    assert text(pasted("<p></p>", "The pier closes.")) == "The pier closes."
    with pytest.raises(Refused):
        pasted("<p></p>", " ")
