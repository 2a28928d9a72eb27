"""What SQLite and the system say about a file, as our errors."""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from annotator.model.errors import AnnotatorError, Refused, StorageFailed
from annotator.model.ids import new_id


@contextmanager
def sentences(path: Path) -> Iterator[None]:
    """Turn what SQLite and the system say about `path` into our errors."""
    try:
        yield
    except AnnotatorError:
        raise
    except (sqlite3.ProgrammingError, sqlite3.InterfaceError):
        raise
    except UnicodeDecodeError as error:
        # SQLite's own words about a damaged file may quote the damage.
        raise Refused("storage.damaged", file=path.name) from error
    except (OSError, sqlite3.Error) as error:
        raise failure(error, path) from error


_BY_ERRNO = {
    errno.ENOENT: "storage.missing",
    errno.EISDIR: "storage.folder",
    errno.EACCES: "storage.no_access",
    errno.EPERM: "storage.no_access",
    errno.EROFS: "storage.read_only",
    errno.ENOSPC: "storage.full",
    errno.EDQUOT: "storage.full",
    errno.ENOTDIR: "storage.missing",
    errno.EEXIST: "storage.exists",
    errno.ENAMETOOLONG: "storage.bad_name",
    errno.EINVAL: "storage.bad_name",
}
_BY_SQLITE = {
    "SQLITE_FULL": "storage.full",
    "SQLITE_READONLY": "storage.read_only",
    "SQLITE_BUSY": "storage.busy",
    "SQLITE_CANTOPEN": "storage.no_access",
    "SQLITE_PERM": "storage.no_access",
    "SQLITE_CORRUPT": "storage.damaged",
    "SQLITE_NOTADB": "storage.damaged",
    "SQLITE_IOERR": "storage.unreachable",
}


# SQLite says of these that writing failed, and not why: a quota, for one, is none to it.
_WITHOUT_REASON = ("SQLITE_IOERR", "SQLITE_CANTOPEN", "SQLITE_READONLY")
_PROBE_BYTES = 16 * 1024


def failure(error: OSError | sqlite3.Error, path: Path) -> AnnotatorError:
    """Our error for one of the system's."""
    if isinstance(error, OSError):
        message = _BY_ERRNO.get(error.errno or 0, "storage.unreachable")
        return StorageFailed(message, file=path.name)
    name = str(getattr(error, "sqlite_errorname", ""))
    message = next((m for prefix, m in _BY_SQLITE.items() if name.startswith(prefix)), "")
    if message == "storage.damaged" or not message:
        return Refused("storage.damaged", file=path.name)
    return StorageFailed(message, file=path.name)


def writing_failure(error: AnnotatorError, path: Path) -> AnnotatorError:
    """Why `path` could not be written: what the system says of its folder where SQLite does not."""
    if not str(getattr(error.__cause__, "sqlite_errorname", "")).startswith(_WITHOUT_REASON):
        return error
    probe = path.parent / f".annotator-{new_id()}.part"
    try:
        _write_some(probe)
    except OSError as said:
        return failure(said, path)
    return error


def _write_some(file: Path) -> None:
    try:
        with file.open("xb") as opened:
            opened.write(bytes(_PROBE_BYTES))
            opened.flush()
            os.fsync(opened.fileno())
    finally:
        file.unlink(missing_ok=True)
