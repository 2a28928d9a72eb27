"""Texts of the class report and of the files beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.text import Text

TEXTS: dict[str, Text] = {
    "report.language": "en",
    "report.reader": "Reader {number}",
    "report.page_title": "{title} – class report",
    "report.kind": "Class report",
    "report.copy_teacher": "Your own copy. Names hidden: codes stand for them.",
    "report.copy_names": "Your own copy, with names. For the teacher only.",
    "report.copy_board": "The copy for the board: no names, no codes, no points, no teacher’s answers.",
    "report.copy_outside": (
        "The copy that may leave the room: no group is smaller than five students, "
        "and nothing that a student wrote is in it."
    ),
    "report.running_teacher": "{title} · class report · names hidden",
    "report.running_names": "{title} · class report · with names, for the teacher only",
    "report.running_board": "{title} · class report · for the board",
    "report.running_outside": "{title} · class report · no group under five students",
    "report.fewer": "fewer than {n}",
    "report.nearly_all": "nearly all",
    "report.few_tags": (
        "{n} more tag, fewer than 5 students",
        "{n} more tags, fewer than 5 students each",
    ),
    "report.few_voices": (
        "{n} more speaker was named, by fewer than 5 students.",
        "{n} more speakers were named, each by fewer than 5 students.",
    ),
    "report.few_answered": "Answered by fewer than 5 students.",
    "report.few_answers": (
        "{n} more answer, given by fewer than 5 students",
        "{n} more answers, some of them given by fewer than 5 students",
    ),
    "report.article_few": "Fewer than 5 students read this article, so nothing is shown of it.",
    "report.tagged_range": "{first} to {last} of {total}",
    "report.simulated_title": "This class is simulated.",
    "report.simulated": (
        "{n} of {total} hand-ins was made by a program, not by a student.",
        "{n} of {total} hand-ins were made by a program, not by students.",
    ),
    "report.skip": "Skip to the article",
    "report.card_handed_in": ("hand-in", "hand-ins"),
    "report.card_passages": ("tagged passage", "tagged passages"),
    "report.card_split": ("sentence where the class split", "sentences where the class split"),
    "report.card_all_places": "tagged all {places} places of “{text}”",
    "report.n_of": "{n} of {total}",
    "report.readers": "Who handed in",
    "report.readers_hidden": "Each reader is one student. The codes do not follow the names.",
    "report.readers_counted": (
        "{n} of {total} hand-ins is in the figures.",
        "{n} of {total} hand-ins are in the figures.",
    ),
    "report.readers_none": "Nobody has handed in yet.",
    "report.missing": (
        "{n} person on your class list has not handed in.",
        "{n} people on your class list have not handed in.",
    ),
    "report.missing_names": (
        "{n} person on your class list has not handed in: {names}.",
        "{n} people on your class list have not handed in: {names}.",
    ),
    "report.passages": ("{n} passage", "{n} passages"),
    "report.column_reader": "Reader",
    "report.column_name": "Name",
    "report.column_passages": "Passages",
    "report.column_time": "Handed in (UTC)",
    "report.column_file": "File",
    "report.column_state": "Good to know",
    "report.no_name": "no name",
    "report.not_counted": "not in the figures",
    "report.state_simulated": "simulated",
    "report.state_count": "{n} × {state}",
    "report.tags": "Tag by tag",
    "report.tags_lead": "How often was each tag used, and by how many students?",
    "report.column_tag": "Tag",
    "report.column_meaning": "What it means",
    "report.column_students": "Students who used it",
    "report.article": "The article, as the class read it",
    "report.article_lead": (
        "Beside each sentence: how many of {n} student used each tag there.",
        "Beside each sentence: how many of {n} students used each tag there.",
    ),
    "report.not_read": "No hand-in is counted on this article yet.",
    "report.article_key": (
        "The stronger the color, the more students used its tag. "
        "A line under the words: at least half of them did."
    ),
    "report.vote_first": "{tag} {n} of {total}",
    "report.vote": "{tag} {n}",
    "report.nothing": "nothing {n}",
    "report.nothing_of": "nothing {n} of {total}",
    "report.split": "The class split here",
    "report.place": "place {number} of {total}",
    "report.inside_caption": "inside the caption",
    "report.inside_caption_place": "inside the caption · place {number} of {total}",
    "report.splits": "Where the class split",
    "report.splits_lead": "Worth talking about: about half of the class chose a tag here, the others did not.",
    "report.splits_none": "The class did not split over any sentence.",
    "report.ask": "Ask: {prompt}",
    "report.your_answer": "Your answer:",
    "report.remarks": "What students wrote here, as you ticked it:",
    "report.repeats": "The same words in several places",
    "report.repeats_lead": "Did the class see each place?",
    "report.repeats_none": "Nobody tagged words that stand in several places.",
    "report.repeat_places": ("{n} place", "{n} places"),
    "report.column_places": "Places tagged",
    "report.column_people": "Students",
    "report.column_once": "Students",
    "report.column_each": "Places, all students together",
    "report.tagged_places": "{n} of {total}",
    "report.repeat_by_place": "How many of the {total} places did each student tag?",
    "report.repeat_by_tag": "With which tag? Counted once per student, and each place.",
    "report.show_place": "See it in the article",
    "report.learned": "Which idea is learned?",
    "report.learned_lead": (
        "How often did the right tag stand at the passages of your answers, over all students?"
    ),
    "report.column_found": "Found",
    "report.column_level": "So it is",
    "report.column_instead": "Most often tagged as",
    "report.column_extra": "Not in your answers",
    "report.level_learned": "learned",
    "report.level_partly": "partly learned",
    "report.level_not_yet": "not yet learned",
    "report.tag_times": "{tag} ({n}\u00a0×)",
    "report.alike": "How alike is the tagging?",
    "report.alike_lead": "How much of the words with a tag do two students have in common?",
    "report.alike_high": (
        "Of the words anyone tagged as {tag}, two students share {n} % on average: much alike."
    ),
    "report.alike_mixed": (
        "Of the words anyone tagged as {tag}, two students share {n} % on average: partly alike."
    ),
    "report.alike_low": (
        "Of the words anyone tagged as {tag}, two students share {n} % on average: little alike."
    ),
    "report.alike_few_people": "{tag}: no number, because it takes two students to compare.",
    "report.alike_unused": "{tag}: no number, because nobody used it.",
    "report.alike_everything": "{tag}: no number, because everybody tagged everything with it.",
    "report.alike_small": "The class is small: one student more or less moves these numbers a lot.",
    "report.mixed": "Tags taken for each other",
    "report.mixed_lead": "Which tags did students take for each other on the same words?",
    "report.mixed_none": "No two tags were taken for each other on the same words.",
    "report.column_mixed": "Tags",
    "report.column_most": "Most of all here",
    "report.mixed_people": "{n} {tag} · {others} {other}",
    "report.voices": "Voices",
    "report.voices_lead": "Who speaks, as the class wrote it",
    "report.voices_none": "Nobody wrote down who speaks.",
    "report.facts_lead": "Direct quotes, as the program counts them in the article",
    "report.column_speaker": "Speaker",
    "report.column_words": "Words",
    "report.column_quotes": "Quotes",
    "report.also_written": "Also written:",
    "report.named_yes": "has a name",
    "report.named_no": "has no name",
    "report.no_speaker": (
        "{n} tagged passage does not say who speaks.",
        "{n} tagged passages do not say who speaks.",
    ),
    "report.answers": "Beside your answers",
    "report.answers_lead": "How many students did what, passage by passage.",
    "report.column_passage": "Your answer",
    "report.points": "Student by student",
    "report.points_lead": (
        "Points for doing what the lesson asks for do not depend on what a student thinks."
    ),
    "report.column_doing": "For doing it",
    "report.column_agreement": "For agreeing with you",
    "report.column_counts": "What counts",
    "report.overruled": "Your decision.",
    "report.points_of": "{points} of {worth} points",
    "report.outcome_found": "found",
    "report.outcome_elsewhere": "starts or ends elsewhere",
    "report.outcome_other_tag": "another tag",
    "report.outcome_missed": "missed",
    "report.outcome_extra": "extra",
    "report.method": "How these numbers were made",
    "report.method_people": (
        "The newest hand-in of each work counts, when its article is the same, letter for "
        "letter, as the one you handed out. Tags that are not in your tag set do not count."
    ),
    "report.method_rows": (
        "The article is cut into sentences. Headlines, time, share, credit and copyright lines "
        "stay whole. A credit inside a caption has a row of its own."
    ),
    "report.method_votes": (
        "A student counts for a tag on a row when their passages with that tag cover at least "
        "half of its words, or when one passage lies wholly inside it. So a few words more or "
        "less seldom change a number."
    ),
    "report.method_bars": (
        "Each tag is counted by itself, because one sentence can be a claim and a quote. So the "
        "numbers of a row do not add up to the class."
    ),
    "report.method_nothing": "“Nothing” counts the students who have no tag on that row.",
    "report.method_split": (
        "The class split on a row when 40 to 60 of 100 students used the same tag there."
    ),
    "report.method_tags": (
        "Tag by tag, each tagged passage counts, and each student once. A passage tagged in "
        "four places is four passages."
    ),
    "report.method_repeats": (
        "The same words in several places: a student has tagged a place when a passage is "
        "exactly those words, with any tag. “Students” counts each student once, "
        "“places tagged” counts every place."
    ),
    "report.method_tomorrow": (
        "Tomorrow’s five lines are chosen by fixed rules, the same for each class, from the "
        "figures on this page. None is about one student."
    ),
    "report.method_mixed": (
        "Two tags are taken for each other where some students gave the same words the one tag "
        "alone and others the other. The smaller side counts. Words with both tags do not, nor "
        "does a word against the sentence around it."
    ),
    "report.method_likeness": (
        "How alike: for two students, the letters and signs that both gave a tag, counted twice, "
        "out of all that the one and the other gave it. The number is the average over all pairs "
        "in which somebody used the tag. Much alike is 67 of 100 or more, little alike less "
        "than 33."
    ),
    "report.method_voices": (
        "A speaker is what students wrote down. Spellings count as one when only capitals, "
        "signs at the edges or a last ’s differ, or when you said so. “Words” is the number in "
        "the middle of what each student tagged for the speaker."
    ),
    "report.method_questions": (
        "Answers to questions: each tagged passage counts, and a passage tagged in four places "
        "is four passages. What students would ask stands at the sentence in which their passage "
        "begins. Their own words are shown only where the teacher ticked them."
    ),
    "report.method_answers": (
        "Found: the right tag from the same first to the same last word. Starts or ends "
        "elsewhere: the right tag on at least half of the words. The same words in several places are one "
        "passage, by the best place. Learned is 80 of 100 times or more, not yet learned "
        "less than 50."
    ),
    "report.method_points": (
        "For doing it: what is there, out of what the lesson asks for. For agreeing: found counts "
        "in full, starts or ends elsewhere half, all else nothing. Extra passages cost nothing. "
        "What counts is what you chose for the class, or gave a student yourself."
    ),
    "report.method_outside": (
        "In this copy, tags, speakers and answers of one to four students are counted together or "
        "left out, and numbers from 1 to 4 are “fewer than 5”. “Nearly all” is all but one to four."
    ),
    "report.method_names": (
        "The codes are in random order. Names and times are only in a copy that the "
        "teacher asks for."
    ),
}
