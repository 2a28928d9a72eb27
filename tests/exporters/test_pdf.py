"""A PDF made of HTML."""

from __future__ import annotations

import gc
import re
import subprocess
import sys
import zlib
from itertools import pairwise

import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from annotator.exporters.pdf import pdf_of
from annotator.model.errors import Refused

BAR = '<img src="bar:0.5:#ffffff:#000000:#ffffff" width="80" height="9">'
ROW = f"<tr><td>{{n}}</td><td>{BAR}</td></tr>"
LONG = "<h1>Otters</h1><table>" + "".join(ROW.format(n=n) for n in range(300)) + "</table>"


def pages_in(pdf: bytes) -> int:
    return len(re.findall(rb"/Type /Page\b", pdf))


def texts_in(pdf: bytes) -> int:
    """How often words are painted."""
    streams = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL)
    painted = (zlib.decompress(one) for one in streams if one.startswith(b"x"))
    return sum(len(re.findall(rb"\bBT\b", one)) for one in painted)


def test_a_long_page_becomes_several(qapp: QApplication) -> None:
    assert pages_in(pdf_of("<p>Otters</p>", title="Otters", running="")) == 1
    assert 4 <= pages_in(pdf_of(LONG, title="Otters", running="")) <= 12


def test_a_row_higher_than_a_page_is_cut_between_its_lines(qapp: QApplication) -> None:
    row = "<table><tr><td>" + "Otters swim. " * 3000 + "</td><td>Once.</td></tr></table>"
    text = "<p>" + "Otters swim. " * 3000 + "</p>"

    assert pages_in(pdf_of(row, title="", running="")) > 4
    assert pages_in(pdf_of(text, title="", running="")) > 4


def test_room_around_the_words_of_a_high_row_tears_no_line(qapp: QApplication) -> None:
    lines = "<br>".join(f"Otter {n}" for n in range(200))
    row = f"<table><tr><td></td><td style='padding: {{}}'>{lines}</td></tr></table>"
    close, wide = (pdf_of(row.format(n), title="", running="") for n in ("0", "9px"))

    assert pages_in(close) == pages_in(wide) > 2
    assert texts_in(close) == texts_in(wide) >= 200


def test_progress_only_grows_and_whoever_hears_it_can_stop_the_work(qapp: QApplication) -> None:
    heard: list[float] = []

    def hear(part: int, total: int) -> None:
        heard.append(part / total)

    pdf_of(LONG, title="", running="", report=hear)
    assert all(before <= after for before, after in pairwise(heard))
    assert heard[0] == 0
    assert max(heard) < 1

    for steps in (1, len(heard) // 2, len(heard)):
        left = iter(range(steps - 1))

        def stop(part: int, total: int, left: object = left) -> None:
            if next(left, None) is None:  # type: ignore[call-overload]
                raise Refused("class_session.stopped")

        with pytest.raises(Refused):
            pdf_of(LONG, title="", running="", report=stop)


@pytest.mark.parametrize("steps", [0, 20])
def test_work_that_is_stopped_on_a_thread_leaves_nothing_to_others(
    qapp: QApplication, steps: int
) -> None:
    stopped: list[Refused] = []
    left = iter(range(steps))

    def stop(part: int, total: int) -> None:
        if next(left, None) is None:
            raise Refused("class_session.stopped")

    def work() -> None:
        try:
            pdf_of(LONG, title="", running="", report=stop)
        except Refused as error:
            stopped.append(error)

    pool = QThreadPool()
    pool.start(work)
    assert pool.waitForDone(20_000)
    assert len(stopped) == 1
    # What the thread made goes here with the error; Qt warns where that is the wrong thread.
    stopped.clear()
    gc.collect()


def test_without_fonts_nothing_is_written(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFontDatabase, "families", staticmethod(list))

    with pytest.raises(Refused) as refused:
        pdf_of("<p>Otters</p>", title="", running="")
    assert refused.value.message == "reporting.no_fonts"


def test_it_needs_no_window_and_no_display() -> None:
    program = (
        "import os; os.environ.pop('DISPLAY', None); os.environ.pop('QT_QPA_PLATFORM', None)\n"
        "from annotator.exporters.pdf import pdf_of\n"
        "import sys; sys.stdout.buffer.write(pdf_of('<p>Otters</p>', title='', running=''))"
    )
    made = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)

    assert made.stdout.startswith(b"%PDF-")
    assert pages_in(made.stdout) == 1
