"""Voices: who speaks in an article, as the class wrote it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from annotator.model.roster import folded
from annotator.model.scheme import Attribute

# The teacher's word on spellings of one speaker: from how a spelling is compared
# (`spelling_key`) to the spelling that it counts as.
Merges = Mapping[str, str]

_EDGE = re.compile(r"^[\W_]+|[\W_]+$")
_POSSESSIVE = re.compile(r"['’]s$")


def spelling_key(answer: str) -> str:
    """A speaker as spellings are compared: without case, signs at the edges and a last 's."""
    return stripped(folded(answer))


def stripped(answer: str) -> str:
    """An answer without signs at its edges and without a last 's."""
    return _POSSESSIVE.sub("", _EDGE.sub("", answer))


def merged(answer: str, merges: Merges) -> str:
    """The spelling that an answer counts as; itself where the teacher said nothing.

    A merge into a spelling that is itself merged goes on; one that leads back stops there.
    """
    seen: set[str] = set()
    while (key := spelling_key(answer)) in merges and key not in seen:
        seen.add(key)
        answer = merges[key]
    return answer


@dataclass(frozen=True, slots=True)
class Voice:
    """One speaker in one article; `people` named them in `passages` passages altogether.

    `speaker` is the teacher's spelling, else the commonest; `spellings` holds each as it was
    written first, with its people. `words` is the middle one (the lower of two) of how many
    words of the article each of the people gave the speaker. `parts` counts the people for each
    answer about their part. `is_named` is None where neither the class nor the article says.
    """

    article_id: str
    speaker: str
    spellings: Mapping[str, int]
    people: int
    passages: int
    words: int
    parts: Mapping[str, int]
    is_named: bool | None

    @property
    def part(self) -> str | None:
        """The part most people gave them, the first in the question where several are."""
        return max(self.parts, key=lambda part: self.parts[part], default=None)


@dataclass(frozen=True, slots=True)
class Voices:
    """The speakers of one article, those whom most people named first.

    `no_speaker` counts the passages whose question after the speaker has no answer, of
    `no_speaker_people`. `part_question` is None where the tag set asks for no part.
    """

    article_id: str
    voices: tuple[Voice, ...]
    no_speaker: int
    no_speaker_people: int
    part_question: Attribute | None

    @property
    def parts_without_voice(self) -> tuple[str, ...]:
        """The answers about a part that are no speaker's commonest, in the question's order."""
        options = self.part_question.options if self.part_question else ()
        heard = {voice.part for voice in self.voices}
        return tuple(one.id for one in options if one.id not in heard)
