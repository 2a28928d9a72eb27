"""Every value of a file is looked at before it is used."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from any_work import asking
from small_class import NOW, five, material, record, tagged
from stored import QUOTE, change, refusal, work

from annotator.model.collected import Given
from annotator.model.delivery import Delivery
from annotator.model.edits import History
from annotator.model.lesson import Document
from annotator.model.roster import Person, Roster
from annotator.model.scheme_fields import scheme_fields
from annotator.storage import class_files, work_files
from annotator.storage.rows import to_json
from annotator.storage.work_files import Step
from annotator.workflows.answering import open_answers
from annotator.workflows.checking import check
from annotator.workflows.working import Work


def edit_fields(**more: object) -> str:
    fields = {
        "id": "n1",
        "article_id": "a1",
        "tag": "quote",
        "start": QUOTE.span.start,
        "end": QUOTE.span.end,
        "comment": "Hm.",
        "attributes": {"speaker": "Ortiz"},
        "group": "g",
        "origin": "hand",
        "created": NOW,
        "modified": NOW,
    }
    return json.dumps([[None, fields | more]])


SCHEME = "UPDATE material SET scheme = "
WRONG_VALUES = [
    *("UPDATE annotation SET \"end\" = 99999", "UPDATE annotation SET \"start\" = -1"),
    'UPDATE annotation SET "end" = "start"',
    'UPDATE annotation SET "start" = 9223372036854775806, "end" = 9223372036854775807',
    *("UPDATE annotation SET tag = 'lie'", "UPDATE annotation SET origin = 'robot'"),
    "UPDATE annotation SET article_id = 'a2'",
    *("UPDATE annotation SET id = ''", "UPDATE annotation SET id = char(27) || 'x'"),
    *("UPDATE annotation SET group_id = ''", "UPDATE annotation SET comment = ' Hm. '"),
    "UPDATE annotation SET comment = replace(hex(zeroblob(3000)), '0', 'x')",
    *("UPDATE annotation SET created = 'today'", "UPDATE annotation SET modified = '2026-03-05'"),
    *(
        f"UPDATE annotation SET attributes = '{answers}'"
        for answers in (
            *("", "{", "[]", "null", '"x"', "1e999", '{"speaker":1}', '{"speaker":""}'),
            *('{"speaker":null}', '{"mood":"x"}', '{"speaker":["x"]}'),
        )
    ),
    "UPDATE annotation SET tag = 'claim', attributes = '{\"checkable\":\"maybe\"}'",
    "UPDATE annotation SET attributes = replace(hex(zeroblob(50000)), '0', '[')",
    "UPDATE annotation SET attributes = replace(hex(zeroblob(50000)), '0', '9')",
    *("UPDATE article SET version = 'x'", "UPDATE article SET text = text || 'x'"),
    "UPDATE article SET text = replace(text, 'Otter', 'Badger')",
    "UPDATE article SET id = ''",
    *(
        f"UPDATE article SET details = '{details}'"
        for details in (
            *("", "{", "[]", "null", '{"byline":1}', '{"byline":""}', '{"mood":"x"}'),
            *('{"byline":"Jo Doe"}', '{"byline":"Jo\\nDoe"}', '{"byline":{"a":"b"}}'),
        )
    ),
    *("UPDATE block SET kind = 'poem'", 'UPDATE block SET "end" = 99999'),
    'UPDATE block SET "start" = 0',
    *(
        f"UPDATE block SET parts = '{parts}' WHERE number = 1"
        for parts in (
            *("{", "{}x", '{"a":1}', '[["credit"]]', '[["poem",0,1,null]]', '[["credit",0,1,2]]'),
            *('[["credit",0.0,1,null]]', '[["credit",false,true,null]]', '[["credit",0,900,null]]'),
        )
    ),
    *("UPDATE material SET digest = 'x'", "DELETE FROM document", "DELETE FROM material"),
    *("UPDATE material SET assignment_created = NULL", "UPDATE material SET assignment_id = ''"),
    *("UPDATE material SET assignment_title = NULL", "UPDATE material SET assignment_title = ' '"),
    *(f"{SCHEME}'{scheme}'" for scheme in ("", "[]", "{}", "null")),
    f"{SCHEME}replace(scheme, 'quote', 'Q U O')",
    f"{SCHEME}replace(hex(zeroblob(50000)), '0', '[')",
    *("UPDATE document SET role = 'king'", "UPDATE document SET role = 'assignment'"),
    *("UPDATE document SET role = 'hand_in'", "UPDATE document SET id = ''"),
    *("UPDATE document SET material = 7", "UPDATE document SET created = ''"),
    *("UPDATE document SET save_counter = -1", "UPDATE document SET handed_in = 'late'"),
    "UPDATE document SET save_counter = 9223372036854775807",
    "UPDATE document SET person = 'Ann' || char(10) || 'Bo'",
    "UPDATE document SET person = replace(hex(zeroblob(3000)), '0', 'x')",
    "UPDATE document SET roster_id = char(27) || '[31m'",
    "INSERT INTO document SELECT 'd2', role, material, created, '', '', '', 0, 0 FROM document",
    *("UPDATE edit SET name = 'editing.step_dance'", "UPDATE edit SET name = 'storage.full'"),
    *("UPDATE edit SET id = ''", "UPDATE edit SET undone = 1", "DELETE FROM annotation"),
    *(f"UPDATE edit SET name_values = '{v}'" for v in ("", "[]", "{}", '{"n":"1","tag":"Q"}')),
    *(f"UPDATE edit SET changes = '{c}'" for c in ("", "{}", "[]", "[1]", "[[null,null]]", "[[]]")),
    *(
        f"UPDATE edit SET changes = '{no}'"
        for no in (
            *('[["a2","quote",[[0,5]]]]', '[["a1","lie",[[0,5]]]]', '[["a1","quote",[]]]'),
            *('[["a1","quote",[[0,99999]]]]', '[["a1","quote",[[5,5]]]]', '[["a1","quote",7]]'),
            *('[["a1","quote",[[0.0,5]]]]', '[["a1","quote",[[0]]]]', '[["a1",[],[[0,5]]]]'),
        )
    ),
    *(
        f"UPDATE edit SET changes = '{edit_fields(**more)}'"
        for more in (
            *({"start": 1.0}, {"start": True}, {"end": 99999}, {"end": 10**400}, {"tag": "lie"}),
            *({"id": ""}, {"comment": "Oh."}, {"more": 1, "id": "n2"}, {"attributes": None}),
            *({"origin": []}, {"modified": "now"}, {"group": 7}, {"article_id": "a2"}),
        )
    ),
]  # fmt: skip


@pytest.mark.parametrize("statement", WRONG_VALUES)
def test_a_wrong_value_is_refused(path: Path, statement: str) -> None:
    change(path, statement)
    messages = {refusal(read, path) for read in (work_files.read_foreign, work_files.read_own)}
    assert messages <= {"storage.wrong_values", "storage.damaged"}
    assert refusal(check, path) in messages


@pytest.mark.parametrize(
    "statement",
    [
        *(
            f"UPDATE material SET assignment = '{details}'"
            for details in (
                *("", "[]", "null", "{", '{"due":"tomorrow"}', '{"instructions":7}', '{"id":"x"}'),
                *('{"words":[["otter"]]}', '{"words":[["",""]]}', '{"expected":{"lie":1}}'),
                *('{"expected":{"claim":0}}', '{"must_read":{"a1":[99]}}', '{"later":{"a1":1}}'),
                *('{"questions":[{}]}', '{"points":-1}', '{"points":1e999}', '{"title":"Mine"}'),
            )
        ),
        "UPDATE answer SET question = 'else'",
        "UPDATE answer SET article_id = 'a9'",
        "UPDATE answer SET answer = ' '",
        "UPDATE answer SET answer = 'maybe', question = 'agree'",
        "UPDATE answer SET answer = replace(hex(zeroblob(3000)), '0', 'x')",
        "DELETE FROM answer",
        *(
            f"UPDATE edit SET changes = '{answer}'"
            for answer in (
                *('[["a1","heard","",""]]', '[["a1","heard","","Cats"]]', '[["a1","heard",1,2]]'),
                *('[["a9","heard","","Dogs"]]', '[["a1","else","","Dogs"]]', '[["a1"]]'),
            )
        ),
    ],
)
def test_a_wrong_value_of_what_is_asked_is_refused(asked: Path, statement: str) -> None:
    change(asked, statement)
    with closing(sqlite3.connect(asked)) as file:
        ((details, digest),) = file.execute("SELECT assignment, digest FROM material")
    if "material" in statement:
        # As somebody who knows how a file names its material would do it.
        change(asked, f"UPDATE material SET digest = '{digest_with(asked, details) or digest}'")
    for read in (work_files.read_foreign, work_files.read_own):
        assert refusal(read, asked) in ("storage.wrong_values", "storage.damaged")


@pytest.fixture
def asked(path: Path) -> Path:
    """A work file of a lesson that asks, with an answer."""
    path.unlink()
    lesson = replace(asking(), must_read={"a1": (0,)})
    document = Document("d1", "work", replace(material(), assignment=lesson), NOW)
    steps: list[Step] = []
    work = Work(document, clock=lambda: NOW, store=steps.append)
    work.answer_about(work.material.articles[0], "heard", "Dogs")
    work_files.create(path, work.document())
    assert work_files.read_own(path).answers == {("a1", "heard"): "Dogs"}
    return path


def digest_with(path: Path, details: str) -> str:
    """The digest of a file's material as it would be with other details; empty for no JSON."""
    try:
        found = json.loads(details)
    except ValueError:
        return ""
    read = material()
    fields = [
        ["l2", "Who is not heard?"],
        scheme_fields(read.scheme),
        [[a.id, a.version, a.title] for a in read.articles],
        *([found] if found else []),
    ]
    return sha256(to_json(fields).encode()).hexdigest()


@pytest.mark.parametrize(
    "wrong",
    [
        *("id = ''", "id = 'n' || char(10)", "id = replace(hex(zeroblob(300)), '0', 'x')"),
        *("article_id = 'a2'", "tag = 'lie'", "origin = 'robot'", "group_id = ''"),
        *('"start" = -1', '"end" = "start"', '"end" = 99999', "comment = ' Hm. '"),
        *("created = 'today'", "modified = ''", 'attributes = \'{"mood":"x"}\''),
        # The others' answers are no answers to what this tag asks.
        "tag = 'claim'",
    ],
)
def test_one_wrong_value_among_right_ones_is_refused(path: Path, wrong: str) -> None:
    path.unlink()
    like = [replace(QUOTE, id=f"n{n}", comment="Hm." * (n % 2)) for n in range(5)]
    document = replace(work(), annotations={a.id: a for a in like}, history=History())
    work_files.create(path, document)
    assert work_files.read_own(path) == document

    change(path, f"UPDATE annotation SET {wrong} WHERE id = 'n3'")

    for read in (work_files.read_foreign, work_files.read_own):
        assert refusal(read, path) in ("storage.wrong_values", "storage.damaged")


((_, _N1),), ((_, _N2),) = json.loads(edit_fields()), json.loads(edit_fields(id="n2"))
N1_BECOMES_N2 = json.dumps([[_N1, _N2]])


@pytest.mark.parametrize(
    "statements",
    [
        # Tagged passages in a lesson, undo steps in a hand-in, another passage after than before.
        ("UPDATE document SET role = 'assignment'", "DELETE FROM edit"),
        (f"UPDATE document SET role = 'hand_in', handed_in = '{NOW}'",),
        ("UPDATE annotation SET id = 'n2'", f"UPDATE edit SET changes = '{N1_BECOMES_N2}'"),
    ],
)
def test_what_does_not_go_together_is_refused(path: Path, statements: tuple[str, ...]) -> None:
    change(path, *statements)
    assert refusal(work_files.read_foreign, path) == "storage.wrong_values"


def change_past_the_types(path: Path, statement: str) -> None:
    """Put a value of another type into a table that demands its types."""
    loosen = "UPDATE sqlite_schema SET sql = replace(sql, ') STRICT', ')') WHERE type = 'table'"
    with closing(sqlite3.connect(path)) as other:
        strict = other.execute("SELECT name, sql FROM sqlite_schema").fetchall()
        other.execute("PRAGMA writable_schema = ON")
        other.execute(loosen)
        other.commit()
    with closing(sqlite3.connect(path)) as other:
        other.execute(statement)
        other.execute("PRAGMA writable_schema = ON")
        for name, sql in strict:
            other.execute("UPDATE sqlite_schema SET sql = ? WHERE name = ?", (sql, name))
        other.commit()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE document SET save_counter = 'many'",
        "UPDATE document SET handed_in = 7",
        "UPDATE document SET simulated = 'x'",
        "UPDATE article SET text = x'00ff'",
        "UPDATE article SET title = 5.5",
        'UPDATE annotation SET "start" = 0.5',
        "UPDATE edit SET changes = 5",
    ],
)
def test_a_value_of_another_type_is_refused(path: Path, statement: str) -> None:
    change_past_the_types(path, statement)
    assert refusal(work_files.read_foreign, path) in ("storage.wrong_values", "storage.damaged")


def test_text_that_is_no_utf8_is_refused(path: Path) -> None:
    change(path, "UPDATE annotation SET comment = CAST(x'c328' AS TEXT)")
    assert refusal(work_files.read_foreign, path) == "storage.damaged"


def test_a_text_that_is_not_canonical_is_refused(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        (text,) = other.execute("SELECT text FROM article").fetchone()
        text = text.replace("\n\n", "\r\n", 1)
        values = (text, sha256(text.encode()).hexdigest())
        other.execute("UPDATE article SET text = ?, version = ?", values)
        other.commit()
    assert refusal(work_files.read_foreign, path) == "storage.wrong_values"


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE hand_in SET content_hash = 'x' WHERE number = 1",
        "UPDATE hand_in SET person = 'Bo' WHERE number = 1",
        "UPDATE hand_in SET save_counter = 9223372036854775807 WHERE number = 1",
        "UPDATE hand_in SET material = 9 WHERE number = 1",
        "UPDATE annotation SET comment = 'She lied.' WHERE hand_in = 1",
        "DELETE FROM annotation WHERE hand_in = 1",
        'UPDATE annotation SET "end" = 99999 WHERE hand_in = 1',
        *("DELETE FROM class", "UPDATE class SET material = 9", "UPDATE class SET id = ''"),
        "INSERT INTO class VALUES ('c2', 1)",
        "UPDATE material SET scheme = '{}'",
        "UPDATE article SET text = 'x'",
    ],
)
def test_a_wrong_value_in_a_class_is_refused(class_path: Path, statement: str) -> None:
    change(class_path, statement)
    assert refusal(class_files.read, class_path) == "storage.wrong_values"
    assert refusal(lambda p: class_files.add(p, five().collected[:1]), class_path) in (
        "storage.wrong_values",
        "storage.damaged",
    )


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE delivery SET platform = 'pigeon'",
        "UPDATE delivery SET platform = ''",
        "UPDATE delivery SET platform_id = char(27)",
        "UPDATE delivery SET name = 'Ann' || char(10) || 'Bo'",
        "UPDATE delivery SET folder = replace(hex(zeroblob(300)), '0', 'x')",
        "UPDATE delivery SET file = replace(hex(zeroblob(600)), '0', 'x')",
        "UPDATE delivery SET is_late = 2",
        *(
            f"UPDATE delivery SET time = '{time}'"
            for time in ("soon", "2026-02-31T10:00:00", "2026-03-05T10:00:00Z", "2026-03-05")
        ),
        *("UPDATE delivery SET given_id = NULL", "UPDATE delivery SET given_name = NULL"),
        "UPDATE delivery SET given_name = char(0)",
        *("UPDATE delivery SET hand_in = 9", "DELETE FROM delivery"),
        *("UPDATE roster SET name = ''", "UPDATE roster SET name = 'a' || char(10)"),
        *("UPDATE roster SET id = char(27)", 'UPDATE roster SET "group" = char(27)'),
        *(
            f"UPDATE roster SET other_ids = '{ids}'"
            for ids in ("", "{", "{}", "null", "7", "[7]", '[""]', "[null]", '"ab"')
        ),
        "UPDATE roster SET other_ids = replace(hex(zeroblob(50000)), '0', '[')",
        (
            "WITH RECURSIVE n (n) AS (SELECT 2 UNION ALL SELECT n + 1 FROM n WHERE n < 5002)"
            " INSERT INTO roster SELECT n, 'Ann', '', '', '[]' FROM n"
        ),
    ],
)
def test_a_wrong_value_of_how_it_came_or_of_the_list_is_refused(
    class_path: Path, statement: str
) -> None:
    class_path.unlink()
    came = Delivery("f", "moodle", "Ann", "7", time="2026-03-05T10:00:00")
    one = replace(five().collected[0], delivery=came, given=Given("Bo", "b"))
    roster = Roster((Person("Bo", "b", "", ("c",)),))
    class_files.create(class_path, replace(record(one), roster=roster))
    assert class_files.read(class_path).collected == (one,)
    change(class_path, statement)
    assert refusal(class_files.read, class_path) == "storage.wrong_values"


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE key_annotation SET tag = 'lie'",
        'UPDATE key_annotation SET "end" = 99999',
        'UPDATE key_annotation SET attributes = \'{"key-points":"many"}\'',
        "INSERT INTO key_edit VALUES (1, 'e1', 'editing.step_comment', '{}', '[]', 0)",
    ],
)
def test_a_wrong_value_in_the_answers_is_refused(class_path: Path, statement: str) -> None:
    class_path.unlink()
    class_files.create(class_path, five(), [tagged(1, "quote", "gone")])
    change(class_path, statement)
    reason = refusal(lambda path: open_answers(path, clock=lambda: NOW), class_path)
    assert reason == refusal(check, class_path) == "storage.wrong_values"
    assert class_files.read(class_path) == five(), "the hand-ins can still be read"
