"""The program's icon."""

from __future__ import annotations

from PySide6.QtGui import QIcon

from annotator.paths import resources


def program_icon() -> QIcon:
    """The icon of windows and of the program, sharp at every size."""
    return QIcon(str(resources() / "icons" / "annotator.svg"))
