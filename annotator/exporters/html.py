"""The class report: one HTML file that needs nothing else, on screen, phone and paper."""

from __future__ import annotations

import base64
import hashlib

from annotator.exporters.report_copy import ReportCopy
from annotator.exporters.report_splits import NOTHING_BESIDE, Beside
from annotator.exporters.report_template import Wanted, rendered
from annotator.model.class_figures import ClassFigures
from annotator.model.scheme import Scheme
from annotator.paths import resources


def report_html(
    figures: ClassFigures,
    *,
    names: bool,
    copy: ReportCopy = "teacher",
    beside: Beside = NOTHING_BESIDE,
) -> str:
    """The report of a class as a whole HTML page; people are codes unless `names`.

    The page may load nothing and run nothing: its content security policy allows its
    own style sheet only.
    """
    # Late: nothing but reports and sheets needs it.
    from markupsafe import Markup

    style = (resources() / "report" / "report.css").read_text(encoding="utf-8")
    style += _looks(figures.summary.scheme)
    digest = base64.b64encode(hashlib.sha256(style.encode("utf-8")).digest()).decode("ascii")
    return rendered(
        "report.html.j2",
        figures,
        Wanted(copy, names, beside),
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
