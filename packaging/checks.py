"""Every check of the project, one after the other, without a screen."""

from __future__ import annotations

import os
import subprocess
import tempfile

from environment import CHECKOUT, python, script

_CODE = ["annotator", "tests", "packaging"]


def run(pytest_arguments: list[str], *, long: bool) -> int:
    """Runs all of them, the tests last, so that the last line is pytest's; 0 when all are clean.

    `long` also runs the tests that take minutes (the frozen program, windows under Xvfb).
    """
    module = [str(python()), "-P", "-m"]
    failed = [
        name
        for name, command in (
            ("format", [*module, "ruff", "format", "--check", *_CODE]),
            ("lint", [*module, "ruff", "check", *_CODE]),
            ("types", [*module, "mypy"]),
            ("types of packaging", [*module, "mypy", "packaging/start.py", "packaging/build.py"]),
            ("imports", [str(script("lint-imports"))]),
        )
        if _run(name, command)
    ]
    if failed:
        print(f"\nNot clean: {', '.join(failed)} (see above).", flush=True)
    # Without it, pyproject.toml leaves the long ones out.
    everything = ["-m", ""] if long else []
    tests = _run("tests", [*module, "pytest", *everything, *pytest_arguments])
    return 1 if failed or tests else 0


def measure() -> int:
    """Runs the benchmarks at full size, which end with one table."""
    options = ["--benchmark-enable", "--benchmark-quiet", "--quiet"]
    return _run("benchmarks", [str(python()), "-P", "-m", "pytest", "tests/benchmarks", *options])


def _run(name: str, command: list[str]) -> int:
    print(f"\n== {name}", flush=True)
    with tempfile.TemporaryDirectory(prefix="annotator-home-") as home:
        offscreen = {"QT_QPA_PLATFORM": "offscreen", "ANNOTATOR_HOME": home}
        return subprocess.run(
            command, cwd=CHECKOUT, env={**os.environ, **offscreen}, check=False
        ).returncode
