"""Answers that need not be typed again: names, and what was answered for the same name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from annotator.model.annotation import Annotation
from annotator.model.article import Article, Block, BlockKind
from annotator.model.edits import Edit
from annotator.model.scheme import Attribute, Scheme, Tag
from annotator.model.sentences import sentences
from annotator.model.spans import Span


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


_LETTER = "[^\\W\\d_][\u0300-\u036f]*"
_WORD = re.compile(rf"(?:{_LETTER}\.)+(?!\w)|(?:{_LETTER})+(?:['’‐‑-](?:{_LETTER})+)*")
_POSSESSIVE = re.compile("['’]s$")
_CONTRACTED = re.compile("['’](?:m|ll|ve|re|d|t)$")
_INITIALS = re.compile(rf"(?:{_LETTER}\.)+")
_JOINTS = _words("al bin da de del della den der di dos du el la le van von")
_OPENING = tuple("\"'“‘„«‹([")
_ONE_SPACE = (" ", "\u00a0")
_KINDS: frozenset[BlockKind] = frozenset(("caption", "body", "other"))
_DATES = _words(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thur Thurs Fri "
    "Sat Sun January February March April May June July August September October November "
    "December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec"
)
_TITLES = _words(
    "Mr Mrs Ms Mx Dr Prof Rev Gov Sen Rep Sgt Lt Capt Col Gen Det Mayor President Governor "
    "Senator Judge Chief Sheriff Officer Sergeant Captain Lieutenant Detective Professor Doctor "
    "Coach Principal Superintendent Secretary Director"
)
# These begin a sentence, and are no part of the name behind them.
_BEGINNERS = _words(
    "A After Also An And As At Before But By During For From He Her His How If In It Its Later "
    "Now On Our She Since So That The Their Then There These They This Those To Today Under Until "
    "We What When Where While Who With You"
)


def speaker_names(
    article: Article, annotations: Iterable[Annotation], question_id: str
) -> list[str]:
    """Names to answer a question with, none twice.

    Those that answer it already, the last one first; then those in the article's
    running text, in text order.
    """
    asked = [a for a in annotations if question_id in a.attributes]
    used = (a.attributes[question_id] for a in sorted(asked, key=_changed, reverse=True))
    names: dict[str, str] = {}
    for name in (*used, *names_in(article)):
        names.setdefault(name.casefold(), name)
    return list(names.values())


@lru_cache(maxsize=2)
def names_in(article: Article) -> tuple[str, ...]:
    """Runs of capitalized words that look like names; a part of a longer one is left out.

    No dates, no words all in capitals; a single word that begins a sentence only where
    it also stands inside one.
    """
    surely: dict[str, None] = {}
    maybe: dict[str, bool] = {}
    for run, begins in _runs(article):
        if len(run) > 1 and not all(map(_INITIALS.fullmatch, run)):
            surely[" ".join(run)] = None
        else:
            maybe[run[0]] = maybe.get(run[0], False) or not begins
    parts = {part for name in surely for part in name.split()}
    names = [*surely, *(word for word, inside in maybe.items() if inside and word not in parts)]
    return tuple(name for name in names if len(name) > 1)


def answers_for_name(
    tag: Tag, annotations: Iterable[Annotation], question_id: str, name: str
) -> Mapping[str, str]:
    """What was answered last for the same name, by question, where the tag says to fill it in."""
    wanted = {a.id for a in tag.attributes if a.suggest == "same_name"}
    found: dict[str, str] = {}
    if not wanted:
        return found
    for one in sorted(annotations, key=_changed):
        given = one.attributes.get(question_id, "")
        if one.tag == tag.id and given.casefold() == name.casefold():
            found.update((q, a) for q, a in one.attributes.items() if q in wanted)
    return found


def filled_in(edit: Edit, question_id: str, scheme: Scheme) -> list[Attribute]:
    """The questions that an answer to `question_id` has answered with it, none twice."""
    found: dict[str, Attribute] = {}
    for change in edit.changes:
        before, after = change.before, change.after
        tag = scheme.tag(after.tag) if after else None
        if before and after and tag:
            new = set(after.attributes) - set(before.attributes) - {question_id}
            found.update((one.id, one) for one in tag.attributes if one.id in new)
    return list(found.values())


def _changed(annotation: Annotation) -> tuple[str, str]:
    return (annotation.modified, annotation.id)


def _runs(article: Article) -> Iterator[tuple[list[str], bool]]:
    """The words of each run of capitalized words, and whether it begins a sentence."""
    for block in article.blocks:
        if block.kind in _KINDS:
            for sentence in _sentences(article.text, block):
                yield from _runs_in(article.text, sentence)


def _sentences(text: str, block: Block) -> Iterator[Span]:
    """The sentences of a block, without datelines, credits and times."""
    start = block.span.start
    for part in (*block.parts, None):
        end = part.span.start if part else block.span.end
        if start < end:
            yield from sentences(text, Span(start, end))
        start = part.span.end if part else end


def _runs_in(text: str, sentence: Span) -> Iterator[tuple[list[str], bool]]:
    run: list[str] = []
    joints: list[str] = []
    begins, end, goes_on = True, sentence.start, False
    for match in _WORD.finditer(text, sentence.start, sentence.end):
        word, gap = _POSSESSIVE.sub("", match.group()), text[end : match.start()]
        opens = end == sentence.start or gap[-1:] in _OPENING
        is_name = _is_name(word) and not (opens and word in _BEGINNERS)
        if run and not (goes_on and gap in _ONE_SPACE and (is_name or word in _JOINTS)):
            yield run, begins
            run = []
        if is_name:
            begins = begins if run else opens
            run, joints = [*run, *(joints if run else ()), word], []
        elif run:
            joints.append(word)
        end, goes_on = match.end(), word == match.group()
    if run:
        yield run, begins


def _is_name(word: str) -> bool:
    if word in _DATES or word.rstrip(".") in _TITLES or _CONTRACTED.search(word):
        return False
    is_capitalized = word[0].isupper() and any(map(str.islower, word))
    return is_capitalized or bool(_INITIALS.fullmatch(word) and word[0].isupper())
