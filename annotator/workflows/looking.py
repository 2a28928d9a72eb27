"""Looking into files without opening them for work: articles, tagged passages, order."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from annotator.model.annotation import Annotation
from annotator.model.article import Article
from annotator.model.ids import new_id
from annotator.model.lesson import Material
from annotator.model.repeats import Place, place_of
from annotator.storage import work_files
from annotator.storage.connections import kind_of
from annotator.workflows.places import numbered_article


@dataclass(frozen=True, slots=True)
class Listed:
    """A tagged passage with its words and which of the places with these words it is."""

    annotation: Annotation
    exact: str
    place: Place


def article_in(source: Path, number: int = 1) -> Article:
    """An article file's article, or the `number`-th (from 1) of a lesson, work or hand-in."""
    return numbered_article(material_in(source), number, source.name)


def material_in(source: Path) -> Material:
    """What a lesson, work or hand-in is about; of an article file, it with the usual tag set."""
    if kind_of(source) == "annot":
        return work_files.read(source).material
    from annotator.importers.schemes import find_scheme
    from annotator.importers.sources import read_article

    return Material((read_article(source, article_id=new_id()),), find_scheme("default"))


def listed(path: Path) -> list[Listed]:
    """Everything tagged in a file, article by article, in text order."""
    document = work_files.read(path)
    annotations = document.as_hand_in().annotations
    return [
        Listed(
            annotation, annotation.span.cut(article.text), place_of(article.text, annotation.span)
        )
        for article in document.material.articles
        for annotation in annotations
        if annotation.article_id == article.id
    ]
