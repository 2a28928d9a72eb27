"""Opening: work goes on, lessons and articles begin new work, and nothing of others is written."""

from __future__ import annotations

import gc
import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from any_work import counting_clock
from hard_disks import closed
from opener import Opener
from small_class import CREDIT, NOW, five, material, tagged
from stored import hand_in, seen

from annotator.model.errors import AnnotatorError, Refused
from annotator.model.lesson import Document
from annotator.paths import work_folder
from annotator.storage import class_files, work_files
from annotator.storage.locks import lock_path
from annotator.workflows.opening import (
    OpenWork,
    material_of,
    new_work,
    open_for_work,
    open_work,
    working,
)

STORY = "Otter returns\n\nMILLFORD (KQLM) - It came home.\n\nSource: KQLM video\n"
ARTICLE = material().articles[0]
SPAN = tagged(1, "credit", CREDIT).span
PATIENCE = 10


@pytest.fixture
def lesson(tmp_path: Path) -> Path:
    """A lesson as it was handed out, alone in a folder."""
    path = tmp_path / "from the teacher" / "lesson.annot"
    path.parent.mkdir()
    work_files.create(path, Document("l1", "assignment", material(), NOW))
    path.chmod(0o444)
    return path


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


def tag_one(opened: OpenWork) -> None:
    article = opened.work.material.articles[0]
    opened.work.tag(article, [opened.work.material.articles[0].blocks[0].span], "claim")


def reason(opened: OpenWork) -> str:
    assert opened.read_only is not None
    with pytest.raises(Refused) as refused:
        opened.work.tag(ARTICLE, [SPAN], "ask")
    assert refused.value.message == "editing.read_only"
    return opened.read_only.message


def test_work_goes_on_where_it_was_with_its_undo_steps(path: Path, opens: Opener) -> None:
    first = opens(path)
    tag_one(first)
    tag_one_more = first.work.tag(ARTICLE, [SPAN], "credit")
    first.work.undo()
    assert first.close(PATIENCE)
    assert sorted(p.name for p in path.parent.iterdir()) == ["x.annot"]

    again = opens(path)
    assert again.work.document() == first.work.document()
    again.work.redo()
    assert tag_one_more.changes[0].annotation_id in again.work.annotations
    again.work.undo()
    again.work.undo()
    assert not again.work.annotations
    assert again.close(PATIENCE)
    assert not work_files.read_own(path).annotations


@pytest.mark.parametrize("is_searched", [True, False])
def test_garbage_is_searched_for_after_opening_as_before(
    path: Path, opens: Opener, monkeypatch: pytest.MonkeyPatch, is_searched: bool
) -> None:
    read, searched = work_files.read_own, []
    monkeypatch.setattr(
        work_files, "read_own", lambda file: searched.append(gc.isenabled()) or read(file)
    )
    (gc.enable if is_searched else gc.disable)()
    try:
        opens(path)
        assert gc.isenabled() == is_searched
    finally:
        gc.enable()
    assert searched == [False], "none of what is read is thrown away"


def test_a_lesson_begins_work_of_ones_own_and_stays_as_it_is(lesson: Path, opens: Opener) -> None:
    before = seen(lesson.parent)
    opened = opens(lesson)
    assert opened.is_new
    assert opened.path == work_folder() / "Otters who says what.annot"
    assert opened.work.material == material()
    tag_one(opened)
    assert opened.close(PATIENCE)
    assert seen(lesson.parent) == before
    assert work_files.read_own(opened.path).id != "l1"


def test_a_lesson_begun_before_goes_on(lesson: Path, opens: Opener) -> None:
    first = opens(lesson)
    tag_one(first)
    assert first.close(PATIENCE)
    again = opens(lesson)
    assert (again.path, again.is_new) == (first.path, False)
    assert again.work.document() == first.work.document()


def test_another_lesson_of_the_same_name_gets_a_file_of_its_own(
    lesson: Path, opens: Opener
) -> None:
    (work_folder()).mkdir(parents=True)
    taken = work_folder() / "Otters who says what.annot"
    taken.write_text("My diary")
    work_files.create(work_folder() / "Otters who says what (2).annot", hand_in())
    opened = opens(lesson)
    assert opened.path.name == "Otters who says what (3).annot"
    assert taken.read_text() == "My diary"


def test_a_lesson_kept_in_the_work_folder_itself_is_not_touched(opens: Opener) -> None:
    work_folder().mkdir(parents=True)
    lesson = work_folder() / "Otters who says what.annot"
    work_files.create(lesson, Document("l1", "assignment", material(), NOW))
    before = seen(work_folder())
    opened = opens(lesson)
    assert opened.path.name == "Otters who says what (2).annot"
    after = seen(work_folder())
    assert {name: after[name] for name in before} == before


def test_an_article_begins_work_with_the_default_tags(story: Path, opens: Opener) -> None:
    opened = opens(story)
    assert opened.is_new
    assert opened.work.material.scheme.id == "default"
    assert opened.work.material.assignment is None
    assert opened.work.material.articles[0].text == STORY
    tag_one(opened)
    assert opened.close(PATIENCE)
    again = opens(story)
    assert (again.path, again.is_new) == (opened.path, False)
    assert len(again.work.annotations) == 1
    assert story.read_text(encoding="utf-8") == STORY


def test_an_article_that_was_changed_begins_other_work(story: Path, opens: Opener) -> None:
    first = opens(story)
    assert first.close(PATIENCE)
    story.write_text(STORY + "One more line.\n", encoding="utf-8")
    assert opens(story).path != first.path
    assert not lock_path(first.path).exists()


def test_a_hand_in_can_only_be_read(tmp_path: Path, opens: Opener) -> None:
    path = tmp_path / "folder" / "h.annot"
    path.parent.mkdir()
    work_files.create(path, hand_in())
    before = seen(path.parent)
    opened = opens(path)
    assert opened.work.annotations
    assert reason(opened) == "opening.is_hand_in"
    assert opened.close(0)
    assert seen(path.parent) == before


def test_a_second_window_reads_only(path: Path, opens: Opener) -> None:
    first = opens(path)
    tag_one(first)
    assert first.queue is not None
    assert first.queue.wait(PATIENCE)
    second = opens(path)
    assert reason(second) == "storage.locked_here"
    assert second.work.annotations == first.work.annotations
    second.close(0)
    assert lock_path(path).exists(), "the lock is the first one's"
    first.close(PATIENCE)
    assert opens(path).read_only is None


def test_a_file_open_on_another_computer_is_read_until_it_is_silent(
    path: Path, opens: Opener
) -> None:
    lock_path(path).write_text(json.dumps({"host": "elsewhere", "process": 5}))
    assert reason(opens(path)) == "storage.locked_elsewhere"
    silent_since = time.time() - 61
    os.utime(lock_path(path), (silent_since, silent_since))
    assert opens(path).read_only is None


def test_the_lock_of_a_killed_program_does_not_stop_anyone(path: Path, opens: Opener) -> None:
    script = (
        "import os, sys; from pathlib import Path\n"
        "from annotator.workflows.clock import system_clock\n"
        "from annotator.workflows.opening import open_work\n"
        "open_work(Path(sys.argv[1]), clock=system_clock); os.kill(os.getpid(), 9)\n"
    )
    subprocess.run([sys.executable, "-c", script, str(path)], check=False)
    assert lock_path(path).exists()
    assert opens(path).read_only is None


def test_a_closed_folder_is_read_only(
    path: Path, monkeypatch: pytest.MonkeyPatch, opens: Opener
) -> None:
    before = seen(path.parent)
    with closed(path.parent, monkeypatch):
        opened = opens(path)
        assert reason(opened) == "storage.read_only"
        assert opened.close(0)
    assert seen(path.parent) == before


def test_a_file_that_cannot_be_written_is_found_out_at_once(
    path: Path, monkeypatch: pytest.MonkeyPatch, opens: Opener
) -> None:
    plain_open = Path.open

    def read_only(self: Path, mode: str = "r", *args: Any, **more: Any) -> Any:
        if self == path and "+" in mode:
            raise PermissionError(13, "Permission denied")
        return plain_open(self, mode, *args, **more)

    monkeypatch.setattr(Path, "open", read_only)
    assert reason(opens(path)) == "storage.read_only"
    assert not lock_path(path).exists()


@pytest.mark.parametrize("how", [open_for_work, open_work])
def test_what_cannot_be_opened_leaves_nothing_behind(
    path: Path, tmp_path: Path, how: Any, opens: Opener
) -> None:
    path.write_bytes(path.read_bytes()[:-4096])
    before = seen(path.parent)
    with pytest.raises(AnnotatorError) as refused:
        opens(path, how)
    assert refused.value.message == "storage.damaged"
    with pytest.raises(AnnotatorError) as refused:
        opens(path.parent / "y.annot", how)
    assert refused.value.message == "storage.missing"
    assert seen(path.parent) == before
    assert not work_folder().exists()


def test_a_class_is_not_work(tmp_path: Path, opens: Opener) -> None:
    path = tmp_path / "c.annotclass"
    class_files.create(path, five())
    with pytest.raises(Refused) as refused:
        opens(path)
    assert refused.value.message == "opening.is_class"


def test_only_a_lesson_or_an_article_gives_material(
    path: Path, lesson: Path, story: Path, tmp_path: Path
) -> None:
    assert material_of(lesson) == material()
    assert material_of(story).title == "Otter returns"
    handed_in = tmp_path / "h.annot"
    work_files.create(handed_in, hand_in())
    for source, scheme, message in (
        (path, None, "opening.is_work"),
        (handed_in, None, "opening.is_hand_in"),
        (lesson, "default", "opening.lesson_has_tags"),
        (story, "nonsense", "importing.scheme_unknown"),
    ):
        with pytest.raises(Refused) as refused:
            material_of(source, scheme=scheme)
        assert refused.value.message == message


def test_new_work_is_made_where_it_is_wanted_and_over_nothing(story: Path, tmp_path: Path) -> None:
    target = tmp_path / "a" / "b" / "x.annot"
    made = new_work(story, target, clock=counting_clock())
    assert work_files.read(target) == made
    with pytest.raises(AnnotatorError) as refused:
        new_work(story, target, clock=counting_clock())
    assert refused.value.message == "storage.exists"
    with pytest.raises(AnnotatorError) as refused:
        new_work(story, story / "x.annot", clock=counting_clock())
    assert refused.value.message in ("storage.exists", "storage.missing")
    with pytest.raises(AnnotatorError) as refused:
        new_work(story, story, clock=counting_clock())
    assert story.read_text(encoding="utf-8") == STORY


def test_a_command_has_each_step_on_disk_once_it_is_made(path: Path) -> None:
    with working(path, clock=counting_clock()) as work:
        assert lock_path(path).exists()
        work.tag(ARTICLE, [SPAN], "credit")
        assert work_files.read_own(path) == work.document()
    assert not lock_path(path).exists()


def test_a_command_that_fails_changes_nothing(
    path: Path, monkeypatch: pytest.MonkeyPatch, opens: Opener
) -> None:
    before = path.read_bytes()
    with pytest.raises(Refused), working(path, clock=counting_clock()) as work:
        work.undo()
    opened = opens(path)
    with pytest.raises(AnnotatorError) as refused, working(path, clock=counting_clock()):
        pytest.fail("opened twice")
    assert refused.value.message == "storage.locked_here"
    opened.close(0)
    assert path.read_bytes() == before
    assert sorted(p.name for p in path.parent.iterdir()) == ["x.annot"]


def test_a_command_does_not_touch_what_is_not_work(lesson: Path, tmp_path: Path) -> None:
    before = seen(lesson.parent)
    with pytest.raises(Refused) as refused, working(lesson, clock=counting_clock()):
        pytest.fail("a lesson is not worked on")
    assert refused.value.message == "opening.is_assignment"
    assert seen(lesson.parent) == before
    story = tmp_path / "x.txt"
    story.write_text("words")
    with pytest.raises(Refused) as refused, working(story, clock=counting_clock()):
        pytest.fail("an article is not worked on")
    assert refused.value.message == "storage.not_annot"
