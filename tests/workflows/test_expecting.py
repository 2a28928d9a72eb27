"""What a lesson expects, and how much of it is there."""

from __future__ import annotations

from any_work import asking
from small_class import tagged

from annotator.workflows.expecting import Expected, expected_of_tag, expected_reasons


def test_a_tag_that_is_asked_for_is_counted_against_its_number() -> None:
    assert expected_of_tag(asking(), "claim", 2) == Expected(6, 2)
    assert expected_of_tag(asking(), "credit", 2) is None
    assert expected_of_tag(None, "claim", 2) is None
    assert [Expected(6, n).is_met for n in (5, 6, 7)] == [False, True, True]


def test_reasons_are_passages_with_a_comment() -> None:
    passages = [tagged(1, "quote", "gone", comment="Hm."), tagged(2, "claim", "home")]
    assert expected_reasons(asking(), passages) == Expected(3, 1)
    assert expected_reasons(None, passages) is None
