"""What was measured, and the one table of all of it, as it can stand in the README."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median
from typing import Literal, NamedTuple


class Figure(NamedTuple):
    """One line of the table: what each run of ours took, and each of the floor.

    A floor is the least it could cost; where `beside` is less of the same, the
    ratio is a growth.
    """

    what: str
    ours: Sequence[float]
    floor: Sequence[float]
    goal: str
    beside: str
    unit: Literal["ms", "MB"] = "ms"
    is_growth: bool = False

    @property
    def ratio(self) -> float:
        return median(self.ours) / median(self.floor)


_HEAD = ("what", "median", "p95", "beside it", "median", "p95", "ratio", "growth", "goal")


def table(figures: Sequence[Figure]) -> str:
    """Markdown, a line per figure; p95 is the 95th percentile of the runs."""
    rows = [_HEAD, *map(_row, figures)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = [
        f"| {' | '.join(cell.ljust(width) for cell, width in zip(row, widths, strict=True))} |"
        for row in rows
    ]
    lines.insert(1, f"|{'|'.join('-' * (width + 2) for width in widths)}|")
    return "\n".join(lines)


def _row(figure: Figure) -> tuple[str, ...]:
    ratio = f"{figure.ratio:.2f}"
    return (
        figure.what,
        _number(median(figure.ours), figure.unit),
        _number(p95(figure.ours), figure.unit),
        figure.beside,
        _number(median(figure.floor), figure.unit),
        _number(p95(figure.floor), figure.unit),
        "" if figure.is_growth else ratio,
        ratio if figure.is_growth else "",
        figure.goal,
    )


def _number(value: float, unit: str) -> str:
    return f"{value:.{0 if value >= 100 else 2}f} {unit}"


def p95(values: Sequence[float]) -> float:
    return sorted(values)[round(0.95 * (len(values) - 1))]
