"""Where the students' sheets go, and what they never replace."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest
from small_class import five, material, record, tagged
from small_class import work as handed_in
from stored import seen, work

from annotator.importers.platform_names import delivery_of
from annotator.model.collected import ClassRecord, Collected
from annotator.model.errors import AnnotatorError
from annotator.model.roster import Person, Roster
from annotator.storage import class_files, work_files
from annotator.workflows.sheet_places import Layout
from annotator.workflows.sheets import write_sheet, write_sheets


def came(number: int, person: str, *names: str) -> Collected:
    """A hand-in that a platform gave these names, from the outermost."""
    one = handed_in(f"w{number}", person, tagged(1, "claim", "Nobody fed it"))
    return replace(one, file=names[-1], delivery=delivery_of(names))


def written(
    folder: Path, *collected: Collected, layout: Layout = "plain", roster: Roster | None = None
) -> tuple[list[str], tuple[str, ...]]:
    """Where the sheets are inside the folder, and whose have no place of the platform's."""
    class_path, out = folder / "c.annotclass", folder / "out"
    class_files.create(class_path, ClassRecord("c", material(), collected, roster))
    made = write_sheets(class_path, out, layout=layout)
    here = sorted(path for path in out.rglob("*") if path.is_file())
    assert here == sorted(made.paths)
    return [path.relative_to(out).as_posix() for path in made.paths], made.not_placed


def test_sheets_are_named_after_the_students(tmp_path: Path) -> None:
    names, not_placed = written(tmp_path, *five().collected)
    assert names == ["Ann Lee.html", "Bo Kim.html", "Cy Diaz.html", "Di Park.html", "Ed Roy.html"]
    assert not_placed == ()


def test_students_of_one_name_each_get_a_sheet(tmp_path: Path) -> None:
    people = ("Ann", "ann", "Ann", "Ann (2)", "A/nn", "A:nn")
    names, _ = written(tmp_path, *(came(n, who, f"{n}.annot") for n, who in enumerate(people)))
    assert len({name.casefold() for name in names}) == len(people)


def test_names_are_fit_for_every_system(tmp_path: Path) -> None:
    people = ("../../up", "con", "", "\u202etxt", 'a"<b>|c?*', "dot.", "x" * 300)
    names, _ = written(tmp_path, *(came(n, who, f"{n}.annot") for n, who in enumerate(people)))
    for name in names:
        assert not set(name) & set('<>:"/\\|?*\u202e')
        assert len(name) < 100
        assert name.removesuffix(".html").rstrip(" .") == name.removesuffix(".html")
    assert "con.html" not in names
    assert len(names) == len(people)


def test_canvas_gets_the_names_it_gave(tmp_path: Path) -> None:
    names, not_placed = written(
        tmp_path,
        came(1, "Jane Doe", "doejane_340934_208490284_bridge.annot"),
        came(2, "Lou Roe", "roelou_LATE_340935_208490285_Lou Roe – otters-1.annot"),
        came(3, "Max Poe", "poemax_340936_208490286_work.zip", "inside.annot"),
        came(4, "Ann Noone", "anonymous.annot"),
        came(5, "Z", "LATE_anon_aB3dE_208490288_x.annot"),
        layout="canvas",
    )
    assert sorted(names) == [
        "Ann Noone.html",
        "LATE_anon_aB3dE_208490288_x.html",
        "doejane_340934_208490284_bridge.html",
        "poemax_340936_208490286_work.html",
        "roelou_LATE_340935_208490285_Lou Roe – otters-1.html",
    ]
    assert not_placed == ("Ann Noone",)


def test_the_name_of_an_older_version_is_good_enough(tmp_path: Path) -> None:
    older = came(1, "Jane Doe", "doejane_340934_208490284_bridge.annot")
    newer = came(1, "Jane Doe", "mine.annot")
    newer = replace(newer, hand_in=replace(newer.hand_in, save_counter=99))
    names, not_placed = written(tmp_path, older, newer, layout="canvas")
    assert (names, not_placed) == (["doejane_340934_208490284_bridge.html"], ())


def test_moodle_gets_a_folder_for_each_student(tmp_path: Path) -> None:
    names, not_placed = written(
        tmp_path,
        came(1, "Jane Doe", "Jane Doe_7001_assignsubmission_file", "jane.annot"),
        came(2, "Jane Doe", "Jane Doe_7002_assignsubmission_file_", "jane.annot"),
        came(3, "Lou Roe", "Lou Roe_7003_assignsubmission_file_otters.annot"),
        came(4, "Max", "Participant_7004_assignsubmission_file", "m.annot"),
        came(5, "Ann Noone", "noone_340934_208490284_bridge.annot"),
        layout="moodle",
    )
    assert sorted(names) == [
        "Ann Noone.html",
        "Jane Doe_7001_assignsubmission_file_/Jane Doe.html",
        "Jane Doe_7002_assignsubmission_file_/Jane Doe.html",
        "Lou Roe_7003_assignsubmission_file_/Lou Roe.html",
        "Participant_7004_assignsubmission_file_/Max.html",
    ]
    assert not_placed == ("Ann Noone",)


def test_a_work_in_one_name_from_another_goes_back_to_neither(tmp_path: Path) -> None:
    people = (Person("Jane Doe", "1"), Person("Lou Roe", "2"))
    one = came(1, "Lou Roe", "Jane Doe_7001_assignsubmission_file", "lou.annot")
    names, not_placed = written(tmp_path, one, layout="moodle", roster=Roster(people))
    assert names == [f"{not_placed[0]}.html"]


def test_sheets_are_replaced_but_nothing_of_ours(tmp_path: Path) -> None:
    class_files.create(tmp_path / "c.annotclass", five())
    out = tmp_path / "out"
    first = write_sheets(tmp_path / "c.annotclass", out).paths
    first[0].write_text("older", encoding="utf-8")
    write_sheets(tmp_path / "c.annotclass", out)
    assert first[0].read_text(encoding="utf-8") != "older"
    first[-1].unlink()
    work_files.create(first[-1], work())
    first[0].write_text("older", encoding="utf-8")
    before = seen(out)
    with pytest.raises(AnnotatorError) as refused:
        write_sheets(tmp_path / "c.annotclass", out)
    assert refused.value.message == "storage.exists"
    assert seen(out) == before


def test_progress_is_told_and_what_is_stopped_writes_nothing(tmp_path: Path) -> None:
    class_files.create(tmp_path / "c.annotclass", five())
    told: list[tuple[int, int]] = []
    out = tmp_path / "out"
    write_sheets(tmp_path / "c.annotclass", out, report=lambda *part: told.append(part))
    assert told == [(n, 5) for n in range(6)]

    def stop(number: int, total: int) -> None:
        if number == total:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        write_sheets(tmp_path / "c.annotclass", tmp_path / "other", report=stop)
    assert not (tmp_path / "other").exists()


def test_a_class_without_hand_ins_has_no_sheets(tmp_path: Path) -> None:
    class_files.create(tmp_path / "c.annotclass", record())
    with pytest.raises(AnnotatorError) as refused:
        write_sheets(tmp_path / "c.annotclass", tmp_path / "out")
    assert refused.value.message == "sheets.nobody"
    assert not (tmp_path / "out").exists()


def test_a_zip_holds_what_a_folder_would(tmp_path: Path) -> None:
    jane = came(1, "Jane Doe", "Jane Doe_7001_assignsubmission_file", "jane.annot")
    zoe = came(2, "Zoë", "Zoë_7002_assignsubmission_file", "zoë.annot")
    written(tmp_path, jane, zoe, layout="moodle")
    target = tmp_path / "sheets" / "Feedback.ZIP"

    made = write_sheets(tmp_path / "c.annotclass", target, layout="moodle")

    assert (made.paths, made.n) == ([target], 2)
    with ZipFile(target) as archive:
        packed = {name: archive.read(name) for name in archive.namelist()}
    out = tmp_path / "out"
    files = [path for path in out.rglob("*") if path.is_file()]
    assert packed == {path.relative_to(out).as_posix(): path.read_bytes() for path in files}
    assert "Zoë_7002_assignsubmission_file_/Zoë.html" in packed


def test_a_zip_never_replaces_anything_of_ours(tmp_path: Path) -> None:
    class_files.create(tmp_path / "c.annotclass", five())
    work_files.create(tmp_path / "out.zip", work())
    with pytest.raises(AnnotatorError) as refused:
        write_sheets(tmp_path / "c.annotclass", tmp_path / "out.zip")
    assert refused.value.message == "storage.exists"


def test_one_sheet_is_that_of_the_whole_class(tmp_path: Path) -> None:
    written(tmp_path, *five().collected)
    key = five().newest[2].key

    write_sheet(tmp_path / "c.annotclass", key, tmp_path / "new" / "one.html")
    write_sheet(tmp_path / "c.annotclass", key, tmp_path / "code.html", names=False)

    one = (tmp_path / "new" / "one.html").read_text(encoding="utf-8")
    assert one == (tmp_path / "out" / "Cy Diaz.html").read_text(encoding="utf-8")
    assert "Cy Diaz" not in (tmp_path / "code.html").read_text(encoding="utf-8")


def test_the_sheet_of_a_work_that_is_gone_is_refused(tmp_path: Path) -> None:
    class_files.create(tmp_path / "c.annotclass", five())
    with pytest.raises(AnnotatorError) as refused:
        write_sheet(tmp_path / "c.annotclass", ("w9", "nobody"), tmp_path / "one.html")
    assert refused.value.message == "sheets.gone"
