"""Places in a text as code points and as the UTF-16 units that Qt counts in."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class Utf16Map:
    """Converts between code points of one text and UTF-16 units, both from 0.

    Costs one pass over the text, then a bisection per place; a text without
    astral characters (most articles) converts for free.
    """

    def __init__(self, text: str) -> None:
        self._length = len(text)
        # By length alone it is known sooner that there is none.
        is_any = len(text.encode("utf-16-le", "surrogatepass")) > 2 * len(text)
        # The i-th astral character, by code point and by the unit its pair starts at.
        self._points = [match.start() for match in _ASTRAL.finditer(text)] if is_any else []
        self._units = [point + extra for extra, point in enumerate(self._points)]

    def to_units(self, point: int) -> int:
        """The UTF-16 unit at which code point `point` starts.

        `point` is from 0 to the text's length; outside it is IndexError.
        """
        if not 0 <= point <= self._length:
            raise IndexError(f"code point {point} of {self._length}")
        return point + bisect_left(self._points, point)

    def to_point(self, unit: int) -> int:
        """The code point that UTF-16 unit `unit` belongs to.

        The second half of a pair belongs to the same code point as the first.
        `unit` is from 0 to the text's length in units; outside it is IndexError.
        """
        if not 0 <= unit <= self._length + len(self._points):
            raise IndexError(f"unit {unit} of {self._length + len(self._points)}")
        before = bisect_right(self._units, unit)
        if before and self._units[before - 1] + 1 == unit:
            return self._points[before - 1]
        return unit - bisect_left(self._units, unit)
