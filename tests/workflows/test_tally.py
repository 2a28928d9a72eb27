"""What a lesson expects is counted as it is tagged, and which lessons are folded away is kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_class import NOW, tagged

from annotator.model.assignment import Assignment
from annotator.model.edits import Change
from annotator.workflows.expecting import Expected, Tally
from annotator.workflows.folded_lessons import is_folded, remember_folded


def test_all_is_met_once_every_tag_and_reason_is_there_and_not_again_without() -> None:
    asked = Assignment("l", "T", NOW, expected={"claim": 1, "quote": 1}, reasons=1)
    claim, quote = tagged(1, "claim", "gone"), tagged(2, "quote", "home", comment="Hm.")
    tally = Tally(asked, [claim])
    assert (tally.is_met, tally.reasons) == (False, Expected(1, 0))
    tally.follow([Change(None, quote)])
    assert (tally.is_met, tally.reasons) == (True, Expected(1, 1))
    tally.follow([Change(claim, None)])
    assert not tally.is_met


def test_where_nothing_is_expected_nothing_is_met() -> None:
    tally = Tally(Assignment("l", "T", NOW), [tagged(1, "claim", "gone")])
    assert (tally.is_met, tally.reasons) == (False, None)


def test_a_folded_lesson_is_remembered_until_it_is_unfolded(home: Path) -> None:
    assert not is_folded("one")
    remember_folded("one", folded=True)
    remember_folded("two", folded=True)
    assert is_folded("one")
    remember_folded("one", folded=False)
    assert not is_folded("one")
    assert is_folded("two")


@pytest.mark.parametrize("content", ["", "[" * 100_000, "{}", "[1, null]", "\x00"])
def test_a_list_that_makes_no_sense_folds_nothing(home: Path, content: str) -> None:
    home.mkdir()
    (home / "folded.json").write_text(content)
    assert not is_folded("one")
    remember_folded("one", folded=True)
    assert is_folded("one")


def test_a_home_that_cannot_be_written_is_no_problem(home: Path) -> None:
    home.write_text("a file")
    remember_folded("one", folded=True)
    assert not is_folded("one")
