"""The teacher's answers about a passage, and how the class did on them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from annotator.gui.teacher.classes.panel_part import BarGrid, PanelPart, Themed, stack
from annotator.gui.theme import Theme
from annotator.gui.widgets import Badge, label
from annotator.model.matches import OUTCOMES
from annotator.model.passage_notes import AnswerHere
from annotator.model.quotes import single_marks
from annotator.model.scheme import Scheme
from annotator.text import say


class AnswersPart(Themed, PanelPart):
    """Each answer with what else is accepted, its words where they differ, and the outcomes."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(say("class_article.key"))
        self._theme = theme

    def show_answers(self, answers: Sequence[AnswerHere], scheme: Scheme, row_text: str) -> None:
        """Show these answers about a row."""
        made = [self._answer(one, scheme, row_text) for one in answers]
        self.refill(stack(*made, spacing=12) if made else None)

    def _answer(self, one: AnswerHere, scheme: Scheme, row_text: str) -> QWidget:
        parts = [self._tags(one, scheme)]
        if _even(one.text) != _even(row_text):
            parts.append(
                label(say("class_article.remark", words=single_marks(_even(one.text))), wrap=True)
            )
        result = one.result
        if result:
            grid = BarGrid(self._theme)
            for outcome in OUTCOMES:
                n = result.counts[outcome]
                if n:
                    figure = say("class_article.n_of", n=n, total=result.people)
                    grid.add(say(f"report.outcome_{outcome}"), (n, result.people), figure)
            parts.append(grid)
            if len(result.places) > 1:
                words = say("class_article.key_places", n=len(result.places))
                parts.append(label(words, "muted", wrap=True))
        if one.item.feedback:
            words = say("class_article.key_feedback", words=one.item.feedback)
            parts.append(label(words, "muted", wrap=True))
        return stack(*parts, spacing=4)

    def _tags(self, one: AnswerHere, scheme: Scheme) -> QWidget:
        made = QWidget()
        line = QHBoxLayout(made)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        for number, tag_id in enumerate(dict.fromkeys(a.tag for a in one.item.accepted)):
            tag = scheme.tag(tag_id)
            if tag:
                line.addWidget(Badge(tag, self._theme))
                name = say("class_article.key_or", tag=tag.name) if number else tag.name
                line.addWidget(label(name))
        line.addStretch()
        return made


def _even(text: str) -> str:
    return " ".join(text.split())
