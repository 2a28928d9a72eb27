"""Work on texts nobody would write, done as nobody would do it: for property tests."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from hypothesis import strategies as st
from small_class import NOW, scheme
from strange_texts import canonical_texts

from annotator.model.article import NO_DETAILS, Article, ArticleDetails, Block, Part
from annotator.model.assignment import Assignment, Word
from annotator.model.edits import answer_to, applied
from annotator.model.errors import Refused
from annotator.model.lesson import Document, Material
from annotator.model.repeats import occurrences
from annotator.model.scheme import Attribute, Option
from annotator.model.spans import Span, trimmed
from annotator.storage.work_files import Step
from annotator.workflows.working import Work

ANSWERS = {"claim": ("checkable", ["yes", "no", ""]), "quote": ("speaker", ["Roe", "\u05d2 Q", ""])}


def counting_clock() -> Callable[[], str]:
    """A clock that is a second later at each look."""
    seconds = 0

    def now() -> str:
        nonlocal seconds
        seconds += 1
        return f"2026-03-05T{seconds // 3600 % 24:02}:{seconds // 60 % 60:02}:{seconds % 60:02}Z"

    return now


def article_of(text: str, article_id: str = "a1") -> Article:
    """An article of a block per line, each with its first word as a part."""
    blocks, start = [], 0
    for line in text.split("\n"):
        span = trimmed(text, start, start + len(line))
        if span:
            part = Part("credit", Span(span.start, span.start + 1), "2026-03-04T07:05-05:00")
            blocks.append(Block("body", span, (part,)))
        start += len(line) + 1
    known = ArticleDetails(byline="\u05d2 Q", published="2026-03-04", language="he")
    details = NO_DETAILS if len(blocks) % 2 else known
    return Article(article_id, "A title", text, tuple(blocks), details)


def materials() -> st.SearchStrategy[Material]:
    """A lesson, or an article alone, of one or two articles with at least one word each."""
    texts = canonical_texts().filter(lambda text: bool(text.strip()))
    articles = st.lists(texts, min_size=1, max_size=2).map(
        lambda found: tuple(article_of(text, f"a{n}") for n, text in enumerate(found))
    )
    lesson = st.sampled_from([None, Assignment("l1", "Who says what?", NOW), asking()])
    return st.builds(Material, articles, st.just(scheme()), lesson)


def asking() -> Assignment:
    """A lesson that asks all there is to ask of an article with the id a0."""
    return Assignment(
        "l2",
        "Who is not heard?",
        NOW,
        instructions="Read *once*.\n\nThen tag.",
        due="2026-03-06T15:30-06:00",
        zone="America/Chicago",
        expected={"claim": 6, "quote": 2},
        reasons=3,
        must_read={"a0": (0,)},
        words=(Word("otter", "An animal."), Word("\u05d2", "A \U0001f600 letter.")),
        questions=(
            Attribute("heard", "Who is not heard?", "text"),
            Attribute("agree", "Do they agree?", "choice", (Option("y", "Yes"), Option("n", "No"))),
        ),
        suggestions=True,
        points=20,
        upload="Canvas > Week 3",
    )


Action = tuple[str, int, int, str]
ACTIONS = (
    *("retag linked", "retag several", "type linked", "answer linked", "delete linked"),
    *("tag", "all", "offer", "repeats", "retag", "move", "delete", "comment", "type", "answer"),
    *("about", "undo", "redo", "back", "reject"),
)


def actions() -> st.SearchStrategy[Action]:
    """What to do, two numbers to choose places by, and words."""
    numbers = st.integers(0, 30)
    words = st.sampled_from(["", "Why?", " \ufeffso ", "\U0001f600\nreally", "x" * 50])
    return st.tuples(st.sampled_from(ACTIONS), numbers, numbers, words)


def do(work: Work, action: Action) -> bool:
    """Do something to the work; whether it was not refused."""
    kind, one, other, words = action
    try:
        _do(work, kind, one, other, words)
    except Refused:
        return False
    return True


def _do(work: Work, kind: str, one: int, other: int, words: str) -> None:
    tags = [tag.id for tag in work.material.scheme.tags]
    if kind in ("undo", "redo"):
        getattr(work, kind)()
    elif kind == "back":
        for _ in range(min(one, len(work.history.done))):
            work.undo()
        for _ in range(min(other, len(work.history.undone))):
            work.redo()
    elif kind == "about":
        question, said = (("heard", words), ("agree", ["y", "n", "", "other"][one % 4]))[other % 2]
        work.answer_about(work.material.articles[0], question, said)
        work.answer_about(work.material.articles[0], question, said + "n"[: one % 2])
    elif kind == "reject":
        article = work.material.articles[one % len(work.material.articles)]
        work.reject(article, [some_span(article.text, one, other)], tags[other % len(tags)])
    elif kind in ("tag", "all", "offer"):
        article = work.material.articles[one % len(work.material.articles)]
        span = some_span(article.text, one, other)
        places = occurrences(article.text, span.cut(article.text)) or [span]
        first = places if kind == "all" else [span]
        edit = work.tag(article, first, tags[other % len(tags)], comment=words)
        if kind == "offer":
            work.tag_repeats(edit.changes[0].annotation_id, places)
    elif work.annotations:
        chosen = work.in_text_order()[one % len(work.annotations)]
        on = next(a for a in work.material.articles if a.id == chosen.article_id)
        if kind == "repeats":
            work.tag_repeats(chosen.id, occurrences(on.text, chosen.span.cut(on.text)))
        elif kind == "retag several":
            work.retag_all([chosen.id, next(iter(work.annotations))], tags[other % len(tags)])
        elif kind == "retag linked":
            work.retag(chosen.id, tags[other % len(tags)], linked=True)
        elif kind == "retag":
            work.retag(chosen.id, tags[other % len(tags)])
        elif kind == "move":
            work.move(chosen.id, some_span(on.text, other, one))
        elif kind == "delete":
            work.delete([chosen.id, work.in_text_order()[other % len(work.annotations)].id])
        elif kind == "delete linked":
            work.delete([linked.id for linked in work.linked(chosen.id)])
        elif kind in ("comment", "type", "type linked"):
            work.comment(chosen.id, words, linked=kind == "type linked")
            if kind != "comment":
                work.comment(chosen.id, words + "!", linked=kind == "type linked")
        elif chosen.tag in ANSWERS:
            question, answers = ANSWERS[chosen.tag]
            answer = answers[other % len(answers)]
            work.answer(chosen.id, question, answer, linked=kind == "answer linked")


def some_span(text: str, start: int, length: int) -> Span:
    """A span inside `text`, which has at least one character."""
    start %= len(text)
    return Span(start, min(len(text), start + 1 + length % 8))


@st.composite
def works(draw: st.DrawFn, most: int = 20) -> tuple[Document, list[Step]]:
    """A document as it was begun, and the steps that somebody made on it."""
    begun = Document("d1", "work", draw(materials()), NOW)
    steps: list[Step] = []
    work = Work(begun, clock=counting_clock(), store=steps.append)
    for action in draw(st.lists(actions(), max_size=most)):
        do(work, action)
    return begun, steps


def after(begun: Document, steps: list[Step]) -> Document:
    """The document after the steps, by doing them in memory."""
    document = begun
    for step in steps:
        history = document.history
        made = {
            "do": lambda h=history, s=step: h.after_edit(s.edit),
            "join": lambda h=history, s=step: h.after_join(s.edit),
            "undo": history.after_undo,
            "redo": history.after_redo,
        }[step.move]()
        answers = dict(document.answers)
        answer_to(answers, step.change.answer)
        document = replace(
            document,
            annotations=applied(document.annotations, step.change),
            answers=answers,
            history=made,
            save_counter=document.save_counter + 1,
        )
    return document
