"""The log, and the report of an unexpected error: neither holds article text or names."""

from __future__ import annotations

import logging
import platform
import sys
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path

from annotator import __version__
from annotator.paths import home
from annotator.workflows.clock import Clock, system_clock

_LOG_BYTES = 256 * 1024
_log = logging.getLogger("annotator")


def log_folder() -> Path:
    """Where the log and the reports are."""
    return home() / "logs"


def start_log() -> None:
    """Log to a rotating file; where none can be written the program runs without."""
    if _log.handlers:
        return
    _log.setLevel(logging.INFO)
    _log.propagate = False
    # A disk that is full by then must not put a traceback on the screen.
    logging.raiseExceptions = False
    try:
        log_folder().mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            log_folder() / "annotator.log", maxBytes=_LOG_BYTES, backupCount=2, encoding="utf-8"
        )
    except OSError:
        _log.addHandler(logging.NullHandler())
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    _log.addHandler(handler)
    _log.info("Annotator %s, Python %s", __version__, platform.python_version())


def report_text(error: BaseException) -> str:
    """Versions and where it happened, to copy into a bug report.

    The error's own words and the source lines' values stay out: they may quote an
    article or a name.
    """
    lines = [
        f"Annotator {__version__}",
        f"Python {platform.python_version()} on {platform.system()} {platform.release()}",
        _qt_version(),
        f"{type(error).__module__}.{type(error).__qualname__}",
    ]
    for frame in traceback.extract_tb(error.__traceback__):
        lines.append(f"  {_inside(frame.filename)}:{frame.lineno} in {frame.name}")
    return "\n".join(line for line in lines if line) + "\n"


def write_report(error: BaseException, *, clock: Clock = system_clock) -> Path:
    """Put the report of an unexpected error beside the log; gives its path."""
    start_log()
    text = report_text(error)
    _log.error("unexpected error\n%s", text)
    path = log_folder() / f"error-{clock().replace(':', '-')}.txt"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    except OSError:
        return Path("-")
    return path


def _qt_version() -> str:
    # Asked only if it is loaded: a report must not load Qt.
    core = sys.modules.get("PySide6.QtCore")
    return f"Qt {core.qVersion()}" if core else ""


def _inside(filename: str) -> str:
    """A source path without the folders of this computer's user."""
    parts = Path(filename).parts
    for top in ("annotator", "site-packages"):
        if top in parts:
            return "/".join(parts[len(parts) - 1 - parts[::-1].index(top) :])
    return parts[-1] if parts else "?"
