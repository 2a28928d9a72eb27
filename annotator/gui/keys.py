"""Every key of the window in one table; the keys of tags come from the tag set.

As portable text ("Ctrl" is Command on macOS): a QKeySequence made before the
application object ends the process.
"""

from __future__ import annotations

OPEN = "Ctrl+O"
START = "Alt+Home"
QUIT = "Ctrl+Q"
UNDO = "Ctrl+Z"
REDO = "Ctrl+Shift+Z"
PASTE = "Ctrl+V"
HAND_IN = "Ctrl+Shift+H"
LESSON = "F9"
MAKE_LESSON = "Ctrl+Shift+L"
MOVE = "Ctrl+E"
REMOVE = "Ctrl+Backspace"
NEXT_PART = "F6"
ALL_KEYS = "F1"
HELP = "Shift+F1"
BOARD = "F11"
NEXT_TAB = "Ctrl+PgDown"
PREVIOUS_TAB = "Ctrl+PgUp"

# These act in the article only: elsewhere they are letters.
PICK_TAG = "T"
PICK_TAG_TOO = "/"
HIGHLIGHTER = "H"
CHOOSE_PLACES = "C"
SUGGEST = "M"
SUGGEST_BACK = "Shift+M"
SUGGEST_NO = "N"
SUGGEST_CLAIMS = "K"

NEXT_SENTENCE = "Alt+Down"
PREVIOUS_SENTENCE = "Alt+Up"
GROW_BY_WORD = "Alt+Shift+Right"
SHRINK_BY_WORD = "Alt+Shift+Left"
GROW_BY_SENTENCE = "Alt+Shift+Down"
SHRINK_BY_SENTENCE = "Alt+Shift+Up"
GROW_BY_PARAGRAPH = "Alt+Shift+PgDown"
SHRINK_BY_PARAGRAPH = "Alt+Shift+PgUp"
# Every keyboard has these four side by side, and no system takes them.
START_BACK = "F7"
START_ON = "Shift+F7"
END_ON = "F8"
END_BACK = "Shift+F8"
WHAT_IS_HERE = "F2"
NEXT_PASSAGE = "F4"
PREVIOUS_PASSAGE = "Shift+F4"

FIND = "Ctrl+F"
FIND_NEXT = "F3"
FIND_PREVIOUS = "Shift+F3"
READING = "Ctrl+,"
LARGER_TEXT = "Ctrl++"
SMALLER_TEXT = "Ctrl+-"
USUAL_TEXT = "Ctrl+0"
