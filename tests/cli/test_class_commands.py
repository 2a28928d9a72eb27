"""assignment create, hand-in, collect, summary, report, export."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from stored import seen
from zips import zip_at

from annotator.storage import class_files, work_files
from annotator.storage.locks import Lock

CREDIT = "Source: KQLM video"


@pytest.fixture
def hand_in(
    lesson: Path, tmp_path: Path, done: Callable, annotator: Callable
) -> Callable[..., Path]:
    """Does the lesson as somebody and hands it in; gives the hand-in file."""
    count = 0

    def make(name: str, *tagged: tuple[str, str], folder: str = "back") -> Path:
        nonlocal count
        count += 1
        work = tmp_path / "works" / f"{count}.annot"
        done("import", lesson, "-o", work)
        for tag, words in tagged:
            done("tag", work, "--tag", tag, "--text", words, "--every")
        said = annotator("hand-in", work, "--name", name, "-o", tmp_path / folder)
        return Path(said.out.rstrip("\n"))

    return make


@pytest.fixture
def class_file(lesson: Path) -> Path:
    return lesson.with_suffix(".annotclass")


def keys(found: Any, *path: Any) -> list[str]:
    for step in path:
        found = found[step]
    return list(found)


def test_a_lesson_is_a_file_to_hand_out_and_a_class(lesson: Path, class_file: Path) -> None:
    assert sorted(p.name for p in lesson.parent.iterdir()) == ["otters.annot", "otters.annotclass"]
    assert work_files.role_of(lesson) == "assignment"
    assert class_files.read(class_file).material == work_files.read(lesson).material


def test_a_lesson_is_never_made_over_a_file(
    lesson: Path, class_file: Path, story: Path, refused: Callable, misused: Callable
) -> None:
    before = seen(lesson.parent)
    create = ("assignment", "create", "--article", story)
    assert "already there" in refused(*create, "-o", lesson, "--title", "T")
    assert ".annot" in refused(*create, "-o", class_file, "--title", "T")
    assert "title" in refused(*create, "-o", lesson.with_name("l.annot"), "--title", " ")
    assert seen(lesson.parent) == before
    misused("assignment", "create", "-o", lesson.with_name("l.annot"), "--title", "T")
    misused("assignment")


def test_the_hand_in_is_printed_and_what_is_missing_said(
    lesson: Path, tmp_path: Path, annotator: Callable, refused: Callable, done: Callable
) -> None:
    work = tmp_path / "w.annot"
    done("import", lesson, "-o", work)
    said = annotator(
        "hand-in", work, "--name", "Zoë Roe", "--roster-id", "7b", "-o", tmp_path / "o"
    )
    made = tmp_path / "o" / "Zoë Roe - Who says what.annot"
    assert (said.status, said.out) == (0, f"{made}\n")
    assert "Nothing is tagged" in said.err
    document = work_files.read(made)
    assert (document.role, document.person, document.roster_id) == ("hand_in", "Zoë Roe", "7b")
    before = seen(tmp_path / "o")
    for path, name, words in (
        (work, " ", "name"),
        (work, "x" * 101, "100"),
        (lesson, "Ann", "lesson"),
        (made, "Ann", "handed in"),
        (tmp_path / "gone.annot", "Ann", "gone.annot"),
    ):
        assert words in refused("hand-in", path, "--name", name, "-o", tmp_path / "o")
    assert "already there" in refused("hand-in", work, "--name", "Ann", "-o", work)
    assert seen(tmp_path / "o") == before


def test_what_a_lesson_asks_for_and_is_not_done_is_said_line_by_line(
    story: Path, tmp_path: Path, annotator: Callable, done: Callable
) -> None:
    lesson, work = tmp_path / "l.annot", tmp_path / "w.annot"
    asked = ("--expect", "claim=2", "--expect", "quote=1")
    done("assignment", "create", "-o", lesson, "--article", story, "--title", "T", *asked)
    done("import", lesson, "-o", work)
    said = annotator("hand-in", work, "--name", "Ann", "-o", tmp_path / "o")
    assert said.status == 0
    assert said.err.splitlines() == [
        "Nothing is tagged yet.",
        "Claim: at least 2 expected, 0 so far.",
        "Quote: at least 1 expected, 0 so far.",
    ]


def test_what_was_collected_is_told_in_json(
    class_file: Path, tmp_path: Path, done: Callable, hand_in: Callable
) -> None:
    ann, bo = hand_in("Ann", ("credit", CREDIT)), hand_in("Bo")
    before = seen(ann.parent)
    found = done("collect", class_file, ann.parent, "--json").json
    assert keys(found) == ["collected", "refused"]
    assert [keys(found, "collected", n) for n in (0, 1)] == [
        ["file", "work", "person", "states"]
    ] * 2
    assert found["refused"] == []
    assert found["collected"] == [
        {"file": str(ann), "work": work_files.read(ann).id, "person": "Ann", "states": []},
        {"file": str(bo), "work": work_files.read(bo).id, "person": "Bo", "states": ["empty"]},
    ]
    assert seen(ann.parent) == before
    record = class_files.read(class_file)
    assert done("collect", class_file, ann.parent, "--json").json == found
    assert done("collect", class_file, bo, ann, "--json").json["collected"] == [
        *reversed(found["collected"])
    ]
    assert class_files.read(class_file) == record


def test_collecting_is_told_in_words(class_file: Path, done: Callable, hand_in: Callable) -> None:
    hand_in("Ann", ("credit", CREDIT))
    folder = hand_in("Bo").parent
    assert done("collect", class_file, folder).out.splitlines() == [
        "Ann - Who says what.annot: Ann",
        "Bo - Who says what.annot: Bo (nothing tagged)",
    ]


def test_a_zip_and_a_class_list_say_who_is_missing(
    class_file: Path, tmp_path: Path, annotator: Callable, done: Callable, hand_in: Callable
) -> None:
    ann, bo = hand_in("Ann Lee", ("credit", CREDIT)), hand_in("Bo", ("credit", CREDIT))
    files = {"leeann_LATE_7_1_x.annot": ann, "strange_8_2_y.annot": bo}
    back = zip_at(tmp_path / "b.zip", {name: path.read_bytes() for name, path in files.items()})
    roster = tmp_path / "list.csv"
    roster.write_text("Name;Group\nLee, Ann;7b\nCy Diaz;7b\n", encoding="utf-16")
    found = done("collect", class_file, back, "--roster", roster, "--json").json
    assert keys(found) == ["collected", "refused", "missing"]
    assert found["missing"] == ["Cy Diaz"]
    assert [(one["file"], one["person"], one["states"]) for one in found["collected"]] == [
        (str(back / "leeann_LATE_7_1_x.annot"), "Lee, Ann", ["late"]),
        (str(back / "strange_8_2_y.annot"), "Bo", ["on_time", "unknown"]),
    ]
    assert done("collect", class_file, back, "--json").json == found
    assert done("collect", class_file, back).out.splitlines() == [
        "leeann_LATE_7_1_x.annot: Lee, Ann (late)",
        "  The learning platform says that it came late.",
        "strange_8_2_y.annot: Bo (on time, not on the class list)",
        "Cy Diaz: nothing handed in",
    ]
    roster.write_bytes(b"PK\x03\x04")
    before = class_file.read_bytes()
    said = annotator("collect", class_file, back, "--roster", roster)
    assert (said.status, said.out, said.err.count("\n")) == (1, "", 1)
    assert class_file.read_bytes() == before


def test_good_files_are_taken_beside_bad_ones(
    class_file: Path, lesson: Path, story: Path, annotator: Callable, hand_in: Callable
) -> None:
    folder = hand_in("Ann", ("credit", CREDIT)).parent
    (folder / "bad.annot").write_bytes(b"SQLite format 3\x00" + bytes(200))
    said = annotator("collect", class_file, folder, lesson, story, folder / "gone.annot", "--json")
    assert said.status == 3
    found = json.loads(said.out)
    assert [Path(one["file"]).name for one in found["collected"]] == ["Ann - Who says what.annot"]
    assert [keys(found, "refused", n) for n in range(4)] == [["file", "reason"]] * 4
    assert [Path(one["file"]).name for one in found["refused"]] == [
        *("bad.annot", "otters.annot", "story.txt", "gone.annot")
    ]
    assert len(class_files.read(class_file).collected) == 1

    said = annotator("collect", class_file, folder)
    assert said.status == 3
    assert said.out == "Ann - Who says what.annot: Ann\n"
    assert said.err.count("\n") == 1
    assert "bad.annot" in said.err


def test_a_class_is_made_from_the_first_hand_in(
    tmp_path: Path, annotator: Callable, done: Callable, hand_in: Callable, refused: Callable
) -> None:
    made = tmp_path / "new" / "c.annotclass"
    bad = tmp_path / "bad.annot"
    bad.write_text("no")
    said = annotator("collect", made, bad, "--json")
    assert (said.status, len(json.loads(said.out)["refused"])) == (3, 1)
    (tmp_path / "empty").mkdir()
    assert "No hand-in" in refused("collect", made, tmp_path / "empty")
    assert not made.parent.exists()
    done("collect", made, hand_in("Ann", ("credit", CREDIT)))
    assert done("summary", made, "--json").json["class"]["title"] == "Who says what?"


def test_the_odd_ones_are_flagged(
    class_file: Path, tmp_path: Path, story: Path, done: Callable, hand_in: Callable
) -> None:
    ann = hand_in("Ann", ("credit", CREDIT))
    hand_in("Ann", ("claim", "home"))
    other = tmp_path / "other.txt"
    other.write_text("Badgers left\n", encoding="utf-8")
    for name, source in (("w", tmp_path / "works" / "1.annot"), ("o", other)):
        work = tmp_path / f"{name}.annot"
        if name == "w":
            work.write_bytes(source.read_bytes())
        else:
            done("import", source, "-o", work)
    found = done(
        "collect", class_file, ann.parent, tmp_path / "w.annot", tmp_path / "o.annot", "--json"
    )
    states = [one["states"] for one in found.json["collected"]]
    other_text = ["other_text", "no_name", "empty", "work_file"]
    assert states == [["twice"], ["twice"], [], other_text]
    summary = done("summary", class_file, "--json").json["class"]
    assert (summary["people"], summary["handed_in"]) == (2, 3)


def test_a_class_that_a_window_has_open_is_not_written(
    class_file: Path, refused: Callable, hand_in: Callable
) -> None:
    folder = hand_in("Ann").parent
    before = class_file.read_bytes()
    lock = Lock(class_file)
    try:
        assert "open in another window" in refused("collect", class_file, folder)
    finally:
        lock.release()
    assert class_file.read_bytes() == before


def test_a_summary_has_the_published_figures(
    class_file: Path, done: Callable, hand_in: Callable
) -> None:
    hand_in("Ann", ("credit", CREDIT), ("claim", "About 40 people saw it."))
    hand_in("Bo", ("claim", "About 40 people saw it."), ("quote", '"It just came home,"'))
    done("collect", class_file, hand_in("Cy").parent)
    before = class_file.read_bytes()

    found = done("summary", class_file, "--json").json

    assert {"class", "tags", "rows", "repeats", "method"} <= set(found)
    assert {"title", "articles", "people", "handed_in", "simulated"} <= set(found["class"])
    assert (found["class"]["people"], found["class"]["handed_in"]) == (3, 3)
    assert found["class"]["simulated"] == 0
    tags = {row["tag"]: (row["annotations"], row["people"]) for row in found["tags"]}
    assert (tags["credit"], tags["claim"], tags["ask"]) == ((3, 1), (2, 2), (0, 0))
    published = {"article", "start", "end", "text", "part_of", "votes", "nothing"}
    assert all(published <= set(row) for row in found["rows"])
    (row,) = [row for row in found["rows"] if row["text"] == "About 40 people saw it."]
    assert (row["votes"]["claim"], row["votes"]["quote"], row["nothing"]) == (2, 0, 1)
    (repeat,) = [one for one in found["repeats"] if one["text"] == CREDIT]
    assert {"article", "text", "places", "people_by_places", "counted_once"} <= set(repeat)
    assert repeat["people_by_places"]["3"] == 1
    assert repeat["counted_once"]["credit"] == 1
    assert all(isinstance(words, str) and words for words in found["method"].values())
    assert class_file.read_bytes() == before
    lines = done("summary", class_file).out.splitlines()
    assert lines[0] == "Who says what?: 3 counted of 3 handed in."
    assert "Credit: 3 passages by 1" in lines


def test_a_summary_opens_on_what_to_do_tomorrow(
    class_file: Path, done: Callable, hand_in: Callable
) -> None:
    for name in ("Ann", "Bo", "Cy"):
        sent = hand_in(name, ("claim", "About 40 people saw it."))
    done("collect", class_file, sent.parent)

    (line,) = done("summary", class_file, "--json").json["tomorrow"]
    assert line["words"] == "Skip “About 40 people saw it.”: 3 of 3 students agree on Claim."
    assert done("summary", class_file).out.splitlines()[1] == line["words"]


def test_a_report_hides_names_unless_asked(
    class_file: Path, tmp_path: Path, done: Callable, hand_in: Callable, refused: Callable
) -> None:
    done("collect", class_file, hand_in("Zenobia Roe", ("credit", CREDIT)))
    before = seen(class_file.parent)
    target = tmp_path / "r" / "report.html"
    assert done("report", class_file, "-o", target).out == f"Wrote {target}.\n"
    assert "Zenobia" not in target.read_text(encoding="utf-8")
    done("report", class_file, "-o", target, "--names")
    assert "Zenobia" in target.read_text(encoding="utf-8")
    assert ".html" in refused("report", class_file, "-o", class_file)
    assert ".html" in refused("report", class_file, "-o", tmp_path / "r.txt")
    copy = class_file.with_name("c.html")
    copy.write_bytes(class_file.read_bytes())
    assert "already there" in refused("report", copy, "-o", copy)
    copy.unlink()
    assert seen(class_file.parent) == before


def test_tables_are_written_for_a_class_and_for_a_work(
    class_file: Path, tmp_path: Path, done: Callable, hand_in: Callable, refused: Callable,
    misused: Callable,
) -> None:  # fmt: skip
    made = hand_in("Zenobia Roe", ("credit", CREDIT))
    done("collect", class_file, made)
    for source, folder in ((class_file, "c"), (made, "h"), (tmp_path / "works" / "1.annot", "w")):
        said = done("export", source, "-o", tmp_path / folder, "--format", "csv")
        files = sorted((tmp_path / folder).iterdir())
        assert sorted(said.out.splitlines()) == [f"Wrote {file}." for file in files]
        everything = "".join(file.read_text(encoding="utf-8-sig") for file in files)
        assert CREDIT in everything
        assert "Zenobia" not in everything
    done("export", class_file, "-o", tmp_path / "n", "--format", "csv", "--names")
    assert "Zenobia" in "".join(f.read_text("utf-8-sig") for f in (tmp_path / "n").iterdir())
    misused("export", class_file, "-o", tmp_path / "x", "--format", "xlsx")
    misused("export", class_file, "-o", tmp_path / "x")
    assert "nothing to export" in refused(
        "export", tmp_path / "story.txt", "-o", tmp_path / "x", "--format", "csv"
    )
    assert not (tmp_path / "x").exists()


@pytest.mark.parametrize("command", ["summary", "report", "collect"])
def test_what_is_no_class_is_said(
    command: str, story: Path, lesson: Path, tmp_path: Path, refused: Callable, hand_in: Callable
) -> None:
    more = {"report": ("-o", tmp_path / "r.html"), "collect": (hand_in("Ann"),)}.get(command, ())
    for source in (story, lesson):
        before = source.read_bytes()
        assert "is not a class file" in refused(command, source, *more)
        assert source.read_bytes() == before
    if command != "collect":
        assert "is not there" in refused(command, tmp_path / "gone.annotclass", *more)
    assert not (tmp_path / "r.html").exists()
