"""Who speaks in an article, as the class wrote it.

A speaker is the answer to a text question for which names are offered; of the questions that
are filled in as for the same name, the one with the id "named" says whether there is a name,
the first other one with answers to choose from, yes and no apart, tells the part. Where most
answers, or without any the article, say so, the speaker is named: by the article, where the
last word of the spelling has a capital wherever it stands inside a sentence.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import median_low

from annotator.analysis.article_facts import count_words
from annotator.model.annotation import Annotation
from annotator.model.article import Article
from annotator.model.scheme import Attribute, Scheme, Tag
from annotator.model.spans import union
from annotator.model.voices import Merges, Voice, Voices, merged, spelling_key, stripped

_LAST_WORD = re.compile(r"\w+$")
# What stands before the first word of a sentence.
_BEGINS = re.compile(r"(?:\n|[.!?:]\W*|[-–—]\s*|[\"'“‘«(])$")


@dataclass(frozen=True, slots=True)
class _Asked:
    """The questions of a tag about a speaker; `part` and `named` where it asks them."""

    speaker: Attribute
    part: Attribute | None
    named: Attribute | None


@dataclass(frozen=True, slots=True)
class _Said:
    """What a person (a number) said about one passage with a speaker."""

    person: int
    passage: Annotation
    speaker: str
    part: str
    named: str


def voices(
    article: Article,
    scheme: Scheme,
    works: Sequence[Sequence[Annotation]],
    merges: Merges | None = None,
) -> Voices:
    """The speakers of an article; `works` holds one sequence of its passages per person."""
    asked = {tag.id: questions for tag in scheme.tags if (questions := _asked(tag))}
    everything = list(_said(works, asked))
    blank = [said for said in everything if not spelling_key(said.speaker)]
    spoken: dict[str, list[_Said]] = {}
    for said in everything:
        if key := spelling_key(merged(said.speaker, merges or {})):
            spoken.setdefault(key, []).append(said)
    parts = [one.part for one in asked.values() if one.part]
    order = list(dict.fromkeys(option.id for part in parts for option in part.options))
    found = [_voice(article, several, merges or {}, order) for several in spoken.values()]
    return Voices(
        article_id=article.id,
        voices=tuple(sorted(found, key=lambda v: (-v.people, -v.words, spelling_key(v.speaker)))),
        no_speaker=len(blank),
        no_speaker_people=len({said.person for said in blank}),
        part_question=parts[0] if parts else None,
    )


def _asked(tag: Tag) -> _Asked | None:
    about = [one for one in tag.attributes if one.suggest == "same_name"]
    speaker = next((one for one in tag.attributes if one.suggest == "names"), None)
    if speaker is None:
        return None
    return _Asked(
        speaker=speaker,
        part=next((one for one in about if one.id != "named" and _tells_part(one)), None),
        named=next((one for one in about if one.id == "named"), None),
    )


def _tells_part(question: Attribute) -> bool:
    return question.kind == "choice" and not {"yes", "no"} & {one.id for one in question.options}


def _said(works: Sequence[Sequence[Annotation]], asked: Mapping[str, _Asked]) -> Iterator[_Said]:
    for person, work in enumerate(works):
        for one in work:
            if questions := asked.get(one.tag):
                yield _Said(
                    person,
                    one,
                    *(
                        one.attributes.get(question.id, "") if question else ""
                        for question in (questions.speaker, questions.part, questions.named)
                    ),
                )


def _voice(article: Article, said: Sequence[_Said], merges: Merges, order: Sequence[str]) -> Voice:
    spellings = _spellings(said)
    commonest = max(spellings, key=lambda spelling: spellings[spelling])
    speaker = merged(commonest, merges)
    by_person: dict[int, list[Annotation]] = {}
    for one in said:
        by_person.setdefault(one.person, []).append(one.passage)
    parts = Counter(part for _, part in {(one.person, one.part) for one in said})
    return Voice(
        article_id=article.id,
        speaker=speaker,
        spellings=spellings,
        people=len(by_person),
        passages=len(said),
        words=median_low(_words(article.text, own) for own in by_person.values()),
        parts={option: parts[option] for option in order if parts[option]},
        is_named=_is_named(article.text, speaker, [one.named for one in said if one.named]),
    )


def _spellings(said: Iterable[_Said]) -> dict[str, int]:
    """The people for each spelling; those that are compared alike are one, as written first."""
    people: dict[str, set[int]] = {}
    written: dict[str, str] = {}
    for one in said:
        key = spelling_key(one.speaker)
        written.setdefault(key, one.speaker)
        people.setdefault(key, set()).add(one.person)
    return {written[key]: len(several) for key, several in people.items()}


def _words(text: str, passages: Iterable[Annotation]) -> int:
    return sum(count_words(span.cut(text)) for span in union(one.span for one in passages))


def _is_named(text: str, speaker: str, answers: Sequence[str]) -> bool | None:
    if answers:
        return 2 * sum(answer in ("named", "yes") for answer in answers) >= len(answers)
    last = _LAST_WORD.search(stripped(speaker))
    if last is None:
        return None
    capital = None
    for place in re.finditer(rf"\b{re.escape(last.group())}\b", text, re.IGNORECASE):
        letter, before = place.group()[0], text[max(0, place.start() - 9) : place.start()]
        if letter.islower():
            return False
        if letter.isupper() and before and not _BEGINS.search(before):
            capital = True
    return capital
