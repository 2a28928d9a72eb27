"""The help describes tag sets, questions, states and files as the program knows them."""

from __future__ import annotations

import re
from dataclasses import fields, replace
from pathlib import Path
from typing import get_args

import pytest
from help_markdown import first_cells, page, sections, terms

from annotator.importers.schemes import find_scheme, mistakes_in, shipped_schemes
from annotator.model.scheme import (
    ATTRIBUTE_KINDS,
    LINE_STYLES,
    REPEATS,
    SUGGESTS,
    Attribute,
    Option,
    Scheme,
    Tag,
)
from annotator.model.scheme_fields import attribute_fields, scheme_fields
from annotator.model.states import State
from annotator.paths import home
from annotator.text import say
from annotator.workflows.kept_drafts import keep_draft
from annotator.workflows.preparing import Draft
from annotator.workflows.recent import remember
from annotator.workflows.settings import Settings, save_settings
from annotator.workflows.unexpected import log_folder


def everything() -> Scheme:
    """A set with all that can be said of it, its tag and its question."""
    names = (("es", "Uno"),)
    question = Attribute("q", "Q", "choice", (Option("o", "O", names),), True, "same_name", names)
    tag = replace(
        find_scheme("default").tags[0],
        attributes=(question,),
        repeats="once",
        **{one.name: names for one in fields(Tag) if one.type == "Names"},
    )
    return Scheme("s", 1, "S", "en", (tag,), names)


def test_every_key_of_a_tag_set_file_is_described_and_no_other() -> None:
    scheme = everything()
    (tag,) = scheme.tags
    (in_file,) = scheme_fields(scheme)["tags"]  # type: ignore[misc]
    described = sections("tag-set-files")
    assert first_cells(described["The whole set"]) == set(scheme_fields(scheme))
    assert first_cells(described["A tag"]) == set(in_file)
    told = first_cells(described["A question"])
    (question,) = tag.attributes
    assert told == {*attribute_fields(question), *ATTRIBUTE_KINDS, *SUGGESTS}


def test_every_kind_of_question_is_described_in_the_file_and_in_the_window() -> None:
    words = sections("making-a-lesson")["Kinds of questions"]
    for kind in ATTRIBUTE_KINDS:
        assert f"- **{say(f'scheme_form.kind_{kind}')}**" in words


def test_every_choice_in_a_tag_set_file_is_described() -> None:
    words = terms(page("tag-set-files"))
    assert {*LINE_STYLES, *REPEATS, *SUGGESTS, *ATTRIBUTE_KINDS} <= words


def test_the_small_set_in_the_help_is_a_good_one(tmp_path: Path) -> None:
    (written,) = re.findall(r"```\n(.*?)```", page("tag-set-files"), re.DOTALL)
    file = tmp_path / "two-tags.yaml"
    file.write_text(written, encoding="utf-8")
    assert mistakes_in(str(file)) == []
    assert [tag.name for tag in find_scheme(str(file)).tags] == ["Fact", "Opinion"]


def test_every_tag_set_that_comes_with_the_program_is_described() -> None:
    section = sections("tag-sets")["The sets that come with the program"]
    rows = [
        [cell.strip(" `") for cell in line.strip("|").split("|")]
        for line in section.splitlines()
        if line.startswith("| `")
    ]
    known = [find_scheme(one) for one in shipped_schemes()]
    told = {(one.id, one.title, ", ".join(tag.name for tag in one.tags)) for one in known}
    assert {tuple(row) for row in rows} == told


def test_every_state_of_a_hand_in_is_described_with_its_words() -> None:
    section = sections("collecting")["What can be said of a hand-in"]
    assert first_cells(section) == set(get_args(State))
    for state in get_args(State):
        assert f"| {say(f'collecting.state_{state}').split(':')[0]} |" in section


def test_every_file_that_can_be_read_is_described() -> None:
    words = terms(page("articles-in"))
    endings = set(re.findall(r"\*(\.\w+)", say("window.article_filter")))
    assert endings - words <= {".pdf"}
    assert "PDF" in page("articles-in")


def test_every_kind_of_line_is_described_with_its_key() -> None:
    words = page("articles-in").casefold()
    kinds = ("headline", "subhead", "byline", "timestamp", "share", "credit", "caption", "body")
    for number, kind in enumerate((*kinds, "copyright", "other"), start=1):
        name = say(f"lesson_page.kind_{kind}").casefold()
        assert re.search(rf"\*\*{number % 10}\*\*\s+{name}", words), kind


def test_everything_that_is_kept_is_named_on_the_page_about_privacy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_settings(Settings())
    remember(tmp_path / "x.annot")
    keep_draft(Draft(find_scheme("default")))
    log_folder().mkdir(exist_ok=True)
    there = {one.name for one in home().iterdir()}
    assert {"settings.json", "recent.json", "lesson-draft.json", "logs"} <= there
    assert there <= terms(page("privacy"))
    assert "ANNOTATOR_HOME" in terms(page("privacy"))
