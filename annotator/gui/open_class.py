"""The class that is open: read and changed on a thread, one thing after the other."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.model.errors import AnnotatorError
from annotator.text import say

if TYPE_CHECKING:
    from annotator.gui.class_work import ClassWork
    from annotator.model.decisions import Decision
    from annotator.workflows.class_contents import ClassContents
    from annotator.workflows.class_view import ClassView

Change = Callable[[Path], "ClassContents"]


class OpenClass(QObject):
    """Holds the class as it was read last.

    `opened` carries another class and what is to be done with it then, `changed` the same
    class anew, each as a ClassView; `not_opened` and `not_changed` words that say why not.
    """

    opened = Signal(object, object)
    changed = Signal(object)
    not_opened = Signal(str)
    not_changed = Signal(str)

    def __init__(self, work: ClassWork, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._is_opening = False
        self.view: ClassView | None = None

    @property
    def can_undo(self) -> bool:
        """Whether there is a decision to take back."""
        return self.view is not None and self.view.contents.can_undo

    @property
    def can_redo(self) -> bool:
        """Whether a decision was taken back last."""
        return self.view is not None and self.view.contents.can_redo

    def open(self, path: Path, then: Callable[[], object]) -> None:
        """Read a class; `then` is handed on with it."""

        def opened(view: ClassView) -> None:
            self._is_opening, self.view = False, view
            self.opened.emit(view, then)

        self._is_opening = True
        self._work.run(lambda progress: viewed(read, path), opened, self._on_not_opened)

    def stop_opening(self) -> bool:
        """Open the class no more that is not there yet; whether there was one."""
        was_opening, self._is_opening = self._is_opening, False
        if was_opening:
            self._work.stop()
        return was_opening

    def decide(self, decision: Decision) -> None:
        """Keep a decision of the teacher's."""
        from annotator.workflows.class_contents import decide

        self._change(lambda path: decide(path, decision))

    def undo(self) -> None:
        """Take the last decision back."""
        from annotator.workflows.class_contents import undo

        if self.can_undo:
            self._change(undo)

    def redo(self) -> None:
        """Make the decision again that was taken back last."""
        from annotator.workflows.class_contents import redo

        if self.can_redo:
            self._change(redo)

    def read_again(self) -> None:
        """Show what has changed outside of the class."""
        self._change(read)

    def _change(self, change: Change) -> None:
        """Change the class after whatever is under way."""
        assert self.view
        path = self.view.contents.path
        self._work.run(
            lambda progress: viewed(change, path),
            self._on_changed,
            lambda error: self.not_changed.emit(in_words(error)),
            can_stop=False,
        )

    def _on_changed(self, view: ClassView) -> None:
        is_same = self.view and self.view.contents.path == view.contents.path
        # What waits will change it once more: boxes ticked since would lose their ticks till then.
        if is_same and not self._work.has_more:
            self.view = view
            self.changed.emit(view)

    def _on_not_opened(self, error: Exception) -> None:
        self._is_opening = False
        self.not_opened.emit(in_words(error))


def read(path: Path) -> ClassContents:
    """A class as it stands in its file."""
    from annotator.workflows.class_contents import read_class

    return read_class(path)


def viewed(change: Change, path: Path) -> ClassView:
    """What is shown of a class after a change of its file."""
    from annotator.workflows.class_view import class_view
    from annotator.workflows.keeping import keeping_all

    # A search among all that is read would keep the window waiting.
    with keeping_all():
        return class_view(change(path))


def in_words(error: Exception) -> str:
    """What there is to say about work that was refused; raises what nobody has foreseen."""
    if not isinstance(error, AnnotatorError):
        raise error
    return say(error.message, **error.values)
