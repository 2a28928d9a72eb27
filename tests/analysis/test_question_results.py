"""What a class answered, counted and in its own words."""

from __future__ import annotations

from dataclasses import replace

from small_class import CREDIT, material, tagged, work

from annotator.analysis.question_results import question_results
from annotator.analysis.summary import counted_annotations, summarise
from annotator.model.collected import ClassRecord, Collected
from annotator.model.decisions import Remark
from annotator.model.lesson import Material
from annotator.model.question_results import QuestionResult, QuestionResults
from annotator.model.scheme import Attribute, Option

FORTY, FED = "About 40 people saw it.", "Nobody fed it"
SURE = Attribute("sure", "How sure?", "number")
KNOWN = Attribute("known", "Known?", "yes_no")
WHY = Attribute("why", "Why?", "text")
WHO = Attribute("who", "Who?", "text", suggest="names")
SHOWS = Attribute("shows", "What?", "several", (Option("pond", "Pond"), Option("otter", "Otter")))
FAIR = Attribute("fair", "Fair?", "choice", (Option("all", "Yes"), Option("part", "Partly")))
ASKS = Attribute("asks", "What would you ask?", "text")


def lesson() -> Material:
    """Claims are asked for everything, asks for what would be asked, the article for more."""
    plain = material()
    assert plain.assignment
    questions = {"claim": (KNOWN, SURE, WHY, WHO), "caption": (SHOWS,), "ask": (ASKS, KNOWN)}
    tags = [replace(t, attributes=questions.get(t.id, ())) for t in plain.scheme.tags]
    return replace(
        plain,
        scheme=replace(plain.scheme, tags=tuple(tags)),
        assignment=replace(plain.assignment, questions=(FAIR, WHY)),
    )


def results(*works: Collected) -> QuestionResults:
    asked = lesson()
    own = (replace(w, hand_in=replace(w.hand_in, material=asked)) for w in works)
    record = ClassRecord("c1", asked, tuple(own))
    return question_results(record, counted_annotations(record), summarise(record))


def result(found: QuestionResults, tag: str, question: Attribute) -> QuestionResult:
    return next(one for one in found.of_tags if (one.tag, one.question) == (tag, question))


def counts(one: QuestionResult) -> list[tuple[str, int, int]]:
    return [tuple(count) for count in one.counts]


def test_each_answer_counts_its_passages_and_its_people() -> None:
    found = results(
        work(
            "w1",
            "Ann",
            tagged(1, "claim", FORTY, attributes={"known": "yes", "sure": "10"}),
            tagged(2, "claim", FED, attributes={"known": "yes", "sure": "9.5"}),
        ),
        work("w2", "Bo", tagged(1, "claim", FORTY, attributes={"known": "yes"})),
        work("w3", "Cy", tagged(1, "claim", FORTY)),
    )

    known = result(found, "claim", KNOWN)
    assert (known.asked, known.answered, known.people) == (4, 3, 2)
    assert counts(known) == [("yes", 3, 2), ("no", 0, 0)]
    # In the order of the numbers, not of their digits.
    assert counts(result(found, "claim", SURE)) == [("9.5", 1, 1), ("10", 1, 1)]


def test_of_several_answers_each_counts() -> None:
    seen = "An otter looks at the crowd."
    both = tagged(1, "caption", seen, attributes={"shows": "pond otter"})
    one = tagged(1, "caption", seen, attributes={"shows": "otter"})

    shows = result(results(work("w1", "Ann", both), work("w2", "Bo", one)), "caption", SHOWS)

    assert counts(shows) == [("pond", 1, 1), ("otter", 2, 2)]


def test_an_answer_that_the_question_does_not_take_is_none() -> None:
    odd = tagged(1, "claim", FORTY, attributes={"known": "perhaps"})

    known = result(results(work("w1", "Ann", odd)), "claim", KNOWN)

    assert (known.asked, known.answered) == (1, 0)


def test_who_speaks_is_for_the_voices_and_not_counted_here() -> None:
    assert not any(one.question == WHO for one in results().of_tags)


def test_own_words_stand_with_their_passage_and_once_for_places_tagged_together() -> None:
    several = (
        tagged(n, "claim", CREDIT, n, group="g", attributes={"why": "Says who."}) for n in (1, 2)
    )
    alone = tagged(3, "claim", FORTY, attributes={"why": "Says who."})

    why = result(results(work("w1", "Ann", *several, alone)), "claim", WHY)

    assert why.answered == 3
    assert why.counts == ()
    assert [(one.words, one.places) for one in why.written] == [("Says who.", 2), ("Says who.", 1)]
    assert why.written[0].remark == Remark(("w1", "ann"), "w1-n1", "why", "Says who.")
    assert why.written[0].reader == "Reader 01"
    assert why.written[1].span == alone.span


def test_a_question_about_the_article_counts_people_who_have_it() -> None:
    about = {("a1", "fair"): "part", ("a1", "why"): "It has\ntwo sides."}
    fair, why = results(work("w1", "Ann", answers=about), work("w2", "Bo")).of_articles

    assert (fair.article_id, fair.asked, fair.answered) == ("a1", 2, 1)
    assert counts(fair) == [("all", 0, 0), ("part", 1, 1)]
    assert [(one.words, one.span) for one in why.written] == [("It has\ntwo sides.", None)]
    assert why.written[0].remark.about == "a1"


def test_what_is_asked_stands_at_the_row_where_the_passage_begins() -> None:
    text = lesson().articles[0].text
    found = results(
        work("w1", "Ann", tagged(1, "ask", FED, attributes={"asks": "Who says so?"})),
        work("w2", "Bo", tagged(1, "ask", f"{FED}, according to the park.")),
        work("w3", "Cy", tagged(1, "ask", FORTY, attributes={"asks": "Who counted?"})),
    )

    assert [row.span.cut(text) for row in found.asked] == [
        "Nobody fed it, according to the park.",
        FORTY,
    ]
    assert [row.people for row in found.asked] == [2, 1]
    assert [[one.words for one in row.written] for row in found.asked] == [
        ["Who says so?"],
        ["Who counted?"],
    ]
    # Its other questions are counted as those of any tag.
    assert result(found, "ask", KNOWN).asked == 3
    assert not any(one.question == ASKS for one in found.of_tags)


def test_the_order_says_nothing_about_names() -> None:
    def asks(work_id: str, name: str) -> Collected:
        return work(work_id, name, tagged(1, "ask", FED, attributes={"asks": name}))

    found = results(asks("w2", "Ann"), asks("w1", "Zoe"))

    assert [one.reader for one in found.asked[0].written] == ["Reader 01", "Reader 02"]
    assert [one.words for one in found.asked[0].written] == ["Zoe", "Ann"]


def test_a_class_without_hand_ins_has_the_questions_without_answers() -> None:
    found = results()

    assert {one.asked for one in (*found.of_tags, *found.of_articles)} == {0}
    assert found.asked == ()
