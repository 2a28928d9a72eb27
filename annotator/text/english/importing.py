"""What is said when a file cannot be read: articles and tag sets."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.text import Text

TEXTS: dict[str, Text] = {
    "importing.missing": "There is no file {file}. Check the name and the folder.",
    "importing.folder": "{file} is a folder. Choose a file in it.",
    "importing.unreadable": (
        "{file} cannot be read. Ask whoever owns it to let you open it, or make a copy of your own."
    ),
    "importing.too_large": (
        "{file} is too large for one article. Save just the article as a text file and try again."
    ),
    "importing.too_long": (
        "This text is too long for one article: it has {characters} characters, and {most} is the "
        "most. Keep just the article and try again."
    ),
    "importing.too_many_lines": (
        "This text has too many lines for one article: {most} is the most. Keep just the article "
        "and try again."
    ),
    "importing.long_paragraph": (
        "One paragraph in this text is so long that the article will be slow to scroll. Break it "
        "into shorter paragraphs if you can, and open it again."
    ),
    "importing.empty": "There is no text in {file}. Choose a file with an article in it.",
    "importing.blank_text": "There is no text here. Put an article in and try again.",
    "importing.not_text": (
        "{file} is not a text file. Open it in the program it was made with, copy the article "
        "and save it as plain text (.txt)."
    ),
    "importing.not_text_kind": (
        "{file} is a file of another kind ({kind}), not plain text. Open it in its own program, "
        "copy the article and save it as plain text (.txt)."
    ),
    "importing.scheme_unknown": (
        "There is no tag set “{name}”. Choose one of these, or give a file: {names}."
    ),
    "importing.scheme_too_large": (
        "This tag set file is too large: 256 kB is the most. Keep just the tags in it."
    ),
    "importing.scheme_not_text": (
        "This file is not a text file, so it cannot be a tag set. Choose a file that ends in .yaml."
    ),
    "importing.scheme_empty_file": (
        "There is nothing in this tag set file. Start from one that comes with the program."
    ),
    "importing.scheme_line": "Line {line} ({place})",
    "importing.scheme_line_only": "Line {line}",
    "importing.scheme_not_yaml": (
        "{place}: the file cannot be read from here on. Check the quotation marks, the colons and "
        "how far the lines are moved in."
    ),
    "importing.scheme_too_many_parts": (
        "This tag set file has too many parts to be a tag set. Keep just the tags in it."
    ),
    "importing.scheme_special": (
        "{place}: a tag set may not use “!”, “&” or “*” to hold commands or to point at other "
        "lines. Write the words out."
    ),
    "importing.scheme_same_key": "{place}: “{found}” is already there above. Keep one of them.",
    "importing.scheme_not_a_mapping": (
        "This is not a tag set: it must start with id, version, title, language and tags."
    ),
    "importing.scheme_text_needed": (
        '{place}: here must be text, not “{found}”. Put it in quotation marks, like "yes" or "1".'
    ),
    "importing.scheme_empty": "{place}: nothing is written here. Put some words in, in quotation marks.",
    "importing.scheme_too_long": (
        "{place}: this is too long: {n} character is the most.",
        "{place}: this is too long: {n} characters are the most.",
    ),
    "importing.scheme_unshowable": (
        "{place}: there is a character here that cannot be shown. Type the words again."
    ),
    "importing.scheme_bad_id": (
        "{place}: “{found}” cannot be an id. Use small letters from a to z, digits, - and _."
    ),
    "importing.scheme_bad_colour": (
        "{place}: “{found}” is not a color. Write # and six digits or letters from a to f, "
        'like "#9AD2F2".'
    ),
    "importing.scheme_bad_badge": (
        "{place}: “{found}” cannot be a badge. Use one or two letters or signs."
    ),
    "importing.scheme_bad_key": (
        '{place}: “{found}” cannot be a key. Use one digit in quotation marks, like "1".'
    ),
    "importing.scheme_bad_language": (
        "{place}: “{found}” is not a language code. Use one like en, es or pt-BR."
    ),
    "importing.scheme_not_one_of": "{place}: “{found}” cannot be used here. Use one of: {names}.",
    "importing.scheme_number_needed": (
        "{place}: here must be a whole number from 1 up, without quotation marks, not “{found}”."
    ),
    "importing.scheme_truth_needed": (
        "{place}: here must be true or false, without quotation marks, not “{found}”."
    ),
    "importing.scheme_mapping_needed": (
        "{place}: here must be lines like “name: …”, not “{found}”. Look at a tag set that comes "
        "with the program."
    ),
    "importing.scheme_unknown_key": (
        "{place}: this word is not known here. Take it out, or use one of: {names}."
    ),
    "importing.scheme_missing_key": "{place}: this is missing. Add it.",
    "importing.scheme_list_needed": (
        "{place}: here must be a list, each item starting with “-”, not “{found}”."
    ),
    "importing.scheme_list_empty": "{place}: this list is empty. Put at least one item in.",
    "importing.scheme_list_long": (
        "{place}: this list is too long: {n} item is the most.",
        "{place}: this list is too long: {n} items are the most.",
    ),
    "importing.scheme_repeated": (
        "{place}: “{found}” is used twice. Each must be different from the others."
    ),
    "importing.scheme_options_of_text": (
        "{place}: only a question of the kind “choice” has options. Take them out, or change kind."
    ),
    "importing.scheme_suggest_unfit": (
        "{place}: “names” is for a question of the kind “text”, “same_name” for one of the kind "
        "“choice”. Use the other one, or take it out."
    ),
}
