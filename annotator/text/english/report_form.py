"""Texts of the form that asks which copy of the report is wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.text import Text

TEXTS: dict[str, Text] = {
    "report_form.title": "Make a report",
    "report_form.copy": "Who is it for?",
    "report_form.copy_teacher": "For me",
    "report_form.about_teacher": "Everything: tomorrow in five lines, hand-ins, answers, points.",
    "report_form.copy_board": "For the board",
    "report_form.about_board": (
        "No names, no codes, no points, and your answers stay with you. Large letters in the PDF."
    ),
    "report_form.copy_outside": "To leave the room",
    "report_form.about_outside": (
        "Also no group under {n} students, and nothing that a student wrote."
    ),
    "report_form.names": "With names",
    "report_form.format": "As what?",
    "report_form.format_html": "Web page (HTML)",
    "report_form.format_pdf": "Pages (PDF)",
    "report_form.format_csv": "Tables (CSV)",
    "report_form.save": "Save…",
    "report_form.cancel": "Cancel",
    "report_form.save_title": "Save the report",
    "report_form.tables_title": "Folder to put the tables in",
    "report_form.filter_html": "Web pages (*.html)",
    "report_form.filter_pdf": "PDF files (*.pdf)",
    "report_form.file_teacher": "{name} – report",
    "report_form.file_board": "{name} – report for the board",
    "report_form.file_outside": "{name} – report to leave the room",
    "report_form.tables_teacher": "{name} – tables",
    "report_form.tables_board": "{name} – tables for the board",
    "report_form.tables_outside": "{name} – tables to leave the room",
    "report_form.written": "Wrote {file}.",
    "report_form.stopped": "Stopped: no report was written.",
}
