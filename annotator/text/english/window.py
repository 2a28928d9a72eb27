"""Texts of the window: menus, questions, notices."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.text import Text

TEXTS: dict[str, Text] = {
    "window.name": "Annotator",
    "window.title": "{title} – Annotator",
    "window.menu_file": "&File",
    "window.menu_edit": "&Edit",
    "window.menu_select": "&Select",
    "window.menu_passages": "&Passages",
    "window.menu_help": "&Help",
    "window.keys": "&Keys",
    "window.help": "&Help",
    "window.about": "&About Annotator…",
    "window.pick_tag": "Find a &tag by its name…",
    "window.highlighter": "&Highlighter: tag every selection",
    "window.suggest": "&Maybe: suggest the next passage",
    "window.suggest_back": "Maybe: the one &before",
    "window.suggest_no": "Maybe: &no, and show it no more",
    "window.suggest_claims": "Maybe: with or without &claims",
    "window.choose_places": "&Choose among the same words…",
    "window.open": "&Open…",
    "window.recent": "Open &again",
    "window.start": "&Start page",
    "window.look_again": "&Look the article over…",
    "window.paste": "&Paste an article",
    "window.earlier": "Bring back an earlier state…",
    "window.take_along": "&Take my work with me…",
    "window.take_along_title": "Copy your work to take it with you",
    "window.taken_along": (
        "Copied your work to “{file}” in {folder}. Open it there to go on; here your work stays "
        "as it is."
    ),
    "window.hand_in": "Make &hand-in file…",
    "window.quit": "&Quit",
    "window.undo": "&Undo",
    "window.redo": "&Redo",
    "window.remove": "&Remove this tag",
    "window.move": "&Use the selection as new start and end",
    "window.lesson": "What the &lesson asks",
    "window.next_part": "Go to the &next part of the window",
    "window.open_title": "Open an article or a lesson",
    "window.open_article": "Open an article",
    "window.article_filter": "Articles (*.txt *.html *.htm *.xhtml *.mhtml *.mht *.docx *.pdf *.md *.markdown)",
    "window.open_lesson": "Open a lesson",
    "window.lesson_filter": "Lessons, classes (*.annot *.annotclass)",
    "window.open_filter": (
        "Articles, lessons, classes (*.txt *.html *.htm *.xhtml *.mhtml *.mht *.docx *.pdf *.md *.markdown "
        "*.annot *.annotclass *.zip)"
    ),
    "window.all_files": "All files (*)",
    "window.save_title": "Save your work in another place",
    "window.save_filter": "Work files (*.annot)",
    "window.saved_elsewhere": "Your work goes on in “{file}”.",
    "window.kept_beside": (
        "“{file}” was changed by another program or computer. Your work goes on beside it, in "
        "“{copy}”."
    ),
    "window.one_file": "Please drop one file at a time.",
    "window.drop_here": "Drop the file to open it",
    "window.close_unsaved": "Your last changes are not saved yet. {reason}",
    "window.close_try": "Try again",
    "window.close_elsewhere": "Save in another place…",
    "window.close_anyway": "Close without them",
    "window.close_stay": "Go on working",
    "window.crash": "Something went wrong that should not have. Your work is saved up to this point.",
    "window.crash_unsaved": "Something went wrong that should not have. Your last changes could not be saved where they belong; a copy is in {file}.",
    "window.crash_lost": "Something went wrong that should not have. Your last changes could not be saved. {reason}",
    "window.crash_report": "This report helps to mend it. It holds no text of yours and no names.",
    "window.crash_copy": "Copy the report",
    "window.crash_close": "Close Annotator",
    "window.menu_view": "&View",
    "window.find": "&Find…",
    "window.find_next": "Find &next",
    "window.find_previous": "Find &previous",
    "window.reading": "&Letters, spacing and colors…",
    "window.larger": "&Larger text",
    "window.smaller": "&Smaller text",
    "window.usual": "&Usual text size",
    "window.language": "&Language",
    "window.language_system": "Same as the computer",
    "window.language_en": "English",
    "window.language_es": "Español",
    "window.language_later": "Annotator will speak the other language when you open it again.",
    "window.menu_lesson": "&Lesson",
    "window.make_lesson": "&Make a lesson",
    "window.answers": "&Teacher’s answers…",
    "window.next_tab": "&Next page of the class",
    "window.previous_tab": "&Previous page of the class",
    "window.board": "Show the class on the &board",
    "window.another_class": "&Same lesson, another class…",
    "window.like": "&New lesson like this",
}
