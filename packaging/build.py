"""Makes the program that runs without Python: dist/annotator, and its packages beside it.

    python3 packaging/build.py            the folder, and on Linux the .tar.gz and the .deb
    python3 packaging/build.py --folder   only the folder

Windows and macOS get the folder (Annotator.app in it) as a .zip.
"""

import python_version  # noqa: F401

# isort: split

import platform
import shutil
import subprocess
import sys
from pathlib import Path

import environment
import system_parts
import trouble

DIST = environment.CHECKOUT / "dist"
PROGRAM = DIST / ("Annotator.app" if sys.platform == "darwin" else "annotator")


def main(arguments: list[str]) -> int:
    """Sets up and builds; gives the exit code."""
    if arguments not in ([], ["--folder"]):
        print(__doc__)
        return 2
    system_parts.make_sure(building=True, making=not environment.is_inside())
    if not environment.is_inside():
        environment.make_ready()
        # What is packed, and its metadata, is that of the private environment.
        again = [str(environment.python()), str(Path(__file__)), *arguments]
        return subprocess.run(again, check=False).returncode
    _make_folder()
    if not arguments:
        for package in _packages():
            print(f"A package of it: {package} ({package.stat().st_size / 1e6:.0f} MB)")
    return 0


def _make_folder() -> None:
    work = str(environment.CHECKOUT / "build" / "pyinstaller")
    places = ["--distpath", str(DIST), "--workpath", work]
    spec = str(Path(__file__).with_name("annotator.spec"))
    quiet = ["--noconfirm", "--log-level", "ERROR"]
    command = [sys.executable, "-P", "-m", "PyInstaller", *quiet, *places, spec]
    if subprocess.run(command, cwd=environment.CHECKOUT, check=False).returncode:
        raise trouble.Trouble(
            "The program could not be made: what PyInstaller says above tells why."
        )
    print(f"The program: {PROGRAM} ({_size(PROGRAM) / 1e6:.0f} MB)", flush=True)


def _packages() -> list[Path]:
    """Every kind of package that can be made here, anew."""
    sys.path.insert(0, str(environment.CHECKOUT))
    from annotator import __version__

    if sys.platform != "linux":
        name = str(DIST / f"annotator-{__version__}-{sys.platform}")
        return [Path(shutil.make_archive(name, "zip", PROGRAM.parent, PROGRAM.name))]
    import archives
    import debian
    import icons

    archive = DIST / f"annotator-{__version__}-linux-{platform.machine()}.tar.gz"
    archives.pack(PROGRAM, archive)
    if shutil.which("dpkg-deb"):
        return [archive, debian.make(PROGRAM, DIST, icons.draw())]
    print("There is no dpkg-deb here, so no .deb is made.")
    return [archive]


def _size(folder: Path) -> int:
    """Bytes of all files below, links not counted."""
    return sum(
        file.lstat().st_size
        for file in folder.rglob("*")
        if file.is_file() and not file.is_symlink()
    )


if __name__ == "__main__":
    trouble.end_plainly(main)
