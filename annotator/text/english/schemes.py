"""What is wrong in a tag set file, one sentence per mistake."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.text import Text

TEXTS: dict[str, Text] = {
    "schemes.mistake": "{file}:{line}:{column}: {sentence}",
    "schemes.file_note": (
        "A tag set for Annotator. Put every text in quotation marks, and never change an id once\n"
        "students have used it. “annotator scheme check FILE” says what is wrong, if anything is;\n"
        "“annotator scheme show default” tells what every key means."
    ),
    "schemes.broken": "{file}, line {line}: {sentence}",
    "schemes.broken_more": (
        "{file}, line {line}: {sentence} There is {n} more mistake in this file.",
        "{file}, line {line}: {sentence} There are {n} more mistakes in this file.",
    ),
    "schemes.empty_file": (
        "There is nothing in this tag set file. Start from one that comes with the program."
    ),
    "schemes.too_many_parts": (
        "This tag set file has too many parts to be a tag set. Keep just the tags in it."
    ),
    "schemes.not_yaml": (
        "The file cannot be read from here on. Check the quotation marks, the colons and how far "
        "the lines are moved in."
    ),
    "schemes.open_quote": (
        "A quotation mark starts here and never ends. Put another one at the end of the words."
    ),
    "schemes.no_colon": (
        "There is no colon here. Write a word, a colon and a space, like “name: …”, "
        "and all of a text in quotation marks."
    ),
    "schemes.no_space": "After this colon there must be a space.",
    "schemes.no_space_dash": "After the “-” there must be a space.",
    "schemes.stray_quote": (
        "A quotation mark ends this text and none starts it. Put one at the start as well."
    ),
    "schemes.colon_in_text": (
        "There is a second colon in this line. Put the whole text in quotation marks."
    ),
    "schemes.moved_in": (
        "This line starts too far left or right. Give it as many spaces as the lines it belongs to."
    ),
    "schemes.open_bracket": (
        "Something is missing between the brackets here: a comma, or the bracket at the end."
    ),
    "schemes.escape": (
        "After “\\” in a text in quotation marks only certain signs may follow. "
        "Write “\\\\” for one “\\”."
    ),
    "schemes.strange_start": (
        "A text may not start with “{found}” unless it is in quotation marks. Put it in them."
    ),
    "schemes.tab": "There is a tab here. Use spaces instead: this kind of file allows no tabs.",
    "schemes.second_document": (
        "A second file seems to start here, after “---”. Keep one tag set in a file."
    ),
    "schemes.special_tag": (
        "“{found}” would be a command, and a tag set cannot hold any. Take it out, or put the text "
        "in quotation marks."
    ),
    "schemes.special_link": (
        "“{found}” points at other lines, and a tag set cannot do that. Write the words out."
    ),
    "schemes.same_key": "“{found}” is already there above, in line {above}. Keep one of them.",
    "schemes.key_unquoted": (
        "“{found}” is not text without quotation marks. Put it in them: {quoted}."
    ),
    "schemes.key_unfit": "Here must be a word and a colon, like “name: …”.",
    "schemes.not_a_mapping": (
        "This is not a tag set: it must start with id, version, title, language and tags."
    ),
    "schemes.text_needed": (
        "Here must be text, not “{found}”. Put it in quotation marks, like {quoted}."
    ),
    "schemes.empty": "Nothing is written here. Put some words in, in quotation marks.",
    "schemes.unquoted_note": (
        "Everything after “#” counts as a note. Put the color in quotation marks: {quoted}."
    ),
    "schemes.too_long": (
        "This is too long: {n} character is the most.",
        "This is too long: {n} characters are the most.",
    ),
    "schemes.unshowable": "There is a character here that cannot be shown. Type the words again.",
    "schemes.bad_id": (
        "“{found}” cannot be an id. Use small letters from a to z, digits, - and _."
    ),
    "schemes.bad_colour": (
        "“{found}” is not a color. Write # and six digits or letters from a to f, like “#9AD2F2”."
    ),
    "schemes.bad_badge": "“{found}” cannot be a badge. Use one or two letters or signs.",
    "schemes.bad_key": (
        "“{found}” cannot be a key: only digits tag, other keys do other things in the window. "
        'Use one digit in quotation marks, like "1".'
    ),
    "schemes.bad_language": "“{found}” is not a language code. Use one like en, es or pt-BR.",
    "schemes.no_language": (
        "Put a language code like es or pt-BR before a name in another language, not “{found}”."
    ),
    "schemes.not_one_of": "“{found}” cannot be used here. Use one of: {names}.",
    "schemes.not_one_of_meant": (
        "“{found}” cannot be used here. Did you mean “{meant}”? Use one of: {names}."
    ),
    "schemes.number_needed": (
        "Here must be a whole number from 1 up, without quotation marks, not “{found}”."
    ),
    "schemes.truth_needed": ("Here must be true or false, without quotation marks, not “{found}”."),
    "schemes.mapping_needed": (
        "Here must be lines like “name: …”, not “{found}”. Look at a tag set that comes with the "
        "program."
    ),
    "schemes.unknown_key": "“{found}” is not known here. Take it out, or use one of: {names}.",
    "schemes.unknown_key_meant": "“{found}” is not known here. Did you mean “{meant}”?",
    "schemes.missing_key": "“{key}” is missing here. Add it.",
    "schemes.list_needed": "Here must be a list, each item starting with “-”, not “{found}”.",
    "schemes.list_empty": "This list is empty. Put at least one item in.",
    "schemes.list_long": (
        "This list is too long from here on: {n} item is the most.",
        "This list is too long from here on: {n} items are the most.",
    ),
    "schemes.repeated": "“{found}” is used twice. Each must be different from the others.",
    "schemes.options_unfit": (
        "Only questions of the kinds “choice” and “several” have options. "
        "Take them out, or change the kind."
    ),
    "schemes.suggest_unfit": (
        "“names” is for a question of the kind “text”, “same_name” for one that is answered by "
        "choosing. Use the other one, or take it out."
    ),
    "schemes.pale_edge": (
        "The edge “{found}” is too pale to be seen on white: its contrast is {ratio} to 1, and "
        "{least} to 1 is the least. Take a darker color."
    ),
    "schemes.dark_fill": (
        "The fill “{found}” is too dark to read words on: its contrast is {ratio} to 1, and "
        "{least} to 1 is the least. Take a lighter color."
    ),
    "schemes.alike": (
        "The colors of this tag and of “{other}” look nearly the same. Change one of them."
    ),
    "schemes.alike_protan": (
        "People who do not see red can hardly tell the colors of this tag from those of “{other}”. "
        "Make one of them lighter or darker."
    ),
    "schemes.alike_deutan": (
        "People who do not see green can hardly tell the colors of this tag from those of "
        "“{other}”. Make one of them lighter or darker."
    ),
    "schemes.alike_tritan": (
        "People who do not see blue can hardly tell the colors of this tag from those of "
        "“{other}”. Make one of them lighter or darker."
    ),
}
