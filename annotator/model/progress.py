"""How long work tells how far it is, and is stopped."""

from __future__ import annotations

from collections.abc import Callable

# Told how much is done, of how much; what it raises ends the work.
Report = Callable[[int, int], None]


def silent(done: int, of: int) -> None:
    """Report to nobody."""
