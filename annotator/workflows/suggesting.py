"""Suggestions for a person at work: what they may tag, each with its reason.

Nothing is tagged by a suggestion: it names places and a tag, and the person decides.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from annotator.model.article import Article
from annotator.model.edits import Edit
from annotator.model.errors import Refused
from annotator.model.lesson import Material
from annotator.model.progress import Report, silent
from annotator.model.scheme import Attribute, Scheme, Tag
from annotator.model.spans import Span
from annotator.model.suggestion import Suggestion
from annotator.workflows.completing import answers_for_name
from annotator.workflows.new_passages import Wanted
from annotator.workflows.working import Work

# By what is seen, the ids of tags that are about it: those of the shipped sets.
_TAGS = {
    "direct": ("quote", "direct"),
    "retold": ("retold", "quote"),
    "caption": ("caption", "picture"),
    "credit": ("credit",),
    "claim": ("claim", "fact"),
    "prediction": ("prediction", "claim"),
}
# Characters of an article that is searched before a key is let go.
_AT_ONCE = 30_000
_MOST_KEPT = 4
# Searching costs more than a key may; an article never changes.
_found: dict[tuple[Article, bool], tuple[Suggestion, ...]] = {}
# The question whether words are exact or retold has both for an answer.
_FORMS = {"direct": "exact", "retold": "retold"}


class Maybe(NamedTuple):
    """A suggestion, the tag it may get, the places that do not have it, and answers to fill in."""

    suggestion: Suggestion
    tag: Tag
    places: tuple[Span, ...]
    answers: Mapping[str, str]

    @property
    def kind(self) -> tuple[str, str]:
        """What can be accepted together: of the same kind, for the same tag."""
        return self.suggestion.kind, self.tag.id


class Covered:
    """Stretches of a text, added in text order."""

    def __init__(self) -> None:
        self._starts: list[int] = []
        # Up to where those before reach, itself included.
        self._reached: list[int] = []

    def add(self, span: Span) -> None:
        """Cover a span that starts no earlier than those before."""
        self._starts.append(span.start)
        self._reached.append(max(span.end, self._reached[-1] if self._reached else 0))

    def touches(self, span: Span) -> bool:
        """Whether a span shares words with any of them."""
        before = bisect_left(self._starts, span.end)
        return before > 0 and self._reached[before - 1] > span.start


def are_allowed(material: Material, *, is_key: bool = False) -> bool:
    """Whether a person may ask: a teacher may, all others where no lesson says otherwise."""
    return is_key or material.assignment is None or material.assignment.suggestions


def are_at_hand(article: Article, *, claims: bool = False) -> bool:
    """Whether the suggestions for an article are known, or found in no time."""
    return (article, claims) in _found or len(article.text) <= _AT_ONCE


def search(
    article: Article, *, claims: bool = False, report: Report = silent
) -> tuple[Suggestion, ...]:
    """What rules see in an article, from then on at hand; `report` may raise to stop."""
    from annotator.suggestions.proposals import suggestions

    found = suggestions(article, claims=claims, report=report)
    for oldest in list(_found)[: 1 - _MOST_KEPT]:
        _found.pop(oldest, None)
    _found[article, claims] = found
    return found


def suggestions_of(article: Article, scheme: Scheme, *, claims: bool = False) -> list[Maybe]:
    """All suggestions for an article, in text order; none for what the tag set has no tag for."""
    return list(_fitting(_seen(article, claims), scheme))


def suggestions_in(
    source: Path, number: int = 1, *, claims: bool = False
) -> tuple[Article, list[Maybe]]:
    """The `number`-th article (from 1) of an article file, lesson or work, and its suggestions.

    Refused where a lesson gives its students none.
    """
    from annotator.workflows.looking import material_in
    from annotator.workflows.places import numbered_article

    material = material_in(source)
    if not are_allowed(material):
        raise Refused("suggesting.not_allowed")
    article = numbered_article(material, number, source.name)
    return article, suggestions_of(article, material.scheme, claims=claims)


def waiting(work: Work, article: Article, *, claims: bool = False) -> list[Maybe]:
    """What may still be tagged, in text order.

    Places that have the tag already, share words with a passage that has it, or were
    rejected are left out.
    """
    covered: dict[str, Covered] = {}
    for one in work.in_text_order():
        if one.article_id == article.id:
            covered.setdefault(one.tag, Covered()).add(one.span)
    rejected = _rejected(work, article)
    found = []
    for maybe in suggestions_of(article, work.material.scheme, claims=claims):
        tagged = covered.get(maybe.tag.id, Covered())
        free = tuple(
            span
            for span in maybe.places
            if (maybe.tag.id, span) not in rejected and not tagged.touches(span)
        )
        if free:
            found.append(maybe._replace(places=free))
    return sorted(found, key=lambda maybe: maybe.places[0])


def next_suggestion(found: Sequence[Maybe], point: int) -> Maybe | None:
    """Of what is waiting, the first one at or behind code point `point`, else the first of all."""
    later = (one for one in found if one.places[0].start >= point)
    return next(later, found[0] if found else None)


def previous_suggestion(found: Sequence[Maybe], point: int) -> Maybe | None:
    """Of what is waiting, the last one that starts before code point `point`, else the last."""
    earlier = (one for one in reversed(found) if one.places[0].start < point)
    return next(earlier, found[-1] if found else None)


def accept(work: Work, article: Article, maybe: Maybe) -> Edit:
    """Tag all places of a suggestion, with its answers, as one step."""
    return _accept_all(work, article, [maybe])


def accept_kind(work: Work, article: Article, maybe: Maybe, *, claims: bool = False) -> Edit:
    """Tag all that is still suggested of the same kind, as one step."""
    return _accept_all(work, article, same_kind(waiting(work, article, claims=claims), maybe))


def same_kind(found: Sequence[Maybe], maybe: Maybe) -> list[Maybe]:
    """Of what is waiting, what would be accepted together with one, itself included."""
    return [one for one in found if one.kind == maybe.kind]


def reject(work: Work, article: Article, maybe: Maybe) -> Edit:
    """Have a suggestion shown no more in this work."""
    return work.reject(article, maybe.places, maybe.tag.id)


def _rejected(work: Work, article: Article) -> frozenset[tuple[str, Span]]:
    """What is not to be suggested: tag ids and places."""
    found = (edit.rejection for edit in work.history.done if edit.rejection)
    return frozenset(
        (one.tag, span) for one in found if one.article_id == article.id for span in one.places
    )


def _accept_all(work: Work, article: Article, accepted: Sequence[Maybe]) -> Edit:
    wanted = [
        Wanted(article, one.places, one.tag.id, _known_answers(work, one)) for one in accepted
    ]
    return work.tag_several(wanted, "suggestion")


def _known_answers(work: Work, maybe: Maybe) -> Mapping[str, str]:
    """The suggested answers, and those that were given for the same name before."""
    question = _names_question(maybe.tag)
    name = maybe.answers.get(question.id) if question else None
    if question is None or not name:
        return maybe.answers
    known = answers_for_name(maybe.tag, work.annotations.values(), question.id, name)
    return {**known, **maybe.answers}


def _fitting(seen: Sequence[Suggestion], scheme: Scheme) -> Iterator[Maybe]:
    for one in seen:
        tag = _tag_for(one, scheme)
        if tag:
            places = one.places[:1] if tag.repeats == "once" else one.places
            yield Maybe(one, tag, places, _answers(one, tag))


def _tag_for(one: Suggestion, scheme: Scheme) -> Tag | None:
    kind = "prediction" if one.claim == "prediction" else one.kind
    for tag_id in _TAGS[kind]:
        tag = scheme.tag(tag_id)
        # Whether a tag for quotes is for retold ones as well, only its questions say.
        if tag and (tag_id != "quote" or kind == "direct" or _form_question(tag)):
            return tag
    return None


def _answers(one: Suggestion, tag: Tag) -> dict[str, str]:
    """What the article answers of the questions that the tag asks."""
    answers = {}
    if one.speaker and (question := _names_question(tag)):
        answers[question.id] = one.speaker
    if one.kind in _FORMS and (question := _form_question(tag)):
        answers[question.id] = _FORMS[one.kind]
    return answers


def _names_question(tag: Tag) -> Attribute | None:
    """Who is speaking."""
    texts = (one for one in tag.attributes if one.kind == "text")
    return next((one for one in texts if one.suggest == "names" or one.id == "speaker"), None)


def _form_question(tag: Tag) -> Attribute | None:
    """Whether the words are exact or retold."""
    forms = set(_FORMS.values())
    return next((a for a in tag.attributes if forms <= {o.id for o in a.options}), None)


def _seen(article: Article, claims: bool) -> tuple[Suggestion, ...]:
    known = _found.get((article, claims))
    return search(article, claims=claims) if known is None else known
