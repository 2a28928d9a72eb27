"""Font, size, spacing and column as a person likes them; what is being read stays in its place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QFontInfo, QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from small_page import article_of, drag

from annotator.gui import theme as themes
from annotator.gui.article.view import ArticleView
from annotator.model.article import Article
from annotator.model.spans import Span
from annotator.workflows.settings import Settings

Find = Callable[..., Span]
USUAL = Settings()
CHANGES = [
    {"size": 32},
    {"size": 10},
    {"line_spacing": 220},
    {"letter_spacing": 12},
    {"column": 26},
    {"font": "sans"},
    {"font": "Some font of another computer"},
]
PARAGRAPH = "The old hall was too small and had only two rooms for all the readers of the town. "


def long_article(paragraphs: int) -> Article:
    return article_of(("body", PARAGRAPH * 4) for _ in range(paragraphs))


@pytest.fixture
def long_view(view: ArticleView) -> ArticleView:
    view.show_article(long_article(80))
    return view


def first_line(view: ArticleView) -> tuple[int, int]:
    """The first character of the first whole line in sight, and how far down it stands."""
    cursor = view.cursorForPosition(QPoint(view.viewport().width() // 2, 0))
    cursor.movePosition(QTextCursor.MoveOperation.StartOfLine)
    if view.cursorRect(cursor).top() < 0:
        cursor.movePosition(QTextCursor.MoveOperation.Down)
        cursor.movePosition(QTextCursor.MoveOperation.StartOfLine)
    return cursor.position(), view.cursorRect(cursor).top()


def top_of(view: ArticleView, position: int) -> int:
    cursor = view.textCursor()
    cursor.setPosition(position)
    return view.cursorRect(cursor).top()


def scroll_to_share(view: ArticleView, qtbot: QtBot, share: float) -> None:
    wait_until_set(view, qtbot)
    bar = view.verticalScrollBar()
    bar.setValue(round(bar.maximum() * share))


def wait_until_set(view: ArticleView, qtbot: QtBot) -> None:
    """Until Qt has broken all lines, and the scroll bar knows."""
    bar, layout = view.verticalScrollBar(), view.document().documentLayout()
    height = round(layout.documentSize().height())
    qtbot.waitUntil(lambda: abs(bar.maximum() + view.viewport().height() - height) <= 1)


@pytest.mark.parametrize("change", CHANGES, ids=str)
@pytest.mark.parametrize("share", [0.2, 0.7])
def test_the_line_at_the_top_stays_there(
    long_view: ArticleView, qtbot: QtBot, change: dict[str, object], share: float
) -> None:
    scroll_to_share(long_view, qtbot, share)
    position, top = first_line(long_view)
    assert position
    long_view.set_reading(replace(USUAL, **change))  # type: ignore[arg-type]
    assert top_of(long_view, position) == top
    long_view.set_reading(USUAL)
    assert first_line(long_view) == (position, top)


def test_the_line_at_the_top_stays_there_through_many_sizes_of_the_window(
    long_view: ArticleView, qtbot: QtBot
) -> None:
    scroll_to_share(long_view, qtbot, 0.5)
    position, top = first_line(long_view)
    for width in (*range(900, 420, -40), 1100, 900):
        long_view.resize(width, 600 if width % 3 else 700)
        assert top_of(long_view, position) == top
    assert first_line(long_view) == (position, top)


def test_after_scrolling_it_is_the_new_place_that_stays(
    long_view: ArticleView, qtbot: QtBot
) -> None:
    scroll_to_share(long_view, qtbot, 0.5)
    long_view.resize(700, 700)
    scroll_to_share(long_view, qtbot, 0.2)
    position, top = first_line(long_view)
    long_view.resize(800, 700)
    assert top_of(long_view, position) == top


def test_at_the_top_the_page_stays_at_the_top(long_view: ArticleView) -> None:
    for size in (32, 10):
        long_view.set_reading(Settings(size=size))
        long_view.resize(900 - 10 * size, 700)
        assert long_view.verticalScrollBar().value() == 0


def test_another_article_does_not_care_where_one_was(long_view: ArticleView, qtbot: QtBot) -> None:
    scroll_to_share(long_view, qtbot, 1)
    long_view.resize(700, 700)
    long_view.show_article(long_article(2))
    long_view.resize(300, 100)
    long_view.verticalScrollBar().setValue(40)
    position, top = first_line(long_view)
    long_view.resize(350, 100)
    assert top_of(long_view, position) == top


def test_settings_that_only_differ_in_colour_leave_every_line_alone(
    long_view: ArticleView, qtbot: QtBot
) -> None:
    changes: list[int] = []
    long_view.document().contentsChange.connect(lambda *_: changes.append(1))
    long_view.set_reading(replace(USUAL, theme="dark", whole_words=False))
    assert not changes


def test_another_theme_keeps_the_place_too(long_view: ArticleView, qtbot: QtBot) -> None:
    scroll_to_share(long_view, qtbot, 0.5)
    before = first_line(long_view)
    long_view.set_theme(themes.load_theme("sepia"))
    assert first_line(long_view) == before


def test_a_narrow_column_is_narrow_and_in_the_middle(view: ArticleView) -> None:
    view.show_article(long_article(2))
    view.resize(1400, 700)
    widths = []
    for column in (26, 41, 64):
        view.set_reading(Settings(column=column))
        frame = view.document().rootFrame().frameFormat()
        left, right = frame.leftMargin(), frame.rightMargin()
        widths.append(view.viewport().width() - left - right)
        assert abs(left - right) <= 1
        assert widths[-1] == pytest.approx(column * QFontInfo(view.font()).pixelSize(), abs=1)
    assert widths == sorted(widths)


def test_wider_spaces_between_lines_and_letters(view: ArticleView, find: Find) -> None:
    words = find("The old hall was")
    before = view.rectangle_of(words)
    view.set_reading(Settings(letter_spacing=12, line_spacing=220))
    after = view.rectangle_of(words)
    assert after.height() == before.height()
    em = QFontInfo(view.font()).pixelSize()
    assert after.width() - before.width() == pytest.approx(len(words) * 0.12 * em, abs=3)
    rows = [line_pitch(view, settings) for settings in (USUAL, Settings(line_spacing=220))]
    assert rows[1] / rows[0] == pytest.approx(220 / 160, abs=0.05)


def line_pitch(view: ArticleView, settings: Settings) -> float:
    view.show_article(long_article(2))
    view.set_reading(settings)
    layout = view.document().lastBlock().previous().layout()
    return layout.lineAt(1).y() - layout.lineAt(0).y()


def test_a_font_of_ones_own_is_used_for_every_line(view: ArticleView, find: Find) -> None:
    view.set_reading(Settings(font="Liberation Mono"))
    families = {families_at(view, find(words).start) for words in ("library", "Share", "Ana")}
    assert families == {"Liberation Mono"}
    view.set_reading(USUAL)
    assert families_at(view, find("Share").start) != families_at(view, find("Ana").start)


def test_without_feet_means_the_font_of_the_window(view: ArticleView, find: Find) -> None:
    words = find("old hall was too small")
    widths = []
    for font in ("serif", "sans"):
        view.set_reading(Settings(font=font))
        widths.append(view.rectangle_of(words).width())
    assert widths[0] != widths[1]
    assert families_at(view, find("Ana").start) == QApplication.font().family()


def test_selecting_takes_whole_words_or_single_letters(view: ArticleView, find: Find) -> None:
    words = find("all was")
    drag(view, words)
    assert view.selected_span() == find("hall was")
    view.set_reading(Settings(whole_words=False))
    drag(view, words)
    assert view.selected_span() == words


def families_at(view: ArticleView, point: int) -> str:
    cursor = view.textCursor()
    cursor.setPosition(view._geometry.unit(point) + 1)
    own: list[str] = cursor.charFormat().fontFamilies() or []
    return [*own, *view.document().defaultFont().families()][0]


def test_far_down_a_long_text_the_place_is_kept(view: ArticleView, qtbot: QtBot) -> None:
    # Of one kind of line only: then Qt puts almost all of its work off.
    view.show_article(replace(long_article(3000), text="\n".join([PARAGRAPH * 4] * 3000)))
    scroll_to_share(view, qtbot, 0.6)
    position, top = first_line(view)
    for size in (20, 12):
        view.set_reading(Settings(size=size))
        assert top_of(view, position) == top
        qtbot.wait(1)
        assert top_of(view, position) == top
        wait_until_set(view, qtbot)
        assert top_of(view, position) == top
