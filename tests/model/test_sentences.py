"""Where sentences end in news English."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.sentences import sentences
from annotator.model.spans import Span


def cut(text: str) -> list[str]:
    return [span.cut(text) for span in sentences(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    "whole",
    [
        "Chief A.C. Roe met Mr. J. Smith.",
        "It was Jul. 9, 2019 at 3:25 PM.",
        "He works for the U.S. Senate.",
        "St. Louis beat Gov. Lee vs. Dr. Who.",
        "Acme Inc. said so at 5 p.m. on Monday.",
        "The tax rose 3.5 percent to $1.50.",
        "Room No. 5 is on p. 12.",
        '"We just think so," she said.',
        '"Is it true?" she asked.',
        '"Go home!" shouted the crowd.',
        '"Is it safe?" Chief Roe asked.',
        "Yahoo! said it would.",
        "I… think so... maybe.",
        "1. First of all.",
        "MILLFORD, Ala. (KQLM) - It rained.",
        "He came at 5 a.m. Monday and left at 7 p.m. EST as planned.",
        "It was 10:30 A.M. on Jan. 6.",
        "It cost 1,000.50 dollars on kltv.com.",
        "Wait... what?",
        "“No…” he whispered.",
        "“It’s over!” the mayor said.",
        "«¿Por qué?», preguntó ella.",
        "Gov. Roe (R-Ala.) and Dr. Poe, M.D., met J. R. R. Moe.",
        "The Rev. Al Roe Jr. spoke.",
    ],
)
def test_a_point_inside_a_sentence_does_not_end_it(whole: str) -> None:
    assert cut(whole) == [whole]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained. Then it stopped.", ["It rained.", "Then it stopped."]),
        ('"It is here." "We saw it."', ['"It is here."', '"We saw it."']),
        ("“It is here.” “We saw it.”", ["“It is here.”", "“We saw it.”"]),
        ('"One. Two," she said.', ['"One.', 'Two," she said.']),
        ('She left (again). "Why?" Nobody knew.', ["She left (again).", '"Why?"', "Nobody knew."]),
        ("He waited… Then he left.", ["He waited…", "Then he left."]),
        ("Well . . . Maybe not.", ["Well . . .", "Maybe not."]),
        ("It began at 5 p.m. The end came.", ["It began at 5 p.m.", "The end came."]),
        ('It began at 5 p.m. "We ran," he said.', ["It began at 5 p.m.", '"We ran," he said.']),
        ("They live in the U.S. Now they vote.", ["They live in the U.S.", "Now they vote."]),
        ("He said no. The vote is on.", ["He said no.", "The vote is on."]),
        ("It rained. 14 people came.", ["It rained.", "14 people came."]),
        (
            '"Why?" she asked. "I left." He nodded.',
            ['"Why?" she asked.', '"I left."', "He nodded."],
        ),
        ('He said "no." Then he left.', ['He said "no."', "Then he left."]),
        ("It ended at 5 p.m.\u00a0Then we left.", ["It ended at 5 p.m.", "Then we left."]),
        ("It ended at 5 p.m. Police left.", ["It ended at 5 p.m.", "Police left."]),
        ("She is from Washington, D.C. She left.", ["She is from Washington, D.C.", "She left."]),
        ("It rose 3.5 percent. That is much.", ["It rose 3.5 percent.", "That is much."]),
        ("1. First one. 2. Second one.", ["1. First one.", "2. Second one."]),
        ("• One thing. • Another.", ["• One thing.", "• Another."]),
        (
            "¿Qué pasó? ¡Nadie sabe! «No sé.» Fin.",
            ["¿Qué pasó?", "¡Nadie sabe!", "«No sé.»", "Fin."],
        ),
        ("(He left.) [She stayed.] Fine.", ["(He left.)", "[She stayed.]", "Fine."]),
        ("Was it No. 1? Yes. No. We lost.", ["Was it No. 1?", "Yes.", "No.", "We lost."]),
        ("It came. #metoo started.", ["It came.", "#metoo started."]),
        ("Really?! Yes. ", ["Really?!", "Yes."]),
        ("هل ستبقى؟ لا أحد يعرف. نعم!", ["هل ستبقى؟", "لا أحد يعرف.", "نعم!"]),
        ("وہ آیا۔ پھر چلا گیا۔", ["وہ آیا۔", "پھر چلا گیا۔"]),
        ("It rained.\u00a0\nWe left.", ["It rained.", "We left."]),
    ],
)
def test_sentences_end_where_a_reader_sees_it(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


def test_only_the_given_stretch_is_cut() -> None:
    text = "One. Two. Three."

    assert [span.cut(text) for span in sentences(text, Span(5, 9))] == ["Two."]


def test_a_blank_stretch_has_no_sentence() -> None:
    assert sentences("a   b", Span(1, 4)) == []


_BITS = "He|said|Mr|U.S|p.m|3|.|.|?|!|…|\"|“|”|)|(| | |\u00a0|\n|🙂|Ä|e\u0301|'|’|-|The|ש"
_NEWS = st.lists(st.sampled_from(_BITS.split("|")), min_size=1).map("".join).filter(bool)


@given(st.one_of(_NEWS, st.text(min_size=1)))
def test_sentences_hold_every_dark_character_once_in_text_order(text: str) -> None:
    found = sentences(text, Span(0, len(text)))

    held = "".join(span.cut(text) for span in found)
    assert "".join(held.split()) == "".join(text.split())
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(span.cut(text).strip() == span.cut(text) for span in found)


@given(_NEWS)
def test_cutting_a_stretch_inside_a_text_needs_nothing_from_outside_it(text: str) -> None:
    around = f"Xy. {text} Zz."
    inside = sentences(around, Span(4, 4 + len(text)))

    assert [span.cut(around) for span in inside] == cut(text)
