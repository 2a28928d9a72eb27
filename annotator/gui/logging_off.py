"""The session or the program is ended from outside: what is not stored yet is kept."""

from __future__ import annotations

import os
import signal
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtWidgets import QApplication

from annotator.model.errors import AnnotatorError
from annotator.paths import work_folder
from annotator.workflows.opening import rescue
from annotator.workflows.recent import remember
from annotator.workflows.unexpected import log_folder

if TYPE_CHECKING:
    from annotator.gui.main_window import MainWindow

# Systems end what takes much longer by force.
_PATIENCE_SECONDS = 3


class LoggingOff(QObject):
    """Waits a little for the disk; a copy of what it did not take leads the recent work."""

    def __init__(self, app: QApplication, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        app.commitDataRequest.connect(lambda _: self._keep())
        if sys.platform != "win32":
            self._listen((signal.SIGTERM, signal.SIGHUP))

    def _listen(self, wanted: tuple[signal.Signals, ...]) -> None:
        """Hear of signals in the event loop, in which Python's own handlers do not run."""
        self._wanted = wanted
        self._heard, told = os.pipe()
        for end in (self._heard, told):
            os.set_blocking(end, False)
        signal.set_wakeup_fd(told, warn_on_full_buffer=False)
        for one in wanted:
            # It must not end the program before the loop hears of it.
            signal.signal(one, lambda *_: None)
        self._notifier = QSocketNotifier(self._heard, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_signal)

    def _on_signal(self) -> None:
        if not set(os.read(self._heard, 64)) & {int(one) for one in self._wanted}:
            return
        self._keep()
        opened = self._window.student.opened
        # A file that is still being stored keeps its lock; it counts no more without a process.
        if opened and not (opened.queue and opened.queue.state.name != "saved"):
            opened.give_up()
        QApplication.exit(0)

    def _keep(self) -> None:
        opened = self._window.student.opened
        if opened is None:
            return
        self._window.desk.store_typing()
        try:
            copy = rescue(opened, (work_folder(), log_folder()), seconds=_PATIENCE_SECONDS)
        except AnnotatorError:
            return  # No folder takes it: the copies of earlier states are all there is.
        if copy:
            remember(copy)
