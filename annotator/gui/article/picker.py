"""The list that lets one of several passages on the same words be picked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QMenu, QWidget

from annotator.gui.article.badges import badge_icon
from annotator.gui.article.tip import Entry
from annotator.gui.theme import Theme
from annotator.text import say

_BADGE = QSize(20, 16)


class PassagePicker(QMenu):
    """A menu of passages, for mouse or arrow keys and Enter; Escape picks none.

    `pointed` carries the id that would be picked now, `picked` the one that was.
    """

    pointed = Signal(str)
    picked = Signal(str)

    def __init__(self, theme: Theme, entries: Sequence[Entry], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(say("reading.here", n=len(entries)))
        for entry in entries:
            self._add(theme, entry)
        self.aboutToHide.connect(self.deleteLater)

    def _add(self, theme: Theme, entry: Entry) -> None:
        text = say("reading.entry", tag=entry.tag.name, words=entry.words)
        # A menu underlines the letter after a lone ampersand.
        action = self.addAction(text.replace("&", "&&"))
        action.setIcon(badge_icon(entry.tag, theme, _BADGE, self.devicePixelRatioF()))
        action.hovered.connect(lambda: self.pointed.emit(entry.annotation_id))
        action.triggered.connect(lambda: self.picked.emit(entry.annotation_id))
