"""A class screen with a class in it, and what can be read there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QListView

from annotator.gui.teacher.classes.class_pages import PAGES
from annotator.gui.teacher.classes.class_screen import ClassScreen
from annotator.importers.schemes import find_scheme
from annotator.importers.sources import read_article
from annotator.model.assignment import Assignment
from annotator.model.class_figures import ClassFigures
from annotator.model.collected import ClassRecord, Collected
from annotator.model.decisions import NOTHING_DECIDED
from annotator.model.findings import Findings
from annotator.model.lesson import Material
from annotator.model.scores import Scores
from annotator.model.summary import Summary
from annotator.paths import resources
from annotator.workflows.class_contents import ClassContents
from annotator.workflows.scoring import figures_of
from annotator.workflows.simulating import simulated_class

NOW = "2026-03-05T10:00:00Z"
SPOKEN = Qt.ItemDataRole.AccessibleTextRole
Show = Callable[[Summary | ClassFigures | ClassContents], ClassScreen]


def simulated_record(people: int = 24) -> ClassRecord:
    """The sample, read by simulated students."""
    sample = next((resources() / "samples").glob("*.txt"))
    article = read_article(sample, article_id="a1")
    material = Material((article,), find_scheme("default"), Assignment("l1", "Harbor", NOW))
    hand_ins = simulated_class(material, people=people, seed=7, now=NOW)
    collected = (Collected(one, f"{one.person}.annot") for one in hand_ins)
    return ClassRecord("c1", material, tuple(collected))


def counted(summary: Summary) -> ClassFigures:
    """A class of which no more is known than its counts."""
    return ClassFigures(summary, Findings(), Scores(0, 0, ()), (), ())


def contents(
    figures: ClassFigures, record: ClassRecord | None = None, path: str = "lesson.annotclass"
) -> ClassContents:
    """A class that is in no file."""
    return ClassContents(
        path=Path(path),
        record=record or ClassRecord("c1", Material((), figures.summary.scheme)),
        key=(),
        decisions=NOTHING_DECIDED,
        figures=figures,
        prompts={},
        prompts_wrong="",
        can_undo=False,
        can_redo=False,
    )


def read(record: ClassRecord) -> ClassContents:
    """A class as it would be read from a file."""
    return contents(figures_of(record), record)


def part(screen: ClassScreen, tab: str) -> QListView:
    """The list that the keys go to on one of the pages, which is turned to."""
    screen.go_to(tab)
    found = screen.focusWidget()
    assert isinstance(found, QListView)
    return found


def spoken(screen: ClassScreen, tab: str) -> list[str]:
    """The rows of a page, which is turned to, as they are read aloud."""
    model = part(screen, tab).model()
    return [model.index(row, 0).data(SPOKEN) for row in range(model.rowCount())]


def names_box(screen: ClassScreen) -> QCheckBox:
    """The box that asks for names."""
    found = next(b for b in screen.findChildren(QCheckBox) if b.text() == "Show names")
    assert isinstance(found, QCheckBox)
    return found


def everything(screen: ClassScreen) -> str:
    """All words on all pages and around them."""
    said = []
    for tab in PAGES:
        screen.go_to(tab)
        said += [one.text() for one in screen.findChildren(QLabel) if one.isVisible()]
        for rows in (one for one in screen.findChildren(QListView) if one.isVisible()):
            model = rows.model()
            said += [model.index(row, 0).data(SPOKEN) for row in range(model.rowCount())]
    return "\n".join(map(str, said))
