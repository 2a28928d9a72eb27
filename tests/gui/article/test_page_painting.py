"""What tagged passages look like on the page, and what a change of one repaints."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPaintEvent, QTextLine
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from small_page import LINES, article_of, make_tag, passage, place_before

from annotator.gui import theme as themes
from annotator.gui.article.geometry import Geometry
from annotator.gui.article.passages import Passage
from annotator.gui.article.view import ArticleView
from annotator.model.article import Article
from annotator.model.spans import Span
from annotator.workflows.settings import Settings

Find = Callable[..., Span]
LIGHT = themes.load_theme("light")
LOOK = themes.tag_colours(LIGHT, make_tag())


@pytest.fixture(autouse=True)
def _steady_caret(view: ArticleView) -> None:
    view.setCursorWidth(0)


def picture(view: ArticleView) -> QImage:
    return view.viewport().grab().toImage()


def changed(before: QImage, after: QImage) -> list[QPoint]:
    """The pixels that differ; rows of pixels are compared first, because most do not."""
    wide = before.bytesPerLine()
    bits = bytes(before.constBits()), bytes(after.constBits())
    starts = range(0, len(bits[0]), wide)
    rows = [n for n, at in enumerate(starts) if bits[0][at : at + wide] != bits[1][at : at + wide]]
    points = [QPoint(x, y) for y in rows for x in range(before.width())]
    return [point for point in points if before.pixel(point) != after.pixel(point)]


def around(points: list[QPoint]) -> QRect:
    xs, ys = [p.x() for p in points], [p.y() for p in points]
    return QRect(QPoint(min(xs), min(ys)), QPoint(max(xs), max(ys)))


def test_a_passage_changes_its_words_what_is_beneath_and_the_margin_beside(
    view: ArticleView, find: Find
) -> None:
    words = find("old hall")
    box = view.rectangle_of(words)
    before = picture(view)
    view.put_passage(passage(words))
    after = picture(view)
    text_left = view.rectangle_of(find("LAKE TOWN")).left()
    for point in changed(before, after):
        assert box.top() - 3 <= point.y() <= box.bottom() + 8
        assert point.x() < text_left or box.left() <= point.x() <= box.right()
    assert after.pixelColor(box.topLeft() + QPoint(1, 1)) == LOOK.tint
    assert after.pixelColor(box.center().x(), box.bottom() + 1) == LOOK.edge
    margin = [p for p in changed(before, after) if p.x() < text_left]
    assert around(margin).center().y() == pytest.approx(box.center().y(), abs=3)


def test_a_dropped_passage_leaves_nothing_behind(view: ArticleView, find: Find) -> None:
    before = picture(view)
    view.put_passage(passage(find("old hall")))
    view.set_current("p")
    assert picture(view) != before
    view.drop_passage("p")
    assert picture(view) == before


def test_the_outline_of_the_current_passage_goes_with_it(view: ArticleView, find: Find) -> None:
    view.show_passages([passage(find("old hall")), passage(find("two rooms"), "q")])
    before = picture(view)
    view.set_current("p")
    with_outline = picture(view)
    # With its handles.
    box = view.rectangle_of(find("old hall")).adjusted(-16, -6, 16, 20)
    text_left = view.rectangle_of(find("LAKE TOWN")).left()
    points = changed(before, with_outline)
    assert any(box.contains(point) for point in points)
    beside = [point for point in points if not box.contains(point)]
    assert beside, "round its badge too"
    assert all(p.x() < text_left and box.top() <= p.y() <= box.bottom() for p in beside)
    view.set_current("q")
    assert picture(view) != with_outline
    view.set_current(None)
    assert picture(view) == before


def test_the_current_passage_has_one_tint_whatever_lies_in_it(
    view: ArticleView, find: Find
) -> None:
    quote = replace(make_tag(name="quote"), fill="#F6EF8E")
    hall = find("hall")
    view.show_passages([passage(find("The old hall was"), "outer"), Passage("inner", hall, quote)])

    def tint_at_hall() -> QColor:
        return picture(view).pixelColor(view.rectangle_of(hall).bottomLeft() + QPoint(3, -2))

    assert tint_at_hall() == themes.tag_colours(LIGHT, quote).tint
    view.set_current("outer")
    assert tint_at_hall() == LOOK.tint


def test_offered_places_are_outlined_until_they_are_cleared(view: ArticleView, find: Find) -> None:
    before = picture(view)
    places = [find("Source: KLTV video"), find("Source: KLTV video", 1)]
    view.show_preview(places)
    points = changed(before, picture(view))
    boxes = [view.rectangle_of(place).adjusted(-6, -6, 6, 14) for place in places]
    for box in boxes:
        assert any(box.contains(point) for point in points)
    assert all(any(box.contains(point) for box in boxes) for point in points)
    view.clear_preview()
    assert picture(view) == before


def test_overlapping_passages_have_a_line_each(view: ArticleView, find: Find) -> None:
    outer, inner = find("The old hall was too small"), find("hall")
    view.show_passages([passage(outer, "outer"), passage(inner, "inner", "solid")])
    box = view.rectangle_of(inner)
    image = picture(view)
    column = [image.pixelColor(box.center().x(), y) for y in range(box.bottom(), box.bottom() + 11)]
    lines = "".join("x" if colour == LOOK.edge else " " for colour in column).split()
    assert len(lines) == 2


def test_neighbours_with_the_same_tag_do_not_touch(view: ArticleView, find: Find) -> None:
    old, hall = find("old "), find("hall")
    view.show_passages([passage(Span(old.start, old.end), "a"), passage(hall, "b")])
    image = picture(view)
    box = view.rectangle_of(hall)
    y = box.bottom() + 1
    joint = [image.pixelColor(x, y) == LOOK.edge for x in range(box.left() - 6, box.left() + 6)]
    assert joint.count(False) == 1
    above = [image.pixelColor(x, y - 2) == LOOK.edge for x in range(box.left() - 6, box.left() + 6)]
    assert above.count(True) == 4


def test_past_four_lines_a_number_says_how_many_more(view: ArticleView, find: Find) -> None:
    words = find("old hall")
    row_end = view.rectangle_of(find("It had two rooms.")).right()

    def at_row_end(count: int) -> set[str]:
        view.show_passages([passage(words, str(n)) for n in range(count)])
        image = picture(view)
        y = view.rectangle_of(words).center().y()
        places = range(row_end + 5, row_end + 30)
        return {image.pixelColor(x, y).name() for x in places if x < image.width()}

    assert at_row_end(4) == {LIGHT.paper}
    assert LIGHT.ink in at_row_end(6) or len(at_row_end(6)) > 2


def test_in_close_rows_no_line_reaches_the_letters_beneath(view: ArticleView, find: Find) -> None:
    words = find("The old hall was too small, said Ana Ruiz.")
    view.set_reading(Settings(line_spacing=140, size=13))
    view.show_passages([passage(words, str(n)) for n in range(4)])
    image, box = picture(view), view.rectangle_of(words)
    assert view.verticalScrollBar().value() == 0
    row = view._rows(view._index.line_at(words.start), words)[0]
    column = [image.pixelColor(box.center().x(), y) == LOOK.edge for y in range(image.height())]
    drawn = [y for y, is_line in enumerate(column) if is_line]
    assert drawn
    assert max(drawn) + 1 <= row.bottom + row.room


@pytest.mark.parametrize("words", ["שלום", "עולם", "לום עו", "word שלו", "לם means", "word"])
def test_in_mixed_lines_exactly_the_letters_are_tinted(
    view: ArticleView, article: Article, find: Find, words: str
) -> None:
    span = find(words)
    view.put_passage(passage(span))
    line_start = article.text.rindex("\n", 0, span.start) + 1
    start = view._geometry.unit(line_start)
    layout = view.document().findBlock(start).layout()
    line = layout.lineAt(0)
    top = round(layout.position().y() + line.y()) + 1
    image = picture(view)
    for x in range(1, int(line.naturalTextWidth()), 2):
        under = line.xToCursor(x, QTextLine.CursorPosition.CursorOnCharacter)
        tinted = image.pixelColor(round(layout.position().x()) + x, top) == LOOK.tint
        near_edge = under != line.xToCursor(x + 1.5, QTextLine.CursorPosition.CursorOnCharacter)
        near_edge |= under != line.xToCursor(x - 1.5, QTextLine.CursorPosition.CursorOnCharacter)
        if not near_edge:
            assert tinted == (span.start <= line_start + under < span.end), x


def test_a_click_on_a_badge_names_its_passage(view: ArticleView, find: Find, qtbot: QtBot) -> None:
    before = picture(view)
    view.put_passage(passage(find("old hall")))
    left = view.rectangle_of(find("LAKE TOWN")).left()
    badge = around([p for p in changed(before, picture(view)) if p.x() < left])
    with qtbot.waitSignal(view.passage_clicked) as told:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=badge.center())
    assert told.args == ["p"]


class PaintedRegions(QObject):
    """Notes which rectangle each paint event of the page asks for from now on."""

    def __init__(self, view: ArticleView) -> None:
        super().__init__(view)
        QApplication.processEvents()
        self.rectangles: list[QRect] = []
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.rectangles.append(event.region().boundingRect())
        return False


def test_a_put_passage_repaints_only_its_own_rows(
    view: ArticleView, find: Find, qtbot: QtBot
) -> None:
    view.show_passages([passage(find("opens its new library"), "other")])
    painted = PaintedRegions(view)
    view.put_passage(passage(find("old hall")))
    qtbot.waitUntil(lambda: bool(painted.rectangles))
    box = view.rectangle_of(find("old hall"))
    for rectangle in painted.rectangles:
        assert rectangle.top() >= box.top() - 5
        assert rectangle.bottom() <= box.bottom() + 20
    painted.rectangles.clear()
    view.drop_passage("p")
    qtbot.waitUntil(lambda: bool(painted.rectangles))
    assert max(rectangle.height() for rectangle in painted.rectangles) < box.height() + 25


def test_a_passage_out_of_sight_repaints_nothing(view: ArticleView, qtbot: QtBot) -> None:
    long = article_of(LINES * 40)
    view.show_article(long)
    painted = PaintedRegions(view)
    view.put_passage(passage(Span(len(long.text) - 20, len(long.text) - 5), "far"))
    view.put_passage(passage(Span(0, 4), "near"))
    qtbot.waitUntil(lambda: bool(painted.rectangles))
    top = view.rectangle_of(Span(0, 4))
    assert all(rectangle.bottom() < top.bottom() + 25 for rectangle in painted.rectangles)


def test_offered_places_repaint_only_their_own_rows(
    view: ArticleView, find: Find, qtbot: QtBot
) -> None:
    painted = PaintedRegions(view)
    view.show_preview([find("old hall")])
    qtbot.waitUntil(lambda: bool(painted.rectangles))
    view.clear_preview()
    qtbot.waitUntil(lambda: len(painted.rectangles) > 1)
    height = view.rectangle_of(find("old hall")).height()
    assert all(rectangle.height() < height + 25 for rectangle in painted.rectangles)


def test_what_is_asked_for_now_is_painted_now(view: ArticleView, find: Find) -> None:
    painted = PaintedRegions(view)
    view.put_passage(passage(find("old hall")))
    assert not painted.rectangles
    view.paint_now()
    assert painted.rectangles


def test_painting_looks_only_at_visible_passages(
    view: ArticleView, monkeypatch: pytest.MonkeyPatch
) -> None:
    long = article_of(LINES * 60)
    assert len(long.text) > 20_000
    view.show_article(long)
    looked_at: list[Span] = []
    rows = Geometry.rows
    monkeypatch.setattr(
        Geometry,
        "rows",
        lambda self, lines, span: looked_at.append(span) or rows(self, lines, span),
    )
    step = len(long.text) // 1000
    view.show_passages(
        passage(Span(n * step, n * step + 30), str(n))
        for n in range(1000)
        if n * step + 30 < len(long.text)
    )
    picture(view)
    bottom = view.cursorForPosition(view.viewport().rect().bottomRight()).position()
    last_line_end = long.text.index("\n", bottom)
    assert 0 < len(looked_at) < 150
    assert all(span.start <= last_line_end for span in looked_at)


def test_the_next_pages_are_looked_at_while_nothing_else_is_to_be_done(
    view: ArticleView, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    view.show_article(article_of(LINES * 60))
    looked_at: list[int] = []
    rows = Geometry.rows
    monkeypatch.setattr(
        Geometry,
        "rows",
        lambda self, lines, span: looked_at.append(span.start) or rows(self, lines, span),
    )
    starts = [view._article.text.index("\n", n * 400) + 1 for n in range(40)]
    view.show_passages(passage(Span(start, start + 4), str(start)) for start in starts)
    view.viewport().repaint()
    seen = max(looked_at)
    qtbot.waitUntil(lambda: max(looked_at) > seen)
    looked_at.clear()
    bar = view.verticalScrollBar()
    bar.setValue(bar.value() + bar.pageStep())
    view.paint_now()
    assert not looked_at


def test_a_long_article_shows_its_passages_before_all_of_it_is_laid_out(qtbot: QtBot) -> None:
    page = ArticleView(LIGHT)
    qtbot.addWidget(page)
    page.resize(1000, 760)
    page.show_article(article_of(LINES * 200))
    words = Span(0, len("Lake town"))
    page.show_passages([passage(words)])
    with qtbot.waitExposed(page):
        page.show()
    inside = page.rectangle_of(words).topLeft() + QPoint(1, 1)
    assert picture(page).pixelColor(inside) == LOOK.tint


def test_the_page_scrolls_to_a_place_only_when_it_is_out_of_sight(view: ArticleView) -> None:
    long = article_of(LINES * 40)
    view.show_article(long)
    bar = view.verticalScrollBar()
    view.scroll_to(Span(0, 4))
    assert bar.value() == 0
    far = Span(len(long.text) // 2, len(long.text) // 2 + 4)
    view.scroll_to(far)
    assert view.viewport().rect().contains(view.rectangle_of(far))
    there = bar.value()
    view.scroll_to(far)
    assert bar.value() == there


def test_a_rectangle_goes_round_the_words(view: ArticleView, find: Find) -> None:
    words = find("old hall")
    box = view.rectangle_of(words)
    assert box.left() == pytest.approx(place_before(view, words.start).x(), abs=3)
    assert box.right() == pytest.approx(place_before(view, words.end).x(), abs=3)
    assert box.top() <= place_before(view, words.start).y() <= box.bottom()


def test_passages_at_a_point_are_innermost_first(view: ArticleView, find: Find) -> None:
    view.show_passages([passage(find("The old hall was"), "outer"), passage(find("hall"), "inner")])
    assert view.passages_at(find("hall").start) == ["inner", "outer"]
    assert view.passages_at(find("hall").end) == ["outer"]
    assert view.passages_at(0) == []


def test_empty_lines_are_thin(view: ArticleView, find: Find) -> None:
    above, below = find("Source: KLTV video", 1), find("LAKE TOWN")
    gap = view.rectangle_of(below).top() - view.rectangle_of(above).bottom()
    assert gap < 1.5 * view.rectangle_of(below).height()


def test_a_larger_reading_font_enlarges_every_kind_of_line(view: ArticleView, find: Find) -> None:
    places = [find("library"), find("Share on"), find("old hall")]
    before = [view.rectangle_of(place).height() for place in places]
    view.set_reading(Settings(size=22))
    after = [view.rectangle_of(place).height() for place in places]
    assert all(large > 1.4 * small for small, large in zip(before, after, strict=True))


def test_another_theme_paints_in_its_own_colours(view: ArticleView, find: Find) -> None:
    words = find("old hall")
    view.put_passage(passage(words))
    dark = themes.load_theme("dark")
    view.set_theme(dark)
    box = view.rectangle_of(words)
    tint = themes.tag_colours(dark, make_tag()).tint
    assert picture(view).pixelColor(box.topLeft() + QPoint(1, 1)) == tint


def test_another_article_takes_the_place_of_all(view: ArticleView, find: Find) -> None:
    view.put_passage(passage(find("old hall")))
    other = article_of([("headline", "A new story"), ("body", "It is short.")])
    view.show_article(other)
    assert view.passages_at(4) == []
    assert view.caret_point() == 0
    view.select(Span(2, 5))
    assert view.selected_span() == Span(2, 5)
