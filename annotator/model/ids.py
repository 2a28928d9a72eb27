"""Ids of everything: random, with no clock and no machine in them."""

from __future__ import annotations


def new_id() -> str:
    """A new UUID version 4."""
    # Loaded at the first use: reading and showing work needs none.
    from uuid import uuid4

    return str(uuid4())
