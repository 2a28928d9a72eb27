"""The teacher's answers: made as a student works, but kept in the class file alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from annotator.model.annotation import Annotation, text_order
from annotator.model.answer_key import EITHER, key_scheme, main_of, may_stand_for
from annotator.model.answers import checked_answers
from annotator.model.edits import Edit
from annotator.model.errors import AnnotatorError, Refused
from annotator.model.lesson import Document, Material
from annotator.storage import class_files, work_files
from annotator.storage.key_files import KeyFile, read_key
from annotator.storage.locks import Lock
from annotator.text import say
from annotator.workflows.clock import Clock
from annotator.workflows.opening import OpenWork, Report
from annotator.workflows.saving import SaveQueue
from annotator.workflows.working import Work


def key_material(material: Material) -> Material:
    """The lesson with the tag set that its answers are made with."""
    scheme = key_scheme(
        material.scheme, points=say("answering.points"), either=say("answering.either")
    )
    return replace(material, scheme=scheme)


def open_answers(path: Path, *, clock: Clock, report: Report = lambda state: None) -> OpenWork:
    """Open the teacher's answers in a class file, to make or change them.

    Raises AnnotatorError when the file is open in another window: two would undo each other.
    """
    lock = Lock(path)
    try:
        record = class_files.read(path)
        material = key_material(record.material)
        key, history = read_key(path, material)
    except BaseException:
        lock.release()
        raise
    document = Document(record.id, "work", material, clock(), annotations=key, history=history)
    queue = SaveQueue.for_file(path, document, report=report, beat=lock.beat, kind=KeyFile)
    work = Work(document, clock=clock, store=queue.put)
    return OpenWork(path, work, queue, is_key=True, _lock=lock)


def answers_from(path: Path, material: Material) -> tuple[Annotation, ...]:
    """The answers that somebody made in a work file of their own, for the same articles."""
    work = work_files.read(path)
    scheme = key_material(material).scheme
    found = []
    for one in work.annotations.values():
        theirs, tag = work.material.article(one.article_id), scheme.tag(one.tag)
        ours = next((a for a in material.articles if theirs and a.version == theirs.version), None)
        if ours is None:
            raise Refused("answering.other_text", file=path.name)
        if tag is None:
            raise Refused("answering.other_tags", file=path.name, tag=one.tag)
        try:
            answers = checked_answers(tag, one.attributes)
        except AnnotatorError:
            raise Refused("answering.other_tags", file=path.name, tag=tag.name) from None
        found.append(replace(one, article_id=ours.id, attributes=answers))
    return tuple(sorted(found, key=text_order))


def either_of(work: Work, annotation: Annotation) -> Annotation | None:
    """The answer that another one is as good as, or could be said to be; None where none is.

    Of several that share words with it, the first in the text that stands for itself.
    """
    by_id = dict(work.annotations)
    main = main_of(annotation, by_id)
    return main or _first_main(annotation, by_id.values())


def _first_main(annotation: Annotation, others: Iterable[Annotation]) -> Annotation | None:
    if any(other.attributes.get(EITHER) == annotation.id for other in others):
        return None  # Others are as good as this one: it stands for itself.
    fit = (
        other
        for other in others
        if other.id != annotation.id
        and EITHER not in other.attributes
        and may_stand_for(annotation, other)
    )
    return min(fit, key=text_order, default=None)


def accept_either(work: Work, annotation: Annotation, *, wanted: bool) -> Edit | None:
    """Say that an answer is as good as the one of `either_of`, or that it stands for itself."""
    main = either_of(work, annotation)
    return work.answer(annotation.id, EITHER, main.id if main and wanted else "")
