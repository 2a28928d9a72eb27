"""Copies without names hold no name, account, path or exact time of anybody, in any format."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from platform_downloads import (
    NAMES,
    STRANGER,
    class_list,
    download,
    empty_class,
    sent,
    students,
    user_name,
)

from annotator.exporters.report_copy import COPIES, ReportCopy
from annotator.importers.rosters import read_roster
from annotator.workflows.collecting import collect
from annotator.workflows.reporting import export_csv, summary_json_of, write_report

# Times of day to the minute, as computers write them; articles write "7:05 AM".
EXACT_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d")


@pytest.fixture(params=["canvas", "moodle"], scope="module")
def class_path(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A class collected from a platform's download, with the list of who is in it."""
    folder = tmp_path_factory.mktemp("class")
    path = empty_class(folder / "c.annotclass")
    source = download(folder / "download.zip", request.param)
    roster = read_roster(class_list(folder / "list.csv", request.param)).roster
    collect(path, [source], roster=roster)
    return path


def names_of_people() -> set[str]:
    """As they are called, and the last name first."""
    named = {*NAMES, STRANGER}
    return named | {f"{name.split()[-1]}, {name.split()[0]}" for name in named}


def told_of_people() -> set[str]:
    """What tells of somebody: names, accounts, addresses, works."""
    accounts = {user_name(number) for number in range(len(NAMES))}
    addresses = {f"{number}@x.org" for number in range(len(NAMES))}
    works = {one.work_id for one in students()}
    ids = {one.id for work in students() for one in work.annotations}
    return names_of_people() | accounts | addresses | works | ids


def found_in(text: str, path: Path) -> set[str]:
    """What in a text tells of somebody."""
    told = {one for one in told_of_people() if re.search(rf"\b{re.escape(one)}\b", text)}
    told |= {one.name for one in sent() if f"{one.name}.annot" in text}
    told |= {part for part in (str(path.parent), path.parent.name, "download.zip") if part in text}
    return told | set(EXACT_TIME.findall(text))


def written(class_path: Path, copy: ReportCopy, *, names: bool) -> dict[str, str]:
    """Everything that is written of a class, as text by its file's name."""
    folder = class_path.parent / f"{copy}-{names}"
    write_report(class_path, folder / "r.html", names=names, copy=copy)
    write_report(class_path, folder / "r.pdf", names=names, copy=copy)
    export_csv(class_path, folder / "csv", names=names, copy=copy)
    texts = {p.name: p.read_text("utf-8-sig") for p in (folder / "csv").iterdir()}
    texts["r.html"] = (folder / "r.html").read_text("utf-8")
    texts["r.pdf"] = text_of_pdf(folder / "r.pdf")
    return texts


def text_of_pdf(path: Path) -> str:
    """The words on its pages, and what the file says about itself."""
    import pypdfium2

    with pypdfium2.PdfDocument(path) as document:
        pages = [page.get_textpage().get_text_bounded() for page in document]
        about = {k: v for k, v in document.get_metadata_dict().items() if "Date" not in k}
    return "\n".join([*pages, json.dumps(about, ensure_ascii=False)])


@pytest.mark.parametrize("copy", COPIES)
def test_nobody_can_be_told_from_a_copy_without_names(class_path: Path, copy: ReportCopy) -> None:
    told = {
        name: found
        for name, text in written(class_path, copy, names=False).items()
        if (found := found_in(text, class_path))
    }
    assert not told


def test_the_figures_for_other_programs_name_nobody(class_path: Path) -> None:
    figures = json.dumps(summary_json_of(class_path), ensure_ascii=False)
    assert not found_in(figures, class_path)


def test_with_names_they_would_be_seen(class_path: Path) -> None:
    texts = written(class_path, "teacher", names=True)
    for name in ("r.html", "r.pdf", "annotations.csv", "people.csv"):
        assert found_in(texts[name], class_path) & names_of_people(), name
