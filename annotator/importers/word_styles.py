"""What a Word file's styles say of its lines: Title, Heading, Caption, Quote and their like."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from annotator.importers.word_names import attribute, short
from annotator.model.article import BlockKind

# Built-in styles have these names in every language of Word; people give theirs such names too.
_KINDS: tuple[tuple[re.Pattern[str], BlockKind], ...] = (
    (re.compile(r"title|headlines?|head"), "headline"),
    (re.compile(r"subtitle|heading \d|sub-?head(?:line|ing)?s?|deck|standfirst"), "subhead"),
    (re.compile(r".*\b(?:caption|cutline)s?\b.*"), "caption"),
    (re.compile(r".*\bcredits?\b.*"), "credit"),
    (re.compile(r"by-?lines?|authors?"), "byline"),
    (re.compile(r"(?:intense |block |pull )?quot(?:e|ation)s?|block text"), "body"),
)
# Styles build on one another; a ring of them is a mistake.
_LONGEST_CHAIN = 20


@dataclass(frozen=True, slots=True)
class Styles:
    """The kinds that styles give, by the styles' ids, and the language of the text."""

    kinds: Mapping[str, BlockKind] = field(default_factory=dict)
    main_heading: frozenset[str] = frozenset()
    language: str = ""


@dataclass(slots=True)
class _Style:
    name: str = ""
    based_on: str = ""


class StyleReader:
    """Hears a Word file's styles."""

    def __init__(self) -> None:
        self._styles: dict[str, _Style] = {}
        self._style = _Style()
        self._language = ""
        self._inside: list[str] = []

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """A style, its name, the style it builds on, or the language everything is in."""
        name = short(name)
        self._inside.append(name)
        if name == "style":
            self._style = _Style()
            self._styles[attribute(attributes, "styleId")] = self._style
        elif name == "name" and self._inside[-2:-1] == ["style"]:
            self._style.name = " ".join(attribute(attributes, "val").split()).lower()
        elif name == "basedOn":
            self._style.based_on = attribute(attributes, "val")
        elif name == "lang" and "docDefaults" in self._inside:
            self._language = attribute(attributes, "val")

    def end(self, name: str) -> None:
        """An element ends."""
        self._inside.pop()

    def characters(self, text: str) -> None:
        """Nothing of the styles is text."""

    def styles(self) -> Styles:
        """What was heard."""
        kinds = {style: kind for style in self._styles if (kind := self._kind(style))}
        main = (style for style in self._styles if self._is_main_heading(style))
        return Styles(kinds, frozenset(main), self._language)

    def _kind(self, style: str) -> BlockKind | None:
        for name in self._names(style):
            for pattern, kind in _KINDS:
                if pattern.fullmatch(name):
                    return kind
        return None

    def _is_main_heading(self, style: str) -> bool:
        return "heading 1" in self._names(style)

    def _names(self, style: str) -> list[str]:
        """The names of a style and of those it builds on."""
        names: list[str] = []
        while style in self._styles and len(names) < _LONGEST_CHAIN:
            names.append(self._styles[style].name)
            style = self._styles[style].based_on
        return names
