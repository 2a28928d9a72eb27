"""A teacher's own prompts: changed in the computer's own text program, used once they are saved."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from annotator.gui.notices import Notices

# Some programs write a file in several steps.
_SETTLED_MS = 200


class OwnPrompts(QObject):
    """Opens the file of prompts; `changed` comes each time it was saved since."""

    changed = Signal()

    def __init__(self, notices: Notices, parent: QObject) -> None:
        super().__init__(parent)
        self._notices = notices
        self._file = Path()
        self._seen: tuple[int, int] | None = None
        self._watcher = QFileSystemWatcher(self)
        self._settled = QTimer(self, interval=_SETTLED_MS, singleShot=True)
        self._settled.timeout.connect(self._look)
        self._watcher.fileChanged.connect(self._settled.start)
        self._watcher.directoryChanged.connect(self._settled.start)

    def open(self) -> Path:
        """Open the file, which is made at first; gives its path.

        Raises StorageFailed when it cannot be written.
        """
        from annotator.workflows.prompting import own_prompts

        self._file = own_prompts()
        self._seen = _state(self._file)
        # The folder too: a program may put a new file in place of the old one.
        self._watcher.addPaths([str(self._file), str(self._file.parent)])
        self._notices.open_file(self._file)
        return self._file

    def _look(self) -> None:
        now = _state(self._file)
        if now:
            self._watcher.addPath(str(self._file))
        if now != self._seen:
            self._seen = now
            self.changed.emit()


def _state(file: Path) -> tuple[int, int] | None:
    """What tells that a file is another one; None where there is none."""
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size
