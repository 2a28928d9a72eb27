"""What is kept in memory of the files of a download: what they say, once, and nothing else."""

from __future__ import annotations

import random
import tracemalloc
from pathlib import Path

from small_class import CREDIT, tagged, work
from zips import zip_at

from annotator.model.lesson import Document
from annotator.storage import work_files
from annotator.workflows.collecting import look_at

MEGABYTE = 1 << 20


def hand_in_bytes(path: Path, number: int) -> bytes:
    one = work(f"w{number}", f"Student {number}", tagged(1, "credit", CREDIT)).hand_in
    made = {annotation.id: annotation for annotation in one.annotations}
    document = Document(
        one.work_id,
        "hand_in",
        one.material,
        one.handed_in,
        person=one.person,
        handed_in=one.handed_in,
        save_counter=1,
        annotations=made,
    )
    work_files.create(path, document)
    return path.read_bytes()


def test_files_that_are_refused_are_let_go_of(tmp_path: Path) -> None:
    chance = random.Random(1)
    source = zip_at(
        tmp_path / "all.zip",
        {f"{n}.annot": b"SQLite format 3\0" + chance.randbytes(MEGABYTE) for n in range(12)},
    )
    tracemalloc.start()
    try:
        look = look_at(tmp_path / "c.annotclass", [source])
        held, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert len(look.refused) == 12
    assert held < 4 * MEGABYTE


def test_what_all_hand_ins_bring_alike_is_in_memory_once(tmp_path: Path) -> None:
    source = zip_at(
        tmp_path / "all.zip",
        {f"{n}.annot": hand_in_bytes(tmp_path / f"{n}.annot", n) for n in range(3)},
    )
    works = [row.collected.hand_in for row in look_at(tmp_path / "c.annotclass", [source]).rows]
    assert len(works) == 3
    assert len({id(one.material) for one in works}) == 1
    assert len({id(annotation.span) for one in works for annotation in one.annotations}) == 1
