"""Opens work and lets go of it in the end."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from any_work import counting_clock

from annotator.workflows.opening import OpenWork, open_for_work


class Opener:
    """Opens files and closes them in the end."""

    def __init__(self) -> None:
        self.opened: list[OpenWork] = []

    def __call__(self, path: Path, how: Any = open_for_work, **more: Any) -> OpenWork:
        self.opened.append(how(path, clock=counting_clock(), **more))
        return self.opened[-1]

    def close(self) -> None:
        """Let go of everything."""
        for opened in self.opened:
            opened.give_up()
