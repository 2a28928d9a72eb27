"""Pairing the members of two lists one to one, so that the pairs together weigh most.

The Hungarian method in the form of shortest augmenting paths (Kuhn 1955; Jonker and
Volgenant 1987), for each connected group on its own: exact, where taking the best pair first
is not.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

# The weight of each pair that may be, by the numbers of its two members.
Weights = Mapping[tuple[int, int], int]


def best_pairs(weights: Weights) -> dict[int, int]:
    """The right member of each left one that has any; weights are above 0.

    The pairs together weigh most. Of several such pairings, the first left member gets its
    first possible right one, then the second does, and so on. A group of n left and m right
    members takes about n * n * (n + m) steps.
    """
    found: dict[int, int] = {}
    for lefts, rights in _groups(weights):
        if len(lefts) == len(rights) == 1:
            found[lefts[0]] = rights[0]
        else:
            found |= _best_of_group(lefts, rights, weights)
    return dict(sorted(found.items()))


def _groups(weights: Weights) -> Iterator[tuple[list[int], list[int]]]:
    """The members that pairs tie together, each side in order."""
    rights: dict[int, list[int]] = {}
    lefts: dict[int, list[int]] = {}
    for left, right in sorted(weights):
        rights.setdefault(left, []).append(right)
        lefts.setdefault(right, []).append(left)
    unseen = set(rights)
    for first in rights:
        if first not in unseen:
            continue
        unseen.discard(first)
        group, seen = [first], set[int]()
        for left in group:
            new = [right for right in rights[left] if right not in seen]
            seen.update(new)
            for other in {other for right in new for other in lefts[right]} & unseen:
                unseen.discard(other)
                group.append(other)
        yield sorted(group), sorted(seen)


def _best_of_group(lefts: Sequence[int], rights: Sequence[int], weights: Weights) -> dict[int, int]:
    # Digits of one number, the first left member's first: their sum orders whole pairings, and
    # all of them together are less than one unit of weight.
    base, unit = len(rights) + 1, (len(rights) + 1) ** len(lefts)
    costs = []
    for row, left in enumerate(lefts):
        digit = base ** (len(lefts) - 1 - row)
        # A pair that may not be costs more than to stay alone, for which places stand behind.
        pairs = [p * digit - weights.get((left, r), -1) * unit for p, r in enumerate(rights)]
        costs.append(pairs + [len(rights) * digit] * len(lefts))
    taken = _cheapest(costs)
    return {lefts[row]: rights[p] for row, p in enumerate(taken) if p < len(rights)}


def _cheapest(costs: Sequence[Sequence[int]]) -> list[int]:
    """The column of each row, each used once, at the lowest sum; no more rows than columns."""
    rows, columns = len(costs), len(costs[0])
    row_price, column_price = [0] * rows, [0] * columns
    row_of: list[int | None] = [None] * columns
    for start in range(rows):
        _add_row(start, costs, row_price, column_price, row_of)
    taken = [0] * rows
    for column, row in enumerate(row_of):
        if row is not None:
            taken[row] = column
    return taken


def _add_row(
    start: int,
    costs: Sequence[Sequence[int]],
    row_price: list[int],
    column_price: list[int],
    row_of: list[int | None],
) -> None:
    """Give row `start` a column along the cheapest path that moves others aside."""
    columns = len(column_price)
    far = [costs[start][j] - row_price[start] - column_price[j] for j in range(columns)]
    came: list[int | None] = [None] * columns
    visited: list[tuple[int, int]] = []
    unvisited = set(range(columns))
    while True:
        column = min(unvisited, key=lambda j: (far[j], j))
        unvisited.discard(column)
        row = row_of[column]
        if row is None:
            break
        visited.append((column, row))
        slack = far[column] - row_price[row]
        for j in unvisited:
            longer = slack + costs[row][j] - column_price[j]
            if longer < far[j]:
                far[j], came[j] = longer, column
    length = far[column]
    row_price[start] += length
    for j, row in visited:
        row_price[row] += length - far[j]
        column_price[j] -= length - far[j]
    place: int | None = column
    while place is not None:
        before = came[place]
        row_of[place] = start if before is None else row_of[before]
        place = before
