"""The help describes every command, option, exit code and key of JSON, and no other."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import click
import pytest
from full_class import answers, full
from help_markdown import FOLDER, first_cells, sections, terms

from annotator.cli.main import annotator as program
from annotator.storage import class_files

OPTION = re.compile(r"(?<![\w-])--?[a-z][a-z-]*")
OF_ALL = {"-h", "--help"}
_NO_COMMANDS = ("--help", "--version")


def commands(group: click.Group = program, before: str = "") -> Iterator[tuple[str, click.Command]]:
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from commands(command, f"{before}{name} ")
        else:
            yield f"{before}{name}", command


COMMANDS = dict(commands())


def described(path: str) -> str:
    """The section about a command, or about the group that it is in."""
    found = sections("commands")
    return found.get(path) or found[path.split()[0]]


def options(command: click.Command) -> dict[str, click.Option]:
    found = (one for one in command.params if isinstance(one, click.Option))
    return {name: one for one in found for name in one.opts if name not in OF_ALL}


@pytest.mark.parametrize("path", COMMANDS)
def test_every_command_is_described_with_an_example_that_names_it(path: str) -> None:
    examples = {one for one in terms(described(path)) if one.startswith("annotator ")}
    assert any(f"{one} ".startswith(f"annotator {path} ") for one in examples)


@pytest.mark.parametrize("path", COMMANDS)
def test_every_option_is_described_and_none_that_is_not_there(path: str) -> None:
    known = options(COMMANDS[path])
    section = described(path)
    if path in sections("commands"):
        assert {one.split()[0] for one in first_cells(section)} <= set(known)
    assert set(known) <= set(OPTION.findall(section))
    for one in known.values():
        if isinstance(one.type, click.Choice):
            assert {f"{one.opts[0]} {choice}" for choice in one.type.choices} <= terms(section)


def test_what_is_typed_in_the_help_is_a_command_with_these_options() -> None:
    for file in sorted(FOLDER.glob("*.md")):
        for typed in terms(file.read_text(encoding="utf-8")):
            if typed.startswith("annotator ") and typed.split()[1] not in _NO_COMMANDS:
                words = typed.removeprefix("annotator ")
                known = [path for path in COMMANDS if f"{words} ".startswith(f"{path} ")]
                assert known, (file.name, typed)
                allowed = set(options(COMMANDS[known[0]])) | OF_ALL
                assert set(OPTION.findall(words)) <= allowed, (file.name, typed)


def test_the_program_itself_and_its_exit_codes_are_described() -> None:
    intro = sections("commands")["Every command"]
    known = {name for one in program.params for name in one.opts}
    assert known | OF_ALL <= set(OPTION.findall(intro))
    ends = sections("commands")["How a command ends"]
    rows = [line.split("|")[1].strip() for line in ends.splitlines() if line.startswith("|")]
    assert rows[2:] == ["0", "1", "2", "3"]


def keys_of(value: object) -> set[str]:
    """The keys of a JSON object, or of the first object in a list."""
    if isinstance(value, list):
        return keys_of(value[0]) if value else set()
    return set(value) if isinstance(value, dict) else set()


@pytest.fixture
def class_file(tmp_path: Path) -> Path:
    """A class with all there is to tell."""
    path = tmp_path / "c.annotclass"
    class_files.create(path, full(), answers())
    return path


def test_every_key_of_the_summary_is_described(class_file: Path, done: Callable) -> None:
    found = done("summary", class_file, "--json").json
    section = sections("json")["summary --json"]
    assert first_cells(section) == set(found)
    rows = {row.split("|")[1].strip(" `"): row for row in section.splitlines()[2:] if "|" in row}
    for key, value in found.items():
        if key != "method":
            assert keys_of(value) <= terms(rows[key]), key


@pytest.mark.parametrize("command", ["blocks", "facts"])
def test_every_key_about_an_article_is_described(command: str, story: Path, done: Callable) -> None:
    found = done(command, story, "--json").json
    section = sections("json")[f"{command} --json"]
    assert first_cells(section) == set(found)
    for value in found.values():
        assert keys_of(value) <= terms(section) | first_cells(section)


def test_every_key_of_suggestions_is_described(story: Path, done: Callable) -> None:
    found = done("suggest", story, "--claims", "--json").json
    section = sections("json")["suggest --json"]
    assert first_cells(section) == keys_of(found)
    assert {one["kind"] for one in found} <= terms(section)


def test_every_key_of_what_is_tagged_is_described(work: Path, done: Callable) -> None:
    done("tag", work, "--tag", "claim", "--text", "About 40 people saw it.")
    found = done("list", work, "--json").json
    assert first_cells(sections("json")["list --json"]) == keys_of(found)


def test_every_key_of_collecting_is_described(
    lesson: Path, tmp_path: Path, done: Callable, annotator: Callable
) -> None:
    done("import", lesson, "-o", tmp_path / "w.annot")
    handed = annotator("hand-in", tmp_path / "w.annot", "--name", "Kim", "-o", tmp_path / "in")
    assert handed.status == 0
    (tmp_path / "in" / "no.annot").write_text("no", encoding="utf-8")
    roster = tmp_path / "list.csv"
    roster.write_text("Name\nKim\nLee\n", encoding="utf-8")
    said = annotator(
        *("collect", lesson.with_suffix(".annotclass"), tmp_path / "in"),
        *("--roster", roster, "--json"),
    )
    assert said.status == 3
    section = sections("json")["collect --json"]
    assert first_cells(section) == set(said.json)
    for value in said.json.values():
        assert keys_of(value) <= terms(section)
