"""Which tag of a set simulated students use for a passage, and what they say about it."""

from __future__ import annotations

import random
from collections.abc import Mapping

from annotator.model.scheme import Scheme, Tag
from annotator.workflows.simulated_finds import Find, FindKind

# By tag id: the first that is in the set is used.
_TAGS: Mapping[FindKind, tuple[str, ...]] = {
    "headline": ("headline", "claim", "fact"),
    "subhead": ("subhead", "claim", "fact"),
    "byline": ("byline",),
    "time": ("time",),
    "around": ("around",),
    "quote": ("quote", "direct"),
    "retold": ("retold", "quote"),
    "claim": ("claim", "fact"),
    "opinion": ("opinion", "claim"),
    "prediction": ("prediction", "claim"),
    "evidence": ("evidence",),
    "source": ("source",),
    "loaded": ("loaded",),
    "caption": ("caption", "picture"),
    "credit": ("credit", "picture"),
    "ask": ("ask", "missing"),
}
# A correction is seldom in an article.
_KNOWN = {"correction", *(tag for tags in _TAGS.values() for tag in tags)}
_COMMENTS: Mapping[FindKind, tuple[str, ...]] = {
    "claim": ("You could look this up.", "Nobody says how they know.", "It says it is so."),
    "opinion": ("Not everybody would say so.", "You cannot look this up."),
    "prediction": ("We have to wait and see.",),
    "evidence": ("This makes me believe it more.", "One could count that again."),
    "loaded": ("That makes me feel something.",),
    "quote": ("Someone said this.", "It says who is talking.", "These are their own words."),
    "retold": ("It has no quotation marks.", "It says who said it."),
    "caption": ("It tells what you see.", "It is under the picture."),
    "credit": ("It says who made it.", "This is not part of the story."),
    "ask": ("I wanted to know more here.",),
}
# Passages that are told apart by what they mean, so that some take one for another.
SORTS: tuple[FindKind, ...] = ("claim", "opinion", "prediction")


def tag_for(kind: FindKind, scheme: Scheme) -> Tag | None:
    """The tag that fits a passage best; None where the set has none for it."""
    found = (scheme.tag(tag_id) for tag_id in _TAGS[kind])
    return next((tag for tag in found if tag), None)


def foreign_tag(find: Find, scheme: Scheme) -> Tag | None:
    """A tag that only its teacher knows, for a sentence: any, but the same for each student."""
    foreign = [tag for tag in scheme.tags if tag.id not in _KNOWN]
    is_sentence = find.kind in ("quote", "retold", *SORTS)
    return foreign[find.edges[0].start % len(foreign)] if foreign and is_sentence else None


def comment_on(kind: FindKind, chance: random.Random) -> str:
    """A reason to give a passage its tag; empty where none comes to mind."""
    return chance.choice(_COMMENTS.get(kind, ("",)))
