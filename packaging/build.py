"""Makes the program that runs without Python: the folder dist/annotator.

python3 packaging/build.py
"""

import python_version  # noqa: F401

# isort: split

import subprocess
import sys
from pathlib import Path

import environment
import system_parts
import trouble

PROGRAM = environment.CHECKOUT / "dist" / "annotator"


def main(arguments: list[str]) -> int:
    """Sets up and builds; gives the exit code."""
    if arguments:
        print(__doc__)
        return 2
    system_parts.make_sure(building=True, making=not environment.is_inside())
    if not environment.is_inside():
        environment.make_ready()
    done = subprocess.run(_pyinstaller(), cwd=environment.CHECKOUT, check=False)
    if done.returncode:
        raise trouble.Trouble(
            "The program could not be made: what PyInstaller says above tells why."
        )
    print(f"The program: {PROGRAM} ({_size(PROGRAM) / 1e6:.0f} MB)")
    return 0


def _pyinstaller() -> list[str]:
    python = sys.executable if environment.is_inside() else str(environment.python())
    work = str(environment.CHECKOUT / "build" / "pyinstaller")
    places = ["--distpath", str(PROGRAM.parent), "--workpath", work]
    spec = str(Path(__file__).with_name("annotator.spec"))
    return [python, "-P", "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", *places, spec]


def _size(folder: Path) -> int:
    """Bytes of all files below, links not counted."""
    return sum(
        file.lstat().st_size
        for file in folder.rglob("*")
        if file.is_file() and not file.is_symlink()
    )


if __name__ == "__main__":
    trouble.end_plainly(main)
