"""The class report as a PDF: the same values as on the screen, on pages."""

from __future__ import annotations

from annotator.exporters.report_copy import ReportCopy
from annotator.exporters.report_splits import NOTHING_BESIDE, Beside
from annotator.exporters.report_template import Wanted, rendered
from annotator.model.class_figures import ClassFigures
from annotator.model.progress import Report, silent
from annotator.text import say

# How much of a tag's colour stands behind words, by how many used it: as on the screen.
_SHADES = (0.0, 0.16, 0.28, 0.42, 0.58, 0.74)
# A board is looked at from the last row.
_LARGER = 1.3


def report_pdf(
    figures: ClassFigures,
    *,
    names: bool,
    copy: ReportCopy = "teacher",
    beside: Beside = NOTHING_BESIDE,
    report: Report = silent,
) -> bytes:
    """The report of a class on pages; people are codes unless `names`.

    Raises Refused where there is no font to write with.
    """
    # Late: only a PDF needs Qt where there is no window.
    from annotator.exporters.pdf import pdf_of

    title = figures.summary.title
    return pdf_of(
        report_pages(figures, names=names, copy=copy, beside=beside),
        title=say("report.page_title", title=title),
        running=say("report.running_names" if names else f"report.running_{copy}", title=title),
        report=report,
    )


def report_pages(
    figures: ClassFigures,
    *,
    names: bool,
    copy: ReportCopy = "teacher",
    beside: Beside = NOTHING_BESIDE,
) -> str:
    """The report in the HTML that is made into pages."""
    times = _LARGER if copy == "board" else 1.0
    return rendered(
        "report.pdf.html.j2",
        figures,
        Wanted(copy, names, beside),
        tint=tint,
        px=lambda width: round(width * times),
        pt=lambda points: f"{points * times:.1f}pt",
    )


def tint(colour: str, shade: int) -> str:
    """#rrggbb on white paper, thinned to one of five shades; 0 is the paper."""
    part = _SHADES[shade]
    mixed = (round(int(colour[at : at + 2], 16) * part + 255 * (1 - part)) for at in (1, 3, 5))
    return "#" + "".join(f"{channel:02x}" for channel in mixed)
