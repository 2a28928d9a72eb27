"""The published JSON of what a class's passages say beyond the counts."""

from __future__ import annotations

import json

from full_class import RETOLD, answers, full
from small_class import record

from annotator.exporters.findings_json import findings_json
from annotator.workflows.scoring import figures_of


def test_the_five_lines_are_there_in_words_and_in_figures() -> None:
    found = json.loads(json.dumps(findings_json(figures_of(full(), answers()))))
    first, *_ = found["tomorrow"]

    assert (first["kind"], first["article"]) == ("open_with_two", "a1")
    said = f"Open with “{RETOLD}”: 2 students say only Claim, 2 only Quote."
    assert first["words"].startswith(said)
    assert (first["values"]["n"], first["values"]["others"]) == (2, 2)
    assert first["span"] == [389, 389 + len(RETOLD)]


def test_tags_passages_and_speakers_are_as_on_the_page() -> None:
    found = findings_json(figures_of(full(), answers()))
    said = json.loads(json.dumps(found))

    (claim,) = [row for row in said["learned"] if row["tag"] == "claim"]
    assert (claim["times"], claim["found"] + claim["elsewhere"], claim["level"]) == (
        24,
        6,
        "not_yet",
    )
    credit = said["passages"][0]
    assert (credit["text"], len(credit["spans"])) == ("Source: KQLM video", 4)
    assert (credit["found"], credit["missed"]) == (3, 5)
    (voices,) = said["voices"]
    assert voices["speakers"][0]["spellings"] == {"Ortiz": 2}
    assert voices["no_speaker"] == {"passages": 6, "people": 5}
    mixed = said["mix_ups"][0]
    assert (mixed["tag"], mixed["other"]) == ("claim", "quote")
    assert mixed["rows"][0]["tag_people"] == mixed["rows"][0]["other_people"] == 2
    assert {row["no_number"] for row in said["likeness"]} == {None}


def test_no_name_of_a_person_is_in_it() -> None:
    said = json.dumps(findings_json(figures_of(full(), answers())))
    assert not [one for one in ("Ann", "Bo Kim", "Flo", "w5", ".annot") if one in said]


def test_of_an_empty_class_there_is_one_line() -> None:
    found = findings_json(figures_of(record(), answers()))
    assert [line["kind"] for line in json.loads(json.dumps(found))["tomorrow"]] == ["nobody"]
    assert (found["passages"], found["mix_ups"]) == ([], [])
