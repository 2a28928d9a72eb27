"""Tag schemes: the tags a lesson uses, and what each of them asks."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal, get_args

AttributeKind = Literal["choice", "text", "several", "yes_no", "number"]
Suggest = Literal["names", "same_name"]
Repeats = Literal["each", "once"]
LineStyle = Literal["solid", "dash", "wave", "dot", "dash_dot"]
ATTRIBUTE_KINDS: tuple[AttributeKind, ...] = get_args(AttributeKind)
SUGGESTS: tuple[Suggest, ...] = get_args(Suggest)
REPEATS: tuple[Repeats, ...] = get_args(Repeats)
LINE_STYLES: tuple[LineStyle, ...] = get_args(LineStyle)
KINDS_WITH_OPTIONS = ("choice", "several")
YES_NO = ("yes", "no")
# The kinds of questions that each way of suggesting fits.
SUGGESTS_FOR: dict[str, tuple[AttributeKind, ...]] = {
    "names": ("text",),
    "same_name": ("choice", "several", "yes_no"),
}

# Pairs of a language and a name in it, by language; a tuple, so that a tag can be hashed.
Names = tuple[tuple[str, str], ...]

_NUMBER = re.compile(r"-?[0-9]{1,15}(?:\.[0-9]{1,6})?", re.ASCII)


def name_in(language: str, name: str, names: Names) -> str:
    """The name in this language or in a wider one ("pt" for "pt-BR"), else `name`.

    Lookup as in RFC 4647 (2006), section 3.4.
    """
    by_language = {one.casefold(): found for one, found in names}
    wanted = language.casefold()
    while wanted:
        if wanted in by_language:
            return by_language[wanted]
        wanted = wanted.rpartition("-")[0]
    return name


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to choose: stored by id, shown by name."""

    id: str
    name: str
    names: Names = ()


@dataclass(frozen=True, slots=True)
class Attribute:
    """A question that a tag asks; `options` only where answers are chosen from them.

    With `suggest`, names are offered while a text is typed ("names"), or the answer is filled
    in as it was answered last for the same name ("same_name").
    """

    id: str
    name: str
    kind: AttributeKind
    options: tuple[Option, ...] = ()
    required: bool = False
    suggest: Suggest | None = None
    names: Names = ()

    def accepts(self, answer: str) -> bool:
        """Whether `answer` can be stored as it is.

        That is any text; the id of an option, or ids in the order of the options with a space
        between them; yes or no; a number in digits, as -1 or 2.5.
        """
        if self.kind == "text":
            return True
        if self.kind == "number":
            return bool(_NUMBER.fullmatch(answer)) and _tidy_number(answer) == answer
        if self.kind == "yes_no":
            return answer in YES_NO
        chosen = answer.split(" ") if self.kind == "several" else [answer]
        return bool(answer) and chosen == [o.id for o in self.options if o.id in chosen]

    def tidied(self, answer: str) -> str:
        """`answer` as it is stored where only its order or spelling differ, else unchanged."""
        if self.kind == "number":
            return _tidy_number(answer)
        if self.kind != "several":
            return answer
        chosen = answer.replace(",", " ").split()
        known = [option.id for option in self.options if option.id in chosen]
        return " ".join(known) if set(known) == set(chosen) else answer

    def answer_name(self, answer: str) -> str:
        """How `answer` reads on screen: names of options with a semicolon between, else itself."""
        if self.kind not in KINDS_WITH_OPTIONS:
            return answer
        chosen = answer.split(" ") if self.kind == "several" else [answer]
        names = [option.name for option in self.options if option.id in chosen]
        return "; ".join(names) if len(names) == len(chosen) else answer

    def in_language(self, language: str) -> Attribute:
        """The question with its names in this language, where it has them."""
        options = (replace(o, name=name_in(language, o.name, o.names)) for o in self.options)
        name = name_in(language, self.name, self.names)
        return replace(self, name=name, options=tuple(options))


def _tidy_number(answer: str) -> str:
    # A decimal comma; with three digits after it, it could stand for thousands.
    plain = re.sub(r",(?![0-9]{3}$)", ".", answer.replace("\u2212", "-"))
    found = re.fullmatch(r"([+-]?)0*([0-9]*)(?:\.([0-9]*))?", plain, re.ASCII)
    if not found or not re.search("[0-9]", plain):
        return answer
    sign, whole, part = found[1], found[2] or "0", (found[3] or "").rstrip("0")
    is_below = sign == "-" and bool(part or whole != "0")
    return f"{'-' if is_below else ''}{whole}{'.' if part else ''}{part}"


@dataclass(frozen=True, slots=True)
class Tag:
    """A label with its look, its meaning and its questions.

    `fill` and `edge` are #rrggbb, for a light ground; `key` is the digit that tags. `repeats`
    says whether the same words are tagged in each place or once. `names`, `definitions`,
    `examples` and `not_these` are its texts in other languages.
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
    repeats: Repeats = "each"
    names: Names = ()
    definitions: Names = ()
    examples: Names = ()
    not_these: Names = ()

    def attribute(self, attribute_id: str) -> Attribute | None:
        """The question with this id, if the tag asks it."""
        return next((a for a in self.attributes if a.id == attribute_id), None)

    def in_language(self, language: str) -> Tag:
        """The tag with its texts in this language, where it has them."""
        return replace(
            self,
            name=name_in(language, self.name, self.names),
            definition=name_in(language, self.definition, self.definitions),
            example=name_in(language, self.example, self.examples),
            not_this=name_in(language, self.not_this, self.not_these),
            attributes=tuple(one.in_language(language) for one in self.attributes),
        )


@dataclass(frozen=True, slots=True)
class Scheme:
    """A set of tags, in the order they are shown; `titles` are its title in other languages."""

    id: str
    version: int
    title: str
    language: str
    tags: tuple[Tag, ...]
    titles: Names = ()

    def tag(self, tag_id: str) -> Tag | None:
        """The tag with this id, if it is in the set."""
        return next((tag for tag in self.tags if tag.id == tag_id), None)

    def in_language(self, language: str) -> Scheme:
        """The set with its texts in this language, where it has them; ids stay."""
        if language == self.language:
            return self
        tags = tuple(tag.in_language(language) for tag in self.tags)
        return replace(self, title=name_in(language, self.title, self.titles), tags=tags)
