"""The command `suggest`: its published JSON, its lines, and where it is refused."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from annotator.storage import work_files

KEYS = [
    *("tag", "start", "end", "exact", "rule", "kind", "speaker", "speaker_span", "attributes"),
    "group",
]


def test_the_suggestions_have_the_published_shape(story: Path, done: Callable) -> None:
    text = story.read_text(encoding="utf-8")
    found = done("suggest", story, "--json").json
    assert [list(one) for one in found] == [KEYS] * len(found)
    assert [(one["start"], one["end"]) for one in found] == sorted(
        (one["start"], one["end"]) for one in found
    )
    for one in found:
        assert text[one["start"] : one["end"]] == one["exact"]
    (quote,) = (one for one in found if one["kind"] == "direct")
    start, end = quote["speaker_span"]
    assert text[start:end] == "park ranger Dana Ortiz"
    assert quote | {"start": 0, "end": 0, "speaker_span": 0} == {
        "tag": "quote",
        "start": 0,
        "end": 0,
        "exact": "It just came home,",
        "rule": "Inside quotation marks, followed by “said park ranger Dana Ortiz”.",
        "kind": "direct",
        "speaker": "Dana Ortiz",
        "speaker_span": 0,
        "attributes": {"speaker": "Dana Ortiz", "form": "exact"},
        "group": None,
    }


def test_equal_credit_rows_are_a_row_each_in_one_group(story: Path, done: Callable) -> None:
    found = done("suggest", story, "--json").json
    credit_rows = [one for one in found if one["kind"] == "credit"]
    assert [one["exact"] for one in credit_rows] == ["Source: KQLM video"] * 3
    assert len({one["group"] for one in credit_rows}) == 1
    assert credit_rows[0]["group"]
    assert credit_rows[0]["speaker"] is None


def test_claims_come_when_asked_for(story: Path, done: Callable) -> None:
    assert "claim" not in {one["kind"] for one in done("suggest", story, "--json").json}
    found = done("suggest", story, "--json", "--claims").json
    (claim,) = (one for one in found if one["exact"] == "About 40 people saw it.")
    assert claim["rule"] == "Has a number: “40”. That can be counted."


def test_in_words_each_is_a_line(story: Path, done: Callable) -> None:
    lines = done("suggest", story).out.splitlines()
    assert len(lines) == len(done("suggest", story, "--json").json)
    assert any("“It just came home,”  Dana Ortiz  Inside quotation" in line for line in lines)


def test_a_work_file_s_own_tags_are_suggested(story: Path, tmp_path: Path, done: Callable) -> None:
    done("import", story, "-o", tmp_path / "x.annot", "--scheme", "claims-voices")
    found = done("suggest", tmp_path / "x.annot", "--json").json
    assert {(one["kind"], one["tag"]) for one in found} == {("direct", "direct")}
    assert work_files.read(tmp_path / "x.annot").annotations == {}


def test_nothing_to_suggest_is_said(tmp_path: Path, done: Callable) -> None:
    bare = tmp_path / "bare.txt"
    bare.write_text("Rain\n\nIt rained, and it rained again all the day.\n", "utf-8")
    assert done("suggest", bare).out == "There is nothing more to suggest here.\n"
    assert done("suggest", bare, "--json").json == []


def test_a_lesson_that_gives_its_students_none_is_refused(lesson: Path, refused: Callable) -> None:
    assert "gives no suggestions" in refused("suggest", lesson)
