"""The process that reads one PDF: it may take so much time and memory, and no more.

What pdfium does with a page cannot be stopped from inside, and files can be made to keep it
busy for ever.
"""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from typing import BinaryIO

from annotator.importers.pdf_reading import draft_of_pdf
from annotator.model.draft import Draft
from annotator.model.errors import Refused

_SECONDS = 8
_BYTES = 400 << 20


def serve(file: str) -> int:
    """Read a PDF from standard input and tell on standard output, line by line in JSON.

    `[done, of]` while it is read; at the end `{"draft": …}` or `{"refused": [id, values]}`.
    """
    limit()
    content, out = sys.stdin.buffer.read(), sys.stdout.buffer
    try:
        draft = draft_of_pdf(content, file=file, report=lambda *far: _tell(out, far))
    except Refused as refused:
        _tell(out, {"refused": [refused.message, refused.values]})
    except (MemoryError, RecursionError):
        # The other process says so.
        return 1
    else:
        _tell(out, {"draft": _written(draft)})
    return 0


def limit() -> None:
    """Let this process use up no more than a PDF of an article can need, where that can be done."""
    if sys.platform == "win32":
        return
    import resource

    # A crash leaves no file behind.
    limits = {
        resource.RLIMIT_CPU: _SECONDS,
        resource.RLIMIT_DATA: _BYTES,
        resource.RLIMIT_CORE: 0,
    }
    for kind, most in limits.items():
        allowed = resource.getrlimit(kind)[1]
        least = most if allowed == resource.RLIM_INFINITY else min(most, allowed)
        resource.setrlimit(kind, (least, least))


def _tell(out: BinaryIO, message: object) -> None:
    out.write(json.dumps(message).encode() + b"\n")
    out.flush()


def _written(draft: Draft) -> dict[str, object]:
    lines = [(line.text, line.kind, line.before, line.set_aside) for line in draft.lines]
    details = asdict(draft.details)
    return {"lines": lines, "title": draft.title, "details": details, "notes": draft.notes}
