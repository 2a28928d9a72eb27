"""The packed program works where there is no Python."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pdf_documents import Text, pdf_at
from screens import screen, window_on
from word_documents import paragraph, word_file_at

from annotator import __version__

pytestmark = pytest.mark.long

CHECKOUT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def program() -> Path:
    subprocess.run([sys.executable, str(CHECKOUT / "packaging" / "build.py")], check=True)
    name = "annotator.exe" if sys.platform == "win32" else "annotator"
    return CHECKOUT / "dist" / "annotator" / name


@pytest.fixture
def bare(tmp_path: Path) -> dict[str, str]:
    """Nothing of this process's environment; no program can be found in it."""
    kept = {name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ}
    home = {"HOME": str(tmp_path), "ANNOTATOR_HOME": str(tmp_path / "home")}
    return {**kept, **home, "PATH": str(tmp_path / "nothing"), "LC_ALL": "C.UTF-8"}


def test_it_tells_its_version(program: Path, bare: dict[str, str]) -> None:
    said = subprocess.check_output([program, "--version"], env=bare, encoding="utf-8")
    assert __version__ in said


def test_it_makes_a_whole_lesson(program: Path, bare: dict[str, str], tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    subprocess.run([program, "demo", folder], env=bare, cwd=tmp_path, check=True)
    (report,) = folder.rglob("*.html")
    assert "</html>" in report.read_text("utf-8")
    assert list(folder.rglob("*.csv"))
    assert all(picture.stat().st_size > 10_000 for picture in folder.rglob("*.png"))
    assert list(folder.rglob("*.png"))


def test_it_reads_articles_of_every_format(
    program: Path, bare: dict[str, str], tmp_path: Path
) -> None:
    words = "The council met on Tuesday."
    word_file_at(tmp_path / "a.docx", paragraph(words))
    pdf_at(tmp_path / "a.pdf", [Text(words, 50, 100)])
    (tmp_path / "a.html").write_text(f"<html><body><p>{words}</p></body></html>", "utf-8")
    (tmp_path / "a.md").write_text(f"*{words}*\n", "utf-8")
    for file in tmp_path.glob("a.*"):
        said = subprocess.check_output([program, "blocks", file], env=bare, encoding="utf-8")
        assert words in said, file.name


def test_no_network_and_no_other_toolkit_is_packed(program: Path) -> None:
    names = [file.name.lower() for file in program.parent.rglob("*")]
    assert not [name for name in names if "qt6network" in name or "gtk" in name or "_ssl" in name]


if sys.platform == "linux":

    def test_its_window_opens(program: Path, bare: dict[str, str]) -> None:
        with (
            screen() as display,
            subprocess.Popen([program], env={**bare, "DISPLAY": display}) as window,
        ):
            try:
                assert window_on(display)
                assert window.poll() is None
            finally:
                window.terminate()
