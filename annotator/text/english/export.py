"""Texts of the codebook beside the CSV files."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.text import Text

TEXTS: dict[str, Text] = {
    "export.column_agreement": "Points for agreeing with your answers, each passage counted as you said, else 1",
    "export.column_agreement_of": "What there is to get for agreeing with your answers",
    "export.column_agreement_points": "The same out of what the lesson is worth",
    "export.column_also": "The ids of other tags that your answers take there",
    "export.column_annotations": "How many tagged passages are in the figures",
    "export.column_answer": (
        "The answer; own words stand here where you ticked them, and in a copy with names"
    ),
    "export.column_article": "The number of the article, from 1",
    "export.column_block": "What kind of line it is in",
    "export.column_comment": "“Why this tag?”, in the student’s words",
    "export.column_count": "The number itself",
    "export.column_counted": "Whether it is in the figures of the report: yes or no",
    "export.column_created": "When it was tagged, in universal time (UTC)",
    "export.column_doing": "How much of what the lesson asks for is there",
    "export.column_doing_of": "How much the lesson asks for",
    "export.column_doing_points": "The same out of what the lesson is worth",
    "export.column_elsewhere": "Passages of your answers that start or end elsewhere",
    "export.column_end": "Where it ends: the first character after it, counted from 0",
    "export.column_exact": "The tagged words",
    "export.column_extra": "Tagged passages that are not in your answers",
    "export.column_final_points": "The points that count, out of what the lesson is worth",
    "export.column_figure": "Which figure this row is",
    "export.column_file": "The file it came in",
    "export.column_found": "Passages of your answers that were found",
    "export.column_group": "The same for places that were tagged together",
    "export.column_handed_in": "When it was handed in, in universal time (UTC)",
    "export.column_id": "The id of the tagged passage",
    "export.column_missed": "Passages of your answers that were missed",
    "export.column_modified": "When it was last changed, in universal time (UTC)",
    "export.column_name": "The student’s name, as they wrote it",
    "export.column_named": "Whether the speaker is named: yes or no; empty where nothing says so",
    "export.column_no_number": "Why there is no number; empty where there is one",
    "export.column_note": "Why you gave other points",
    "export.column_nothing": "Students who have no tag here",
    "export.column_occurrence": "Which of the places with these words it is, from 1",
    "export.column_occurrences": "In how many places of the article these words stand",
    "export.column_of": "The number of places, the tag, the spelling or the part that it is about",
    "export.column_origin": "How it came to be tagged",
    "export.column_other": "The id of the other tag",
    "export.column_other_people": "Students who used the other tag there and not the tag",
    "export.column_other_tag": "Passages of your answers that have another tag",
    "export.column_outcome": "How the student’s passage goes with your answers",
    "export.column_overruled": "Whether you gave these points yourself: yes or no",
    "export.column_pairs": "Pairs of two students of whom at least one used the tag",
    "export.column_part_of_end": "Where the caption ends, for a credit inside a caption",
    "export.column_part_of_start": "Where the caption starts, for a credit inside a caption",
    "export.column_passages": "How many tagged passages",
    "export.column_people": "How many students",
    "export.column_places": "In how many places the words stand",
    "export.column_points": "What the passage counts for agreeing with your answers",
    "export.column_points_for": "Which points count: “doing” what the lesson asks, or “agreement”",
    "export.column_question": "The id of the question",
    "export.column_quoted_words": "Words in this speaker’s direct quotes, as the program counts them",
    "export.column_quotes": "Direct quotes of this speaker that the program finds",
    "export.column_reader": "The code of one student; codes do not follow the names",
    "export.column_roster_id": "The id from the class list",
    "export.column_share": "What two students have in common on average, from 0 to 1",
    "export.column_shown": "For own words: whether you ticked them to be shown, yes or no",
    "export.column_simulated": "Whether a program made it, not a student: yes or no",
    "export.column_speaker": "Who speaks; empty where nobody is named",
    "export.column_start": "Where it starts: characters (Unicode code points) from 0",
    "export.column_starts": "Where each of the places starts",
    "export.column_states": "What is good to know about the hand-in; empty for an ordinary one",
    "export.column_story_words": "How many words all paragraphs of the article have",
    "export.column_tag": "The id of the tag",
    "export.column_tag_people": "Students who used the tag there and not the other tag",
    "export.column_text": "The words in the article",
    "export.column_used": "The id of the tag that the student used; empty when missed",
    "export.column_users": "Students who used the tag at least once",
    "export.column_words": "The middle number of words that students gave the speaker (the lower of two)",
    "export.column_work": "The id of the student’s work",
    "export.column_worth": "The points that the lesson is worth; 0 for none",
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
    "export.figure_spelling": "Students who wrote the speaker like that",
    "export.figure_part": "Students who gave the speaker that part in the story",
    "export.figure_no_speaker": "Tagged passages that ask who speaks and have no answer",
    "export.no_number_few_people": "It takes two students to compare",
    "export.no_number_unused": "Nobody used the tag",
    "export.no_number_everything": "Everybody tagged everything with it",
    "export.few": (
        "In a copy that leaves the room, “<5” is a group of one to four students; what would "
        "tell more of them is empty, and speakers that so few named are left out."
    ),
    "export.formulas": (
        "A text that a spreadsheet would take for a formula has an apostrophe (') before it. "
        "Take it away to get the text back."
    ),
}
