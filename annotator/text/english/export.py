"""Texts of the codebook beside the CSV files."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.text import Text

TEXTS: dict[str, Text] = {
    "export.column_annotations": "How many tagged passages are in the figures",
    "export.column_article": "The number of the article, from 1",
    "export.column_block": "What kind of line it is in",
    "export.column_comment": "“Why this tag?”, in the student’s words",
    "export.column_count": "The number itself",
    "export.column_counted": "Whether it is in the figures of the report: yes or no",
    "export.column_created": "When it was tagged, in universal time (UTC)",
    "export.column_end": "Where it ends: the first character after it, counted from 0",
    "export.column_exact": "The tagged words",
    "export.column_figure": "Which figure this row is",
    "export.column_file": "The file it came in",
    "export.column_group": "The same for places that were tagged together",
    "export.column_handed_in": "When it was handed in, in universal time (UTC)",
    "export.column_id": "The id of the tagged passage",
    "export.column_modified": "When it was last changed, in universal time (UTC)",
    "export.column_name": "The student’s name, as they wrote it",
    "export.column_nothing": "Students who have no tag here",
    "export.column_occurrence": "Which of the places with these words it is, from 1",
    "export.column_occurrences": "In how many places of the article these words stand",
    "export.column_of": "The number of places, or the tag, that the figure is about",
    "export.column_origin": "How it came to be tagged",
    "export.column_part_of_end": "Where the caption ends, for a credit inside a caption",
    "export.column_part_of_start": "Where the caption starts, for a credit inside a caption",
    "export.column_people": "How many students",
    "export.column_places": "In how many places the words stand",
    "export.column_reader": "The code of one student; codes do not follow the names",
    "export.column_roster_id": "The id from the class list",
    "export.column_simulated": "Whether a program made it, not a student: yes or no",
    "export.column_start": "Where it starts: characters (Unicode code points) from 0",
    "export.column_starts": "Where each of the places starts",
    "export.column_states": "What is good to know about the hand-in; empty for an ordinary one",
    "export.column_tag": "The id of the tag",
    "export.column_text": "The words in the article",
    "export.column_work": "The id of the student’s work",
    "export.votes": "Students who used the tag “{tag}” here",
    "export.answer": "{tag}: {question}",
    "export.origin_hand": "The student selected the words",
    "export.origin_repeat": "Tagged together with the same words in another place",
    "export.origin_suggestion": "The student accepted a suggestion",
    "export.figure_people_by_places": (
        "Students who tagged exactly that number of the places, with any tag"
    ),
    "export.figure_counted_once": "Students who used that tag on at least one of the places",
    "export.figure_counted_each": "Places tagged with that tag, all students together",
    "export.formulas": (
        "A text that a spreadsheet would take for a formula has an apostrophe (') before it. "
        "Take it away to get the text back."
    ),
}
