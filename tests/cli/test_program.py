"""The real program, started as people start it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from annotator import __main__, __version__
from annotator.cli import main as commands

CREDIT = "Source: KQLM video"


def start(*arguments: object, **more: str) -> subprocess.CompletedProcess[bytes]:
    """Run the program in a process of its own, with more in its environment."""
    command = [sys.executable, "-m", "annotator", *map(str, arguments)]
    environment = {name: value for name, value in os.environ.items() if "QT_" not in name} | more
    return subprocess.run(command, capture_output=True, env=environment, check=False, timeout=60)


def test_a_lesson_from_the_article_to_the_summary(story: Path, tmp_path: Path, home: Path) -> None:
    lesson, work = tmp_path / "l.annot", tmp_path / "w.annot"
    for arguments in (
        ("assignment", "create", "-o", lesson, "--article", story, "--title", "Wer sagt’s?"),
        ("import", lesson, "-o", work),
        ("tag", work, "--tag", "credit", "--text", CREDIT, "--every"),
        ("hand-in", work, "--name", "Zoë", "-o", tmp_path / "in"),
        ("collect", lesson.with_suffix(".annotclass"), tmp_path / "in"),
    ):
        made = start(*arguments)
        assert (made.returncode, made.stderr) == (0, b"")
    made = start("summary", lesson.with_suffix(".annotclass"), "--json")
    assert made.stderr == b""
    assert json.loads(made.stdout)["class"]["title"] == "Wer sagt’s?"
    log = (home / "logs" / "annotator.log").read_text(encoding="utf-8")
    assert __version__ in log
    assert not [private for private in ("Zoë", "Wer", CREDIT, str(tmp_path)) if private in log]


def test_the_version_and_the_words_come_in_utf8_on_any_console(tmp_path: Path) -> None:
    old = {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "LC_ALL": "C"}
    made = start("--version", **old)
    assert (made.returncode, made.stdout) == (0, f"annotator {__version__}\n".encode())
    made = start("check", tmp_path / "gone.annot", **old)
    assert (made.returncode, made.stdout) == (1, b"")
    assert "“gone.annot” is not there.".encode() in made.stderr
    made = start("check", tmp_path / "a\udcffb.annot", **old)
    assert (made.returncode, made.stderr.count(b"\n")) == (1, 1)
    assert "b.annot” is not there.".encode() in made.stderr


def test_a_reader_that_stops_reading_is_no_error(story: Path) -> None:
    command = [sys.executable, "-m", "annotator", "blocks", str(story)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""


def test_without_a_screen_the_window_says_so(story: Path) -> None:
    made = start(story, DISPLAY="", WAYLAND_DISPLAY="")
    if sys.platform.startswith("linux"):
        assert (made.returncode, made.stdout) == (1, b"")
        assert b"no screen" in made.stderr
        assert made.stderr.count(b"\n") == 1


@pytest.mark.usefixtures("fresh_log")
def test_an_unexpected_error_is_one_line_and_a_report(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fails(*arguments: object, **more: object) -> int:
        raise ZeroDivisionError("Otter returns to Millford pond")

    monkeypatch.setattr(commands, "run", fails)
    assert __main__.main(["check", "x.annot"]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    (report,) = (home / "logs").glob("error-*.txt")
    assert str(report) in said.err
    words = report.read_text(encoding="utf-8")
    assert "ZeroDivisionError" in words
    assert "Otter" not in words


def test_nothing_heavy_is_loaded_to_ask_for_the_version() -> None:
    script = (
        "import sys; from annotator.__main__ import main; main(['--version'])\n"
        "print(sorted({'PySide6', 'jinja2', 'sqlite_utils', 'yaml'} & set(sys.modules)))\n"
    )
    made = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    assert made.stdout.splitlines()[-1] == b"[]"
