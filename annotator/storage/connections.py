"""Opening SQLite files: one's own to work in, others' from a private copy, new ones."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path, PurePath

from annotator.model.errors import Refused, StorageFailed
from annotator.model.ids import new_id
from annotator.storage.durable import keep_names
from annotator.storage.failures import failure, sentences
from annotator.storage.schema import APPLICATION_IDS, MIGRATIONS, VERSIONS, Kind, is_as_expected

_MAGIC = b"SQLite format 3\x00"
_NO_WAL = b"\x01\x01"
# A class of hundreds with long texts stays far below; more is not ours, or made to hurt.
_LARGEST = {"annot": 64 << 20, "annotclass": 1 << 30}
_BUSY_MS = 3000


def kind_of(path: Path) -> Kind | None:
    """Which of our files this is by its first 100 bytes; None when it is none of them.

    Raises Refused when it is ours but of a newer version, StorageFailed when it cannot be read.
    """
    try:
        if path.exists() and not (path.is_file() or path.is_dir()):
            return None  # A pipe or a device would keep us waiting.
        with path.open("rb") as file:
            header = file.read(100)
    except OSError as error:
        raise failure(error, path) from error
    return _kind(header, path.name)


def _kind(header: bytes, file: str) -> Kind | None:
    if len(header) < 100 or not header.startswith(_MAGIC):
        return None
    application = int.from_bytes(header[68:72], "big")
    version = int.from_bytes(header[60:64], "big")
    kind = next((k for k, number in APPLICATION_IDS.items() if number == application), None)
    if kind and version > VERSIONS[kind]:
        raise Refused("storage.newer", file=file)
    if kind and version < 1:
        raise Refused("storage.damaged", file=file)
    return kind


def library_version() -> str:
    """The version of SQLite that is in use."""
    return sqlite3.sqlite_version


def require_kind(path: Path, kind: Kind) -> None:
    """Raise Refused unless `path` is a file of this kind."""
    if kind_of(path) != kind:
        raise Refused(f"storage.not_{kind}", file=path.name)


@contextmanager
def foreign(path: Path, kind: Kind, *, whole: bool = True) -> Iterator[sqlite3.Connection]:
    """A connection to a private, immutable copy of somebody else's file, checked first.

    Nothing beside the file and nothing in it is written, run or trusted. Not `whole`, its
    pages are left unchecked: for a look at a few values of a file that is opened after it.
    """
    with sentences(path), closing(_copy(path, kind, whole=whole)) as connection:
        yield connection


@contextmanager
def foreign_content(content: bytes, kind: Kind, file: str) -> Iterator[sqlite3.Connection]:
    """As `foreign`, of what somebody else's file holds: it may have come inside another file."""
    if _kind(content[:100], file) != kind:
        raise Refused(f"storage.not_{kind}", file=file)
    path = Path(file)
    with sentences(path), closing(_opened(content, kind, path)) as connection:
        yield connection


def _copy(path: Path, kind: Kind, *, whole: bool = True) -> sqlite3.Connection:
    require_kind(path, kind)
    if path.stat().st_size > _LARGEST[kind]:
        raise Refused("storage.too_large", file=path.name)
    return _opened(path.read_bytes(), kind, path, whole=whole)


def _opened(content: bytes, kind: Kind, path: Path, *, whole: bool = True) -> sqlite3.Connection:
    # In memory, not in a temporary file: what a student wrote leaves no trace behind.
    connection = sqlite3.connect(":memory:")
    try:
        connection.deserialize(_without_wal(content))
        check_file(connection, kind, path, whole=whole)
        upgrade(connection, kind)
        connection.execute("PRAGMA query_only = ON")
    except BaseException:
        connection.close()
        raise
    return connection


def _without_wal(content: bytes) -> bytes:
    """A file as SQLite takes it without the log that other programs may keep beside it."""
    # The two format versions (sqlite.org/fileformat.html, 1.3): 2 asks for such a log.
    return content if content[18:20] == _NO_WAL else content[:18] + _NO_WAL + content[20:]


def own(path: Path, kind: Kind, *, writable: bool = True) -> sqlite3.Connection:
    """A connection to one's own file; transactions are begun and ended by the caller.

    Opened for writing, so that SQLite can roll back an edit that was cut off and an older
    file is brought up to date. Where that cannot be done, a copy of it is read unless it
    is to be `writable`.
    """
    require_kind(path, kind)
    with sentences(path):
        try:
            return _own(path, kind)
        except sqlite3.Error as error:
            if writable or failure(error, path).message not in _READABLE:
                raise
            return _copy(path, kind)


# A file that one of these is said of can still be read.
_READABLE = ("storage.no_access", "storage.read_only")


def _own(path: Path, kind: Kind) -> sqlite3.Connection:
    connection = _connect(path)
    try:
        check_file(connection, kind, path)
        _use_journal(connection)
        upgrade(connection, kind)
    except BaseException:
        connection.close()
        raise
    return connection


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(
        f"{uri_of(path.absolute())}?mode=rw",
        uri=True,
        isolation_level=None,
        timeout=_BUSY_MS / 1000,
    )
    try:
        connection.execute("PRAGMA foreign_keys = ON")
        # Saved means on disk: with FULL, a journal that is gone may be back after a power cut,
        # and take the last edit with it.
        connection.execute("PRAGMA synchronous = EXTRA")
    except BaseException:
        connection.close()
        raise
    return connection


def uri_of(path: PurePath) -> str:
    """An absolute path as SQLite takes it."""
    uri = path.as_uri()
    # SQLite takes no computer's name where a URI has it: //server/share goes into the path.
    return uri if uri.startswith("file:///") else f"file://{uri.removeprefix('file:')}"


def _use_journal(connection: sqlite3.Connection) -> None:
    """Write through a rollback journal, whatever another program left in the file."""
    # It works on network homes, where a write-ahead log does not, and needs one file only.
    if connection.execute("PRAGMA journal_mode").fetchone()[0] != "delete":
        connection.execute("PRAGMA journal_mode = DELETE")


def check_file(
    connection: sqlite3.Connection, kind: Kind, path: Path, *, whole: bool = True
) -> None:
    """Refuse a file whose tables are not exactly ours; `whole`, also one with damaged pages."""
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if not is_as_expected(connection, kind, version):
        raise Refused("storage.other_tables", file=path.name)
    if whole and connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise Refused("storage.damaged", file=path.name)


def beside(target: Path) -> Path:
    """A name for a file being written that will become `target`, in the same folder."""
    # Not tempfile's: its files are closed to everyone else, and a hand-in is to be read.
    part = target.parent / f".annotator-{new_id()}.part"
    part.touch(exist_ok=False)
    return part


@contextmanager
def new_file(target: Path, kind: Kind) -> Iterator[sqlite3.Connection]:
    """A connection to a new file, which stands at `target` whole once the block ends.

    Written beside it first. Raises StorageFailed when something stands at `target`
    already or the folder cannot be written; then nothing is left behind.
    """
    with sentences(target):
        part = beside(target)
        try:
            connection = _connect(part)
            try:
                connection.execute("BEGIN")
                _make(connection, kind)
                yield connection
                connection.execute("COMMIT")
            finally:
                connection.close()
            settle(part, target)
        except BaseException:
            part.unlink(missing_ok=True)
            raise


def settle(part: Path, target: Path) -> None:
    """Give a finished file its name; never over another file."""
    try:
        # A link fails where the name is taken, a rename would replace it.
        os.link(part, target)
    except FileExistsError:
        raise StorageFailed("storage.exists", file=target.name) from None
    except OSError:
        # No links here (FAT sticks, some shares): the gap between look and rename is ours alone.
        if target.exists():
            raise StorageFailed("storage.exists", file=target.name) from None
        part.rename(target)
    part.unlink(missing_ok=True)
    keep_names(target.parent)


def _make(connection: sqlite3.Connection, kind: Kind) -> None:
    connection.execute(f"PRAGMA application_id = {APPLICATION_IDS[kind]}")
    connection.execute("PRAGMA secure_delete = ON")
    for statements in MIGRATIONS[kind]:
        for statement in statements:
            connection.execute(statement)
    connection.execute(f"PRAGMA user_version = {VERSIONS[kind]}")


def upgrade(connection: sqlite3.Connection, kind: Kind) -> None:
    """Run the migrations a file does not have yet, each in a transaction of its own."""
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version == VERSIONS[kind]:
        return
    from sqlite_utils import Database

    database = Database(connection, execute_plugins=False)
    for number, statements in enumerate(MIGRATIONS[kind][version:], start=version + 1):
        with database.atomic():
            for statement in statements:
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {number}")
