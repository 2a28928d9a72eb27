"""What the commands say and how they are described."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.text import Text

TEXTS: dict[str, Text] = {
    "commands.program": "Tag claims, quotes and captions in news articles, and see what the class found.\n\nWithout a command: open the window, with FILE in it.",
    "commands.import": "Make a work file from an article or a handed-out lesson.",
    "commands.import_done": "Made {file}.",
    "commands.blocks": "Show the structure seen in an article.",
    "commands.facts": "Show what can be counted in an article before anyone tags it.",
    "commands.suggest": "Suggest quotes, captions and credits to tag, each with its reason.",
    "commands.suggest_claims": "Also suggest sentences that say something one can check.",
    "commands.suggest_line": "{start}-{end}  {tag}  “{exact}”  {rule}",
    "commands.suggest_line_by": "{start}-{end}  {tag}  “{exact}”  {speaker}  {rule}",
    "commands.tag": "Tag a passage.",
    "commands.tag_done": ("Tagged {n} place as {tag}.", "Tagged {n} places as {tag}."),
    "commands.tag_trimmed": "Without the white space at its ends: {start}:{end}.",
    "commands.list": "List what is tagged.",
    "commands.list_line": "{start}-{end}  {tag}  “{exact}”  {occurrence} of {occurrences}",
    "commands.list_empty": "Nothing is tagged yet.",
    "commands.undo": "Take the last step back.",
    "commands.undo_done": "Undone: {step}.",
    "commands.redo": "Do the step undone last again.",
    "commands.redo_done": "Done again: {step}.",
    "commands.scheme": "Look at tag sets.",
    "commands.scheme_list": "List the tag sets that come with the program, and your own.",
    "commands.scheme_list_wrong": "{id}  {wrong}",
    "commands.scheme_list_line": "{id}  {title} ({tags})",
    "commands.scheme_check": "Say every mistake in a tag set file, with its line and column.",
    "commands.scheme_show": "Show a tag set as YAML, to read or to copy and change.",
    "commands.assignment": "Prepare lessons.",
    "commands.assignment_create": "Make a lesson: one file to hand out, and the class file beside it.",
    "commands.assignment_due": (
        "When it is due, like 2026-12-01 15:30 or 2026-12-01 15:30 America/Chicago."
    ),
    "commands.assignment_expect": "At least N passages with a tag, in each article.",
    "commands.assignment_key": "The teacher's answers, as a work file; they go into the class file alone.",
    "commands.assignment_upload": "Where the hand-in file goes, like “Canvas > Week 3”.",
    "commands.assignment_done": "Made {file} to hand out and {class_file} to collect into.",
    "commands.hand_in": "Make the closed file to hand in, with a name on it.",
    "commands.collect": "Collect hand-in files, and folders and ZIPs of them, into a class file.",
    "commands.collect_roster": "The class list, as CSV: who is missing, and who is a stranger.",
    "commands.collect_missing": "{name}: nothing handed in",
    "commands.collect_taken": "{file}: {person}",
    "commands.collect_taken_odd": "{file}: {person} ({states})",
    "commands.collect_refused": "{file}: not taken. {reason}",
    "commands.collect_nobody": "no name",
    "commands.summary": "Show the figures of a class.",
    "commands.summary_head": "{title}: {people} counted of {handed_in} handed in.",
    "commands.summary_tag": ("{tag}: {n} passage by {people}", "{tag}: {n} passages by {people}"),
    "commands.summary_row": "  “{words}” {votes}",
    "commands.summary_done": "{reader}: did {got:g} of {of:g} things the lesson asks.",
    "commands.summary_points": (
        "{reader}: {points:g} of {n} points, for {got:g} of {of:g} things the lesson asks."
    ),
    "commands.summary_agreement": (
        "{reader}: {points:g} of {n} points, for {got:g} of {of:g} in agreeing with the teacher."
    ),
    "commands.summary_agreed": "{reader}: {got:g} of {of:g} in agreeing with the teacher.",
    "commands.summary_overruled": "{reader}: {points:g} of {n} points, as the teacher decided.",
    "commands.summary_answers": (
        "  Of the teacher's {n}: {found} found, {elsewhere} starts or ends elsewhere, "
        "{other_tag} with another tag, {missed} missed; {extra} extra."
    ),
    "commands.summary_nothing": "nothing {n}",
    "commands.summary_repeat": "“{words}” stands in {n} places.",
    "commands.summary_places": (
        "  tagged in {n} place: {people}",
        "  tagged in {n} places: {people}",
    ),
    "commands.report": "Write the report of a class, as one HTML page or as a PDF.",
    "commands.report_copy": (
        "Who it is for: the teacher, the board (no student by name or code, no points, no "
        "answers of yours), or outside (also no group under five students, and nothing that a "
        "student wrote)."
    ),
    "commands.report_done": "Wrote {file}.",
    "commands.sheets": (
        "Write one page per student: what they tagged, beside the teacher's answers. Into a "
        "folder, or into one ZIP where the name ends in .zip."
    ),
    "commands.sheets_layout": "Names that Canvas or Moodle takes back, all sheets in one ZIP.",
    "commands.sheets_not_placed": (
        "{name}: how the platform named this hand-in is not known, so the sheet has a plain name. "
        "Please send it yourself."
    ),
    "commands.export": "Write a class, or one person’s work, as CSV files.",
    "commands.check": "Check that a file is in order.",
    "commands.check_work": (
        "{file} is in order: {n} tagged passage.",
        "{file} is in order: {n} tagged passages.",
    ),
    "commands.check_class": (
        "{file} is in order: {n} hand-in.",
        "{file} is in order: {n} hand-ins.",
    ),
    "commands.demo": "Make a whole lesson in a folder, from the sample article to the report, with simulated students.",
    "commands.demo_lesson": "To hand out: {file}",
    "commands.demo_hand_ins": (
        "{n} hand-in file of simulated students: {folder}",
        "{n} hand-in files of simulated students: {folder}",
    ),
    "commands.demo_work": "One student’s work, going on: {file}",
    "commands.demo_class": "Class file: {file}",
    "commands.demo_report": "Report: {file}",
    "commands.demo_csv": "Tables: {folder}",
    "commands.demo_picture": "Picture: {file}",
    "commands.not_a_span": "{value} is no start and end. Please write two numbers, like 120:138.",
    "commands.span_or_text": "Say what to tag: either --span or --text.",
    "commands.only_with_text": "--occurrence and --every go with --text, and not together.",
    "commands.not_an_answer": "{value} is no answer. Please write the question and the answer, like speaker=Roe.",
    "commands.no_screen": "There is no screen here to open a window on. The commands work without one: see annotator --help.",
    "commands.no_window_libraries": "The window cannot start because parts of Qt are missing here: {reason}",
    "commands.unexpected": "Something went wrong that should not have. A report of it is in {file}.",
}
