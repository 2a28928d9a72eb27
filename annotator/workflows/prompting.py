"""Prompts: what a teacher can ask a class, worded; and a teacher's own instead of the shipped."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from annotator.analysis.prompting import chosen_prompts, fitting_prompts
from annotator.analysis.summary import counted_annotations
from annotator.importers.prompts import known_prompts, shipped_prompts_source
from annotator.model.class_figures import ClassFigures
from annotator.model.collected import ClassRecord
from annotator.model.prompts import PromptRule
from annotator.model.spans import Span
from annotator.paths import prompts_file
from annotator.storage.failures import sentences
from annotator.text import say
from annotator.workflows.files import write_whole


class PromptsInUse(NamedTuple):
    """The prompts to choose from; `wrong` says why a teacher's own are not used, where it does."""

    rules: tuple[PromptRule, ...]
    wrong: str = ""


def prompts_in_use() -> PromptsInUse:
    """A teacher's own prompts, else those that come with the program."""
    known = known_prompts()
    if known.refused is None:
        return PromptsInUse(known.rules)
    sentence = say(known.refused.message, **known.refused.values)
    return PromptsInUse(known.rules, say("prompts.own_broken", sentence=sentence))


def prompts_for(
    record: ClassRecord, figures: ClassFigures, rules: Sequence[PromptRule]
) -> list[str]:
    """What to ask a class, at most eight prompts, the one to ask first in front."""
    chosen = chosen_prompts(rules, figures, counted_annotations(record))
    return [one.text for one in chosen]


def prompts_by_passage(
    record: ClassRecord, figures: ClassFigures, rules: Sequence[PromptRule]
) -> dict[tuple[str, Span | None], str]:
    """What to ask about each passage that a prompt fits, by article id and row of the summary.

    Of several prompts the one to ask first; None stands for the article as a whole.
    """
    found: dict[tuple[str, Span | None], str] = {}
    for one in fitting_prompts(rules, figures, counted_annotations(record)):
        found.setdefault((one.article_id, one.span), one.text)
    return found


def own_prompts() -> Path:
    """A teacher's own prompts to change; made from those that come with the program at first.

    Raises StorageFailed when the file cannot be written.
    """
    own = prompts_file()
    with sentences(own):
        if not own.exists():
            own.parent.mkdir(parents=True, exist_ok=True)
            write_whole(own, shipped_prompts_source().encode("utf-8"))
    return own
