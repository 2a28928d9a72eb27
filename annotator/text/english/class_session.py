"""Texts around an open class."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.text import Text

TEXTS: dict[str, Text] = {
    "class_session.working": "Working…",
    "class_session.reading": "Reading file {part} of {total}…",
    "class_session.busy": "Something is still being done for this class. Please wait until it is finished.",
    "class_session.stopped": "Stopped: nothing was added to the class.",
    "class_session.add_title": "Add hand-in files",
    "class_session.hand_in_filter": "Hand-in files (*.annot)",
    "class_session.collected": ("{n} hand-in file taken.", "{n} hand-in files taken."),
    "class_session.not_taken": ("{n} file was not taken:", "{n} files were not taken:"),
    "class_session.more_not_taken": ("and {n} more file.", "and {n} more files."),
    "class_session.report_title": "Save the report",
    "class_session.report_filter": "Reports (*.html)",
    "class_session.tables_title": "Folder for the tables",
    "class_session.written": "Wrote {file}.",
}
