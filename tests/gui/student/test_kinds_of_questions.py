"""Questions of every kind, answered with real keys and clicks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from any_work import counting_clock
from hands import ARTICLE, Person
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolTip,
)

from annotator.importers.schemes import scheme_source
from annotator.workflows.opening import new_work

QUESTIONS = """\
    attributes:
      - id: kinds
        name: "What kind?"
        kind: several
        options:
          - {id: paper, name: "A paper"}
          - {id: seen, name: "The reporter saw it with eyes that are used to looking closely"}
          - {id: told, name: "Told"}
      - id: enough
        name: "Is it enough?"
        kind: yes_no
      - id: sources
        name: "How many?"
        kind: number
"""


@pytest.fixture
def asked(sit: Callable[[], Person], tmp_path: Path) -> Person:
    """Somebody with a captioned passage, which the tag set asks three questions about."""
    scheme = tmp_path / "asking.yaml"
    source = scheme_source("default")
    end = source.index("  - id: credit")
    scheme.write_text(source[:end].rstrip() + "\n" + QUESTIONS + "\n" + source[end:], "utf-8")
    new_work(ARTICLE, tmp_path / "x.annot", clock=counting_clock(), scheme=str(scheme))
    person = sit()
    person.open(tmp_path / "x.annot")
    person.tag("crab pots", "3")
    return person


def answers(person: Person) -> Mapping[str, str]:
    (annotation,) = person.opened.work.annotations.values()
    return annotation.attributes


def box(person: Person, name: str) -> QCheckBox:
    found: QCheckBox = person.seen(QCheckBox, lambda one: one.accessibleName() == name)
    return found


def yes_or_no(person: Person, name: str) -> QPushButton:
    found: QPushButton = person.seen(QPushButton, lambda one: one.accessibleName() == name)
    return found


def number(person: Person) -> QLineEdit:
    found: QLineEdit = person.seen(QLineEdit, lambda one: one.accessibleName() == "How many?")
    return found


def test_several_answers_are_ticked_by_keys_and_stored_in_order(asked: Person) -> None:
    box(asked, "Told").setFocus()
    asked.press("Space")
    assert answers(asked) == {"kinds": "told"}
    asked.press("Up", times=2)
    assert QApplication.focusWidget() is box(asked, "A paper")
    asked.press("Space")
    assert answers(asked) == {"kinds": "paper told"}
    asked.press("Space")
    assert answers(asked) == {"kinds": "told"}
    (stored,) = asked.saved().annotations.values()
    assert stored.attributes == {"kinds": "told"}


def test_the_words_of_an_answer_tick_it_too_and_are_never_cut(asked: Person) -> None:
    words = asked.seen(QLabel, lambda one: one.text().startswith("The reporter saw"))
    QTest.mouseClick(words, Qt.MouseButton.LeftButton)
    assert answers(asked) == {"kinds": "seen"}
    assert words.heightForWidth(words.width()) <= words.height()
    assert words.width() <= asked.furniture.panel.width()


def test_yes_or_no_is_answered_changed_and_taken_back_by_keys(asked: Person) -> None:
    yes_or_no(asked, "Yes").setFocus()
    asked.press("Space")
    assert answers(asked) == {"enough": "yes"}
    assert yes_or_no(asked, "Yes").text() == "✓ Yes"
    asked.press("Right")
    asked.press("Space")
    assert answers(asked) == {"enough": "no"}
    assert yes_or_no(asked, "Yes").text() == "Yes"
    asked.press("Space")
    assert answers(asked) == {}
    asked.press("Ctrl+Z")
    assert answers(asked) == {"enough": "no"}
    assert yes_or_no(asked, "No").isChecked()


@pytest.mark.parametrize(("typed", "stored"), [("3", "3"), ("2,5", "2.5"), ("-1", "-1")])
def test_a_number_is_stored_in_digits(asked: Person, typed: str, stored: str) -> None:
    number(asked).setFocus()
    asked.type(typed)
    asked.press("Tab")
    assert answers(asked) == {"sources": stored}
    assert number(asked).text() == stored


def test_a_number_that_is_typed_on_is_one_step(asked: Person) -> None:
    number(asked).setFocus()
    for typed, stored in (("1", "1"), ("2", "12")):
        asked.type(typed)
        asked.qtbot.waitUntil(lambda stored=stored: answers(asked) == {"sources": stored})
    asked.view.setFocus()
    asked.press("Ctrl+Z")
    assert answers(asked) == {}


def test_what_is_no_number_is_said_and_not_stored(asked: Person) -> None:
    number(asked).setFocus()
    asked.type("12")
    asked.press("Tab")
    number(asked).setFocus()
    number(asked).selectAll()
    asked.type("a few")
    asked.press("Tab")
    assert QToolTip.text() == "Write a number in digits, like 3 or 2.5."
    assert number(asked).text() == "12"
    assert answers(asked) == {"sources": "12"}


def test_tab_goes_through_all_answers_and_each_says_what_it_answers(asked: Person) -> None:
    box(asked, "A paper").setFocus()
    heard = []
    for _ in range(6):
        focused = QApplication.focusWidget()
        name = focused.accessibleDescription() if isinstance(focused, QAbstractButton) else ""
        heard.append((focused.accessibleName(), name))
        asked.press("Tab")
    assert heard == [
        ("A paper", "What kind?"),
        ("The reporter saw it with eyes that are used to looking closely", "What kind?"),
        ("Told", "What kind?"),
        ("Yes", "Is it enough?"),
        ("No", "Is it enough?"),
        ("How many?", ""),
    ]


def test_answers_are_read_in_words_where_the_passage_is_named(asked: Person) -> None:
    asked.click(box(asked, "A paper"))
    asked.click(box(asked, "Told"))
    asked.click(yes_or_no(asked, "No"))
    row = asked.furniture.panel.list.passages.index(0, 0)
    said = row.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "What kind? A paper; Told" in said
    assert "Is it enough? No" in said
