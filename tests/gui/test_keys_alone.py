"""The whole job of a student with keys alone, from the start screen to the hand-in file.

Every key goes to the widget that has the focus, or to the menu that is open; nothing else is
touched. What has the focus is known by its name, as those know it who listen.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hands import ARTICLE, CREDIT, Person, when_asked
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from annotator.model.annotation import Annotation
from annotator.storage.work_files import read_foreign, read_own

WORDS = ARTICLE.read_text("utf-8")


class Keyboard:
    """Somebody who has no mouse."""

    def __init__(self, person: Person) -> None:
        self.qtbot, self.sees = person.qtbot, person.expect
        self._come_forward = person.come_forward

    def press(self, *keys: str, times: int = 1) -> None:
        """Press keys one after the other, as "Ctrl+Shift+Z"."""
        for key in keys * times:
            (combination,) = QKeySequence(key)
            QTest.keyClick(here(), combination.key(), combination.keyboardModifiers())
            # Whoever presses the next key sees what came of this one.
            QApplication.processEvents()

    def type(self, words: str) -> None:
        """Type words."""
        QTest.keyClicks(here(), words)
        QApplication.processEvents()

    def tab_to(self, name: str) -> None:
        """Press Tab until what has this name has the focus; once round at most."""
        passed = []
        while name_of(here()) != name:
            passed.append(name_of(here()))
            assert len(passed) < 60, passed
            self.press("Tab")

    def choose(self, entry: str) -> None:
        """Go down in the menu or list that is open to an entry, and take it."""
        self.qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
        passed = []
        while (menu := here()) and (not menu.activeAction() or menu.activeAction().text() != entry):
            passed.append(menu.activeAction())
            assert len(passed) < 20, entry
            self.press("Down")
        self.press("Return")
        # No window manager gives the keys back to the window here.
        self._come_forward()

    def meanwhile(self, key: str, then: Callable[[], None]) -> None:
        """Press a key that opens what has to be answered first, and answer it."""
        problems: list[BaseException] = []

        def answer(asked: QWidget) -> None:
            try:
                then()
            except BaseException as problem:  # noqa: BLE001 - raised below, outside Qt
                problems.append(problem)
                asked.close()

        when_asked(answer)
        self.press(key)
        if problems:
            raise problems[0]


def here() -> QWidget:
    """What hears the keys."""
    widget = QApplication.activePopupWidget() or QApplication.focusWidget()
    assert widget
    return widget


def name_of(widget: QWidget) -> str:
    # Of a box, Qt names the answer on Linux, and hands the question over beside it.
    spoken = QAccessible.queryAccessibleInterface(widget)
    return widget.accessibleName() or spoken.text(QAccessible.Text.Name)


@pytest.fixture
def keys(newcomer: Person) -> Keyboard:
    return Keyboard(newcomer)


def kept(person: Person) -> list[Annotation]:
    """What is in the file once all is saved, in text order."""
    person.expect("✓ Saved")
    return list(read_own(person.opened.path).as_hand_in().annotations)


def brief(annotations: list[Annotation]) -> list[tuple[str, str]]:
    # The article has spaces at which no line is broken.
    return [(one.tag, " ".join(one.span.cut(WORDS).split())) for one in annotations]


@pytest.mark.parametrize("size", [(1366, 768), (683, 384)], ids=["wide", "narrow"])
def test_the_whole_job(newcomer: Person, keys: Keyboard, size: tuple[int, int]) -> None:
    newcomer.window.resize(*size)
    keys.tab_to("Try the sample")
    keys.press("Space")
    newcomer.wait_for_desk()

    answer_a_quote(keys)
    quote = '"We want families to swim here again without stepping on a fishhook, that is the '
    quote += 'whole idea," Osgood said.'
    (first,) = kept(newcomer)
    assert brief([first]) == [("quote", quote)]
    assert first.attributes == {"speaker": "Lena Osgood", "form": "exact"}
    assert first.comment == "She is sure of it"

    tag_some_of_the_credits(keys)
    assert brief(kept(newcomer)) == [*[("credit", CREDIT)] * 3, ("quote", quote)]

    tag_all_found(keys)
    found = brief(kept(newcomer))
    assert found.count(("ask", "shore")) == 2
    assert len(found) == 6

    shorten_retag_and_remove(keys)
    claim, said = ("claim", quote.removesuffix(" said.")), ("ask", "shore")
    assert brief(kept(newcomer)) == [*[("credit", CREDIT)] * 3, claim, said]
    keys.press("Ctrl+Z", times=3)
    assert brief(kept(newcomer)) == found
    keys.press("Ctrl+Shift+Z", times=3)
    assert brief(kept(newcomer)) == [*[("credit", CREDIT)] * 3, claim, said]

    hand_in(keys)
    newcomer.expect("“Kim Doe - ")
    (made,) = newcomer.opened.path.parent.glob("Kim Doe - *.annot")
    handed_in = read_foreign(made)
    assert (handed_in.role, handed_in.person) == ("hand_in", "Kim Doe")
    assert list(handed_in.as_hand_in().annotations) == kept(newcomer)


def answer_a_quote(keys: Keyboard) -> None:
    """Go to a sentence, tag it, and answer what is asked about it."""
    keys.press("Ctrl+Home")
    keys.press("Alt+Down", times=14)
    keys.press("2")
    keys.press("F6", "F6")
    keys.tab_to("Who is speaking?")
    keys.type("Lena Osgood")
    keys.tab_to("Exact or retold?")
    keys.press("Down")
    keys.tab_to("Why this tag?")
    keys.type("She is sure of it")
    keys.press("F6", "F6")


def tag_some_of_the_credits(keys: Keyboard) -> None:
    """Find words, tag them, and choose which of the same words are tagged with them."""
    keys.press("Ctrl+F")
    keys.type(CREDIT)
    keys.sees("1 of 4")
    keys.press("Esc", "4")
    keys.sees("Same words in 3 more places")
    keys.press("C", "Down", "Space", "Return")


def tag_all_found(keys: Keyboard) -> None:
    keys.press("Ctrl+F")
    keys.type("shore")
    keys.press("Return")
    keys.tab_to("Tag all 2")
    keys.press("Return")
    keys.choose("Ask")
    keys.press("Esc")


def shorten_retag_and_remove(keys: Keyboard) -> None:
    """Three steps: an end is moved, a tag is changed, a passage goes."""
    keys.press("F4", times=3)
    keys.press("Shift+F8", times=2)
    keys.press("Return")
    keys.press("F6", "F6")
    keys.tab_to("Change tag")
    keys.meanwhile("Space", lambda: keys.choose("Claim"))
    assert name_of(here()) == "Change tag"
    keys.press("F6", "F6")
    keys.press("F4", "Delete")
    keys.sees("Remove:")
    keys.press("Shift+Return")


def hand_in(keys: Keyboard) -> None:
    def fill_in() -> None:
        keys.qtbot.waitUntil(lambda: name_of(here()) == "Your name")
        keys.type("Kim Doe")
        keys.tab_to("Make the file")
        keys.press("Space")

    keys.tab_to("Make hand-in file…")
    keys.meanwhile("Return", fill_in)
