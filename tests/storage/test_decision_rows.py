"""Decisions in a class file: kept, taken back, checked when they are read."""

from __future__ import annotations

from pathlib import Path

import pytest
from small_class import five, material
from stored import change, refusal

from annotator.model.decisions import (
    Decision,
    Merge,
    Overrule,
    PointsRule,
    Remark,
    Reword,
    Show,
)
from annotator.model.errors import Refused
from annotator.model.points import Overruled
from annotator.model.spans import Span
from annotator.storage import class_files
from annotator.storage.decision_rows import (
    DecisionList,
    add_decision,
    read_decisions,
    redo_decision,
    undo_decision,
)
from annotator.workflows.checking import check

ANN = ("w1", "\0id of Ann")
REMARK = Remark(ANN, "n1", "", "Two\nlines.")
EVERY: list[Decision] = [
    Merge(("ranger Ortiz", "Ortiz"), "Dana Ortiz"),
    Merge(("Ortiz",), ""),
    PointsRule("agreement"),
    Overrule(ANN, Overruled(2.5, "Said it aloud.")),
    Overrule(ANN, None),
    Reword(("a1", Span(0, 5)), "Why an otter?"),
    Reword(("a1", None), ""),
    Reword(("a1", None), None),
    Show(REMARK, True),
    Show(REMARK, False),
]


def read(path: Path) -> DecisionList:
    return read_decisions(path, material())


def test_every_decision_is_read_as_it_was_made(class_path: Path) -> None:
    assert read(class_path) == ((), 0)
    for one in EVERY:
        add_decision(class_path, one)
    assert read(class_path) == (tuple(EVERY), 0)
    assert class_files.read(class_path) == five(), "what was handed in stays as it is"


def test_decisions_are_taken_back_and_made_again(class_path: Path) -> None:
    first, second, third = EVERY[:3]
    undo_decision(class_path)
    redo_decision(class_path)
    for one in (first, second):
        add_decision(class_path, one)
    undo_decision(class_path)
    assert read(class_path) == ((first,), 1)
    undo_decision(class_path)
    undo_decision(class_path)
    assert read(class_path) == ((), 2)
    redo_decision(class_path)
    assert read(class_path) == ((first,), 1)
    add_decision(class_path, third)
    assert read(class_path) == ((first, third), 0), "what was taken back is gone then"


@pytest.mark.parametrize(
    "decision",
    [
        Overrule(ANN, Overruled(-1, "")),
        Overrule(("", "ann"), None),
        Reword(("a9", None), "Why?"),
        Reword(("a1", Span(0, 99_999)), "Why?"),
        Show(REMARK._replace(words=""), True),
    ],
)
def test_what_cannot_be_kept_changes_nothing(class_path: Path, decision: Decision) -> None:
    add_decision(class_path, EVERY[0])
    undo_decision(class_path)
    with pytest.raises(Refused):
        add_decision(class_path, decision)
    assert read(class_path) == ((), 1)


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        *(("dance", "{}"), ("merge", ""), ("merge", "[]"), ("merge", "null"), ("merge", "{}")),
        ("merge", '{"spellings":["A"],"into":" B "}'),
        ("merge", '{"spellings":["A"],"into":7}'),
        ("merge", '{"spellings":"AB","into":"C"}'),
        ("merge", '{"spellings":["A"],"into":"B","more":1}'),
        ("points_rule", '{"rule":"luck"}'),
        ("points_rule", '{"rule":["doing"]}'),
        *(
            ("overrule", f'{{"work":["w1","ann"],"points":{points},"note":{note}}}')
            for points, note in [
                *(("-1.0", '""'), ("1e999", '""'), ('"3"', '""'), ("true", '""'), ("3", '""')),
                *(("3.0", "null"), ("null", '""'), ("3.0", '" x"'), ("NaN", '""')),
            ]
        ),
        ("overrule", '{"work":["w1"],"points":null,"note":null}'),
        ("overrule", '{"work":["","ann"],"points":null,"note":null}'),
        ("overrule", '{"work":["w1",7],"points":null,"note":null}'),
        ("reword", '{"article":"a9","span":null,"words":""}'),
        ("reword", '{"article":"a1","span":[0,99999],"words":""}'),
        ("reword", '{"article":"a1","span":[5,5],"words":""}'),
        ("reword", '{"article":"a1","span":[0.0,5],"words":""}'),
        ("reword", '{"article":"a1","span":[0,5],"words":" x"}'),
        ("show", '{"work":["w1","ann"],"about":"","question":"","words":"x","shown":true}'),
        ("show", '{"work":["w1","ann"],"about":"n1","question":"","words":"","shown":true}'),
        ("show", '{"work":["w1","ann"],"about":"n1","question":"","words":"x","shown":1}'),
        ("show", "[" * 50_000),
    ],
)
def test_a_wrong_decision_is_refused(class_path: Path, kind: str, fields: str) -> None:
    change(class_path, f"INSERT INTO decision VALUES (1, '{kind}', '{fields}', 0)")
    assert refusal(read, class_path) == refusal(check, class_path) == "storage.wrong_values"
    assert class_files.read(class_path) == five(), "the hand-ins can still be read"


def test_what_was_taken_back_stands_at_the_end(class_path: Path) -> None:
    for one in EVERY[:2]:
        add_decision(class_path, one)
    change(class_path, "UPDATE decision SET undone = 1 WHERE number = 1")
    assert refusal(read, class_path) == "storage.wrong_values"
