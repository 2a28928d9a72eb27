"""The published JSON of a summary."""

from __future__ import annotations

import json

from small_class import CREDIT, NOW, five, record

from annotator.analysis.summary import summarise
from annotator.exporters.summary_json import summary_json


def test_it_has_the_published_keys() -> None:
    found = json.loads(json.dumps(summary_json(summarise(five()))))

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
    found = json.loads(json.dumps(summary_json(summarise(five()))))
    row = next(row for row in found["rows"] if row["text"].startswith("About"))

    assert row["votes"] == {"claim": 1, "quote": 0, "caption": 0, "credit": 0, "ask": 0}
    assert (row["part_of"], row["nothing"]) == (None, 4)


def test_a_repeat_says_how_many_people_tagged_how_many_places() -> None:
    found = json.loads(json.dumps(summary_json(summarise(five()))))
    repeat = next(row for row in found["repeats"] if row["text"] == CREDIT)

    assert repeat["places"] == 4
    assert repeat["people_by_places"] == {"0": 2, "1": 1, "2": 1, "3": 0, "4": 1}
    assert repeat["counted_once"]["credit"] == 3


def test_no_name_file_work_or_time_is_in_it() -> None:
    found = json.dumps(summary_json(summarise(five())))

    for hidden in ("Ann Lee", ".annot", "w5", NOW, "She said it."):
        assert hidden not in found


def test_a_class_without_hand_ins_is_written_too() -> None:
    found = summary_json(summarise(record()))

    assert (found["repeats"], found["readers"]) == ([], [])
