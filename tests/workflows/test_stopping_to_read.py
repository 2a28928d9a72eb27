"""Reading an article is stopped wherever it is: no format goes on by itself."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from word_documents import paragraph, word_file

from annotator.model.errors import Refused
from annotator.model.progress import Report, silent
from annotator.workflows.importing import Importing, pasted, read

PAGE = "<html><body><h1>Pier closes</h1>" + "<p>The pier closes on Monday.</p>" * 200
WORDS = [paragraph(f"The pier closes on Monday, and {n} boats leave.") for n in range(3000)]


class Stop:
    """Says stop at its `last` report, from 0; counts them."""

    def __init__(self, last: int) -> None:
        self.heard, self._last = 0, last

    def __call__(self, done: int, of: int) -> None:
        assert 0 <= done <= of
        if self.heard == self._last:
            raise Refused("importing_page.stopped")
        self.heard += 1


@pytest.fixture(params=["page", "archive", "Word", "copied page"])
def reading(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[Report], Importing]:
    if request.param == "copied page":
        return partial(pasted, PAGE, "The pier closes")
    ending = {"page": "html", "archive": "mhtml", "Word": "docx"}[request.param]
    path = tmp_path / f"pier.{ending}"
    head = 'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\n'
    archive = f"{head}Content-Type: text/html\n\n{PAGE}\n--b--"
    content = {"page": PAGE.encode(), "archive": archive.encode(), "Word": word_file(*WORDS)}
    path.write_bytes(content[request.param])
    return partial(read, path)


def test_reading_is_stopped_at_every_step(reading: Callable[[Report], Importing]) -> None:
    every = Stop(-1)
    reading(every)
    assert every.heard > 2
    for last in range(every.heard):
        stop = Stop(last)
        with pytest.raises(Refused, match="stopped"):
            reading(stop)
        assert stop.heard == last


def test_what_is_not_stopped_comes_out_the_same(reading: Callable[[Report], Importing]) -> None:
    assert reading(Stop(-1)).draft == reading(silent).draft
