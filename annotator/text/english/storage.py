"""What can be wrong with a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.text import Text

TEXTS: dict[str, Text] = {
    "storage.newer": (
        "“{file}” was made by a newer Annotator. Please update this one, then open the file again."
    ),
    "storage.damaged": (
        "“{file}” is damaged and was left as it is. Please use another copy of the file."
    ),
    "storage.other_tables": (
        "“{file}” looks like an Annotator file but something else is inside, so it was not "
        "opened. Please ask for the file again."
    ),
    "storage.wrong_values": (
        "“{file}” holds things that cannot be right, so it was not used. Please ask for the "
        "file again."
    ),
    "storage.not_annot": "“{file}” is not a lesson, work or hand-in file that Annotator made.",
    "storage.not_annotclass": "“{file}” is not a class file that Annotator made.",
    "storage.too_large": "“{file}” is far too large to be an Annotator file, so it was not opened.",
    "storage.missing": "“{file}” is not there. Please check the name and the folder.",
    "storage.folder": "“{file}” is a folder. Please choose a file.",
    "storage.no_access": (
        "“{file}” cannot be used here. Please check that no other program has it open, and that "
        "you may use this folder."
    ),
    "storage.read_only": (
        "“{file}” cannot be changed here. Please save a copy in a folder of your own."
    ),
    "storage.full": (
        "There is no space left for “{file}”. Please free some space, or save to another place."
    ),
    "storage.changed": (
        "“{file}” was changed by another program or computer. Please save your work in another "
        "place."
    ),
    "storage.busy": "“{file}” is being used by another program. Please try again in a moment.",
    "storage.unreachable": (
        "“{file}” cannot be reached. Please check the disk, the stick or the network."
    ),
    "storage.exists": "“{file}” is already there and was not replaced. Please choose another name.",
    "storage.bad_name": (
        "“{file}” cannot be the name of a file here. Please choose a shorter, simpler name."
    ),
    "storage.locked_here": (
        "“{file}” is open in another window. Please close it there, then try again."
    ),
    "storage.locked_elsewhere": (
        "“{file}” is open on another computer. Please close it there, then try again."
    ),
}
