"""A small class whose lesson asks every kind of question, and what it answered."""

from __future__ import annotations

from dataclasses import replace

from small_class import material, tagged, work

from annotator.model.collected import ClassRecord
from annotator.model.lesson import Material
from annotator.model.scheme import Attribute, Option

FED = "Nobody fed it"
KNOWN = Attribute("known", "Known?", "yes_no")
ASKS = Attribute("asks", "What would you ask?", "text")
FAIR = Attribute("fair", "Is it fair?", "choice", (Option("all", "Yes"), Option("part", "Partly")))
OPEN = Attribute("open", "What is left open?", "text")


def asking() -> Material:
    """Claims and asks have questions, the article has two."""
    plain = material()
    assert plain.assignment
    asked = {"claim": (KNOWN,), "ask": (ASKS,)}
    tags = [replace(tag, attributes=asked.get(tag.id, ())) for tag in plain.scheme.tags]
    return replace(
        plain,
        scheme=replace(plain.scheme, tags=tuple(tags)),
        assignment=replace(plain.assignment, questions=(FAIR, OPEN)),
    )


def answered() -> ClassRecord:
    """Two students, of whom the first answered everything."""
    ann = work(
        "w1",
        "Ann",
        tagged(1, "claim", "About 40 people saw it.", attributes={"known": "yes"}),
        tagged(2, "ask", FED, attributes={"asks": "Who says so?"}),
        answers={("a1", "fair"): "part", ("a1", "open"): "Why Monday?"},
    )
    bo = work("w2", "Bo", tagged(1, "ask", FED, attributes={"asks": "How do you know?"}))
    asked = asking()
    own = (replace(one, hand_in=replace(one.hand_in, material=asked)) for one in (ann, bo))
    return ClassRecord("c1", asked, tuple(own))
