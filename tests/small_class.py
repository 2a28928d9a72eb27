"""A small lesson and a class on it, for tests that need one: own story, own people."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from annotator.model.annotation import Annotation, text_order
from annotator.model.article import Article, Block, BlockKind, Part, PartKind
from annotator.model.assignment import Assignment
from annotator.model.collected import ClassRecord, Collected
from annotator.model.lesson import HandIn, Material
from annotator.model.repeats import occurrences
from annotator.model.scheme import Attribute, Option, Scheme, Tag
from annotator.model.spans import Span

CREDIT = "Source: KQLM video"
NOW = "2026-03-05T10:00:00Z"

_LINES: list[tuple[BlockKind, str, tuple[tuple[PartKind, str], ...]]] = [
    ("headline", "Otter returns to Millford pond", ()),
    ("timestamp", "Published: Mar. 4, 2026 at 7:05 AM CST", ()),
    ("share", "Share on Examplebook", ()),
    ("credit", CREDIT, ()),
    ("credit", CREDIT, ()),
    ("caption", f"An otter looks at the crowd. {CREDIT}", (("credit", CREDIT),)),
    ("caption", f"An otter looks at the crowd. {CREDIT}", (("credit", CREDIT),)),
    (
        "body",
        "MILLFORD, Ohio (KQLM) - The otter came back\u00a0on Monday. About 40 people saw it.",
        (("dateline", "MILLFORD, Ohio (KQLM) -"),),
    ),
    ("body", '"We thought it was gone," said park ranger Dana Ortiz. "It just came home."', ()),
    ("body", "Ortiz said the pond is cleaner than it was in years.", ()),
    ("body", "Children waved. Nobody fed it, according to the park.", ()),
    ("copyright", "Copyright 2026 KQLM. All rights reserved.", ()),
]


def article(
    article_id: str = "a1",
    lines: Iterable[tuple[BlockKind, str, tuple[tuple[PartKind, str], ...]]] = _LINES,
) -> Article:
    """One line per block, an empty line between two."""
    text, blocks = "", []
    for kind, line, parts in lines:
        start = len(text)
        text += line + "\n\n"
        inside = []
        for part, words in parts:
            at = start + line.index(words)
            inside.append(Part(part, Span(at, at + len(words))))
        blocks.append(Block(kind, Span(start, start + len(line)), tuple(inside)))
    return Article(article_id, "Otter returns to Millford pond", text, tuple(blocks))


def scheme() -> Scheme:
    """The ids of the default tag set, in other words."""
    checkable = Attribute(
        "checkable", "Could you check it?", "choice", (Option("yes", "Yes"), Option("no", "No"))
    )
    return Scheme(
        id="otters",
        version=1,
        title="Otter tags",
        language="en",
        tags=(
            Tag(
                "claim",
                "Claim",
                "C",
                "1",
                "#9ad2f2",
                "#3a7aa0",
                "solid",
                "Says it is so.",
                "It rained.",
                "A question.",
                (checkable,),
            ),
            Tag(
                "quote",
                "Quote",
                "Q",
                "2",
                "#f6ef8e",
                "#7d7722",
                "dash",
                "Someone’s words.",
                "“Hi.”",
                "A name.",
                (Attribute("speaker", "Who?", "text"),),
            ),
            Tag(
                "caption",
                "Caption",
                "P",
                "3",
                "#e69e66",
                "#bf5400",
                "wave",
                "Under a picture.",
                "A pond.",
                "The credit.",
            ),
            Tag(
                "credit",
                "Credit",
                "S",
                "4",
                "#8fc0df",
                "#0072b2",
                "dot",
                "Who made it.",
                "By me.",
                "A quote.",
            ),
            Tag(
                "ask",
                "Ask",
                "?",
                "5",
                "#e6d0ee",
                "#7b4f94",
                "dash_dot",
                "You would ask.",
                "How many?",
                "A claim.",
                scored=False,
            ),
        ),
    )


def material() -> Material:
    """The lesson on the one article."""
    return Material((article(),), scheme(), Assignment("l1", "Otters: who says what?", NOW))


def tagged(
    number: int,
    tag: str,
    words: str,
    occurrence: int = 1,
    *,
    on: Article | None = None,
    **more: object,
) -> Annotation:
    """An annotation of the `occurrence`-th place (from 1) with these words."""
    where = on or article()
    span = occurrences(where.text, words)[occurrence - 1]
    made = Annotation(f"n{number}", where.id, tag, span, NOW, NOW)
    return replace(made, **more)  # type: ignore[arg-type]


def work(work_id: str, person: str, *annotations: Annotation, **more: object) -> Collected:
    """One collected hand-in of the lesson, under the file name `<person>.annot`."""
    renamed = (replace(a, id=f"{work_id}-{a.id}") for a in annotations)
    own = tuple(sorted(renamed, key=text_order))
    hand_in = HandIn(work_id, person, material(), own, NOW, len(own))
    return Collected(replace(hand_in, **more), f"{person}.annot")  # type: ignore[arg-type]


def record(*collected: Collected) -> ClassRecord:
    """A class on the lesson."""
    return ClassRecord("c1", material(), collected)


def five() -> ClassRecord:
    """Five students who differ: the class of the golden files."""
    gone, home = '"We thought it was gone,"', '"It just came home."'
    four = [tagged(n, "credit", CREDIT, n, group="g", origin="repeat") for n in (1, 2, 3, 4)]
    caption = tagged(10, "caption", "An otter looks at the crowd.")
    return record(
        work(
            "w5",
            "Ann Lee",
            *four,
            caption,
            tagged(11, "quote", gone, comment="She said it."),
            tagged(12, "claim", "About 40 people saw it.", attributes={"checkable": "yes"}),
        ),
        work(
            "w4",
            "Bo Kim",
            four[0],
            four[1],
            tagged(13, "quote", gone),
            tagged(14, "quote", home),
            tagged(15, "claim", "the pond is cleaner than it was in years"),
        ),
        work(
            "w3",
            "Cy Diaz",
            four[0],
            tagged(16, "caption", f"An otter looks at the crowd. {CREDIT}"),
            tagged(17, "claim", "We thought it was gone"),
            tagged(18, "quote", gone, attributes={"speaker": "Ortiz"}),
        ),
        work(
            "w2",
            "Di Park",
            tagged(19, "quote", "Ortiz said the pond is cleaner than it was in years."),
            tagged(20, "claim", "Ortiz said the pond is cleaner than it was in years."),
            tagged(21, "ask", "Nobody fed it", comment="=Who knows?"),
        ),
        work("w1", "Ed Roy"),
    )
