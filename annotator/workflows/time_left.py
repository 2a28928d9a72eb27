"""How long it is until a lesson is due."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Literal, NamedTuple

_DAY, _HOUR, _MINUTE = timedelta(days=1), timedelta(hours=1), timedelta(minutes=1)


class TimeLeft(NamedTuple):
    """So many whole days, hours or minutes, at least one."""

    unit: Literal["days", "hours", "minutes"]
    n: int


def time_left(due: str, now: str) -> TimeLeft | None:
    """The time from `now` until `due`, both ISO 8601 with an offset; None once it is over.

    In days from two days on, in hours from two hours on; a minute begun counts.
    """
    left = datetime.fromisoformat(due) - datetime.fromisoformat(now)
    if left <= timedelta():
        return None
    if left >= 2 * _DAY:
        return TimeLeft("days", left // _DAY)
    if left >= 2 * _HOUR:
        return TimeLeft("hours", left // _HOUR)
    return TimeLeft("minutes", -(-left // _MINUTE))
