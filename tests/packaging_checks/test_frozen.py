"""The packed program works where there is no Python."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from packaging.utils import canonicalize_name
from packed import DIST, packed_program
from pdf_documents import Text, pdf_at
from screens import screen, window_on
from word_documents import paragraph, word_file_at

from annotator import __version__
from annotator.paths import resources
from annotator.text import languages
from annotator.workflows.shipped import PACKAGES, STARTER

pytestmark = pytest.mark.long

MOST_MEGABYTES = 150


@pytest.fixture(scope="module")
def program() -> Path:
    return packed_program()


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


def test_it_is_small_and_has_everything_in_it(program: Path) -> None:
    files = [file for file in program.parent.rglob("*") if not file.is_symlink()]
    assert sum(file.stat().st_size for file in files if file.is_file()) < MOST_MEGABYTES * 1e6
    (packed,) = program.parent.rglob("annotator/resources")
    names = {str(file.relative_to(resources())) for file in resources().rglob("*")}
    assert names <= {str(file.relative_to(packed)) for file in packed.rglob("*")}


def test_it_has_the_licence_of_every_part(program: Path) -> None:
    found = program.parent.rglob("*.dist-info/METADATA")
    packed = {canonicalize_name(file.parent.name.partition("-")[0]) for file in found}
    assert {*map(canonicalize_name, PACKAGES), STARTER} == packed


def test_it_speaks_qt_in_every_language(program: Path) -> None:
    packed = {file.stem for file in program.parent.rglob("qtbase_*.qm")}
    assert packed == {f"qtbase_{language}" for language in languages()[1:]}


def test_settings_are_kept_beside_it_where_there_is_a_folder_for_them(
    program: Path, bare: dict[str, str], tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    shutil.copytree(program.parent, stick, symlinks=True)
    (stick / "annotator-settings").mkdir()
    del bare["ANNOTATOR_HOME"]
    article = tmp_path / "a.txt"
    article.write_text("The council met on Tuesday.\n", "utf-8")
    made = [stick / program.name, "import", article, "-o", tmp_path / "a.annot"]
    subprocess.run(made, env=bare, check=True)
    assert (stick / "annotator-settings" / "logs").is_dir()


def test_no_network_and_no_other_toolkit_is_packed(program: Path) -> None:
    names = [file.name.lower() for file in program.parent.rglob("*")]
    assert not [name for name in names if "qt6network" in name or "gtk" in name or "_ssl" in name]


if sys.platform == "linux":

    def test_the_licence_of_every_library_of_the_system_is_known(program: Path) -> None:
        (folder,) = program.parent.rglob("licences/system")
        known = {file.stem.partition("_")[0] for file in folder.iterdir()}
        assert {"libglib2.0-0", "libdbus-1-3", "libx11-6", "LGPL-2.1"} <= known
        assert not list(program.parent.rglob("libreadline*"))

    def test_the_archive_unpacks_to_the_same_program(
        program: Path, bare: dict[str, str], tmp_path: Path
    ) -> None:
        (archive,) = DIST.glob("annotator-*.tar.gz")
        shutil.unpack_archive(archive, tmp_path)
        unpacked = [tmp_path / "annotator" / "annotator", "--version"]
        said = subprocess.check_output(unpacked, env=bare, encoding="utf-8")
        assert said == f"annotator {__version__}\n"
        assert count(tmp_path / "annotator") == count(program.parent)

    def test_the_package_holds_the_program_and_tells_the_desktop(
        program: Path, tmp_path: Path
    ) -> None:
        (package,) = DIST.glob("annotator_*.deb")
        subprocess.run(["dpkg-deb", "--raw-extract", package, tmp_path / "deb"], check=True)
        root = tmp_path / "deb"
        assert count(root / "usr/lib/annotator") == count(program.parent)
        assert (root / "usr/bin/annotator").resolve() == root / "usr/lib/annotator/annotator"
        share = root / "usr/share"
        assert (share / "applications/annotator.desktop").is_file()
        assert (share / "mime/packages/annotator.xml").is_file()
        icons = {file.parts[-3] for file in share.glob("icons/hicolor/*/apps/annotator.*")}
        assert {"16x16", "32x32", "48x48", "128x128", "256x256", "scalable"} <= icons
        assert __version__ in (share / "doc/annotator/copyright").read_text("utf-8")
        scripts = {file.name for file in (root / "DEBIAN").iterdir()}
        assert scripts == {"control", "md5sums"}
        check = ["md5sum", "--check", "--quiet", "DEBIAN/md5sums"]
        subprocess.run(check, cwd=root, check=True)

    def count(folder: Path) -> int:
        return sum(1 for _ in folder.rglob("*"))

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
