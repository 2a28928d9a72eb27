"""Making many values of which all are kept."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def keeping_all() -> Iterator[None]:
    """Make many values without a search for garbage among them, as all of them are kept."""
    was_searching = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_searching:
            # Then they count as old, and old ones are seldom searched.
            gc.freeze()
            gc.unfreeze()
            gc.enable()
