"""What the class answered, row by row: a question with its answers, a place with what is asked."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.exporters.report_questions import AskedHere, Replied, RepliedGroup, Replies
from annotator.gui.teacher.classes.article_rows import joined
from annotator.gui.teacher.classes.bar_rows import BarLine, BarRow
from annotator.model.quotes import single_marks
from annotator.text import say


def question_rows(replies: Replies) -> list[BarRow]:
    """The questions group by group, then the places with most people first.

    Each is about a Replied or an AskedHere.
    """
    return [
        *(row for group in replies.groups for row in _group(group)),
        *_asked(replies.asked),
    ]


def _group(group: RepliedGroup) -> Iterator[BarRow]:
    for number, one in enumerate(group.questions):
        lines = _lines(one, of_tag=group.tag is not None) if one.result.answered else ()
        yield BarRow(
            words=one.result.question.name,
            about=one,
            heading="" if number else group.title,
            tag=group.tag,
            figure=one.answered,
            lines=tuple(lines),
            note=_note(one),
        )


def _lines(one: Replied, *, of_tag: bool) -> Iterator[BarLine]:
    for bar in one.bars:
        people = say("class_screen.students", n=bar.people)
        figure = joined(say("report.passages", n=bar.times), people) if of_tag else people
        if not bar.times:
            figure = "0"
        yield BarLine(bar.answer, (bar.times, bar.total), figure, bar.is_most)


def _note(one: Replied) -> str:
    if not one.result.answered:
        return say("questions_page.no_answers")
    return "" if one.bars else _own_words(len(one.told), len(one.shown))


def _own_words(n: int, ticked: int, what: str = "written") -> str:
    if not n:
        return ""
    return joined(
        say(f"questions_page.{what}", n=n),
        say("questions_page.ticked", n=ticked) if ticked else "",
    )


def _asked(asked: tuple[AskedHere, ...]) -> Iterator[BarRow]:
    is_one_tag = len({here.tag.id for here in asked}) == 1
    for number, here in enumerate(asked):
        people = say("questions_page.ask_here", n=here.asked.people)
        yield BarRow(
            words=say("questions_page.quoted", words=single_marks(" ".join(here.row.text.split()))),
            about=here,
            heading="" if number else say("questions_page.asked"),
            tag=here.tag if is_one_tag else None,
            figure=people if is_one_tag else joined(here.tag.name, people),
            note=_own_words(len(here.told), len(here.shown), "questions"),
            is_quoted=True,
        )
