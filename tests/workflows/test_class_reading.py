"""A class, or a group of it, as its articles were read: with notes on each row."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from small_class import CREDIT, five, tagged, work

from annotator.model.annotation import Annotation
from annotator.model.answer_key import EITHER
from annotator.model.collected import ClassRecord, Collected
from annotator.model.decisions import NOTHING_DECIDED, Passage
from annotator.model.passage_notes import AnswerHere, Said
from annotator.model.roster import Person, Roster
from annotator.workflows.class_contents import ClassContents
from annotator.workflows.class_reading import ClassReading, class_reading, groups_of
from annotator.workflows.scoring import figures_of

SAW = "About 40 people saw it."
BACK = "The otter came back\u00a0on Monday."
CLEANER = "Ortiz said the pond is cleaner than it was in years."
RED = Roster((Person("Ann Lee", "1", "red"), Person("Bo Kim", "2", "blue"), Person("Cy Diaz")))


def of(record: ClassRecord, *key: Annotation) -> ClassContents:
    figures = figures_of(record, key)
    return ClassContents(
        Path("c.annotclass"), record, key, NOTHING_DECIDED, figures, {}, "", False, False
    )


def with_works(*works: Collected, roster: Roster | None = None) -> ClassRecord:
    return replace(five(), collected=works, roster=roster)


def place(reading: ClassReading, words: str) -> Passage:
    row = next(row for row in reading.figures.summary.rows if words in row.text)
    return (row.article_id, row.span)


def remarks(reading: ClassReading, words: str) -> tuple[Said, ...]:
    return reading.remarks.on(place(reading, words))


def said(reading: ClassReading, words: str) -> list[str]:
    return [one.remark.words for one in remarks(reading, words)]


def answers(reading: ClassReading, words: str) -> tuple[AnswerHere, ...]:
    return reading.answers[place(reading, words)]


def test_a_comment_stands_where_its_passage_does() -> None:
    reading = class_reading(of(five()))

    assert said(reading, "We thought it was gone") == ["Ortiz", "She said it."]
    assert said(reading, "Nobody fed it") == ["=Who knows?"]
    assert said(reading, SAW) == []


def test_a_passage_over_two_rows_is_about_both_and_a_small_end_about_none() -> None:
    both = tagged(1, "claim", f"{BACK} {SAW}", comment="Two facts.")
    little = tagged(2, "claim", f"Monday. {SAW}", comment="Counted.")
    reading = class_reading(of(with_works(work("w1", "Ann Lee", both, little))))

    assert said(reading, "came back") == ["Two facts."]
    assert said(reading, SAW) == ["Two facts.", "Counted."]


def test_words_that_count_on_no_row_are_about_the_row_they_share_most_with() -> None:
    across = tagged(1, "claim", "on Monday. About", comment="Odd.")
    reading = class_reading(of(with_works(work("w1", "Ann Lee", across))))

    assert said(reading, "came back") == ["Odd."]
    assert said(reading, SAW) == []


def test_a_name_to_choose_from_is_no_remark() -> None:
    quote = tagged(1, "quote", SAW, attributes={"speaker": "Ortiz"})
    record = with_works(work("w1", "Ann Lee", quote))
    asked = record.material.scheme
    speaker = replace(asked.tags[1].attributes[0], suggest="names")
    tags = [replace(one, attributes=(speaker,)) if one.id == "quote" else one for one in asked.tags]
    material = replace(record.material, scheme=replace(asked, tags=tuple(tags)))

    assert said(class_reading(of(record)), SAW) == ["Ortiz"]
    assert said(class_reading(of(replace(record, material=material))), SAW) == []


def test_remarks_stand_tag_by_tag_and_by_code() -> None:
    quote = tagged(1, "quote", SAW, comment="Heard.")
    claims = [tagged(n, "claim", SAW, comment=f"Reason {n}.") for n in (2, 3)]
    record = with_works(
        work("w1", "Ann Lee", quote), work("w2", "Bo Kim", claims[0]), work("w3", "Cy", claims[1])
    )
    found = remarks(class_reading(of(record)), SAW)

    assert [(one.tag, one.reader) for one in found] == [
        ("claim", "Reader 02"),
        ("claim", "Reader 03"),
        ("quote", "Reader 01"),
    ]
    assert found[0].remark.about == "w2-n2"


def test_the_teachers_answer_stands_on_its_row_with_how_the_class_did() -> None:
    key = tagged(1, "claim", SAW), tagged(2, "quote", SAW, attributes={EITHER: "n1"})
    (answer,) = answers(class_reading(of(five(), *key)), SAW)

    assert [one.tag for one in answer.item.accepted] == ["claim", "quote"]
    assert answer.text == SAW
    assert answer.result
    assert answer.result.counts == {"found": 1, "elsewhere": 0, "other_tag": 0, "missed": 4}


def test_each_place_of_the_same_words_has_the_answer_for_all_of_them() -> None:
    key = [tagged(n, "credit", CREDIT, n) for n in (1, 2, 3, 4)]
    reading = class_reading(of(five(), *key))
    rows = [row for row in reading.figures.summary.rows if row.text == CREDIT]
    found = [reading.answers[row.article_id, row.span] for row in rows]

    assert len(found) == 4
    assert len({one.result.counts["found"] for (one,) in found if one.result}) == 1


def test_an_answer_without_right_and_wrong_has_no_result() -> None:
    (answer,) = answers(class_reading(of(five(), tagged(1, "ask", SAW))), SAW)

    assert answer.result is None


def test_a_group_of_the_list_is_counted_alone_and_keeps_its_codes() -> None:
    own = [tagged(1, "claim", SAW, comment="Why?")]
    works = [work("w1", "Ann Lee", *own), work("w2", "Bo Kim", *own), work("w3", "Cy Diaz")]
    contents = of(with_works(*works, roster=RED))
    reading = class_reading(contents, "blue")

    assert groups_of(contents.record) == ("red", "blue")
    assert {row.people for row in reading.figures.summary.rows} == {1}
    assert [one.reader for one in remarks(reading, SAW)] == ["Reader 02"]


def test_a_group_of_whom_nothing_has_come_is_not_offered() -> None:
    record = with_works(work("w2", "Bo Kim"), roster=RED)

    assert groups_of(record) == ("blue",)
    assert groups_of(replace(record, roster=None)) == ()


def test_a_group_is_asked_with_its_own_figures() -> None:
    own = [tagged(1, "claim", SAW)]
    works = [work("w1", "Ann Lee", *own), work("w2", "Bo Kim", *own), work("w4", "Bo Kim")]
    listed = Roster((Person("Ann Lee", "1", "red"), Person("Bo Kim", "2", "blue")))
    reading = class_reading(of(with_works(*works, roster=listed)), "blue")

    assert "1 of 2" in reading.prompts[place(reading, SAW)]
