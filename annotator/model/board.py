"""The board: passages of a class as slides, with nobody's name, code or id in them.

Of what students wrote, only what the teacher ticked is there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, NamedTuple

from annotator.model.repeats import Place
from annotator.model.scheme import Scheme
from annotator.model.spans import Span

PromptKind = Literal["worded", "split", "mix_up", "missed"]


@dataclass(frozen=True, slots=True)
class Prompt:
    """What to ask about a passage: in `words`, else by its cause, with the ids of its tags."""

    kind: PromptKind
    tag: str = ""
    other: str = ""
    words: str = ""


class Comment(NamedTuple):
    """What a student wrote that the teacher ticked: a comment, or the answer to `question`."""

    words: str
    question: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """Tagged words inside a slide's text: the span counts from where that text begins."""

    tag: str
    span: Span


@dataclass(frozen=True, slots=True)
class Layer:
    """What one student tagged in a passage: no two pieces of one tag touch, none for nothing."""

    pieces: tuple[Piece, ...] = ()

    @property
    def tags(self) -> frozenset[str]:
        """The tags that the student counts for here."""
        return frozenset(piece.tag for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words on which nobody's tags change: how many students have exactly these tags there."""

    span: Span
    people: Mapping[frozenset[str], int]


@dataclass(frozen=True, slots=True)
class Slide:
    """One passage for the board.

    `text` is one sentence, or a credit inside a caption; `before` and `after` stand beside
    it in its paragraph and may be empty. `article` is the title where there are several.
    `layers` holds one per student, in an order that says nothing about who it is and is
    another one on each slide. Each of `answers` is a passage of the teacher's, then those as
    good. `comments` are in the order of the alphabet.

    On a slide about a whole article `text` is its title, and there are no layers.
    """

    text: str
    before: str
    after: str
    article: str
    place: Place | None
    is_split: bool
    layers: tuple[Layer, ...]
    answers: tuple[tuple[Piece, ...], ...]
    prompt: Prompt | None
    comments: tuple[Comment, ...] = ()

    @property
    def people(self) -> int:
        """How many students there are, whether they tagged something here or not."""
        return len(self.layers)

    def votes(self, shown: int) -> Counter[str]:
        """How many of the first `shown` students count for each tag."""
        return Counter(tag for layer in self.layers[:shown] for tag in layer.tags)

    def nothing(self, shown: int) -> int:
        """How many of the first `shown` students tagged nothing here."""
        return sum(not layer.pieces for layer in self.layers[:shown])

    def stacked(self, shown: int) -> tuple[Stretch, ...]:
        """The first `shown` layers on top of each other, in text order, without bare words."""
        turns: dict[int, list[tuple[int, str]]] = {}
        for who, layer in enumerate(self.layers[:shown]):
            for piece in layer.pieces:
                for place in (piece.span.start, piece.span.end):
                    turns.setdefault(place, []).append((who, piece.tag))
        tags = [frozenset[str]() for _ in self.layers[:shown]]
        found = []
        for start, end in pairwise(sorted(turns)):
            for who, tag in turns[start]:
                tags[who] ^= {tag}
            people = Counter(filter(None, tags))
            if people:
                found.append(Stretch(Span(start, end), people))
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Board:
    """What can be shown of a class: first where it split, then the rest in text order.

    What is about a whole article comes last. `people` counts the students on at least one
    article, `simulated` those whose work a program made; `tags` are the ids of those that
    somebody used on a slide, in the order of the tag set.
    """

    title: str
    scheme: Scheme
    tags: tuple[str, ...]
    people: int
    simulated: int
    has_answers: bool
    slides: tuple[Slide, ...]
