"""Tag schemes: the tags a lesson uses, and what each of them asks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

AttributeKind = Literal["choice", "text"]
Suggest = Literal["names", "same_name"]
LineStyle = Literal["solid", "dash", "wave", "dot", "dash_dot"]
ATTRIBUTE_KINDS: tuple[AttributeKind, ...] = get_args(AttributeKind)
SUGGESTS: tuple[Suggest, ...] = get_args(Suggest)
LINE_STYLES: tuple[LineStyle, ...] = get_args(LineStyle)


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to choose: stored by id, shown by name."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Attribute:
    """A question that a tag asks; `options` only for a choice.

    With `suggest`, names are offered while a text is typed ("names"), or a choice is filled
    in as it was answered last for the same name ("same_name").
    """

    id: str
    name: str
    kind: AttributeKind
    options: tuple[Option, ...] = ()
    required: bool = False
    suggest: Suggest | None = None

    def accepts(self, answer: str) -> bool:
        """Whether `answer` can be stored: any text, or the id of an option."""
        return self.kind == "text" or any(option.id == answer for option in self.options)

    def answer_name(self, answer: str) -> str:
        """How `answer` reads on screen: an option's name, else the answer itself."""
        return next((option.name for option in self.options if option.id == answer), answer)


@dataclass(frozen=True, slots=True)
class Tag:
    """A label with its look, its meaning and its questions.

    `fill` and `edge` are #rrggbb, for a light ground; `key` is the digit that tags.
    """

    id: str
    name: str
    badge: str
    key: str
    fill: str
    edge: str
    line: LineStyle
    definition: str
    example: str
    not_this: str
    attributes: tuple[Attribute, ...] = ()
    scored: bool = True

    def attribute(self, attribute_id: str) -> Attribute | None:
        """The question with this id, if the tag asks it."""
        return next((a for a in self.attributes if a.id == attribute_id), None)


@dataclass(frozen=True, slots=True)
class Scheme:
    """A set of tags, in the order they are shown."""

    id: str
    version: int
    title: str
    language: str
    tags: tuple[Tag, ...]

    def tag(self, tag_id: str) -> Tag | None:
        """The tag with this id, if it is in the set."""
        return next((tag for tag in self.tags if tag.id == tag_id), None)
