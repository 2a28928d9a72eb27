"""The title of a lesson and its instructions, with how they will look."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QTextBrowser, QWidget

from annotator.gui.plain_markdown import plain_document
from annotator.gui.teacher.lessons.lesson_part import LessonPart
from annotator.gui.teacher.steady_fields import LineField
from annotator.model.assignment_fields import LONGEST_TITLE, LONGEST_UPLOAD
from annotator.text import say
from annotator.workflows.preparing import Draft

_HEIGHT = 128


class LinePart(LessonPart):
    """A field of one line; `name` is that of the field in an assignment."""

    def __init__(self, name: str, longest: int) -> None:
        heading = say(f"lesson_page.{name}")
        super().__init__(heading)
        self.fields = (name,)
        self._name = name
        self._line = LineField(heading, longest, hint=say(f"lesson_page.{name}_hint"))
        self._line.textEdited.connect(lambda _: self.changed.emit())
        self.heading.setBuddy(self._line)
        self.column.insertWidget(1, self._line)

    def show_draft(self, draft: Draft) -> None:
        self._line.setText(getattr(draft.assignment, self._name))

    def put_into(self, draft: Draft) -> Draft:
        return draft.asking(**{self._name: self._line.text()})

    @property
    def to_mend(self) -> QWidget:
        return self._line


def title_part() -> LinePart:
    """The lesson's title."""
    return LinePart("title", LONGEST_TITLE)


def upload_part() -> LinePart:
    """Where the hand-in file goes."""
    return LinePart("upload", LONGEST_UPLOAD)


class InstructionsPart(LessonPart):
    """What students are to do, in Markdown; beside it what they will see."""

    fields = ("instructions",)

    def __init__(self) -> None:
        super().__init__(say("lesson_page.instructions"), say("lesson_page.instructions_help"))
        self._text = QPlainTextEdit()
        self._text.setAccessibleName(say("lesson_page.instructions"))
        self._text.setPlaceholderText(say("lesson_page.instructions_hint"))
        # Tab goes on: who has no mouse could not leave otherwise.
        self._text.setTabChangesFocus(True)
        self._text.setAcceptDrops(False)
        self._shown = Preview()
        self._shown.setAccessibleName(say("lesson_page.instructions_shown"))
        self._shown.setPlaceholderText(say("lesson_page.instructions_shown"))
        row = QHBoxLayout()
        row.setSpacing(12)
        for widget in (self._text, self._shown):
            widget.setFixedHeight(_HEIGHT)
            row.addWidget(widget, 1)
        self.column.insertLayout(2, row)
        self._is_showing = False
        self._text.textChanged.connect(self._on_text_changed)

    def show_draft(self, draft: Draft) -> None:
        self._is_showing = True
        self._text.setPlainText(draft.assignment.instructions)
        self._is_showing = False

    def put_into(self, draft: Draft) -> Draft:
        return draft.asking(instructions=self._text.toPlainText())

    @property
    def to_mend(self) -> QWidget:
        return self._text

    def _on_text_changed(self) -> None:
        self._shown.show_markdown(self._text.toPlainText())
        if not self._is_showing:
            self.changed.emit()


class Preview(QTextBrowser):
    """Markdown as students see it: nothing is loaded for it, and it leads nowhere."""

    def __init__(self) -> None:
        super().__init__()
        self.setOpenLinks(False)
        self.setAcceptDrops(False)
        self.setTabChangesFocus(True)

    def show_markdown(self, markdown: str) -> None:
        """Show Markdown from its start."""
        document = plain_document(markdown)
        document.setParent(self)
        document.setDefaultFont(self.font())
        self.setDocument(document)

    def loadResource(self, kind: int, name: QUrl | str) -> None:
        """Nothing is loaded, from wherever it may be."""
