"""Work files: what goes in comes out, and others can read it."""

from __future__ import annotations

import sqlite3
import struct
import tempfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Any

import pytest
from any_work import after, article_of, counting_clock, works
from hard_disks import closed
from hypothesis import given, settings
from hypothesis import strategies as st
from small_class import CREDIT, NOW, five, material, scheme, tagged

from annotator.model.edits import Change, Edit, History
from annotator.model.errors import AnnotatorError
from annotator.model.lesson import Document, Material
from annotator.storage import class_files, connections, schema, work_files
from annotator.storage.connections import kind_of
from annotator.storage.schema import APPLICATION_IDS, VERSIONS
from annotator.storage.work_files import Step, WorkFile
from annotator.workflows.handing_in import hand_in
from annotator.workflows.working import Work

COLUMNS = [
    *("id", "article_id", "article", "person", "tag", "start", "end", "exact", "occurrence"),
    *("occurrences", "comment", "attributes", "created", "modified"),
]


def document(*annotations: Any, **more: Any) -> Document:
    begun = Document("d1", "work", material(), NOW)
    return replace(begun, annotations={a.id: a for a in annotations}, **more)


def select(path: Path, query: str) -> list[sqlite3.Row]:
    """The rows as another program sees them."""
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        return connection.execute(query).fetchall()


@settings(max_examples=40)
@given(works())
def test_work_with_its_history_comes_back_as_it_was(work: tuple[Document, list[Step]]) -> None:
    stored = after(*work)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "x.annot"
        work_files.create(path, stored)
        assert work_files.read_own(path) == stored
        assert work_files.read_foreign(path) == stored


@settings(max_examples=40)
@given(works(), st.data())
def test_steps_stored_one_by_one_or_together_are_as_in_memory(
    work: tuple[Document, list[Step]], data: st.DataObject
) -> None:
    begun, steps = work
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "x.annot"
        work_files.create(path, begun)
        with closing(WorkFile(path, begun.material)) as file:
            rest = list(steps)
            while rest:
                batch = data.draw(st.integers(1, len(rest)))
                file.store(rest[:batch])
                del rest[:batch]
        assert work_files.read_own(path) == after(begun, steps)


@pytest.mark.parametrize(
    "stored",
    [
        Document("l1", "assignment", material(), NOW),
        document(tagged(1, "quote", "gone"), role="hand_in", person="Zoë", handed_in=NOW),
        document(role="hand_in", handed_in=NOW, roster_id="7b", save_counter=9, simulated=True),
        document(tagged(1, "credit", CREDIT, 2, group="g", origin="suggestion")),
    ],
)
def test_every_role_comes_back_as_it_was(stored: Document, tmp_path: Path) -> None:
    path = tmp_path / "x.annot"
    work_files.create(path, stored)
    assert work_files.read(path) == stored
    assert work_files.role_of(path) == stored.role


def test_a_new_file_never_replaces_another(tmp_path: Path) -> None:
    path = tmp_path / "x.annot"
    path.write_text("mine")
    with pytest.raises(AnnotatorError) as refused:
        work_files.create(path, document())
    assert refused.value.message == "storage.exists"
    assert path.read_text() == "mine"
    assert list(tmp_path.iterdir()) == [path]


def test_a_failed_file_leaves_nothing_behind(tmp_path: Path) -> None:
    unknown = replace(tagged(1, "quote", "gone"), article_id="another")
    with pytest.raises(KeyError):
        work_files.create(tmp_path / "x.annot", document(unknown))
    assert not list(tmp_path.iterdir())


def test_a_failed_batch_is_not_stored_in_part(tmp_path: Path) -> None:
    path = tmp_path / "x.annot"
    work_files.create(path, document())
    steps = steps_of(tagged(1, "quote", "gone"), tagged(2, "claim", "home"))
    same_id_again = Step("do", steps[0].edit, steps[1].change)
    with closing(WorkFile(path, material())) as file:
        with pytest.raises(AnnotatorError):
            file.store([steps[0], same_id_again])
        assert work_files.read_own(path) == document()
        file.store(steps[:1])
    assert list(work_files.read_own(path).annotations) == ["n1"]


def steps_of(*annotations: Any) -> list[Step]:
    edits = [
        Edit(f"e{n}", "editing.step_tag", (Change(None, a),), {"n": 1, "tag": "Claim"})
        for n, a in enumerate(annotations)
    ]
    return [Step("do", edit, edit) for edit in edits]


def test_files_are_known_by_their_first_bytes(tmp_path: Path) -> None:
    work, classes = tmp_path / "x.annot", tmp_path / "x.annotclass"
    work_files.create(work, document())
    class_files.create(classes, five())
    for path, mark, kind in ((work, b"Annt", "annot"), (classes, b"AnnC", "annotclass")):
        header = path.read_bytes()[:100]
        assert header.startswith(b"SQLite format 3\x00")
        assert header[68:72] == mark == APPLICATION_IDS[kind].to_bytes(4, "big")
        assert struct.unpack(">I", header[60:64]) == (VERSIONS[kind],)
        assert header[18:20] == b"\x01\x01", "a rollback journal, no write-ahead log"
        assert kind_of(path) == kind


def test_every_table_demands_its_types(tmp_path: Path) -> None:
    path = tmp_path / "x.annot"
    work_files.create(path, document(tagged(1, "quote", "gone")))
    tables = select(path, "SELECT name, strict FROM pragma_table_list WHERE type = 'table'")
    ours = {row["name"]: row["strict"] for row in tables if not row["name"].startswith("sqlite_")}
    tables = {"material", "article", "block", "document", "annotation", "edit", "answer"}
    assert set(ours) == tables
    assert set(ours.values()) == {1}
    with closing(sqlite3.connect(path)) as other, pytest.raises(sqlite3.IntegrityError):
        other.execute("UPDATE annotation SET \"start\" = 'here'")


def test_the_view_has_the_published_columns_and_the_words(tmp_path: Path) -> None:
    path = tmp_path / "x.annot"
    answers = {"speaker": "Ortiz"}
    places = [tagged(n, "credit", CREDIT, n, group="g") for n in (1, 2, 3, 4)]
    quote = tagged(9, "quote", "gone", comment="Hm.", attributes=answers)
    work_files.create(path, document(*places, quote, person="Ann"))

    rows = select(path, "SELECT * FROM annotations")

    assert list(rows[0].keys()) == COLUMNS
    assert [(r["exact"], r["occurrence"], r["occurrences"]) for r in rows] == [
        *((CREDIT, n, 4) for n in (1, 2, 3, 4)),
        ("gone", 1, 1),
    ]
    last = dict(rows[-1])
    assert (last["person"], last["tag"], last["comment"]) == ("Ann", "quote", "Hm.")
    assert last["attributes"] == '{"speaker":"Ortiz"}'
    assert (last["created"], last["modified"], last["article_id"]) == (NOW, NOW, "a1")


def test_the_view_cuts_right_behind_emoji(tmp_path: Path) -> None:
    text = "\U0001f469\u200d\U0001f467 says \U0001f600 e\u0301 \U0001f1fa\U0001f1f8now\n\U00010000!"
    article = article_of(text)
    lesson = Material((article,), scheme())
    path = tmp_path / "x.annot"
    annotations = {}
    tagged_words = ("says", "e\u0301", "now", "\U00010000!", "\U0001f1f8now")
    for number, words in enumerate(tagged_words):
        one = tagged(number, "claim", words, on=article)
        annotations[one.id] = one
    work_files.create(path, Document("d1", "work", lesson, NOW, annotations=annotations))

    rows = select(path, "SELECT * FROM annotations")

    assert len(rows) == 5
    for row in rows:
        assert row["exact"] == text[row["start"] : row["end"]]
    assert {row["exact"] for row in rows} == {
        "says",
        "e\u0301",
        "now",
        "\U00010000!",
        "\U0001f1f8now",
    }


NOW_AT = VERSIONS["annot"]


@pytest.fixture
def next_version(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A program whose files have one version more, in which every work is by Later."""
    later = ("CREATE TABLE later (number INTEGER) STRICT", "UPDATE document SET person = 'Later'")
    migrations = (*schema.MIGRATIONS["annot"], later)
    schema.expected.cache_clear()
    with monkeypatch.context() as patched:
        patched.setitem(schema.MIGRATIONS, "annot", migrations)
        patched.setitem(schema.VERSIONS, "annot", NOW_AT + 1)
        yield
    schema.expected.cache_clear()


def version_of(path: Path) -> int:
    return int.from_bytes(path.read_bytes()[60:64], "big")


@pytest.fixture
def older(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """A work file that was made before."""
    path = tmp_path / "folder" / "x.annot"
    path.parent.mkdir()
    work_files.create(path, document(tagged(1, "quote", "gone")))
    request.getfixturevalue("next_version")
    return path


def test_an_older_file_is_brought_up_to_date(older: Path) -> None:
    before = document(tagged(1, "quote", "gone"), person="Later")
    assert work_files.read_foreign(older) == before
    assert version_of(older) == NOW_AT, "somebody else's stays as it is"
    assert work_files.read_own(older) == before
    assert version_of(older) == NOW_AT + 1
    assert select(older, "SELECT name FROM sqlite_schema WHERE name = 'later'")
    assert work_files.read_own(older) == before


def test_an_older_file_that_cannot_be_written_is_read(
    older: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closed(older.parent, monkeypatch):
        assert work_files.read_own(older).person == "Later"
        with pytest.raises(AnnotatorError):
            WorkFile(older, material())
    assert version_of(older) == NOW_AT


def test_a_closed_file_holds_nothing_that_was_taken_back(tmp_path: Path) -> None:
    secret, words = "I copied this", "from Bo"
    work = Work(document(), clock=counting_clock(), store=lambda step: None)
    article = work.material.articles[0]
    first = tagged(1, "quote", "gone").span
    kept = work.tag(article, [first], "quote", attributes={"speaker": words})
    annotation_id = kept.changes[0].annotation_id
    work.comment(annotation_id, secret)
    work.comment(annotation_id, "Fine.")
    work.answer(annotation_id, "speaker", "Ortiz")
    gone = work.tag(article, [tagged(2, "claim", "home").span], "claim", comment=secret)
    work.delete([gone.changes[0].annotation_id])
    work.tag(article, [tagged(3, "ask", "Nobody").span], "ask", comment=secret)
    work.undo()

    made = hand_in(work.document(), tmp_path, name="Ann", clock=counting_clock())

    content = made.path.read_bytes()
    assert b"Fine." in content
    assert secret.encode() not in content
    assert words.encode() not in content
    assert work_files.read(made.path).history == History()


@pytest.mark.parametrize("name", ["a b.annot", "a#b%41&mode=ro.annot", "\U0001f9a6'\";.annot"])
def test_any_file_name_will_do(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    work_files.create(path, document())
    with closing(WorkFile(path, material())) as file:
        file.store(steps_of(tagged(1, "quote", "gone")))
    assert list(work_files.read_own(path).annotations) == ["n1"]
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_on_a_server_is_no_file_of_another_computer_to_sqlite() -> None:
    uri_of = connections.uri_of
    assert uri_of(PureWindowsPath("//school/ann/x.annot")) == "file:////school/ann/x.annot"
    assert uri_of(PureWindowsPath("C:/Users/ann/x.annot")) == "file:///C:/Users/ann/x.annot"
    assert uri_of(PurePosixPath("/home/ann/x y.annot")) == "file:///home/ann/x%20y.annot"
