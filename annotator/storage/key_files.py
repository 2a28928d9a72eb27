"""The teacher's answers inside a class file: read whole, stored one edit at a time."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from annotator.model.annotation import Annotation
from annotator.model.edits import History
from annotator.model.lesson import Material
from annotator.storage.annotation_columns import AnnotationReader
from annotator.storage.annotation_rows import read_annotations, read_history
from annotator.storage.connections import own
from annotator.storage.failures import sentences
from annotator.storage.schema import Kind
from annotator.storage.work_files import WorkFile


def read_key(path: Path, material: Material) -> tuple[dict[str, Annotation], History]:
    """The teacher's answers in a class file, by id, with what can be undone.

    `material` is the class's with the tag set that its key is made with.
    """
    with closing(own(path, "annotclass", writable=False)) as connection, sentences(path):
        reader = AnnotationReader(material)
        key = read_annotations(connection, reader, path.name, table=KeyFile.annotation_table)
        history = read_history(connection, reader, key, {}, path.name, table=KeyFile.edit_table)
        return key, history


class KeyFile(WorkFile):
    """An open class file that steps of the teacher's answers are stored into."""

    kind: Kind = "annotclass"
    annotation_table = "key_annotation"
    edit_table = "key_edit"
    _owner = "SELECT id, 0 FROM class"

    def _count(self, steps: int) -> None:
        """A class file counts no steps: nobody hands it in."""
