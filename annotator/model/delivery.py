"""How a hand-in came: what a learning platform says about it in the names it gives."""

from __future__ import annotations

from typing import Literal, NamedTuple, get_args

Platform = Literal["", "canvas", "moodle", "blackboard", "brightspace"]
PLATFORMS: tuple[Platform, ...] = get_args(Platform)


class Delivery(NamedTuple):
    """What a platform's names say about one file; all empty where no platform named it.

    `folder` is the platform's folder for this student, where it makes one. `name` is the
    student's, written as the platform does, `platform_id` its id or user name for them.
    `is_late` is the platform's mark; `time` is when it got the file by its own clock, ISO
    8601 without an offset.
    """

    folder: str = ""
    platform: Platform = ""
    name: str = ""
    platform_id: str = ""
    is_late: bool = False
    time: str = ""


# A file that no platform named.
PLAIN = Delivery()
