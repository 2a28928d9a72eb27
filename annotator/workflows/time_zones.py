"""The time zones a due date can be in, and the one of this computer."""

from __future__ import annotations

_REGIONS = (
    "Africa",
    "America",
    "Antarctica",
    "Asia",
    "Atlantic",
    "Australia",
    "Europe",
    "Indian",
    "Pacific",
)
UTC = "Etc/UTC"


def time_zones() -> list[str]:
    """Every time zone by its IANA name (as America/Chicago), in order; UTC is the last."""
    from zoneinfo import available_timezones

    known = (name for name in available_timezones() if name.partition("/")[0] in _REGIONS)
    return [*sorted(known), UTC]


def usual_zone(of_computer: str, known: list[str]) -> str:
    """The name of the computer's own zone as one of those `known`, UTC where it has no other."""
    return of_computer if of_computer in known else UTC
