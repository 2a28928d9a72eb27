"""Files made to do harm: each is read or refused in a sentence, in little time and memory."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest
from hostile_sources import ENDINGS, FILES, SECRET, WORDS, asking_for, whole
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.importers.sources import read_article
from annotator.model.errors import Refused
from annotator.text import say

MOST_SECONDS = 10
MOST_MEMORY = 500 << 20
LARGE = {".docx": b"PK\x03\x04", ".html": b"<html>", ".pdf": b"%PDF-1.7\n", ".txt": b"a"}


class Done(NamedTuple):
    """What a command came to: its exit status, what it said, its work in seconds and bytes."""

    status: int
    out: str
    err: str
    seconds: float
    memory: int


# What a process used begins, on Linux, with what its parent holds: ours can be large, this is not.
MEASURING = """
import json, os, subprocess, sys
said, wrong = open(sys.argv[1], "wb"), open(sys.argv[2], "wb")
process = subprocess.Popen(sys.argv[4:], stdout=said, stderr=wrong)
if sys.platform == "win32":
    found = [process.wait(), 0, 0]
else:
    _, code, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(code)
    unit = 1 if sys.platform == "darwin" else 1024
    found = [process.returncode, used.ru_utime + used.ru_stime, used.ru_maxrss * unit]
with open(sys.argv[3], "w") as file:
    json.dump(found, file)
"""


def blocks(path: Path) -> Done:
    """`annotator blocks`, in a process of its own, and with it all those that it starts."""
    out, err, figures = (path.with_name(name) for name in ("said", "said wrong", "figures"))
    command = [sys.executable, "-m", "annotator", "blocks", str(path)]
    measuring = [sys.executable, "-c", MEASURING, str(out), str(err), str(figures), *command]
    subprocess.run(measuring, check=True, timeout=20 * MOST_SECONDS)
    status, seconds, memory = json.loads(figures.read_text("utf-8"))
    return Done(status, out.read_text("utf-8"), err.read_text("utf-8"), seconds, memory)


def demand_harmless(done: Done) -> None:
    assert done.seconds <= MOST_SECONDS
    assert done.memory <= MOST_MEMORY
    if done.status:
        assert done.status == 1, done.err
        assert done.err.count("\n") == 1, done.err
        assert done.err.strip().endswith("."), done.err
        assert "went wrong" not in done.err, done.err
        assert not done.out
    else:
        assert done.out


@pytest.mark.long
@pytest.mark.parametrize("name", FILES)
def test_a_file_made_to_do_harm_does_none(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(FILES[name]())
    demand_harmless(blocks(tmp_path / name))


@pytest.mark.long
@pytest.mark.parametrize("ending", LARGE)
def test_a_file_of_400_megabytes_is_refused(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"large{ending}"
    with path.open("wb") as file:
        file.write(LARGE[ending])
        file.truncate(400_000_000)
    done = blocks(path)
    demand_harmless(done)
    assert done.status == 1


def heard(path: Path) -> str:
    """The text of the article in a file, or the sentence that refuses it."""
    try:
        return read_article(path, article_id="a1").text
    except Refused as refused:
        said = say(refused.message, **refused.values)
        assert said.endswith(".")
        assert "{" not in said
        return ""


def test_no_file_brings_the_words_of_another(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text(SECRET, "utf-8")
    for name, content in asking_for(secret):
        (tmp_path / name).write_bytes(content)
        text = heard(tmp_path / name)
        assert SECRET not in text, name
        assert not text or WORDS.strip() in text, name


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_file_that_is_cut_off_is_read_or_refused(tmp_path: Path, ending: str) -> None:
    content = whole(ending)
    path = tmp_path / f"cut{ending}"
    path.write_bytes(content)
    assert "otter came back to the pond on Monday." in heard(path)
    for length in (0, 1, 4, *(len(content) * part // 10 for part in range(1, 10))):
        path.write_bytes(content[:length])
        heard(path)


# A PDF is read by a process of its own, which takes its time to start.
@pytest.mark.parametrize(("ending", "examples"), [(e, 3 if e == ".pdf" else 60) for e in ENDINGS])
def test_a_file_with_any_bytes_changed_is_read_or_refused(
    tmp_path: Path, ending: str, examples: int
) -> None:
    content = whole(ending)
    path = tmp_path / f"changed{ending}"

    @settings(max_examples=examples, suppress_health_check=list(HealthCheck), deadline=None)
    @given(st.lists(st.tuples(st.integers(0, len(content) - 1), st.binary(max_size=6)), min_size=1))
    def changed(changes: list[tuple[int, bytes]]) -> None:
        spoilt = bytearray(content)
        for place, others in changes:
            spoilt[place : place + len(others)] = others
        path.write_bytes(spoilt)
        heard(path)

    changed()


@settings(deadline=None)
@given(st.binary(max_size=300), st.sampled_from([b"", b"<html>", b"\xff\xfe", b"PK\x03\x04"]))
def test_any_bytes_are_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, content: bytes, start: bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / "any.txt"
    path.write_bytes(start + content)
    heard(path)
