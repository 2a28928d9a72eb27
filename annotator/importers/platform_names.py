"""Whose a file is and when it came, by the names that learning platforms give.

Canvas: instructure/canvas-lms, lib/content_zipper.rb. Moodle: mod/assign/classes/downloader.php.
Blackboard and Brightspace: by what their downloads look like.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import datetime

from annotator.model.canonical import one_line
from annotator.model.delivery import PLAIN, Delivery

# A name on a disk is not longer; patterns are not tried on more.
_LONGEST = 255

_CANVAS = re.compile(r"(\w+?)_(?:(LATE|late)_)?([0-9]+)_[0-9]+_.+", re.DOTALL)
_CANVAS_ANONYMOUS = re.compile(r"(?:(LATE|late)_)?(anon_[A-Za-z0-9]+)_[0-9]+_.+", re.DOTALL)
_MOODLE = re.compile(r"(.+?)_([0-9]+)_assignsubmission_(?:file|onlinetext)(?:_.*)?", re.DOTALL)
# Blind marking: the number stands in place of the name.
_MOODLE_BLIND = "Participant"
_BLACKBOARD = re.compile(
    r".*?_([^_]+)_attempt_([0-9]{4}(?:-[0-9]{2}){5})(?:[_.].*)?", re.DOTALL | re.IGNORECASE
)
_BRIGHTSPACE = re.compile(r"[0-9]+-[0-9]+ - (.+?) - ([^-]*[0-9]{4}[^-]*?)(?: - .*)?", re.DOTALL)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_BRIGHTSPACE_TIME = re.compile(
    r"([A-Za-z]{3})[a-z]*\.? ([0-9]{1,2}), ([0-9]{4}),? ([0-9]{1,2})[:.]?([0-9]{2}) ?([AP])M",
    re.IGNORECASE,
)


def delivery_of(names: Sequence[str]) -> Delivery:
    """What is said by the folders around a file, from the outermost, and by its own name.

    The folders can be ZIPs too. An outer name counts before an inner one: the student chose
    that. Names like Canvas's come last, since a student may well use one of that kind.
    """
    clean = [one_line(name) for name in names]
    for read in (_moodle, _blackboard, _brightspace, _canvas):
        for place, name in enumerate(clean, start=1):
            if len(name) <= _LONGEST and (found := read(name)):
                return found._replace(folder=name if place < len(names) else "")
    return PLAIN


def _canvas(name: str) -> Delivery | None:
    if found := _CANVAS_ANONYMOUS.fullmatch(name):
        return Delivery("", "canvas", "", found[2], bool(found[1]))
    found = _CANVAS.fullmatch(name)
    # It writes the names of students small, without blanks.
    if found is None or found[1] != found[1].lower():
        return None
    return Delivery("", "canvas", found[1], found[3], bool(found[2]))


def _moodle(name: str) -> Delivery | None:
    found = _MOODLE.fullmatch(name)
    if found is None:
        return None
    person = "" if found[1] == _MOODLE_BLIND else found[1]
    return Delivery("", "moodle", person, found[2])


def _blackboard(name: str) -> Delivery | None:
    found = _BLACKBOARD.fullmatch(name)
    if found is None:
        return None
    time = _time(lambda: datetime.strptime(found[2], "%Y-%m-%d-%H-%M-%S"))  # noqa: DTZ007
    return Delivery("", "blackboard", found[1], found[1], time=time)


def _brightspace(name: str) -> Delivery | None:
    found = _BRIGHTSPACE.fullmatch(name)
    if found is None:
        return None
    # Its numbers are no student's: they are in no list it gives (reference: none found).
    return Delivery("", "brightspace", found[1], time=_brightspace_time(found[2]))


def _brightspace_time(words: str) -> str:
    found = _BRIGHTSPACE_TIME.fullmatch(words.strip())
    if found is None or found[1].lower() not in _MONTHS:
        return ""
    month = _MONTHS.index(found[1].lower()) + 1
    hour = int(found[4]) % 12 + (12 if found[6] in "Pp" else 0)
    return _time(lambda: datetime(int(found[3]), month, int(found[2]), hour, int(found[5])))  # noqa: DTZ001


def _time(made: Callable[[], datetime]) -> str:
    """ISO 8601 to the second, without an offset: platforms write their local time."""
    try:
        return made().isoformat(timespec="seconds")
    except ValueError:
        return ""
