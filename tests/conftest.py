"""What every test stands on: a throw-away home, no display, no unexpected warning in the log."""

from __future__ import annotations

import logging
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

# Before anything can load Qt or ask for the home.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
_session_home = tempfile.TemporaryDirectory(prefix="annotator-tests-", ignore_cleanup_errors=True)
os.environ["ANNOTATOR_HOME"] = _session_home.name
# Before the language of the computer.
os.environ["LANGUAGE"] = "en"

import hypothesis  # noqa: E402
import pytest  # noqa: E402

# The same examples on every run; a slow machine is no mistake of the program.
hypothesis.settings.register_profile("annotator", deadline=None, derandomize=True)
hypothesis.settings.load_profile("annotator")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of this test's own; not created."""
    folder = tmp_path / "home"
    monkeypatch.setenv("ANNOTATOR_HOME", str(folder))
    return folder


@pytest.fixture(autouse=True)
def _no_warning_in_the_log(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A test that expects a warning looks at `caplog` and then clears it."""
    yield
    logged = [record for when in ("setup", "call") for record in caplog.get_records(when)]
    warnings = [r.getMessage() for r in logged if r.levelno >= logging.WARNING]
    assert not warnings, warnings


@pytest.fixture
def fresh_log(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The program's log as it is before the program begins one; what a test begins goes again."""
    log = logging.getLogger("annotator")
    monkeypatch.setattr(log, "handlers", [])
    # Where it does not hand records on, pytest listens to it directly.
    monkeypatch.setattr(log, "propagate", True)
    monkeypatch.setattr(logging, "raiseExceptions", True)
    yield
    for handler in log.handlers:
        handler.close()
