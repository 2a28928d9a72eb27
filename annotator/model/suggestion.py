"""Suggestions: what rules propose to tag, each with its reason."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, NamedTuple

from annotator.model.spans import Span

SuggestionKind = Literal["direct", "retold", "caption", "credit", "claim"]
# What makes a sentence one that can be checked, or that nobody can check yet; the first counts.
ClaimReason = Literal["prediction", "every", "cause", "comparison", "number", "date"]


class Suggestion(NamedTuple):
    """Places, in text order, that hold the same words or are one quote, and why they are proposed.

    The reason is a message id with values. `speaker_span` are the words that name the speaker
    of a quote, `speaker` is who that is, None where the article does not make it certain.
    """

    kind: SuggestionKind
    places: tuple[Span, ...]
    reason: str
    values: Mapping[str, str]
    speaker: str | None = None
    speaker_span: Span | None = None
    claim: ClaimReason | None = None
