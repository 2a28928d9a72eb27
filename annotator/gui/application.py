"""Starts the window, and stops it in order when something unexpected happens."""

from __future__ import annotations

import gc
import os
import sys
import threading
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from annotator.text import say
from annotator.workflows.settings import load_settings
from annotator.workflows.speaking import speak

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from annotator.gui.front_door import FrontDoor
    from annotator.gui.main_window import MainWindow

_AFTERWARDS_MS = 500


def open_window(path: Path | None) -> int:
    """Open the window, with a file in it if one is given; returns when it is closed."""
    # Nothing made while starting is thrown away: looking for garbage would find none.
    gc.disable()
    settings = load_settings()
    speak(settings)
    if path and not path.exists():
        sys.stderr.write(say("storage.missing", file=path.name) + "\n")
        return 1
    if not _has_screen():
        sys.stderr.write(say("commands.no_screen") + "\n")
        return 1
    from annotator.workflows.one_window import hold_or_show

    held = hold_or_show(path) if path else None
    if path and held is None:
        return 0
    try:
        from PySide6.QtCore import QTimer
        from PySide6.QtWidgets import QApplication
    except ImportError as error:
        sys.stderr.write(say("commands.no_window_libraries", reason=error) + "\n")
        return 1
    app = QApplication.instance() or QApplication([sys.argv[0], "-style", "fusion"])
    assert isinstance(app, QApplication)
    from annotator.gui.appearance import Appearance
    from annotator.gui.fitting import fit_on_screen
    from annotator.gui.front_door import FrontDoor
    from annotator.gui.languages import speak_in_window
    from annotator.gui.main_window import MainWindow
    from annotator.gui.theme import apply

    speak_in_window(app, settings)
    app.setApplicationName("Annotator")
    app.setApplicationDisplayName("Annotator")
    # The desktop's own file about the program, and with it the icon.
    app.setDesktopFileName("annotator")
    appearance = Appearance(app, settings)
    apply(app, appearance.theme)
    door = FrontDoor(held)
    window = MainWindow(appearance.theme, remember=door.remember)
    window.file_wanted.connect(door.on_wanted)
    window.read_as(appearance)
    if path is None:
        window.show_start()
    else:
        window.open_file(path)
    if sys.platform == "darwin":
        from annotator.gui.sent_files import SentFiles

        app.installEventFilter(SentFiles(window))
    _watch(window)
    if fit_on_screen(window):
        window.showMaximized()
    else:
        window.show()
    with ExitStack() as until_closed:
        until_closed.callback(door.let_go)
        # The first picture first: the rest is begun while it is looked at.
        QTimer.singleShot(_AFTERWARDS_MS, lambda: _afterwards(app, until_closed, window, door))
        return app.exec()


def _afterwards(
    app: QApplication, until_closed: ExitStack, window: MainWindow, door: FrontDoor
) -> None:
    gc.enable()
    from annotator.gui.icon import program_icon
    from annotator.gui.logging_off import LoggingOff
    from annotator.gui.qt_messages import qt_messages_logged
    from annotator.workflows.opening import get_ready_to_save
    from annotator.workflows.unexpected import start_log

    window.setWindowIcon(program_icon())
    door.watch(window)
    threading.Thread(target=get_ready_to_save, name="get ready to save", daemon=True).start()
    start_log()
    LoggingOff(app, window)
    until_closed.enter_context(qt_messages_logged())


def _has_screen() -> bool:
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _watch(window: MainWindow) -> None:
    """Let one handler see every error that nobody expected, on any thread."""
    from annotator.gui.crash import CrashHandler

    handler = CrashHandler(window)

    def on_error(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            window.close()
        else:
            handler.tell(error)

    sys.excepthook = on_error
    threading.excepthook = lambda args: on_error(
        args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback
    )
