"""A class as figures: files made whole, over nothing of ours."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hard_disks import closed
from small_class import five
from stored import hand_in, seen, work

from annotator.analysis.summary import summarise
from annotator.exporters.findings_json import findings_json
from annotator.exporters.summary_json import prompts_json, summary_json
from annotator.model.decisions import Remark, Reword, Show
from annotator.model.errors import AnnotatorError, Refused
from annotator.model.roster import Person, Roster
from annotator.storage import class_files, work_files
from annotator.workflows.class_contents import decide, read_class
from annotator.workflows.reporting import export_csv, summary_json_of, write_report
from annotator.workflows.scoring import class_figures

NAMES = [one.hand_in.person for one in five().collected]


@pytest.fixture
def class_path(tmp_path: Path) -> Path:
    path = tmp_path / "class" / "c.annotclass"
    path.parent.mkdir()
    class_files.create(path, five())
    return path


def test_the_figures_are_those_of_the_class(class_path: Path) -> None:
    before = seen(class_path.parent)
    assert class_figures(class_path).summary == summarise(five())
    figures = class_figures(class_path)
    assert summary_json_of(class_path) == {
        **summary_json(figures.summary, figures.scores),
        **findings_json(figures),
        "prompts": prompts_json(read_class(class_path).prompts),
    }
    assert seen(class_path.parent) == before


def test_a_report_is_written_and_replaced(class_path: Path, tmp_path: Path) -> None:
    target = tmp_path / "out" / "r.html"
    write_report(class_path, target, names=False)
    page = target.read_text(encoding="utf-8")
    assert page.lower().startswith("<!doctype html>")
    assert not [name for name in NAMES if name in page]
    write_report(class_path, target, names=True)
    assert all(name in target.read_text(encoding="utf-8") for name in NAMES)
    assert [p.name for p in target.parent.iterdir()] == ["r.html"]


@pytest.mark.parametrize("name", ["r.txt", "r", "r.html.annot", "r.pdf.annot"])
def test_a_report_is_html_or_pdf(class_path: Path, tmp_path: Path, name: str) -> None:
    with pytest.raises(AnnotatorError) as refused:
        write_report(class_path, tmp_path / name, names=False)
    assert refused.value.message == "reporting.wrong_ending"
    assert not (tmp_path / name).exists()


def test_a_report_is_a_pdf_where_its_name_says_so(
    class_path: Path, tmp_path: Path, qapp: object
) -> None:
    target = tmp_path / "out" / "r.PDF"
    write_report(class_path, target, names=False)

    assert target.read_bytes().startswith(b"%PDF-")


def test_a_stopped_report_leaves_the_older_one(
    class_path: Path, tmp_path: Path, qapp: object
) -> None:
    target = tmp_path / "r.pdf"
    target.write_bytes(b"older")

    def stop(part: int, total: int) -> None:
        raise Refused("class_session.stopped")

    with pytest.raises(Refused):
        write_report(class_path, target, names=False, report=stop)
    assert target.read_bytes() == b"older"


def test_copies_for_others_have_no_names(class_path: Path, tmp_path: Path) -> None:
    for copy in ("board", "outside"):
        with pytest.raises(Refused) as refused:
            write_report(class_path, tmp_path / "r.html", names=True, copy=copy)
        assert refused.value.message == "reporting.names_for_others"
        with pytest.raises(Refused):
            export_csv(class_path, tmp_path / "tables", names=True, copy=copy)
        write_report(class_path, tmp_path / "r.html", names=False, copy=copy)
        assert "Reader 0" not in (tmp_path / "r.html").read_text(encoding="utf-8")
        written = export_csv(class_path, tmp_path / copy, names=False, copy=copy)
        assert "people.csv" not in {path.name for path in written}


def test_nothing_of_a_class_of_four_leaves_the_room(tmp_path: Path) -> None:
    path = tmp_path / "c.annotclass"
    class_files.create(path, replace(five(), collected=five().collected[:4]))

    for write in (write_report, export_csv):
        with pytest.raises(Refused) as refused:
            write(path, tmp_path / "r.html", names=False, copy="outside")
        assert refused.value.message == "reporting.too_few"
    assert not (tmp_path / "r.html").exists()


def test_who_is_missing_is_told_to_the_teacher_alone(tmp_path: Path) -> None:
    path, target = tmp_path / "c.annotclass", tmp_path / "r.html"
    roster = Roster(tuple(Person(name) for name in (*NAMES, "Zenobia Roe")))
    class_files.create(path, replace(five(), roster=roster))

    write_report(path, target, names=True)
    assert "1 person on your class list has not handed in: Zenobia Roe." in target.read_text(
        "utf-8"
    )
    write_report(path, target, names=False)
    page = target.read_text("utf-8")
    assert "1 person on your class list has not handed in." in page
    assert "Zenobia" not in page
    write_report(path, target, names=False, copy="board")
    assert "class list" not in target.read_text("utf-8")


def test_what_to_ask_and_what_was_ticked_stand_in_the_report(
    class_path: Path, tmp_path: Path
) -> None:
    row = next(row for row in class_figures(class_path).summary.rows if row.split_tags)
    decide(class_path, Reword((row.article_id, row.span), "Who could know that?"))
    (one, comment) = next((w, a) for w in five().newest for a in w.hand_in.annotations if a.comment)
    write_report(class_path, tmp_path / "r.html", names=False)
    before = (tmp_path / "r.html").read_text(encoding="utf-8")
    assert "Ask: Who could know that?" in before
    assert comment.comment not in before

    decide(class_path, Show(Remark(one.key, comment.id, "", comment.comment), True))
    write_report(class_path, tmp_path / "r.html", names=False)
    assert comment.comment in (tmp_path / "r.html").read_text(encoding="utf-8")


def test_nothing_of_ours_is_written_over(class_path: Path, tmp_path: Path) -> None:
    ours = tmp_path / "out"
    ours.mkdir()
    work_files.create(ours / "r.html", work())
    class_path.with_name("c.html").write_bytes(class_path.read_bytes())
    work_files.create(ours / "rows.csv", hand_in())
    before = seen(ours)
    for source, target in (
        (class_path, ours / "r.html"),
        (class_path.with_name("c.html"), class_path.with_name("c.html")),
    ):
        with pytest.raises(AnnotatorError) as refused:
            write_report(source, target, names=False)
        assert refused.value.message == "storage.exists"
    with pytest.raises(AnnotatorError) as refused:
        export_csv(class_path, ours, names=False)
    assert refused.value.message == "storage.exists"
    assert seen(ours) == before


def test_tables_of_a_class_and_of_one_persons_work(class_path: Path, tmp_path: Path) -> None:
    made = export_csv(class_path, tmp_path / "out", names=False)
    assert {p.name for p in made} == {p.name for p in (tmp_path / "out").iterdir()}
    assert "annotations.csv" in {p.name for p in made}
    everything = b"".join(p.read_bytes() for p in made).decode()
    assert not [name for name in NAMES if name in everything]
    export_csv(class_path, tmp_path / "out", names=True)
    assert all(name in b"".join(p.read_bytes() for p in made).decode() for name in NAMES)

    path = tmp_path / "x.annot"
    work_files.create(path, hand_in())
    (one, *_) = sorted(export_csv(path, tmp_path / "one", names=False))
    assert "gone" in one.read_text(encoding="utf-8-sig")


def test_what_is_no_class_has_no_figures(class_path: Path, tmp_path: Path) -> None:
    text, work_path = tmp_path / "x.txt", tmp_path / "x.annot"
    text.write_text("Otters.")
    work_files.create(work_path, work())
    for source in (text, work_path):
        with pytest.raises(AnnotatorError) as refused:
            class_figures(source)
        assert refused.value.message == "storage.not_annotclass"
    with pytest.raises(AnnotatorError) as refused:
        export_csv(text, tmp_path / "out", names=False)
    assert refused.value.message == "reporting.nothing_to_export"
    assert not (tmp_path / "out").exists()


def test_where_nothing_can_be_written_nothing_is_left(
    class_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "r.html").write_text("older")
    with closed(folder, monkeypatch):
        for write in (
            lambda: write_report(class_path, folder / "r.html", names=False),
            lambda: export_csv(class_path, folder, names=False),
        ):
            with pytest.raises(AnnotatorError) as refused:
                write()
            assert refused.value.message == "storage.no_access"
    assert [p.name for p in folder.iterdir()] == ["r.html"]
    assert (folder / "r.html").read_text() == "older"
    with pytest.raises(AnnotatorError) as refused:
        write_report(class_path, folder / "r.html" / "x.html", names=False)
    assert refused.value.message in ("storage.exists", "storage.missing")
    (folder / "folder.html").mkdir()
    with pytest.raises(AnnotatorError) as refused:
        write_report(class_path, folder / "folder.html", names=False)
    assert refused.value.message == "storage.folder"
