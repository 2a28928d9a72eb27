"""All that can be changed of one tag, its questions included."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QCheckBox, QGridLayout, QVBoxLayout, QWidget

from annotator.gui.article.strokes import draw_strokes, stroke_box
from annotator.gui.teacher.schemes.question_form import QuestionForm
from annotator.gui.teacher.schemes.set_fields import SetChoice, SetColour, SetLine, SetText
from annotator.gui.theme import Theme
from annotator.gui.widgets import button, label
from annotator.model.scheme import LINE_STYLES, REPEATS, LineStyle
from annotator.model.scheme_checks import Path as Place
from annotator.text import say
from annotator.workflows.tag_set_draft import TagSetDraft

_STROKE = QSize(36, 12)
_KEYS = "1234567890"
# To the height of the first line of words in a field.
_DOWN = 6
_CAPTION_WIDTH, _SHORT_WIDTH = 130, 220
_SHORT = ("badge", "key", "line")

Field = SetLine | SetText | SetChoice | SetColour


class TagForm(QWidget):
    """Changes a draft; `edited` comes after every change, with whether fields came or went."""

    edited = Signal(bool)

    def __init__(self, draft: TagSetDraft, tag: int, theme: Theme) -> None:
        super().__init__()
        self._draft = draft
        self.place: Place = ("tags", tag)
        self.fields: dict[Place, Field] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self._add_words_and_look(theme)
        self._scored = QCheckBox(say("scheme_form.scored"))
        self._scored.clicked.connect(lambda on: self._put("scored", on))
        self._grid.addWidget(self._scored, self._grid.rowCount(), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 0, 12, 12)
        column.setSpacing(10)
        column.addLayout(self._grid)
        column.addWidget(label(say("scheme_form.questions"), "heading"))
        self.questions = [self._question(n) for n in range(len(self._asked))]
        for one in self.questions:
            self.fields |= one.fields
            column.addWidget(one)
        self.add = button(say("scheme_form.add_question"), self._add_question)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch()
        self.show_values()

    def show_values(self) -> None:
        """Show what the draft holds now."""
        for place, field in self.fields.items():
            field.show_value(str(self._draft.value(place)))
        repeats = self._draft.value((*self.place, "repeats"), REPEATS[0])
        self.fields[(*self.place, "repeats")].show_value(repeats)
        self._scored.setChecked(bool(self._draft.value((*self.place, "scored"), True)))
        for one in self.questions:
            one.show_values()

    def hand_over(self) -> None:
        """Give what was typed and not handed over yet."""
        for field in [*self.fields.values()]:
            if isinstance(field, SetColour):
                field.line.hand_over()
            elif not isinstance(field, SetChoice):
                field.hand_over()
        for one in self.questions:
            one.hand_over()

    def field_at(self, place: Place) -> QWidget:
        """Where the value at a place is changed, or near to it."""
        if "attributes" in place and self._near(place) is None:
            return self.add
        return self._near(place) or self.fields[(*self.place, "name")]

    def _near(self, place: Place) -> QWidget | None:
        while place:
            if place in self.fields:
                return self.fields[place]
            near = [one for one in self.questions if one.place == place]
            if near:
                return near[0].first
            place = place[:-1]
        return None

    @property
    def _asked(self) -> list[object]:
        found: list[object] = self._draft.value((*self.place, "attributes"), [])
        return found

    def _add_words_and_look(self, theme: Theme) -> None:
        self._row("name", SetLine(lambda v: self._put("name", v), 80))
        self._row("definition", SetText(lambda v: self._put("definition", v)))
        self._row("example", SetText(lambda v: self._put("example", v)))
        self._row("not_this", SetText(lambda v: self._put("not_this", v)))
        lines = SetChoice(
            lambda v: self._put("line", v),
            [(style, say(f"scheme_form.line_{style}")) for style in LINE_STYLES],
        )
        lines.setIconSize(_STROKE)
        for number, style in enumerate(LINE_STYLES):
            lines.setItemIcon(number, _stroke(style, theme, self.devicePixelRatioF()))
        self._row("badge", SetLine(lambda v: self._put("badge", v), 2))
        keys = [(key, key) for key in _KEYS]
        self._row("key", SetChoice(lambda v: self._put("key", v), keys))
        self._row("fill", SetColour(lambda v: self._put("fill", v)))
        self._row("edge", SetColour(lambda v: self._put("edge", v)))
        self._row("line", lines)
        repeats = [(one, say(f"scheme_form.repeats_{one}")) for one in REPEATS]
        self._row("repeats", SetChoice(lambda v: self._put("repeats", v), repeats))

    def _row(self, key: str, field: Field) -> None:
        row = self._grid.rowCount()
        caption = self._caption(key, field)
        caption.setContentsMargins(0, _DOWN, 0, 0)
        caption.setFixedWidth(_CAPTION_WIDTH)
        if isinstance(field, SetColour) or key in _SHORT:
            field.setMaximumWidth(_SHORT_WIDTH)
        self._grid.addWidget(caption, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(field, row, 1)

    def _caption(self, key: str, field: Field) -> QWidget:
        name = say("scheme_form.tag_name" if key == "name" else f"scheme_form.{key}")
        caption = label(name, wrap=True)
        caption.setBuddy(field)
        field.setAccessibleName(name)
        self.fields[(*self.place, key)] = field
        return caption

    def _put(self, key: str, value: object) -> None:
        self._draft.set((*self.place, key), value)
        self.edited.emit(False)

    def _question(self, number: int) -> QuestionForm:
        made = QuestionForm(self._draft, (*self.place, "attributes", number), len(self._asked))
        made.begun.connect(self.hand_over)
        made.edited.connect(self.edited)
        return made

    def _add_question(self) -> None:
        tag = self.place[1]
        assert isinstance(tag, int)
        self.hand_over()
        self._draft.add_question(tag)
        self.edited.emit(True)


def _stroke(style: LineStyle, theme: Theme, ratio: float) -> QIcon:
    picture = QPixmap(_STROKE * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    box = stroke_box(style, 0, _STROKE.width(), _STROKE.height() // 2, _STROKE.height() // 2)
    draw_strokes(painter, style, QColor(theme.ink), [box])
    painter.end()
    return QIcon(picture)
