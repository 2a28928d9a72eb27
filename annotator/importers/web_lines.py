"""The lines of a web page as they are seen, each with the element that it stands in."""

from __future__ import annotations

import re

from lxml import etree

from annotator.importers.limits import MOST_LINES
from annotator.importers.web_page import Line, Node, Page
from annotator.importers.web_tree import INLINE
from annotator.model.errors import Refused

# What is never seen, or is no text of the page.
_UNSEEN_TAGS = (
    "script style noscript template title meta link base iframe object embed applet svg math "
    "canvas audio video select option datalist textarea input rp noframes frameset dialog"
)
_UNSEEN = frozenset(_UNSEEN_TAGS.split())
_CELLS = ("td", "th")
_NAMING = ("class", "id", "role")
_NO_NAMES: frozenset[str] = frozenset()
_ATTRIBUTES = frozenset(("itemprop", "role", "rel"))
_HIDDEN_STYLE = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_BLOCK_STYLE = re.compile(r"display\s*:\s*(?:block|flex|grid|table)", re.IGNORECASE)
# What is there to be read aloud alone.
_SPOKEN = re.compile(r"visually-?hidden|\bsr-?only|screen-?reader-?(?:only|text)", re.IGNORECASE)
_FIGURE = frozenset(("figure", "figcaption"))
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")
_BLANKS = re.compile(r"[ \t\n\r\f]+")
_CELL_ENDS = re.compile(r" ?\v ?")
# What pages set apart from the words beside it by its looks alone.
_APART = frozenset(("credit", "byline", "author", "date", "time", "caption", "source", "copyright"))
# What a name is that ends so, written in one word: imagecaption.
_ENDS = ("caption", "credit")
# Longer names are headings, not what an element is for.
_LONGEST_NAME = 6
_UNSEEN_LETTERS = " \t\u00a0\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
# Elements nested deeper than that count as one with the one around them.
_DEEPEST = 200


def seen(tree: etree._Element, *, with_hidden: bool = False) -> Page:
    """What can be seen of a page; with what it hides until a script shows it, if asked."""
    walk = _Walk(with_hidden=with_hidden)
    path = [(tree, iter(tree))] if walk.enter(tree) else []
    while path:
        element, children = path[-1]
        child = next(children, None)
        if child is None:
            path.pop()
            walk.leave(element)
        elif walk.enter(child):
            path.append((child, iter(child)))
    walk.flush()
    return walk.page


class _Walk:
    """Goes through a tree once and gathers its lines."""

    def __init__(self, *, with_hidden: bool) -> None:
        self.page = Page()
        self._with_hidden = with_hidden
        self._node = Node("", None, 0, 0)
        self._path: list[Node] = []
        self._rows: list[bool] = []
        self._links = self._preformatted = 0
        self._pieces: list[str] = []
        self._around: Node | None = None
        self._linked = 0
        self._names = _NO_NAMES
        self._before = "\n\n"

    def enter(self, element: etree._Element) -> bool:
        """Go into an element; False where nothing in it can be seen, then go past it."""
        tag = _tag(element)
        if not tag or tag in _UNSEEN or (not self._with_hidden and _is_hidden(element)):
            if tag and tag not in INLINE and tag not in _UNSEEN:
                self._break()
                self.page.hidden += sum(map(len, element.itertext("p")))
            self._add(element.tail)
            return False
        self._path.append(self._node)
        self._enter_row(tag, element)
        if self._is_block(tag, element):
            self._break()
        self._node = self._new_node(tag, element)
        self._open(tag)
        self._add(element.text)
        return True

    def leave(self, element: etree._Element) -> None:
        """Go out of an element that was gone into, and on to what stands behind it."""
        tag = _tag(element)
        self._node.last = max(self._node.last, self.page.nodes[-1].number)
        self._close(tag)
        if self._is_block(tag, element):
            self._break()
        if tag == "tr":
            self._rows.pop()
        self._node = self._path.pop()
        self._add(element.tail)

    def flush(self) -> None:
        """End the line, if there is one."""
        text = "".join(self._pieces)
        rows = text.split("\n") if self._preformatted else [_BLANKS.sub(" ", text)]
        for row in rows:
            words = _CELL_ENDS.sub("\t", row).strip(" \t\r\f")
            if words.strip(_UNSEEN_LETTERS) and self._around:
                if len(self.page.lines) >= MOST_LINES:
                    raise Refused("importing.too_many_lines", most=MOST_LINES)
                line = Line(words, self._around, self._linked, self._before, self._names)
                self.page.lines.append(line)
                self._before = "\n"
        self._pieces, self._around, self._linked, self._names = [], None, 0, _NO_NAMES

    def _break(self) -> None:
        self.flush()
        self._before = "\n\n"

    def _enter_row(self, tag: str, element: etree._Element) -> None:
        if tag == "tr":
            self._rows.append(_is_row_of_values(element))

    def _is_block(self, tag: str, element: etree._Element) -> bool:
        if tag in _CELLS:
            return not (self._rows and self._rows[-1])
        if tag in INLINE:
            return bool(_BLOCK_STYLE.search(element.get("style") or ""))
        return tag != "br"

    def _new_node(self, tag: str, element: etree._Element) -> Node:
        parent = self._node
        if parent.depth >= _DEEPEST:
            return parent
        attributes = {str(name).lower(): str(value) for name, value in element.attrib.items()}
        written = " ".join(attributes[key] for key in _NAMING if key in attributes)
        names = _names(written) if written else _NO_NAMES
        kept = {key: value for key, value in attributes.items() if key in _ATTRIBUTES}
        number = len(self.page.nodes)
        node = Node(tag, parent if number else None, number, parent.depth + 1, names, kept, number)
        self.page.nodes.append(node)
        return node

    def _open(self, tag: str) -> None:
        self._links += tag == "a"
        self._preformatted += tag == "pre"
        if tag == "br":
            self._end_line()
        elif tag == "q":
            self._add("“")
        elif tag in _CELLS:
            self._add("\v" if self._pieces else None)
        else:
            self._set_apart(tag)

    def _close(self, tag: str) -> None:
        if tag == "q":
            self._add("”")
        elif tag == "pre":
            self.flush()
        self._set_apart(tag)
        self._links -= tag == "a"
        self._preformatted -= tag == "pre"

    def _set_apart(self, tag: str) -> None:
        if tag == "time" or (tag in INLINE and self._node.names & _APART):
            self._add(" ")

    def _end_line(self) -> None:
        """End the line; a second time in a row, leave a gap."""
        lines = len(self.page.lines)
        self.flush()
        self._before = "\n" if len(self.page.lines) > lines else "\n\n"

    def _add(self, text: str | None) -> None:
        if not text:
            return
        self._pieces.append(text)
        if text.strip():
            self._around = _around_both(self._around, self._node)
            if not self._node.names <= self._names:
                self._names |= self._node.names
            if self._links:
                self._linked += len(text.strip())


def _tag(element: etree._Element) -> str:
    return element.tag.lower() if isinstance(element.tag, str) else ""


def _names(written: str) -> frozenset[str]:
    """The words of class names and the like, but for those that are whole headings."""
    names: set[str] = set()
    for name in written[:2000].split():
        words = _WORD.findall(name)
        if len(words) <= _LONGEST_NAME:
            names.update(word.lower() for word in words)
    names |= {end for end in _ENDS for name in names if name.endswith(end)}
    return frozenset(names)


def _is_hidden(element: etree._Element) -> bool:
    if element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    if _HIDDEN_STYLE.search(element.get("style") or ""):
        return True
    spoken = _SPOKEN.search(element.get("class") or "")
    # There it says what is a caption, and what a credit.
    return bool(spoken) and not any(one.tag in _FIGURE for one in element.iterancestors())


def _is_row_of_values(row: etree._Element) -> bool:
    """Whether nothing in a table's row but its cells breaks the line."""
    cells = 0
    for element in row.iterdescendants():
        tag = _tag(element)
        cells += tag in _CELLS
        if tag and tag not in INLINE and tag not in _CELLS:
            return False
    return cells > 1


def _around_both(one: Node | None, other: Node) -> Node:
    """The innermost element that both stand in."""
    if one is None:
        return other
    while one is not other:
        if one.depth >= other.depth and one.parent is not None:
            one = one.parent
        elif other.parent is not None:
            other = other.parent
    return one
