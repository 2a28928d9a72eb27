"""Which members are paired, against trying everything."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.analysis.pairing import best_pairs

_WEIGHTS = st.dictionaries(
    st.tuples(st.integers(0, 4), st.integers(0, 4)), st.integers(1, 4), max_size=14
)


def _every_way(weights: dict[tuple[int, int], int], left: int = 0) -> list[dict[int, int]]:
    """Every way to pair the members from `left` on."""
    if left > 4:
        return [{}]
    ways = []
    for way in _every_way(weights, left + 1):
        rights = [right for one, right in weights if one == left and right not in way.values()]
        ways += [way, *({left: right, **way} for right in rights)]
    return ways


def _worth(way: dict[int, int], weights: dict[tuple[int, int], int]) -> tuple[int, list[int]]:
    """What a way weighs, then how early its right members are."""
    return sum(weights[pair] for pair in way.items()), [-way.get(left, 9) for left in range(5)]


@given(_WEIGHTS)
def test_no_other_way_weighs_more_or_gives_an_earlier_place(
    weights: dict[tuple[int, int], int],
) -> None:
    best = max(_every_way(weights), key=lambda way: _worth(way, weights))

    assert best_pairs(weights) == best


def test_the_heaviest_pair_is_left_out_where_two_others_weigh_more() -> None:
    assert best_pairs({(0, 0): 5, (0, 1): 4, (1, 0): 4}) == {0: 1, 1: 0}


def test_nothing_to_pair_gives_nothing() -> None:
    assert best_pairs({}) == {}


def test_many_members_are_paired_at_once() -> None:
    weights = {(left, right): 1 + (left * right) % 7 for left in range(12) for right in range(300)}

    found = best_pairs(weights)

    assert len(set(found.values())) == 12
    assert (
        sum(weights[pair] for pair in found.items()) == 10 * 7 + 2
    )  # The members 0 and 7 weigh 1 with everyone.
