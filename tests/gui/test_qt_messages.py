"""What Qt says of itself goes into the log, without anybody's words, and not on the screen."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import qCritical, qInfo, qInstallMessageHandler, qWarning
from pytestqt.qtbot import QtBot

from annotator.gui.qt_messages import qt_messages_logged


def test_messages_are_logged_by_how_grave_they_are(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = logging.getLogger("annotator")
    monkeypatch.setattr(log, "propagate", True)
    with caplog.at_level(logging.INFO, logger="annotator"), qt_messages_logged():
        qInfo("told")
        qWarning("warned")
        qCritical("cried")
    found = [(record.levelname, record.getMessage()) for record in caplog.records]
    caplog.clear()
    assert found == [("INFO", "Qt: told"), ("WARNING", "Qt: warned"), ("ERROR", "Qt: cried")]


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("Cannot open file '/home/kim/x.png', because", "Qt: Cannot open file …"),
        ('No such font "Kim Doe"', "Qt: No such font …"),
        ("Lost C:\\Users\\Kim", "Qt: Lost C:…"),
    ],
)
def test_names_and_paths_stay_out(
    qtbot: QtBot,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
    said: str,
    kept: str,
) -> None:
    monkeypatch.setattr(logging.getLogger("annotator"), "propagate", True)
    with qt_messages_logged():
        qWarning(said)
    found = [record.getMessage() for record in caplog.records]
    caplog.clear()
    assert found == [kept]


def test_the_handler_before_is_put_back() -> None:
    heard: list[str] = []
    before = qInstallMessageHandler(lambda kind, context, message: heard.append(message))
    try:
        with qt_messages_logged():
            pass
        qInfo("after")
    finally:
        qInstallMessageHandler(before)
    assert heard == ["after"]


@pytest.mark.parametrize("platform", ["", "offscreen"])
def test_the_demonstration_prints_its_own_lines_only(tmp_path: Path, platform: str) -> None:
    environment = {**os.environ, "ANNOTATOR_HOME": str(tmp_path / "home")}
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        environment.pop(name, None)
    if platform:
        environment["QT_QPA_PLATFORM"] = platform
    ran = subprocess.run(
        [sys.executable, "-m", "annotator", "demo", str(tmp_path / "demo")],
        capture_output=True,
        text=True,
        timeout=120,
        env=environment,
        check=False,
    )
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "propagateSizeHints" not in ran.stdout
    assert len(list((tmp_path / "demo" / "pictures").glob("*.png"))) == 2
    assert not (tmp_path / "home" / "recent.json").exists()
    log = (tmp_path / "home" / "logs" / "annotator.log").read_text("utf-8")
    assert "Traceback" not in log
