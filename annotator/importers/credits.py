"""The credit that a caption ends in."""

from __future__ import annotations

from annotator.importers.block_rules import CaptionRule
from annotator.model.article import Part
from annotator.model.spans import Span

_BRACKETS = {"(": ")", "[": "]"}


def ending_credit(text: str, line: Span, rule: CaptionRule) -> Part | None:
    """The credit that `line` ends in, without brackets around it."""
    if len(line) > rule.longest:
        return None
    words = line.cut(text)
    for match in rule.before_credit.finditer(words, max(1, len(words) - rule.reach)):
        closing = _BRACKETS.get(match[0], "")
        end = len(words.rstrip(".")) - 1 if closing else len(words)
        if words[end : end + 1] == closing and rule.credit.fullmatch(words[match.end() : end]):
            return Part("credit", Span(line.start + match.end(), line.start + end))
    return None
