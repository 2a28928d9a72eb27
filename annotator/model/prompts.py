"""Prompts: what to ask a class about a passage, chosen by cause, with gaps for what is known."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args

from annotator.model.spans import Span

Cause = Literal[
    "word_in_claim",
    "reporter_claim",
    "two_tags",
    "split",
    "repeated_credit",
    "unheard_part",
    "passive_phrase",
]
CAUSES: tuple[Cause, ...] = get_args(Cause)
# What each cause can tell; nothing else may stand in a gap.
GAPS: Mapping[str, tuple[str, ...]] = {
    "word_in_claim": ("word", "words", "tag", "n", "people"),
    "reporter_claim": ("words", "tag", "n", "people"),
    "two_tags": ("words", "tag", "other", "n", "others", "people"),
    "split": ("words", "tag", "n", "people"),
    "repeated_credit": ("words", "places", "maker", "credits", "makers"),
    "unheard_part": ("part", "heard"),
    "passive_phrase": ("word", "words"),
}
GAP = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True, slots=True)
class PromptRule:
    """One prompt: what to ask, and the cause that it is asked for.

    `tags` and `answers` are ids of the tag set; `words` are looked for, but not inside one of
    the `but_not`. Each is empty where the cause does without.
    """

    id: str
    cause: Cause
    ask: str
    use: bool = True
    tags: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    but_not: tuple[str, ...] = ()
    example: str = ""

    def filled(self, values: Mapping[str, str]) -> str | None:
        """What to ask with its gaps filled; None where a value is not known."""
        if any(not values.get(gap) for gap in GAP.findall(self.ask)):
            return None
        return GAP.sub(lambda gap: values[gap[1]], self.ask)


@dataclass(frozen=True, slots=True)
class ChosenPrompt:
    """A prompt for a class; `values` fill its gaps.

    `span` is the sentence, or the credit inside a caption, that it is about; None where it is
    about the whole article.
    """

    rule: PromptRule
    values: Mapping[str, str]
    article_id: str
    span: Span | None

    @property
    def text(self) -> str:
        """The words to ask; empty where a value is not known."""
        return self.rule.filled(self.values) or ""


def rules_from_fields(fields: Mapping[str, Any]) -> tuple[PromptRule, ...]:
    """The prompts that `fields` hold, once `prompt_mistakes` finds nothing in them."""
    return tuple(_rule(one) for one in fields["prompts"])


def _rule(fields: Mapping[str, Any]) -> PromptRule:
    lists = ("tags", "answers", "words", "but_not")
    return PromptRule(
        id=fields["id"],
        cause=fields["cause"],
        ask=" ".join(fields["ask"].split()),
        use=fields.get("use", True),
        example=fields.get("example", "").strip(),
        **{key: tuple(one.strip() for one in fields.get(key, ())) for key in lists},
    )
