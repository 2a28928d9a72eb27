"""A class, or one work, as CSV files: every figure of the report can be made from them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from annotator.analysis.summary import counted_annotations, readers
from annotator.exporters.annotation_table import Tagged, annotation_table
from annotator.exporters.codebook import codebook
from annotator.exporters.copied_tables import for_viewers
from annotator.exporters.finding_tables import finding_tables
from annotator.exporters.question_tables import question_tables, without_own_words
from annotator.exporters.report_copy import ReportCopy, Viewers
from annotator.exporters.tables import Cell, Table, article_numbers, yes_no
from annotator.model.annotation import Annotation
from annotator.model.article import Article
from annotator.model.class_figures import ClassFigures
from annotator.model.collected import ClassRecord, Collected, their_copy
from annotator.model.lesson import Material
from annotator.model.summary import ReaderRow, RepeatRow, Summary
from annotator.text import say


def class_csv(
    record: ClassRecord, figures: ClassFigures, *, names: bool, copy: ReportCopy = "teacher"
) -> dict[str, bytes]:
    """The files of a class by file name; `figures` are the record's own.

    A copy for others has only the files that are about no single student.

    Without `names` there is no name, file name, id or time of anyone in them: a reader is
    a code, and what students wrote freely is there where the teacher ticked it. Nobody's
    comments are in them.
    """
    summary = figures.summary
    codes = readers(record)
    tagged = list(_class_annotations(record, figures, names=names))
    tables = {
        "annotations.csv": annotation_table(record.material, tagged, names=names),
        "rows.csv": _rows(summary),
        "people.csv": _people(summary.readers, names=names),
        "tags.csv": _tags(figures),
        "repeats.csv": _repeats(summary),
        **finding_tables(figures, codes, names=names),
        **question_tables(record, figures, codes, names=names),
    }
    return _files(for_viewers(tables, Viewers(copy)), record.material, summary)


def work_csv(
    material: Material, annotations: Iterable[Annotation], *, names: bool, person: str = ""
) -> dict[str, bytes]:
    """One work's annotations, in the given order, and the codebook, by file name.

    Without `names` there is no name, id, time or comment in them.
    """
    reader = say("report.reader", number="01")
    by_id = {article.id: article for article in material.articles}
    tagged = [Tagged(reader, person, a, by_id[a.article_id], counted=True) for a in annotations]
    table = annotation_table(material, tagged, names=names, comments=names)
    return _files({"annotations.csv": table}, material, None)


def _files(
    tables: dict[str, Table], material: Material, summary: Summary | None
) -> dict[str, bytes]:
    columns = {file: table.columns for file, table in tables.items()}
    every = {**tables, "codebook.csv": codebook(columns, material, summary)}
    return {file: table.csv() for file, table in every.items()}


def _class_annotations(
    record: ClassRecord, figures: ClassFigures, *, names: bool
) -> Iterator[Tagged]:
    """All annotations on the lesson's articles, by reader code, then in text order."""
    counted = counted_annotations(record)
    codes = readers(record)
    by_reader = {codes[one.key]: one for one in record.newest}
    for row in figures.summary.readers:
        one = by_reader[row.reader]
        used = {a.id for inside in counted[one.key].values() for a in inside}
        articles = _class_articles(record.material, one)
        for annotation in one.hand_in.annotations:
            if article := articles.get(annotation.article_id):
                told = annotation if names else without_own_words(annotation, one.key, figures)
                is_used = annotation.id in used
                yield Tagged(row.reader, row.person, told, article, counted=is_used)


def _class_articles(material: Material, one: Collected) -> dict[str, Article]:
    """The hand-in's articles that are the lesson's, by their id in the hand-in.

    The lesson's own where the text is the same, else another text of the same article.
    """
    known = {article.id for article in material.articles}
    articles = {a.id: a for a in one.hand_in.material.articles if a.id in known}
    for article in material.articles:
        if copy := their_copy(one, article):
            articles[copy.id] = article
    return articles


def _rows(summary: Summary) -> Table:
    numbers = article_numbers(summary)
    tags = [tag.id for tag in summary.scheme.tags]
    columns = ["article", "start", "end", "text", "block", "part_of_start", "part_of_end"]
    columns += ["occurrence", "occurrences", *(f"votes.{tag}" for tag in tags), "nothing", "people"]
    rows: list[list[Cell]] = []
    for row in summary.rows:
        cells: list[Cell] = [numbers[row.article_id], row.span.start, row.span.end, row.text]
        cells += [row.block]
        cells += [row.part_of.start, row.part_of.end] if row.part_of else ["", ""]
        cells += [row.place.number, row.place.total] if row.place else [1, 1]
        rows.append([*cells, *(row.votes[tag] for tag in tags), row.nothing, row.people])
    return Table(columns, rows)


def _people(readers: Iterable[ReaderRow], *, names: bool) -> Table:
    personal = ["name", "roster_id", "work", "file", "handed_in"] if names else []
    rows: list[list[Cell]] = []
    for row in readers:
        cells: list[Cell] = [row.reader]
        if names:
            cells += [row.person, row.roster_id, row.work_id, row.file, row.handed_in]
        cells += [row.annotations, yes_no(row.counted), yes_no(row.simulated), " ".join(row.states)]
        rows.append(cells)
    return Table(["reader", *personal, "annotations", "counted", "simulated", "states"], rows)


def _tags(figures: ClassFigures) -> Table:
    extra = {one.tag: one.extra for one in figures.findings.results}
    rows: list[list[Cell]] = [
        [row.tag, row.annotations, row.people, extra.get(row.tag, "")]
        for row in figures.summary.tags
    ]
    return Table(["tag", "annotations", "people", "extra"], rows)


def _repeats(summary: Summary) -> Table:
    numbers = article_numbers(summary)
    rows: list[list[Cell]] = []
    for repeat in summary.repeats:
        starts = " ".join(str(place.start) for place in repeat.places)
        known: list[Cell] = [numbers[repeat.article_id], repeat.text, len(repeat.places), starts]
        rows += [[*known, *figure] for figure in _repeat_figures(repeat)]
    return Table(["article", "text", "places", "starts", "figure", "of", "count"], rows)


def _repeat_figures(repeat: RepeatRow) -> Iterator[tuple[Cell, Cell, Cell]]:
    yield from (("people_by_places", n, people) for n, people in repeat.people_by_places.items())
    yield from (("counted_once", tag, people) for tag, people in repeat.counted_once.items())
    yield from (("counted_each", tag, places) for tag, places in repeat.counted_each.items())
