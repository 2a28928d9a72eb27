"""Times in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annotator.text import Text

TEXTS: dict[str, Text] = {
    "times.moment": "{weekday} {day} {month} {time}",
    "times.lately": "{weekday} {time}",
    "times.in_zone": "{when} ({zone})",
    "times.due_days": ("due {when}, {n} day left", "due {when}, {n} days left"),
    "times.due_hours": ("due {when}, {n} hour left", "due {when}, {n} hours left"),
    "times.due_minutes": ("due {when}, {n} minute left", "due {when}, {n} minutes left"),
    "times.was_due": "was due {when}",
    "times.weekday_1": "Mon",
    "times.weekday_2": "Tue",
    "times.weekday_3": "Wed",
    "times.weekday_4": "Thu",
    "times.weekday_5": "Fri",
    "times.weekday_6": "Sat",
    "times.weekday_7": "Sun",
    "times.month_1": "Jan",
    "times.month_2": "Feb",
    "times.month_3": "Mar",
    "times.month_4": "Apr",
    "times.month_5": "May",
    "times.month_6": "Jun",
    "times.month_7": "Jul",
    "times.month_8": "Aug",
    "times.month_9": "Sep",
    "times.month_10": "Oct",
    "times.month_11": "Nov",
    "times.month_12": "Dec",
}
