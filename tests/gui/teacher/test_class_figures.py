"""The pages of the class screen that say the summary's figures row by row."""

from __future__ import annotations

from dataclasses import replace

from class_hands import Show, spoken
from small_class import five, tagged

from annotator.analysis.summary import summarise
from annotator.model.summary import Summary
from annotator.workflows.scoring import figures_of

ANSWERS = [
    tagged(1, "claim", "About 40 people saw it."),
    tagged(2, "quote", '"It just came home."'),
]


def test_tags_are_counted_by_passages_and_by_people(show: Show, simulated: Summary) -> None:
    rows = spoken(show(simulated), "tags")
    for tag, row in zip(simulated.scheme.tags, simulated.tags, strict=True):
        people = f"{row.people} of 24 students"
        assert f"{tag.name} · {people} · {row.annotations} passages" in rows


def test_what_is_odd_about_a_hand_in_is_said_in_words(show: Show) -> None:
    summary = summarise(five())
    odd = replace(summary.readers[0], states=("late", "empty"), counted=False, annotations=0)
    rows = spoken(show(replace(summary, readers=(odd,))), "hand_ins")
    assert f"{odd.reader} · 0 passages · not in the figures · late · nothing tagged" in rows
    assert "1 × late · 1 × nothing tagged" in rows


def test_answers_are_counted_passage_by_passage(show: Show) -> None:
    screen = show(figures_of(five(), ANSWERS))
    assert "About 40 people saw it. · found: 1 · missed: 4" in spoken(screen, "questions")
    level = "Claim · 1 of 5 · not yet learned · 3 not in your answers"
    assert level in spoken(screen, "tags")
