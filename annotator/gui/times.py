"""Times in words."""

from __future__ import annotations

from datetime import datetime, timedelta

from annotator.model.assignment import Assignment
from annotator.text import say
from annotator.workflows.time_left import time_left

# Within so many days a weekday names one day.
_WEEK, _MINUTE = timedelta(days=6), timedelta(minutes=1)


def moment(time: datetime) -> str:
    """A time on the clock of its own time zone, as in "Fri 4 Dec 15:30"."""
    return say(
        "times.moment",
        weekday=say(f"times.weekday_{time.isoweekday()}"),
        day=time.day,
        month=say(f"times.month_{time.month}"),
        time=f"{time:%H:%M}",
    )


def lately(time: datetime, now: datetime) -> str:
    """A time gone by, on the clock of its own time zone: in the last days without the date."""
    # The clock of files is finer than that of the program.
    if -_MINUTE < now - time < _WEEK:
        weekday = say(f"times.weekday_{time.isoweekday()}")
        return say("times.lately", weekday=weekday, time=f"{time:%H:%M}")
    return moment(time)


def due_words(assignment: Assignment, now: str) -> str:
    """When a lesson is due and how long that is from `now`; empty where no time is set."""
    if not assignment.due:
        return ""
    due = datetime.fromisoformat(assignment.due)
    when = moment(due)
    if due.utcoffset() != due.astimezone().utcoffset():
        # On this computer's clock it is another time.
        when = say("times.in_zone", when=when, zone=assignment.zone or due.tzname())
    left = time_left(assignment.due, now)
    if left is None:
        return say("times.was_due", when=when)
    return say(f"times.due_{left.unit}", when=when, n=left.n)
