"""Reads many spoilt files in a process of its own, as the program does, and says what came of it.

python reading_spoilt.py GOOD_FILE KIND FIRST COUNT FOLDER

Each file is made from GOOD_FILE by its number, from FIRST on, and read in FOLDER. Prints JSON.
"""

from __future__ import annotations

import json
import os
import random
import sqlite3
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

from spoiling import spoilt

from annotator.model.errors import AnnotatorError
from annotator.paths import home, prompts_file, tag_sets_folder
from annotator.text import say

# What was written outside, or sent anywhere; which triggers and views were run.
CHANGES = ("os.remove", "os.rename", "os.mkdir", "os.link", "os.chmod", "os.rmdir")
forbidden: list[str] = []
views: set[str] = set()


def _article(path: Path) -> None:
    from annotator.importers.sources import read_article
    from annotator.suggestions.proposals import suggestions

    suggestions(read_article(path, article_id="a1"), claims=True)


def _work(path: Path) -> None:
    from annotator.storage import work_files
    from annotator.workflows.checking import check
    from annotator.workflows.looking import listed
    from annotator.workflows.opening import open_work

    for read in (work_files.read_foreign, work_files.role_of, check, listed):
        _demand_refused(read, path)
    opened = open_work(path, clock=lambda: "2026-03-05T10:00:00Z")
    opened.close()


def _class(path: Path) -> None:
    from annotator.workflows.checking import check
    from annotator.workflows.reporting import export_csv, write_report

    _demand_refused(check, path)
    write_report(path, path.with_name("report.html"), names=False)
    export_csv(path, path.with_name("csv"), names=False)


def _download(path: Path) -> None:
    from annotator.workflows.collecting import collect

    found = collect(path.with_name("c.annotclass"), [path])
    for each in found.refused:
        _demand_sentence(each.reason)


def _tag_set(path: Path) -> None:
    from annotator.importers.schemes import find_scheme, mistakes_in

    mistakes_in(str(path))
    find_scheme(str(path))


def _class_list(path: Path) -> None:
    from annotator.importers.rosters import read_roster

    read_roster(path)


def _own_files(path: Path) -> None:
    """What the program keeps for itself: spoilt, it is as if it were not there."""
    from annotator.workflows.folded_lessons import is_folded
    from annotator.workflows.kept_drafts import kept_draft
    from annotator.workflows.prompting import prompts_in_use
    from annotator.workflows.recent import recent_files
    from annotator.workflows.settings import load_settings
    from annotator.workflows.tag_sets import tag_sets

    tag_sets_folder().mkdir(parents=True, exist_ok=True)
    content = path.read_bytes()
    names = ("settings.json", "recent.json", "lesson-draft.json", "folded-lessons.json")
    for target in (*map(home().joinpath, names), prompts_file(), tag_sets_folder() / "x.yaml"):
        target.write_bytes(content)
    load_settings()
    recent_files()
    kept_draft()
    is_folded("l1")
    prompts_in_use()
    tag_sets()


DOORS: dict[str, Callable[[Path], None]] = {
    "article": _article,
    "work": _work,
    "class": _class,
    "download": _download,
    "tag set": _tag_set,
    "class list": _class_list,
    "own files": _own_files,
}


def _demand_refused(read: Callable[[Path], object], path: Path) -> None:
    try:
        read(path)
    except AnnotatorError as error:
        _demand_sentence(error)


def _demand_sentence(error: AnnotatorError) -> None:
    sentence = say(error.message, **error.values)
    assert sentence.rstrip("”\"')").endswith((".", "?", "!")), sentence
    assert len(sentence) < 2000, sentence[:2000]


def watch(folder: Path) -> None:
    """Takes down each write outside `folder`, each connection elsewhere, each trigger or view."""
    allowed = (str(folder.resolve()), str(home().resolve()))

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        if event == "open":
            path, mode, flags = arguments
            writes = any(letter in (mode or "") for letter in "wax+")
            writes = writes or bool((flags or 0) & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))
            if writes and isinstance(path, str) and not _is_below(path, allowed):
                forbidden.append(f"open {path}")
        elif event in ("socket.connect", "os.system", "shutil.rmtree", "os.exec", "os.fork"):
            forbidden.append(event)
        elif event in CHANGES and not _is_below(os.fspath(arguments[0]), allowed):
            forbidden.append(f"{event} {arguments[0]}")

    sys.addaudithook(hook)
    connect = sqlite3.connect

    def watched(*places: Any, **more: Any) -> sqlite3.Connection:
        connection = connect(*places, **more)
        connection.set_authorizer(_authorize)
        return connection

    sqlite3.connect = watched


def _is_below(path: str, allowed: tuple[str, ...]) -> bool:
    return path == os.devnull or os.path.realpath(path).startswith(allowed)


def _authorize(action: int, first: str, other: str, database: str, source: str | None) -> int:
    if source:
        views.add(source)
    return sqlite3.SQLITE_OK


def main(good: Path, kind: str, first: int, count: int, folder: Path) -> dict[str, object]:
    content, slowest, wrong, refused = good.read_bytes(), 0.0, [], 0
    for number in range(first, first + count):
        place = folder / str(number)
        place.mkdir()
        path = place / f"x{good.suffix}"
        path.write_bytes(spoilt(content, random.Random(number)))
        begun = time.process_time()
        try:
            DOORS[kind](path)
        except AnnotatorError as error:
            refused += 1
            _demand_sentence(error)
        except Exception:  # noqa: BLE001
            wrong.append(f"{number}: {traceback.format_exc(limit=-4)}")
        slowest = max(slowest, time.process_time() - begun)
    return {
        "files": count,
        "refused": refused,
        "wrong": wrong,
        "slowest": slowest,
        "megabytes": _megabytes(),
        "forbidden": forbidden,
        "views": sorted(views),
    }


def _megabytes() -> int:
    """The most that this process, or one it started, ever held; 0 where nobody says."""
    if sys.platform == "win32":
        return 0
    import resource

    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return max(each.ru_maxrss for each in used) // (
        1 << 20 if sys.platform == "darwin" else 1 << 10
    )


if __name__ == "__main__":
    good, kind, first, count, folder = sys.argv[1:]
    watch(Path(folder))
    sys.stdout.write(json.dumps(main(Path(good), kind, int(first), int(count), Path(folder))))
