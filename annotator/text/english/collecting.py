"""What collecting can say."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.text import Text

TEXTS: dict[str, Text] = {
    "collecting.nothing": "No hand-in file was found, so “{file}” was not made.",
    "collecting.too_many": "There are more than {n} files here. Please choose a smaller folder.",
    "collecting.is_lesson": "“{file}” is the lesson itself, not somebody’s work.",
    "collecting.other_kind": (
        "“{file}” is no hand-in file. Please ask for the file that Annotator made."
    ),
    "collecting.closed_folder": (
        "The folder “{file}” cannot be opened here. Please check that you may look into it."
    ),
    "collecting.zip_damaged": (
        "“{file}” is damaged and cannot be unpacked. Please download it again, or ask for the "
        "file again."
    ),
    "collecting.zip_without": "There is no hand-in file in “{file}”.",
    "collecting.zip_too_many": (
        "There are more than {n} files in “{file}”, so it was not unpacked. Please choose a "
        "smaller ZIP."
    ),
    "collecting.zip_bomb": (
        "“{file}” would unpack to far more than a class hands in, so it was not unpacked."
    ),
    "collecting.zip_too_deep": (
        "“{file}” is a ZIP in a ZIP in a ZIP and was not opened. Please unpack the outer one, "
        "then collect the rest."
    ),
    "collecting.zip_leads_out": (
        "“{file}” has a name that leads out of its ZIP, so it was not taken. Please ask for the "
        "file again."
    ),
    "collecting.zip_link": "“{file}” is only a link to a file, not the file.",
    "collecting.zip_locked": (
        "“{file}” is locked with a password in its ZIP. Please unpack it yourself, then collect it."
    ),
    "collecting.zip_packed": (
        "“{file}” is packed in an unusual way. Please unpack it yourself, then collect it."
    ),
    "collecting.note_conflict": (
        "The name in the file is {inside}, but {outside} handed it in. Please say whose it is."
    ),
    "collecting.note_several": (
        "{n} person on the class list could be {person}. Please say who it is.",
        "{n} people on the class list could be {person}. Please say who it is.",
    ),
    "collecting.note_platform_name": (
        "There is no name in the file. The learning platform calls the student {name}."
    ),
    "collecting.note_other_name": (
        "The name in the file is {inside}, but the learning platform got it from {outside}. "
        "Please check whose it is."
    ),
    "collecting.note_beside": (
        "It is a work file. The hand-in file of the same work is here too, and that one counts."
    ),
    "collecting.note_late_mark": "The learning platform says that it came late.",
    "collecting.note_late_platform": "It came late, by the learning platform’s clock: {time}.",
    "collecting.note_late_file": (
        "It was handed in late, by the clock of the student’s computer: {time}."
    ),
    "collecting.note_other_text": (
        "The article in it has another text, so what is tagged there is not counted."
    ),
    "collecting.short_conflict": "{inside} or {outside}?",
    "collecting.short_several": (
        "{n} person on the class list could be meant",
        "{n} people on the class list could be meant",
    ),
    "collecting.short_platform_name": "no name in the file",
    "collecting.short_other_name": "“{inside}” in the file",
    "collecting.short_beside": "a work file: its hand-in file counts",
    "collecting.short_missing": "nothing handed in",
    "collecting.short_missing_spoilt": "only a file that cannot be taken",
    "collecting.short_late_mark": "late, says the learning platform",
    "collecting.short_late_platform": "late, by the learning platform’s clock: {time}",
    "collecting.short_late_file": "late, by the student’s computer: {time}",
    "collecting.short_bomb": "not taken: would unpack to far too much",
    "collecting.short_damaged": "not taken: damaged",
    "collecting.short_is_lesson": "not taken: the lesson itself",
    "collecting.short_leads_out": "not taken: its name leads out of the ZIP",
    "collecting.short_locked": "not taken: locked with a password",
    "collecting.short_newer": "not taken: made by a newer Annotator",
    "collecting.short_not_ours": "not taken: not a file that Annotator made",
    "collecting.short_too_deep": "not taken: a ZIP in a ZIP in a ZIP",
    "collecting.short_too_many": "not taken: too many files in it",
    "collecting.short_without": "not taken: no hand-in file in it",
    "collecting.short_wrong_inside": "not taken: something is wrong inside",
    "collecting.short_known": "in the class already",
    "collecting.state_on_time": "on time",
    "collecting.state_late": "late",
    "collecting.state_twice": "handed in more than once",
    "collecting.state_copy": "the same work under another name",
    "collecting.state_other_text": "another article text: not counted there",
    "collecting.state_other_scheme": "another tag set",
    "collecting.state_no_name": "no name",
    "collecting.state_other_name": "another name in the file",
    "collecting.state_empty": "nothing tagged",
    "collecting.state_work_file": "a work file, not a hand-in file",
    "collecting.state_unknown": "not on the class list",
}
