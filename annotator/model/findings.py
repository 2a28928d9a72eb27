"""What a class's annotations say beyond the counts: disagreement, likeness, voices, the key."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from annotator.model.answer_key import KeyItem
from annotator.model.answer_results import AnswerResult
from annotator.model.collected import WorkKey
from annotator.model.likeness import LikenessRow
from annotator.model.matches import Matching
from annotator.model.splits import MixUp, Split, TagResult
from annotator.model.voices import Voices


@dataclass(frozen=True, slots=True)
class Findings:
    """Everything that is made from a summary's annotations, each list in its own stated order.

    `likeness` and `voices` go article by article, `mix_ups` and `splits` over all of them.
    Without the teacher's answers `key`, `results`, `answers` and `matchings` are empty; else
    `matchings` holds each counted work's, by article id.
    """

    splits: tuple[Split, ...] = ()
    mix_ups: tuple[MixUp, ...] = ()
    likeness: tuple[LikenessRow, ...] = ()
    voices: tuple[Voices, ...] = ()
    key: tuple[KeyItem, ...] = ()
    results: tuple[TagResult, ...] = ()
    answers: tuple[AnswerResult, ...] = ()
    matchings: Mapping[WorkKey, Mapping[str, Matching]] = field(default_factory=dict)
