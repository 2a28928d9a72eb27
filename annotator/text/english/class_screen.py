"""Texts of the class screen; what it has in common with the report stands in `report`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.text import Text

TEXTS: dict[str, Text] = {
    "class_screen.handed_in": ("{n} handed in", "{n} handed in"),
    "class_screen.missing": ("{n} missing", "{n} missing"),
    "class_screen.late": ("{n} late", "{n} late"),
    "class_screen.splits": (
        "{n} sentence where the class split",
        "{n} sentences where the class split",
    ),
    "class_screen.answers": "Teacher’s answers…",
    "class_screen.more": "More",
    "class_screen.prompts": "Change the prompts…",
    "class_screen.another_class": "Same lesson, another class…",
    "class_screen.like": "New lesson like this",
    "class_screen.add": "Add hand-ins",
    "class_screen.add_files": "Files or a ZIP…",
    "class_screen.add_folder": "A folder…",
    "class_screen.list": "Class list…",
    "class_screen.board": "Show on the board",
    "class_screen.tables": "Tables (CSV)…",
    "class_screen.report": "Report…",
    "class_screen.board_short": "Board",
    "class_screen.report_short": "Report…",
    "class_screen.method_short": "About the numbers",
    "class_screen.stop": "Cancel",
    "class_screen.close": "Close",
    "class_screen.show_names": "Show names",
    "class_screen.names_hidden": "Names hidden",
    "class_screen.names_shown": "Names shown, also in a report or tables you make now",
    "class_screen.students": ("{n} student", "{n} students"),
    "class_screen.empty": "Nobody has handed in yet. Add hand-in files…",
    "class_screen.numbered": "{number}. {words}",
    "class_screen.extra": "{n} not in your answers",
    "class_screen.outcome": "{outcome}: {n}",
    "class_screen.repeat": "“{text}”",
    "class_screen.joint": " · ",
}
