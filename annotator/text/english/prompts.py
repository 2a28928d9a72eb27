"""What is wrong in a file of prompts, where a tag set file would be told otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.text import Text

TEXTS: dict[str, Text] = {
    "prompts.own_broken": (
        "Your own prompts cannot be used as they are, so you see the ones that come with the "
        "program. {sentence}"
    ),
    "prompts.too_large": "“{file}” is too large to be a file of prompts. Keep just the prompts in it.",
    "prompts.not_text": (
        "“{file}” is not a text file, so it cannot hold prompts. Save it as plain text."
    ),
    "prompts.too_many_parts": (
        "This file has too many parts to be a file of prompts. Keep just the prompts in it."
    ),
    "prompts.empty_file": (
        "There is nothing in this file of prompts. Delete it to get back the prompts that come "
        "with the program."
    ),
    "prompts.second_document": (
        "A second file seems to start here, after “---”. Keep all prompts in one list."
    ),
    "prompts.special_tag": (
        "“{found}” would be a command, and a file of prompts cannot hold any. Take it out, or put "
        "the text in quotation marks."
    ),
    "prompts.special_link": (
        "“{found}” points at other lines, and a file of prompts cannot do that. Write the words out."
    ),
    "prompts.not_a_mapping": "This is not a file of prompts: it must start with “prompts:”.",
    "prompts.mapping_needed": (
        "Here must be lines like “ask: …”, not “{found}”. Look at the prompts that come with the "
        "program."
    ),
    "prompts.truth_needed": "Here must be yes or no, without quotation marks, not “{found}”.",
    "prompts.list_unfit": "A prompt for “{cause}” does nothing with “{key}”. Take it out.",
    "prompts.unknown_gap": (
        "“{{{found}}}” is not known for this cause. Take it out, or use one of: {names}."
    ),
    "prompts.open_gap": (
        "A “{{” or “}}” stands alone here. Only these gaps can be filled: {names}."
    ),
    "prompts.bad_word": (
        "“{found}” cannot be looked for. Use words that start and end with a letter or digit."
    ),
}
