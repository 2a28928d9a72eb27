"""Drafts from web pages: saved, or copied with their markup."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from lxml import etree

from annotator.importers.line_kinds import worded
from annotator.importers.web_content import content_of
from annotator.importers.web_decoding import markup_in
from annotator.importers.web_lines import seen
from annotator.importers.web_metadata import clean_byline, said_by
from annotator.importers.web_page import Page
from annotator.importers.web_rules import page_rules
from annotator.importers.web_sorting import SortedLine, sorted_lines
from annotator.importers.web_tree import parsed
from annotator.model.article import ArticleDetails
from annotator.model.canonical import canonical
from annotator.model.draft import Draft, DraftFormat, DraftLine
from annotator.model.errors import Refused
from annotator.model.progress import Report, silent

# Where less is shown at first than this share of what is hidden, all of it is read.
_LEAST_SEEN = 0.5
_STEPS = 4


def read_html(content: bytes, *, file: str, report: Report = silent) -> Draft:
    """The draft of a saved page's content; `report` hears of each step, and may raise to stop.

    Raises Refused for what is no page, or empty.
    """
    markup = markup_in(content)
    if markup is None:
        raise Refused("importing.not_text", file=file)
    return read_markup(canonical(markup), file=file, report=report)


def read_markup(
    markup: str, *, file: str = "", form: DraftFormat = "html", report: Report = silent
) -> Draft:
    """The draft of a page's canonical markup. Raises Refused when there is no text in it."""
    report(0, _STEPS)
    tree = parsed(markup)
    report(1, _STEPS)
    page = _page(tree) if tree is not None else Page()
    if tree is None or not page.lines:
        raise Refused("importing.empty", file=file) if file else Refused("importing.blank_text")
    rules = page_rules()
    said = said_by(tree, rules)
    report(2, _STEPS)
    content = content_of(page, rules, said.body, is_chosen=form == "paste")
    report(3, _STEPS)
    lines = sorted_lines(page, content, rules, said.titles)
    kept = [one for one in lines if not one.reason]
    return Draft(
        lines=tuple(_draft_line(one) for one in lines),
        title="" if any(one.kind == "headline" for one in kept) else said.title,
        details=_completed(said.details, kept),
        file=file,
        format=form,
    )


def _page(tree: etree._Element) -> Page:
    page = seen(tree)
    letters = sum(len(line.text) for line in page.lines)
    return seen(tree, with_hidden=True) if letters < page.hidden * _LEAST_SEEN else page


def _draft_line(one: SortedLine) -> DraftLine:
    return DraftLine(one.line.text, one.kind, one.line.before, one.reason and f"web.{one.reason}")


def _completed(details: ArticleDetails, kept: Sequence[SortedLine]) -> ArticleDetails:
    """The details, with what the lines say where the page's tags say nothing."""
    seen_ones = worded([one.line.text for one in kept if one.kind in ("byline", "timestamp")])
    names = (clean_byline(one.line.text) for one in kept if one.kind == "byline")
    return replace(
        details,
        byline=details.byline or seen_ones.details.byline or next(filter(None, names), ""),
        published=details.published or seen_ones.details.published,
        updated=details.updated or seen_ones.details.updated,
    )
