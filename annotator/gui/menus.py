"""The menus of the window, with the key of every entry."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from annotator.gui import keys
from annotator.gui.article.reading_keys import READING_KEYS
from annotator.gui.language_menu import add_languages
from annotator.gui.student.tagging import Tagging
from annotator.model.errors import AnnotatorError
from annotator.text import language, say
from annotator.workflows.help_pages import help_pages
from annotator.workflows.recent import recent_files

if TYPE_CHECKING:
    from annotator.gui.article.reading_keys import ReadingKey
    from annotator.gui.help.help_window import HelpWindow
    from annotator.gui.key_card import KeyCard
    from annotator.gui.main_window import MainWindow
    from annotator.model.scheme import Scheme

_UNITS = ("word", "sentence", "paragraph")
_SELECTING = {
    f"reading.{name}"
    for name in (
        "next_sentence",
        "previous_sentence",
        *(f"{way}_by_{unit}" for way in ("grow", "shrink") for unit in _UNITS),
    )
}


class Menus:
    """Every action with its key; entries of the desk are off while another screen is shown."""

    def __init__(self, window: MainWindow) -> None:
        self._window, self._is_class = window, False
        file = window.menuBar().addMenu(say("window.menu_file"))
        self._add(file, "window.open", window.choose_file, keys.OPEN)
        self._recent = file.addMenu(say("window.recent"))
        self._recent.aboutToShow.connect(self._fill_recent)
        self._add(file, "window.start", window.show_start, keys.START)
        file.addSeparator()
        self._look_again = self._add(
            file, "window.look_again", lambda: window.bringing.look_again()
        )
        hand_in = self._add(file, "window.hand_in", window.student.hand_in, keys.HAND_IN)
        take_along = self._add(file, "window.take_along", window.student.take_along)
        earlier = self._add(file, "window.earlier", lambda: window.going_back.ask())
        file.addSeparator()
        self._add(file, "window.quit", window.close, keys.QUIT)
        edit = window.menuBar().addMenu(say("window.menu_edit"))
        self._undo = self._add(edit, "window.undo", self._act_undo, keys.UNDO)
        self._redo = self._add(edit, "window.redo", self._act_redo, keys.REDO)
        self._changes = [
            hand_in,
            take_along,
            earlier,
            *(
                self._add(edit, text, partial(window.desk.act, action), key)
                for text, action, key in (
                    ("window.move", Tagging.move, keys.MOVE),
                    ("window.remove", Tagging.remove, keys.REMOVE),
                )
            ),
        ]
        edit.addSeparator()
        self._paste = self._add(edit, "window.paste", window.paste, keys.PASTE)
        self._readings: list[QAction] = []
        self._add_reading(edit)
        edit.addSeparator()
        next_part = partial(window.desk.act, Tagging.focus_next_part)
        self._next_part = self._add(edit, "window.next_part", next_part, keys.NEXT_PART)
        show_lesson = partial(window.desk.act, Tagging.show_lesson)
        self._lesson = self._add(edit, "window.lesson", show_lesson, keys.LESSON)
        self._add_keys_of_article()
        self._of_class: list[QAction] = []
        self._add_lesson()
        help_menu = window.menuBar().addMenu(say("window.menu_help"))
        self._add(help_menu, "window.help", self.show_help, keys.HELP)
        self._add(help_menu, "window.keys", self.show_keys, keys.ALL_KEYS)
        self._add(help_menu, "window.about", self._show_about)
        self._key_card: KeyCard | None = None
        self._help: HelpWindow | None = None

    def show_keys(self) -> None:
        """Show the card with all keys, or put it away."""
        if self._key_card is None:
            from annotator.gui.key_card import KeyCard

            self._key_card = KeyCard(self._window)
            self._key_card.help_wanted.connect(self.show_help)
        self._key_card.toggle(self._scheme)

    def show_help(self) -> None:
        """Show the help in its own window."""
        if self._help is None:
            from annotator.gui.help.help_window import HelpWindow

            self._help = HelpWindow(self._window, self._window.desk.theme)
        from annotator.gui.help.keys_page import keys_markdown
        from annotator.gui.key_card import key_groups

        found = keys_markdown(key_groups(self._window, self._scheme))
        try:
            self._help.open(help_pages(language(), {"keys": found}))
        except AnnotatorError as error:
            self._window.tell(say(error.message, **error.values))

    @property
    def _scheme(self) -> Scheme | None:
        """The tag set of the work that is open."""
        desk = self._window.desk
        return desk.opened.work.material.scheme if desk.is_open else None

    def _show_about(self) -> None:
        from annotator.gui.about import AboutBox

        AboutBox(self._window).open()

    def _add_lesson(self) -> None:
        window = self._window
        lesson = window.menuBar().addMenu(say("window.menu_lesson"))
        self._add(lesson, "window.make_lesson", window.lessons.begin, keys.MAKE_LESSON)
        lesson.addSeparator()
        teacher = window.teacher
        for text, wanted in (
            ("window.answers", teacher.answers_wanted),
            ("window.another_class", teacher.another_class_wanted),
            ("window.like", teacher.like_wanted),
        ):
            wish = partial(teacher.wish, wanted)
            self._of_class.append(self._add(lesson, text, wish))
        lesson.addSeparator()
        for text, act, key in (
            ("window.board", teacher.show_board, keys.BOARD),
            ("window.next_tab", partial(teacher.turn_by, 1), keys.NEXT_TAB),
            ("window.previous_tab", partial(teacher.turn_by, -1), keys.PREVIOUS_TAB),
        ):
            self._of_class.append(self._add(lesson, text, act, key))

    def _act_undo(self) -> None:
        """Undo in what is shown: a class's last decision, else the desk's last change."""
        if self._is_class:
            self._window.teacher.undo()
        else:
            self._window.desk.act(Tagging.undo)

    def _act_redo(self) -> None:
        if self._is_class:
            self._window.teacher.redo()
        else:
            self._window.desk.act(Tagging.redo)

    def _add_keys_of_article(self) -> None:
        """What acts while the article has the focus, as letters do not elsewhere."""
        bar, desk = self._window.menuBar(), self._window.desk
        select = bar.addMenu(say("window.menu_select"))
        passages = bar.addMenu(say("window.menu_passages"))
        for text, action, wanted in (
            ("window.pick_tag", Tagging.pick_tag, [keys.PICK_TAG, keys.PICK_TAG_TOO]),
            ("window.highlighter", Tagging.begin_highlighter, [keys.HIGHLIGHTER]),
            ("window.choose_places", Tagging.choose_places, [keys.CHOOSE_PLACES]),
            ("window.suggest", Tagging.suggest, [keys.SUGGEST]),
            ("window.suggest_back", Tagging.suggest_back, [keys.SUGGEST_BACK]),
            ("window.suggest_no", Tagging.reject_suggestion, [keys.SUGGEST_NO]),
            ("window.suggest_claims", Tagging.turn_claims, [keys.SUGGEST_CLAIMS]),
        ):
            made = self._add(passages, text, partial(desk.act, action))
            made.setShortcuts([QKeySequence(key) for key in wanted])
            made.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            desk.view.addAction(made)
            self._changes.append(made)
        passages.addSeparator()
        for one in READING_KEYS:
            menu = select if one.text in _SELECTING else passages
            made = self._add(menu, one.text, partial(self._act_in_article, one))
            # Shown, not set: the article answers it itself.
            made.setText(f"{made.text()}\t{native(one.key)}")
            (self._changes if one.moves_edge else self._readings).append(made)

    def _act_in_article(self, one: ReadingKey) -> None:
        self._window.desk.view.setFocus()
        one.act(self._window.desk.view)

    def _add_reading(self, edit: QMenu) -> None:
        reading = self._window.reading
        if reading is None:
            return
        edit.addSeparator()
        view = self._window.menuBar().addMenu(say("window.menu_view"))
        self._readings = [
            self._add(edit, "window.find", reading.find, keys.FIND),
            self._add(edit, "window.find_next", reading.find_next, keys.FIND_NEXT),
            self._add(edit, "window.find_previous", reading.find_previous, keys.FIND_PREVIOUS),
            self._add(view, "window.reading", reading.toggle, keys.READING),
            self._add(view, "window.larger", partial(reading.step_size, 1), keys.LARGER_TEXT),
            self._add(view, "window.smaller", partial(reading.step_size, -1), keys.SMALLER_TEXT),
            self._add(view, "window.usual", partial(reading.step_size, 0), keys.USUAL_TEXT),
        ]
        view.addSeparator()
        add_languages(view, reading.appearance, self._window.tell)

    def show_for(
        self, *, is_desk: bool, is_changeable: bool, is_class: bool, can_paste: bool
    ) -> None:
        """Offer what can be done on the screen that is shown."""
        self._is_class, teacher = is_class, self._window.teacher
        can_change = is_desk and is_changeable
        self._undo.setEnabled(can_change or (is_class and teacher.can_undo))
        self._redo.setEnabled(can_change or (is_class and teacher.can_redo))
        self._look_again.setEnabled(can_change and self._window.student.is_article_alone)
        self._paste.setEnabled(can_paste)
        for action in self._of_class:
            action.setEnabled(is_class)
        for action in self._changes:
            action.setEnabled(can_change)
        for action in (self._next_part, self._lesson, *self._readings):
            action.setEnabled(is_desk)

    def _add(self, menu: QMenu, text: str, action: Callable[[], object], key: str = "") -> QAction:
        made = menu.addAction(say(text))
        made.triggered.connect(lambda: action())
        if key:
            made.setShortcut(key)
        return made

    def _fill_recent(self) -> None:
        self._recent.clear()
        for path in recent_files():
            action = self._recent.addAction(path.name)
            action.triggered.connect(lambda _=False, path=path: self._window.open_file(path))


def native(key: str) -> str:
    """A key as this computer writes it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
