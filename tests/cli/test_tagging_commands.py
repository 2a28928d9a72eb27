"""import, tag, list, undo, redo."""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable
from pathlib import Path

import pytest
from stored import seen

from annotator.storage import work_files
from annotator.storage.locks import Lock

CREDIT = "Source: KQLM video"
LISTED = [
    *("id", "article", "tag", "start", "end", "exact", "occurrence", "occurrences", "group"),
    *("comment", "attributes", "origin", "created", "modified"),
]


def test_an_article_is_imported_into_a_new_file(
    story: Path, tmp_path: Path, done: Callable
) -> None:
    before = story.read_bytes()
    said = done("import", story, "-o", tmp_path / "new" / "x.annot")
    assert said.out == f"Made {tmp_path / 'new' / 'x.annot'}.\n"
    document = work_files.read(tmp_path / "new" / "x.annot")
    assert document.role == "work"
    assert document.material.scheme.id == "default"
    assert document.material.articles[0].text.encode() == before == story.read_bytes()


def test_a_very_long_paragraph_is_imported_with_a_warning(
    tmp_path: Path, annotator: Callable, story: Path
) -> None:
    long = tmp_path / "long.txt"
    long.write_text(f"Heading\n\n{'a word ' * 20_000}", "utf-8")
    said = annotator("import", long, "-o", tmp_path / "x.annot")
    assert (said.status, said.out) == (0, f"Made {tmp_path / 'x.annot'}.\n")
    assert "slow to scroll" in said.err
    parts = ("--article", story, "--article", long, "--title", "Long")
    said = annotator("assignment", "create", "-o", tmp_path / "l.annot", *parts)
    assert said.status == 0
    assert said.err.count("slow to scroll") == 1


def test_how_many_lines_were_left_out_is_said(tmp_path: Path, annotator: Callable) -> None:
    page, made = tmp_path / "pier.html", tmp_path / "x.annot"
    menu = "<nav><ul><li><a href='/'>Home</a></li><li><a href='/s'>Sports</a></li></ul></nav>"
    page.write_text(
        f"<html><body>{menu}<h1>Pier closes</h1><p>{'It closes. ' * 30}</p></body></html>"
    )
    said = annotator("import", page, "-o", made)
    assert (said.status, said.out) == (0, f"Made {made}.\n")
    assert said.err.startswith("2 lines of pier.html were left out")
    assert said.err.count("\n") == 1
    again = annotator("import", page, "-o", made)
    assert again.status == 1
    assert "left out" not in again.err
    lesson = tmp_path / "l.annot"
    said = annotator("assignment", "create", "-o", lesson, "--article", page, "--title", "Pier")
    assert said.err.startswith("2 lines of pier.html were left out")


def test_a_lesson_is_imported_with_its_own_tags(
    lesson: Path, tmp_path: Path, done: Callable, refused: Callable
) -> None:
    before = seen(lesson.parent)
    done("import", lesson, "-o", tmp_path / "y.annot")
    assert work_files.read(tmp_path / "y.annot").material == work_files.read(lesson).material
    assert "own tags" in refused(
        "import", lesson, "-o", tmp_path / "z.annot", "--scheme", "default"
    )
    assert seen(lesson.parent) == before


def test_a_tag_set_is_chosen_by_id_or_file(story: Path, tmp_path: Path, done: Callable) -> None:
    own = tmp_path / "mine.yaml"
    own.write_text(done("scheme", "show", "default").out.replace("id: default", "id: mine"))
    done("import", story, "-o", tmp_path / "a.annot", "--scheme", "default")
    done("import", story, "-o", tmp_path / "b.annot", "--scheme", own)
    assert work_files.read(tmp_path / "b.annot").material.scheme.id == "mine"


def test_what_cannot_be_imported_makes_nothing(
    story: Path, work: Path, tmp_path: Path, refused: Callable
) -> None:
    binary = tmp_path / "p.pdf"
    binary.write_bytes(b"%PDF-1.7 " + bytes(range(256)))
    target = tmp_path / "new" / "y.annot"
    assert "gone.txt" in refused("import", tmp_path / "gone.txt", "-o", target)
    assert "PDF" in refused("import", binary, "-o", target)
    assert "x.annot" in refused("import", work, "-o", target)
    assert "nonsense" in refused("import", story, "-o", target, "--scheme", "nonsense")
    assert not target.parent.exists()


def test_importing_never_writes_over_a_file(story: Path, work: Path, refused: Callable) -> None:
    before = work.read_bytes()
    assert "already there" in refused("import", story, "-o", work)
    assert "already there" in refused("import", story, "-o", story)
    assert work.read_bytes() == before


def test_every_place_of_the_same_words(work: Path, done: Callable, refused: Callable) -> None:
    said = done("tag", work, "--tag", "credit", "--text", CREDIT, "--every")
    assert said.out == "Tagged 3 places as Credit.\n"
    rows = done("list", work, "--json").json
    assert [list(row) for row in rows] == [LISTED] * 3
    text = work_files.read(work).material.articles[0].text
    for number, row in enumerate(rows, start=1):
        assert text[row["start"] : row["end"]] == row["exact"] == CREDIT
        assert (row["occurrence"], row["occurrences"]) == (number, 3)
        assert uuid.UUID(row["id"]).version == 4
        assert (row["tag"], row["origin"], row["comment"]) == ("credit", "hand", "")
        assert row["attributes"] == {}
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", row["created"])
        assert row["created"] == row["modified"]
    assert len({row["group"] for row in rows}) == 1
    assert rows[0]["group"]

    assert done("undo", work).out.startswith("Undone: ")
    assert done("list", work, "--json").json == []
    assert done("list", work).out == "Nothing is tagged yet.\n"
    assert done("redo", work).out.startswith("Done again: ")
    assert done("list", work, "--json").json == rows
    assert "nothing to redo" in refused("redo", work)
    done("undo", work)
    assert "nothing to undo" in refused("undo", work)


def test_one_place_is_chosen_by_number_or_by_its_ends(work: Path, done: Callable) -> None:
    done("tag", work, "--tag", "credit", "--text", CREDIT, "--occurrence", 2)
    done("tag", work, "--tag", "claim", "--span", "0:30", "--comment", " Is it? ")
    answers = ("--attribute", "speaker=Dana = Ortiz", "--attribute", "form=exact")
    done("tag", work, "--tag", "quote", "--text", '"It just came\nhome,"', *answers)
    claim, credit, quote = done("list", work, "--json").json
    assert (claim["exact"], claim["comment"]) == ("Otter returns to Millford pond", "Is it?")
    assert (credit["occurrence"], credit["group"]) == (2, None)
    assert quote["attributes"] == {"form": "exact", "speaker": "Dana = Ortiz"}
    lines = done("list", work).out.splitlines()
    assert lines[0] == "0-30  claim  “Otter returns to Millford pond”  1 of 1"
    assert len(lines) == 3


def test_what_is_not_clear_is_refused_and_changes_nothing(work: Path, refused: Callable) -> None:
    before = seen(work.parent)
    tag = ("tag", work, "--tag", "credit")
    assert "--every" in refused(*tag, "--text", CREDIT)
    assert "3 places" in refused(*tag, "--text", CREDIT, "--occurrence", 4)
    assert "is not in the article" in refused(*tag, "--text", "Badger")
    assert "does not lie" in refused(*tag, "--span", "0:99999")
    assert "9:3" in refused(*tag, "--span", "9:3")
    assert "Select some words" in refused(*tag, "--span", "30:32")
    assert "claim, quote" in refused("tag", work, "--tag", "lie", "--span", "0:5")
    assert "mood" in refused(*tag, "--span", "0:5", "--attribute", "mood=good")
    assert "maker" in refused(*tag, "--span", "0:5", "--attribute", "maker=me")
    assert "4000" in refused(*tag, "--span", "0:5", "--comment", "x" * 4001)
    assert "no article 2" in refused(*tag, "--span", "0:5", "--article", 2)
    assert seen(work.parent) == before


def test_the_same_words_cannot_have_the_same_tag_twice(
    work: Path, done: Callable, refused: Callable
) -> None:
    done("tag", work, "--tag", "claim", "--span", "0:30")
    assert "already" in refused("tag", work, "--tag", "claim", "--span", "0:32")
    done("tag", work, "--tag", "quote", "--span", "0:30")


def test_commands_that_are_not_used_as_described(work: Path, misused: Callable) -> None:
    before = seen(work.parent)
    tag = ("tag", work, "--tag", "claim")
    assert "--span or --text" in misused(*tag)
    assert "--span or --text" in misused(*tag, "--span", "0:5", "--text", "Otter")
    for wrong in ("5", "a:b", "0:", ":", "0:5:9", "0.5:2"):
        assert "120:138" in misused(*tag, "--span", wrong)
    for more in (("--every",), ("--occurrence", 1)):
        assert "--text" in misused(*tag, "--span", "0:5", *more)
    assert "not together" in misused(*tag, "--text", CREDIT, "--every", "--occurrence", 1)
    assert "speaker=Roe" in misused(*tag, "--span", "0:5", "--attribute", "speaker")
    misused(*tag, "--text", CREDIT, "--occurrence", "first")
    misused("tag", work, "--span", "0:5")
    misused("tag")
    misused("list", work, work)
    misused("undo", work, "--twice")
    misused("import", work)
    assert seen(work.parent) == before


def test_a_file_that_a_window_has_open_is_read_and_not_written(
    work: Path, tmp_path: Path, done: Callable, refused: Callable
) -> None:
    done("tag", work, "--tag", "claim", "--span", "0:30")
    before = work.read_bytes()
    lock = Lock(work)
    try:
        for command in (("tag", work, "--tag", "ask", "--span", "0:5"), ("undo", work)):
            assert "open in another window" in refused(*command)
        assert len(done("list", work, "--json").json) == 1
        assert "in order" in done("check", work).out
        done("hand-in", work, "--name", "Ann", "-o", tmp_path / "out")
    finally:
        lock.release()
    assert work.read_bytes() == before


@pytest.mark.parametrize("command", ["undo", "redo", "list", "check", "tag"])
def test_what_is_no_work_file_is_said(
    command: str, story: Path, lesson: Path, tmp_path: Path, refused: Callable, annotator: Callable
) -> None:
    more = ("--tag", "claim", "--span", "0:5") if command == "tag" else ()
    before = seen(lesson.parent)
    assert "story.txt" in refused(command, story, *more)
    assert "gone.annot" in refused(command, tmp_path / "gone.annot", *more)
    assert "is a folder" in refused(command, tmp_path, *more)
    said = annotator(command, lesson, *more)
    assert said.status == (0 if command in ("list", "check") else 1)
    assert seen(lesson.parent) == before


def test_articles_of_a_lesson_have_numbers(
    story: Path, tmp_path: Path, done: Callable, refused: Callable
) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Badgers left\n\nThey are gone. Source: KQLM video\n", encoding="utf-8")
    lesson, work = tmp_path / "two.annot", tmp_path / "w.annot"
    articles = ("--article", story, "--article", other)
    done("assignment", "create", "-o", lesson, *articles, "--title", "Two")
    done("import", lesson, "-o", work)
    done("tag", work, "--tag", "credit", "--text", CREDIT, "--every", "--article", 2)
    done("tag", work, "--tag", "claim", "--span", "0:30")
    found = done("list", work, "--json").json
    ids = [a.id for a in work_files.read(work).material.articles]
    assert [row["article"] for row in found] == ids
    assert (found[1]["occurrence"], found[1]["occurrences"]) == (1, 1)
    assert done("blocks", lesson, "--article", 2, "--json").json["article"]["id"] == ids[1]
    assert "no article 3" in refused("blocks", lesson, "--article", 3)


def test_lines_stay_lines_whatever_is_in_a_name(tmp_path: Path, refused: Callable) -> None:
    words = refused("check", tmp_path / "a\nb\x1b[31m\u202ec.annot")
    assert "\x1b" not in words
    assert "\u202e" not in words


def test_an_article_of_any_file_name_is_imported(tmp_path: Path, done: Callable) -> None:
    strange = tmp_path / "a\udcff\x1b\n.txt"
    strange.write_text("x\n")
    done("import", strange, "-o", tmp_path / "x.annot")
    assert work_files.read(tmp_path / "x.annot").material.title == "a\ufffd"
