"""Right-to-left paragraphs on the page: what stands beside and beneath them is mirrored."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from right_to_left import ARTICLES
from small_page import article_of, drag, passage, press

from annotator.gui.article.marks import BlockMarks
from annotator.gui.article.view import ArticleView
from annotator.model.spans import Span


def show(view: ArticleView, name: str) -> str:
    made = article_of([("body" if line else None, line) for line in ARTICLES[name].splitlines()])
    view.show_article(made)
    QApplication.processEvents()
    return made.text


def place(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def marks_of(view: ArticleView, span: Span) -> BlockMarks:
    area = QRectF(0, 0, view.viewport().width(), view.document().size().height())
    return next(
        block
        for block in view._marks.within(area)
        if any(mark.passage.span == span for mark in block.marks)
    )


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("arabic", "عادت اللقالق"),
        ("hebrew", "תל שקמים (ה"),
        ("mixed", "كل يوم أحد"),
        ("mixed", "2026:"),
    ],
)
def test_a_badge_stands_where_its_paragraph_begins(
    view: ArticleView, qtbot: QtBot, name: str, words: str
) -> None:
    text = show(view, name)
    span = place(text, words)
    view.put_passage(passage(span))
    (badge,) = marks_of(view, span).badges
    line = text.rindex("\n", 0, span.start) + 1
    beginning = view.rectangle_of(Span(line, line + 1))
    assert badge.box.left() > beginning.right()
    assert badge.box.right() <= view.viewport().width()
    at = (badge.box.center() - view._offset()).toPoint()
    with qtbot.waitSignal(view.passage_clicked) as told:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert told.args == ["p"]


def test_left_to_right_paragraphs_keep_theirs_on_the_left(view: ArticleView) -> None:
    text = show(view, "mixed")
    span = place(text, "وادي النرجس")
    view.put_passage(passage(span))
    (badge,) = marks_of(view, span).badges
    assert badge.box.right() < view.rectangle_of(place(text, "Pupils")).left()


def test_badges_follow_the_text_from_right_to_left(view: ArticleView) -> None:
    text = show(view, "arabic")
    first, second = place(text, "عادت"), place(text, "اللقالق البيضاء")
    view.show_passages([passage(first, "first"), passage(second, "second")])
    boxes = {b.passage.annotation_id: b.box for b in marks_of(view, first).badges if b.passage}
    assert boxes["second"].right() < boxes["first"].left()


def test_how_many_more_is_said_where_the_row_ends(view: ArticleView) -> None:
    text = show(view, "arabic")
    span = place(text, "المصدر: فيديو قناة الواحة")
    view.show_passages([passage(span, str(n)) for n in range(6)])
    more = marks_of(view, span).badges[-1]
    assert more.more == 2
    assert more.box.right() < view.rectangle_of(span).left()


@pytest.mark.parametrize("words", ["عادت اللقالق", "12 أبريل", "40 شخصا"])
def test_ticks_stand_at_both_ends_of_words_that_hang_together(
    view: ArticleView, words: str
) -> None:
    span = place(show(view, "arabic"), words)
    view.put_passage(passage(span))
    found = marks_of(view, span)
    (row,) = found.marks[0].rows
    assert (row.end_x, row.start_x) == row.pieces[0]
    (layer,) = found.shapes.ticks
    lefts = sorted(box.left() for box in layer.rectangles)
    assert lefts[0] == round(row.pieces[0][0])
    assert abs(lefts[1] - row.pieces[0][1]) <= 4


@pytest.mark.parametrize("name", ["arabic", "hebrew", "mixed"])
def test_what_is_dragged_over_is_selected_by_whole_words(view: ArticleView, name: str) -> None:
    text = show(view, name)
    lines = [line for line in text.splitlines() if len(line.split()) > 4]
    for line in lines:
        here = [one for one in line.split() if not any(map(str.isdigit, one))]
        words = here[1].strip('«»().,:;"،؛')
        span = place(text, words)
        view.scroll_to(span)
        drag(view, span)
        selected = view.selected_span()
        assert selected
        assert selected.cut(text) == words


def test_arrows_go_where_they_point(view: ArticleView) -> None:
    text = show(view, "arabic")
    view.put_caret(place(text, "عادت").start)
    start = view.cursorRect().x()
    press(view, "Left")
    assert view.cursorRect().x() < start
    press(view, "Right")
    assert view.cursorRect().x() == start
    for _ in range(2):
        press(view, "Ctrl+Shift+Left")
    selected = view.selected_span()
    assert selected
    assert selected.cut(text) == "عادت اللقالق"


def test_a_double_click_takes_the_word_and_a_third_the_sentence(view: ArticleView) -> None:
    text = show(view, "arabic")
    span = place(text, "ستبقى")
    at = view.rectangle_of(span).center()
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert view.selected_span() == span
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at + QPoint(1, 0))
    assert view.selected_span() == place(text, "هل ستبقى هنا طوال الصيف؟")


def test_home_and_end_with_shift_take_the_line_of_the_article(view: ArticleView) -> None:
    text = show(view, "hebrew")
    line = "מקור: סרטון ערוץ השקמה"
    view.put_caret(text.index(line) + 7)
    press(view, "Shift+Home")
    selected = view.selected_span()
    assert selected
    assert selected.cut(text) == line[:7].strip()
    view.put_caret(text.index(line))
    press(view, "Shift+End")
    selected = view.selected_span()
    assert selected
    assert selected.cut(text) == line
