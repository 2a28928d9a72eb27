"""Texts of the page on which a class list is looked at before it is used."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.text import Text

TEXTS: dict[str, Text] = {
    "class_list.title": "Class list",
    "class_list.choose": "Choose a class list",
    "class_list.filter": "Class lists (*.csv *.tsv *.txt)",
    "class_list.people": ("{n} person is on this list.", "{n} people are on this list."),
    "class_list.left_out": (
        "{n} row has no name and is left out.",
        "{n} rows have no name and are left out.",
    ),
    "class_list.check": (
        "Beside each column are its first rows. Please mend what was misunderstood."
    ),
    "class_list.heading": "The first row is a heading",
    "class_list.column": "Column {n} is",
    "class_list.use_unused": "not used",
    "class_list.use_name": "name",
    "class_list.use_first": "first name",
    "class_list.use_last": "last name",
    "class_list.use_id": "number or user name",
    "class_list.use_group": "group",
    "class_list.names_wanted": (
        "Please say which column is the name: one column, or two for first and last name."
    ),
    "class_list.one_group": "Please choose one column only for the group.",
    "class_list.examples": "{name}: {examples}",
    "class_list.use": "Use this list",
    "class_list.cancel": "Cancel",
    "class_list.used": (
        "The class list has {n} person now.",
        "The class list has {n} people now.",
    ),
}
