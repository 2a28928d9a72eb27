"""One table of all that was measured, at the end of the run."""

from __future__ import annotations

import pytest
from figure_table import Figure, table

_measured = pytest.StashKey[list[Figure]]()


@pytest.fixture
def figures(pytestconfig: pytest.Config) -> list[Figure]:
    """Where each benchmark puts its line of the table."""
    return pytestconfig.stash.setdefault(_measured, [])


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    # Small sizes, as in a run of all tests, say nothing worth a table.
    if config.getoption("benchmark_enable") and (measured := config.stash.get(_measured, [])):
        terminalreporter.write_line(f"\n{table(measured)}")
