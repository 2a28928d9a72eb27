"""Long articles with many tagged passages, and the plain widget they are measured against."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from annotator.importers.drafts import article_of
from annotator.importers.schemes import find_scheme
from annotator.importers.sources import draft_from_text
from annotator.model.annotation import Annotation, text_order
from annotator.model.article import Article
from annotator.model.lesson import Document, Material
from annotator.model.spans import Span, trimmed
from annotator.storage import work_files

NOW = "2026-03-04T12:00:00Z"
_WORDS = (
    "the harbor council said on Monday that new rules for boats will begin in spring although "
    "many who work there asked why nobody had talked to them before it was decided and a member "
    "of the board answered that letters were sent to every owner whose name was on the list"
)


class Size(NamedTuple):
    """How long an article is and how much is tagged in it."""

    characters: int
    annotations: int

    def __str__(self) -> str:
        return f"{self.characters // 1000:,} kB, {self.annotations:,}"


def long_article(characters: int) -> Article:
    """An article of about this many characters in paragraphs as news has them."""
    chance = random.Random(characters)
    text = "Harbor rules divide the town\n\nPublished: May 2, 2023 at 8:15 AM\n\n"
    parts = [text]
    length = len(text)
    while length < characters:
        sentences = [_sentence(chance) for _ in range(chance.randint(1, 4))]
        parts.append(" ".join(sentences) + "\n\n")
        length += len(parts[-1])
    return article_of(draft_from_text("".join(parts)), article_id="article")


def _sentence(chance: random.Random) -> str:
    words = chance.choices(_WORDS.split(), k=chance.randint(8, 22))
    return " ".join(words).capitalize() + "."


def annotations_of(article: Article, count: int) -> list[Annotation]:
    """Passages spread over all of the article, of all tags, some inside others."""
    chance = random.Random(count)
    tags = [tag.id for tag in find_scheme("default").tags]
    ids = (str(number).zfill(36) for number in range(count))
    spans = set(islice(_spans(article.text, count, chance), count))
    assert len(spans) == count
    return [
        Annotation(i, article.id, chance.choice(tags), s, NOW, NOW)
        for i, s in zip(ids, spans, strict=True)
    ]


def _spans(text: str, count: int, chance: random.Random) -> Iterator[Span]:
    seen = set()
    while True:
        start = chance.randrange(len(text) - 200)
        span = trimmed(text, start, start + chance.choice((12, 30, 30, 60, 60, 120, 180)))
        if span and span not in seen:
            seen.add(span)
            yield span


def stored(folder: Path, article: Article, annotations: list[Annotation]) -> Path:
    """A work file with these annotations."""
    material = Material((article,), find_scheme("default"))
    path = folder / f"{len(article.text)}-{len(annotations)}.annot"
    document = Document(id="work", role="work", material=material, created=NOW)
    work_files.create(path, document)
    # Not through `create`: it counts the places of each one's words in all of the text.
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.executemany(
            'INSERT INTO annotation (id, article_id, tag, "start", "end", occurrence, occurrences,'
            " comment, attributes, origin, created, modified)"
            " VALUES (?, ?, ?, ?, ?, 1, 1, ?, '{}', ?, ?, ?)",
            [
                (a.id, a.article_id, a.tag, a.span.start, a.span.end, a.comment, a.origin, NOW, NOW)
                for a in sorted(annotations, key=text_order)
            ],
        )
    return path
