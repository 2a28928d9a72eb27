"""Somebody at the window: mouse, keys, and what is in the file afterwards."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from pseudo_language import plain
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from annotator.gui.article.view import ArticleView
from annotator.gui.hand_in_form import HandInForm
from annotator.gui.main_window import MainWindow
from annotator.gui.notices import Notices
from annotator.gui.student.desk import Desk, Furniture
from annotator.gui.student.tag_cards import TagCard
from annotator.model.annotation import Annotation
from annotator.model.lesson import Document
from annotator.model.spans import Span
from annotator.paths import resources
from annotator.storage.work_files import read_own
from annotator.workflows.opening import OpenWork

LEFT = Qt.MouseButton.LeftButton
ARTICLE = resources() / "samples" / "harbor-cleanup.txt"
TITLE = "Harlow Bay neighbors haul old nets and tires out of the harbor"
CREDIT = "Source: KQVN video"
_SOON_MS, _TRIES = 10, 500


class Answers(Notices):
    """Answers as the test has chosen before; a question nobody expects fails it."""

    def __init__(self) -> None:
        self.next: list[object] = []
        self.asked: list[str] = []

    def choose(self, question: str, answers: Sequence[str], *, otherwise: int) -> int:
        wanted = self._answer(question)
        return otherwise if wanted is None else [plain(one) for one in answers].index(str(wanted))

    def file_to_open(self, title: str, folder: Path, filters: str) -> Path | None:
        return self._answer(title)  # type: ignore[return-value]

    def files_to_open(self, title: str, folder: Path, filters: str) -> list[Path]:
        return self._answer(title)  # type: ignore[return-value]

    def file_to_save(self, title: str, suggestion: Path, filters: str) -> Path | None:
        return self._answer(title)  # type: ignore[return-value]

    def folder(self, title: str, folder: Path) -> Path | None:
        return self._answer(title)  # type: ignore[return-value]

    def show_folder(self, folder: Path) -> None:
        self.asked.append(str(folder))

    def open_file(self, file: Path) -> None:
        self.asked.append(str(file))

    def _answer(self, question: str) -> object:
        self.asked.append(question)
        assert self.next, question
        return self.next.pop(0)


class Person:
    """Sits at one window."""

    def __init__(self, qtbot: QtBot, window: MainWindow, answers: Answers) -> None:
        self.qtbot = qtbot
        self.window = window
        self.answers = answers

    @property
    def desk(self) -> Desk:
        return self.window.desk

    @property
    def view(self) -> ArticleView:
        return self.desk.view

    @property
    def furniture(self) -> Furniture:
        return self.desk.furniture

    @property
    def opened(self) -> OpenWork:
        assert self.window.student.opened
        return self.window.student.opened

    def open(self, path: Path = ARTICLE) -> None:
        """Open a file and wait until its desk is furnished."""
        assert self.window.open_file(path)
        self.wait_for_desk()

    def begin(self, lesson: Path, name: str = "Kim Doe") -> None:
        """Open a handed-out lesson, type a name and begin."""
        assert self.window.open_file(lesson)
        self.type(name)
        self.press("Return")
        self.wait_for_desk()

    def wait_for_desk(self) -> None:
        """Wait until the desk is furnished."""
        self.qtbot.waitUntil(lambda: self.furniture.top.isVisible())

    def come_forward(self) -> None:
        """Bring the window before others, so that keys reach it."""
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow)

    def leave(self) -> None:
        """Go away, whatever is not saved: a test leaves it so on purpose."""
        if opened := self.window.student.opened:
            opened.give_up()
            self.window.student.opened = None
        self.window.close()
        self.window.deleteLater()

    def drop(self, *paths: Path, on: QWidget | None = None) -> bool:
        """Drag files over a place of the window and let go there; whether they were taken."""
        return drop(on or self.window, paths)

    def press(self, keys: str, times: int = 1) -> None:
        """Press a key, with others held, as "Ctrl+Shift+Z", where the focus is."""
        (combination,) = QKeySequence(keys)
        for _ in range(times):
            focused = QApplication.focusWidget() or self.window
            QTest.keyClick(focused, combination.key(), combination.keyboardModifiers())

    def type(self, words: str) -> None:
        """Type words where the focus is."""
        QTest.keyClicks(QApplication.focusWidget(), words)

    def find(self, words: str, n: int = 0) -> Span:
        """The n-th place, from 0, of some words in the article."""
        start = -1
        for _ in range(n + 1):
            start = self.desk.article.text.index(words, start + 1)
        return Span(start, start + len(words))

    def select(self, words: str, n: int = 0) -> Span:
        """Select some words with the mouse."""
        span = self.find(words, n)
        self.view.scroll_to(span)
        drag(self.view, span)
        return span

    def tag(self, words: str, key: str, n: int = 0) -> Annotation:
        """Select some words and press a tag's key; gives what was made."""
        before = set(self.opened.work.annotations)
        self.select(words, n)
        self.press(key)
        (made,) = set(self.opened.work.annotations) - before
        return self.opened.work.annotations[made]

    def click(self, target: QWidget | str) -> None:
        """Click on a widget, or on the button with these words."""
        widget = self.button(target) if isinstance(target, str) else target
        assert widget.isVisible()
        assert widget.isEnabled()
        QTest.mouseClick(widget, LEFT)

    def click_words(self, words: str, n: int = 0) -> None:
        """Click into the middle of some words of the article."""
        span = self.find(words, n)
        self.view.scroll_to(span)
        middle = place_before(self.view, (span.start + span.end) // 2)
        QTest.mouseClick(self.view.viewport(), LEFT, pos=middle)

    def click_row(self, row: int) -> None:
        """Click on a row of the list of tagged passages."""
        rows = self.furniture.panel.list
        rows.scrollTo(rows.model().index(row, 0))
        QTest.mouseClick(
            rows.viewport(), LEFT, pos=rows.visualRect(rows.model().index(row, 0)).center()
        )

    def button(self, words: str) -> QAbstractButton:
        """The button with these words that can be seen."""
        return self.seen(QAbstractButton, lambda one: plain(one.text()) == words)

    def question(self, name: str) -> QLineEdit | QComboBox:
        """The field of a question about the passage that is looked at."""
        return self.seen((QLineEdit, QComboBox), lambda one: plain(one.accessibleName()) == name)

    @property
    def comment(self) -> QLineEdit:
        """The field of the comment."""
        return self.seen(QLineEdit, lambda one: plain(one.accessibleName()) == "Why this tag?")

    def seen(self, kind: Any, fits: Callable[[Any], bool]) -> Any:
        """The one widget of a kind that can be seen and fits; waits for it."""
        found: list[QWidget] = []

        def is_there() -> bool:
            widgets = self.window.findChildren(QWidget)
            found[:] = [w for w in widgets if isinstance(w, kind) and w.isVisible() and fits(w)]
            return len(found) == 1

        self.qtbot.waitUntil(is_there)
        return found[0]

    def hand_in(self) -> str:
        """Make the hand-in file as the form suggests it; gives what the form says."""
        said: list[str] = []
        problems: list[BaseException] = []

        def make(form: QWidget) -> None:
            try:
                assert isinstance(form, HandInForm)
                self.qtbot.waitUntil(form.isActiveWindow)
                said.extend(one.text() for one in form.findChildren(QLabel))
                form.make.click()
            except BaseException as problem:  # noqa: BLE001 - raised below, outside Qt
                problems.append(problem)
            if form.isVisible():
                problems.append(AssertionError("the form is still open"))
                form.close()

        when_asked(make)
        self.press("Ctrl+Shift+H")
        if problems:
            raise problems[0]
        # No window manager gives the keys back to the window here.
        self.come_forward()
        return "\n".join(said)

    def retag(self, name: str) -> None:
        """Choose another tag for the passage that is looked at."""
        change = self.seen(QToolButton, lambda one: plain(one.text()) == "Change tag")
        next(a for a in change.menu().actions() if plain(a.text()) == name).trigger()

    def card(self, tag: str) -> TagCard:
        """The card of a tag."""
        return self.furniture.panel.cards._cards[tag]

    def choose_in_menu(self, menu: str, entry: str) -> None:
        """Choose an entry of the menu bar."""
        bar = self.window.menuBar().actions()
        inside = next(action.menu() for action in bar if _entry(action) == menu)
        assert inside
        action = next(a for a in inside.actions() if _entry(a) == entry)
        assert action.isEnabled()
        action.trigger()

    def reads(self, words: str) -> bool:
        """Whether these words can be read somewhere in the window, around the article."""
        labels = self.window.findChildren(QLabel)
        return any(words in plain(label.text()) for label in labels if label.isVisible())

    def expect(self, words: str) -> None:
        """Wait until these words can be read."""
        self.qtbot.waitUntil(lambda: self.reads(words))

    def saved(self) -> Document:
        """What is in the file once all is saved."""
        self.expect("✓ Saved")
        return read_own(self.opened.path)

    def tagged(self) -> list[tuple[str, str]]:
        """Tag and words of every passage in the file, in text order."""
        document = self.saved()
        (article,) = document.material.articles
        order = document.as_hand_in().annotations
        return [(one.tag, one.span.cut(article.text)) for one in order]


def _entry(action: QAction) -> str:
    return plain(action.text()).replace("&", "")


def when_asked(act: Callable[[QWidget], object]) -> None:
    """Act on the form or menu that is about to be shown, as soon as it is.

    A key on the way to it may let Qt look at its timers before.
    """
    tries = 0

    def look() -> None:
        nonlocal tries
        tries += 1
        if form := QApplication.activePopupWidget() or QApplication.activeModalWidget():
            act(form)
        elif tries < _TRIES:
            QTimer.singleShot(_SOON_MS, look)

    QTimer.singleShot(0, look)


def place_before(view: ArticleView, point: int) -> QPoint:
    """Where the caret stands on screen when it is at a code point."""
    cursor = view.textCursor()
    cursor.setPosition(view._geometry.unit(point))
    return view.cursorRect(cursor).center()


def drag(view: ArticleView, span: Span) -> None:
    """Press at the start of a span, move to its end, let go."""
    start, end = place_before(view, span.start), place_before(view, span.end)
    QTest.mousePress(view.viewport(), LEFT, pos=start)
    QTest.mouseMove(view.viewport(), (start + end) / 2)
    QTest.mouseMove(view.viewport(), end)
    QTest.mouseRelease(view.viewport(), LEFT, pos=end)


def drop(widget: QWidget, paths: Sequence[Path]) -> bool:
    """Drop files on a widget as a file manager does; whether anyone took them."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    mime.setText("\n".join(map(str, paths)))
    return drop_there(widget, mime)


def drop_words(widget: QWidget, text: str, markup: str = "") -> bool:
    """Drop words on a widget as a browser does what is selected; whether anyone took them."""
    mime = QMimeData()
    mime.setText(text)
    if markup:
        mime.setHtml(markup)
    return drop_there(widget, mime)


def drop_there(widget: QWidget, mime: QMimeData) -> bool:
    """Drag something over a widget and let go there; whether anyone took it."""
    middle, copy = widget.rect().center(), Qt.DropAction.CopyAction
    none = Qt.KeyboardModifier.NoModifier
    target: QWidget | None = widget
    while target:
        if target.acceptDrops():
            at = widget.mapTo(target, middle)
            entering = QDragEnterEvent(at, copy, mime, LEFT, none)
            QApplication.sendEvent(target, entering)
            if entering.isAccepted():
                QApplication.sendEvent(target, QDropEvent(QPointF(at), copy, mime, LEFT, none))
                return True
        target = target.parentWidget()
    return False
