"""What is not done yet is said when handing in, and stops nobody."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from small_class import NOW, article, material, scheme, tagged

from annotator.model.annotation import Annotation
from annotator.model.assignment import Assignment
from annotator.model.lesson import Document, Material
from annotator.model.scheme import Attribute, Option
from annotator.text import say
from annotator.workflows.completeness import incomplete, open_questions

QUESTIONS = (
    Attribute("heard", "Who is not heard?", "text"),
    Attribute("agree", "Do they agree?", "choice", (Option("y", "Yes"), Option("n", "No"))),
)
ASKING = Assignment(
    "l1", "T", NOW, expected={"quote": 2, "claim": 1}, reasons=2, questions=QUESTIONS
)


def lesson(articles: int = 1) -> Material:
    made = tuple(replace(article(f"a{n}"), title=f"Story {n}") for n in range(1, articles + 1))
    return Material(made, scheme(), ASKING)


def document(annotations: Iterable[Annotation] = (), articles: int = 1) -> Document:
    by_id = {one.id: one for one in annotations}
    return Document("d1", "work", lesson(articles), NOW, annotations=by_id)


def said(one: Document) -> list[str]:
    return [say(message, **values) for message, values in incomplete(one)]


def test_an_article_opened_alone_is_complete_with_one_passage() -> None:
    alone = Document("d1", "work", replace(material(), assignment=None), NOW)
    assert said(alone) == ["Nothing is tagged yet."]
    assert said(replace(alone, annotations={"n1": tagged(1, "ask", "gone")})) == []


def test_all_that_is_open_is_said() -> None:
    assert said(document()) == [
        "Nothing is tagged yet.",
        "Claim: at least 1 expected, 0 so far.",
        "Quote: at least 2 expected, 0 so far.",
        "Say why: at least 2 expected, 0 so far.",
        "2 questions about the whole article have no answer.",
    ]


def test_what_is_done_is_not_said() -> None:
    done = [
        tagged(1, "claim", "gone", comment="Hm."),
        tagged(2, "quote", "home", comment="Oh."),
        tagged(3, "quote", "park"),
    ]
    half = document(done[:2])
    assert said(half)[0] == "Quote: at least 2 expected, 1 so far."
    whole = replace(document(done), answers={("a1", "heard"): "x", ("a1", "agree"): "y"})
    assert said(whole) == []
    some = replace(whole, answers={("a1", "agree"): "y"})
    assert said(some) == ["1 question about the whole article has no answer."]
    assert open_questions(some.material, "a1", some.answers) == QUESTIONS[:1]


def test_of_several_articles_each_is_named() -> None:
    found = said(document([tagged(1, "claim", "gone")], articles=2))
    assert "Claim in “Story 2”: at least 1 expected, 0 so far." in found
    assert "Claim in “Story 1”: at least 1 expected, 0 so far." not in found
    assert "Say why in “Story 1”: at least 2 expected, 0 so far." in found
    assert "4 questions about the whole article have no answer." in found


def test_required_questions_about_passages_count() -> None:
    tags = tuple(
        replace(tag, attributes=tuple(replace(a, required=True) for a in tag.attributes))
        for tag in scheme().tags
    )
    asks = replace(material(), assignment=None, scheme=replace(scheme(), tags=tags))
    one = Document("d1", "work", asks, NOW, annotations={"n1": tagged(1, "quote", "gone")})
    assert said(one) == ["1 question about a tagged passage has no answer."]
