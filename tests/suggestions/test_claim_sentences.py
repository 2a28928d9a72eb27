"""How many of a list of invented sentences are told rightly to be claims or none."""

from __future__ import annotations

from pathlib import Path

import yaml
from stories import story

from annotator.suggestions.proposals import suggestions

_LIST = Path(__file__).parent / "claim_sentences.yaml"


def test_nearly_all_claims_are_found_with_their_reason_and_little_else() -> None:
    right = wrong_reason = missed = false = 0
    for reasons, sentence in yaml.safe_load(_LIST.read_text(encoding="utf-8")):
        found = [one.claim for one in suggestions(story(sentence), claims=True) if one.claim]
        if reasons == "none":
            false += bool(found)
        elif found:
            right += 1
            wrong_reason += found[0] not in reasons.split("/")
        else:
            missed += 1
    assert right / (right + false) >= 0.95
    assert right / (right + missed) >= 0.94
    assert wrong_reason / right <= 0.05
