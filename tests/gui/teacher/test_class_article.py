"""The article on the class screen says each sentence's votes."""

from __future__ import annotations

from dataclasses import replace

from class_hands import Show, contents, counted, part, spoken
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QTabBar, QWidget
from pytestqt.qtbot import QtBot
from small_class import five, record, work

from annotator.analysis.summary import summarise
from annotator.model.summary import Summary, VoteRow
from annotator.workflows.class_view import class_view
from annotator.workflows.scoring import figures_of


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
    rows = spoken(show(simulated), "article")[1:]
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
    rows = spoken(show(simulated), "article")[1:]
    for said, row in zip(rows, simulated.rows, strict=True):
        assert ("The class split here" in said) == bool(row.split_tags)
        assert ("inside the caption" in said) == (row.part_of is not None)
        if row.place:
            assert f"place {row.place.number} of {row.place.total}" in said
    assert any(row.part_of and row.place for row in simulated.rows)
    assert any(row.split_tags for row in simulated.rows)


def test_above_the_rows_stands_how_many_people_and_splits_there_are(
    show: Show, simulated: Summary
) -> None:
    screen = show(simulated)
    opening = spoken(screen, "article")[0]
    splits = sum(1 for row in simulated.rows if row.split_tags)
    assert f"{splits} sentences where the class split" in opening
    assert "How many of 24 students used each tag" in everything_around(screen)


def everything_around(screen: QWidget) -> list[str]:
    return [one.text() for one in screen.findChildren(QLabel) if one.isVisible()]


def test_each_article_has_an_opening_of_its_own(show: Show) -> None:
    summary = summarise(five())
    (one,) = summary.articles
    two = replace(one, article_id="a2", title="Second story")
    more = tuple(replace(row, article_id="a2") for row in summary.rows)
    screen = show(replace(summary, articles=(one, two), rows=summary.rows + more))
    rows = spoken(screen, "article")
    assert len(rows) == 2 * (len(summary.rows) + 1)
    assert rows[0].startswith(one.title)
    assert rows[len(summary.rows) + 1].startswith("Second story")


def test_a_class_without_a_counted_hand_in_has_no_rows_of_nothing(show: Show) -> None:
    other = work("w1", "Ann")
    text = replace(other.hand_in.material.articles[0], text="Another story.", blocks=())
    theirs = replace(other.hand_in.material, articles=(text,))
    one = record(replace(other, hand_in=replace(other.hand_in, material=theirs)))
    assert spoken(show(figures_of(one)), "article") == [
        "The article, as the class read it · No hand-in is counted on this article yet."
    ]


def test_the_row_the_keys_are_at_is_seen(show: Show, simulated: Summary, qtbot: QtBot) -> None:
    screen = show(simulated)
    article = part(screen, "article")
    qtbot.waitUntil(article.hasFocus)
    qtbot.keyClick(article, Qt.Key.Key_Down)
    row = article.visualRect(article.currentIndex())
    focused = article.viewport().grab(row).toImage()
    screen.findChild(QTabBar).setFocus()
    assert article.viewport().grab(row).toImage() != focused


def test_a_long_article_needs_no_more_widgets(show: Show, simulated: Summary) -> None:
    short = show(simulated)
    part(short, "article")
    many = [replace(row, paragraph=n) for n, row in enumerate(simulated.rows * 60)][:2000]
    long = show(replace(simulated, rows=tuple(many)))
    assert part(long, "article").model().rowCount() == 2001
    assert len(long.findChildren(QWidget)) == len(short.findChildren(QWidget))


def test_adding_hand_ins_leaves_the_reader_in_place(show: Show, simulated: Summary) -> None:
    screen = show(simulated)
    bar = part(screen, "article").verticalScrollBar()
    bar.setValue(500)
    screen.show_class(class_view(contents(counted(simulated))))
    assert bar.value() == 500
