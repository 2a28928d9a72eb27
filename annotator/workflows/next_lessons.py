"""From a lesson that is there to the next: for another class, or another like it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from annotator.model.assignment import Assignment
from annotator.model.collected import ClassRecord
from annotator.model.ids import new_id
from annotator.storage import class_files
from annotator.storage.key_files import read_key
from annotator.workflows.answering import key_material
from annotator.workflows.files import with_ending
from annotator.workflows.preparing import Draft, new_draft

_ENDING = ".annotclass"


def another_class(source: Path, target: Path) -> Path:
    """Write a class file for one more class on the lesson of `source`; gives its path.

    The same file is handed out. The teacher's answers come along, hand-ins do not.
    """
    record = class_files.read(source)
    key, _ = read_key(source, key_material(record.material))
    target = with_ending(target, _ENDING)
    class_files.create(target, ClassRecord(new_id(), record.material), key.values())
    return target


def draft_like(source: Path) -> Draft:
    """A draft that asks what the lesson of a class asks, of an article yet to be chosen."""
    material = class_files.read(source).material
    usual = new_draft().assignment
    asked = material.assignment or replace(usual, title="")
    return Draft(material.scheme, assignment=_without_article(asked))


def _without_article(asked: Assignment) -> Assignment:
    return replace(asked, id="", created="", due="", zone="", must_read={}, later={})
