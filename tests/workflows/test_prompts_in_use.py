"""Prompts for a class in words, and a teacher's own ones."""

from __future__ import annotations

from small_class import five

from annotator.importers.prompts import shipped_prompts
from annotator.paths import prompts_file
from annotator.workflows.prompting import (
    own_prompts,
    prompts_by_passage,
    prompts_for,
    prompts_in_use,
)
from annotator.workflows.scoring import figures_of


def test_a_class_gets_its_prompts_in_words() -> None:
    record = five()
    asked = prompts_for(record, figures_of(record), prompts_in_use().rules)
    assert asked
    assert len(asked) == len(set(asked))
    assert any("KQLM" in one for one in asked)


def test_each_passage_with_a_prompt_can_be_looked_up_by_its_row() -> None:
    record = five()
    figures = figures_of(record)
    found = prompts_by_passage(record, figures, prompts_in_use().rules)
    rows = {(row.article_id, row.span) for row in figures.summary.rows}
    assert {place for place in found if place[1]} <= rows
    assert set(prompts_for(record, figures, prompts_in_use().rules)) & set(found.values())


def test_no_student_is_named_in_a_prompt() -> None:
    record = five()
    asked = " ".join(prompts_for(record, figures_of(record), prompts_in_use().rules))
    assert not [name for name in ("Ann Lee", "Bo Kim", "Reader") if name in asked]


def test_ones_own_prompts_begin_as_a_copy_and_are_kept() -> None:
    file = own_prompts()
    assert file == prompts_file()
    assert prompts_in_use() == (shipped_prompts(), "")
    text = file.read_text("utf-8")
    file.write_text(text.replace("use: yes", "use: no"), "utf-8")
    assert own_prompts() == file
    record = five()
    assert prompts_for(record, figures_of(record), prompts_in_use().rules) == []


def test_where_ones_own_are_broken_it_is_said_and_the_shipped_ones_go_on() -> None:
    file = own_prompts()
    file.write_text(file.read_text("utf-8").replace("cause: split", "cause: slit"), "utf-8")
    rules, wrong = prompts_in_use()
    assert rules == shipped_prompts()
    assert "prompts.yaml, line " in wrong
