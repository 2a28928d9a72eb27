"""The pages of the class screen, in the order of their tabs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module

from annotator.gui.teacher.classes.class_page import ClassPage
from annotator.gui.theme import Theme

# Each by its id, with its class; its file is called after the id.
PAGES: Mapping[str, str] = {
    "tomorrow": "TomorrowPage",
    "hand_ins": "HandInsPage",
    "article": "ArticlePage",
    "splits": "SplitsPage",
    "tags": "TagsPage",
    "repeats": "RepeatsPage",
    "voices": "VoicesPage",
    "questions": "QuestionsPage",
    "students": "StudentsPage",
}


def make_page(tab: str, theme: Theme) -> ClassPage:
    """A page by its id."""
    return load_page(tab)(theme)


def load_page(tab: str) -> Callable[[Theme], ClassPage]:
    """What makes a page, loaded now: to load all of them at once would be felt."""
    module = import_module(f"annotator.gui.teacher.classes.{tab}_page")
    make: Callable[[Theme], ClassPage] = getattr(module, PAGES[tab])
    return make
