"""The panel beside the article: everything that is known about the chosen passage."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from annotator.exporters.report_page import Sentence
from annotator.gui import keys
from annotator.gui.teacher.classes.answers_part import AnswersPart
from annotator.gui.teacher.classes.article_rows import ReadRow
from annotator.gui.teacher.classes.panel_part import (
    BarGrid,
    Panel,
    PanelPart,
    Themed,
    see_button,
    stack,
)
from annotator.gui.teacher.classes.prompt_part import PromptPart
from annotator.gui.teacher.classes.remarks_part import RemarksPart, remark_lines
from annotator.gui.theme import Theme
from annotator.gui.widgets import button, label, restyle
from annotator.gui.wrap_row import WrapRow
from annotator.model.passage_notes import Said
from annotator.text import say
from annotator.workflows.class_reading import ClassReading


class DetailPanel(Themed, Panel):
    """Shows one row of the article, or what can be asked about all of it.

    `decided` carries a Decision; `turned` how many splits to go on, or back; `see_wanted`
    asks for the passage in the article.
    """

    decided = Signal(object)
    turned = Signal(int)
    see_wanted = Signal()

    def __init__(self, theme: Theme, *, leads_to_article: bool = False) -> None:
        super().__init__(say("class_article.panel"))
        self._theme = theme
        self._heading, self._place = (
            label(role="heading", wrap=True),
            label(role="muted", wrap=True),
        )
        self._see = see_button(self.see_wanted.emit)
        self._leads = leads_to_article
        self._votes, self._prompt = PanelPart(), PromptPart()
        self._remarks, self._answers = RemarksPart(theme), AnswersPart(theme)
        self._prompt.decided.connect(self.decided)
        self._remarks.decided.connect(self.decided)
        self._back = _turner("previous", keys.PREVIOUS_PASSAGE, lambda: self.turned.emit(-1))
        self._on = _turner("next", keys.NEXT_PASSAGE, lambda: self.turned.emit(1))
        self._which = label(role="muted")
        self.fill(
            stack(self._heading, self._place, spacing=2),
            *(self.passage, self._see, self._votes, self._prompt, self._remarks, self._answers),
            foot=self._foot(),
        )

    def show_whole(self, reading: ClassReading, article_id: str, *, is_choice: bool) -> None:
        """Show what there is to ask about an article as a whole; `is_choice`: or a sentence."""
        self._heading.setText(say("class_article.whole"))
        restyle(self._heading, "role", "heading")
        self._place.setText(say("class_article.choose"))
        self._place.setVisible(is_choice)
        for one in (self.passage, self._votes, self._remarks, self._answers, self._see):
            one.hide()
        self._prompt.show_prompt(reading, (article_id, None))

    def show_row(
        self, reading: ClassReading, row: ReadRow, *, names: bool, with_answers: bool
    ) -> None:
        """Show a row, its remarks with names if `names`, and the teacher's answers if wanted."""
        vote, summary = row.sentence.row, reading.figures.summary
        passage = (vote.article_id, vote.span)
        self._heading.setText(row.split or say("class_article.sentence"))
        restyle(self._heading, "role", "split" if row.split else "heading")
        self._place.setText(row.place)
        self._place.setVisible(bool(row.place))
        self.passage.setText(row.words)
        self.passage.show()
        self._see.setVisible(self._leads)
        self._show_votes(row.sentence)
        self._prompt.show_prompt(reading, passage, vote.text)
        self._show_remarks(reading, reading.remarks.on(passage), names=names)
        before: QWidget = self._prompt.last
        for one in (*self._remarks.in_order, self._back, self._on):
            # What was made just now would come last of all.
            self.setTabOrder(before, one)
            before = one
        answers = reading.answers.get(passage, ()) if with_answers else ()
        self._answers.show_answers(answers, summary.scheme, vote.text)

    def show_turning(self, number: int | None, total: int) -> None:
        """Say which of the splits is shown (from 1), if it is one; none turns no pages."""
        self._which.setText(
            say("class_article.split_of", n=number, total=total) if number is not None else ""
        )
        for one in (self._back, self._on):
            one.setVisible(total > 0)

    def _foot(self) -> QWidget:
        foot = QFrame()
        foot.setProperty("role", "bar")
        foot.setProperty("edge", "top")
        line = WrapRow(foot, spacing=8)
        line.setContentsMargins(16, 6, 16, 6)
        for widget in (self._back, self._which, self._on):
            line.addWidget(widget)
        return foot

    def _show_votes(self, sentence: Sentence) -> None:
        grid = BarGrid(self._theme)
        for one in sentence.bars:
            figure = say("class_article.n_of", n=one.count, total=one.total)
            grid.add(one.tag.name, (one.count, one.total), figure, one.tag)
        nothing = label(say("class_article.nothing", n=sentence.row.nothing), "muted")
        self._votes.refill(stack(*([grid] if sentence.bars else []), nothing))

    def _show_remarks(self, reading: ClassReading, said: Sequence[Said], *, names: bool) -> None:
        summary = reading.contents.figures.summary
        people = {}
        if names:
            nobody = say("report.no_name")
            people = {row.reader: row.person or nobody for row in summary.readers}
        lines = remark_lines(said, summary.scheme, people)
        self._remarks.show_remarks(lines, reading.contents.decisions.shown)


def _turner(name: str, key: str, turn: Callable[[], object]) -> QWidget:
    made = button(say(f"class_article.{name}"), turn)
    made.setToolTip(say(f"class_article.{name}_help", key=key))
    return made
