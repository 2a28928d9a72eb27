"""What reading and tagging costs, beside the least it could cost.

Small as a plain test; with --benchmark-enable at full size.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from figure_table import Figure
from long_work import Size, annotations_of, long_article, stored
from pytest_benchmark.fixture import BenchmarkFixture
from pytestqt.qtbot import QtBot
from reading_cases import (
    OpenAtDesk,
    OpenPlainly,
    PressAtDesk,
    PressPlainly,
    Scroll,
    ScrollUnseen,
    SlowFile,
    desk_with,
    plain_text,
)
from side_by_side import timed_in_turns

from annotator.gui.article.passages import Passage
from annotator.gui.student.desk import Desk
from annotator.gui.theme import apply, load_theme
from annotator.storage.work_files import WorkFile

SMALL = Size(4_000, 40)
SIZES = [Size(200_000, 1_000), Size(1_000_000, 5_000), Size(1_000_000, 20_000)]
FEW, MANY = Size(1_000_000, 100), Size(1_000_000, 20_000)
DENSE = Size(20_000, 1_000)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "size" in metafunc.fixturenames:
        is_measured = metafunc.config.getoption("benchmark_enable")
        metafunc.parametrize("size", SIZES if is_measured else [SMALL], ids=str)


@pytest.fixture(autouse=True, scope="module")
def _theme(qapp: object) -> None:
    apply(qapp, load_theme("light"))  # type: ignore[arg-type]


@pytest.fixture
def size_of(benchmark: BenchmarkFixture) -> Callable[[Size], Size]:
    """The size meant, or a small one where nothing is measured."""
    return lambda size: size if benchmark.enabled else SMALL


@pytest.fixture
def file_of(tmp_path: Path, size_of: Callable[[Size], Size]) -> Callable[[Size], Path]:
    """Stores work of a size."""

    def store(size: Size) -> Path:
        size = size_of(size)
        folder = tmp_path / str(len(list(tmp_path.iterdir())))
        folder.mkdir()
        article = long_article(size.characters)
        return stored(folder, article, annotations_of(article, size.annotations))

    return store


@pytest.fixture
def desk_of(file_of: Callable[[Size], Path], qtbot: QtBot) -> Iterator[Callable[..., Desk]]:
    """Opens work of a size at a desk."""
    desks: list[Desk] = []

    def open_desk(size: Size, kind: type[WorkFile] = WorkFile) -> Desk:
        desks.append(desk_with(file_of(size), kind))
        qtbot.addWidget(desks[-1])
        return desks[-1]

    yield open_desk
    for desk in desks:
        desk.opened.give_up()


def test_opening(
    benchmark: BenchmarkFixture,
    figures: list[Figure],
    file_of: Callable[[Size], Path],
    size: Size,
) -> None:
    file = file_of(size)
    ours = OpenAtDesk(file)
    floor = OpenPlainly(file, ours.desk.article.text, ours.desk.view.size())
    took, least = timed_in_turns(benchmark, ours, floor, rounds=9)
    figures.append(Figure(f"open {size}", took, least, "1.5", "SELECT, plain text widget"))
    assert len(ours.desk.opened.work.annotations) == len(floor.rows)
    ours.prepare()
    floor.prepare()


def test_pressing_a_key(
    benchmark: BenchmarkFixture,
    figures: list[Figure],
    desk_of: Callable[..., Desk],
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    desk = desk_of(FEW)
    ours = PressAtDesk(desk, monkeypatch)
    floor = PressPlainly(desk.article.text, desk.view.size())
    took, least = timed_in_turns(benchmark, ours, floor, rounds=60)
    figures.append(Figure(f"key to painted, {FEW}", took, least, "2", "plain widget, one row"))
    figures.append(Figure("key to all around it painted", ours.all_shown, least, "", "the same"))


def test_pressing_a_key_among_many(
    benchmark: BenchmarkFixture,
    figures: list[Figure],
    desk_of: Callable[..., Desk],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    few, many = PressAtDesk(desk_of(FEW), monkeypatch), PressAtDesk(desk_of(MANY), monkeypatch)
    took, least = timed_in_turns(benchmark, many, few, rounds=60)
    figures.append(Figure(f"key to painted, {MANY}", took, least, "1.3", str(FEW), is_growth=True))


def test_pressing_a_key_on_a_slow_disk(
    benchmark: BenchmarkFixture,
    figures: list[Figure],
    desk_of: Callable[..., Desk],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    fast = PressAtDesk(desk_of(FEW), monkeypatch)
    slow = PressAtDesk(desk_of(FEW, SlowFile), monkeypatch)
    took, least = timed_in_turns(benchmark, slow, fast, rounds=30)
    figures.append(Figure("key to painted, slow disk", took, least, "1.1", "fast disk"))


def test_scrolling_a_page(
    benchmark: BenchmarkFixture, figures: list[Figure], desk_of: Callable[..., Desk]
) -> None:
    desk = desk_of(DENSE)
    floor = Scroll(plain_text(desk.article.text, desk.view.size()))
    took, least = timed_in_turns(benchmark, Scroll(desk.view), floor, rounds=60)
    figures.append(Figure(f"scroll a page, {DENSE}", took, least, "3", "plain widget"))


def test_scrolling_a_page_for_the_first_time(
    benchmark: BenchmarkFixture, figures: list[Figure], desk_of: Callable[..., Desk]
) -> None:
    desk = desk_of(DENSE)
    work = desk.opened.work
    tags = {tag.id: tag for tag in work.material.scheme.tags}
    passages = [Passage(a.id, a.span, tags[a.tag]) for a in work.annotations.values()]
    floor = Scroll(plain_text(desk.article.text, desk.view.size()))
    ours = ScrollUnseen(desk.view, passages)
    took, least = timed_in_turns(benchmark, ours, floor, rounds=60)
    figures.append(Figure("scroll, seen for the first time", took, least, "3", "plain widget"))


def test_memory(
    benchmark: BenchmarkFixture,
    figures: list[Figure],
    file_of: Callable[[Size], Path],
    size_of: Callable[[Size], Size],
    tmp_path: Path,
) -> None:
    if sys.platform != "linux":
        # Asked of /proc.
        return
    file, text = file_of(MANY), tmp_path / "article.txt"
    text.write_text(long_article(size_of(MANY).characters).text, "utf-8")
    ours, plain = benchmark.pedantic(lambda: _resident(("ours", file), ("plain", text)), rounds=1)
    what = f"memory, {size_of(MANY)}: {ours - plain:+} MB"
    figures.append(Figure(what, [ours], [plain], "+60 MB", "window with the text", "MB"))


def _resident(*windows: tuple[str, Path]) -> list[int]:
    """Megabytes of each, in processes of their own."""
    program = Path(__file__).with_name("reading_memory.py")
    running = [
        subprocess.Popen(
            [sys.executable, str(program), kind, str(file)],
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        for kind, file in windows
    ]
    return [round(int(process.communicate()[0]) / 1024) for process in running]
