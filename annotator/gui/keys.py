"""Every key of the window in one table; the keys of tags come from the tag set.

As portable text ("Ctrl" is Command on macOS): a QKeySequence made before the
application object ends the process.
"""

from __future__ import annotations

OPEN = "Ctrl+O"
QUIT = "Ctrl+Q"
UNDO = "Ctrl+Z"
REDO = "Ctrl+Shift+Z"
HAND_IN = "Ctrl+Shift+H"
MOVE = "Ctrl+E"
REMOVE = "Ctrl+Backspace"
NEXT_PART = "F6"
