"""Whether work came in time: by the platform's word, else by the time it was handed in."""

from __future__ import annotations

from datetime import datetime
from typing import Literal, NamedTuple

from annotator.model.delivery import Delivery

By = Literal["", "mark", "platform_time", "file_time"]


class Lateness(NamedTuple):
    """Whether it was late and what says so; None where nothing does."""

    is_late: bool | None = None
    by: By = ""


def lateness(delivery: Delivery, handed_in: str, due: str, *, marked: bool) -> Lateness:
    """Whether a hand-in was late.

    `handed_in` is the time in the file (UTC with Z, or empty), `due` the lesson's (with its
    offset, or empty). `marked` says whether its platform called anyone of the class late:
    only then does it say of the others that they were not. All within the minute of `due`
    is in time.
    """
    if delivery.is_late or (delivery.platform and marked):
        return Lateness(delivery.is_late, "mark")
    if not due:
        return Lateness()
    limit = datetime.fromisoformat(due)
    if delivery.time:
        # The platform's clock is the school's, as the due time's is.
        time = datetime.fromisoformat(delivery.time)
        return Lateness(_minute(time) > limit.replace(tzinfo=None), "platform_time")
    try:
        time = datetime.fromisoformat(handed_in)
        return Lateness(_minute(time) > limit, "file_time")
    except (ValueError, TypeError):
        return Lateness()  # Work files have no such time.


def _minute(time: datetime) -> datetime:
    return time.replace(second=0, microsecond=0)
