"""Where the keyboard goes at the desk: round its parts, to the lesson, to the questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

if TYPE_CHECKING:
    from annotator.gui.student.desk import Desk


def go_to_next_part(desk: Desk) -> None:
    """Move the focus from the article to the tags, the questions, the list, and round."""
    panel = desk.furniture.panel
    desk.furniture.side.open()
    parts: tuple[QWidget, ...] = (desk.view, panel.cards, panel.details, panel.list)
    lesson = desk.furniture.lesson
    if lesson and lesson.whole:
        parts = (*parts, lesson.whole)
    focused = desk.window().focusWidget()
    here = next((n for n, p in enumerate(parts) if focused and _is_in(focused, p)), -1)
    for step in range(1, len(parts) + 1):
        part = parts[(here + step) % len(parts)]
        if part.isVisible() and (target := _first_focus(part)):
            target.setFocus(Qt.FocusReason.TabFocusReason)
            panel.bring(part)
            return


def show_lesson(desk: Desk) -> None:
    """Show what the lesson asks and go there; once there, fold it away and go back."""
    lesson = desk.furniture.lesson
    if lesson is None or lesson.card.isHidden():
        return
    focused = desk.window().focusWidget()
    is_there = bool(focused and _is_in(focused, lesson.card)) and lesson.card.isVisible()
    lesson.card.unfold(not is_there)
    if is_there:
        desk.view.setFocus()
        return
    desk.furniture.side.open()
    lesson.card.line.setFocus(Qt.FocusReason.TabFocusReason)
    desk.furniture.panel.bring(lesson.card)


def go_to_questions(desk: Desk) -> None:
    """Move the focus to the first question about the passage looked at."""
    panel = desk.furniture.panel
    desk.furniture.side.open()
    fields = (one for one in panel.details.findChildren(QWidget) if _is_field(one))
    if first := next(fields, None):
        first.setFocus(Qt.FocusReason.TabFocusReason)
        panel.bring(panel.details)


def _is_field(widget: QWidget) -> bool:
    return isinstance(widget, QComboBox | QLineEdit) and widget.isEnabled()


def _is_in(widget: QWidget, part: QWidget) -> bool:
    return widget is part or part.isAncestorOf(widget)


def _first_focus(part: QWidget) -> QWidget | None:
    takes = [part, *part.findChildren(QWidget)]
    by_tab = Qt.FocusPolicy.TabFocus.value
    return next((w for w in takes if w.focusPolicy().value & by_tab and w.isEnabled()), None)
