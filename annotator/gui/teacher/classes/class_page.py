"""What every page of the class screen has in common."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from annotator.gui.notices import Notices
    from annotator.gui.runner import Progress
    from annotator.workflows.class_contents import ClassContents
    from annotator.workflows.class_view import ClassView


class Shown(NamedTuple):
    """A class as it is shown; `names` says whether the teacher asked for names."""

    view: ClassView
    names: bool

    @property
    def contents(self) -> ClassContents:
        """Everything about the class."""
        return self.view.contents


# Slow work: it tells its progress, looks at whether to stop, and gives what to say of it.
Work = Callable[["Progress"], str]


class Task(NamedTuple):
    """Something slow that a page wants done with the class.

    `ask` is called with the notices and the class file, to ask where to write; it gives the
    work for the thread, or None where the teacher thought better of it.
    """

    ask: Callable[[Notices, Path], Work | None]


class ClassPage(QWidget):
    """One page of the class screen.

    `decided` carries a Decision: it is stored on a thread, then the class is shown again.
    `go_wanted` carries the id of a page and what its `go_to` is to bring forward.
    `task_wanted` carries a Task.
    """

    decided = Signal(object)
    go_wanted = Signal(str, object)
    task_wanted = Signal(object)

    def show_class(self, shown: Shown) -> None:
        """Show a class; what is chosen stays chosen where it is still there."""
        raise NotImplementedError

    def go_to(self, what: object) -> None:
        """Bring something forward: a row of the summary by its number, a reader by code."""

    def enter(self) -> None:
        """Take the keys."""
        self.setFocus()
