"""Which prompts fit a class, and in which order they are asked.

A passage is a row: a sentence, or a credit inside a caption. Each rule has its passages, best
first: those with most people behind the cause, then in text order; the first rule of a cause
takes a passage. The rules take turns, in their order; a passage that is asked about already
waits until all others had their turn.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain, zip_longest

from annotator.analysis.prompt_causes import CASES, KnownClass
from annotator.analysis.summary import Counted
from annotator.model.class_figures import ClassFigures
from annotator.model.prompts import ChosenPrompt, PromptRule
from annotator.model.spans import Span

MOST = 8
# The article, and the passage in it; none for all of the article.
_Passage = tuple[str, Span | None]


def chosen_prompts(
    rules: Iterable[PromptRule], figures: ClassFigures, works: Counted
) -> tuple[ChosenPrompt, ...]:
    """The prompts for a class, at most eight, the one to ask first in front."""
    return fitting_prompts(rules, figures, works)[:MOST]


def fitting_prompts(
    rules: Iterable[PromptRule], figures: ClassFigures, works: Counted
) -> tuple[ChosenPrompt, ...]:
    """Every prompt that fits a class, one per passage and cause at most, in the same order.

    Only what is known fills a gap: where a value is missing, the rule has no prompt.
    """
    known, taken = KnownClass(figures, works), set[tuple[str, _Passage]]()
    by_rule = [list(_of_rule(rule, known, taken)) for rule in rules if rule.use]
    turns = [one for one in chain.from_iterable(zip_longest(*by_rule)) if one]
    asked, waits = Counter[_Passage](), []
    for one in turns:
        waits.append(asked[one.article_id, one.span])
        asked[one.article_id, one.span] += 1
    order = sorted(range(len(turns)), key=lambda number: waits[number])
    return tuple(turns[number] for number in order)


def _of_rule(
    rule: PromptRule, known: KnownClass, taken: set[tuple[str, _Passage]]
) -> Iterator[ChosenPrompt]:
    for case in sorted(CASES[rule.cause](known, rule), key=lambda case: -case.weight):
        values = {gap: str(value) for gap, value in case.values.items()}
        prompt = ChosenPrompt(rule, values, case.article_id, case.span)
        place = (rule.cause, (case.article_id, case.span))
        if prompt.text and place not in taken:
            taken.add(place)
            yield prompt
