"""What the parts of Qt say, where its own catalogues are not enough: as Qt has it in English."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.text import Text

TEXTS: dict[str, Text] = {
    "qt.look_in": "&Look in:",
    "qt.files_of_type": "Files of &type:",
    "qt.drive": "Drive",
    "qt.file": "File",
    "qt.folder": "Folder",
    "qt.ctrl": "Ctrl",
    "qt.shift": "Shift",
    "qt.backspace": "Backspace",
    "qt.del": "Del",
    "qt.esc": "Esc",
    "qt.tab": "Tab",
    "qt.page_up": "PgUp",
    "qt.page_down": "PgDown",
}
