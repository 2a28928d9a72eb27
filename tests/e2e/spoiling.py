"""Files spoilt at random, the same way for the same number: for whatever reads files of others."""

from __future__ import annotations

import io
import random
import sqlite3
import zipfile
from contextlib import closing, suppress

MOST_BYTES = 4 << 20
# Kept: what reads the files is watched by another.
_connect = sqlite3.connect
# What trips programs that read: ends of ranges, other encodings, tags of YAML, spreadsheets' words.
TOKENS = (
    *(b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\xff" * 9, b"\r", b"\xe2\x80\xa8"),
    *(b"!!python/object/apply:os.system", b"&a [*a, *a]", b"{" * 999, b"[" * 9999, b"- " * 500),
    *(b"<" * 999, b"<div>" * 999, b"<!ENTITY x SYSTEM 'file:///etc/passwd'>", b"&x;" * 99),
    *(b"=cmd|' /C calc'!A0", b"../../x", b"C:\\x", b"%s%n", b"1e999", b"-9223372036854775809"),
    *(b'"', b"'", b",", b";", b"\t", b"\n" * 99, b"a" * 70_000, "\u202e\U0001f600".encode()),
)
VALUES: tuple[object, ...] = (
    *(None, "", "x", -1, 0, 1, 2**31, 2**63 - 1, -(2**63), 1e308, float("inf"), b"", b"\x00\xff"),
    *("x" * 100_000, "\x00", "\ud7ff\U0001f600", "{", "[]", "null", "[" * 5000, '{"a":' * 500),
    *("'; DROP TABLE article; --", "2026-02-30T25:61:61Z", "../../x", "=1+1", "%s", "{n}"),
)


def spoilt(content: bytes, chance: random.Random) -> bytes:
    """The content with one to six things done to it that nobody would do."""
    if content.startswith(b"SQLite") and chance.random() < 0.6:
        content = _other_values(content, chance)
    elif content.startswith(b"PK") and chance.random() < 0.6:
        content = _spoilt_inside(content, chance)
    else:
        for _ in range(chance.randint(1, 6)):
            content = chance.choice(_WAYS)(content, chance)
    return content[:MOST_BYTES]


def _place(content: bytes, chance: random.Random) -> int:
    return chance.randint(0, len(content))


def _flip(content: bytes, chance: random.Random) -> bytes:
    if not content:
        return content
    changed = bytearray(content)
    for _ in range(chance.choice([1, 1, 3, 40])):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def _cut(content: bytes, chance: random.Random) -> bytes:
    return content[: _place(content, chance)]


def _without(content: bytes, chance: random.Random) -> bytes:
    start = _place(content, chance)
    return content[:start] + content[start + chance.choice([1, 2, 16, 512, 4096]) :]


def _insert(content: bytes, chance: random.Random) -> bytes:
    start = _place(content, chance)
    return content[:start] + chance.choice(TOKENS) + content[start:]


def _overwrite(content: bytes, chance: random.Random) -> bytes:
    start, token = _place(content, chance), chance.choice(TOKENS)[:64]
    return content[:start] + token + content[start + len(token) :]


def _again(content: bytes, chance: random.Random) -> bytes:
    start, end = sorted((_place(content, chance), _place(content, chance)))
    return content[:end] + content[start:end] * chance.choice([1, 1, 9]) + content[end:]


def _number(content: bytes, chance: random.Random) -> bytes:
    start, size = _place(content, chance), chance.choice([1, 2, 4, 8])
    number = chance.choice([0, 1, (1 << 8 * size - 1) - 1, 1 << 8 * size - 1, (1 << 8 * size) - 1])
    order = chance.choice(["big", "little"])
    return content[:start] + number.to_bytes(size, order) + content[start + size :]  # type: ignore[arg-type]


_WAYS = (_flip, _flip, _cut, _without, _insert, _insert, _overwrite, _again, _number)


def _other_values(content: bytes, chance: random.Random) -> bytes:
    """A database that is whole, with values in it, or tables, that make no sense."""
    with closing(_connect(":memory:")) as connection, suppress(sqlite3.DatabaseError):
        connection.deserialize(content)
        tables = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        for _ in range(chance.randint(1, 4)):
            table = chance.choice([name for (name,) in connection.execute(tables)] or ["x"])
            columns = [row[1] for row in connection.execute(f'PRAGMA table_info("{table}")')]
            # Most are refused by the tables themselves; those that are not are what we want.
            with suppress(sqlite3.Error, IndexError):
                connection.execute(*_statement(table, chance.choice(columns), chance))
        connection.commit()
        return connection.serialize()
    return content  # It was no database any more.


def _statement(table: str, column: str, chance: random.Random) -> tuple[str, tuple[object, ...]]:
    row = chance.randrange(5)
    one = f'rowid = (SELECT rowid FROM "{table}" LIMIT 1 OFFSET {row})'
    where = chance.choice(["", f" WHERE {one}"])
    return chance.choice(
        [
            (f'UPDATE "{table}" SET "{column}" = ?{where}', (chance.choice(VALUES),)),
            (f'UPDATE "{table}" SET "{column}" = ?{where}', (chance.choice(VALUES),)),
            (f'UPDATE "{table}" SET "{column}" = "{column}" || ?{where}', (chance.choice(VALUES),)),
            (f'DELETE FROM "{table}"{where}', ()),
            (f'INSERT INTO "{table}" SELECT * FROM "{table}"', ()),
            (f'ALTER TABLE "{table}" DROP COLUMN "{column}"', ()),
            (f'CREATE TRIGGER t AFTER UPDATE ON "{table}" BEGIN DELETE FROM "{table}"; END', ()),
            ("PRAGMA user_version = 1", ()),
        ]
    )


def _spoilt_inside(content: bytes, chance: random.Random) -> bytes:
    """A ZIP that is whole, with something spoilt in it."""
    with zipfile.ZipFile(io.BytesIO(content)) as source:
        entries = {each.filename: source.read(each) for each in source.infolist()}
    name = chance.choice(list(entries))
    entries[name] = spoilt(entries[name], chance)
    if chance.random() < 0.2:
        entries[chance.choice(["../x.annot", "/x.annot", "C:\\x.annot", "a" * 5000, "\x1b[2J"])] = (
            entries[name]
        )
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target:
        for each, inside in entries.items():
            target.writestr(each, inside)
    return made.getvalue()
