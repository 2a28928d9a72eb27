"""Names what is tagged at a place, lets one of several be picked, and offers the article's menu."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu

from annotator.gui.article.badges import badge_icon
from annotator.gui.article.tip import Entry
from annotator.gui.student.answer_words import shown_answer
from annotator.gui.widgets import BADGE_SIZE
from annotator.model.annotation import Annotation
from annotator.model.scheme import Tag
from annotator.model.spans import Span
from annotator.text import say
from annotator.workflows.glossary import words_at

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

    from annotator.gui.student.desk import Desk
    from annotator.gui.student.tagging import Tagging

_LONGEST_WORDS = 60


class Naming(QObject):
    """Puts what the view asks about into words."""

    def __init__(self, desk: Desk, tagging: Tagging) -> None:
        super().__init__(tagging)
        self._desk = desk
        self._tagging = tagging

    def on_hovered(self, annotation_ids: list[str]) -> None:
        """Name what the pointer or the caret rests on."""
        if annotation_ids and not self._tagging.is_offering:
            self._desk.view.show_tip(self._entries(annotation_ids))

    def on_asked(self, point: int) -> None:
        """Answer what is tagged at the caret, also when nothing is."""
        entries = self._entries(self._desk.view.passages_here())
        self._desk.view.show_here(entries, list(self._notes(point)))

    def pick(self, annotation_ids: list[str]) -> None:
        """Let one of several passages be picked that lie on top of each other."""
        self._desk.view.pick_here(self._entries(annotation_ids))

    def ask_for_tag(self, n: int, then: Callable[[str], object]) -> None:
        """Let a tag be chosen for n places, from a list where the focus is."""
        menu = QMenu(self._desk.view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        # Style sheets leave a section's words out.
        menu.addAction(say("desk.tag_found", n=n)).setEnabled(False)
        menu.addSeparator()
        for tag in self._desk.opened.work.material.scheme.tags:
            action = menu.addAction(self._icon(tag), tag.name)
            action.triggered.connect(lambda _=False, tag=tag: then(tag.id))
        near = self._desk.window().focusWidget() or self._desk.view
        menu.popup(near.mapToGlobal(near.rect().bottomLeft()))

    def show_menu(self, place: QPoint, annotation_ids: list[str], span: Span | None) -> None:
        """Offer what can be done with the selection and with what is tagged here."""
        menu = QMenu(self._desk.view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self._desk.is_changeable and span:
            self._offer_tags(menu)
        for entry in self._entries(annotation_ids):
            self._offer_passage(menu, entry)
        if not menu.isEmpty():
            menu.addSeparator()
        copy = menu.addAction(say("desk.menu_copy"))
        copy.setEnabled(span is not None)
        copy.triggered.connect(lambda: self._desk.view.copy())
        menu.addAction(say("desk.menu_select_all")).triggered.connect(
            lambda: self._desk.view.selectAll()
        )
        menu.popup(place)

    def _offer_tags(self, menu: QMenu) -> None:
        for tag in self._desk.opened.work.material.scheme.tags:
            action = menu.addAction(self._icon(tag), say("desk.menu_tag", tag=tag.name))
            # Shown, not set: the digit works in the article without the menu.
            action.setText(f"{action.text()}\t{tag.key}")
            action.triggered.connect(lambda _=False, tag=tag: self._tagging.tag(tag.id))

    def _offer_passage(self, menu: QMenu, entry: Entry) -> None:
        name = say("desk.row_name", tag=entry.tag.name, words=entry.words)
        inside = menu.addMenu(self._icon(entry.tag), name)

        def then(action: Callable[[], object]) -> Callable[[], None]:
            def do() -> None:
                self._desk.show_current(entry.annotation_id)
                action()

            return do

        inside.addAction(say("desk.menu_look")).triggered.connect(then(lambda: None))
        if self._desk.is_changeable:
            inside.addAction(say("desk.menu_remove")).triggered.connect(then(self._tagging.remove))

    def _notes(self, point: int) -> Iterator[str]:
        """What a lesson says about a place: whether it is to be read, what its words mean."""
        assignment, article = self._desk.opened.work.material.assignment, self._desk.article
        if assignment is None:
            return
        for number, block in enumerate(article.blocks):
            if block.span.start <= point <= block.span.end:
                if number in assignment.must_read.get(article.id, ()):
                    yield say("lesson.here_to_read")
                elif number in assignment.later.get(article.id, ()):
                    yield say("lesson.here_later")
        for word, meaning in words_at(assignment, article.text, point):
            yield say("lesson.here_word", word=word, meaning=meaning)

    def _icon(self, tag: Tag) -> QIcon:
        return badge_icon(tag, self._desk.theme, BADGE_SIZE, self._desk.devicePixelRatioF())

    def _entries(self, annotation_ids: Iterable[str]) -> list[Entry]:
        annotations = self._desk.opened.work.annotations
        return [self._entry(annotations[i]) for i in annotation_ids if i in annotations]

    def _entry(self, annotation: Annotation) -> Entry:
        tag = self._desk.opened.work.material.scheme.tag(annotation.tag)
        assert tag is not None
        words = " ".join(annotation.span.cut(self._desk.article.text).split())
        short = words if len(words) <= _LONGEST_WORDS else words[: _LONGEST_WORDS - 1] + "…"
        return Entry(annotation.id, tag, short, tuple(_lines(annotation, tag)))


def _lines(annotation: Annotation, tag: Tag) -> Iterable[str]:
    for attribute in tag.attributes:
        if answer := annotation.attributes.get(attribute.id):
            yield say(
                "desk.answer", question=attribute.name, answer=shown_answer(attribute, answer)
            )
    if annotation.comment:
        yield annotation.comment
