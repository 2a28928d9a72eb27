"""What is to be tagged, and the passages that it makes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from annotator.model.annotation import Annotation, Origin
from annotator.model.answers import checked_answers
from annotator.model.article import Article
from annotator.model.errors import Refused
from annotator.model.ids import new_id
from annotator.model.scheme import Tag
from annotator.model.spans import Span, trimmed


class Wanted(NamedTuple):
    """Spans of an article to tag, in one group where they are several, and what to say of them."""

    article: Article
    spans: Iterable[Span]
    tag_id: str
    attributes: Mapping[str, str] = MappingProxyType({})
    comment: str = ""


def new_passages(
    wanted: Wanted, tag: Tag, is_tagged: Callable[[Span], bool], *, now: str, origin: Origin
) -> list[Annotation]:
    """The passages that are to be made; none for spans that have the tag already."""
    answers = checked_answers(tag, wanted.attributes)
    found = [without_blanks(wanted.article, span) for span in wanted.spans]
    new = [span for span in dict.fromkeys(found) if not is_tagged(span)]
    group = new_id() if len(new) > 1 else None
    return [
        Annotation(
            id=new_id(),
            article_id=wanted.article.id,
            tag=tag.id,
            span=span,
            created=now,
            modified=now,
            comment=wanted.comment,
            attributes=answers,
            group=group,
            origin=origin,
        )
        for span in new
    ]


def without_blanks(article: Article, span: Span) -> Span:
    """A span of an article without the white space at its edges; refused where no word is left."""
    found = trimmed(article.text, span.start, span.end)
    if found is None or span.end > len(article.text):
        raise Refused("editing.no_words")
    return found
