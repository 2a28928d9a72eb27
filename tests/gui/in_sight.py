"""Whether all of a widget can be seen, and all its words read."""

from __future__ import annotations

from on_screen import around, place
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QScrollArea, QWidget

from annotator.gui.start_screen import StartScreen
from annotator.gui.student.tag_cards import TagCard
from annotator.gui.theme_tiles import ThemeTile
from annotator.gui.widgets import Title


def is_in_sight(widget: QWidget, root: QWidget) -> bool:
    """Whether all of it is inside the window, or can be scrolled to from above and below."""
    areas = [one for one in around(widget, root) if isinstance(one, QScrollArea)]
    if not areas:
        return root.rect().contains(place(widget, root))
    across, inside = areas[0].viewport(), areas[0].widget()
    here = place(widget, across)
    is_wide_enough = here.left() >= 0 and here.right() < across.width()
    return is_wide_enough and inside.rect().contains(place(widget, inside))


def fits(widget: QWidget) -> bool:
    """Whether all its words can be read."""
    if isinstance(widget, Title | TagCard):
        # A title that ends in dots is told whole; the words of a card are labels of their own.
        return True
    if isinstance(widget, QLabel):
        room = widget.contentsRect()
        if widget.wordWrap():
            return widget.height() >= widget.heightForWidth(widget.width())
        return room.width() >= widget.fontMetrics().horizontalAdvance(widget.text())
    if isinstance(widget, QAbstractButton) and not isinstance(widget, ThemeTile):
        is_recent = any(isinstance(one, StartScreen) for one in around(widget, widget.window()))
        return is_recent or widget.width() >= widget.minimumSizeHint().width()
    if isinstance(widget, QLineEdit):
        words = widget.fontMetrics().horizontalAdvance(widget.text() or widget.placeholderText())
        return widget.contentsRect().width() - 2 * 8 >= words
    return True
