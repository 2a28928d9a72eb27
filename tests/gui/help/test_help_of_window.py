"""The help names keys, pages and buttons as the window has them."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest
from hands import Person
from help_markdown import FOLDER, page, sections
from PySide6.QtGui import QKeySequence

from annotator.gui import keys
from annotator.gui.help.keys_page import keys_markdown
from annotator.gui.key_card import key_groups
from annotator.gui.teacher.classes.class_pages import PAGES
from annotator.text import english, say
from annotator.workflows.help_pages import help_pages

sys.path.append(str(Path(__file__).resolve().parents[3] / "packaging"))

import catalogue

TABLE = sorted(
    {value for name, value in vars(keys).items() if name.isupper() and isinstance(value, str)}
)
BOLD = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)
A_KEY = re.compile(
    r"(?:(?:Ctrl|Shift|Alt)\+)*(?:F\d+|[A-Z0-9+,-]|Enter|Esc|Tab|Delete|End|Home|Left|PgUp|PgDown)"
)
SPANISH_KEY = re.compile(r"(?:(?:Ctrl|Mayús|Alt)\+)*(?:F\d+|[A-Z0-9]|Fin|Izquierda)")
# Words that are stressed: what is explained, systems, and the parts of the page about files.
STRESSED = {
    *("tag", "unclear", "learned", "not yet learned", "screen reader", "tag set", "Ask"),
    *("lesson", "work", "hand-in", "class", "Offsets", "Ids", "Times", "space bar", "Alt"),
    *("Ctrl", "Shift", "found", "what to ask", "in own words", "choose an answer"),
    *("doing what the lesson asks", "agreeing with your answers", "tagged in each place", "once"),
    "Nothing leaves this computer by itself",
}


@pytest.fixture
def filled(newcomer: Person) -> dict[str, str]:
    """The words of each page as they are shown."""
    found = keys_markdown(key_groups(newcomer.window, None))
    return {
        one.name: " ".join(f"{each.heading} {each.words}" for each in one.sections)
        for one in help_pages("en", {"keys": found})
    }


def test_every_key_is_on_the_page_of_keys(filled: dict[str, str]) -> None:
    for key in TABLE:
        native = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
        assert f" {native} " in filled["keys"], key


def bold(name: str) -> Iterator[str]:
    yield from (
        " ".join(one.split()).rstrip(".:") for one in BOLD.findall(re.sub(r"`.*?`", "", page(name)))
    )


def said() -> str:
    """Everything the window says, in one text."""
    areas = [
        import_module(f"{english.__name__}.{one.name}") for one in iter_modules(english.__path__)
    ]
    texts = [text for area in areas for text in area.TEXTS.values()]
    forms = [form for text in texts for form in ((text,) if isinstance(text, str) else text)]
    return "\n".join(forms).replace("&", "")


@pytest.mark.parametrize("name", sorted(file.stem for file in FOLDER.glob("*.md")))
def test_every_key_and_button_that_a_page_names_is_there(name: str, filled: dict[str, str]) -> None:
    window, every_key = said(), filled["keys"]
    for one in bold(name):
        if A_KEY.fullmatch(one):
            key = {"Delete": "Del"}.get(one, one)
            is_tag = key.isdigit()
            assert is_tag or key in TABLE or f" {key} " in every_key.replace(",", " "), one
        elif one not in STRESSED:
            assert one.removesuffix("…") in window, one


def test_every_page_of_a_class_is_described() -> None:
    section = sections("class-pages")["The pages of a class"]
    for tab in PAGES:
        assert f"| {say(f'class_tabs.{tab}')} |" in section


@pytest.mark.parametrize("file", sorted((FOLDER.parent / "es").glob("*.md")), ids=lambda f: f.stem)
def test_the_spanish_window_has_the_buttons_of_the_spanish_pages(file: Path) -> None:
    window = "\n".join(spoken("es")).replace("&", "")
    for one in BOLD.findall(file.read_text("utf-8")):
        words = " ".join(one.split()).rstrip(".:…")
        assert SPANISH_KEY.fullmatch(words) or words == "Etiquetar" or words in window, words


def spoken(language: str) -> Iterator[str]:
    """Every text of a catalogue."""
    for message in catalogue.read(language):
        if message.id:
            yield from catalogue.forms_of(message)
