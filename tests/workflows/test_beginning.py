"""A handed-out lesson: begun under a name, found again, never written to."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest
from any_work import counting_clock
from hard_disks import closed
from opener import Opener
from small_class import NOW, material
from stored import change, hand_in, seen

from annotator.model.assignment import Assignment
from annotator.model.errors import AnnotatorError
from annotator.model.lesson import Document, Material
from annotator.paths import work_folder
from annotator.storage import work_files
from annotator.workflows.beginning import begin_lesson, begun_on, take_along
from annotator.workflows.demonstrating import sample_file
from annotator.workflows.opening import OpenWork, opened_or_lesson
from annotator.workflows.recent import remember

PATIENCE = 10


@pytest.fixture
def lesson(tmp_path: Path) -> Path:
    """A lesson as it was handed out, alone in a folder."""
    path = tmp_path / "downloads" / "lesson.annot"
    path.parent.mkdir()
    work_files.create(path, Document("l1", "assignment", material(), NOW))
    return path


def read(path: Path) -> Material:
    found = opened_or_lesson(path, clock=counting_clock())
    assert isinstance(found, Material)
    return found


def begin(opens: Opener, name: str, folder: Path | None = None) -> OpenWork:
    def how(lesson: Path, *, clock: object) -> OpenWork:
        return begin_lesson(material(), name, folder or work_folder(), clock=counting_clock())

    return opens(Path("lesson"), how)


def tag_one(opened: OpenWork) -> None:
    article = opened.work.material.articles[0]
    opened.work.tag(article, [article.blocks[0].span], "claim")


def test_a_lesson_that_vanishes_once_it_is_read_can_be_begun(lesson: Path, opens: Opener) -> None:
    found = read(lesson)
    lesson.unlink()
    lesson.parent.rmdir()
    assert found == material()
    opened = begin(opens, "Kim Doe")
    assert opened.is_new
    assert opened.path == work_folder() / "Otters who says what - Kim Doe.annot"
    assert work_files.read_own(opened.path).person == "Kim Doe"


def test_nothing_is_written_to_a_lesson_or_beside_it(
    lesson: Path, monkeypatch: pytest.MonkeyPatch, opens: Opener
) -> None:
    before = seen(lesson.parent)
    lesson.chmod(0o444)
    with closed(lesson.parent, monkeypatch):
        assert begun_on(read(lesson)) == []
    opened = begin(opens, "Kim")
    tag_one(opened)
    assert opened.close(PATIENCE)
    assert [one.person for one in begun_on(read(lesson))] == ["Kim"]
    assert seen(lesson.parent) == before


def test_the_sample_needs_no_name(opens: Opener) -> None:
    assert opens(sample_file(), opened_or_lesson).is_new
    assert not opens(sample_file(), opened_or_lesson).is_new


def test_who_began_is_known_the_last_one_first(opens: Opener) -> None:
    for name in ("Ann", "Ben"):
        opened = begin(opens, name)
        tag_one(opened)
        assert opened.close(PATIENCE)
        os.utime(opened.path, (len(opens.opened) * 1000, len(opens.opened) * 1000))
    found = begun_on(material())
    assert [(one.person, one.changed.timestamp()) for one in found] == [
        ("Ben", 2000),
        ("Ann", 1000),
    ]
    assert opens(found[0].path).work.annotations


def test_two_of_one_name_have_a_file_each(opens: Opener) -> None:
    assert begin(opens, "Ann").path.name == "Otters who says what - Ann.annot"
    assert begin(opens, "Ann").path.name == "Otters who says what - Ann (2).annot"
    assert len(begun_on(material())) == 2


def test_work_beside_a_file_opened_last_is_found_too(tmp_path: Path, opens: Opener) -> None:
    opened = begin(opens, "Ann", tmp_path / "stick")
    assert begun_on(material()) == []
    remember(opened.path)
    assert [one.path for one in begun_on(material())] == [opened.path]


def test_other_files_are_passed_over(lesson: Path) -> None:
    folder = work_folder()
    folder.mkdir(parents=True)
    other = replace(material(), assignment=Assignment("l2", "Another", NOW))
    for name, document in (
        ("a lesson", Document("l1", "assignment", material(), NOW)),
        ("handed in", hand_in()),
        ("another lesson", Document("w1", "work", other, NOW)),
        ("no lesson", Document("w2", "work", replace(material(), assignment=None), NOW)),
        ("cut off", Document("w3", "work", material(), NOW)),
        ("a wrong role", Document("w4", "work", material(), NOW)),
        ("two lines", Document("w5", "work", material(), NOW)),
    ):
        work_files.create(folder / f"{name}.annot", document)
    (folder / "diary.annot").write_text("Dear diary")
    (folder / "a folder.annot").mkdir()
    cut_off = folder / "cut off.annot"
    cut_off.write_bytes(cut_off.read_bytes()[:-5000])
    change(folder / "a wrong role.annot", "UPDATE document SET role = 'x'")
    change(folder / "two lines.annot", "UPDATE document SET person = 'a' || char(10) || 'b'")
    before = seen(folder)
    assert begun_on(material()) == []
    assert seen(folder) == before


def test_a_long_title_leaves_the_name_whole(opens: Opener) -> None:
    long = replace(material(), assignment=Assignment("l1", "Who says what? " * 13, NOW))
    opened = begin_lesson(long, "Kim Doe", work_folder(), clock=counting_clock())
    opens.opened.append(opened)
    assert opened.path.stem.endswith(" what - Kim Doe")
    assert len(opened.path.stem) <= 80


@pytest.mark.parametrize("name", ["../../x", "CON", "a:b?", "x" * 100, "\U0001f600" * 100, "..."])
def test_any_name_can_begin(tmp_path: Path, opens: Opener, name: str) -> None:
    opened = begin(opens, name, tmp_path / "in")
    assert opened.path.parent == tmp_path / "in"
    assert work_files.read_own(opened.path).person == name


@pytest.mark.parametrize(
    ("name", "message"),
    [(" \n", "handing_in.no_name"), ("x" * 101, "handing_in.name_too_long")],
)
def test_without_a_name_nothing_is_begun(name: str, message: str) -> None:
    with pytest.raises(AnnotatorError) as refused:
        begin_lesson(material(), name, work_folder(), clock=counting_clock())
    assert refused.value.message == message
    assert not work_folder().exists()


def test_a_folder_that_takes_nothing_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "locked"
    folder.mkdir()
    with closed(folder, monkeypatch), pytest.raises(AnnotatorError) as refused:
        begin_lesson(material(), "Kim", folder, clock=counting_clock())
    assert refused.value.message == "storage.no_access"
    assert not list(folder.iterdir())


def test_work_taken_along_goes_on_elsewhere_with_its_steps(tmp_path: Path, opens: Opener) -> None:
    opened = begin(opens, "Kim")
    tag_one(opened)
    copy = tmp_path / "copy.annot"
    take_along(opened, copy)
    opened.work.undo()
    assert opened.close(PATIENCE)

    elsewhere = opens(copy)
    assert elsewhere.work.document().id == work_files.read_own(opened.path).id
    assert work_files.read_own(copy).person == "Kim"
    assert len(elsewhere.work.annotations) == 1
    elsewhere.work.undo()
    assert not elsewhere.work.annotations
    with pytest.raises(AnnotatorError) as refused:
        take_along(opened, copy)
    assert refused.value.message == "storage.exists"
