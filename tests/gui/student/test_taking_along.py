"""Work is taken along as a copy with all its steps; here it goes on as it is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from hands import Person
from lesson_desk import make_lesson

from annotator.storage.work_files import read_own


def test_a_copy_goes_on_elsewhere_and_the_work_goes_on_here(
    sit: Callable[[], Person], tmp_path: Path
) -> None:
    lesson = make_lesson(tmp_path, instructions="Read.")
    person = sit()
    person.begin(lesson)
    person.tag("crab pots", "1")
    target = tmp_path / "stick" / "mine"
    target.parent.mkdir()
    person.answers.next = [target]
    person.choose_in_menu("File", "Take my work with me…")
    assert person.reads("Copied your work to “mine.annot”")
    person.tag("harbor", "2")
    assert len(person.saved().annotations) == 2

    other = sit()
    other.open(target.with_suffix(".annot"))
    assert other.opened.read_only is None
    assert other.opened.work.person == "Kim Doe"
    other.click("Undo")
    assert not other.saved().annotations
    assert len(read_own(person.opened.path).annotations) == 2


def test_a_place_that_is_taken_or_not_chosen_changes_nothing(
    sit: Callable[[], Person], tmp_path: Path
) -> None:
    person = sit()
    person.begin(make_lesson(tmp_path))
    taken = tmp_path / "taken.annot"
    taken.write_text("My diary")
    person.answers.next = [taken, None]
    person.choose_in_menu("File", "Take my work with me…")
    assert person.reads("taken.annot")
    assert taken.read_text() == "My diary"
    person.choose_in_menu("File", "Take my work with me…")
    assert person.saved()
