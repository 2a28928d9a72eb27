"""The packed program and its packages, made once for all tests that look at them."""

from __future__ import annotations

import subprocess
import sys
from functools import cache
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[1]
DIST = CHECKOUT / "dist"


@cache
def packed_program() -> Path:
    """The program of the folder; its packages lie beside the folder."""
    for old in DIST.glob("annotator[-_]*"):
        old.unlink()
    subprocess.run([sys.executable, str(CHECKOUT / "packaging" / "build.py")], check=True)
    name = "annotator.exe" if sys.platform == "win32" else "annotator"
    return DIST / "annotator" / name
