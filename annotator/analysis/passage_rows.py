"""Which rows of an article a passage belongs to."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.analysis.votes import Votes
from annotator.model.spans import Span


class PassageRows:
    """Finds the rows of one article that passages belong to; `rows` are in text order."""

    def __init__(self, text: str, rows: Sequence[Span]) -> None:
        self._rows = rows
        self._votes = Votes(text, rows)
        self._known: dict[Span, list[Span]] = {}

    def of(self, passage: Span) -> list[Span]:
        """The rows that the passage alone counts on; else the one it shares most with, if any."""
        if passage not in self._known:
            counted = [self._rows[number] for number in sorted(self._votes.rows_of([passage]))]
            self._known[passage] = counted or self._nearest(passage)
        return self._known[passage]

    def _nearest(self, passage: Span) -> list[Span]:
        touched = [row for row in self._rows if row.overlaps(passage)]
        return [max(touched, key=passage.shared)] if touched else []
