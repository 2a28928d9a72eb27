"""Rules of the house that the import contracts cannot express, read from the source."""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.text import Text

CHECKOUT = Path(__file__).resolve().parents[1]
PACKAGE = CHECKOUT / "annotator"
FILES = sorted(PACKAGE.rglob("*.py"))
ENGLISH = PACKAGE / "text" / "english"

LONGEST_FILE = 400
QT_PARTS = {"QtCore", "QtGui", "QtWidgets", "QtSvg", "QtPrintSupport"}
NETWORK = {"urllib.request", "http.client", "http.server", "xmlrpc", "socketserver", "imaplib"}
SPEAKERS = {"say", "Refused", "StorageFailed"}
COLOUR = re.compile(
    r"#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})\b|\b(?:rgb|hsl)a?\(", re.IGNORECASE
)


@pytest.fixture(scope="module")
def trees() -> dict[Path, ast.Module]:
    return {file: ast.parse(file.read_text("utf-8")) for file in FILES}


@pytest.fixture(scope="module")
def texts() -> dict[str, Text]:
    areas = sorted(ENGLISH.glob("*.py"))
    found = [texts_of(area) for area in areas if area.stem != "__init__"]
    return {message: text for area in found for message, text in area.items()}


def texts_of(area: Path) -> dict[str, Text]:
    values: dict[str, dict[str, Text]] = {}
    exec(compile(area.read_text("utf-8"), area, "exec"), values)
    assert all(message.startswith(f"{area.stem}.") for message in values["TEXTS"]), area
    return values["TEXTS"]


def where(file: Path, node: ast.AST) -> str:
    return f"{file.relative_to(CHECKOUT)}:{getattr(node, 'lineno', '?')}"


def called(node: ast.AST) -> str:
    """The last name of what is called; empty for anything but a call."""
    if not isinstance(node, ast.Call):
        return ""
    function = node.func
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def imported(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        yield from (f"{node.module}.{alias.name}" for alias in node.names)


def strings(tree: ast.Module) -> Iterator[ast.Constant]:
    """Every string that is not a docstring."""
    kinds = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    owners = [node for node in ast.walk(tree) if isinstance(node, kinds) and node.body]
    said = {id(owner.body[0].value) for owner in owners if isinstance(owner.body[0], ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said:
            yield node


def test_no_file_holds_a_second_idea() -> None:
    lengths = {file: len(file.read_text("utf-8").splitlines()) for file in FILES}
    assert not {str(file): n for file, n in lengths.items() if n > LONGEST_FILE}


def test_colours_stand_in_themes_and_schemes_only(trees: dict[Path, ast.Module]) -> None:
    # A text may show how a colour is written; nothing is painted with it.
    painting = {file: tree for file, tree in trees.items() if ENGLISH not in file.parents}
    assert not [where(file, node) for file, tree in painting.items() for node in colours(tree)]


def colours(tree: ast.Module) -> Iterator[ast.AST]:
    yield from (node for node in strings(tree) if COLOUR.search(str(node.value)))
    for node in ast.walk(tree):
        arguments = node.args if isinstance(node, ast.Call) and called(node) == "QColor" else []
        if arguments and all(isinstance(argument, ast.Constant) for argument in arguments):
            yield node
        if isinstance(node, ast.Attribute) and is_named_colour(node):
            yield node


def is_named_colour(node: ast.Attribute) -> bool:
    """Whether it is one of Qt's named colours, as in Qt.GlobalColor.red."""
    named = isinstance(node.value, ast.Attribute) and node.value.attr == "GlobalColor"
    return named and node.attr != "transparent"


def test_only_the_parts_of_qt_that_draw_are_used_and_nothing_of_a_network(
    trees: dict[Path, ast.Module],
) -> None:
    found = []
    for file, tree in trees.items():
        for node in ast.walk(tree):
            for name in imported(node):
                library, _, part = name.partition(".")
                other_qt = library == "PySide6" and part.split(".")[0] not in QT_PARTS
                if other_qt or any(f"{name}.".startswith(f"{each}.") for each in NETWORK):
                    found.append(f"{where(file, node)} {name}")
    assert not found


def test_only_the_command_line_prints(trees: dict[Path, ast.Module]) -> None:
    found = [
        where(file, node)
        for file, tree in trees.items()
        if PACKAGE / "cli" not in file.parents
        for node in ast.walk(tree)
        if called(node) == "print"
    ]
    assert not found


def test_no_path_leaves_the_project(trees: dict[Path, ast.Module]) -> None:
    leaving = re.compile(r"(?:^|[\s\"'])\.\./")
    found = [
        where(file, node)
        for file, tree in trees.items()
        for node in strings(tree)
        if leaving.search(str(node.value))
    ]
    assert not found


def test_every_text_says_something_and_names_its_gaps(texts: dict[str, Text]) -> None:
    for message, text in texts.items():
        forms = text if isinstance(text, tuple) else (text,)
        assert all(forms), message
        assert all(gap.isidentifier() for form in forms for gap in gaps(form)), message
        assert len(forms) in (1, 2), message


def test_every_message_that_is_said_has_a_text_whose_gaps_are_filled(
    trees: dict[Path, ast.Module], texts: dict[str, Text]
) -> None:
    found = []
    for file, tree in trees.items():
        for node in ast.walk(tree):
            if called(node) in SPEAKERS and isinstance(node, ast.Call) and node.args:
                found += [f"{where(file, node)} {wrong}" for wrong in wrong_in(node, texts)]
    assert not found


def wrong_in(call: ast.Call, texts: dict[str, Text]) -> Iterator[str]:
    """What is wrong with a call that names a message; a name put together needs only its start."""
    for message in literals(call.args[0]):
        if message not in texts:
            yield f"{message} has no text"
        elif all(keyword.arg for keyword in call.keywords):
            text = texts[message]
            forms, needs = (text, {"n"}) if isinstance(text, tuple) else ((text,), set())
            needs = needs.union(*(gaps(form) for form in forms))
            unfilled = needs - {str(keyword.arg) for keyword in call.keywords}
            if unfilled:
                yield f"{message} is not given {sorted(unfilled)}"
    if isinstance(call.args[0], ast.JoinedStr):
        start = ast.unparse(call.args[0].values[0]).strip("'")
        if not any(message.startswith(start) for message in texts):
            yield f"no text starts with {start}"


def literals(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from literals(node.body)
        yield from literals(node.orelse)


def gaps(form: str) -> set[str]:
    return {
        name.split(".")[0] for _, name, _, _ in string.Formatter().parse(form) if name is not None
    }
