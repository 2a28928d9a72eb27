"""The five with everything a report can show: a lesson worth points, voices, teacher's answers."""

from __future__ import annotations

from dataclasses import replace

from small_class import CREDIT, five, material, tagged, work

from annotator.model.annotation import Annotation
from annotator.model.answer_key import EITHER
from annotator.model.collected import ClassRecord, Collected
from annotator.model.lesson import Material
from annotator.model.scheme import Attribute, Option

RETOLD = "Ortiz said the pond is cleaner than it was in years."


def answers() -> list[Annotation]:
    """The teacher's: one of them in four places, one either way."""
    return [
        *(tagged(n, "credit", CREDIT, n, group="k") for n in (1, 2, 3, 4)),
        tagged(5, "caption", "An otter looks at the crowd."),
        tagged(6, "claim", "About 40 people saw it.", attributes={"key-points": "2"}),
        tagged(7, "quote", '"We thought it was gone,"'),
        tagged(8, "claim", RETOLD),
        tagged(9, "quote", RETOLD, attributes={EITHER: "n8"}),
        tagged(10, "claim", "Nobody fed it, according to the park."),
    ]


def lesson(worth: int = 12) -> Material:
    """It asks who speaks and for their part, and is worth points."""
    plain = material()
    assert plain.assignment
    parts = (Option("in_charge", "Is in charge"), Option("saw_it", "Saw it happen"))
    about = (
        Attribute("speaker", "Who?", "text", suggest="names"),
        Attribute("part", "Their part?", "choice", parts, suggest="same_name"),
    )
    tags = (
        replace(tag, attributes=about) if tag.id == "quote" else tag for tag in plain.scheme.tags
    )
    return replace(
        plain,
        scheme=replace(plain.scheme, tags=tuple(tags)),
        assignment=replace(plain.assignment, expected={"credit": 4, "claim": 2}, points=worth),
    )


def full(worth: int = 12) -> ClassRecord:
    """The five and three more on the lesson."""
    asked = lesson(worth)
    ranger = {"speaker": "ranger Ortiz", "part": "in_charge"}
    gone = '"We thought it was gone,"'
    flo = (tagged(1, "quote", "About 40 people saw it."), tagged(2, "claim", RETOLD))
    gus = (tagged(1, "quote", gone, attributes=ranger), tagged(2, "quote", RETOLD))
    hal = (
        tagged(1, "quote", gone, attributes={"speaker": "ORTIZ"}),
        tagged(2, "quote", RETOLD, attributes={"speaker": "Ortiz", "part": "in_charge"}),
    )
    more = (work("w6", "Flo", *flo), work("w7", "Gus", *gus), work("w8", "Hal", *hal))
    return ClassRecord("c1", asked, tuple(on(asked, one) for one in (*five().collected, *more)))


def on(asked: Material, one: Collected) -> Collected:
    """The work, as if it were of this lesson."""
    return replace(one, hand_in=replace(one.hand_in, material=asked))
