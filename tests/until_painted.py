"""The window with a file in it, ended at the first picture: to be run in a process of its own."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QTextEdit


class _Painted(QObject):
    """Notices that what it watches has been painted."""

    seen = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.seen = self.seen or event.type() == QEvent.Type.Paint
        return False


def paint_and_end() -> int:
    """Instead of the event loop: process events until the text is painted, then end at once."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    (view,) = [widget for widget in application.allWidgets() if isinstance(widget, QTextEdit)]
    painted = _Painted()
    view.viewport().installEventFilter(painted)
    while not painted.seen:
        application.processEvents()
    if "--modules" in sys.argv:
        made = vars(sys.modules["PySide6.QtCore"])
        sys.stdout.write("\n".join([*sys.modules, *(f"PySide6.QtCore.{name}" for name in made)]))
    sys.stdout.flush()
    os._exit(0)  # As the floor does: the end of the process is not what is measured.


def main(arguments: Sequence[str]) -> None:
    """Open the file given as `annotator FILE` does."""
    QApplication.exec = staticmethod(paint_and_end)  # type: ignore[method-assign]
    from annotator.__main__ import main as annotator

    annotator(arguments)


if __name__ == "__main__":
    main(sys.argv[1:2])
