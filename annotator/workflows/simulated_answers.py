"""What simulated students answer: to every kind of question, mostly what fits the passage."""

from __future__ import annotations

import random
from collections.abc import Mapping

from annotator.model.scheme import Attribute
from annotator.workflows.simulated_finds import Find, FindKind

# How many of ten answers are what the words suggest; the others are anything.
_FITTING = 0.8
_QUESTIONS = (
    "How do you know that?",
    "Who else did you ask?",
    "How many people was that?",
    "What happened after that?",
)
_TEXTS = (
    "I would ask the people who were there.",
    "There could be a record of it.",
    "I am not sure.",
    "It says so in the article.",
)
# By question, then by what the passage is; the first answer that can be chosen counts.
_FITS: Mapping[str, Mapping[FindKind, tuple[str, ...]]] = {
    "form": {"quote": ("exact",), "retold": ("retold",)},
    "source": {
        "headline": ("reporter",),
        "claim": ("reporter",),
        "opinion": ("reporter",),
        "prediction": ("reporter",),
        "quote": ("named",),
        "retold": ("named",),
    },
    "checkable": {"claim": ("yes",), "opinion": ("no", "unsure")},
    "maker": {"credit": ("outlet",)},
    "kind": {"around": ("share",), "claim": ("event",), "evidence": ("told",)},
}


class Answering:
    """Answers questions of one class: about one speaker, most students say the same."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._known: dict[tuple[str, str], str] = {}

    def answer(self, question: Attribute, find: Find | None) -> str:
        """An answer about a passage, or about the article as a whole; empty for none."""
        if question.kind == "choice":
            return self._chosen(question, find)
        if question.kind == "several":
            options = [one.id for one in question.options]
            some = {one for one in options if self._chance.random() < 1 / 3}
            return " ".join(one for one in options if one in some) or self._any(question)
        if question.kind == "yes_no":
            return self._chance.choices(("yes", "no"), (2, 1))[0]
        if question.kind == "number":
            return str(self._chance.choices(range(4), (2, 4, 2, 1))[0])
        if question.suggest == "names":
            return self._speaker(find)
        return self._chance.choice(_QUESTIONS if question.id == "question" else _TEXTS)

    def _chosen(self, question: Attribute, find: Find | None) -> str:
        if find is None or self._chance.random() >= _FITTING:
            return self._any(question)
        if question.suggest == "same_name" and find.speaker:
            return self._about(question, find)
        fitting = _FITS.get(question.id, {}).get(find.kind, ())
        options = {one.id for one in question.options}
        return next((one for one in fitting if one in options), "") or self._any(question)

    def _about(self, question: Attribute, find: Find) -> str:
        """What most of the class say about a speaker: of the office, by the title alone."""
        key = (question.id, find.speaker.split()[-1])
        if key not in self._known:
            options = [one.id for one in question.options]
            wanted = "named" if question.id == "named" else _part(find)
            self._known[key] = wanted if wanted in options else options[0]
        return self._known[key]

    def _speaker(self, find: Find | None) -> str:
        """As the words name the speaker, or by the last name alone."""
        if find is None or not find.speaker:
            return ""
        short = find.speaker.split()[-1]
        return short if self._chance.random() < 0.6 else find.speaker

    def _any(self, question: Attribute) -> str:
        weights = [1 / place for place in range(1, len(question.options) + 1)]
        return self._chance.choices(question.options, weights)[0].id


def _part(find: Find) -> str:
    return "in_charge" if find.in_charge else "lives_it"
