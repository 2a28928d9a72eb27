"""Where the story of a copied page begins, and which line above it is its headline."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from annotator.importers.block_rules import StoryRules
from annotator.importers.story import could_be_headline, ends_sentence
from annotator.model.article import BlockKind
from annotator.model.spans import Span

Known = Mapping[Span, BlockKind]

_WORDS = re.compile(r"[^\W\d_]{5,40}")
# Words are compared by their beginnings, so that officers are like an officer.
_STEM = 5
# How much of the story is looked at for the words of the headline, in characters.
_OPENING = 3000
_OVER = 3
_WORDS_OF_ONE = 5
_WRAPPED = 30
_STARTS = re.compile(r"[\"'“‘«„¿¡#@$€£(]{0,2}[^\Wa-zß-ÿ_]")
_SITE = re.compile(r"\s{1,3}[-|–—•·:]{1,2}\s")


@dataclass(frozen=True, slots=True)
class Story:
    """Numbers of lines: the story's first and last paragraph, and those that say its headline."""

    first: int
    last: int
    headlines: tuple[int, ...]


def story_of(text: str, lines: Sequence[Span], known: Known, rules: StoryRules) -> Story | None:
    """The story in the lines of `text`; None where no line is long enough for a paragraph."""
    paragraphs = [
        number
        for number, line in enumerate(lines)
        if line not in known and _is_paragraph(text, line, rules)
    ]
    if not paragraphs:
        return None
    stretches = list(_near_each_other(paragraphs, rules.story_gap))
    letters = [sum(len(lines[number]) for number in stretch) for stretch in stretches]
    # Comments below a story may be longer than the story.
    enough = max(letters) / rules.story_share
    story = next(one for one, size in zip(stretches, letters, strict=True) if size >= enough)
    story = _without_caption(_without_strays(story, lines, rules), lines, known)
    return Story(story[0], story[-1], _headlines(text, lines[: story[0] + 1], known, rules))


def _is_paragraph(text: str, line: Span, rules: StoryRules) -> bool:
    if len(line) < rules.paragraph_least or not ends_sentence(text, line, rules):
        return False
    return len(line) >= rules.body_characters or not could_be_headline(text, line, rules)


def _near_each_other(numbers: Sequence[int], gap: int) -> Iterator[list[int]]:
    near: list[int] = []
    for number in numbers:
        if near and number - near[-1] > gap:
            yield near
            near = []
        near.append(number)
    yield near


def _without_strays(story: list[int], lines: Sequence[Span], rules: StoryRules) -> list[int]:
    """The story without sentences of menus that stand some lines before or behind it."""
    most = sum(len(lines[number]) for number in story) * rules.strays
    for _ in range(2):
        stray, start = 0, 0
        for number, (one, after) in enumerate(pairwise(story)):
            stray += len(lines[one])
            if stray > most:
                break
            if abs(after - one) > rules.stray_gap:
                start = number + 1
        story = story[start:][::-1]
    return story


def _without_caption(story: list[int], lines: Sequence[Span], known: Known) -> list[int]:
    """The story without a sentence that a credit, and then writer or time, stand below."""
    below = [known.get(line) for line in lines[story[0] + 1 : story[0] + 3]]
    pictured = below[:1] == ["credit"] and below[1:] in (["byline"], ["timestamp"])
    return story[1:] if pictured and len(story) > 1 else story


def _headlines(
    text: str, lines: Sequence[Span], known: Known, rules: StoryRules
) -> tuple[int, ...]:
    """The lines above the last one, the story's first, that say its headline.

    None where so few lines stand above that the first one says it.
    """
    first = len(lines) - 1
    said = {
        number: " ".join(lines[number].cut(text).split())
        for number in range(max(0, first - rules.headline_reach), first)
        if lines[number] not in known
        and could_be_headline(text, lines[number], rules)
        and not _runs_on(text, lines[number + 1], known)
    }
    if len(said) <= rules.few_lines:
        return ()
    opening = _stems(text[lines[first].start : lines[first].start + _OPENING])
    kinds = [known.get(line) for line in lines]
    worths = {
        number: _worth(words, opening)
        + _by_what_follows(kinds[number + 1 :])
        - (first - number) / rules.headline_reach
        + _as_title(words, said.values())
        for number, words in said.items()
    }
    best = max(said, key=lambda number: worths[number])
    best = _above_its_deck(best, said, worths)
    return tuple(number for number in said if said[number] == said[best])


def _above_its_deck(best: int, said: Mapping[int, str], worths: Mapping[int, float]) -> int:
    """The line above that says the same in fewer words, if there is one."""
    above = (
        number
        for number in said
        if best - _OVER <= number < best
        and len(said[number].split()) >= _WORDS_OF_ONE
        and worths[number] > worths[best] - 1
    )
    return next(above, best)


def _runs_on(text: str, after: Span, known: Known) -> bool:
    """Whether the line before `after` was wrapped by hand."""
    return text[after.start].islower() and after not in known and len(after) >= _WRAPPED


def _worth(words: str, opening: frozenset[str]) -> float:
    """How much a line is like a headline of the story that opens with these stems."""
    count = len(words.split())
    own = _stems(words)
    shared = len(own & opening)
    like = 3 * shared / max(3, len(own)) + 0.3 * min(4, shared)
    return (
        like
        + (5 <= count <= 20)
        + 0.5 * (count >= 7)
        - 3 * (count < 3 or _STARTS.match(words) is None)
    )


def _stems(words: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in _WORDS.findall(words.lower()))


def _by_what_follows(kinds: Sequence[BlockKind | None]) -> float:
    worths = {"byline": 3.0, "timestamp": 2.0, "share": 0.7}
    return sum(
        worth * (1 - kinds.index(kind, 0, 8) / 8)
        for kind, worth in worths.items()
        if kind in kinds[:8]
    )


def _as_title(words: str, others: Iterable[str]) -> float:
    """A line that stands there again, or with the site's name behind it, is a title."""
    worth = -0.5
    for other in others:
        if other == words:
            worth += 0.5
        elif other.startswith(words) and _SITE.match(other, len(words)):
            worth += 1
        elif words.startswith(other) and len(other.split()) > 3 and _SITE.match(words, len(other)):
            return -4
    return min(worth, 1)
