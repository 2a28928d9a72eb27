"""The class report: one HTML file that needs nothing else, on screen, phone and paper."""

from __future__ import annotations

import base64
import hashlib

from annotator.exporters.report_findings import points_in_words
from annotator.exporters.report_page import page, percent
from annotator.exporters.report_questions import replies
from annotator.model.class_figures import ClassFigures
from annotator.model.matches import OUTCOMES
from annotator.model.scheme import Scheme
from annotator.paths import resources
from annotator.text import say


def report_html(figures: ClassFigures, *, names: bool) -> str:
    """The report of a class as a whole HTML page; people are codes unless `names`.

    The page may load nothing and run nothing: its content security policy allows its
    own style sheet only.
    """
    # Late: nothing but a report needs it.
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup

    summary = figures.summary
    folder = resources() / "report"
    environment = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    style = (folder / "report.css").read_text(encoding="utf-8") + _looks(summary.scheme)
    digest = base64.b64encode(hashlib.sha256(style.encode("utf-8")).digest()).decode("ascii")
    return environment.get_template("report.html.j2").render(
        page=page(figures, names=names),
        replies=replies(figures),
        summary=summary,
        names=names,
        say=say,
        percent=percent,
        outcomes=OUTCOMES,
        points=lambda one: points_in_words(one, figures.scores.worth),
        looks={tag.id: f"t{number}" for number, tag in enumerate(summary.scheme.tags)},
        style=Markup(style),
        style_hash=f"sha256-{digest}",
    )


def _looks(scheme: Scheme) -> str:
    """One style class per tag, by its number: ids may hold what CSS does not allow."""
    return "".join(
        f".t{number}{{--fill:{tag.fill};--edge:{tag.edge};--tint:{_channels(tag.fill)}}}\n"
        for number, tag in enumerate(scheme.tags)
    )


def _channels(colour: str) -> str:
    """#rrggbb as "r, g, b", so that a style sheet can thin it."""
    return ", ".join(str(int(colour[at : at + 2], 16)) for at in (1, 3, 5))
