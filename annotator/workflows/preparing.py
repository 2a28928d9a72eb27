"""Preparing a lesson: a draft that says all that is wrong with it, and becomes a lesson."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, NamedTuple

from annotator.model.article import Article
from annotator.model.assignment import Assignment
from annotator.model.assignment_fields import checked_assignment
from annotator.model.canonical import one_line
from annotator.model.errors import AnnotatorError, Refused
from annotator.model.ids import new_id
from annotator.model.lesson import Document, Material
from annotator.model.scheme import KINDS_WITH_OPTIONS, Attribute, Option, Scheme
from annotator.paths import home
from annotator.workflows.clock import Clock
from annotator.workflows.lessons import Lesson, default_questions, write_lesson
from annotator.workflows.opening import DEFAULT_SCHEME, OpenWork
from annotator.workflows.working import Work

# What is typed in one place of the page is looked at together.
_CHECKED = (
    ("title",),
    ("instructions",),
    ("due", "zone"),
    ("expected",),
    ("reasons",),
    ("must_read", "later"),
    ("words",),
    ("questions",),
    ("points",),
    ("upload",),
)
_FEWEST_CHOICES = 2


class Problem(NamedTuple):
    """What keeps a draft from being a lesson: in which field, for words and questions which row."""

    field: str
    error: AnnotatorError
    row: int | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """A lesson that is being prepared.

    `scheme` is the whole tag set; `left_out` are the tags that this lesson does without, by id,
    `unasked` the questions, by tag and question id. `assignment` gets its id and time when the
    lesson is written.
    """

    scheme: Scheme
    articles: tuple[Article, ...] = ()
    left_out: frozenset[str] = frozenset()
    unasked: frozenset[tuple[str, str]] = frozenset()
    assignment: Assignment = field(default=Assignment("", "", ""))

    def asking(self, **fields: Any) -> Draft:
        """The draft with other fields of its assignment."""
        return replace(self, assignment=replace(self.assignment, **fields))

    def with_articles(self, sources: Sequence[Path]) -> Draft:
        """The draft on other articles, with the first one's title where it had none.

        Raises Refused for a file that holds no article; paragraphs are to be chosen anew.
        """
        from annotator.importers.sources import read_article

        return self.on_articles([read_article(path, article_id=new_id()) for path in sources])

    def on_articles(self, articles: Sequence[Article]) -> Draft:
        """As `with_articles`, of articles that were read."""
        titles = [self.assignment.title, *(article.title for article in articles)]
        title = next((one for one in titles if one_line(one)), "")
        return replace(self, articles=tuple(articles)).asking(title=title, must_read={}, later={})

    def with_scheme(self, scheme: Scheme) -> Draft:
        """The draft with another tag set, all of it."""
        known = {tag.id for tag in scheme.tags}
        expected = {tag: n for tag, n in self.assignment.expected.items() if tag in known}
        whole = replace(self, scheme=scheme, left_out=frozenset(), unasked=frozenset())
        return whole.asking(expected=expected)

    @property
    def lesson_scheme(self) -> Scheme:
        """The tag set without what is left out."""
        tags = (
            replace(
                tag,
                attributes=tuple(a for a in tag.attributes if (tag.id, a.id) not in self.unasked),
            )
            for tag in self.scheme.tags
            if tag.id not in self.left_out
        )
        return replace(self.scheme, tags=tuple(tags))

    def problems(self) -> list[Problem]:
        """Every mistake, in the order of the page; none means that `write` has what it needs."""
        return list(self._problems())

    def _problems(self) -> Iterator[Problem]:
        if not self.articles:
            yield Problem("articles", Refused("preparing.no_article"))
        if not self.lesson_scheme.tags:
            yield Problem("scheme", Refused("preparing.no_tag"))
        asked = self._asked()
        for names in _CHECKED:
            values = {name: getattr(asked, name) for name in names}
            try:
                rows = list(self._rows_in(names[0], values[names[0]]))
                yield from rows
                if not rows:
                    self._check(**values)
            except AnnotatorError as error:
                yield Problem(names[0], error)

    def _rows_in(self, name: str, rows: Sequence[Any]) -> Iterator[Problem]:
        """What is wrong with single words or questions."""
        for row, one in enumerate(rows if name in ("words", "questions") else ()):
            try:
                if name == "questions":
                    _demand_asked(one)
                self._check(**{name: (one,)})
            except AnnotatorError as error:
                yield Problem(name, error, row)

    def _check(self, **values: Any) -> None:
        alone = replace(Assignment("draft", "-", ""), **values)
        checked_assignment(alone, self.articles, self.lesson_scheme)

    def _asked(self) -> Assignment:
        """What is asked, without what tags that are left out were to have."""
        known = {tag.id for tag in self.lesson_scheme.tags}
        expected = {tag: n for tag, n in self.assignment.expected.items() if tag in known}
        return replace(self.assignment, expected=expected)

    def material(self, *, now: str) -> Material:
        """The lesson as it is handed out, made at `now`. Raises Refused for the first problem."""
        for problem in self._problems():
            raise problem.error
        assignment = replace(self._asked(), id=new_id(), created=now)
        return Material(self.articles, self.lesson_scheme, assignment)

    def write(self, target: Path, *, clock: Clock) -> Lesson:
        """Write the lesson at `target` and its class file, both or neither: each time a new one."""
        return write_lesson(target, self.material(now=clock()))

    def preview(self, *, clock: Clock) -> OpenWork:
        """The lesson as a student begins it; nothing of what is done in it is kept.

        Raises Refused for the first problem.
        """
        material = self.material(now=clock())
        document = Document(new_id(), "work", material, clock())
        work = Work(document, clock=clock, store=lambda step: None)
        return OpenWork(home() / "preview.annot", work, None)


def new_draft() -> Draft:
    """An empty draft with the usual tag set and questions."""
    from annotator.importers.schemes import find_scheme

    return Draft(find_scheme(DEFAULT_SCHEME)).asking(questions=default_questions())


def whole_question(question_id: str, words: str, kind: str, choices: Sequence[str]) -> Attribute:
    """A question about a whole article, as typed; `choices` only count where it has some."""
    options: list[Option] = []
    for name in filter(None, map(one_line, choices if kind in KINDS_WITH_OPTIONS else ())):
        taken = {option.id for option in options}
        options.append(Option(_option_id(name, taken), name))
    return Attribute(question_id, one_line(words), kind, tuple(options))  # type: ignore[arg-type]


def free_question_id(taken: Sequence[str]) -> str:
    """An id for one more question."""
    return _free("question", set(taken), first=1)


def _option_id(name: str, taken: set[str]) -> str:
    stem = re.sub(r"[^a-z0-9]+", "_", name.casefold())[:50].strip("_")
    return _free(stem or "answer", taken, first=2) if stem in taken or not stem else stem


def _free(stem: str, taken: set[str], *, first: int) -> str:
    return next(
        one for n in range(first, first + len(taken) + 1) if (one := f"{stem}_{n}") not in taken
    )


def _demand_asked(question: Attribute) -> None:
    """Raises Refused, in words for a person at the page, where a question is not finished."""
    if not question.name:
        raise Refused("preparing.question_empty")
    names = [option.name.casefold() for option in question.options]
    if question.kind in KINDS_WITH_OPTIONS and len(names) < _FEWEST_CHOICES:
        raise Refused("preparing.few_choices")
    if len(set(names)) < len(names):
        raise Refused("preparing.choice_twice")
