"""The pages of the class screen, in the order of their tabs."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from annotator.gui.teacher.article_page import ArticlePage
from annotator.gui.teacher.class_page import ClassPage
from annotator.gui.teacher.hand_ins_page import HandInsPage
from annotator.gui.teacher.questions_page import QuestionsPage
from annotator.gui.teacher.repeats_page import RepeatsPage
from annotator.gui.teacher.splits_page import SplitsPage
from annotator.gui.teacher.students_page import StudentsPage
from annotator.gui.teacher.tags_page import TagsPage
from annotator.gui.teacher.tomorrow_page import TomorrowPage
from annotator.gui.teacher.voices_page import VoicesPage
from annotator.gui.theme import Theme

PAGES: Mapping[str, Callable[[Theme], ClassPage]] = {
    "tomorrow": TomorrowPage,
    "hand_ins": HandInsPage,
    "article": ArticlePage,
    "splits": SplitsPage,
    "tags": TagsPage,
    "repeats": RepeatsPage,
    "voices": VoicesPage,
    "questions": QuestionsPage,
    "students": StudentsPage,
}
