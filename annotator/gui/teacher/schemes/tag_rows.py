"""The tags of a set, to choose one, and to add, move and remove them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from annotator.gui.article.badges import badge_icon
from annotator.gui.theme import Theme
from annotator.gui.widgets import BADGE_SIZE, button
from annotator.model.scheme import Tag
from annotator.model.scheme_looks import look_of
from annotator.text import say
from annotator.workflows.tag_set_draft import TagSetDraft

_WIDTH, _MOST_TAGS = 210, 10


class TagRows(QWidget):
    """A list of tags; `chosen` carries a position, `edited` comes when there are others now.

    `begun` comes before that, so that typing can be handed over.
    """

    begun = Signal()
    chosen = Signal(int)
    edited = Signal()

    def __init__(self, draft: TagSetDraft, theme: Theme) -> None:
        super().__init__()
        self.setFixedWidth(_WIDTH)
        self._draft, self._theme = draft, theme
        self._list = QListWidget()
        self._list.setAccessibleName(say("scheme_form.tags"))
        self._list.setIconSize(BADGE_SIZE)
        self._add = button(say("scheme_form.add_tag"), self._on_add)
        self._up = button(say("scheme_form.up"), lambda: self._move(-1))
        self._down = button(say("scheme_form.down"), lambda: self._move(1))
        self._remove = button(say("scheme_form.remove_tag"), self._on_remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(6)
        column.addWidget(self._list, 1)
        for pair in ((self._up, self._down), (self._add, self._remove)):
            row = QHBoxLayout()
            row.setSpacing(6)
            for one in pair:
                one.setAutoDefault(False)
                row.addWidget(one)
            column.addLayout(row)
        self.show_tags(0)
        self._list.currentRowChanged.connect(self._on_chosen)

    @property
    def current(self) -> int:
        """The position of the tag that is shown."""
        return max(self._list.currentRow(), 0)

    @property
    def has_focus(self) -> bool:
        """Whether keys act on the list or what is below it."""
        focused = self.window().focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def show_tags(self, current: int) -> None:
        """Show all tags anew, one of them chosen; says nothing."""
        self._list.blockSignals(True)
        self._list.clear()
        for _ in self._tags:
            self._list.addItem("")
        self._list.setCurrentRow(current)
        self._list.blockSignals(False)
        self.show_names()

    def show_names(self) -> None:
        """Show names and badges as they are now."""
        for number, fields in enumerate(self._tags):
            item = self._list.item(number)
            item.setText(str(fields.get("name", "")))
            tag = _tag(fields, self._theme)
            item.setIcon(self._icon(tag))
        self._enable()

    def _icon(self, tag: Tag) -> QIcon:
        ratio = self.devicePixelRatioF()
        icon = badge_icon(tag, self._theme, BADGE_SIZE, ratio)
        # Else the badge of the row that is chosen would be tinted.
        icon.addPixmap(icon.pixmap(BADGE_SIZE, ratio), QIcon.Mode.Selected)
        return icon

    @property
    def _tags(self) -> list[dict[str, object]]:
        found: list[dict[str, object]] = self._draft.value(("tags",), [])
        return found

    def _enable(self) -> None:
        n = len(self._tags)
        self._add.setEnabled(n < _MOST_TAGS)
        self._remove.setEnabled(n > 1)
        self._up.setEnabled(self.current > 0)
        self._down.setEnabled(self.current < n - 1)

    def _on_chosen(self, row: int) -> None:
        self._enable()
        self.chosen.emit(row)

    def _on_add(self) -> None:
        self.begun.emit()
        self._draft.add_tag()
        # What is new is named first.
        self.window().setFocus()
        self.edited.emit()

    def _on_remove(self) -> None:
        self.begun.emit()
        self._list.setFocus()
        self._draft.remove(("tags", self.current))
        self.edited.emit()

    def _move(self, by: int) -> None:
        self.begun.emit()
        self._draft.move(("tags", self.current), by)
        self.edited.emit()


def _tag(fields: dict[str, object], theme: Theme) -> Tag:
    """Enough of a tag to paint its badge, whatever is wrong with it."""
    fill, edge = look_of(fields) or (theme.paper, theme.ink)
    badge = str(fields.get("badge", ""))[:2]
    return Tag("", "", badge, "", fill, edge, "solid", "", "", "")
