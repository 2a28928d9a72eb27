"""The pages of the class screen that say the summary's figures row by row."""

from __future__ import annotations

from dataclasses import replace

from class_hands import Show, spoken
from small_class import five

from annotator.analysis.summary import summarise


def test_what_is_odd_about_a_hand_in_is_said_in_words(show: Show) -> None:
    summary = summarise(five())
    odd = replace(summary.readers[0], states=("late", "empty"), counted=False, annotations=0)
    rows = spoken(show(replace(summary, readers=(odd,))), "hand_ins")
    assert f"{odd.reader} · 0 passages · not in the figures · late · nothing tagged" in rows
    assert "1 × late · 1 × nothing tagged" in rows
