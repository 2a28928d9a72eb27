"""An installed wheel brings its resources along."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]

LOOK = """
import sys
sys.path.insert(0, sys.argv[1])
from annotator import paths
print(paths.resources())
"""


def test_a_wheel_finds_its_resources_inside_itself(tmp_path: Path) -> None:
    hatchling = [sys.executable, "-m", "hatchling", "build", "--target", "wheel"]
    subprocess.run([*hatchling, "--directory", str(tmp_path)], cwd=CHECKOUT, check=True)
    (wheel,) = tmp_path.glob("*.whl")
    installed = tmp_path / "installed"
    with zipfile.ZipFile(wheel) as files:
        files.extractall(installed)
    look = [sys.executable, "-I", "-c", LOOK, str(installed)]
    found = subprocess.run(look, cwd=tmp_path, check=True, capture_output=True, encoding="utf-8")
    assert Path(found.stdout.strip()) == installed / "annotator" / "resources"
    there = {
        file.relative_to(CHECKOUT / "resources")
        for file in (CHECKOUT / "resources").rglob("*")
        if file.is_file()
    }
    assert Path("schemes/default.yaml") in there
    assert all((installed / "annotator" / "resources" / file).is_file() for file in there)
