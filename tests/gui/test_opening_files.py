"""Opening: where work is kept, what goes on, what is refused, and in how many ways to ask."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from hands import ARTICLE, TITLE, Answers, Person
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from annotator.gui.main_window import MainWindow
from annotator.gui.theme import load_theme
from annotator.paths import resources
from annotator.workflows.recent import recent_files

Sit = Callable[[], Person]
SAMPLE = resources() / "samples" / "harbor-cleanup.annot"


@pytest.fixture
def work_folder(home: Path) -> Path:
    return home / "Documents" / "Annotator"


def other_article(folder: Path, title: str = TITLE, body: str = "Nobody came.") -> Path:
    path = folder / "other.txt"
    path.write_text(f"{title}\n\n{body}\n", encoding="utf-8")
    return path


def works(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def files_in(home: Path) -> dict[Path, bytes]:
    """Every file below a folder that holds a person's work."""
    return {path: path.read_bytes() for path in home.rglob("*.annot")}


def test_an_article_becomes_a_file_with_its_title_in_the_work_folder(
    person: Person, work_folder: Path
) -> None:
    assert person.opened.path == work_folder / f"{TITLE}.annot"
    assert person.saved().role == "work"
    assert person.window.windowTitle().startswith(TITLE)
    assert person.saved().material.articles[0].text == ARTICLE.read_text("utf-8")
    assert person.window.close()
    assert works(work_folder) == [f"{TITLE}.annot"]


def test_another_article_with_the_same_title_gets_a_number(
    person: Person, work_folder: Path, tmp_path: Path
) -> None:
    person.tag("crab pots", "1")
    before = person.saved()
    person.open(other_article(tmp_path))
    assert person.opened.path == work_folder / f"{TITLE} (2).annot"
    assert person.tagged() == []
    person.open()
    assert person.opened.path == work_folder / f"{TITLE}.annot"
    assert person.saved() == before


def test_a_file_of_somebody_else_with_that_name_is_left_alone(sit: Sit, work_folder: Path) -> None:
    work_folder.mkdir(parents=True)
    (work_folder / f"{TITLE}.annot").write_text("not ours", encoding="utf-8")
    person = sit()
    person.open()
    assert person.opened.path.name == f"{TITLE} (2).annot"
    assert (work_folder / f"{TITLE}.annot").read_text("utf-8") == "not ours"


def test_the_same_article_goes_on_with_the_work_that_was_begun(sit: Sit, tmp_path: Path) -> None:
    first = sit()
    first.open()
    first.tag("crab pots", "1")
    assert first.window.close()
    copy = tmp_path / "sent again.txt"
    shutil.copy(ARTICLE, copy)
    second = sit()
    second.open(copy)
    assert second.opened.path == first_path(second)
    assert second.tagged() == [("claim", "crab pots")]


def first_path(person: Person) -> Path:
    return person.opened.path.with_name(f"{TITLE}.annot")


@pytest.mark.parametrize("source", ["article", "work", "sample"])
def test_opening_what_is_open_changes_nothing(person: Person, source: str) -> None:
    if source == "sample":
        person.open(SAMPLE)
    made = person.tag("crab pots", "1")
    opened = person.opened
    again = {"article": ARTICLE, "work": opened.path, "sample": SAMPLE}[source]
    person.open(again)
    assert person.opened is opened
    assert person.desk.current == made
    assert opened.path.with_name(f"{opened.path.name}.lock").exists()
    person.tag("ropes and", "2")
    assert len(person.tagged()) == 2


def test_the_sample_is_copied_never_written_to(sit: Sit, work_folder: Path) -> None:
    before = SAMPLE.read_bytes(), SAMPLE.stat().st_mtime_ns
    person = sit()
    person.click("Try the sample")
    person.wait_for_desk()
    assert person.opened.path.parent == work_folder
    person.tag("crab pots", "1")
    person.saved()
    assert person.window.close()
    assert (SAMPLE.read_bytes(), SAMPLE.stat().st_mtime_ns) == before
    assert works(SAMPLE.parent) == ["harbor-cleanup.annot", "harbor-cleanup.txt"]


def test_everything_is_there_after_closing_and_opening(sit: Sit) -> None:
    first = sit()
    first.open()
    first.tag("crab pots", "2")
    first.question("Who is speaking?").setFocus()
    first.type("Nobody")
    first.comment.setFocus()
    first.type("just typed, not rested")
    before = first.opened.path
    assert first.window.close()
    second = sit()
    second.open(before)
    (made,) = second.saved().annotations.values()
    assert made.comment == "just typed, not rested"
    assert made.attributes == {"speaker": "Nobody"}
    second.click_words("crab pots")
    assert second.comment.text() == "just typed, not rested"


def test_typing_is_stored_before_another_file_is_opened(person: Person, tmp_path: Path) -> None:
    person.tag("crab pots", "2")
    person.comment.setFocus()
    person.type("late")
    path = person.opened.path
    person.open(other_article(tmp_path))
    person.open(path)
    (made,) = person.saved().annotations.values()
    assert made.comment == "late"


def test_the_open_dialog_opens_what_was_chosen(sit: Sit, tmp_path: Path) -> None:
    person = sit()
    person.answers.next = [None, ARTICLE]
    person.press("Ctrl+O")
    assert person.window.student.opened is None
    person.click("Open an article")
    person.expect("✓ Saved")
    assert person.answers.asked == ["Open an article or a lesson", "Open an article"]
    person.answers.next = [other_article(tmp_path, "Another one")]
    person.choose_in_menu("File", "Open…")
    assert person.opened.work.material.title == "Another one"


def test_a_file_dropped_anywhere_is_opened(sit: Sit, tmp_path: Path) -> None:
    person = sit()
    assert person.drop(ARTICLE)
    person.expect("✓ Saved")
    for place in (person.view, person.view.viewport(), person.furniture.panel.list.viewport()):
        title = f"On {type(place).__name__} {id(place)}"
        assert person.drop(other_article(tmp_path, title), on=place)
        assert person.opened.work.material.title == title


def test_two_files_dropped_at_once_are_refused_kindly(person: Person, tmp_path: Path) -> None:
    opened = person.opened
    assert person.drop(ARTICLE, other_article(tmp_path))
    assert person.reads("Please drop one file at a time.")
    assert person.opened is opened


def test_words_dropped_on_the_window_are_not_taken(person: Person) -> None:
    assert not person.drop()


@pytest.fixture(params=["picture", "empty", "folder", "newer", "missing", "binary", "database"])
def rubbish(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    path: Path = tmp_path / f"{request.param}.annot"
    if request.param == "picture":
        path = tmp_path / "cat.png"
        path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9)
    elif request.param == "empty":
        path = tmp_path / "nothing.txt"
        path.touch()
    elif request.param == "folder":
        path.mkdir()
    elif request.param == "newer":
        shutil.copy(SAMPLE, path)
        with closing(sqlite3.connect(path)) as newer:
            newer.execute("PRAGMA user_version = 999")
    elif request.param == "binary":
        path.write_bytes(b"SQLite format 3\x00" + b"\xff" * 5000)
    elif request.param == "database":
        with closing(sqlite3.connect(path)) as other:
            other.execute("CREATE TABLE t (x)")
            other.commit()
    return path


def test_what_cannot_be_opened_is_said_and_what_was_open_stays(
    person: Person, rubbish: Path
) -> None:
    made = person.tag("crab pots", "1")
    person.saved()
    before, opened = files_in(person.opened.path.parent), person.opened
    assert not person.window.open_file(rubbish)
    assert person.reads(rubbish.name)
    assert person.opened is opened
    assert person.desk.current == made
    assert files_in(person.opened.path.parent) == before
    person.tag("ropes and", "2")
    assert len(person.tagged()) == 2


def test_what_cannot_be_opened_is_said_on_the_start_screen(sit: Sit, rubbish: Path) -> None:
    person = sit()
    assert not person.window.open_file(rubbish)
    assert person.reads(rubbish.name)
    assert person.button("Try the sample").isVisible()
    person.open()
    person.choose_in_menu("File", "Start page")
    assert not person.reads(rubbish.name)


def test_the_start_screen_lists_what_was_opened_last(sit: Sit, tmp_path: Path) -> None:
    first = sit()
    assert first.reads("What you open will be listed here.")
    first.open()
    first.open(other_article(tmp_path, "Another one"))
    first.qtbot.waitUntil(lambda: len(recent_files()) == 2)
    assert [path.stem for path in recent_files()] == ["Another one", TITLE]
    assert first.window.close()

    second = sit()
    assert not second.reads("What you open will be listed here.")
    second.click(TITLE)
    second.expect("✓ Saved")
    assert second.opened.path.stem == TITLE


def test_files_that_are_gone_are_not_listed(sit: Sit, home: Path, tmp_path: Path) -> None:
    home.mkdir()
    gone = [str(tmp_path / "gone.annot"), 7, None]
    (home / "recent.json").write_text(json.dumps(gone), encoding="utf-8")
    assert sit().reads("What you open will be listed here.")


def test_the_menu_opens_again_what_was_opened_last(person: Person, tmp_path: Path) -> None:
    person.open(other_article(tmp_path, "Another one"))
    person.qtbot.waitUntil(lambda: len(recent_files()) == 2)
    file = person.window.menuBar().actions()[0].menu()
    again = next(a.menu() for a in file.actions() if a.text().replace("&", "") == "Open again")
    again.aboutToShow.emit()
    assert [a.text() for a in again.actions()] == ["Another one.annot", f"{TITLE}.annot"]
    again.actions()[1].trigger()
    assert person.opened.path.stem == TITLE


def test_the_start_screen_offers_three_choices_in_words(sit: Sit, tmp_path: Path) -> None:
    person = sit()
    names = ("Open an article", "Open a lesson", "Try the sample")
    heights = [person.button(name).mapTo(person.window, QPoint()).y() for name in names]
    assert heights == sorted(heights)
    person.answers.next = [other_article(tmp_path, "Another one")]
    person.click("Open a lesson")
    assert person.answers.asked == ["Open a lesson"]
    assert person.opened.work.material.title == "Another one"


def test_the_start_page_and_back_keeps_the_work_as_it_was(person: Person) -> None:
    person.tag("crab pots", "1")
    person.comment.setFocus()
    person.type("hm")
    person.choose_in_menu("File", "Start page")
    assert person.button("Open an article").hasFocus()
    assert person.window.windowTitle() == "Annotator"
    person.press("Ctrl+Z")
    person.press("Ctrl+Backspace")
    person.open()
    (made,) = person.saved().annotations.values()
    assert made.comment == "hm"
    assert person.view.hasFocus()


def test_a_program_started_with_rubbish_says_so_on_the_start_screen(
    qtbot: QtBot, rubbish: Path
) -> None:
    window = MainWindow(load_theme("light"))
    qtbot.addWidget(window)
    assert not window.open_file(rubbish)
    with qtbot.waitExposed(window):
        window.show()
    person = Person(qtbot, window, Answers())
    assert person.reads(rubbish.name)
    assert person.button("Try the sample").isVisible()


def test_an_endless_paragraph_is_warned_of_once(sit: Callable[[], Person], tmp_path: Path) -> None:
    long = tmp_path / "long.txt"
    long.write_text("A headline\n\n" + "Nets and tires. " * 6_300, encoding="utf-8")
    person = sit()
    person.open(long)
    person.expect("slow to scroll")
    person.open(ARTICLE)
    person.open(long)
    assert not person.reads("slow to scroll")
