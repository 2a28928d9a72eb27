"""Whether a file of ours is whole."""

from __future__ import annotations

from pathlib import Path

from annotator.model.collected import ClassRecord
from annotator.model.errors import Refused
from annotator.model.lesson import Document
from annotator.storage import work_files
from annotator.storage.connections import kind_of


def check(path: Path) -> Document | ClassRecord:
    """Read every table and value of a file; gives what it holds. Raises what is wrong with it."""
    kind = kind_of(path)
    if kind == "annot":
        return work_files.read(path)
    if kind == "annotclass":
        # Late: a work file needs none of what a class does.
        from annotator.workflows.scoring import class_parts

        return class_parts(path).record
    raise Refused("looking.not_ours", file=path.name)
