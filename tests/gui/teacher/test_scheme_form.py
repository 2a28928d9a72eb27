"""A tag set is copied and changed in a form, with real keys and clicks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hands import Answers
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from annotator.gui.teacher.schemes.scheme_form import SchemeForm
from annotator.gui.teacher.schemes.set_changing import SetChanging
from annotator.gui.teacher.schemes.set_fields import SetChoice, SetLine, SetText
from annotator.gui.theme import THEMES, apply, load_theme
from annotator.importers.schemes import find_scheme, mistakes_in, shipped_schemes
from annotator.model.scheme import Scheme
from annotator.workflows.tag_set_draft import TagSetDraft
from annotator.workflows.tag_sets import copied

LEFT = Qt.MouseButton.LeftButton


class Teacher:
    """Sits at the form."""

    def __init__(self, qtbot: QtBot, qapp: QApplication, scheme: str = "default") -> None:
        theme = load_theme("light")
        apply(qapp, theme)
        self.qtbot = qtbot
        self.answers = Answers()
        self.draft = TagSetDraft(copied(find_scheme(scheme)))
        self.form = SchemeForm(self.draft, theme, self.answers)
        self.files: list[str] = []
        self.form.saved.connect(self.files.append)
        qtbot.addWidget(self.form, before_close_func=self.leave)
        with qtbot.waitExposed(self.form):
            self.form.show()
        self.form.activateWindow()
        qtbot.waitUntil(self.form.isActiveWindow)

    def leave(self, form: QWidget) -> None:
        """Go away, whatever is not saved: a test leaves it so on purpose."""
        self.answers.next = ["Close without saving"]

    def seen(self, kind: Any, fits: Callable[[Any], bool]) -> Any:
        widgets = self.form.findChildren(kind)
        (found,) = [one for one in widgets if one.isVisible() and fits(one)]
        return found

    def field(self, name: str, kind: Any = SetLine) -> Any:
        return self.seen(kind, lambda one: one.accessibleName() == name)

    def press(self, keys: str) -> None:
        (combination,) = QKeySequence(keys)
        focused = QApplication.focusWidget() or self.form
        QTest.keyClick(focused, combination.key(), combination.keyboardModifiers())

    def write(self, field: QWidget, words: str) -> None:
        """Put the focus in a field, write over what is there, and leave it."""
        field.setFocus()
        self.press("Ctrl+A")
        QTest.keyClicks(field, words)
        self.press("Tab")

    def click(self, words: str) -> None:
        button = self.seen(QAbstractButton, lambda one: one.text() == words)
        QTest.mouseClick(button, LEFT)

    def choose_tag(self, name: str) -> None:
        rows = self.field("Tags", QListWidget)
        (item,) = rows.findItems(name, Qt.MatchFlag.MatchExactly)
        QTest.mouseClick(rows.viewport(), LEFT, pos=rows.visualItemRect(item).center())

    def mistakes(self) -> list[str]:
        rows = self.form.findChildren(QListWidget)
        (found,) = [one for one in rows if one.accessibleName() == "What is missing or wrong"]
        return [found.item(n).text() for n in range(found.count())] if found.isVisible() else []

    def reads(self, words: str) -> bool:
        labels = self.form.findChildren(QLabel)
        return any(words in one.text() for one in labels if one.isVisible())

    def kept(self) -> Scheme:
        return find_scheme(self.files[-1])


@pytest.fixture
def teacher(qtbot: QtBot, qapp: QApplication) -> Teacher:
    return Teacher(qtbot, qapp)


def test_a_copy_is_renamed_changed_and_kept(teacher: Teacher) -> None:
    teacher.write(teacher.field("Title"), "Who says what?")
    teacher.choose_tag("Quote")
    teacher.write(teacher.field("Name"), "Voice")
    teacher.write(teacher.field("What it means", SetText), "Someone speaks.")
    teacher.write(teacher.field("Badge"), "V")
    teacher.press("Ctrl+S")
    assert teacher.reads("Saved as who-says-what.yaml.")
    scheme = teacher.kept()
    assert (scheme.id, scheme.title) == ("who-says-what", "Who says what?")
    voice = scheme.tags[1]
    assert (voice.id, voice.name, voice.badge) == ("quote", "Voice", "V")
    assert voice.definition == "Someone speaks."
    assert voice.attributes == find_scheme("default").tags[1].attributes
    assert mistakes_in(teacher.files[-1]) == []


def test_mistakes_are_said_while_they_are_made_and_lead_to_their_field(teacher: Teacher) -> None:
    teacher.choose_tag("Quote")
    teacher.write(teacher.field("Badge"), "C")
    assert teacher.mistakes() == [
        "Quote, Badge: “C” is there twice. Each must be different from the others."
    ]
    teacher.choose_tag("Ask")
    rows = teacher.field("What is missing or wrong", QListWidget)
    QTest.mouseClick(rows.viewport(), LEFT, pos=rows.visualItemRect(rows.item(0)).center())
    assert QApplication.focusWidget() is teacher.field("Badge")
    assert teacher.field("Name").text() == "Quote"
    teacher.press("Ctrl+S")
    assert teacher.files == []
    assert teacher.reads("Not saved yet")
    assert QApplication.focusWidget() is teacher.field("Badge")
    QTest.keyClicks(teacher.field("Badge"), "V")
    teacher.press("Home")
    teacher.press("Delete")
    teacher.press("Ctrl+S")
    assert teacher.kept().tags[1].badge == "V"
    assert teacher.mistakes() == []


def test_colours_that_are_hard_to_see_are_said_and_can_be_kept(teacher: Teacher) -> None:
    teacher.write(teacher.field("Color of the line"), "#EEEEEE")
    assert len(teacher.mistakes()) == 1
    assert "too pale" in teacher.mistakes()[0]
    teacher.press("Ctrl+S")
    assert teacher.kept().tags[0].edge == "#EEEEEE"
    teacher.write(teacher.field("Color of the line"), "grey")
    assert "not a color" in teacher.mistakes()[0]
    teacher.press("Ctrl+Z")
    assert teacher.field("Color of the line").text() == "#EEEEEE"
    assert not teacher.draft.is_touched


def test_a_tag_and_a_question_are_added_with_the_keyboard(teacher: Teacher) -> None:
    teacher.click("Add a tag")
    assert QApplication.focusWidget() is teacher.field("Name")
    teacher.write(teacher.field("Name"), "Loud word")
    assert QApplication.focusWidget() is teacher.field("What it means", SetText)
    teacher.write(teacher.field("What it means", SetText), "Pushes a feeling.")
    teacher.click("Add a question")
    question = teacher.field("Question")
    assert QApplication.focusWidget() is question
    teacher.write(question, "A plainer word?")
    kind = teacher.field("How it is answered", SetChoice)
    kind.setFocus()
    teacher.press("Down")
    teacher.press("Down")
    teacher.press("Ctrl+S")
    tag = teacher.kept().tags[5]
    assert (tag.id, tag.name, tag.key) == ("loud_word", "Loud word", "6")
    assert [(one.id, one.kind) for one in tag.attributes] == [("a_plainer_word", "yes_no")]


def test_answers_are_written_one_in_a_line(teacher: Teacher) -> None:
    options = teacher.form.findChildren(SetText)
    (who, *_) = [one for one in options if one.accessibleName().startswith("The answers")]
    who.setFocus()
    teacher.press("Ctrl+End")
    QTest.keyClick(who, Qt.Key.Key_Return)
    QTest.keyClicks(who, "A crowd")
    teacher.press("Tab")
    teacher.press("Ctrl+S")
    options = teacher.kept().tags[0].attributes[0].options
    assert [one.id for one in options] == ["reporter", "named", "unnamed", "unclear", "a_crowd"]


def test_tags_are_moved_and_removed_and_all_of_it_undone(teacher: Teacher) -> None:
    before = teacher.draft.fields
    teacher.choose_tag("Claim")
    buttons = [b for b in teacher.form.findChildren(QAbstractButton) if b.text() == "Move down"]
    QTest.mouseClick(buttons[0], LEFT)
    remove = [b for b in teacher.form.findChildren(QAbstractButton) if b.text() == "Remove"]
    QTest.mouseClick(remove[0], LEFT)
    assert [tag["id"] for tag in teacher.draft.fields["tags"]] == [
        *("quote", "caption", "credit", "ask")
    ]
    teacher.press("Ctrl+Z")
    teacher.press("Ctrl+Z")
    assert teacher.draft.fields == before
    assert not teacher.draft.can_undo
    teacher.press("Ctrl+Shift+Z")
    assert teacher.draft.fields["tags"][0]["id"] == "quote"


def test_what_is_not_saved_is_asked_about_and_stays(teacher: Teacher) -> None:
    teacher.click("Close")
    assert not teacher.form.isVisible()
    teacher.form.show()
    teacher.write(teacher.field("Title"), "Mine")
    teacher.answers.next = ["Go on changing it", "Close without saving"]
    teacher.press("Esc")
    assert teacher.form.isVisible()
    teacher.press("Esc")
    assert not teacher.form.isVisible()
    assert teacher.files == []


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("scheme", shipped_schemes())
def test_every_field_can_be_seen_in_a_small_window(
    qtbot: QtBot, qapp: QApplication, theme: str, scheme: str
) -> None:
    apply(qapp, load_theme(theme))
    draft = TagSetDraft(copied(find_scheme(scheme)))
    form = SchemeForm(draft, load_theme(theme), Answers())
    qtbot.addWidget(form)
    # 1366 by 768 at twice the size.
    form.resize(683, 384)
    with qtbot.waitExposed(form):
        form.show()
    assert (form.width(), form.height()) == (683, 384)
    for number in range(len(draft.fields["tags"])):
        form._tags._list.setCurrentRow(number)
        inside = form._scroll.widget()
        qtbot.waitUntil(lambda inside=inside: inside.width() <= form._scroll.viewport().width())


def test_the_form_fits_on_the_screen(teacher: Teacher) -> None:
    room = teacher.form.screen().availableSize()
    assert teacher.form.width() <= room.width()
    assert teacher.form.height() <= room.height()


def test_tab_goes_from_the_tags_through_their_fields_to_the_mistakes(teacher: Teacher) -> None:
    teacher.choose_tag("Ask")
    teacher.write(teacher.field("What it means", SetText), " ")
    teacher.qtbot.waitUntil(lambda: len(teacher.mistakes()) == 1)
    teacher.field("Tags", QListWidget).setFocus()
    heard = []
    while "Title" not in heard:
        focused = QApplication.focusWidget()
        heard.append(focused.accessibleName() or focused.text())
        assert len(heard) < 40, heard
        teacher.press("Tab")
    assert heard == [
        *("Tags", "Move up", "Add a tag", "Remove"),
        *("Name", "What it means", "Example", "Not this", "Badge", "Key"),
        *("Color behind the words", "Color behind the words: choose…"),
        *("Color of the line", "Color of the line: choose…", "Line"),
        *("Same words in other places", "Right or wrong here: can be scored"),
        *("Question", "Remove", "How it is answered", "Must be answered", "Add a question"),
        "What is missing or wrong",
        "Title",
    ]


def test_the_form_opens_over_a_window_and_hands_the_kept_set_on(
    qtbot: QtBot, qapp: QApplication
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    kept: list[Scheme] = []
    changing = SetChanging(load_theme("light"), Answers(), window)
    changing.kept.connect(kept.append)
    changing.change(find_scheme("anatomy"))
    (form,) = window.findChildren(SchemeForm)
    form.save()
    (scheme,) = kept
    assert scheme.title == "Parts of an article (my own)"
    form.close()
    qtbot.waitUntil(lambda: not window.findChildren(SchemeForm))
    changing.change(scheme)
    (form,) = window.findChildren(SchemeForm)
    form.save()
    assert [one.id for one in kept] == [scheme.id, scheme.id]
    form.close()


def test_every_field_has_a_name(teacher: Teacher) -> None:
    for kind in (SetLine, SetText, SetChoice):
        fields = [one for one in teacher.form.findChildren(kind) if one.isVisible()]
        assert fields
        assert all(one.accessibleName() for one in fields)


def test_a_file_changed_in_an_editor_is_changed_on_in_the_form(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    teacher = Teacher(qtbot, qapp, "anatomy")
    teacher.press("Ctrl+S")
    file = Path(teacher.files[-1])
    file.write_text(file.read_text("utf-8").replace("Byline", "Who wrote it"), "utf-8")
    again = TagSetDraft(find_scheme(str(file)), file)
    again.set(("title",), "Parts")
    assert again.save() == file
    assert find_scheme(str(file)).tags[2].name == "Who wrote it"
