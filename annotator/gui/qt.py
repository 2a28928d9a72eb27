"""Qt's namespace of enumerations, for what is loaded before the first picture.

PySide makes all 93 enumerations at once, which takes a tenth of the time to that picture:
here they are made when the first of them is used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import Qt as Qt
else:

    class _Later:
        """Stands for the namespace."""

        def __getattr__(self, name: str) -> object:
            from PySide6 import QtCore

            found = getattr(QtCore.Qt, name)
            # Found by itself from now on: painting asks thousands of times.
            setattr(self, name, found)
            return found

    Qt = _Later()
