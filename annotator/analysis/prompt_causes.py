"""The causes of prompts: where each holds in a class, and what is known there.

A cause that lies with the class holds only where at least two people, and one of ten, stand
behind it; one that lies with the article needs nobody. What is not known is left out.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from annotator.analysis.repeats import words_of
from annotator.analysis.summary import Counted
from annotator.analysis.votes import Votes
from annotator.analysis.word_finder import listed_words
from annotator.model.annotation import Annotation
from annotator.model.article import BlockKind
from annotator.model.class_figures import ClassFigures
from annotator.model.facts import ArticleFacts
from annotator.model.prompts import Cause, PromptRule
from annotator.model.quotes import quotable
from annotator.model.scheme import Tag
from annotator.model.spans import Span
from annotator.model.summary import VoteRow

_LEAST_SIDE, _ONE_OF = 2, 10
_WITH_SENTENCES: frozenset[BlockKind] = frozenset({"headline", "subhead", "caption", "body"})


class Case(NamedTuple):
    """A passage that a rule fits, and what is known there; the largest weight fits best."""

    weight: int
    article_id: str
    span: Span | None
    values: Mapping[str, object]


class KnownClass:
    """What is known of a class, looked up by article, row and tag."""

    def __init__(self, figures: ClassFigures, works: Counted) -> None:
        self.figures = figures
        self.tags = {tag.id: tag for tag in figures.summary.scheme.tags}
        self.articles = {one.article.id: one.article for one in figures.facts}
        self.rows: dict[str, list[VoteRow]] = {one: [] for one in self.articles}
        for row in figures.summary.rows:
            self.rows[row.article_id].append(row)
        # One person's passages each.
        self.works: dict[str, list[tuple[Annotation, ...]]] = {
            one: [parts[one] for parts in works.values() if one in parts] for one in self.articles
        }

    def has_enough(self, people: int, article_id: str) -> bool:
        """Whether so many people stand for more than themselves."""
        return people >= max(_LEAST_SIDE, len(self.works[article_id]) / _ONE_OF)

    def row_at(self, article_id: str, place: int) -> VoteRow | None:
        """The row that a place is in; none between rows."""
        rows = self.rows[article_id]
        number = bisect_right(rows, place, key=lambda row: row.span.start) - 1
        return rows[number] if number >= 0 and place < rows[number].span.end else None


def _words_in_claims(known: KnownClass, rule: PromptRule) -> Iterator[Case]:
    for row in known.figures.summary.rows:
        found = _first_word_in_claim(known, rule, row)
        if found:
            word, tag, people = found
            values = {"word": word, "tag": known.tags[tag].name, "n": people}
            yield _case(people, row, people=row.people, **values)


def _first_word_in_claim(
    known: KnownClass, rule: PromptRule, row: VoteRow
) -> tuple[str, str, int] | None:
    """The first listed word inside enough people's claims, the commonest tag, its people."""
    for found in listed_words(row.text, rule.words, rule.but_not):
        place = Span(row.span.start + found.start, row.span.start + found.end)
        works = known.works[row.article_id]
        people = {
            tag: sum(any(a.tag == tag and a.span.contains(place) for a in work) for work in works)
            for tag in rule.tags
            if tag in known.tags
        }
        tag = max(people, key=lambda one: people[one], default=None)
        if tag and known.has_enough(people[tag], row.article_id):
            return words_of(found.cut(row.text)), tag, people[tag]
    return None


def _claims_by_reporter(known: KnownClass, rule: PromptRule) -> Iterator[Case]:
    for article_id, article in known.articles.items():
        rows = known.rows[article_id]
        votes = Votes(article.text, [row.span for row in rows])
        for tag in (known.tags[one] for one in rule.tags if one in known.tags):
            answered, said = Counter[int](), Counter[int]()
            for any_answer, wanted in _answered(known.works[article_id], tag, {*rule.answers}):
                answered.update(votes.rows_of(any_answer))
                said.update(votes.rows_of(wanted))
            for number, people in sorted(said.items()):
                row = rows[number]
                if known.has_enough(people, article_id) and 2 * people >= answered[number]:
                    yield _case(people, row, tag=tag.name, n=people, people=row.people)


def _answered(
    works: Sequence[Sequence[Annotation]], tag: Tag, answers: set[str]
) -> Iterator[tuple[list[Span], list[Span]]]:
    """Each person's passages with an answer to the question, and those with one of `answers`."""
    asked = [one.id for one in tag.attributes if answers & {option.id for option in one.options}]
    for work in works:
        given = [
            (a.span, {a.attributes.get(one, "") for one in asked} - {""})
            for a in work
            if a.tag == tag.id
        ]
        yield (
            [span for span, chosen in given if chosen],
            [span for span, chosen in given if chosen & answers],
        )


def _two_tags(known: KnownClass, rule: PromptRule) -> Iterator[Case]:
    for mixed in known.figures.findings.mix_ups:
        if rule.tags and not {mixed.tag, mixed.other} <= {*rule.tags}:
            continue
        for one in mixed.rows:
            row = known.row_at(one.article_id, one.span.start)
            if row and known.has_enough(one.people, one.article_id):
                sides = {"n": one.tag_people, "others": one.other_people, "people": row.people}
                names = [known.tags[tag].name for tag in (mixed.tag, mixed.other)]
                yield _case(one.people, row, tag=names[0], other=names[1], **sides)


def _splits(known: KnownClass, rule: PromptRule) -> Iterator[Case]:
    for number, split in enumerate(known.figures.findings.splits):
        if not rule.tags or split.tag in rule.tags:
            name = known.tags[split.tag].name
            # They come in the order of their evenness.
            yield _case(-number, split.row, tag=name, n=split.people, people=split.row.people)


def _repeated_credits(known: KnownClass, rule: PromptRule) -> Iterator[Case]:
    for facts in known.figures.facts:
        makers = {one.maker for one in facts.making.credits}
        # A credit that names nobody may be anybody's.
        counted = {} if None in makers else {"makers": len(makers)}
        counted["credits"] = len(facts.making.credits)
        for words, (maker, places) in _credits(facts).items():
            row = known.row_at(facts.article.id, places[0].start)
            if row and len(places) > 1:
                values = {"words": words, "places": len(places), "maker": maker or "", **counted}
                yield Case(len(places), facts.article.id, row.span, values)


def _credits(facts: ArticleFacts) -> dict[str, tuple[str | None, list[Span]]]:
    """The maker and the places of each credit, by its words."""
    found: dict[str, tuple[str | None, list[Span]]] = {}
    for one in facts.making.credits:
        words = words_of(one.span.cut(facts.article.text))
        found.setdefault(words, (one.maker, []))[1].append(one.span)
    return found


def _unheard_parts(known: KnownClass, rule: PromptRule) -> Iterator[Case]:
    for heard in known.figures.findings.voices:
        question = heard.part_question
        if question is None or not heard.voices:
            continue
        works = known.works[heard.article_id]
        chosen = [{a.attributes.get(question.id, "") for a in work} - {""} for work in works]
        people = sum(map(bool, chosen))
        few = [
            part
            for part in rule.answers
            if part in heard.parts_without_voice
            and _ONE_OF * sum(part in parts for parts in chosen) < people
        ]
        if few and known.has_enough(people, heard.article_id):
            values = {"part": question.answer_name(few[0]), "heard": len(heard.voices)}
            yield Case(people, heard.article_id, None, values)


def _passive_phrases(known: KnownClass, rule: PromptRule) -> Iterator[Case]:
    for row in known.figures.summary.rows:
        if row.block in _WITH_SENTENCES:
            for found in listed_words(row.text, rule.words, rule.but_not):
                yield _case(row.people - row.nothing, row, word=words_of(found.cut(row.text)))
                break


def _case(weight: int, row: VoteRow, **values: object) -> Case:
    words = quotable(words_of(row.text))
    return Case(weight, row.article_id, row.span, {"words": words, **values})


CASES: Mapping[Cause, Callable[[KnownClass, PromptRule], Iterator[Case]]] = {
    "word_in_claim": _words_in_claims,
    "reporter_claim": _claims_by_reporter,
    "two_tags": _two_tags,
    "split": _splits,
    "repeated_credit": _repeated_credits,
    "unheard_part": _unheard_parts,
    "passive_phrase": _passive_phrases,
}
