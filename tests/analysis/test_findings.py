"""What is found in a class of several articles and hand-ins."""

from __future__ import annotations

from dataclasses import replace

from small_class import article, five, material, record, tagged, work

from annotator.analysis.findings import findings
from annotator.analysis.summary import counted_annotations, summarise
from annotator.model.annotation import Annotation
from annotator.model.collected import ClassRecord
from annotator.model.findings import Findings

SAW = "About 40 people saw it."
TWO = replace(material(), articles=(article("a1"), article("a2", [("body", SAW, ())])))


def found_in(one: ClassRecord, *key: Annotation) -> Findings:
    return findings(one.material, counted_annotations(one), summarise(one), key)


def claim(number: int, article_id: str) -> Annotation:
    on = next(one for one in TWO.articles if one.id == article_id)
    return tagged(number, "claim", SAW, on=on)


def test_each_article_has_its_own_rows_and_tags_are_found_over_all_of_them() -> None:
    people = [
        work("w1", "A", claim(1, "a1"), claim(2, "a2"), material=TWO),
        work("w2", "B", claim(3, "a2"), material=TWO),
    ]
    one = replace(record(*people), material=TWO)

    found = found_in(one, claim(8, "a1"), claim(9, "a2"))

    result = next(one for one in found.results if one.tag == "claim")
    assert (result.passages, result.times, result.found, result.missed) == (2, 4, 3, 1)
    assert [row.users for row in found.likeness if row.tag == "claim"] == [1, 2]
    assert [voices.article_id for voices in found.voices] == ["a1", "a2"]


def test_work_on_another_text_is_beside_nobodys_answers() -> None:
    other = replace(material(), articles=(article("a1", [("body", SAW, ())]),))
    one = record(work("w1", "A", tagged(1, "claim", SAW)), work("w2", "B", material=other))

    found = found_in(one, tagged(9, "claim", SAW))

    assert found.results[0].times == 1
    assert {who: set(by_article) for who, by_article in found.matchings.items()} == {
        ("w1", "a"): {"a1"},
        ("w2", "b"): set(),
    }


def test_without_teachers_answers_all_else_is_found() -> None:
    found = found_in(five())

    assert (found.key, found.results, found.matchings) == ((), (), {})
    assert found.splits
    assert found.mix_ups
    assert found.likeness
    assert found.voices[0].voices == ()


def test_a_class_of_nobody_has_no_findings_and_says_why() -> None:
    found = found_in(record(), tagged(9, "claim", SAW))

    assert (found.splits, found.mix_ups, found.matchings) == ((), (), {})
    assert {row.no_number for row in found.likeness} == {"few_people"}
    assert {one.share for one in found.results} == {None}
