"""Texts of the page on which hand-ins are looked over before they are kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.text import Text

TEXTS: dict[str, Text] = {
    "collecting_page.keep": "Keep these",
    "collecting_page.list": "Class list…",
    "collecting_page.cancel": "Cancel",
    "collecting_page.title": "Hand-ins to look over",
    "collecting_page.title_reading": "Reading hand-ins",
    "collecting_page.title_keeping": "Keeping hand-ins",
    "collecting_page.title_listing": "Keeping the class list",
    "collecting_page.reading": "Reading file {part} of {total}…",
    "collecting_page.keeping": "Keeping file {part} of {total}…",
    "collecting_page.stopping": "Stopping…",
    "collecting_page.files": ("{n} file:", "{n} files:"),
    "collecting_page.to_keep": ("{n} will be kept.", "{n} will be kept."),
    "collecting_page.left": ("{n} will be left out.", "{n} will be left out."),
    "collecting_page.known": (
        "{n} is in the class already.",
        "{n} are in the class already.",
    ),
    "collecting_page.refused": ("{n} cannot be taken.", "{n} cannot be taken."),
    "collecting_page.missing": (
        "{n} person of the class list is missing: {names}.",
        "{n} people of the class list are missing: {names}.",
    ),
    "collecting_page.missing_some": (
        "{n} person of the class list is missing, among them {names}.",
        "{n} people of the class list are missing, among them {names}.",
    ),
    "collecting_page.nobody_missing": "Nobody of the class list is missing.",
    "collecting_page.stays": "What is kept stays in the class; your files stay where they are.",
    "collecting_page.nothing": "No hand-in file was found there.",
    "collecting_page.filter": "Only what needs a look ({n})",
    "collecting_page.table": "Files",
    "collecting_page.column_take": "Take",
    "collecting_page.column_whose": "Whose it is",
    "collecting_page.column_said": "What there is to say",
    "collecting_page.column_file": "File",
    "collecting_page.take": "Take {file}",
    "collecting_page.whose": "Who is it?",
    "collecting_page.keys": "Space takes or leaves a file. Enter says whose it is; an empty name takes that back.",
    "collecting_page.kept": ("{n} hand-in file kept.", "{n} hand-in files kept."),
    "collecting_page.kept_missing": (
        "{n} person of the class list is missing.",
        "{n} people of the class list are missing.",
    ),
    "collecting_page.kept_refused": (
        "{n} file could not be taken.",
        "{n} files could not be taken.",
    ),
    "collecting_page.open": "Please keep or cancel these hand-ins first.",
    "collecting_page.cancelled": "Cancelled: nothing was added to the class.",
}
