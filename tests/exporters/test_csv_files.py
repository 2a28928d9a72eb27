"""A class and a work as CSV files."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace
from pathlib import Path

import pytest
from full_class import answers, full
from hypothesis import given
from hypothesis import strategies as st
from small_class import CREDIT, NOW, five, material, record, tagged, work

from annotator.exporters.csv_files import class_csv, work_csv
from annotator.exporters.tables import Table, safe
from annotator.model.collected import ClassRecord
from annotator.workflows.scoring import figures_of

GOLDEN = Path(__file__).parent / "golden"
FILES = [
    *("annotations", "answers", "article_answers", "asked", "codebook", "facts", "likeness"),
    *("mix_ups", "people"),
    *("points", "questions", "repeats", "rows", "tags", "voices", "written"),
]


def files(of: ClassRecord, *, names: bool) -> dict[str, bytes]:
    return class_csv(of, figures_of(of, answers()), names=names)


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def back(cell: str) -> str:
    """What the codebook says: one apostrophe away where a formula would follow."""
    return re.sub(r"^'(?='*[=+\-@\t\r\n＝＋－＠])", "", cell)


@pytest.mark.parametrize("name", FILES)
def test_the_files_of_a_class_are_as_kept(name: str) -> None:
    found = files(full(), names=False)

    assert sorted(found) == [f"{file}.csv" for file in FILES]
    assert found[f"{name}.csv"].decode("utf-8-sig") == (
        (GOLDEN / f"{name}.csv").read_text(encoding="utf-8").replace("\n", "\r\n")
    )


def test_without_names_nothing_tells_who_it_was() -> None:
    everything = b"".join(files(five(), names=False).values()).decode()

    for hidden in ("Ann Lee", ".annot", "w5", "2026-03-05", "She said it.", "w5-n11"):
        assert hidden not in everything


def test_comments_of_a_class_stay_in_it_with_names_too() -> None:
    assert b"She said it." not in b"".join(files(five(), names=True).values())


def test_with_names_each_row_says_who() -> None:
    found = files(five(), names=True)
    quote = next(row for row in rows(found["annotations.csv"]) if row["id"] == "w5-n11")
    person = next(row for row in rows(found["people.csv"]) if row["name"] == "Ann Lee")

    assert (quote["name"], quote["id"], quote["created"]) == ("Ann Lee", "w5-n11", NOW)
    assert (person["file"], person["work"], person["handed_in"]) == ("Ann Lee.annot", "w5", NOW)


def test_excel_is_told_that_it_is_utf8() -> None:
    for content in files(five(), names=False).values():
        assert content.startswith(b"\xef\xbb\xbf")
        assert content.count(b"\n") == content.count(b"\r\n")


def test_passages_are_cut_from_the_text_the_student_had() -> None:
    one = work("w1", "Ann", tagged(1, "claim", "About 40 people saw it."))
    first = one.hand_in.material.articles[0]
    other = replace(one.hand_in.material, articles=(replace(first, text="X" + first.text),))
    found = files(record(replace(one, hand_in=replace(one.hand_in, material=other))), names=False)

    (row,) = rows(found["annotations.csv"])
    assert (row["exact"], row["counted"]) == (" About 40 people saw it", "no")


def test_an_answer_has_a_column_of_its_tag() -> None:
    found = rows(files(five(), names=False)["annotations.csv"])

    assert {row["claim.checkable"] for row in found if row["tag"] == "claim"} == {"", "yes"}
    # In own words: nobody ticked it.
    assert {row["quote.speaker"] for row in found} == {""}


def test_the_codebook_names_every_column_of_every_file() -> None:
    found = files(five(), names=True)
    described = {(row["file"], row["column"]) for row in rows(found["codebook.csv"])}

    for file in set(found) - {"codebook.csv"}:
        header = csv.DictReader(io.StringIO(found[file].decode("utf-8-sig"))).fieldnames
        for column in header or ():
            assert (file, column) in described


def test_one_work_gives_its_annotations_and_the_codebook() -> None:
    four = [tagged(n, "credit", CREDIT, n, comment="Mine.") for n in (1, 2, 3, 4)]
    found = work_csv(material(), four, names=False)
    named = work_csv(material(), four, names=True, person="Ann Lee")

    assert sorted(found) == ["annotations.csv", "codebook.csv"]
    places = [(row["occurrence"], row["occurrences"]) for row in rows(found["annotations.csv"])]
    assert places == [("1", "4"), ("2", "4"), ("3", "4"), ("4", "4")]
    assert b"Mine." not in found["annotations.csv"]
    assert {(r["name"], r["comment"]) for r in rows(named["annotations.csv"])} == {
        ("Ann Lee", "Mine.")
    }


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "'=", "''@"])
def test_no_cell_starts_like_a_formula(start: str) -> None:
    comment = f"{start}HYPERLINK(1)"
    one = [tagged(1, "claim", CREDIT, comment=comment)]
    (row,) = rows(work_csv(material(), one, names=True, person="-Ann")["annotations.csv"])

    assert row["comment"] == "'" + comment
    assert (back(row["comment"]), back(row["name"])) == (comment, "-Ann")


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_any_text_comes_back_as_it_was(text: str) -> None:
    (row,) = rows(Table(["c", "d"], [[text, 1]]).csv())

    assert back(row["c"]) == text
    assert not safe(text).startswith(tuple("=+-@\t\r\n"))


def test_an_apostrophe_that_begins_a_word_stays_alone() -> None:
    assert safe("'Twas here") == "'Twas here"
