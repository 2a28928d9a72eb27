"""The page with the students: one's work beside the teacher's answers, points, sheets."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path, PurePath
from zipfile import ZipFile

import pytest
from full_class import answers, full
from hands import Answers
from page_hands import PageHands
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDoubleSpinBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from small_class import CREDIT, article, material, record, tagged, work

from annotator.gui import theme as themes
from annotator.gui.article.view import ArticleView
from annotator.gui.runner import Progress
from annotator.gui.teacher.classes.class_page import Task
from annotator.gui.teacher.classes.students_page import StudentsPage
from annotator.model.collected import ClassRecord
from annotator.model.decisions import Overrule, PointsRule
from annotator.model.errors import Refused
from annotator.model.points import Overruled
from annotator.storage import class_files

LIST, WORK = "class_students", "class_figures"
CAPTION = (
    "Caption · ↔ starts or ends elsewhere · An otter looks at the crowd. Source: KQLM video · "
    "Ends 3 words later than yours. · Your answer: An otter looks at the crowd."
)


@pytest.fixture
def page(qapp: QApplication) -> StudentsPage:
    light = themes.load_theme("light")
    themes.apply(qapp, light)
    return StudentsPage(light)


@pytest.fixture
def hands(page: StudentsPage, tmp_path: Path, qtbot: QtBot) -> PageHands:
    class_files.create(tmp_path / "c.annotclass", full(), answers())
    return PageHands(page, tmp_path / "c.annotclass", qtbot)


@pytest.fixture
def asked(hands: PageHands) -> list[Task]:
    """What the page wants done."""
    tasks: list[Task] = []
    hands.page.task_wanted.connect(tasks.append)
    return tasks


def view(hands: PageHands) -> ArticleView:
    found = hands.page.findChild(ArticleView)
    assert isinstance(found, ArticleView)
    return found


def field(hands: PageHands, kind: type[QWidget], name: str) -> QWidget:
    found = [one for one in hands.page.findChildren(kind) if one.accessibleName() == name]
    assert found[0].isVisible()
    return found[0]


def test_students_are_codes_until_names_are_asked_for(hands: PageHands) -> None:
    codes = [f"Reader 0{n}" for n in range(1, 9)]
    assert [row.split(" · ")[0] for row in hands.rows(LIST)] == codes
    hands.names = True
    hands.show()
    names = ["Ann Lee", "Bo Kim", "Cy Diaz", "Di Park", "Ed Roy", "Flo", "Gus", "Hal"]
    assert [row.split(" · ")[0] for row in hands.rows(LIST)] == names


def test_a_students_work_stands_beside_the_teachers_answers(hands: PageHands) -> None:
    hands.click_row(LIST, "Reader 03")
    assert hands.rows(WORK)[:6] == [
        "Passage by passage",
        "Credit · 1 of 4 places · ✓ found · Source: KQLM video",
        CAPTION,
        "Claim · ○ missed · About 40 people saw it.",
        'Quote · ✓ found · "We thought it was gone," · Who? Ortiz',
        "Claim · + extra: not in your answers · We thought it was gone",
    ]


def test_the_keys_go_from_student_to_student_and_through_the_work(hands: PageHands) -> None:
    for _ in range(2):
        hands.press(LIST, Qt.Key.Key_Down)
    assert hands.reads("Reader 03")
    hands.press(WORK, Qt.Key.Key_Down)
    current = view(hands)._current
    assert current is not None
    assert view(hands)._index.get(current).tag.id == "caption"  # type: ignore[union-attr]


def test_a_click_on_a_passage_finds_its_row(hands: PageHands) -> None:
    hands.click_row(LIST, "Reader 03")
    page = view(hands)
    quote = next(one for one in page._index._passages.values() if one.tag.id == "quote")
    page.scroll_to(quote.span)
    middle = page.rectangle_of(quote.span).center()
    QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert hands.rows(WORK)[hands.list(WORK).currentIndex().row()].startswith("Claim · + extra")


def test_points_are_overruled_with_a_note_and_given_back(hands: PageHands) -> None:
    hands.click_row(LIST, "Reader 03")
    assert hands.reads("4 of 12 points")
    hands.click("Points…")
    points = field(hands, QDoubleSpinBox, "This student gets instead")
    assert isinstance(points, QDoubleSpinBox)
    points.setValue(7.5)
    note = field(hands, QLineEdit, "Why? Only you see this note.")
    QTest.keyClicks(note, "Explained it well.")
    QTest.keyClick(note, Qt.Key.Key_Return)

    work = full().newest[2].key
    assert hands.decided == [Overrule(work, Overruled(7.5, "Explained it well."))]
    assert hands.reads("7.5 of 12 points, given by you")
    assert hands.rows(WORK)[-2:] == [
        "By the rule · 4 of 12 points",
        "Given by you instead · 7.5 of 12 points · Explained it well.",
    ]
    assert "Reader 03 · 7.5 of 12 · points by you · found 2 of 6" in hands.rows(LIST)
    why = hands.rows(WORK)[hands.list(WORK).currentIndex().row()]
    assert why == "What there are points for: doing what the lesson asks"

    hands.click("Take back")
    assert hands.decided[-1] == Overrule(work, None)
    assert hands.reads("4 of 12 points")
    assert not hands.reads("given by you")


def test_points_can_be_for_agreeing(hands: PageHands) -> None:
    hands.click_row(LIST, "Reader 03")
    hands.click("Points…")
    rule = next(one for one in hands.page.findChildren(QComboBox) if one.count() == 2)
    rule.setFocus()
    QTest.keyClick(rule, Qt.Key.Key_Down)
    assert hands.decided == [PointsRule("agreement")]
    said = hands.rows(WORK)
    at = said.index("What there are points for: agreeing with your answers")
    assert said[at + 1 :] == [
        "Claim in your answers · 0 of 4",
        "Quote in your answers · 1 of 1",
        "Caption in your answers · 0.5 of 1",
        "Credit in your answers · 1 of 1",
        "By the rule · 4.3 of 12 points",
    ]


def test_a_page_elsewhere_can_lead_to_a_student(hands: PageHands) -> None:
    hands.page.go_to("Reader 06")
    assert hands.reads("Reader 06")
    assert any("≠ another tag" in row for row in hands.rows(WORK))


def test_a_small_page_has_a_box_to_choose_from(hands: PageHands) -> None:
    hands.page.resize(683, 240)
    box = field(hands, QComboBox, "Student")
    assert not hands.list(LIST).isVisible()
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert hands.list(LIST).currentIndex().row() == 1
    assert any(row.startswith("Ask") for row in hands.rows(WORK))


def test_one_sheet_goes_where_the_teacher_says(
    hands: PageHands, asked: list[Task], tmp_path: Path
) -> None:
    hands.click_row(LIST, "Reader 03")
    hands.click("Sheet for this student…")
    notices = Answers()
    notices.next = [tmp_path / "cy"]
    work = asked[0].ask(notices, hands.path)
    assert work
    assert work(Progress(lambda part, total: None)) == f"Wrote 1 sheet: {tmp_path / 'cy.html'}"
    assert "For Cy Diaz" in (tmp_path / "cy.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("entry", "name"),
    [
        ("Into a folder…", ""),
        ("As one ZIP…", "Sheets.zip"),
        ("As one ZIP for Canvas…", "Sheets for Canvas.zip"),
        ("As one ZIP for Moodle…", "Sheets for Moodle.zip"),
    ],
)
def test_sheets_for_everyone_are_written(
    hands: PageHands, asked: list[Task], tmp_path: Path, entry: str, name: str
) -> None:
    choose(hands, entry)
    notices = Answers()
    target = tmp_path / "out" / name
    notices.next = [target]
    work = asked[0].ask(notices, hands.path)
    told: list[tuple[int, int]] = []
    assert work
    said = work(Progress(lambda *part: told.append(part)))
    assert said.startswith(f"Wrote 8 sheets: {target}")
    assert ("None of these hand-ins came from" in said) is (" for " in entry)
    assert "Upload it" not in said
    assert told[-1] == (8, 8)
    assert target.is_file() is bool(name)


def test_sheets_in_a_folder_replace_nothing_that_is_there(
    hands: PageHands, asked: list[Task], tmp_path: Path
) -> None:
    (tmp_path / "Ann Lee.html").write_text("handed in", "utf-8")
    choose(hands, "Into a folder…")
    notices = Answers()
    notices.next = [tmp_path]
    work = asked[0].ask(notices, hands.path)
    assert work
    work(Progress(lambda part, total: None))

    assert (tmp_path / "Ann Lee.html").read_text("utf-8") == "handed in"
    assert (tmp_path / f"{hands.path.stem} – sheets" / "Ann Lee.html").exists()


def test_sheets_can_be_pdf_files(hands: PageHands, asked: list[Task], tmp_path: Path) -> None:
    choose(hands, "PDF instead of web pages")
    choose(hands, "As one ZIP…")
    hands.click("Sheet for this student…")
    notices = Answers()
    notices.next = [tmp_path / "all", tmp_path / "one"]
    for task in asked:
        work = task.ask(notices, hands.path)
        assert work
        work(Progress(lambda part, total: None))
    with ZipFile(tmp_path / "all.zip") as archive:
        assert {PurePath(name).suffix for name in archive.namelist()} == {".pdf"}
    assert (tmp_path / "one.pdf").read_bytes().startswith(b"%PDF-")


def test_stopped_sheets_are_not_written(
    hands: PageHands, asked: list[Task], tmp_path: Path
) -> None:
    choose(hands, "As one ZIP…")
    notices = Answers()
    notices.next = [tmp_path / "out.zip"]
    work = asked[0].ask(notices, hands.path)
    stopping = threading.Event()
    progress = Progress(lambda part, total: stopping.set(), stopped=True)
    assert work
    with pytest.raises(Refused):
        work(progress)
    assert not stopping.is_set()
    assert not (tmp_path / "out.zip").exists()


def test_a_teacher_who_thinks_better_of_it_gets_no_sheets(
    hands: PageHands, asked: list[Task]
) -> None:
    choose(hands, "Into a folder…")
    notices = Answers()
    notices.next = [None]
    assert asked[0].ask(notices, hands.path) is None


def test_a_class_without_hand_ins_says_so(page: StudentsPage, tmp_path: Path, qtbot: QtBot) -> None:
    class_files.create(tmp_path / "c.annotclass", record())
    hands = PageHands(page, tmp_path / "c.annotclass", qtbot)
    assert hands.reads("Nobody has handed in yet.")
    assert not hands.button("Points…").isEnabled()


def choose(hands: PageHands, entry: str) -> None:
    """Choose an entry of the menu for everyone's sheets."""
    menu = hands.button("Sheets for everyone…").menu()
    next(action for action in menu.actions() if action.text() == entry).trigger()


def test_a_row_of_another_article_shows_that_one(
    page: StudentsPage, tmp_path: Path, qtbot: QtBot
) -> None:
    other = article("a2", [("headline", "A second otter", ()), ("body", "It swam away.", ())])
    asked = replace(material(), articles=(article(), other))
    passages = (tagged(1, "quote", CREDIT), tagged(2, "claim", "It swam away.", on=other))
    one = work("w1", "Ann", *passages, material=asked)
    class_files.create(tmp_path / "c.annotclass", ClassRecord("c1", asked, (one,)))
    hands = PageHands(page, tmp_path / "c.annotclass", qtbot)
    assert CREDIT in view(hands).toPlainText()
    hands.click_row(WORK, "Claim")
    assert view(hands).toPlainText().startswith("A second otter")
    hands.click_row(WORK, "Quote")
    assert CREDIT in view(hands).toPlainText()
