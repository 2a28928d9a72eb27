"""blocks, scheme, check, demo; which commands there are."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import click
import pytest
import yaml

from annotator import __version__
from annotator.cli import COMMANDS, wants_window
from annotator.cli import main as program
from annotator.model.errors import StorageFailed
from annotator.paths import tag_sets_folder
from annotator.storage import class_files, work_files

DUE = [
    *("import", "blocks", "facts", "suggest", "tag", "list", "undo", "redo"),
    *("scheme list", "scheme show", "scheme check"),
    *("assignment create", "hand-in", "collect", "summary", "report", "sheets", "export"),
    *("check", "demo"),
]


def registered(group: click.Group, before: str = "") -> list[str]:
    found = []
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            found += registered(command, f"{before}{name} ")
        else:
            found.append(before + name)
    return found


def test_every_command_that_is_due_is_there_and_no_other() -> None:
    assert sorted(registered(program.annotator)) == sorted(DUE)
    assert sorted(program.annotator.commands) == sorted(COMMANDS)


@pytest.mark.parametrize("command", [*DUE, "", "scheme", "assignment"])
def test_every_command_says_what_it_does(command: str, done: Callable) -> None:
    said = done(*command.split(), "--help").out
    assert said.startswith(f"Usage: annotator {command}".rstrip())
    assert done(*command.split(), "-h").out == said
    group: click.Command = program.annotator
    for name in command.split():
        assert isinstance(group, click.Group)
        group = group.commands[name]
    assert group.help
    assert " ".join(group.help.splitlines()[0].split()) in " ".join(said.split())


def test_a_file_opens_the_window_and_a_command_does_not() -> None:
    for arguments in ([], ["x.annot"], ["story.txt"], ["/tmp/list"], ["./list"]):
        assert wants_window(arguments)
    for arguments in (
        ["--version"],
        ["-h"],
        ["x.annot", "y.annot"],
        *([name] for name in COMMANDS),
    ):
        assert not wants_window(arguments)


def test_the_version(done: Callable) -> None:
    assert done("--version").out == f"annotator {__version__}\n"


def test_the_blocks_of_an_article_have_the_published_shape(story: Path, done: Callable) -> None:
    text = story.read_text(encoding="utf-8")
    found = done("blocks", story, "--json").json
    assert list(found) == ["article", "blocks"]
    assert list(found["article"]) == ["id", "title", "length"]
    assert found["article"]["title"] == "Otter returns to Millford pond"
    assert found["article"]["length"] == len(text)
    assert [block["kind"] for block in found["blocks"]] == [
        *("headline", "timestamp", "credit", "caption", "body", "body", "credit", "copyright")
    ]
    for block in found["blocks"]:
        assert list(block) == ["kind", "start", "end", "text", "parts"]
        assert text[block["start"] : block["end"]] == block["text"]
        for part in block["parts"]:
            assert list(part) == ["kind", "start", "end", "text", "value"]
            assert text[part["start"] : part["end"]] == part["text"]
    parts = [(p["kind"], p["text"], p["value"]) for b in found["blocks"] for p in b["parts"]]
    assert ("credit", "Source: KQLM video", None) in parts
    assert ("dateline", "MILLFORD, Ohio (KQLM) -", None) in parts
    assert [value for kind, _, value in parts if kind == "published"] == ["2026-03-04T07:05-06:00"]


def test_blocks_are_shown_a_line_each(story: Path, work: Path, done: Callable) -> None:
    lines = done("blocks", story).out.splitlines()
    assert lines[0] == "     0-30     headline  Otter returns to Millford pond"
    assert all(line[:6].strip().isdigit() or line.startswith("    ") for line in lines)
    assert done("blocks", work).out.splitlines() == lines


def test_tag_sets_are_listed_and_shown(done: Callable, refused: Callable, tmp_path: Path) -> None:
    lines = done("scheme", "list").out.splitlines()
    assert lines[0].startswith("default  ")
    shown = done("scheme", "show", "default").out
    assert [tag["id"] for tag in yaml.safe_load(shown)["tags"]] == [
        *("claim", "quote", "caption", "credit", "ask")
    ]
    copy = tmp_path / "mine.yaml"
    copy.write_text(shown, encoding="utf-8")
    assert done("scheme", "show", copy).out == shown
    assert "nonsense" in refused("scheme", "show", "nonsense")


def test_tag_sets_of_ones_own_are_listed_and_found_too(
    done: Callable, annotator: Callable, story: Path, tmp_path: Path
) -> None:
    own = tag_sets_folder()
    own.mkdir(parents=True)
    shown = done("scheme", "show", "anatomy").out.replace("id: anatomy", "id: mine")
    (own / "mine.yaml").write_text(shown, encoding="utf-8")
    assert done("scheme", "list").out.splitlines()[-1].startswith("mine  Parts of an article (")
    assert done("scheme", "show", "mine").out == shown
    done("import", story, "-o", tmp_path / "x.annot", "--scheme", "mine")
    (own / "mine.yaml").write_text("id: [", encoding="utf-8")
    said = annotator("scheme", "list")
    assert (said.status, len(said.out.splitlines())) == (0, 4)
    assert said.err.startswith("mine  mine.yaml, line 1: ")


def test_every_mistake_in_a_tag_set_is_a_line(
    done: Callable, annotator: Callable, refused: Callable, tmp_path: Path
) -> None:
    good = done("scheme", "show", "default").out
    mine = tmp_path / "mine.yaml"
    mine.write_text(good, encoding="utf-8")
    assert done("scheme", "check", mine).out == ""
    assert done("scheme", "check", "default").out == ""
    bad = good.replace('key: "2"', "key: 2").replace("line: wave", "underline: wave")
    mine.write_text(bad, encoding="utf-8")
    said = annotator("scheme", "check", mine)
    assert (said.status, said.err) == (1, "")
    key, line = said.out.splitlines()
    at = good[: good.index('key: "2"')].count("\n") + 1
    assert (
        key == f'{mine}:{at}:10: Here must be text, not “2”. Put it in quotation marks, like "2".'
    )
    assert line.endswith("“underline” is not known here. Did you mean “line”?")
    assert "nothing.yaml" in refused("scheme", "check", tmp_path / "nothing.yaml")


@pytest.mark.parametrize(
    "command",
    [
        ["import", "{story}", "-o", "x.annot", "--scheme"],
        [
            "assignment",
            "create",
            "-o",
            "x.annot",
            "--article",
            "{story}",
            "--title",
            "T",
            "--scheme",
        ],
        ["scheme", "show"],
    ],
)
def test_a_broken_tag_set_is_refused_with_its_file_and_line(
    command: list[str], story: Path, done: Callable, refused: Callable, tmp_path: Path
) -> None:
    mine = tmp_path / "mine.yaml"
    good = done("scheme", "show", "default").out
    mine.write_text(good.replace("line: wave", "line: wavy"), encoding="utf-8")
    at = good[: good.index("line: wave")].count("\n") + 1
    said = refused(*(part.replace("{story}", str(story)) for part in command), mine)
    assert said.startswith(
        f"mine.yaml, line {at}: “wavy” cannot be used here. Did you mean “wave”?"
    )
    assert not Path("x.annot").exists()


def test_check_reads_everything(
    work: Path, lesson: Path, done: Callable, refused: Callable, tmp_path: Path
) -> None:
    done("tag", work, "--tag", "claim", "--span", "0:30")
    assert done("check", work).out == "x.annot is in order: 1 tagged passage.\n"
    assert done("check", lesson.with_suffix(".annotclass")).out.endswith("in order: 0 hand-ins.\n")
    content = work.read_bytes()
    for spoilt, words in (
        (content[:-4096], "damaged"),
        (content.replace(b"headline", b"hxadline"), "cannot be right"),
        (content[:60] + b"\x00\x00\x00\x09" + content[64:], "newer"),
        (b"", "not an Annotator file"),
    ):
        bad = tmp_path / "bad.annot"
        bad.write_bytes(spoilt)
        assert words in refused("check", bad)
        assert bad.read_bytes() == spoilt


def test_the_demonstration_is_a_whole_lesson(
    tmp_path: Path, done: Callable, refused: Callable
) -> None:
    folder = tmp_path / "demo"
    said = done("demo", folder)
    files = {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()}
    (lesson,) = folder.glob("*.annot")
    (class_file,) = folder.glob("*.annotclass")
    assert work_files.role_of(lesson) == "assignment"
    (going_on,) = (folder / "work").glob("*.annot")
    assert work_files.role_of(going_on) == "work"
    record = class_files.read(class_file)
    assert len(record.newest) == len(list((folder / "hand-ins").glob("*.annot"))) == 24
    assert all(one.hand_in.simulated for one in record.newest)
    assert {"report.html", "tables/rows.csv", "pictures/student.png"} <= files
    assert "simulated" in (folder / "report.html").read_text(encoding="utf-8").lower()
    for named in (lesson, class_file, folder / "hand-ins", folder / "report.html"):
        assert str(named) in said.out
    summary = done("summary", class_file, "--json").json
    assert summary["class"]["simulated"] == 24
    with (folder / "tables" / "tags.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = {row["tag"]: row for row in csv.DictReader(file)}
    assert {t["tag"]: str(t["people"]) for t in summary["tags"]} == {
        tag: row["people"] for tag, row in rows.items()
    }
    assert "is not empty" in refused("demo", folder)
    assert files == {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()}


def test_a_demonstration_that_fails_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(folder: Path, work: Path, class_file: Path) -> list[Path]:
        raise StorageFailed("storage.full", file="student.png")

    assert program.run(["demo", str(tmp_path / "demo")], take_pictures=full) == 1
    assert "no space left" in capsys.readouterr().err
    (tmp_path / "file").write_text("x")
    assert program.run(["demo", str(tmp_path / "file")], take_pictures=full) == 1
    assert "already there" in capsys.readouterr().err
