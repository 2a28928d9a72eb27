"""The summary of a class whose teacher decided about points."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from full_class import answers, full

from annotator.model.decisions import Overrule, PointsRule
from annotator.model.points import Overruled
from annotator.storage import class_files
from annotator.storage.decision_rows import add_decision


@pytest.mark.parametrize("worth", [12, 0])
def test_points_that_count_are_told(tmp_path: Path, done: Callable, worth: int) -> None:
    path, record = tmp_path / "c.annotclass", full(worth)
    class_files.create(path, record, answers())
    add_decision(path, PointsRule("agreement"))
    add_decision(path, Overrule(record.newest[0].key, Overruled(11.5, "Told me the rest.")))

    lines = done("summary", path).out.splitlines()

    told = [line for line in lines if "as the teacher decided" in line]
    assert [line.split(": ")[1] for line in told] == (
        ["11.5 of 12 points, as the teacher decided."] if worth else []
    )
    agreed = [line for line in lines if line.endswith("in agreeing with the teacher.")]
    assert len(agreed) == len(record.newest) - len(told)
    assert all((" of 12 points, for " in line) == bool(worth) for line in agreed)
    assert "Told me" not in "".join(lines)
