"""The window that has a file open comes forward when the file is opened from the desktop again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.workflows.one_window import HeldFile, hold_file, windows_folder
from annotator.workflows.recent import remember

if TYPE_CHECKING:
    from PySide6.QtCore import QFileSystemWatcher

    from annotator.gui.main_window import MainWindow


class FrontDoor(QObject):
    """Holds the files that the window has open, and brings it forward when one is asked for.

    These are the file it was asked to open and the one that its work is in.
    """

    def __init__(self, first: HeldFile | None = None) -> None:
        super().__init__()
        self._asked = first.path.resolve() if first else None
        self._shown: Path | None = None
        self._held = {first.path.resolve(): first} if first else {}
        self._watcher: QFileSystemWatcher | None = None

    def on_wanted(self, path: Path) -> None:
        """Hold the file that the window was asked to open."""
        self._asked = path.resolve()
        self._hold()

    def remember(self, path: Path) -> None:
        """Hold the file that is worked on, and put it at the top of the files opened last."""
        remember(path)
        self._shown = path.resolve()
        self._hold()

    def let_go(self) -> None:
        """Hold nothing any more."""
        self._asked = self._shown = None
        self._hold()

    def watch(self, window: MainWindow) -> None:
        """From now on, bring the window forward when another start asks for one of its files."""
        from PySide6.QtCore import QFileSystemWatcher

        folder = windows_folder()
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            return  # Nothing is held where nothing can be written.
        self._watcher = QFileSystemWatcher([str(folder)], self)
        self._watcher.directoryChanged.connect(lambda: self._look(window))
        self._look(window)

    def _look(self, window: MainWindow) -> None:
        if [path for path, held in self._held.items() if held.is_wanted()]:
            come_forward(window)
            if self._shown and window.is_start(window.shown[0]):
                window.open_file(self._shown)

    def _hold(self) -> None:
        wanted = {path for path in (self._asked, self._shown) if path}
        for path in self._held.keys() - wanted:
            self._held.pop(path).let_go()
        for path in wanted - self._held.keys():
            held = hold_file(path)
            if held:
                self._held[path] = held


def come_forward(window: MainWindow) -> None:
    """Show the window above all others, with the keyboard."""
    if window.isMinimized():
        window.showNormal()
    window.raise_()
    window.activateWindow()
