"""Direct quotes: words in quotation marks, and who says them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from annotator.model.spans import Span

# How the speaker was told: named behind or before the quote, the one of the quote before it
# in the same sentence or right before it, announced by the paragraph above; or not at all.
QuoteRule = Literal[
    "said_after", "said_before", "same_sentence", "goes_on", "announced", "no_speaker", "retold"
]
QuoteKind = Literal["direct", "retold"]

# So much of a passage is quoted: enough to find it.
_LONGEST = 90


def quotable(words: str) -> str:
    """Words as they stand between quotation marks: short, with single marks inside."""
    if len(words) > _LONGEST:
        words = words[: _LONGEST - 1].rsplit(None, 1)[0] + "…"
    return single_marks(words)


def single_marks(words: str) -> str:
    """Words as they stand between quotation marks: with single marks inside."""
    opened = re.sub(r'(?<![^\s(—–-])"', "‘", words)
    return opened.replace('"', "’").replace("“", "‘").replace("”", "’")


def without_quote(words: str, passage: str) -> str:
    """Words without the passage, or its first words, that they quote in front.

    A sentence that begins with the passage keeps it.
    """
    whole = _letters(passage)
    for mark in re.finditer("”", words) if words.startswith("“") else ():
        quoted = words[: mark.start()]
        is_cut = quoted.endswith("…") and whole.startswith(_letters(quoted))
        if is_cut or whole == _letters(quoted):
            rest = words[mark.end() :].strip()
            return rest if rest and not rest[0].islower() else words
    return words


def _letters(words: str) -> str:
    return "".join(filter(str.isalnum, words))


@dataclass(frozen=True, slots=True)
class Quote:
    """The words inside one pair of marks, within one paragraph, marks not included.

    One of the kind "retold" has no marks: what somebody said, in the story's own words.

    `speaker_span` are the words that name the speaker, `speaker` is who that is: the full
    name where the article makes it certain, the words themselves for someone without a name
    ("a neighbor"), None when unclear. `goes_on` says that it is the same quote as the one
    before, in the next paragraph. `told_span` are the words that say who speaks, with the
    verb (Jones said); the rule may be said with them.
    """

    span: Span
    speaker_span: Span | None
    speaker: str | None
    rule: QuoteRule
    goes_on: bool = False
    kind: QuoteKind = "direct"
    told_span: Span | None = None
