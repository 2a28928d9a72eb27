"""The time as workflows are handed it, so that tests can choose it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

# Gives the time now: UTC, ISO 8601 to the second, with Z.
Clock = Callable[[], str]


def system_clock() -> str:
    """The time now by this computer."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
