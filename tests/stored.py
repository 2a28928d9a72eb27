"""A work file's document, and ways to spoil a file and to look at what comes of it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from small_class import NOW, material, tagged

from annotator.model.edits import Change, Edit, History
from annotator.model.errors import AnnotatorError
from annotator.model.lesson import Document
from annotator.text import say

QUOTE = tagged(1, "quote", "gone", comment="Hm.", attributes={"speaker": "Ortiz"}, group="g")
EDIT = Edit("e1", "editing.step_tag", (Change(None, QUOTE),), {"n": 1, "tag": "Quote"})


def work() -> Document:
    return Document(
        "d1", "work", material(), NOW, annotations={"n1": QUOTE}, history=History((EDIT,))
    )


def hand_in() -> Document:
    closed = replace(work(), role="hand_in", history=History(), handed_in=NOW, person="Ann")
    return replace(closed, save_counter=1)


def seen(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Every file of a folder with its bytes and its time."""
    return {p.name: (p.read_bytes(), p.stat().st_mtime_ns) for p in folder.iterdir() if p.is_file()}


def refusal(read: Callable[[Path], object], path: Path) -> str:
    """The id of what is said; it is one sentence or two, and nothing is changed."""
    before = seen(path.parent)
    with pytest.raises(AnnotatorError) as refused:
        read(path)
    assert seen(path.parent) == before
    words = say(refused.value.message, **refused.value.values)
    assert "\n" not in words
    assert path.name in words
    return refused.value.message


def change(path: Path, *statements: str) -> None:
    """Change a file as another program could, its rules out of force."""
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA ignore_check_constraints = ON")
        for statement in statements:
            other.execute(statement)
        other.commit()
