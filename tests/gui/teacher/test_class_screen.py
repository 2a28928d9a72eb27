"""The class screen shows the summary's figures in words, and names only when asked."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QLabel,
    QListView,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot
from small_class import five, record, tagged, work

from annotator.analysis.summary import summarise
from annotator.exporters.html import report_html
from annotator.gui import theme as themes
from annotator.gui.teacher.class_screen import ClassScreen
from annotator.importers.plain_text import read_article
from annotator.importers.schemes import find_scheme
from annotator.model.assignment import Assignment
from annotator.model.class_figures import ClassFigures
from annotator.model.collected import ClassRecord, Collected
from annotator.model.findings import Findings
from annotator.model.lesson import Material
from annotator.model.scores import Scores
from annotator.model.summary import Summary, VoteRow
from annotator.model.tomorrow import Line
from annotator.paths import resources
from annotator.workflows.scoring import figures_of
from annotator.workflows.simulating import simulated_class

NOW = "2026-03-05T10:00:00Z"
SPOKEN = Qt.ItemDataRole.AccessibleTextRole
NAMES = ("Ann Lee", "Bo Kim", "Cy Diaz", "Di Park", "Ed Roy")
ANSWERS = [
    tagged(1, "claim", "About 40 people saw it."),
    tagged(2, "quote", '"It just came home."'),
]
Show = Callable[[Summary | ClassFigures], ClassScreen]


@pytest.fixture(scope="module")
def simulated() -> Summary:
    sample = next((resources() / "samples").glob("*.txt"))
    article = read_article(sample, article_id="a1")
    material = Material((article,), find_scheme("default"), Assignment("l1", "Harbor", NOW))
    hand_ins = simulated_class(material, seed=7, now=NOW)
    collected = (Collected(one, f"{one.person}.annot") for one in hand_ins)
    return summarise(ClassRecord("c1", material, tuple(collected)))


def counted(summary: Summary) -> ClassFigures:
    """A class of which no more is known than its counts."""
    return ClassFigures(summary, Findings(), Scores(0, 0, ()), (), ())


@pytest.fixture
def show(qtbot: QtBot, qapp: QApplication) -> Show:
    light = themes.load_theme("light")
    themes.apply(qapp, light)

    def shown(of: Summary | ClassFigures) -> ClassScreen:
        figures = counted(of) if isinstance(of, Summary) else of
        screen = ClassScreen(light)
        qtbot.addWidget(screen)
        screen.resize(1366, 768)
        screen.show_class(Path("lesson.annotclass"), figures)
        with qtbot.waitExposed(screen):
            screen.show()
        screen.activateWindow()
        return screen

    return shown


def part(screen: ClassScreen, name: str) -> QListView:
    found = screen.findChild(QListView, name)
    assert isinstance(found, QListView)
    return found


def spoken(screen: ClassScreen, name: str) -> list[str]:
    model = part(screen, name).model()
    return [model.index(row, 0).data(SPOKEN) for row in range(model.rowCount())]


def names_box(screen: ClassScreen) -> QCheckBox:
    found = screen.findChild(QCheckBox)
    assert isinstance(found, QCheckBox)
    return found


def everything(screen: ClassScreen) -> str:
    labels = [label.text() for label in screen.findChildren(QLabel)]
    rows = [*spoken(screen, "class_article"), *spoken(screen, "class_figures")]
    return "\n".join([*labels, *rows])


def votes_in_words(row: VoteRow, names: dict[str, str]) -> list[str]:
    """As the issue writes them: the most used tag first, "of" only once."""
    used = sorted(((n, tag) for tag, n in row.votes.items() if n), key=lambda v: -v[0])
    first = [f"{names[tag]} {n} of {row.people}" for n, tag in used[:1]]
    further = [f"{names[tag]} {n}" for n, tag in used[1:]]
    nothing = f"nothing {row.nothing}" + ("" if used else f" of {row.people}")
    return [*first, *further, nothing]


def test_each_row_of_the_article_says_its_words_and_its_votes(
    show: Show, simulated: Summary
) -> None:
    rows = spoken(show(simulated), "class_article")[1:]
    names = {tag.id: tag.name for tag in simulated.scheme.tags}
    assert len(rows) == len(simulated.rows)
    for said, row in zip(rows, simulated.rows, strict=True):
        parts = said.split(" · ")
        expected = votes_in_words(row, names)
        assert said.startswith(" ".join(row.text.split()))
        assert parts[-len(expected) :] == expected


def test_a_row_says_where_it_stands_and_where_the_class_split(
    show: Show, simulated: Summary
) -> None:
    rows = spoken(show(simulated), "class_article")[1:]
    for said, row in zip(rows, simulated.rows, strict=True):
        assert ("The class split here" in said) == bool(row.split_tags)
        assert ("inside the caption" in said) == (row.part_of is not None)
        if row.place:
            assert f"place {row.place.number} of {row.place.total}" in said
    assert any(row.part_of and row.place for row in simulated.rows)
    assert any(row.split_tags for row in simulated.rows)


def test_the_opening_says_how_many_people_and_splits_there_are(
    show: Show, simulated: Summary
) -> None:
    opening = spoken(show(simulated), "class_article")[0]
    splits = sum(1 for row in simulated.rows if row.split_tags)
    assert "24 students" in opening
    assert f"{splits} sentences where the class split" in opening


def test_each_article_has_an_opening_of_its_own(show: Show) -> None:
    summary = summarise(five())
    (one,) = summary.articles
    two = replace(one, article_id="a2", title="Second story")
    more = tuple(replace(row, article_id="a2") for row in summary.rows)
    screen = show(replace(summary, articles=(one, two), rows=summary.rows + more))
    rows = spoken(screen, "class_article")
    assert len(rows) == 2 * (len(summary.rows) + 1)
    assert rows[0].startswith(one.title)
    assert rows[len(summary.rows) + 1].startswith("Second story")


def test_the_head_counts_hand_ins_and_passages(show: Show, simulated: Summary) -> None:
    shown = everything(show(simulated))
    passages = sum(row.annotations for row in simulated.tags)
    assert f"24 handed in · {passages} tagged passages" in shown
    assert "Harbor" in shown


def test_tags_are_counted_by_passages_and_by_people(show: Show, simulated: Summary) -> None:
    rows = spoken(show(simulated), "class_figures")
    for tag, row in zip(simulated.scheme.tags, simulated.tags, strict=True):
        people = f"{row.people} of 24 students"
        assert f"{tag.name} · {people} · {row.annotations} passages" in rows


def test_same_words_are_counted_once_and_each(show: Show) -> None:
    summary = summarise(five())
    rows = spoken(show(summary), "class_figures")
    credit = next(r for r in summary.repeats if len(r.places) == 4)
    at = rows.index(f"“{credit.text}” · 4 places")
    said = {n: f"{n} of 4 · {count}" for n, count in credit.people_by_places.items()}
    counts = [row.removesuffix("s").removesuffix(" student") for row in rows[at + 2 : at + 7]]
    assert counts == [said[n] for n in (4, 3, 2, 1, 0)]
    assert rows[at + 8] == "Credit · 3 students · 7 places tagged"


def test_people_are_codes_until_names_are_asked_for(show: Show, qtbot: QtBot) -> None:
    summary = summarise(five())
    screen = show(summary)
    assert not screen.names_shown
    assert not [name for name in NAMES if name in everything(screen)]
    codes = [f"{r.reader} · {r.annotations} passage" for r in summary.readers]
    assert all(code in everything(screen) for code in codes)
    assert "Names hidden" in everything(screen)

    names_box(screen).setFocus()
    qtbot.keyClick(names_box(screen), Qt.Key.Key_Space)
    assert screen.names_shown
    assert all(name in everything(screen) for name in NAMES)
    assert "also in a report" in everything(screen)

    qtbot.keyClick(names_box(screen), Qt.Key.Key_Space)
    assert not [name for name in NAMES if name in everything(screen)]


def test_names_stay_for_the_same_class_and_go_with_another(show: Show) -> None:
    screen = show(summarise(five()))
    names_box(screen).setChecked(True)
    screen.show_class(Path("lesson.annotclass"), figures_of(five()))
    assert screen.names_shown
    screen.show_class(Path("other.annotclass"), figures_of(five()))
    assert not screen.names_shown
    assert "Ann Lee" not in everything(screen)


def test_what_is_odd_about_a_hand_in_is_said_in_words(show: Show) -> None:
    summary = summarise(five())
    odd = replace(summary.readers[0], states=("late", "empty"), counted=False, annotations=0)
    rows = spoken(show(replace(summary, readers=(odd,))), "class_figures")
    assert f"{odd.reader} · 0 passages · not in the figures · late · nothing tagged" in rows
    assert "1 × late · 1 × nothing tagged" in rows


def test_a_simulated_class_is_said_to_be_one(show: Show, simulated: Summary) -> None:
    made, real = show(simulated), show(summarise(five()))
    banners = [
        next(w for w in screen.findChildren(QLabel) if w.text() == "This class is simulated.")
        for screen in (made, real)
    ]
    assert [banner.isVisible() for banner in banners] == [True, False]


def test_how_the_numbers_are_made_is_said_in_full(show: Show, simulated: Summary) -> None:
    rows = spoken(show(simulated), "class_figures")
    assert rows[-len(simulated.method) :] == list(simulated.method.values())


def test_a_class_without_hand_ins_is_shown(show: Show) -> None:
    screen = show(figures_of(record()))
    assert spoken(screen, "class_article") == [
        "The article, as the class read it · Nobody has handed in yet. Add hand-in files…"
    ]
    assert spoken(screen, "class_figures") == [
        "Tomorrow in five lines",
        "Nobody has handed in yet.",
    ]
    assert not screen.grab().isNull()


def test_a_class_without_a_counted_hand_in_has_no_rows_of_nothing(show: Show) -> None:
    other = work("w1", "Ann")
    text = replace(other.hand_in.material.articles[0], text="Another story.", blocks=())
    theirs = replace(other.hand_in.material, articles=(text,))
    one = record(replace(other, hand_in=replace(other.hand_in, material=theirs)))
    assert spoken(show(figures_of(one)), "class_article") == [
        "The article, as the class read it · No hand-in is counted on this article yet."
    ]


def test_the_figures_open_on_the_five_lines_and_go_on_as_the_report(show: Show) -> None:
    figures = figures_of(five(), ANSWERS)
    rows = spoken(show(figures), "class_figures")
    headings = re.findall(r"<h2[^>]*>(.*?)</h2>", report_html(figures, names=False))
    assert [row for row in rows if row in headings] == [
        heading for heading in headings if heading != "The article, as the class read it"
    ]
    assert rows[0] == "Tomorrow in five lines"
    lines = re.findall(r'<span class="said">(.*?)</span>', report_html(figures, names=False))
    said = [row.removesuffix(" · See it in the article") for row in rows[1 : len(lines) + 1]]
    assert said == [f"{n}. {line}" for n, line in enumerate(lines, start=1)]
    assert rows[len(lines) + 1] == "Who handed in"


@pytest.mark.parametrize("by_key", [True, False])
def test_a_line_leads_to_its_place_in_the_article(
    by_key: bool, show: Show, simulated: Summary, qtbot: QtBot
) -> None:
    line = Line("either", {"n": 1}, simulated.rows[-2].article_id, simulated.rows[-2].span)
    about_nothing = Line("reteach", {"tag": "Claim", "n": 1, "times": 9})
    screen = show(replace(counted(simulated), lines=(about_nothing, line)))
    article, figures = part(screen, "class_article"), part(screen, "class_figures")
    before = article.currentIndex().row()
    for row in (1, 2):
        assert article.currentIndex().row() == before
        figures.setFocus()
        index = figures.model().index(row, 0)
        figures.setCurrentIndex(index)
        if by_key:
            qtbot.keyClick(figures, Qt.Key.Key_Return)
        else:
            place = figures.visualRect(index).center()
            qtbot.mouseClick(figures.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert article.hasFocus()
    assert article.currentIndex().row() == len(simulated.rows) - 1
    shown = article.visualRect(article.currentIndex())
    assert article.viewport().rect().contains(shown)


def test_answers_are_counted_passage_by_passage_and_by_student(show: Show) -> None:
    screen = show(figures_of(five(), ANSWERS))
    rows = spoken(screen, "class_figures")
    assert "About 40 people saw it. · found: 1 · missed: 4" in rows
    assert "Claim · 1 of 5 · not yet learned · 3 not in your answers" in rows
    likely = [row for row in rows if row.endswith("found: 1 · missed: 1 · extra: 3")]
    assert [row.split(" · ")[1] for row in likely] == ["1 of 1", "1 of 1"]
    names_box(screen).setChecked(True)
    assert any(row.startswith("Ann Lee · 1 of 1") for row in spoken(screen, "class_figures"))


def test_without_answers_nothing_is_said_of_them(show: Show) -> None:
    said = "\n".join(spoken(show(figures_of(five())), "class_figures")[:-14])
    assert "your answers" not in said
    assert "Student by student" in said


def test_keys_go_through_the_article_and_to_the_figures(
    show: Show, simulated: Summary, qtbot: QtBot
) -> None:
    screen = show(simulated)
    article, figures = part(screen, "class_article"), part(screen, "class_figures")
    qtbot.waitUntil(article.hasFocus)
    last = article.model().rowCount() - 1
    qtbot.keyClick(article, Qt.Key.Key_Down)
    assert article.currentIndex().row() == 1
    qtbot.keyClick(article, Qt.Key.Key_PageDown)
    further = article.currentIndex().row()
    assert 3 < further < last
    qtbot.keyClick(article, Qt.Key.Key_PageUp)
    assert article.currentIndex().row() < further
    qtbot.keyClick(article, Qt.Key.Key_End)
    assert article.currentIndex().row() == last
    assert article.viewport().rect().contains(article.visualRect(article.currentIndex()).center())
    seen = {article}
    while screen.focusWidget() is not figures and len(seen) < 10:
        qtbot.keyClick(screen.focusWidget(), Qt.Key.Key_Tab)
        seen.add(screen.focusWidget())
    qtbot.keyClick(figures, Qt.Key.Key_Down)
    assert figures.currentIndex().row() == 1


def test_the_row_the_keys_are_at_is_seen(show: Show, simulated: Summary, qtbot: QtBot) -> None:
    screen = show(simulated)
    article = part(screen, "class_article")
    qtbot.waitUntil(article.hasFocus)
    qtbot.keyClick(article, Qt.Key.Key_Down)
    row = article.visualRect(article.currentIndex())
    focused = article.viewport().grab(row).toImage()
    names_box(screen).setFocus()
    assert article.viewport().grab(row).toImage() != focused


@pytest.mark.parametrize(
    ("words", "signal"),
    [
        ("Tables (CSV)…", "tables_wanted"),
        ("Report…", "report_wanted"),
    ],
)
def test_buttons_say_what_is_wanted(
    words: str, signal: str, show: Show, simulated: Summary, qtbot: QtBot
) -> None:
    screen = show(simulated)
    button = next(b for b in screen.findChildren(QPushButton) if b.text() == words)
    with qtbot.waitSignal(getattr(screen, signal)):
        button.click()


@pytest.mark.parametrize(
    ("words", "signal"),
    [
        ("Files or a ZIP…", "add_wanted"),
        ("A folder…", "add_folder_wanted"),
        ("Class list…", "list_wanted"),
    ],
)
def test_hand_ins_and_a_class_list_are_added_from_a_menu(
    words: str, signal: str, show: Show, simulated: Summary, qtbot: QtBot
) -> None:
    screen = show(simulated)
    button = next(b for b in screen.findChildren(QToolButton) if b.text() == "Add hand-ins")
    with qtbot.waitSignal(getattr(screen, signal)):
        next(one for one in button.menu().actions() if one.text() == words).trigger()


def test_every_control_has_a_name(show: Show, simulated: Summary) -> None:
    takes_tab = Qt.FocusPolicy.TabFocus.value
    screen = show(simulated)
    for widget in screen.findChildren(QWidget):
        if widget.focusPolicy().value & takes_tab and widget.isVisible():
            text = widget.text() if isinstance(widget, QAbstractButton) else ""
            assert widget.accessibleName() or text, widget


def test_the_line_at_the_bottom_says_what_happened(show: Show, simulated: Summary) -> None:
    screen = show(simulated)
    screen.say("Wrote it.")
    screen.say("No room on the disk.", warning=True)
    line = next(w for w in screen.findChildren(QLabel) if w.text() == "No room on the disk.")
    assert line.property("role") == "warning"


def test_a_long_article_needs_no_more_widgets(show: Show, simulated: Summary) -> None:
    short = show(simulated)
    many = [replace(row, paragraph=n) for n, row in enumerate(simulated.rows * 60)][:2000]
    long = show(replace(simulated, rows=tuple(many)))
    assert part(long, "class_article").model().rowCount() == 2001
    assert len(long.findChildren(QWidget)) == len(short.findChildren(QWidget))


def test_adding_hand_ins_leaves_the_reader_in_place(show: Show, simulated: Summary) -> None:
    screen = show(simulated)
    bar = part(screen, "class_article").verticalScrollBar()
    bar.setValue(500)
    screen.show_class(Path("lesson.annotclass"), counted(simulated))
    assert bar.value() == 500
