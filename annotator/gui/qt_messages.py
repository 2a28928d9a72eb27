"""Qt's own messages: into the log instead of on the screen."""

from __future__ import annotations

import logging
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
# What is quoted, and what stands in a path, may be somebody's text or name.
_PRIVATE = re.compile(r"[\"'“‘/\\].*", re.DOTALL)
_log = logging.getLogger("annotator")


@contextmanager
def qt_messages_logged() -> Iterator[None]:
    """Log what Qt says for as long as the block runs; only its last words are shown, too."""
    before = qInstallMessageHandler(_log_message)
    try:
        yield
    finally:
        qInstallMessageHandler(before)


def _log_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    _log.log(_LEVELS[kind], "Qt: %s", _PRIVATE.sub("…", message))
    if kind == QtMsgType.QtFatalMsg:
        # The program is over after this; nobody would know why.
        sys.stderr.write(f"{message}\n")
