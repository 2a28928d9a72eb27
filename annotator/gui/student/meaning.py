"""What a tag means: definition, example and what it is not, folded away until asked for."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from annotator.gui.widgets import label
from annotator.model.scheme import Tag
from annotator.text import say


class Meaning(QWidget):
    """The words about a tag; `asked` is the button that shows and hides them."""

    def __init__(self, tag: Tag, *, is_open: bool) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 2)
        column.setSpacing(2)
        lines = [tag.definition]
        if tag.example:
            lines.append(say("desk.meaning_example", example=tag.example))
        if tag.not_this:
            lines.append(say("desk.meaning_not_this", not_this=tag.not_this))
        for line in lines:
            column.addWidget(label(line, wrap=True))
        self.asked = QPushButton(say("desk.meaning"))
        self.asked.setProperty("fit", "small")
        self.asked.setCheckable(True)
        self.asked.setChecked(is_open)
        # Read aloud with the button, for labels take no focus.
        self.asked.setAccessibleDescription("\n".join(lines))
        self.asked.setAccessibleName(say("desk.meaning_of", tag=tag.name))
        self.asked.toggled.connect(self.setVisible)
        self.setVisible(is_open)
