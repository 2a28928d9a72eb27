"""A read HTML page as a tree, with the standard library only."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

_VOID = {"meta", "link", "br", "img", "rect"}


@dataclass(eq=False)
class Node:
    """An element; `children` are elements and texts."""

    tag: str
    attrs: dict[str, str] = field(default_factory=dict)
    children: list[Node | str] = field(default_factory=list)

    def text(self, *, without: frozenset[str] = frozenset({"style", "title"})) -> str:
        parts = [c if isinstance(c, str) else c.text() for c in self.children]
        return "" if self.tag in without else " ".join(" ".join(parts).split())

    def all(self, tag: str = "", **attrs: str) -> list[Node]:
        """Elements below, in page order; `has_x=""` asks for an attribute, `cls` for a class."""
        return [node for node in self._below() if node._is(tag, attrs)]

    def one(self, tag: str = "", **attrs: str) -> Node:
        (found,) = self.all(tag, **attrs)
        return found

    def take(self) -> str:
        """The text, which is then gone from the page."""
        text = self.text()
        self.children.clear()
        return text

    def _below(self) -> Iterator[Node]:
        for child in self.children:
            if isinstance(child, Node):
                yield child
                yield from child._below()

    def _is(self, tag: str, attrs: dict[str, str]) -> bool:
        for name, value in attrs.items():
            key = name.replace("_", "-")
            if name == "cls":
                if value not in self.attrs.get("class", "").split():
                    return False
            elif key not in self.attrs or value not in ("", self.attrs[key]):
                return False
        return not tag or self.tag == tag


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.root = Node("")
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        node = Node(tag, {key: value or "" for key, value in attrs})
        self._open[-1].children.append(node)
        if tag not in _VOID:
            self._open.append(node)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._open[-1].children.append(Node(tag, {key: value or "" for key, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop().tag == tag, f"</{tag}> closes nothing"

    def handle_data(self, data: str) -> None:
        self._open[-1].children.append(data)


def read(html: str) -> Node:
    """The page; elements that are not closed in order fail."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    assert len(reader._open) == 1
    return reader.root
