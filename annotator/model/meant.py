"""Which word of a short list was meant by one that is not in it."""

from __future__ import annotations

import re
from collections.abc import Collection


def meant(found: str, names: Collection[str]) -> str | None:
    """The one of `names` that `found` says in another way or misspells, if any is near."""
    # Imported late: only mistakes need it.
    from difflib import get_close_matches

    plain = found.strip().casefold()
    if (other := _OTHER_WORDS.get(plain)) in names:
        return other
    # Where the colon is missing, all of the line is taken for the word.
    first = re.match("[a-z_]*", plain)
    if first and first[0] in names:
        return first[0]
    return next(iter(get_close_matches(plain[:40], names, n=1)), None)


# What people write who know other programs.
_OTHER_WORDS = {
    **dict.fromkeys(("color", "colour", "background", "colors", "colours"), "fill"),
    **dict.fromkeys(("border", "line_color", "line_colour"), "edge"),
    **dict.fromkeys(("style", "line_style", "underline", "stroke"), "line"),
    **dict.fromkeys(("type",), "kind"),
    **dict.fromkeys(("questions", "question"), "attributes"),
    **dict.fromkeys(("answers", "choices", "values"), "options"),
    **dict.fromkeys(("labels", "label"), "tags"),
    **dict.fromkeys(("shortcut", "hotkey"), "key"),
    **dict.fromkeys(("not-this", "notthis", "not this", "but_not"), "not_this"),
    **dict.fromkeys(("meaning", "description"), "definition"),
    **dict.fromkeys(("lang",), "language"),
    **dict.fromkeys(("multiple", "several_choices", "checkboxes", "many"), "several"),
    **dict.fromkeys(("yes/no", "yesno", "boolean", "bool", "true"), "yes_no"),
    **dict.fromkeys(("single", "select", "radio"), "choice"),
    **dict.fromkeys(("integer", "int", "decimal"), "number"),
    **dict.fromkeys(("string", "words"), "text"),
    **dict.fromkeys(("dashed",), "dash"),
    **dict.fromkeys(("dotted",), "dot"),
    **dict.fromkeys(("dash-dot", "dashdot"), "dash_dot"),
    **dict.fromkeys(("all", "every"), "each"),
}
