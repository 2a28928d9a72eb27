"""What is known of one row of an article beside its votes."""

from __future__ import annotations

from typing import NamedTuple

from annotator.model.answer_key import KeyItem
from annotator.model.answer_results import AnswerResult
from annotator.model.decisions import Remark


class Said(NamedTuple):
    """What a student wrote freely about a passage with this tag; `reader` is the student's code."""

    remark: Remark
    tag: str
    reader: str


class AnswerHere(NamedTuple):
    """One of the teacher's answers, and how the class did on it.

    `text` is what stands in its place. `result` counts all places of the same words together;
    it is None where nobody could find it, or its tag has no right and wrong.
    """

    item: KeyItem
    text: str
    result: AnswerResult | None
