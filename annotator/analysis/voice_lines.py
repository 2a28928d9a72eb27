"""What to say of the voices in tomorrow's lines.

The first that holds: at least half of the passages that ask for a speaker have none, by at
least two people; a speaker has at least half of all speakers' words, where these are more than
names; one has no name; one has a part in the story, and then which of the parts that can be
chosen have somebody, if not all. Only speakers whom a third of the people named.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from annotator.model.tomorrow import Line
from annotator.model.voices import Voice, Voices

# With fewer words, who speaks was tagged, not what they say.
_FEW_WORDS = 20


def voice_line(articles: Iterable[Voices], people: Mapping[str, int]) -> Line | None:
    """The line for the first rule that holds in any article; `people` are by article id."""
    every = list(articles)
    for rule in (_no_speaker, _most_heard, _no_name, _parts_heard):
        for voices in every:
            heard = [v for v in voices.voices if 3 * v.people >= people[voices.article_id]]
            line = rule(voices, heard)
            if line:
                return line
    return None


def _no_speaker(voices: Voices, heard: Sequence[Voice]) -> Line | None:
    passages = voices.no_speaker + sum(voice.passages for voice in voices.voices)
    if voices.no_speaker_people < 2 or 2 * voices.no_speaker < passages:
        return None
    return Line("no_speaker", {"n": voices.no_speaker, "passages": passages}, voices.article_id)


def _most_heard(voices: Voices, heard: Sequence[Voice]) -> Line | None:
    total = sum(voice.words for voice in heard)
    most = max(heard, key=lambda voice: voice.words, default=None)
    if most is None or total < _FEW_WORDS or 2 * most.words < total:
        return None
    values = {"speaker": most.speaker, "n": most.words, "total": total}
    return Line("most_heard", values, voices.article_id)


def _no_name(voices: Voices, heard: Sequence[Voice]) -> Line | None:
    unnamed = next((voice for voice in heard if voice.is_named is False), None)
    if unnamed is None:
        return None
    values = {"speaker": unnamed.speaker, "n": unnamed.people}
    return Line("no_name", values, voices.article_id)


def _parts_heard(voices: Voices, heard: Sequence[Voice]) -> Line | None:
    asked = voices.part_question
    parts = {voice.part for voice in heard} - {None}
    if asked is None or not 0 < len(parts) < len(asked.options):
        return None
    names = "; ".join(option.name for option in asked.options if option.id in parts)
    values = {"n": len(parts), "total": len(asked.options), "parts": names}
    return Line("parts_heard", values, voices.article_id)
