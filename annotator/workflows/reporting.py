"""A class as figures: the summary, the report, the CSV files."""

from __future__ import annotations

from pathlib import Path

from annotator.model.errors import Refused
from annotator.storage import work_files
from annotator.storage.connections import kind_of
from annotator.storage.failures import sentences
from annotator.workflows.files import write_whole


def summary_json_of(class_path: Path) -> dict[str, object]:
    """Every figure of a class file as the published JSON."""
    from annotator.exporters.findings_json import findings_json
    from annotator.exporters.summary_json import prompts_json, summary_json
    from annotator.workflows.class_contents import read_class

    contents = read_class(class_path)
    figures = contents.figures
    return {
        **summary_json(figures.summary, figures.scores),
        **findings_json(figures),
        "prompts": prompts_json(contents.prompts),
    }


def write_report(class_path: Path, target: Path, *, names: bool) -> None:
    """Write the report of a class to `target`; an older report there is replaced."""
    from annotator.exporters.html import report_html
    from annotator.workflows.scoring import class_figures

    if target.suffix.lower() not in (".html", ".htm"):
        raise Refused("reporting.wrong_ending", file=target.name)
    demand_replaceable(target)
    page = report_html(class_figures(class_path), names=names)
    with sentences(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        write_whole(target, page.encode("utf-8"))


def export_csv(source: Path, folder: Path, *, names: bool) -> list[Path]:
    """Write a class, or one person's work, as CSV files into `folder`; gives their paths."""
    from annotator.exporters.csv_files import class_csv, work_csv

    kind = kind_of(source)
    if kind == "annotclass":
        from annotator.model.decisions import decided
        from annotator.workflows.scoring import class_parts, figures_of

        record, key, made = class_parts(source)
        files = class_csv(record, figures_of(record, key, decided(made.done)), names=names)
    elif kind == "annot":
        document = work_files.read(source)
        files = work_csv(
            document.material,
            document.as_hand_in().annotations,
            names=names,
            person=document.person,
        )
    else:
        raise Refused("reporting.nothing_to_export", file=source.name)
    with sentences(folder):
        folder.mkdir(parents=True, exist_ok=True)
    for name in files:
        demand_replaceable(folder / name)
    for name, content in files.items():
        with sentences(folder / name):
            write_whole(folder / name, content)
    return [folder / name for name in files]


def demand_replaceable(target: Path) -> None:
    """Raise Refused when one of our own files stands there."""
    with sentences(target):
        is_ours = target.exists() and kind_of(target) is not None
    if is_ours:
        raise Refused("storage.exists", file=target.name)
