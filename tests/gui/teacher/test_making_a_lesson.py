"""A lesson made in the window: from the start screen to the student who opens it."""

from __future__ import annotations

from pathlib import Path

from hands import ARTICLE, TITLE, Person
from lesson_hands import (
    begin_lesson,
    choose_article,
    choose_kind,
    field,
    handed_out,
    make_lesson,
    page_of,
    tick,
    write,
    write_instructions,
)
from PySide6.QtCore import QDate, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QLineEdit,
    QRadioButton,
    QSpinBox,
    QTextBrowser,
    QTimeEdit,
    QWidget,
)
from small_class import five

from annotator.gui.teacher.lessons.lesson_page import LessonPage
from annotator.gui.teacher.schemes.scheme_form import SchemeForm
from annotator.importers.schemes import find_scheme
from annotator.storage import class_files
from annotator.workflows.preparing import new_draft

MUST, LATER = 2, 3


def test_a_lesson_is_made_from_an_article_and_nothing_else(teacher: Person, folder: Path) -> None:
    begin_lesson(teacher)
    make_lesson(teacher, folder / "who says what")
    teacher.expect("The lesson is made")
    path = folder / "who says what.annot"
    assert teacher.reads(str(path))
    assert teacher.reads(str(path.with_suffix(".annotclass")))
    material = handed_out(path)
    assert material.title == TITLE
    assert material.scheme == find_scheme("default")
    assert material.assignment
    assert len(material.assignment.questions) == 3
    assert sorted(one.name for one in folder.iterdir()) == [
        "who says what.annot",
        "who says what.annotclass",
    ]


def test_all_that_is_asked_reaches_the_student(teacher: Person, folder: Path) -> None:
    begin_lesson(teacher)
    write(teacher, "Title", "Who cleans up?")
    write_instructions(teacher, "Read it twice.")
    tick(teacher, 0, MUST)
    tick(teacher, 1, LATER)
    teacher.click(teacher.seen(QRadioButton, lambda one: one.text() == "Claims and voices"))
    tag, *others = find_scheme("claims-voices").tags
    least = field(teacher, f"At least so many passages with the tag {tag.name}", QSpinBox)
    least.setFocus()
    teacher.press("Up", times=3)
    gone = others[0]
    teacher.click(field(teacher, f"Use the tag {gone.name}", QCheckBox))
    asked = tag.attributes[0]
    asks = teacher.seen(QCheckBox, lambda one: one.text() == f"Ask: {asked.name}")
    QTest.mouseClick(asks, Qt.MouseButton.LeftButton, pos=QPoint(12, asks.height() // 2))
    write(teacher, "Where to upload the hand-in file", "Canvas > Week 3")
    points = field(teacher, "What the lesson is worth", QSpinBox)
    points.setFocus()
    teacher.press("Up", times=5)
    help_tick = teacher.seen(QCheckBox, lambda one: one.text().startswith("Students may ask"))
    teacher.click(help_tick)
    teacher.click("Add a word")
    teacher.type("trawler")
    teacher.press("Tab")
    teacher.type("a boat with nets")
    teacher.click("Add a question")
    teacher.type("Whom do you believe?")
    choose_kind(teacher, "Choose an answer", 3)
    write(teacher, "Answers to choose from", "Both; Nobody")
    make_lesson(teacher, folder / "l.annot")
    teacher.expect("The lesson is made")

    teacher.begin(folder / "l.annot", "Kim")
    material = teacher.opened.work.material
    (article,) = material.articles
    lesson = material.assignment
    assert lesson
    assert (lesson.title, lesson.instructions) == ("Who cleans up?", "Read it twice.")
    assert lesson.must_read == {article.id: (0,)}
    assert lesson.later == {article.id: (1,)}
    assert material.scheme.id == "claims-voices"
    assert material.scheme.tag(gone.id) is None
    shown = material.scheme.tag(tag.id)
    assert shown
    assert shown.attribute(asked.id) is None
    assert lesson.expected == {tag.id: 3}
    assert lesson.upload == "Canvas > Week 3"
    assert (lesson.points, lesson.suggestions) == (5, True)
    assert [tuple(word) for word in lesson.words] == [("trawler", "a boat with nets")]
    last = lesson.questions[3]
    assert (last.name, last.kind) == ("Whom do you believe?", "choice")
    assert [option.name for option in last.options] == ["Both", "Nobody"]


def test_a_due_date_keeps_the_time_zone_that_was_chosen(teacher: Person, folder: Path) -> None:
    begin_lesson(teacher)
    teacher.click(teacher.seen(QCheckBox, lambda one: one.text() == "The work is due on"))
    date = field(teacher, "Date (year-month-day)", QDateEdit)
    assert isinstance(date, QDateEdit)
    assert date.date() == QDate.currentDate().addDays(7)
    teacher.press("Tab")
    teacher.type("2026-12-01")
    tab_to(teacher, field(teacher, "Time", QTimeEdit))
    teacher.type("15:30")
    tab_to(teacher, field(teacher, "Time zone", QComboBox))
    teacher.type("America/Chi")
    teacher.expect("America/Chicago time")
    make_lesson(teacher, folder / "l.annot")
    lesson = handed_out(folder / "l.annot").assignment
    assert lesson
    assert (lesson.due, lesson.zone) == ("2026-12-01T15:30-06:00", "America/Chicago")


def tab_to(person: Person, widget: QWidget) -> None:
    """Press Tab until a widget has the focus; a date has several stops."""
    for _ in range(5):
        if QApplication.focusWidget() is widget:
            return
        person.press("Tab")
    raise AssertionError(widget)


def test_every_mistake_stands_beside_its_field_and_the_first_has_the_focus(
    teacher: Person,
) -> None:
    begin_lesson(teacher, None)
    write(teacher, "Title", " ")
    teacher.click("Add a word")
    teacher.type("trawler")
    write(teacher, "Question", "", n=1)
    teacher.press("Backspace")
    teacher.click("Make the lesson…")
    for words in (
        "Please choose an article.",
        "Please give the lesson a title.",
        "Each word to know needs a meaning.",
        "Please write the question, or take it out.",
        "4 things are still missing or wrong.",
    ):
        assert teacher.reads(words), words
    assert QApplication.focusWidget() is teacher.button("Choose an article…")
    choose_article(teacher, ARTICLE)
    teacher.expect("2 things are still missing")
    write(teacher, "What it means", "a boat")
    teacher.expect("1 thing is still missing")
    assert not teacher.reads("Each word to know needs")


def test_a_file_that_is_no_article_is_said_where_it_was_chosen(
    teacher: Person, tmp_path: Path
) -> None:
    picture = tmp_path / "cat.txt"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(2000))
    begin_lesson(teacher, picture)
    assert teacher.reads("cat.txt is a file of another kind (PNG)")
    choose_article(teacher, ARTICLE)
    assert not teacher.reads("cat.txt")
    assert teacher.reads(TITLE)


def test_an_article_can_be_dropped_on_the_page(teacher: Person) -> None:
    page = begin_lesson(teacher, None)
    parts = [one for one in page.findChildren(QWidget) if one.isVisible()]
    for one in {type(one): one for one in parts}.values():
        page.show_draft(new_draft())
        assert teacher.drop(ARTICLE, on=one), one
        assert page.draft.articles, one
    assert teacher.reads(TITLE)
    assert page_of(teacher)


def test_a_lesson_dropped_on_the_page_is_opened(teacher: Person, folder: Path) -> None:
    page = begin_lesson(teacher)
    path = folder / "c.annotclass"
    class_files.create(path, five())
    assert teacher.drop(path, on=page.article)
    teacher.expect("5 handed in")


def test_a_paragraph_is_to_be_read_or_for_later_not_both(teacher: Person) -> None:
    page = begin_lesson(teacher)
    tick(teacher, 2, MUST)
    tick(teacher, 2, LATER)
    asked = page.draft.assignment
    assert (asked.must_read, [*asked.later.values()]) == ({}, [(2,)])
    teacher.press("Left")
    teacher.press("Space")
    asked = page.draft.assignment
    assert ([*asked.must_read.values()], asked.later) == ([(2,)], {})
    teacher.press("Space")
    assert page.draft.assignment.must_read == {}


def test_a_tag_set_of_ones_own_is_taken_from_its_file(teacher: Person, tmp_path: Path) -> None:
    begin_lesson(teacher)
    mine = tmp_path / "mine.yaml"
    mine.write_text("id: mine\n", encoding="utf-8")
    teacher.answers.next = [mine]
    teacher.click("Tag set from a file…")
    assert teacher.reads("mine.yaml")
    source = Path(find_scheme.__code__.co_filename).parents[2] / "resources/schemes/default.yaml"
    text = source.read_text("utf-8").replace("id: default", "id: mine", 1)
    mine.write_text(text, encoding="utf-8")
    teacher.answers.next = [mine]
    teacher.click("Tag set from a file…")
    assert page_of(teacher).draft.scheme.id == "mine"
    assert not teacher.reads("mine.yaml")


def test_a_tag_set_is_changed_in_its_form_and_taken(teacher: Person) -> None:
    page = begin_lesson(teacher)
    teacher.click(teacher.seen(QRadioButton, lambda one: one.text() == "Parts of an article"))
    teacher.click("Change this tag set…")
    (form,) = page.findChildren(SchemeForm)
    form.save()
    mine = page.draft.scheme
    assert mine.title == "Parts of an article (my own)"
    choice = teacher.seen(QRadioButton, lambda one: one.text() == mine.title)
    assert choice.isChecked()
    (title,) = [one for one in form.findChildren(QLineEdit) if one.accessibleName() == "Title"]
    title.setFocus()
    title.selectAll()
    QTest.keyClicks(title, "Parts, my way")
    form.save()
    form.close()
    assert page.draft.scheme.title == choice.text() == "Parts, my way"
    assert len(page.findChildren(QRadioButton)) == 5


def test_what_can_be_counted_is_said_beneath_the_article(teacher: Person) -> None:
    begin_lesson(teacher)
    teacher.expect("of all quoted words")
    teacher.click("What can be counted in it")
    assert not teacher.reads("of all quoted words")


def test_what_was_counted_in_another_article_is_not_said(teacher: Person) -> None:
    page = begin_lesson(teacher)
    counting = teacher.window.lessons.session._counting
    assert counting
    # It is still looking at the first article.
    with teacher.qtbot.waitSignal(counting.found) as found:
        page.show_draft(new_draft())
    assert found.args == [[]]
    assert not teacher.reads("of all quoted words")


def test_the_wheel_is_left_to_the_page_and_changes_nothing(teacher: Person) -> None:
    page = begin_lesson(teacher)
    teacher.click(teacher.seen(QCheckBox, lambda one: one.text() == "The work is due on"))
    before = page.draft
    fields = [
        one
        for kind in (QSpinBox, QDateEdit, QTimeEdit, QComboBox)
        for one in page.findChildren(kind)
        if one.isVisible()
    ]
    assert len(fields) > 8
    for one in fields:
        one.setFocus()
        assert not takes_wheel(one), one
    assert page.draft == before


def takes_wheel(widget: QWidget) -> bool:
    """Whether turning the wheel over a widget ends there, and does not scroll the page."""
    here = QPointF(widget.rect().center())
    no = Qt.KeyboardModifier.NoModifier
    event = QWheelEvent(
        here,
        QPointF(widget.mapToGlobal(widget.rect().center())),
        QPoint(0, 0),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        no,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


def test_instructions_are_seen_as_students_see_them_and_load_nothing(
    teacher: Person, tmp_path: Path
) -> None:
    begin_lesson(teacher)
    picture = tmp_path / "cat.png"
    assert teacher.window.grab().save(str(picture))
    write_instructions(teacher, f"Be **calm**. ![a cat]({picture}) <img src='{picture}'>")
    shown = field(teacher, "What students will see", QTextBrowser)
    assert isinstance(shown, QTextBrowser)
    assert shown.toPlainText().startswith("Be calm. a cat")
    assert "￼" not in shown.toPlainText()
    html = shown.document().toHtml()
    assert "<img" not in html
    assert "<a href" not in html
    assert shown.loadResource(2, str(picture)) is None
    teacher.press("Tab")
    assert QApplication.focusWidget() is shown


def test_with_keys_alone_a_lesson_is_made(teacher: Person, folder: Path) -> None:
    teacher.press("Ctrl+Shift+L")
    page = teacher.seen(LessonPage, lambda one: True)
    assert QApplication.focusWidget().text() == "Choose an article…"  # type: ignore[union-attr]
    teacher.answers.next = [ARTICLE]
    teacher.press("Return")
    # Past the buttons to paste an article and to look it over.
    teacher.press("Tab", times=3)
    teacher.press("Down", times=2)
    teacher.press("Space")
    teacher.press("Tab")
    teacher.press("Ctrl+A")
    teacher.type("By keys")
    assert [*page.draft.assignment.must_read.values()] == [(2,)]
    teacher.answers.next = [folder / "l.annot"]
    for _ in range(80):
        focused = QApplication.focusWidget()
        if getattr(focused, "text", str)() == "Make the lesson…":
            break
        teacher.press("Tab")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    teacher.expect("The lesson is made")
    assert handed_out(folder / "l.annot").title == "By keys"
