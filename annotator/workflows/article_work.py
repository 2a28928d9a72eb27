"""Work on articles that are opened alone: looked over or at once, begun before or new."""

from __future__ import annotations

from pathlib import Path

from annotator.importers.drafts import article_of
from annotator.importers.schemes import find_scheme
from annotator.importers.sources import read_draft
from annotator.model.article import Article
from annotator.model.draft import Draft
from annotator.model.ids import new_id
from annotator.model.lesson import Material
from annotator.paths import work_folder
from annotator.storage.failures import sentences
from annotator.workflows.clock import Clock
from annotator.workflows.importing import is_alike, opens_at_once
from annotator.workflows.opening import (
    DEFAULT_SCHEME,
    OpenWork,
    Report,
    begun_work,
    work_in_folder,
)


def opened_or_draft(source: Path, *, clock: Clock, report: Report) -> OpenWork | Draft:
    """Work on the article in a file, unless there is something to look over and none was begun.

    Raises Refused where there is none in it.
    """
    draft = read_draft(source)
    article = article_of(draft, article_id=new_id())
    begun = begun_on(article, clock=clock, report=report)
    if begun or not opens_at_once(draft):
        return begun or draft
    return work_in_folder(_alone(article), clock, report)


def begun_on(article: Article, *, clock: Clock, report: Report) -> OpenWork | None:
    """The work that was begun on this text alone, however its lines were seen."""
    return begun_work(_alone(article), clock, report)


def work_on(article: Article, *, clock: Clock, report: Report) -> OpenWork:
    """Work on an article that was looked over: what was begun on the very same, or new."""
    found = begun_on(article, clock=clock, report=report)
    if found and is_alike(found.work.material.articles[0], article):
        return found
    if found:
        found.give_up()
    return work_in_folder(_alone(article), clock, report)


def is_untouched(opened: OpenWork) -> bool:
    """Whether opening an article alone has made this work, and nothing was ever done in it."""
    work = opened.work
    is_ours = opened.queue is not None and opened.path.parent == work_folder()
    is_alone = is_ours and not opened.is_key and work.material.assignment is None
    return is_alone and not (work.annotations or work.history.done or work.history.undone)


def begin_again(opened: OpenWork, article: Article, *, clock: Clock, report: Report) -> OpenWork:
    """Work on an article in place of untouched work, whose file is removed.

    Raises AnnotatorError when it cannot be begun; the untouched work is closed then.
    """
    assert is_untouched(opened)
    opened.close()
    with sentences(opened.path):
        opened.path.unlink(missing_ok=True)
    return work_on(article, clock=clock, report=report)


def _alone(article: Article) -> Material:
    return Material((article,), find_scheme(DEFAULT_SCHEME))
