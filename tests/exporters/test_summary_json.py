"""The published JSON of a summary."""

from __future__ import annotations

import json
from dataclasses import replace

from small_class import CREDIT, NOW, five, record

from annotator.analysis.summary import summarise
from annotator.exporters.summary_json import prompts_json, summary_json
from annotator.model.collected import ClassRecord
from annotator.model.points import Overruled, Part, Points
from annotator.model.scores import ReaderScore, Scores
from annotator.model.spans import Span

SCORE = ReaderScore(
    "Reader 01",
    Points((Part("passages", 2, 3),)),
    Points((Part("agreement", 1.5, 4),)),
    {"found": 1, "elsewhere": 1, "other_tag": 0, "missed": 2},
    3,
)


def of(class_record: ClassRecord) -> dict[str, object]:
    return summary_json(summarise(class_record), Scores(0, 0, ()))


def test_it_has_the_published_keys() -> None:
    found = json.loads(json.dumps(of(five())))

    assert found["class"] == {
        "title": "Otters: who says what?",
        "articles": 1,
        "people": 5,
        "handed_in": 5,
        "simulated": 0,
    }
    assert found["tags"][0] == {"tag": "claim", "annotations": 4, "people": 4}
    assert {"article", "start", "end", "text", "part_of", "votes", "nothing"} <= set(
        found["rows"][0]
    )
    assert found["method"]["votes"].startswith("A student counts")


def test_a_row_names_its_votes_by_tag_id() -> None:
    found = json.loads(json.dumps(of(five())))
    row = next(row for row in found["rows"] if row["text"].startswith("About"))

    assert row["votes"] == {"claim": 1, "quote": 0, "caption": 0, "credit": 0, "ask": 0}
    assert (row["part_of"], row["nothing"]) == (None, 4)


def test_a_repeat_says_how_many_people_tagged_how_many_places() -> None:
    found = json.loads(json.dumps(of(five())))
    repeat = next(row for row in found["repeats"] if row["text"] == CREDIT)

    assert repeat["places"] == 4
    assert repeat["people_by_places"] == {"0": 2, "1": 1, "2": 1, "3": 0, "4": 1}
    assert repeat["counted_once"]["credit"] == 3


def test_no_name_file_work_or_time_is_in_it() -> None:
    found = json.dumps(of(five()))

    for hidden in ("Ann Lee", ".annot", "w5", NOW, "She said it."):
        assert hidden not in found


def test_a_class_without_hand_ins_is_written_too() -> None:
    found = of(record())

    assert (found["repeats"], found["readers"]) == ([], [])


def test_points_and_outcomes_are_per_reader() -> None:
    found = summary_json(summarise(five()), Scores(10, 4, (SCORE,)))

    doing = {"got": 2, "of": 3, "points": 6.7}
    agreement = {"got": 1.5, "of": 4, "points": 3.8}
    counts = {"points": 6.7, "overruled": False}
    row = {"reader": "Reader 01", "doing": doing, "agreement": agreement, **counts}
    assert found["points"] == {"worth": 10, "points_for": "doing", "rows": [row]}
    outcomes = {"found": 1, "elsewhere": 1, "other_tag": 0, "missed": 2, "extra": 3}
    assert found["answers"] == {"passages": 4, "rows": [{"reader": "Reader 01", **outcomes}]}


def test_a_lesson_worth_no_points_and_without_answers_says_so() -> None:
    bare = replace(SCORE, agreement=None)
    found = summary_json(summarise(five()), Scores(0, 0, (bare,)))

    doing = {"got": 2, "of": 3, "points": None}
    counts = {"points": None, "overruled": False}
    row = {"reader": "Reader 01", "doing": doing, "agreement": None, **counts}
    assert found["points"] == {"worth": None, "points_for": "doing", "rows": [row]}
    assert found["answers"] is None


def test_what_counts_is_what_the_teacher_chose_or_gave() -> None:
    said = Overruled(9, "Ann told me.")
    given = replace(SCORE, doing=replace(SCORE.doing, overruled=said))
    found = json.loads(json.dumps(summary_json(summarise(five()), Scores(10, 4, (given,)))))
    (row,) = found["points"]["rows"]
    assert (row["points"], row["overruled"], row["doing"]["points"]) == (9, True, 6.7)
    assert "Ann told me" not in str(found), "a note may be about somebody"

    chosen = json.loads(
        json.dumps(summary_json(summarise(five()), Scores(10, 4, (SCORE,), "agreement")))
    )
    assert chosen["points"]["rows"][0]["points"] == 3.8


def test_prompts_name_the_row_they_are_about() -> None:
    asked = {("a1", Span(0, 5)): "Says who?", ("a1", None): "Who is missing?"}
    assert prompts_json(asked) == [
        {"article": "a1", "span": [0, 5], "ask": "Says who?"},
        {"article": "a1", "span": None, "ask": "Who is missing?"},
    ]
