"""Thousands of spoilt files of every kind: each is read, or refused in a sentence, without harm."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from hostile_sources import whole
from platform_downloads import class_list, download
from small_class import five, material
from stored import hand_in, work

from annotator.model.lesson import Document
from annotator.paths import resources
from annotator.storage import class_files, work_files

MOST_SECONDS, MOST_MEGABYTES = 10, 500
NOW = "2026-03-05T10:00:00Z"
READER = Path(__file__).with_name("reading_spoilt.py")


class Kind(NamedTuple):
    """How the program reads it, how a good one is made, and how many are spoilt."""

    door: str
    ending: str
    make: Callable[[Path], object]
    files: int = 500


def _written(content: bytes) -> Callable[[Path], object]:
    return lambda path: path.write_bytes(content)


def _shipped(name: str) -> Callable[[Path], object]:
    return _written((resources() / name).read_bytes())


def _lesson(path: Path) -> None:
    work_files.create(path, Document("l1", "assignment", material(), NOW))


SETTINGS = json.dumps({"size": 20, "font": "Serif", "theme": "dark", "files": ["x.annot"]}).encode()
KINDS = {
    "work": Kind("work", ".annot", lambda path: work_files.create(path, work())),
    "hand-in": Kind("work", ".annot", lambda path: work_files.create(path, hand_in())),
    "lesson": Kind("work", ".annot", _lesson),
    "class": Kind("class", ".annotclass", lambda path: class_files.create(path, five()), 200),
    "hand-in collected": Kind(
        "download", ".annot", lambda path: work_files.create(path, hand_in())
    ),
    "download": Kind("download", ".zip", lambda path: download(path, "canvas"), 100),
    "tag set": Kind("tag set", ".yaml", _shipped("schemes/default.yaml")),
    "prompts": Kind("own files", ".yaml", _shipped("prompts.yaml")),
    "settings": Kind("own files", ".json", _written(SETTINGS)),
    "class list": Kind("class list", ".csv", lambda path: class_list(path, "canvas")),
    "web page": Kind("article", ".html", _written(whole(".html"))),
    "Word file": Kind("article", ".docx", _written(whole(".docx"))),
    "Markdown": Kind("article", ".md", _written(whole(".md"))),
    "text": Kind("article", ".txt", _shipped("samples/harbor-cleanup.txt"), 200),
    # Each is read by a process of its own, which takes its time to start.
    "PDF": Kind("article", ".pdf", _written(whole(".pdf")), 100),
}


def _read_spoilt(kind: Kind, folder: Path, files: int) -> dict[str, object]:
    good = folder / f"good{kind.ending}"
    kind.make(good)
    place = folder / "place"
    place.mkdir()
    done = subprocess.run(
        [sys.executable, str(READER), str(good), kind.door, "0", str(files), str(place)],
        cwd=place,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONFAULTHANDLER": "1"},
        capture_output=True,
        timeout=600,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()[-3000:]
    found: dict[str, object] = json.loads(done.stdout)
    return found


def _demand_harmless(found: dict[str, object]) -> None:
    assert not found["wrong"], found["wrong"]
    assert not found["forbidden"]
    assert not found["views"]
    assert found["slowest"] <= MOST_SECONDS  # type: ignore[operator]
    assert found["megabytes"] <= MOST_MEGABYTES  # type: ignore[operator]


@pytest.mark.long
@pytest.mark.parametrize("name", KINDS)
def test_spoilt_files_do_no_harm(tmp_path: Path, name: str, home: Path) -> None:
    home.mkdir()
    kind = KINDS[name]
    found = _read_spoilt(kind, tmp_path, kind.files)
    sys.stdout.write(f"{name}: {found}\n")
    _demand_harmless(found)
    assert found["files"] == kind.files
