"""What stands on the board beside the passages: what to ask, and what the teacher ticked."""

from __future__ import annotations

from dataclasses import replace

import pytest
from small_class import NOW, five, material, record, tagged, work

from annotator.model.assignment import Assignment
from annotator.model.board import Board, Comment, Prompt, Slide
from annotator.model.collected import ClassRecord
from annotator.model.decisions import Decision, Remark, Reword, Show, decided
from annotator.model.scheme import Attribute
from annotator.model.spans import Span
from annotator.workflows.board import make_board

GONE = "We thought it was gone"
SENTENCE = '"We thought it was gone," said park ranger Dana Ortiz.'
HERE = ("a1", Span(start := material().articles[0].text.index(SENTENCE), start + len(SENTENCE)))


def two() -> ClassRecord:
    """Two students who wrote about the same words, one of them about the article too."""
    asks = Assignment("l1", "Otters", NOW, questions=(Attribute("q", "Who is not heard?", "text"),))
    asked = replace(material(), assignment=asks)
    ann = work("w1", "Ann", tagged(1, "quote", GONE, comment="Her own words."))
    bo = work("w2", "Bo", tagged(1, "quote", GONE, comment="A quote.", attributes={"speaker": "D"}))
    ann = replace(
        ann, hand_in=replace(ann.hand_in, material=asked, answers={("a1", "q"): "The otter."})
    )
    bo = replace(bo, hand_in=replace(bo.hand_in, material=asked))
    return ClassRecord("c1", asked, (ann, bo))


ANN, BO = (one.key for one in two().newest)
HERS, HIS = Remark(ANN, "w1-n1", "", "Her own words."), Remark(BO, "w2-n1", "", "A quote.")


def board(*decisions: Decision) -> Board:
    return make_board(two(), decisions=decided(decisions))


def slide_of(shown: Board, words: str = GONE) -> Slide:
    return next(slide for slide in shown.slides if words in slide.text)


def test_what_was_not_ticked_is_not_on_the_board() -> None:
    assert all(not slide.comments for slide in board().slides)
    (comment,) = slide_of(board(Show(HERS, True))).comments
    assert comment == Comment("Her own words.")
    assert slide_of(board(Show(HERS, True), Show(HERS, False))).comments == ()


def test_words_that_were_changed_since_are_not_ticked() -> None:
    assert not slide_of(board(Show(HERS._replace(words="Her words."), True))).comments


def test_ticked_comments_stand_in_the_order_of_the_alphabet() -> None:
    comments = slide_of(board(Show(HERS, True), Show(HIS, True))).comments
    assert [one.words for one in comments] == ["A quote.", "Her own words."]


def test_an_answer_about_the_article_gets_a_slide_with_its_title_last() -> None:
    *_, last = board(Show(Remark(ANN, "a1", "q", "The otter."), True)).slides
    assert last.text == "Otter returns to Millford pond"
    assert last.comments == (Comment("The otter.", "Who is not heard?"),)
    assert (last.people, last.votes(0), last.nothing(0)) == (0, {}, 0)


def test_a_prompt_is_asked_without_the_words_that_stand_there_already() -> None:
    asked = {HERE: f"“{SENTENCE}” Who says so?", ("a1", None): "Who is missing?"}
    shown = make_board(five(), prompts=asked)
    assert slide_of(shown).prompt == Prompt("worded", words="Who says so?")
    assert shown.slides[-1].prompt == Prompt("worded", words="Who is missing?")


@pytest.mark.parametrize(
    ("words", "left"),
    [
        (f"“{SENTENCE}” Who says so?", "Who says so?"),
        ("“‘We thought it was gone,’ said park…” Who says so?", "Who says so?"),
        ("“It came home” is something else.", "“It came home” is something else."),
        ("“We” is who?", "“We” is who?"),
        ("Who is “We”?", "Who is “We”?"),
        (f"“{SENTENCE}”", f"“{SENTENCE}”"),
        ("“”", "“”"),
        ("“…”", "“…”"),
    ],
)
def test_only_words_of_the_passage_are_left_out(words: str, left: str) -> None:
    shown = make_board(five(), prompts={HERE: words})
    assert slide_of(shown).prompt == Prompt("worded", words=left)


def test_nothing_is_asked_where_the_teacher_switched_it_off() -> None:
    assert slide_of(make_board(five())).prompt
    decisions = decided([Reword(HERE, ""), Reword(("a1", None), "")])
    shown = make_board(five(), decisions=decisions)
    assert slide_of(shown).prompt is None
    assert all(slide.people for slide in shown.slides)


def test_own_words_get_a_slide_where_nobody_tagged_anything() -> None:
    one = record(work("w1", "Ann", tagged(1, "claim", "Children waved.")))
    assert len(make_board(one).slides) == 1
    asked = {HERE: "Why did nobody tag this?"}
    decisions = decided([Reword(HERE, "Why did nobody tag this?")])
    assert len(make_board(one, prompts=asked).slides) == 1
    assert len(make_board(one, prompts=asked, decisions=decisions).slides) == 2


def test_a_board_of_simulated_students_says_so() -> None:
    assert make_board(five()).simulated == 0
    (first, *rest) = five().collected
    made = replace(first, hand_in=replace(first.hand_in, simulated=True))
    assert make_board(replace(five(), collected=(made, *rest))).simulated == 1
