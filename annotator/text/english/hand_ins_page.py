"""Who handed in, on the class screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.text import Text

TEXTS: dict[str, Text] = {
    "hand_ins_page.look": ("{n} hand-in needs a look", "{n} hand-ins need a look"),
    "hand_ins_page.late": ("{n} came late", "{n} came late"),
    "hand_ins_page.others": ("{n} with nothing to note", "{n} with nothing to note"),
    "hand_ins_page.missing": (
        "{n} on the class list has not handed in",
        "{n} on the class list have not handed in",
    ),
    "hand_ins_page.missing_hidden": "Tick “Show names” to see who.",
    "hand_ins_page.not_yet": "not handed in",
    "hand_ins_page.versions": (
        "Handed in {n} time; the newest counts.",
        "Handed in {n} times; the newest counts.",
    ),
    "hand_ins_page.second": "This student handed in another work too; both are counted.",
    "hand_ins_page.same_as": "The same work as {others}.",
    "hand_ins_page.and": ", ",
    "hand_ins_page.empty": "The hand-ins you collect are listed here, the odd ones first.",
}
