"""The tables beside the copies of the report that others see."""

from __future__ import annotations

import csv
import io

from full_class import answers, full
from test_report_copies import sixteen

from annotator.exporters.csv_files import class_csv
from annotator.exporters.report_copy import ReportCopy
from annotator.workflows.scoring import figures_of

ABOUT_STUDENTS = {"annotations", "people", "points", "answers", "written", "article_answers"}


def tables(copy: ReportCopy) -> dict[str, list[dict[str, str]]]:
    record = sixteen()
    files = class_csv(record, figures_of(record, answers()), names=False, copy=copy)
    return {
        name.removesuffix(".csv"): list(
            csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""))
        )
        for name, content in files.items()
    }


def test_copies_for_others_have_no_table_of_single_students() -> None:
    whole, board = tables("teacher"), tables("board")

    assert whole.keys() - board.keys() == ABOUT_STUDENTS
    assert board.keys() == tables("outside").keys()
    book = [row for row in whole["codebook"] if row["file"].removesuffix(".csv") in board]
    assert [row for row in board["codebook"] if row["file"] and row["value"] == ""] == [
        row for row in book if row["value"] == ""
    ]
    for name in board.keys() - {"codebook"}:
        assert board[name] == whole[name]


def test_the_copy_that_leaves_the_room_has_no_small_group() -> None:
    board, outside = tables("board"), tables("outside")

    for before, after in zip(board["rows"], outside["rows"], strict=True):
        for name in before:
            if name.startswith("votes.") or name == "nothing":
                few = 0 < int(before[name]) < 5
                others = int(before["people"]) - int(before["nothing"])
                told = name == "nothing" and 0 < others < 5
                assert after[name] == ("<5" if few else "" if told else before[name])
            else:
                assert after[name] == before[name]
    for row in outside["tags"]:
        assert row["people"] not in {"1", "2", "3", "4"}
        assert (row["people"] == "<5") == (row["annotations"] == "")
    assert outside["voices"]
    assert all(int(row["people"]) >= 5 for row in outside["voices"])
    assert "spelling" not in {row["figure"] for row in outside["voices"]}
    shown = [row["count"] for row in outside["repeats"]]
    assert not [count for count in shown if count != "<5" and 0 < int(count) < 5]


def test_the_teacher_gets_all_tables_as_before() -> None:
    files = class_csv(full(), figures_of(full(), answers()), names=True)

    assert files == class_csv(full(), figures_of(full(), answers()), names=True, copy="teacher")
