"""Every control of every screen: its name and role, its room, its place in Tab, its focus."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator
from itertools import groupby, pairwise
from pathlib import Path
from typing import TypeVar

import pytest
from hands import Person
from in_sight import fits, is_in_sight
from on_screen import around, by_tab, controls, is_seen, place
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QRegion
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMainWindow,
    QMenu,
    QPlainTextEdit,
    QRadioButton,
    QTabBar,
    QTableView,
    QTextBrowser,
    QTextEdit,
    QWidget,
)
from scenes import SCENES, SIZES

from annotator.gui.student.side import Side
from annotator.gui.student.tag_cards import TagCard
from annotator.gui.theme import contrast, load_theme
from annotator.gui.theme_tiles import ThemeTile

T = TypeVar("T")
ROLE = QAccessible.Role
ROLES: list[tuple[type[QWidget], set[QAccessible.Role]]] = [
    (QTextBrowser, {ROLE.StaticText}),
    (QTextEdit, {ROLE.EditableText}),
    (QPlainTextEdit, {ROLE.EditableText}),
    (QAbstractSpinBox, {ROLE.SpinBox}),
    (QTableView, {ROLE.Table}),
    (QLineEdit, {ROLE.EditableText}),
    (QComboBox, {ROLE.ComboBox}),
    (QAbstractItemView, {ROLE.List}),
    (QCheckBox, {ROLE.CheckBox}),
    (QRadioButton, {ROLE.RadioButton}),
    (QAbstractButton, {ROLE.Button, ROLE.ButtonMenu, ROLE.CheckBox}),
]
# The parts of the window as the eye goes: from above to below, on the left before the right.
PARTS = (
    *(
        "StartScreen",
        "TopBar",
        "ArticleView",
        "Side",
        "LessonCard",
        "TagCards",
        "Details",
        "PassageList",
        "WholeArticle",
        "HandedInBar",
    ),
    *("Foot", "FindBar", "PlaceChooser", "LessonTop", "LessonPage"),
    *("ImportingTop", "LineList", "ImportingSide", "ImportingFoot", ""),
)
LEAST = 24
# The tag picker goes away when the keys leave it.
STAYING = [name for name in SCENES if name != "picking"]


@pytest.fixture(params=SIZES)
def size(request: pytest.FixtureRequest) -> tuple[int, int]:
    return SIZES[request.param]


@pytest.fixture(params=SCENES)
def root(
    request: pytest.FixtureRequest, newcomer: Person, size: tuple[int, int], tmp_path: Path
) -> QWidget:
    """The window or dialog with one of the scenes in it."""
    newcomer.window.resize(*size)
    QApplication.processEvents()
    made: QWidget = SCENES[request.param](newcomer, tmp_path)
    # What is laid out and shown by and by.
    for _ in range(3):
        QApplication.processEvents()
    assert newcomer.window.size().toTuple() == size
    return made


def called(widget: QWidget) -> str:
    """What a listener hears first; of a box, Qt hands the question over beside its answer."""
    spoken = QAccessible.queryAccessibleInterface(widget)
    if isinstance(widget, QComboBox):
        beside = [one.object() for one, _ in spoken.relations(QAccessible.RelationFlag.Label)]
        assert all(isinstance(one, QLabel) for one in beside)
        return widget.accessibleName() if beside else ""
    return spoken.text(QAccessible.Text.Name)


def test_everything_has_a_name_a_role_and_room(root: QWidget) -> None:
    there = controls(root)
    assert there
    for one in there:
        spoken = QAccessible.queryAccessibleInterface(one)
        roles = next(roles for kind, roles in ROLES if isinstance(one, kind))
        assert called(one), one
        assert spoken.role() in roles, called(one)
        assert min(one.width(), one.height()) >= LEAST, (called(one), one.size())
    assert all(height >= LEAST for height in rows(root))


def rows(root: QWidget) -> Iterator[int]:
    """How high each row is of lists to choose from, and each entry of each menu."""
    for one in controls(root):
        is_list = isinstance(one, QAbstractItemView)
        if is_list and one.selectionMode() != QAbstractItemView.SelectionMode.NoSelection:
            model = one.model()
            for row in range(min(model.rowCount(), 40)):
                yield one.visualRect(model.index(row, 0)).height()
    if isinstance(root, QMainWindow):
        bar = root.menuBar()
        for action in bar.actions():
            yield bar.actionGeometry(action).height()
            menu = action.menu()
            assert isinstance(menu, QMenu)
            menu.ensurePolished()
            menu.sizeHint()
            entries = [entry for entry in menu.actions() if not entry.isSeparator()]
            yield from (menu.actionGeometry(entry).height() for entry in entries)


def test_nothing_is_cut_off_or_outside(root: QWidget) -> None:
    labels = [one for one in root.findChildren(QLabel) if is_seen(one, root) and one.text()]
    for one in (*controls(root), *labels):
        assert is_in_sight(one, root), (one, place(one, root))
        assert fits(one), (one, getattr(one, "text", lambda: "")())


def tab_round(root: QWidget) -> list[QWidget]:
    """Every place that Tab goes to, until it comes to one again."""
    folded = [one for one in root.findChildren(Side) if one._is_folded]
    if folded and (cards := [one for one in root.findChildren(TagCard) if one.isVisible()]):
        # The panel lies over the article, which would close it.
        cards[0].setFocus()
    found: list[QWidget] = []
    focused = QApplication.focusWidget()
    while focused and focused not in found:
        found.append(focused)
        focused = onward()
    return found


def onward() -> QWidget:
    focused = QApplication.focusWidget()
    assert focused
    focused.window().focusNextChild()
    QApplication.processEvents()
    after = QApplication.focusWidget()
    assert after
    return after


def part_of(widget: QWidget, root: QWidget) -> str:
    """Which part of the window it belongs to."""
    names = [type(one).__name__ for one in (widget, *around(widget, root))]
    return next((name for name in names if name in PARTS), "")


def comes_before(one: QWidget, other: QWidget, root: QWidget) -> bool:
    """Whether the eye comes to one before the other: it is above, or on its left."""
    here, there = place(one, root), place(other, root)
    return here.bottom() <= there.top() + 3 or (
        here.right() <= there.left() + 3 and here.top() <= there.bottom()
    )


@pytest.mark.parametrize("root", STAYING, indirect=True)
def test_tab_goes_everywhere_and_as_the_eye_goes(root: QWidget) -> None:
    found = tab_round(root)
    wanted = [one for one in controls(root) if by_tab(one) and one.isEnabled()]
    # Of the themes only the chosen one: arrows go to the others.
    missed = {called(one) for one in wanted if one not in found and not is_theme(one)}
    assert not missed
    parts = [(name, list(run)) for name, run in groupby(found, key=lambda w: part_of(w, root))]
    if len(parts) > 1 and parts[0][0] == parts[-1][0]:
        # It began in the middle of a part.
        parts[0] = (parts[0][0], parts.pop()[1] + parts[0][1])
    names = turned([name for name, _ in parts], PARTS.index)
    assert names == sorted(names, key=PARTS.index)
    for name, part in parts:
        # Around an article the rest of the screen is a ring, wherever it began.
        is_ring = len(parts) == 1 or not name
        run = turned(part, lambda w: place(w, root).top()) if is_ring else part
        for one, other in pairwise(run):
            assert comes_before(one, other, root), (called(one), called(other))


def turned(ring: list[T], key: Callable[[T], int]) -> list[T]:
    """The ring from the first of its least on."""
    start = ring.index(min(ring, key=key))
    return [*ring[start:], *ring[:start]]


def is_theme(widget: QWidget) -> bool:
    return isinstance(widget, ThemeTile)


@pytest.mark.parametrize("root", STAYING, indirect=True)
def test_the_focus_is_seen_wherever_it_goes(root: QWidget) -> None:
    for here in tab_round(root):
        side = next((one for one in root.findChildren(Side) if not here.isVisible()), None)
        if side:
            # The article has closed the panel.
            side.open()
        here.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        with_focus = looks_of(here)
        onward()
        edge = 2 * (here.width() + here.height())
        if isinstance(here, QTabBar):
            # An outline around the tab that is chosen.
            tab = here.tabRect(here.currentIndex())
            edge = 2 * (tab.width() + tab.height())
        if isinstance(here, QAbstractItemView) and here.objectName().startswith("class_"):
            # An outline around the row that the keys are at.
            row = here.visualRect(here.currentIndex())
            edge = 2 * (row.width() + row.height())
        assert seen_changes(with_focus, looks_of(here)) >= 0.7 * edge, called(here)


def looks_of(widget: QWidget) -> QImage:
    """A picture of it alone, on the ground of the window."""
    image = QImage(widget.size(), QImage.Format.Format_RGB32)
    image.fill(QColor(load_theme("light").ground))
    widget.render(image, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
    return image


def seen_changes(one: QImage, other: QImage) -> int:
    """How many pixels differ by a contrast of 3 and more (WCAG 2.2, 2.4.13)."""
    assert one.size() == other.size()
    before, after = (array("I", bytes(image.constBits())) for image in (one, other))
    pairs = [pair for pair in zip(before, after, strict=True) if pair[0] != pair[1]]
    strong = {pair for pair in set(pairs) if contrast(*map(QColor, pair)) >= 3}
    return sum(pair in strong for pair in pairs)
