"""How alike a class tagged an article, tag by tag.

The share is the mean pairwise coefficient of Dice (1945) on code points: of what two people
tagged, the part that both did. A person's own passages with the tag are united first. Pairs in
which nobody used the tag say nothing and are left out; a pair of which one did counts as 0.
White space is not counted.

Alpha is Krippendorff's for nominal data without gaps (2011, "Computing Krippendorff's
Alpha-Reliability", section C), each code point that is no white space a unit with the values
tagged and not tagged. It corrects for what chance alone would make alike, is strict with tags
that few use, and is for the details only.

There is no number for fewer than two people, a tag that nobody used, and a tag that everybody
used on everything.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from annotator.model.annotation import Annotation
from annotator.model.article import Article
from annotator.model.likeness import LikenessRow, NoNumber
from annotator.model.scheme import Scheme


def likeness(
    article: Article, scheme: Scheme, works: Sequence[Sequence[Annotation]]
) -> list[LikenessRow]:
    """One row per tag, in the order of the tag set.

    `works` holds one sequence of this article's passages per person, also the empty ones.
    """
    inked = _inked(article.text)
    return [
        _row(article.id, tag.id, [_taken(work, tag.id, inked) for work in works], inked)
        for tag in scheme.tags
    ]


# A set of code points is a whole number here, one bit each: both of two are then one step.
def _inked(text: str) -> int:
    """The code points that are no white space."""
    return int("".join("0" if char.isspace() else "1" for char in reversed(text)) or "0", 2)


def _taken(work: Sequence[Annotation], tag: str, inked: int) -> int:
    """The code points that a person gave this tag."""
    taken = 0
    for one in work:
        if one.tag == tag:
            taken |= (1 << one.span.end) - (1 << one.span.start)
    return taken & inked


def _row(article_id: str, tag: str, taken: Sequence[int], inked: int) -> LikenessRow:
    people = len(taken)
    used = [one for one in taken if one]
    unused = people - len(used)
    no_number = _no_number(people, used, inked)
    pairs = len(used) * (len(used) - 1) // 2 + len(used) * unused
    is_number = no_number is None
    return LikenessRow(
        article_id=article_id,
        tag=tag,
        people=people,
        users=len(used),
        pairs=pairs,
        share=_dice(used) / pairs if is_number else None,
        alpha=_alpha(used, people, inked.bit_count()) if is_number else None,
        no_number=no_number,
    )


def _no_number(people: int, used: Sequence[int], inked: int) -> NoNumber | None:
    if people < 2:
        return "few_people"
    if not used:
        return "unused"
    return "everything" if len(used) == people and all(one == inked for one in used) else None


def _dice(used: Sequence[int]) -> float:
    """The sum of all pairs' coefficients."""
    sized = [(one, one.bit_count()) for one in used]
    return sum(
        2 * (one & other).bit_count() / (size + more)
        for (one, size), (other, more) in combinations(sized, 2)
    )


def _alpha(used: Sequence[int], people: int, units: int) -> float:
    tagged = sum(one.bit_count() for one in used)
    total = people * units
    # In each unit the people who tagged it times those who did not, over all units.
    unlike = people * tagged - _squares(used)
    return 1 - (total - 1) * unlike / ((people - 1) * tagged * (total - tagged))


def _squares(used: Sequence[int]) -> int:
    """The sum over the code points of how many people tagged each, squared."""
    # Counts as columns of binary digits: level k holds the 2 ** k digit of every code point.
    levels: list[int] = []
    for one in used:
        carry = one
        for place, level in enumerate(levels):
            levels[place], carry = level ^ carry, level & carry
            if not carry:
                break
        if carry:
            levels.append(carry)
    return sum(
        (one & other).bit_count() << (low + high)
        for low, one in enumerate(levels)
        for high, other in enumerate(levels)
    )
