"""The commands: thin, no rules of their own."""

from __future__ import annotations

from collections.abc import Sequence

COMMANDS = (
    "import",
    "blocks",
    "facts",
    "suggest",
    "tag",
    "list",
    "undo",
    "redo",
    "scheme",
    "assignment",
    "hand-in",
    "collect",
    "summary",
    "report",
    "sheets",
    "export",
    "check",
    "demo",
)


def wants_window(arguments: Sequence[str]) -> bool:
    """Whether these arguments open the window: none, or one file.

    Known without loading the commands, since the window is to be there at once. A file
    with the name of a command is written ./list.
    """
    if len(arguments) > 1:
        return False
    return not arguments or not (arguments[0].startswith("-") or arguments[0] in COMMANDS)
