"""Every screen in a language that is longer: all is translated, and nothing is cut off."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path
from zoneinfo import available_timezones

import asking_class
import class_download
import full_class
import lesson_desk
import pier_page
import platform_downloads
import pytest
import small_class
from hands import ARTICLE, Person
from in_sight import fits, is_in_sight
from on_screen import controls, is_seen, place
from pseudo_language import pseudo, speak_pseudo, unsaid
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from scenes import SCENES, SIZES
from shown_words import shown_words

from annotator.gui.about import AboutBox
from annotator.gui.teacher.collecting.collecting_table import CollectingTable
from annotator.paths import resources
from annotator.text import say

WORD = re.compile(r"[^\W\d_]{2,}")
MARKUP = re.compile(r"<[^>]*>")
KEYS = re.compile(r"\b(?:(?:Ctrl|Alt|Shift)\+\S+|(?:Enter|Esc|Tab|Home|End|Space|Del|F\d+)\b)")
LONG = 80
FILES = (".annot", ".annotclass", ".docx", ".zip", ".csv")
# What the scenes themselves say, and names of files and columns that they make up.
SAID = """
This file cannot be opened. Choose another one. Claim in “Story”: at least 6 expected, so far.
media annotclass Student Section SIS User ID
"""


@pytest.fixture(params=SIZES)
def size(request: pytest.FixtureRequest) -> tuple[int, int]:
    return SIZES[request.param]


@pytest.fixture(params=SCENES)
def root(
    request: pytest.FixtureRequest,
    monkeypatch: pytest.MonkeyPatch,
    size: tuple[int, int],
    tmp_path: Path,
) -> QWidget:
    """The window or dialog with one of the scenes in it, in the pseudo-language."""
    speak_pseudo(monkeypatch)
    # The window is made once the language is spoken.
    newcomer: Person = request.getfixturevalue("newcomer")
    newcomer.window.resize(*size)
    QApplication.processEvents()
    made: QWidget = SCENES[request.param](newcomer, tmp_path)
    # What is laid out by and by; the test itself tells what never has room.
    with suppress(TimeoutError):
        newcomer.qtbot.waitUntil(lambda: not cut_off(made))
    return made


@cache
def data() -> frozenset[str]:
    """The words of articles, lessons, classes, names and fonts that the scenes show."""
    modules = (
        *(asking_class, class_download, full_class, lesson_desk, pier_page),
        *(platform_downloads, small_class),
    )
    texts = [
        SAID,
        ARTICLE.read_text("utf-8"),
        (resources() / "prompts.yaml").read_text("utf-8"),
        *map(inspect.getsource, modules),
        # The help is a file for each page and language, in English where there is none.
        *(page.read_text("utf-8") for page in (resources() / "help" / "en").glob("*.md")),
        *QFontDatabase.families(),
        *available_timezones(),
    ]
    return frozenset(word for text in texts for word in WORD.findall(text))


def untranslated(root: QWidget) -> Iterator[str]:
    for widget, text in shown_words(root):
        rest = KEYS.sub("", unsaid(MARKUP.sub("", text)))
        words = WORD.findall(rest)
        # Of a long line only the beginning is shown, which may end inside a word.
        if words and len(rest) >= LONG and any(one.startswith(words[-1]) for one in data()):
            words.pop()
        if not set(words) <= data() and not is_name(widget, rest):
            yield f"{type(widget).__name__}: {text}"


def is_name(widget: QWidget, text: str) -> bool:
    """Whether it names a file, a folder or a user, or in the list of licences a library."""
    is_library = isinstance(widget.window(), AboutBox) and " " not in text.partition(" ")[2]
    is_file = text.startswith("/") or text.endswith(FILES)
    return is_library or is_file or isinstance(widget, CollectingTable)


def cut_off(root: QWidget) -> list[str]:
    """What is not in sight, or whose words are not; in a field with words one can go on."""
    labels = [one for one in root.findChildren(QLabel) if is_seen(one, root) and one.text()]
    shown = [
        one
        for one in (*controls(root), *labels)
        if not (isinstance(one, QLineEdit) and one.text() and is_in_sight(one, root))
    ]
    return [
        f"{type(one).__name__} {getattr(one, 'text', str)()} {place(one, root)}"
        for one in shown
        if not (is_in_sight(one, root) and fits(one))
    ]


def test_everything_is_translated_and_nothing_is_cut_off(root: QWidget, qtbot: QtBot) -> None:
    def nothing_is_cut_off() -> None:
        assert not cut_off(root)

    assert not list(untranslated(root))
    # Long texts wrap once their page has been laid out again.
    qtbot.waitUntil(nothing_is_cut_off)


def test_what_is_not_translated_would_be_seen(newcomer: Person) -> None:
    assert untranslated(newcomer.window)


def test_it_is_longer_and_keeps_its_gaps(monkeypatch: pytest.MonkeyPatch) -> None:
    english = "Say what these {n} places have in common"
    assert len(pseudo(english)) >= 1.4 * len(english)
    speak_pseudo(monkeypatch)
    assert unsaid(say("desk.together", n=4)) == ""
