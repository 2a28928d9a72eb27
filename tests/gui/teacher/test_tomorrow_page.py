"""Tomorrow: what to do, why, and where to see it; beside it how the class stands."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from class_hands import SPOKEN, Show, contents, counted, part, read, simulated_record, spoken
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView, QTabBar
from pytestqt.qtbot import QtBot
from small_class import five, tagged

from annotator.exporters.html import report_html
from annotator.gui.teacher.classes.class_screen import ClassScreen
from annotator.model.summary import Summary
from annotator.model.tomorrow import LINE_KINDS, Line
from annotator.text import say
from annotator.workflows.scoring import figures_of

ANSWERS = [
    tagged(1, "claim", "About 40 people saw it."),
    tagged(2, "quote", '"It just came home."'),
]


def shown_tab(screen: ClassScreen) -> str:
    bar = screen.findChild(QTabBar)
    assert isinstance(bar, QTabBar)
    return bar.tabText(bar.currentIndex())


def standing(screen: ClassScreen) -> QListView:
    found = screen.findChild(QListView, "class_standing")
    assert isinstance(found, QListView)
    return found


def said_of(rows: QListView) -> list[str]:
    model = rows.model()
    return [model.index(row, 0).data(SPOKEN) for row in range(model.rowCount())]


def choose(rows: QListView, row: int, qtbot: QtBot, *, by_key: bool) -> None:
    index = rows.model().index(row, 0)
    rows.setFocus()
    rows.setCurrentIndex(index)
    rows.scrollTo(index)
    if by_key:
        qtbot.keyClick(rows, Qt.Key.Key_Return)
    else:
        place = rows.visualRect(index).center()
        qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_its_lines_are_those_of_the_report(show: Show) -> None:
    figures = figures_of(five(), ANSWERS)
    heading, *rows = spoken(show(figures), "tomorrow")
    assert heading.startswith("Tomorrow in five lines")
    lines = re.findall(r'<span class="said">(.*?)</span>', report_html(figures, names=False))
    assert len(rows) == len(lines) > 1
    for number, (row, line) in enumerate(zip(rows, lines, strict=True), start=1):
        assert row.startswith(f"{number}. {line} · ")


def test_the_keys_begin_on_the_first_line(show: Show, simulated: Summary) -> None:
    line = Line("agreed", {"n": 20, "people": 24, "words": "This", "tag": "Quote"})
    screen = show(replace(counted(simulated), lines=(line, line)))
    lines = part(screen, "tomorrow")
    assert lines.currentIndex().row() == 1


def test_every_kind_of_line_says_why() -> None:
    for kind in LINE_KINDS:
        if kind != "nobody":
            assert say(f"tomorrow_page.why_{kind}")


@pytest.mark.parametrize("by_key", [True, False])
def test_a_line_leads_to_its_place_in_the_article(
    by_key: bool, show: Show, simulated: Summary, qtbot: QtBot
) -> None:
    line = Line("either", {"n": 1}, simulated.rows[-2].article_id, simulated.rows[-2].span)
    about_nothing = Line("either", {"n": 1})
    screen = show(replace(counted(simulated), lines=(about_nothing, line)))
    for row in (1, 2):
        assert shown_tab(screen) == "Tomorrow"
        choose(part(screen, "tomorrow"), row, qtbot, by_key=by_key)
    assert shown_tab(screen) == "The article"
    article = part(screen, "article")
    words = " ".join(simulated.rows[-2].text.split())
    assert str(article.currentIndex().data()) == words
    shown = article.visualRect(article.currentIndex())
    assert article.viewport().rect().contains(shown)


@pytest.mark.parametrize(
    ("line", "tab"),
    [
        (Line("reteach", {"tag": "Claim", "n": 1, "times": 9}), "Tags"),
        (Line("most_heard", {"speaker": "Ann", "n": 1, "total": 2}), "Voices"),
        (Line("empty", {"n": 2, "people": 9}), "Hand-ins"),
    ],
)
def test_a_line_about_no_place_leads_to_its_page(
    line: Line, tab: str, show: Show, simulated: Summary, qtbot: QtBot
) -> None:
    screen = show(replace(counted(simulated), lines=(line, line)))
    choose(part(screen, "tomorrow"), 2, qtbot, by_key=True)
    assert shown_tab(screen) == tab


def test_a_line_about_a_tag_leads_to_that_tag(show: Show, simulated: Summary, qtbot: QtBot) -> None:
    line = Line("reteach", {"tag": "Quote", "n": 1, "times": 9})
    screen = show(replace(counted(simulated), lines=(line, line)))
    choose(part(screen, "tomorrow"), 2, qtbot, by_key=True)
    tags = screen.findChild(QListView, "class_tags")
    assert isinstance(tags, QListView)
    assert tags.currentIndex().data(SPOKEN).startswith("Quote · ")


def test_a_line_has_the_votes_of_its_place(show: Show, simulated: Summary) -> None:
    names = {tag.id: tag.name for tag in simulated.scheme.tags}
    row = next(row for row in simulated.rows if sum(map(bool, row.votes.values())) == 2)
    line = Line("either", {"n": 1}, row.article_id, row.span)
    said = spoken(show(replace(counted(simulated), lines=(line,))), "tomorrow")[1]
    for tag, n in row.votes.items():
        assert (f"{names[tag]} {n} of {row.people}" in said) == bool(n)


def test_beside_it_stands_who_handed_in_and_where_the_class_split(
    show: Show, simulated: Summary
) -> None:
    screen = show(read(simulated_record()))
    rows = said_of(standing(screen))
    splits = sum(bool(row.split_tags) for row in simulated.rows)
    assert rows[0] == "How the class stands"
    assert rows[1].startswith("Handed in · 24")
    assert f"Class split · {splits} of {len(simulated.rows)}" in rows
    for tag, row in zip(simulated.scheme.tags, simulated.tags, strict=True):
        assert f"{tag.name} · {row.people} of 24" in rows


def test_with_the_teachers_answers_each_tag_says_how_often_it_was_found(show: Show) -> None:
    screen = show(figures_of(five(), ANSWERS))
    assert "Claim · 1 of 5" in said_of(standing(screen))


def test_how_the_class_stands_leads_on(show: Show, simulated: Summary, qtbot: QtBot) -> None:
    screen = show(simulated)
    for row, tab in ((1, "Hand-ins"), (2, "The article"), (3, "Splits"), (-1, "Tags")):
        screen.go_to("tomorrow")
        rows = standing(screen)
        choose(rows, row % rows.model().rowCount(), qtbot, by_key=False)
        assert shown_tab(screen) == tab


def test_in_a_small_window_it_stands_beneath_the_lines(show: Show, simulated: Summary) -> None:
    screen = show(simulated)
    beside = said_of(standing(screen))
    screen.resize(683, 384)
    assert not standing(screen).isVisible()
    assert spoken(screen, "tomorrow")[-len(beside) :] == beside
    screen.resize(1366, 768)
    assert standing(screen).isVisible()
    assert spoken(screen, "tomorrow")[-len(beside) :] != beside


def test_names_change_nothing_here(show: Show) -> None:
    screen = show(contents(figures_of(five(), ANSWERS)))
    before = spoken(screen, "tomorrow")
    screen._foot.names.setChecked(True)
    assert spoken(screen, "tomorrow") == before
