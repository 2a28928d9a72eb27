"""Drafts from PDF files, read by a process of its own that is ended when it takes too long."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from queue import Empty, Queue
from typing import Any

import annotator
from annotator.model.article import ArticleDetails
from annotator.model.draft import Draft, DraftLine
from annotator.model.errors import Refused
from annotator.model.progress import Report, silent
from annotator.paths import READ_PDF

# In seconds; the process itself counts only those in which it works.
_LONGEST = 10.0 if sys.platform == "win32" else 120.0
_ASKED_EVERY = 0.1


def read_pdf(content: bytes, *, file: str, report: Report = silent) -> Draft:
    """The draft of a PDF's content; `report` hears of each page, and may raise to stop.

    Raises Refused for what is no PDF, is locked, holds no words but pictures of them, or
    takes too long.
    """
    with _reader(file) as process:
        told = _conversation(process, content)
        far = (0, 1)
        end = time.monotonic() + _LONGEST
        while time.monotonic() < end:
            report(*far)
            try:
                message = told.get(timeout=_ASKED_EVERY)
            except Empty:
                continue
            if isinstance(message, list):
                far = (message[0], message[1])
            elif message is None:
                break
            elif "refused" in message:
                raise Refused(message["refused"][0], **message["refused"][1])
            else:
                return _draft(message["draft"], file)
    raise Refused("importing.pdf_too_hard", file=file)


@contextlib.contextmanager
def _reader(file: str) -> Iterator[subprocess.Popen[bytes]]:
    """The process, which is gone afterwards, whatever happened."""
    frozen = [] if getattr(sys, "frozen", False) else ["-P", "-m", "annotator"]
    home = str(Path(annotator.__file__).parent.parent)
    path = os.pathsep.join(filter(None, (home, os.environ.get("PYTHONPATH"))))
    process = subprocess.Popen(
        [sys.executable, *frozen, READ_PDF, file],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": path},
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    try:
        yield process
    finally:
        process.kill()
        process.wait()


def _conversation(process: subprocess.Popen[bytes], content: bytes) -> Queue[Any]:
    """Hand the process the content; what it tells comes in the queue, None at its end."""
    told: Queue[Any] = Queue()

    def talk() -> None:
        assert process.stdin
        assert process.stdout
        with process.stdin, process.stdout, contextlib.suppress(OSError, ValueError):
            process.stdin.write(content)
            process.stdin.close()
            for line in process.stdout:
                told.put(json.loads(line))
        told.put(None)

    threading.Thread(target=talk, daemon=True).start()
    return told


def _draft(written: dict[str, Any], file: str) -> Draft:
    return Draft(
        tuple(DraftLine(*line) for line in written["lines"]),
        title=written["title"],
        details=ArticleDetails(**written["details"]),
        file=file,
        format="pdf",
        notes=tuple(written["notes"]),
    )
